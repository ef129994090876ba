import type { Texts } from "@/lib/kernel/texts";
import { DAILY_WORDS } from "../../insured-benefit/words";
import type { ReasonTexts, StepTexts } from "../../passport";
import type { MaternityMissing, MaternityReason, MaternityStep } from "./rules";

const reasons: Readonly<Record<MaternityReason, ReasonTexts>> = {
  "maternity-note": {
    met: {
      az: "Tibb müəssisəsi {found} tarixindən hamiləlik və doğuş vərəqənizi bildirib.",
      en: "The medical institution has told us of your maternity note from {found}.",
      ru: "Медучреждение сообщило о вашем листке по беременности и родам с {found}.",
    },
    unmet: {
      az: "Tibb müəssisələri sizin üçün hamiləlik və doğuş vərəqəsi bildirməyib.",
      en: "No medical institution has told us of a maternity note of yours.",
      ru: "Ни одно медучреждение не сообщило о вашем листке по беременности и родам.",
    },
    unknown: {
      az: "Tibb müəssisələrinin reyestri cavab vermir: vərəqəniz olub-olmadığını deyə bilmirik.",
      en: "The register of medical institutions does not answer: we cannot say whether you have a note.",
      ru: "Реестр медучреждений не отвечает: мы не можем сказать, есть ли у вас листок.",
    },
    change: {
      az: "Həkiminizdən vərəqəni açmasını xahiş edin. Vərəqə bizə elektron daxil olur, gətirmək lazım deyil.",
      en: "Ask your doctor to issue the note. It reaches us by itself; you need not bring it.",
      ru: "Попросите врача оформить листок. К нам он поступает в электронном виде, приносить его не нужно.",
    },
  },
  "insurance-record": {
    met: {
      az: "Məzuniyyətdən əvvəl sığorta stajınız {found}: tələb olunan ən azı {needed}.",
      en: "Your insurance record before the leave is {found}; at least {needed} are required.",
      ru: "Ваш страховой стаж до отпуска: {found}; требуется не меньше {needed}.",
    },
    unmet: {
      az: "Məzuniyyətdən əvvəl sığorta stajınız {found}, tələb isə ən azı {needed}.",
      en: "Your insurance record before the leave is {found}, and at least {needed} are required.",
      ru: "Ваш страховой стаж до отпуска: {found}, а требуется не меньше {needed}.",
    },
    unknown: {
      az: "Sığorta stajınızı deyə bilmirik: Dövlət Sosial Müdafiə Fondu hesabınızı tam bildirməyib. Ən azı {needed} tələb olunur.",
      en: "We cannot say how long your record is: the State Social Protection Fund has not told us all of your account. At least {needed} are required.",
      ru: "Мы не можем назвать ваш стаж: Государственный фонд социальной защиты не сообщил счёт полностью. Требуется не меньше {needed}.",
    },
    change: {
      az: "Hesabınızda işlədiyiniz aylar çatmırsa, «Məlumatımda səhvin düzəldilməsi» xidməti ilə bildirin.",
      en: "If months you worked are missing from your account, report it through “Correct my record”.",
      ru: "Если на счёте не хватает отработанных месяцев, сообщите через услугу «Исправить ошибку в моих данных».",
    },
  },
  "insured-earnings": {
    met: {
      az: "Məzuniyyətdən əvvəlki {needed} ərzində sığortalanan qazancınız {found} olub.",
      en: "In the {needed} before the leave you had insured earnings of {found}.",
      ru: "За {needed} до отпуска ваш застрахованный заработок составил {found}.",
    },
    unmet: {
      az: "Məzuniyyətdən əvvəlki {needed} ərzində sığortalanan qazancınız olmayıb.",
      en: "In the {needed} before the leave you had no insured earnings.",
      ru: "За {needed} до отпуска застрахованного заработка не было.",
    },
    unknown: {
      az: "Qazancınızı deyə bilmirik: fond hesabınızı tam bildirməyib.",
      en: "We cannot say what you earned: the fund has not told us all of your account.",
      ru: "Мы не можем назвать ваш заработок: фонд не сообщил счёт полностью.",
    },
    change: {
      az: "İşəgötürən qazancınızı bəyan etməyibsə, «Məlumatımda səhvin düzəldilməsi» xidməti ilə bildirin.",
      en: "If your employer did not declare your earnings, report it through “Correct my record”.",
      ru: "Если работодатель не заявил ваш заработок, сообщите через услугу «Исправить ошибку в моих данных».",
    },
  },
};

const steps: Readonly<Record<MaternityStep, StepTexts>> = {
  leave: {
    label: {
      az: "Məzuniyyətin müddəti",
      en: "Length of the leave",
      ru: "Продолжительность отпуска",
    },
    formula: {
      az: "{from} – {until}: {result} təqvim günü",
      en: "{from} – {until}: {result} calendar days",
      ru: "{from} – {until}: {result} календарных дней",
    },
  },
  ...DAILY_WORDS,
};

const missing: Readonly<Record<MaternityMissing, Texts>> = {
  "maternity-note": {
    az: "Tibb müəssisələrinin reyestrindən hamiləlik və doğuş vərəqəsi",
    en: "The maternity note, from the register of medical institutions",
    ru: "Листок по беременности и родам из реестра медучреждений",
  },
  account: {
    az: "Fonddakı fərdi hesabınızdan məzuniyyətdən əvvəlki aylar",
    en: "The months before the leave, from your account at the fund",
    ru: "Месяцы до отпуска с вашего счёта в фонде",
  },
  birth: {
    az: "Doğuşun necə keçdiyi: bunu siz deyirsiniz",
    en: "How the birth went: you tell us",
    ru: "Как прошли роды: об этом скажете вы",
  },
  "farm-work": {
    az: "Kənd təsərrüfatında işləyib-işləmədiyiniz: bunu siz deyirsiniz",
    en: "Whether you work in agriculture: you tell us",
    ru: "Работаете ли вы в сельском хозяйстве: об этом скажете вы",
  },
  calendar: {
    az: "Məzuniyyətin düşdüyü ilin bayram günləri: hələ elan olunmayıb",
    en: "The holidays of the years of the leave: not announced yet",
    ru: "Праздничные дни года, на который приходится отпуск: ещё не объявлены",
  },
};

export const words = { reasons, steps, missing };
