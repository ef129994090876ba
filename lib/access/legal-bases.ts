import type { Texts } from "@/lib/kernel/texts";
import type { ActCode } from "@/lib/law/acts";

/**
 * LEGAL BASES: the act under which an access is made, as the person reads it. Codes are stored in the
 * ledger: never rename one, only add. `verified` says whether the act's title, number and day were seen
 * in a published source; that it is the basis of this very access is the portal owner's to confirm.
 */
export const LEGAL_BASES = {
  "personal-data-law": {
    verified: true,
    text: {
      az: "«Fərdi məlumatlar haqqında» Qanun, 11.05.2010, № 998-IIIQ",
      en: "Law on Personal Data, 11.05.2010, No. 998-IIIQ",
      ru: "Закон «О персональных данных», 11.05.2010, № 998-IIIQ",
    },
  },
  "information-law-38": {
    verified: true,
    text: {
      az: "«İnformasiya əldə etmək haqqında» Qanun, 38-ci maddə",
      en: "Law on Obtaining Information, Article 38",
      ru: "Закон «О получении информации», статья 38",
    },
  },
  "portal-regulation": {
    verified: true,
    text: {
      az: "«e-sosial» portalı haqqında Əsasnamə, Prezidentin 15.04.2019 tarixli 634 nömrəli Fərmanı",
      en: "Regulations of the e-sosial portal, Presidential Decree No. 634 of 15.04.2019",
      ru: "Положение о портале «e-sosial», Указ Президента № 634 от 15.04.2019",
    },
  },
  "dost-regulation": {
    verified: true,
    text: {
      az: "DOST xidmətlərinin göstərilməsi Qaydası, Prezidentin 10.12.2018 tarixli 387 nömrəli Fərmanı",
      en: "Rules of DOST services, Presidential Decree No. 387 of 10.12.2018",
      ru: "Правила оказания услуг DOST, Указ Президента № 387 от 10.12.2018",
    },
  },
  "labour-pensions-law": {
    verified: true,
    text: {
      az: "«Əmək pensiyaları haqqında» Qanun, 07.02.2006, № 54-IIIQ",
      en: "Law on Labour Pensions, 07.02.2006, No. 54-IIIQ",
      ru: "Закон «О трудовых пенсиях», 07.02.2006, № 54-IIIQ",
    },
  },
  "social-allowances-law": {
    verified: false,
    text: {
      az: "«Sosial müavinətlər haqqında» Qanun",
      en: "Law on Social Allowances",
      ru: "Закон «О социальных пособиях»",
    },
  },
  "employment-law": {
    verified: false,
    text: {
      az: "«Məşğulluq haqqında» Qanun",
      en: "Law on Employment",
      ru: "Закон «О занятости»",
    },
  },
} as const satisfies Record<string, { verified: boolean; text: Texts }>;

export type LegalBasis = keyof typeof LEGAL_BASES;

/** A service is rendered under its own act, which its passport names (lib/law/acts.ts). */
export type AnyBasis = LegalBasis | ActCode;
