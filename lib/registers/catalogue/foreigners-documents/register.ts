import { z } from "zod";
import type { Texts } from "@/lib/kernel/texts";
import { code, period, text } from "../../fact";
import { defineRegister, part } from "../../register";
import { IdentityRecord, identityFacts } from "../identity";
import { fact } from "../keys";
import { IssuedDocument, inOrder } from "../records";
import { Wire } from "./wire";

const PERMIT = {
  temporary: {
    az: "Müvəqqəti yaşamaq üçün icazə",
    en: "Temporary residence permit",
    ru: "Разрешение на временное проживание",
  },
  permanent: {
    az: "Daimi yaşamaq üçün icazə",
    en: "Permanent residence permit",
    ru: "Разрешение на постоянное проживание",
  },
} as const satisfies Record<string, Texts>;

/** Foreigners and stateless persons who live here: who they are, and by which permit. */
export const foreignersDocuments = defineRegister({
  code: "foreigners-documents",
  institution: "migration",
  name: {
    az: "Əcnəbilərin sənədləri",
    en: "Documents of foreigners",
    ru: "Документы иностранцев",
  },
  address: {
    memberClass: "GOV",
    memberCode: "DMX",
    subsystem: "XARICI",
    service: "PERMITS",
    version: "v1",
  },
  wire: Wire,
  parts: {
    identity: part({ record: IdentityRecord, facts: identityFacts }),
    documents: part({
      record: z.object({
        residencePermit: IssuedDocument.extend({ kind: z.enum(["temporary", "permanent"]) }),
      }),
      facts: ({ residencePermit: { kind, number, issuedOn, expiresOn, issuer } }) => [
        fact("residence-permit", [code(number), period(issuedOn, expiresOn), text(issuer)], {
          label: PERMIT[kind],
          since: issuedOn,
        }),
      ],
    }),
  },
  about: ({ melumat }) => melumat.fin,
  read({ melumat: said }) {
    inOrder({ from: said.icaze_verilib, until: said.icaze_etibarlidir });
    return {
      identity: {
        fin: said.fin,
        name: { surname: said.soyad, givenName: said.ad, fatherName: said.ata_adi },
        sex: said.cins,
        bornOn: said.dogum_tarixi,
        birthplace: said.dogum_yeri,
        // A death is recorded by the register of civil status acts alone.
        diedOn: null,
        citizenship: said.vetendasliq,
      },
      documents: {
        residencePermit: {
          kind: said.icaze_novu,
          number: said.icaze_nomresi,
          issuedOn: said.icaze_verilib,
          expiresOn: said.icaze_etibarlidir,
          issuer: said.veren_orqan,
        },
      },
    };
  },
  freshForHours: 24 * 7,
  timeoutMs: 3_000,
});
