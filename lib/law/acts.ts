import type { Texts } from "@/lib/kernel/texts";

/**
 * ACTS the values of the law and the conditions of rules stand in: one closed list for the whole house.
 * Codes are stored with decisions: never rename one, only add.
 */
export interface Act {
  /** As it is named in full. */
  name: Texts;
  /** As it is cited beside a figure. */
  short: Texts;
}

export const ACTS = {
  "labour-pensions": {
    name: {
      az: "«Əmək pensiyaları haqqında» Azərbaycan Respublikasının Qanunu, 07.02.2006, № 54-IIIQ",
      en: "Law of the Republic of Azerbaijan on Labour Pensions, 07.02.2006, No. 54-IIIQ",
      ru: "Закон Азербайджанской Республики «О трудовых пенсиях», 07.02.2006, № 54-IIIQ",
    },
    short: {
      az: "«Əmək pensiyaları haqqında» Qanun",
      en: "Law on Labour Pensions",
      ru: "Закон «О трудовых пенсиях»",
    },
  },
  "pension-indexation": {
    name: {
      az: "Azərbaycan Respublikası Prezidentinin əmək pensiyalarının indeksləşdirilməsi haqqında sərəncamları",
      en: "Orders of the President of the Republic of Azerbaijan on the indexation of labour pensions",
      ru: "Распоряжения Президента Азербайджанской Республики об индексации трудовых пенсий",
    },
    short: {
      az: "Pensiyaların indeksləşdirilməsi haqqında sərəncam",
      en: "Order on the indexation of pensions",
      ru: "Распоряжение об индексации пенсий",
    },
  },
  "social-insurance": {
    name: {
      az: "«Sosial sığorta haqqında» Azərbaycan Respublikasının Qanunu",
      en: "Law of the Republic of Azerbaijan on Social Insurance",
      ru: "Закон Азербайджанской Республики «О социальном страховании»",
    },
    short: {
      az: "«Sosial sığorta haqqında» Qanun",
      en: "Law on Social Insurance",
      ru: "Закон «О социальном страховании»",
    },
  },
  "insurance-benefits": {
    name: {
      az: "Sosial sığorta hesabına müavinətlərin hesablanması və ödənilməsi qaydaları",
      en: "Rules on the computation and payment of benefits from social insurance",
      ru: "Правила исчисления и выплаты пособий за счёт социального страхования",
    },
    short: {
      az: "Sosial sığorta müavinətləri qaydaları",
      en: "Rules on social insurance benefits",
      ru: "Правила о пособиях социального страхования",
    },
  },
  "unemployment-insurance": {
    name: {
      az: "«İşsizlikdən sığorta haqqında» Azərbaycan Respublikasının Qanunu",
      en: "Law of the Republic of Azerbaijan on Unemployment Insurance",
      ru: "Закон Азербайджанской Республики «О страховании от безработицы»",
    },
    short: {
      az: "«İşsizlikdən sığorta haqqında» Qanun",
      en: "Law on Unemployment Insurance",
      ru: "Закон «О страховании от безработицы»",
    },
  },
  employment: {
    name: {
      az: "«Məşğulluq haqqında» Azərbaycan Respublikasının Qanunu",
      en: "Law of the Republic of Azerbaijan on Employment",
      ru: "Закон Азербайджанской Республики «О занятости»",
    },
    short: {
      az: "«Məşğulluq haqqında» Qanun",
      en: "Law on Employment",
      ru: "Закон «О занятости»",
    },
  },
  "minimum-wage": {
    name: {
      az: "Azərbaycan Respublikası Prezidentinin minimum aylıq əməkhaqqı haqqında sərəncamları",
      en: "Orders of the President of the Republic of Azerbaijan on the minimum monthly wage",
      ru: "Распоряжения Президента Азербайджанской Республики о минимальной месячной заработной плате",
    },
    short: {
      az: "Minimum aylıq əməkhaqqı haqqında sərəncam",
      en: "Order on the minimum wage",
      ru: "Распоряжение о минимальной заработной плате",
    },
  },
  "official-statistics": {
    name: {
      az: "Dövlət Statistika Komitəsinin rəsmi məlumatı",
      en: "Official figures of the State Statistical Committee",
      ru: "Официальные данные Государственного комитета по статистике",
    },
    short: {
      az: "Dövlət Statistika Komitəsi",
      en: "State Statistical Committee",
      ru: "Государственный комитет по статистике",
    },
  },
  "social-allowances": {
    name: {
      az: "«Sosial müavinətlər haqqında» Azərbaycan Respublikasının Qanunu",
      en: "Law of the Republic of Azerbaijan on Social Allowances",
      ru: "Закон Азербайджанской Республики «О социальных пособиях»",
    },
    short: {
      az: "«Sosial müavinətlər haqqında» Qanun",
      en: "Law on Social Allowances",
      ru: "Закон «О социальных пособиях»",
    },
  },
  "allowance-amounts": {
    name: {
      az: "Azərbaycan Respublikası Prezidentinin sosial müavinətlərin məbləğləri haqqında fərmanları",
      en: "Decrees of the President of the Republic of Azerbaijan on the amounts of social allowances",
      ru: "Указы Президента Азербайджанской Республики о размерах социальных пособий",
    },
    short: {
      az: "Müavinətlərin məbləğləri haqqında fərman",
      en: "Decree on the amounts of allowances",
      ru: "Указ о размерах пособий",
    },
  },
  "targeted-assistance": {
    name: {
      az: "«Ünvanlı dövlət sosial yardımı haqqında» Azərbaycan Respublikasının Qanunu",
      en: "Law of the Republic of Azerbaijan on Targeted State Social Assistance",
      ru: "Закон Азербайджанской Республики «Об адресной государственной социальной помощи»",
    },
    short: {
      az: "«Ünvanlı dövlət sosial yardımı haqqında» Qanun",
      en: "Law on Targeted State Social Assistance",
      ru: "Закон «Об адресной государственной социальной помощи»",
    },
  },
  "need-criterion": {
    name: {
      az: "Azərbaycan Respublikasının ilin ehtiyac meyarının həddi haqqında Qanunu",
      en: "Law of the Republic of Azerbaijan on the need criterion of the year",
      ru: "Закон Азербайджанской Республики о пределе критерия нуждаемости на год",
    },
    short: {
      az: "İlin ehtiyac meyarı haqqında Qanun",
      en: "Law on the need criterion of the year",
      ru: "Закон о критерии нуждаемости на год",
    },
  },
  "disability-rights": {
    name: {
      az: "«Əlilliyi olan şəxslərin hüquqları haqqında» Azərbaycan Respublikasının Qanunu",
      en: "Law of the Republic of Azerbaijan on the Rights of Persons with Disabilities",
      ru: "Закон Азербайджанской Республики «О правах лиц с инвалидностью»",
    },
    short: {
      az: "«Əlilliyi olan şəxslərin hüquqları haqqında» Qanun",
      en: "Law on the Rights of Persons with Disabilities",
      ru: "Закон «О правах лиц с инвалидностью»",
    },
  },
  "presidential-stipends": {
    name: {
      az: "Azərbaycan Respublikası Prezidentinin Prezident təqaüdləri haqqında fərmanları",
      en: "Decrees of the President of the Republic of Azerbaijan on Presidential stipends",
      ru: "Указы Президента Азербайджанской Республики о президентских стипендиях",
    },
    short: {
      az: "Prezident təqaüdləri haqqında fərman",
      en: "Decree on Presidential stipends",
      ru: "Указ о президентских стипендиях",
    },
  },
  "administrative-proceedings": {
    name: {
      az: "«İnzibati icraat haqqında» Azərbaycan Respublikasının Qanunu",
      en: "Law of the Republic of Azerbaijan on Administrative Proceedings",
      ru: "Закон Азербайджанской Республики «Об административном производстве»",
    },
    short: {
      az: "«İnzibati icraat haqqında» Qanun",
      en: "Law on Administrative Proceedings",
      ru: "Закон «Об административном производстве»",
    },
  },
  "citizens-appeals": {
    name: {
      az: "«Vətəndaşların müraciətləri haqqında» Azərbaycan Respublikasının Qanunu",
      en: "Law of the Republic of Azerbaijan on Appeals of Citizens",
      ru: "Закон Азербайджанской Республики «Об обращениях граждан»",
    },
    short: {
      az: "«Vətəndaşların müraciətləri haqqında» Qanun",
      en: "Law on Appeals of Citizens",
      ru: "Закон «Об обращениях граждан»",
    },
  },
  "dost-services": {
    name: {
      az: "Azərbaycan Respublikası Prezidentinin 10.12.2018-ci il tarixli 387 nömrəli Fərmanı (DOST mərkəzlərində xidmət qaydası)",
      en: "Decree of the President of the Republic of Azerbaijan No. 387 of 10.12.2018 (service at DOST centres)",
      ru: "Указ Президента Азербайджанской Республики № 387 от 10.12.2018 (порядок обслуживания в центрах DOST)",
    },
    short: {
      az: "10.12.2018 tarixli 387 nömrəli Fərman",
      en: "Decree No. 387 of 10.12.2018",
      ru: "Указ № 387 от 10.12.2018",
    },
  },
  "labour-code": {
    name: {
      az: "Azərbaycan Respublikasının Əmək Məcəlləsi",
      en: "Labour Code of the Republic of Azerbaijan",
      ru: "Трудовой кодекс Азербайджанской Республики",
    },
    short: { az: "Əmək Məcəlləsi", en: "Labour Code", ru: "Трудовой кодекс" },
  },
  "days-off": {
    name: {
      az: "Azərbaycan Respublikası Nazirlər Kabinetinin bayram günləri və istirahət günlərinin yerlərinin dəyişdirilməsi haqqında qərarları",
      en: "Decisions of the Cabinet of Ministers of the Republic of Azerbaijan on holidays and on exchanging working days and days off",
      ru: "Постановления Кабинета Министров Азербайджанской Республики о днях праздников и о переносе рабочих и выходных дней",
    },
    short: {
      az: "Nazirlər Kabinetinin qərarı",
      en: "Decision of the Cabinet of Ministers",
      ru: "Постановление Кабинета Министров",
    },
  },
  "election-code": {
    name: {
      az: "Azərbaycan Respublikasının Seçki Məcəlləsi",
      en: "Election Code of the Republic of Azerbaijan",
      ru: "Избирательный кодекс Азербайджанской Республики",
    },
    short: { az: "Seçki Məcəlləsi", en: "Election Code", ru: "Избирательный кодекс" },
  },
  "civil-procedure": {
    name: {
      az: "Azərbaycan Respublikasının Mülki Prosessual Məcəlləsi",
      en: "Code of Civil Procedure of the Republic of Azerbaijan",
      ru: "Гражданский процессуальный кодекс Азербайджанской Республики",
    },
    short: {
      az: "Mülki Prosessual Məcəllə",
      en: "Code of Civil Procedure",
      ru: "Гражданский процессуальный кодекс",
    },
  },
  "personal-data": {
    name: {
      az: "«Fərdi məlumatlar haqqında» Azərbaycan Respublikasının Qanunu, 11.05.2010, № 998-IIIQ",
      en: "Law of the Republic of Azerbaijan on Personal Data, 11.05.2010, No. 998-IIIQ",
      ru: "Закон Азербайджанской Республики «О персональных данных», 11.05.2010, № 998-IIIQ",
    },
    short: {
      az: "«Fərdi məlumatlar haqqında» Qanun",
      en: "Law on Personal Data",
      ru: "Закон «О персональных данных»",
    },
  },
  "subsistence-minimum": {
    name: {
      az: "Azərbaycan Respublikasının ilin yaşayış minimumu haqqında Qanunu",
      en: "Law of the Republic of Azerbaijan on the subsistence minimum of the year",
      ru: "Закон Азербайджанской Республики о прожиточном минимуме на год",
    },
    short: {
      az: "İlin yaşayış minimumu haqqında Qanun",
      en: "Law on the subsistence minimum of the year",
      ru: "Закон о прожиточном минимуме на год",
    },
  },
  "e-sosial-portal": {
    name: {
      az: "«e-sosial» portalı haqqında Əsasnamə, Azərbaycan Respublikası Prezidentinin 15.04.2019 tarixli 634 nömrəli Fərmanı",
      en: "Regulations of the e-sosial portal, Decree of the President of the Republic of Azerbaijan No. 634 of 15.04.2019",
      ru: "Положение о портале «e-sosial», Указ Президента Азербайджанской Республики № 634 от 15.04.2019",
    },
    short: {
      az: "«e-sosial» portalı haqqında Əsasnamə",
      en: "Regulations of the e-sosial portal",
      ru: "Положение о портале «e-sosial»",
    },
  },
} as const satisfies Record<string, Act>;

export type ActCode = keyof typeof ACTS;
