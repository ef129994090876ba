import type { Texts } from "@/lib/kernel/texts";
import type { Passport, ReasonTexts, StepTexts } from "../../passport";
import type { Missing, ReasonKey, StepKey } from "./rules";

const ACCOUNT: Texts = {
  az: "Sığorta stajınız məlum deyil: fərdi hesab barədə fond (DSMF) cavab verməyib, ya da son aylar hesaba düşməyib.",
  en: "Your insurance record is not known: the fund (DSMF) has not told your account, or not the last months yet.",
  ru: "Страховой стаж неизвестен: фонд (DSMF) не сообщил о вашем счёте или последние месяцы ещё не учтены.",
};

const MORE_RECORD: Texts = {
  az: "Qanun yalnız ödənilmiş və staja sayılan ayları nəzərə alır. Ay çatmırsa, məlumatdakı səhvi bildirin.",
  en: "The law counts months that were paid for and months that count as record. If one is missing, report the error.",
  ru: "Закон учитывает оплаченные и засчитанные месяцы. Если какого-то не хватает, сообщите об ошибке в данных.",
};

const reasons: Record<ReasonKey, ReasonTexts> = {
  "no-contract": {
    met: {
      az: "Qüvvədə olan əmək müqaviləniz yoxdur.",
      en: "You have no employment contract in force.",
      ru: "Действующего трудового договора у вас нет.",
    },
    unmet: {
      az: "İşləyirsiniz. Qüvvədə olan əmək müqaviləsi: {found}.",
      en: "You are working. Employment contracts in force: {found}.",
      ru: "Вы работаете. Действующих трудовых договоров: {found}.",
    },
    unknown: {
      az: "İşləyib-işləmədiyiniz məlum deyil: əmək müqavilələri reyestri cavab verməyib.",
      en: "It is not known whether you work: the register of employment contracts has not answered.",
      ru: "Неизвестно, работаете ли вы: реестр трудовых договоров не ответил.",
    },
    change: {
      az: "Müqaviləyə xitam verilibsə, işəgötürən bunu ƏMAS-da qeyd etməlidir.",
      en: "If the contract has ended, the employer has to enter that in ƏMAS.",
      ru: "Если договор прекращён, работодатель должен внести это в ƏMAS.",
    },
  },
  "no-business": {
    met: {
      az: "Fəaliyyətdə olan sahibkarlığınız yoxdur.",
      en: "You have no active business of your own.",
      ru: "Вы не ведёте предпринимательскую деятельность.",
    },
    unmet: {
      az: "Fəaliyyətdə olan sahibkar kimi qeydiyyatdasınız.",
      en: "You are registered as an active entrepreneur.",
      ru: "Вы зарегистрированы как действующий предприниматель.",
    },
    unknown: {
      az: "Sahibkarlıq barədə vergi reyestri cavab verməyib.",
      en: "The tax register has not said whether you have a business.",
      ru: "Налоговый реестр не сообщил, ведёте ли вы предпринимательскую деятельность.",
    },
    change: {
      az: "Fəaliyyəti vergi orqanında dayandırdıqdan sonra müraciət edin.",
      en: "Apply once the business has been ended with the tax service.",
      ru: "Обратитесь после прекращения деятельности в налоговом органе.",
    },
  },
  registered: {
    met: {
      az: "{found} tarixindən işsiz kimi qeydiyyatdasınız.",
      en: "You have been registered as unemployed since {found}.",
      ru: "Вы зарегистрированы как безработный с {found}.",
    },
    unmet: {
      az: "İşaxtaran kimi qeydiyyatda deyilsiniz.",
      en: "You are not registered as looking for work.",
      ru: "Вы не зарегистрированы как ищущий работу.",
    },
    unknown: {
      az: "İşsiz statusunuz hələ yoxdur: 5 iş günü ərzində münasib iş təklif olunmasa, verilir.",
      en: "You have no status of unemployed yet: it is given if no suitable job is offered within 5 working days.",
      ru: "Статуса безработного пока нет: его дают, если за 5 рабочих дней не предложена подходящая работа.",
    },
    change: {
      az: "Əvvəlcə Dövlət Məşğulluq Agentliyində işaxtaran kimi qeydiyyatdan keçin.",
      en: "First register with the State Employment Agency as looking for work.",
      ru: "Сначала зарегистрируйтесь в Государственном агентстве занятости как ищущий работу.",
    },
  },
  "lost-work": {
    met: {
      az: "İşinizi qanunda göstərilən səbəbdən itirmisiniz: {found}.",
      en: "You lost your work for a reason the law names: on {found}.",
      ru: "Вы потеряли работу по причине, названной в законе: {found}.",
    },
    unmet: {
      az: "İşdən öz arzunuzla çıxmısınız, ya da əmək müqaviləniz olmayıb. Ödəniş ləğv, ixtisar və ya müddətin bitməsi halında verilir.",
      en: "You left by own wish, or had no employment contract. The payment is for a liquidation, a staff cut or the end of a fixed term.",
      ru: "Вы ушли по собственному желанию или не имели трудового договора. Выплата положена при ликвидации, сокращении или окончании срока.",
    },
    unknown: {
      az: "Müqavilənizə hansı səbəbdən xitam verildiyi məlum deyil.",
      en: "It is not known why your contract ended.",
      ru: "Неизвестно, по какой причине прекращён ваш договор.",
    },
    change: {
      az: "Səbəb səhv yazılıbsa, məlumatdakı səhvi bildirin: işəgötürən onu düzəltməlidir.",
      en: "If the reason is wrong, report the error: the employer has to correct it.",
      ru: "Если причина указана неверно, сообщите об ошибке в данных: исправить её должен работодатель.",
    },
  },
  "record-of-a-year": {
    met: {
      az: "Sığorta stajınız çatır: {found}, lazım olan {needed}.",
      en: "Your insurance record is enough: {found}, needed {needed}.",
      ru: "Страхового стажа достаточно: {found}, нужно {needed}.",
    },
    unmet: {
      az: "Sığorta stajınız çatmır: {found}, lazım olan {needed}.",
      en: "Your insurance record is too short: {found}, needed {needed}.",
      ru: "Страхового стажа недостаточно: {found}, нужно {needed}.",
    },
    unknown: ACCOUNT,
    change: MORE_RECORD,
  },
  "record-of-two-years": {
    met: {
      az: "Son 24 ayda stajınız {needed} müddətindən çoxdur: {found}. Ödəniş orta əməkhaqqından hesablanır.",
      en: "In the last 24 months you have more than {needed} of record: {found}. The payment follows your average wage.",
      ru: "За последние 24 месяца стаж более {needed}: {found}. Выплата считается от среднего заработка.",
    },
    unmet: {
      az: "Son 24 ayda stajınız {needed} müddətindən azdır: {found}. Ona görə ödəniş minimum məbləğdədir.",
      en: "In the last 24 months you have less than {needed} of record: {found}. So the payment is the minimum.",
      ru: "За последние 24 месяца стаж менее {needed}: {found}. Поэтому выплата минимальная.",
    },
    unknown: {
      az: "Son 24 aydakı stajınızla hansı məbləğin verildiyini demək olmur.",
      en: "It cannot be said which sum your record of the last 24 months gives.",
      ru: "Нельзя сказать, какую сумму даёт стаж за последние 24 месяца.",
    },
  },
  "record-of-term": {
    met: {
      az: "Son 36 ayda stajınız çatır: {found}, lazım olan {needed}.",
      en: "In the last 36 months you have enough record: {found}, needed {needed}.",
      ru: "За последние 36 месяцев стажа достаточно: {found}, нужно {needed}.",
    },
    unmet: {
      az: "Son 36 ayda stajınız çatmır: {found}, lazım olan {needed}.",
      en: "In the last 36 months your record is too short: {found}, needed {needed}.",
      ru: "За последние 36 месяцев стажа недостаточно: {found}, нужно {needed}.",
    },
    unknown: ACCOUNT,
    change: MORE_RECORD,
  },
  "not-paid": {
    met: {
      az: "Bu ödəniş sizə verilmir.",
      en: "You are not paid this yet.",
      ru: "Эта выплата вам ещё не производится.",
    },
    unmet: {
      az: "İşsizlikdən sığorta ödənişi sizə artıq verilir.",
      en: "You are already paid unemployment insurance.",
      ru: "Страховая выплата по безработице вам уже производится.",
    },
    unknown: {
      az: "Bu ödənişin verilib-verilmədiyi məlum deyil: fond cavab verməyib.",
      en: "It is not known whether it is paid already: the fund has not answered.",
      ru: "Неизвестно, производится ли уже выплата: фонд не ответил.",
    },
  },
};

