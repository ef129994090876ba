import { z } from "zod";
import type { Texts } from "@/lib/kernel/texts";
import { code, period, text, word } from "../../fact";
import { defineRegister, part } from "../../register";
import { fact } from "../keys";
import { IssuedDocument, inOrder } from "../records";
import { Wire } from "./wire";

const CONCLUSION = {
  fit: { az: "Yararlıdır", en: "Fit", ru: "Противопоказаний нет" },
  fit_with_limits: {
    az: "Məhdudiyyətlə yararlıdır",
    en: "Fit with limits",
    ru: "Есть ограничения",
  },
  unfit: { az: "Yararlı deyil", en: "Not fit", ru: "Есть противопоказания" },
} as const satisfies Record<string, Texts>;

/** Health certificates, Form 86: for work and study. */
export const healthCertificates = defineRegister({
  code: "health-certificates",
  institution: "health-insurance",
  name: {
    az: "Sağlamlıq haqqında arayışlar (Forma 86)",
    en: "Health certificates (Form 86)",
    ru: "Медицинские справки (форма 86)",
  },
  address: {
    memberClass: "GOV",
    memberCode: "ITSDA",
    subsystem: "ARAYIS",
    service: "FORM86",
    version: "v1",
  },
  wire: Wire,
  parts: {
    health: part({
      record: z.object({
        /** Latest first. */
        certificates: z.array(
          IssuedDocument.extend({ conclusion: z.enum(["fit", "fit_with_limits", "unfit"]) }),
        ),
      }),
      facts: ({ certificates }) =>
        certificates.map(({ conclusion, number, issuedOn, expiresOn, issuer }, index) =>
          fact(
            "form-86",
            [word(CONCLUSION[conclusion]), period(issuedOn, expiresOn), text(issuer), code(number)],
            { of: index + 1, since: issuedOn },
          ),
        ),
    }),
  },
  read({ certificates }) {
    const issued = certificates.map((said) => {
      inOrder({ from: said.issuedAt, until: said.validUntil });
      return {
        number: said.certificateNo,
        issuedOn: said.issuedAt,
        expiresOn: said.validUntil,
        issuer: said.facility,
        conclusion: said.conclusion,
      };
    });
    return {
      health: {
        certificates: issued.sort((a, b) => b.issuedOn.localeCompare(a.issuedOn, "en")),
      },
    };
  },
  freshForHours: 24 * 7,
  timeoutMs: 3_000,
});
