import type { Texts } from "@/lib/kernel/texts";
import { DAILY_WORDS } from "../../insured-benefit/words";
import type { ReasonTexts } from "../../passport";
import type { IncapacityMissing, IncapacityReason } from "./rules";

const reasons: Readonly<Record<IncapacityReason, ReasonTexts>> = {
  "sick-note": {
    met: {
      az: "Tibb müəssisəsi xəstəlik vərəqənizi bizə bildirib.",
      en: "The medical institution has told us of your sick note.",
      ru: "Медучреждение сообщило нам о вашем листке нетрудоспособности.",
    },
    unmet: {
      az: "Tibb müəssisələri sizin üçün xəstəlik vərəqəsi bildirməyib.",
      en: "No medical institution has told us of a sick note of yours.",
      ru: "Ни одно медучреждение не сообщило о вашем листке нетрудоспособности.",
    },
    unknown: {
      az: "Tibb müəssisələrinin reyestri cavab vermir: vərəqəniz olub-olmadığını deyə bilmirik.",
      en: "The register of medical institutions does not answer: we cannot say whether you have a sick note.",
      ru: "Реестр медучреждений не отвечает: мы не можем сказать, есть ли у вас листок.",
    },
    change: {
      az: "Həkiminizdən vərəqəni açmasını xahiş edin. Vərəqə bizə elektron daxil olur, gətirmək lazım deyil.",
      en: "Ask your doctor to issue the sick note. It reaches us by itself; you need not bring it.",
      ru: "Попросите врача оформить листок. К нам он поступает в электронном виде, приносить его не нужно.",
    },
  },
  "insurance-record": {
    met: {
      az: "Xəstəlikdən əvvəl sığorta stajınız {found}: tələb olunan ən azı {needed}.",
      en: "Your insurance record before the illness is {found}; at least {needed} are required.",
      ru: "Ваш страховой стаж до болезни: {found}; требуется не меньше {needed}.",
    },
    unmet: {
      az: "Xəstəlikdən əvvəl sığorta stajınız {found}, tələb isə ən azı {needed}.",
      en: "Your insurance record before the illness is {found}, and at least {needed} are required.",
      ru: "Ваш страховой стаж до болезни: {found}, а требуется не меньше {needed}.",
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
      az: "Xəstəlikdən əvvəlki {needed} ərzində sığortalanan qazancınız {found} olub.",
      en: "In the {needed} before the illness you had insured earnings of {found}.",
      ru: "За {needed} до болезни ваш застрахованный заработок составил {found}.",
    },
    unmet: {
      az: "Xəstəlikdən əvvəlki {needed} ərzində sığortalanan qazancınız olmayıb.",
      en: "In the {needed} before the illness you had no insured earnings.",
      ru: "За {needed} до болезни застрахованного заработка не было.",
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
  "beyond-employer": {
    met: {
      az: "Xəstəlik {found} gün davam edib. İlk {needed} günü işəgötürən, qalanını fond ödəyir.",
      en: "The illness lasted {found} days. The employer pays the first {needed}, the fund the rest.",
      ru: "Болезнь длилась {found} дн. Первые {needed} дн. платит работодатель, остальное фонд.",
    },
    unmet: {
      az: "Xəstəlik {found} gün davam edib. İlk {needed} günü işəgötürən ödəyir; fondun ödəyəcəyi gün qalmır.",
      en: "The illness lasted {found} days. The employer pays the first {needed}, so no day is left for the fund.",
      ru: "Болезнь длилась {found} дн. Первые {needed} дн. платит работодатель, фонду платить не за что.",
    },
    unknown: {
      az: "Vərəqə hələ bağlanmayıb. Xəstəlik {needed} gündən uzun çəkərsə, qalanını fond ödəyəcək.",
      en: "The sick note is still open. If the illness lasts longer than {needed} days, the fund pays the rest.",
      ru: "Листок ещё не закрыт. Если болезнь продлится дольше {needed} дн., остальное заплатит фонд.",
    },
    change: {
      az: "Bu günlərin ödənişi üçün işəgötürəninizə müraciət edin. Ödəmirsə, 142-yə zəng edin.",
      en: "Ask your employer for the pay of these days. If it is not paid, call 142.",
      ru: "За эти дни обратитесь к работодателю. Если он не платит, позвоните 142.",
    },
  },
};

const missing: Readonly<Record<IncapacityMissing, Texts>> = {
  "sick-note": {
    az: "Tibb müəssisələrinin reyestrindən xəstəlik vərəqəsi",
    en: "The sick note, from the register of medical institutions",
    ru: "Листок нетрудоспособности из реестра медучреждений",
  },
  "sick-note-end": {
    az: "Vərəqənin bağlandığı gün: onu həkim yazır",
    en: "The day the sick note ends: the doctor writes it",
    ru: "День закрытия листка: его указывает врач",
  },
  account: {
    az: "Fonddakı fərdi hesabınızdan xəstəlikdən əvvəlki aylar",
    en: "The months before the illness, from your account at the fund",
    ru: "Месяцы до болезни с вашего счёта в фонде",
  },
  calendar: {
    az: "Həmin ilin bayram günləri: hələ elan olunmayıb",
    en: "The holidays of that year: not announced yet",
    ru: "Праздничные дни того года: ещё не объявлены",
  },
};

export const words = { reasons, steps: DAILY_WORDS, missing };