const steps: Record<StepKey, StepTexts> = {
  "average-wage": {
    label: {
      az: "Orta aylıq əməkhaqqı",
      en: "Average monthly wage",
      ru: "Средний месячный заработок",
    },
    formula: {
      az: "Son ayların əməkhaqqı {wages} : {months} = {result}",
      en: "Wages of the last months {wages} : {months} = {result}",
      ru: "Заработок за последние месяцы {wages} : {months} = {result}",
    },
  },
  share: {
    label: {
      az: "Orta əməkhaqqından pay",
      en: "Share of the average wage",
      ru: "Доля среднего заработка",
    },
    formula: {
      az: "{average} × {share} = {result}",
      en: "{average} × {share} = {result}",
      ru: "{average} × {share} = {result}",
    },
  },
  "raised-to-minimum": {
    label: { az: "Minimuma qaldırılıb", en: "Raised to the minimum", ru: "Повышено до минимума" },
    formula: {
      az: "Hesablanan {computed} minimum əməkhaqqından azdır: {result}",
      en: "The computed {computed} is less than the minimum wage: {result}",
      ru: "Расчётные {computed} меньше минимальной зарплаты: {result}",
    },
  },
  minimum: {
    label: { az: "Minimum məbləğ", en: "Minimum sum", ru: "Минимальная сумма" },
    formula: {
      az: "Minimum əməkhaqqı: {result}",
      en: "The minimum wage: {result}",
      ru: "Минимальная зарплата: {result}",
    },
  },
  children: {
    label: {
      az: "Uşaqlara görə əlavə ilə",
      en: "With the supplement for children",
      ru: "С надбавкой за детей",
    },
    formula: {
      az: "{sum} + {rate} (uşaq sayı: {children}) = {result}",
      en: "{sum} + {rate} (children: {children}) = {result}",
      ru: "{sum} + {rate} (детей: {children}) = {result}",
    },
  },
  limited: {
    label: { az: "Ən çox məbləğ", en: "The most that is paid", ru: "Наибольшая сумма" },
    formula: {
      az: "Hesablanan {computed} ötən ilin orta əməkhaqqından çoxdur: {result}",
      en: "The computed {computed} is more than last year's average wage: {result}",
      ru: "Расчётные {computed} больше средней зарплаты прошлого года: {result}",
    },
  },
};

