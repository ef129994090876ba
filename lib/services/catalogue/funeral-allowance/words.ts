import type { Texts } from "@/lib/kernel/texts";
import type { Passport, ReasonTexts, StepTexts } from "../../passport";
import type { Missing, ReasonKey, StepKey } from "./rules";

const reasons: Record<ReasonKey, ReasonTexts> = {
  buried: {
    met: {
      az: "Dəfni siz təşkil etmisiniz.",
      en: "You arranged the funeral.",
      ru: "Погребение организовали вы.",
    },
    unmet: {
      az: "Dəfni siz təşkil etməmisiniz. Müavinət dəfni təşkil edən şəxsə verilir.",
      en: "You did not arrange the funeral. The allowance is paid to whoever did.",
      ru: "Погребение организовали не вы. Пособие выплачивается тому, кто его организовал.",
    },
    unknown: {
      az: "Dəfni kimin təşkil etdiyi məlum deyil.",
      en: "It is not known who arranged the funeral.",
      ru: "Неизвестно, кто организовал погребение.",
    },
    change: {
      az: "Dəfni təşkil edən şəxs öz kabinetindən müraciət edə bilər.",
      en: "Whoever arranged it can apply from their own account.",
      ru: "Тот, кто его организовал, может обратиться из своего кабинета.",
    },
  },
  death: {
    met: {
      az: "Ölüm aktı qeydə alınıb: {found}.",
      en: "The act of death is recorded: {found}.",
      ru: "Акт о смерти зарегистрирован: {found}.",
    },
    unmet: {
      az: "Ölüm aktı təsdiqlənmədi.",
      en: "The act of death was not confirmed.",
      ru: "Акт о смерти не подтверждён.",
    },
    unknown: {
      az: "Ölüm aktı hələ yoxlanmayıb: onu əməkdaş şəhadətnamə ilə yoxlayır.",
      en: "The act of death has not been checked yet: an officer checks it with the certificate.",
      ru: "Акт о смерти ещё не проверен: его проверит сотрудник по свидетельству.",
    },
    change: {
      az: "Ölüm haqqında şəhadətnaməni təqdim edin.",
      en: "Present the death certificate.",
      ru: "Представьте свидетельство о смерти.",
    },
  },
  relation: {
    met: {
      az: "Bu müavinəti almağa hüququnuz var: qohumsunuz, ya da əmək pensiyaçısını dəfn etmisiniz.",
      en: "You are one of those it is paid to: a relative, or whoever buried a labour pensioner.",
      ru: "Право на это пособие у вас есть: вы родственник умершего или похоронили получателя трудовой пенсии.",
    },
    unmet: {
      az: "Vəfat etmiş şəxsin qohumu deyilsiniz.",
      en: "You are no relative of the deceased.",
      ru: "Вы не родственник умершего.",
    },
    unknown: {
      az: "Qohum deyilsinizsə, hüquq vəfat etmiş şəxsin əmək pensiyaçısı olmasından asılıdır.",
      en: "For somebody who is no relative it matters whether the deceased was a labour pensioner.",
      ru: "Если вы не родственник, право зависит от того, получал ли умерший трудовую пенсию.",
    },
  },
  "in-time": {
    met: {
      az: "Vaxtında müraciət etmisiniz: son gün {needed}.",
      en: "You applied in time: the last day is {needed}.",
      ru: "Вы обратились вовремя: последний день {needed}.",
    },
    unmet: {
      az: "Müraciət müddəti {needed} tarixində bitib.",
      en: "The time to apply ended on {needed}.",
      ru: "Срок обращения истёк {needed}.",
    },
    unknown: {
      az: "Vəfat günü məlum deyil, ya da 3 ildən çox keçib: bu halda nə olacağı dərc olunmayıb.",
      en: "The day of death is not known, or more than 3 years have passed: what then holds has not been published.",
      ru: "День смерти неизвестен или прошло более 3 лет: что тогда, не опубликовано.",
    },
  },
};

const steps: Record<StepKey, StepTexts> = {
  "of-pensioner": {
    label: {
      az: "Əmək pensiyaçısının dəfni üçün",
      en: "For the funeral of a labour pensioner",
      ru: "На погребение получателя трудовой пенсии",
    },
    formula: {
      az: "Vəfat günündə minimum pensiya {minimum} × {share} = {result}",
      en: "The minimum pension on the day of death {minimum} × {share} = {result}",
      ru: "Минимальная пенсия на день смерти {minimum} × {share} = {result}",
    },
  },
  "of-others": {
    label: {
      az: "Başqa şəxsin dəfni üçün",
      en: "For the funeral of anybody else",
      ru: "На погребение другого человека",
    },
    formula: {
      az: "Vəfat günündə qüvvədə olan məbləğ: {result}",
      en: "The amount in force on the day of death: {result}",
      ru: "Размер, действовавший в день смерти: {result}",
    },
  },
};

const missing: Record<Missing, Texts> = {
  buried: {
    az: "dəfni kimin təşkil etdiyi",
    en: "who arranged the funeral",
    ru: "кто организовал погребение",
  },
  death: {
    az: "ölüm aktı: əməkdaş onu şəhadətnamə ilə yoxlayacaq",
    en: "the act of death: an officer will check it with the certificate",
    ru: "акт о смерти: его проверит сотрудник по свидетельству",
  },
  relation: {
    az: "qohumluğunuz, ya da vəfat etmiş şəxsin əmək pensiyaçısı olub-olmadığı",
    en: "that you are a relative, or that the deceased was a labour pensioner",
    ru: "ваше родство или то, что умерший получал трудовую пенсию",
  },
  "in-time": {
    az: "vəfat günü, ya da 3 ildən sonra müraciət barədə qayda",
    en: "the day of death, or the rule for a claim after 3 years",
    ru: "день смерти или правило для обращения спустя 3 года",
  },
  pensioner: {
    az: "vəfat etmiş şəxsin əmək pensiyası alıb-almadığı: əməkdaş fondda yoxlayacaq",
    en: "whether the deceased was paid a labour pension: an officer will check with the fund",
    ru: "получал ли умерший трудовую пенсию: сотрудник проверит в фонде",
  },
  amount: {
    az: "vəfat günündə qüvvədə olan məbləğ",
    en: "the amount in force on the day of death",
    ru: "размер, действовавший в день смерти",
  },
};

export const words: Passport["words"] = { reasons, steps, missing };
