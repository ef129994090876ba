import { z } from "zod";
import { code, period, text } from "../../fact";
import { defineRegister, part } from "../../register";
import { fullName, PersonName, Sex } from "../identity";
import { fact } from "../keys";
import { IssuedDocument, inOrder } from "../records";
import { Wire } from "./wire";

/** The driving licence, and the name that is printed on it. */
export const drivingLicences = defineRegister({
  code: "driving-licences",
  institution: "din",
  name: {
    az: "Sürücülük vəsiqələrinin reyestri",
    en: "Register of driving licences",
    ru: "Реестр водительских удостоверений",
  },
  address: {
    memberClass: "GOV",
    memberCode: "DIN",
    subsystem: "DYP",
    service: "LICENCE",
    version: "v1",
  },
  wire: Wire,
  parts: {
    documents: part({
      record: z.object({
        drivingLicence: IssuedDocument.extend({ categories: z.array(z.string()) }),
      }),
      facts: ({ drivingLicence: { number, categories, issuedOn, expiresOn, issuer } }) => [
        fact(
          "driving-licence",
          [code(number), text(categories.join(", ")), period(issuedOn, expiresOn), text(issuer)],
          { since: issuedOn },
        ),
      ],
    }),
    identity: part({
      record: z.object({ name: PersonName, sex: Sex }),
      facts: ({ name, sex }) => [fact("full-name", [text(fullName(name, sex))])],
    }),
  },
  read(said) {
    inOrder({ from: said.VES_VERILME, until: said.VES_BITME });
    return {
      documents: {
        drivingLicence: {
          number: said.VES_NOMRE,
          issuedOn: said.VES_VERILME,
          expiresOn: said.VES_BITME,
          issuer: said.VES_ORQAN,
          categories: said.VES_KATEQORIYALAR,
        },
      },
      identity: {
        name: { surname: said.SUR_SOYAD, givenName: said.SUR_AD, fatherName: said.SUR_ATA_ADI },
        sex: said.SUR_CINS,
      },
    };
  },
  freshForHours: 24 * 7,
  timeoutMs: 3_000,
});
