import type { Texts } from "@/lib/kernel/texts";

/** The laws the situations rest on, by the names they are cited with. */
export const LAWS = {
  allowances: {
    az: "«Sosial müavinətlər haqqında» Azərbaycan Respublikasının Qanunu",
    en: "Law of the Republic of Azerbaijan on Social Allowances",
    ru: "Закон Азербайджанской Республики «О социальных пособиях»",
  },
  pensions: {
    az: "«Əmək pensiyaları haqqında» Azərbaycan Respublikasının Qanunu, 07.02.2006, № 54-IIIQ",
    en: "Law of the Republic of Azerbaijan on Labour Pensions, 07.02.2006, No. 54-IIIQ",
    ru: "Закон Азербайджанской Республики «О трудовых пенсиях», 07.02.2006, № 54-IIIQ",
  },
  insurance: {
    az: "«Sosial sığorta haqqında» Azərbaycan Respublikasının Qanunu",
    en: "Law of the Republic of Azerbaijan on Social Insurance",
    ru: "Закон Азербайджанской Республики «О социальном страховании»",
  },
  unemployment: {
    az: "«İşsizlikdən sığorta haqqında» Azərbaycan Respublikasının Qanunu",
    en: "Law of the Republic of Azerbaijan on Unemployment Insurance",
    ru: "Закон Азербайджанской Республики «О страховании от безработицы»",
  },
  employment: {
    az: "«Məşğulluq haqqında» Azərbaycan Respublikasının Qanunu",
    en: "Law of the Republic of Azerbaijan on Employment",
    ru: "Закон Азербайджанской Республики «О занятости»",
  },
  assistance: {
    az: "«Ünvanlı dövlət sosial yardımı haqqında» Azərbaycan Respublikasının Qanunu",
    en: "Law of the Republic of Azerbaijan on Targeted State Social Assistance",
    ru: "Закон Азербайджанской Республики «Об адресной государственной социальной помощи»",
  },
  disability: {
    az: "«Əlilliyi olan şəxslərin hüquqları haqqında» Azərbaycan Respublikasının Qanunu",
    en: "Law of the Republic of Azerbaijan on the Rights of Persons with Disabilities",
    ru: "Закон Азербайджанской Республики «О правах лиц с инвалидностью»",
  },
  stipends: {
    az: "Azərbaycan Respublikası Prezidentinin Prezident təqaüdləri haqqında fərmanları",
    en: "Decrees of the President of the Republic of Azerbaijan on Presidential stipends",
    ru: "Указы Президента Азербайджанской Республики о президентских стипендиях",
  },
  references: {
    az: "Azərbaycan Respublikası Prezidentinin 10.12.2018-ci il tarixli 387 nömrəli Fərmanı (DOST mərkəzlərində xidmət qaydası)",
    en: "Decree of the President of the Republic of Azerbaijan No. 387 of 10.12.2018 (service at DOST centres)",
    ru: "Указ Президента Азербайджанской Республики № 387 от 10.12.2018 (порядок обслуживания в центрах DOST)",
  },
} as const satisfies Record<string, Texts>;

export type LawCode = keyof typeof LAWS;
