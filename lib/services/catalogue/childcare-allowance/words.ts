import type { Texts } from "@/lib/kernel/texts";
import type { Passport, ReasonTexts, StepTexts } from "../../passport";
import type { Missing, ReasonKey, StepKey } from "./rules";

const reasons: Record<ReasonKey, ReasonTexts> = {
  carer: {
    met: {
      az: "Uşağa siz qulluq edirsiniz.",
      en: "You look after the child.",
      ru: "За ребёнком ухаживаете вы.",
    },
    unmet: {
      az: "Uşağa başqa şəxs qulluq edir. Müavinət həmin şəxsə verilir.",
      en: "Somebody else looks after the child. The allowance is paid to that person.",
      ru: "За ребёнком ухаживает другой человек. Пособие выплачивается ему.",
    },
    unknown: {
      az: "Uşağa kimin qulluq etdiyi məlum deyil.",
      en: "It is not known who looks after the child.",
      ru: "Неизвестно, кто ухаживает за ребёнком.",
    },
    change: {
      az: "Uşağa qulluq edən şəxs öz kabinetindən müraciət edə bilər.",
      en: "Whoever looks after the child can apply from their own account.",
      ru: "Тот, кто ухаживает за ребёнком, может обратиться из своего кабинета.",
    },
  },
  related: {
    met: {
      az: "Uşağın valideyni, qəyyumu və ya qohumusunuz.",
      en: "You are the child's parent, guardian or relative.",
      ru: "Вы родитель, опекун или родственник ребёнка.",
    },
    unmet: {
      az: "Uşağın valideyni və ya qohumu deyilsiniz.",
      en: "You are not a parent or relative of the child.",
      ru: "Вы не родитель и не родственник ребёнка.",
    },
    unknown: {
      az: "Reyestrlər bu uşağı sizinlə birlikdə göstərmir: qohumluğu əməkdaş yoxlayır.",
      en: "Your registers do not name this child: an officer checks how you are related.",
      ru: "В сведениях о вас этого ребёнка нет: родство проверит сотрудник.",
    },
    change: {
      az: "Valideyn, qəyyum və ya qohum müraciət etməlidir.",
      en: "A parent, guardian or relative has to apply.",
      ru: "Обратиться должен родитель, опекун или родственник.",
    },
  },
  contract: {
    met: {
      az: "Əmək müqaviləniz qüvvədədir.",
      en: "You have an employment contract in force.",
      ru: "Ваш трудовой договор действует.",
    },
    unmet: {
      az: "Qüvvədə olan əmək müqaviləniz yoxdur. Bu müavinət yalnız müqavilə ilə işləyənə verilir.",
      en: "You have no employment contract in force. This allowance is only for those who have one.",
      ru: "Действующего трудового договора у вас нет. Это пособие только для работающих по договору.",
    },
    unknown: {
      az: "Əmək müqavilənizin olub-olmadığı məlum deyil: reyestr cavab verməyib.",
      en: "It is not known whether you have an employment contract: the register has not answered.",
      ru: "Неизвестно, есть ли у вас трудовой договор: реестр не ответил.",
    },
    change: {
      az: "Əmək müqaviləsi olan digər valideyn və ya qohum müraciət edə bilər.",
      en: "The other parent, or a relative, who has an employment contract can apply.",
      ru: "Может обратиться другой родитель или родственник, у которого есть трудовой договор.",
    },
  },
  "under-three": {
    met: {
      az: "Uşağın 3 yaşı {needed} tarixində tamam olur.",
      en: "The child turns 3 on {needed}.",
      ru: "Ребёнку исполнится 3 года {needed}.",
    },
    unmet: {
      az: "Uşağın 3 yaşı {needed} tarixində tamam olub, məzuniyyət isə {found} tarixindən başlayır.",
      en: "The child turned 3 on {needed}, and the leave begins on {found}.",
      ru: "Ребёнку исполнилось 3 года {needed}, а отпуск начинается {found}.",
    },
    unknown: {
      az: "Uşağın doğulduğu gün və ya məzuniyyətin ilk günü məlum deyil.",
      en: "The child's birthday or the first day of the leave is not known.",
      ru: "День рождения ребёнка или первый день отпуска неизвестен.",
    },
  },
  "not-paid": {
    met: {
      az: "Bu müavinət sizə ödənilmir.",
      en: "You are not paid this allowance yet.",
      ru: "Это пособие вам ещё не выплачивается.",
    },
    unmet: {
      az: "Bu uşağa görə müavinət sizə artıq ödənilir.",
      en: "You are already paid the allowance for this child.",
      ru: "Пособие за этого ребёнка вам уже выплачивается.",
    },
    unknown: {
      az: "Bu uşağa görə müavinətin artıq ödənilib-ödənilmədiyi məlum deyil.",
      en: "It is not known whether the allowance is paid for this child already.",
      ru: "Неизвестно, выплачивается ли уже пособие за этого ребёнка.",
    },
  },
};

const steps: Record<StepKey, StepTexts> = {
  higher: {
    label: {
      az: "1,5 yaşınadək, ayda",
      en: "Until 1.5 years, a month",
      ru: "До 1,5 лет, в месяц",
    },
    formula: {
      az: "{from}–{until}: {result}",
      en: "{from}–{until}: {result}",
      ru: "{from}–{until}: {result}",
    },
  },
  lower: {
    label: {
      az: "1,5 yaşından 3 yaşınadək, ayda",
      en: "From 1.5 to 3 years, a month",
      ru: "От 1,5 до 3 лет, в месяц",
    },
    formula: {
      az: "{from}–{until}: {result}",
      en: "{from}–{until}: {result}",
      ru: "{from}–{until}: {result}",
    },
  },
};

const missing: Record<Missing, Texts> = {
  carer: {
    az: "uşağa kimin qulluq etdiyi",
    en: "who looks after the child",
    ru: "кто ухаживает за ребёнком",
  },
  related: {
    az: "uşaqla qohumluğunuz: əməkdaş doğum haqqında şəhadətnamə ilə yoxlayacaq",
    en: "how you are related to the child: an officer will check with the birth certificate",
    ru: "ваше родство с ребёнком: сотрудник проверит по свидетельству о рождении",
  },
  contract: {
    az: "əmək müqaviləniz: ƏMAS cavab vermir",
    en: "your employment contract: ƏMAS does not answer",
    ru: "ваш трудовой договор: ƏMAS не отвечает",
  },
  "under-three": {
    az: "uşağın doğulduğu gün və ya məzuniyyətin ilk günü",
    en: "the child's birthday or the first day of the leave",
    ru: "день рождения ребёнка или первый день отпуска",
  },
  "not-paid": {
    az: "müavinətin bu uşağa görə artıq ödənilib-ödənilmədiyi",
    en: "whether the allowance is paid for this child already",
    ru: "выплачивается ли уже пособие за этого ребёнка",
  },
  amount: {
    az: "məzuniyyətin başladığı vaxt qüvvədə olan məbləğ",
    en: "the amount in force when the leave began",
    ru: "размер, действовавший на начало отпуска",
  },
};

export const words: Passport["words"] = { reasons, steps, missing };
