import type { Situation } from "../situation";

export const reference: Situation = {
  code: "reference",
  icon: "file-text",
  title: { az: "Arayış lazımdır", en: "I need a reference", ru: "Нужна справка" },
  summary: {
    az: "İş yeri, pensiya, müavinət, əlillik haqqında",
    en: "On workplace, pension, allowances, disability",
    ru: "О месте работы, пенсии, пособиях, инвалидности",
  },
  lead: {
    az: "Arayış dövlət reyestrində yazılanı kağız üzərində təsdiq edir. Ödənişsizdir.",
    en: "A reference confirms on paper what is written in a state register. It is free of charge.",
    ru: "Справка подтверждает на бумаге то, что записано в государственном реестре. Выдаётся бесплатно.",
  },
  today: {
    az: "Kabinetinizdə bir neçə saniyəyə hazırlayın; istəsəniz, DOST mərkəzində əməkdaş verər.",
    en: "Make it in your account within seconds; or have an officer of a DOST centre issue it.",
    ru: "Подготовьте её в кабинете за несколько секунд; по желанию её выдаст сотрудник центра DOST.",
  },
  links: [
    {
      path: "/references",
      label: { az: "Arayışlarım", en: "My references", ru: "Мои справки" },
    },
    {
      path: "/v",
      label: { az: "Arayışı yoxla", en: "Check a reference", ru: "Проверить справку" },
    },
  ],
  gives: [
    {
      name: {
        az: "İş yeri haqqında arayış",
        en: "Workplace reference",
        ru: "Справка с места работы",
      },
      what: {
        az: "ƏMAS-dan real vaxtda alınır: işəgötürən, vəzifə, müqavilənin başlandığı gün, əlavə iş yerləri.",
        en: "Taken from ƏMAS in real time: employer, position, the day the contract began, additional jobs.",
        ru: "Берётся из ƏMAS в реальном времени: работодатель, должность, день начала договора, дополнительные места работы.",
      },
      law: "dost-services",
    },
    {
      name: {
        az: "Pensiya, müavinət, təqaüd və ünvanlı yardım haqqında arayışlar",
        en: "References on pensions, allowances, stipends and targeted assistance",
        ru: "Справки о пенсии, пособиях, стипендиях и адресной помощи",
      },
      what: {
        az: "Hansı ödənişi, nə qədər və nə vaxtdan aldığınızı göstərir.",
        en: "State which payment you receive, how much and since when.",
        ru: "Показывают, какую выплату, в каком размере и с какого времени вы получаете.",
      },
      law: "dost-services",
    },
    {
      name: {
        az: "Fərdi hesab, məşğulluq və əlillik haqqında arayışlar",
        en: "References on the individual account, employment and disability",
        ru: "Справки об индивидуальном счёте, занятости и инвалидности",
      },
      what: {
        az: "Sığorta stajınızı və kapitalınızı, məşğulluq statusunuzu və ya əlilliyin müəyyən edildiyini göstərir.",
        en: "State your insurance record and capital, your employment status, or that a disability is established.",
        ru: "Показывают страховой стаж и капитал, статус занятости или установленную инвалидность.",
      },
      law: "dost-services",
    },
  ],
};