const missing: Record<Missing, Texts> = {
  "no-contract": {
    az: "işləyib-işləmədiyiniz: ƏMAS cavab vermir",
    en: "whether you work: ƏMAS does not answer",
    ru: "работаете ли вы: ƏMAS не отвечает",
  },
  "no-business": {
    az: "öz işinizin olub-olmadığı: vergi reyestri cavab vermir",
    en: "whether you have a business: the tax register does not answer",
    ru: "есть ли у вас собственное дело: налоговый реестр не отвечает",
  },
  employment: {
    az: "işsiz kimi qeydiyyatda olub-olmadığınız: ƏMAS cavab vermir",
    en: "whether you are registered as unemployed: ƏMAS does not answer",
    ru: "зарегистрированы ли вы безработным: ƏMAS не отвечает",
  },
  status: {
    az: "işsiz statusu: Məşğulluq Agentliyi hələ qərar verməyib, sizdən heç nə tələb olunmur",
    en: "the status of unemployed: the Employment Agency has not decided yet; nothing is needed from you",
    ru: "статус безработного: Агентство занятости ещё не решило, от вас ничего не требуется",
  },
  "lost-work": {
    az: "müqavilənizə xitam verilməsinin səbəbi",
    en: "why your contract ended",
    ru: "причина прекращения договора",
  },
  account: {
    az: "fərdi şəxsi hesabınız: fond (DSMF) cavab vermir",
    en: "your individual personal account: the fund (DSMF) does not answer",
    ru: "ваш индивидуальный лицевой счёт: фонд (DSMF) не отвечает",
  },
  "account-months": {
    az: "işin son ayları: onlar hələ hesaba düşməyib",
    en: "the last months of the job: they are not on the account yet",
    ru: "последние месяцы работы: на счёте их ещё нет",
  },
  "exactly-twelve": {
    az: "son 24 ayda düz 12 ay staj: belə halda hansı məbləğin verildiyi dərc olunmayıb",
    en: "exactly 12 months of record in 24: which sum that gives has not been published",
    ru: "ровно 12 месяцев стажа за 24: какая сумма положена, не опубликовано",
  },
  "not-paid": {
    az: "bu ödənişin artıq verilib-verilmədiyi: fond (DSMF) cavab vermir",
    en: "whether it is paid already: the fund (DSMF) does not answer",
    ru: "производится ли уже выплата: фонд (DSMF) не отвечает",
  },
  children: {
    az: "himayənizdə olan uşaqlar: reyestr cavab vermir",
    en: "your dependent children: the register does not answer",
    ru: "ваши дети на иждивении: реестр не отвечает",
  },
  maximum: {
    az: "ötən ilin orta əməkhaqqı: hələ dərc olunmayıb",
    en: "last year's average wage: it has not been published yet",
    ru: "средняя зарплата прошлого года: ещё не опубликована",
  },
  law: {
    az: "statusunuzun verildiyi vaxt qüvvədə olan qayda",
    en: "the rule that was in force when your status was given",
    ru: "правило, действовавшее при присвоении статуса",
  },
};

export const words: Passport["words"] = { reasons, steps, missing };
