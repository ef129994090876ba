import type { Texts } from "@/lib/kernel/texts";
import type { Passport, ReasonTexts, StepTexts } from "../../passport";
import type { Missing, ReasonKey, StepKey } from "./rules";

const ACCOUNT: Texts = {
  az: "Fərdi hesabınız məlum deyil, ona görə pensiya hüququ barədə hələ demək olmur.",
  en: "Your individual account is not known, so nothing can be said about a pension yet.",
  ru: "Ваш индивидуальный счёт неизвестен, поэтому о праве на пенсию пока сказать нельзя.",
};

const PENSION_INSTEAD: Texts = {
  az: "Əvəzinə əmək pensiyası təyin olunur: 142-yə zəng edin.",
  en: "A labour pension is assigned instead: call 142.",
  ru: "Вместо пособия назначается трудовая пенсия: позвоните 142.",
};

const reasons: Record<ReasonKey, ReasonTexts> = {
  resident: {
    met: {
      az: "Azərbaycan vətəndaşısınız və ya burada daimi yaşayırsınız.",
      en: "You are a citizen of Azerbaijan or live here permanently.",
      ru: "Вы гражданин Азербайджана или постоянно проживаете здесь.",
    },
    unmet: {
      az: "Azərbaycan vətəndaşı deyilsiniz və daimi yaşamaq icazəniz yoxdur.",
      en: "You are not a citizen of Azerbaijan and have no permanent residence permit.",
      ru: "Вы не гражданин Азербайджана и не имеете разрешения на постоянное проживание.",
    },
    unknown: {
      az: "Vətəndaşlığınız və yaşamaq icazəniz barədə reyestr cavab verməyib.",
      en: "No register has told your citizenship or residence permit.",
      ru: "Реестр не сообщил о вашем гражданстве и разрешении на проживание.",
    },
    change: {
      az: "Daimi yaşamaq üçün icazə aldıqdan sonra müraciət edin.",
      en: "Apply once you have a permanent residence permit.",
      ru: "Обратитесь после получения разрешения на постоянное проживание.",
    },
  },
  age: {
    met: {
      az: "Müavinət yaşına çatmısınız: {needed}.",
      en: "You have reached the age: on {needed}.",
      ru: "Вы достигли возраста: {needed}.",
    },
    unmet: {
      az: "Müavinət yaşı {needed} tarixində tamam olur.",
      en: "You reach the age on {needed}.",
      ru: "Возраст наступает {needed}.",
    },
    unknown: {
      az: "Müavinət yaşına çatıb-çatmadığınızı hələ demək olmur.",
      en: "It cannot be said yet whether you have reached the age.",
      ru: "Пока нельзя сказать, достигли ли вы возраста.",
    },
    change: {
      az: "{needed} tarixindən sonra müraciət edin.",
      en: "Apply from {needed}.",
      ru: "Обратитесь начиная с {needed}.",
    },
  },
  "lowered-age": {
    met: {
      az: "8 yaşınadək böyütdüyünüz uşaqlara görə yaş 5 il azaldılıb: {needed}.",
      en: "For the children you raised to the age of 8 the age is 5 years lower: {needed}.",
      ru: "За детей, выращенных до 8 лет, возраст снижен на 5 лет: {needed}.",
    },
    unmet: {
      az: "Yaş 5 il azaldılmır: bunun üçün 5 uşağı və ya əlilliyi olan uşağı 8 yaşınadək böyütmək lazımdır.",
      en: "The age is not lowered by 5 years: that takes 5 children, or a child with a disability, raised to 8.",
      ru: "Возраст не снижается на 5 лет: для этого нужно вырастить до 8 лет пятерых детей или ребёнка с инвалидностью.",
    },
    unknown: {
      az: "Yaşın 5 il azaldılıb-azaldılmadığı məlum deyil: böyütdüyünüz uşaqlar barədə məlumat çatmır.",
      en: "It is not known whether the age is 5 years lower: something about the children you raised is missing.",
      ru: "Неизвестно, снижен ли возраст на 5 лет: не хватает сведений о выращенных вами детях.",
    },
  },
  "no-pension": {
    met: {
      az: "Sizə əmək pensiyası ödənilmir.",
      en: "You are paid no labour pension.",
      ru: "Трудовая пенсия вам не выплачивается.",
    },
    unmet: {
      az: "Əmək pensiyası alırsınız: ayda {found}.",
      en: "You are paid a labour pension: {found} a month.",
      ru: "Вы получаете трудовую пенсию: {found} в месяц.",
    },
    unknown: {
      az: "Əmək pensiyası alıb-almadığınız məlum deyil.",
      en: "It is not known whether you are paid a labour pension.",
      ru: "Неизвестно, получаете ли вы трудовую пенсию.",
    },
  },
  capital: {
    met: {
      az: "Pensiya kapitalınız pensiya üçün çatmır: {found}, lazım olan {needed}.",
      en: "Your pension capital is too small for a pension: {found} of {needed}.",
      ru: "Капитала для пенсии не хватает: {found} из {needed}.",
    },
    unmet: {
      az: "Kapitalınız əmək pensiyası üçün çatır: {found}, lazım olan {needed}.",
      en: "Your capital is enough for a labour pension: {found}, needed {needed}.",
      ru: "Капитала хватает для трудовой пенсии: {found}, нужно {needed}.",
    },
    unknown: ACCOUNT,
    change: PENSION_INSTEAD,
  },
  record: {
    met: {
      az: "Sığorta stajınız pensiya üçün çatmır: {found}, lazım olan {needed}.",
      en: "Your insurance record is too short for a pension: {found} of {needed}.",
      ru: "Страхового стажа для пенсии не хватает: {found} из {needed}.",
    },
    unmet: {
      az: "Sığorta stajınız əmək pensiyası üçün çatır: {found}, lazım olan {needed}.",
      en: "Your insurance record is enough for a labour pension: {found}, needed {needed}.",
      ru: "Страхового стажа хватает для трудовой пенсии: {found}, нужно {needed}.",
    },
    unknown: ACCOUNT,
    change: PENSION_INSTEAD,
  },
  "record-with-relief": {
    met: {
      az: "2006-cı ilədək illər üçün güzəştlə də staj çatmır: {found}, lazım olan {needed}.",
      en: "With the relief for years before 2006 the record is too short as well: {found} of {needed}.",
      ru: "И со льготой за годы до 2006-го стажа не хватает: {found} из {needed}.",
    },
    unmet: {
      az: "2006-cı ilədək illər üçün güzəştlə stajınız əmək pensiyası üçün çatır: {found}, lazım olan {needed}.",
      en: "With the relief for years before 2006 your record is enough for a labour pension: {found}, needed {needed}.",
      ru: "Со льготой за годы до 2006-го стажа хватает для трудовой пенсии: {found}, нужно {needed}.",
    },
    unknown: {
      az: "01.07.2018-dən sonrakı stajın güzəştlə birlikdə sayılıb-sayılmadığı dərc olunmayıb.",
      en: "Whether record after 01.07.2018 counts together with the relief has not been published.",
      ru: "Засчитывается ли вместе со льготой стаж после 01.07.2018, не опубликовано.",
    },
    change: PENSION_INSTEAD,
  },
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
      az: "İşdən çıxdıqdan sonra müraciət edə bilərsiniz.",
      en: "You can apply once you have stopped working.",
      ru: "Обратиться можно после прекращения работы.",
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
  "not-paid": {
    met: {
      az: "Bu müavinət sizə ödənilmir.",
      en: "You are not paid this allowance yet.",
      ru: "Это пособие вам ещё не выплачивается.",
    },
    unmet: {
      az: "Yaşa görə müavinət sizə artıq ödənilir.",
      en: "You are already paid the old-age allowance.",
      ru: "Пособие по возрасту вам уже выплачивается.",
    },
    unknown: {
      az: "Bu müavinətin ödənilib-ödənilmədiyi məlum deyil: fond cavab verməyib.",
      en: "It is not known whether the allowance is paid already: the fund has not answered.",
      ru: "Неизвестно, выплачивается ли уже пособие: фонд не ответил.",
    },
  },
};

const steps: Record<StepKey, StepTexts> = {
  "due-from": {
    label: {
      az: "Müavinətin hesablandığı gün",
      en: "Due from",
      ru: "Пособие полагается с",
    },
    formula: {
      az: "Yaş tamam olub: {age}, müraciət: {asked}. Ən çoxu 3 il geriyə: {result}",
      en: "Age reached on {age}, applied on {asked}. At most 3 years back: {result}",
      ru: "Возраст наступил {age}, обращение {asked}. Не более чем за 3 года: {result}",
    },
  },
  amount: {
    label: { az: "Aylıq müavinət", en: "Allowance a month", ru: "Пособие в месяц" },
    formula: {
      az: "Qanunla müəyyən edilmiş məbləğ: {result}",
      en: "The amount set by law: {result}",
      ru: "Размер, установленный законом: {result}",
    },
  },
};

const missing: Record<Missing, Texts> = {
  resident: {
    az: "vətəndaşlığınız və ya yaşamaq icazəniz",
    en: "your citizenship or residence permit",
    ru: "ваше гражданство или разрешение на проживание",
  },
  age: {
    az: "müavinət yaşına çatdığınız gün",
    en: "the day you reach the age",
    ru: "день достижения возраста",
  },
  "lowered-age": {
    az: "8 yaşınadək böyütdüyünüz uşaqlar",
    en: "the children you raised to the age of 8",
    ru: "дети, которых вы вырастили до 8 лет",
  },
  "no-pension": {
    az: "sizə pensiya ödənilib-ödənilmədiyi: fond (DSMF) cavab vermir",
    en: "whether you are paid a pension: the fund (DSMF) does not answer",
    ru: "выплачивается ли вам пенсия: фонд (DSMF) не отвечает",
  },
  account: {
    az: "fərdi şəxsi hesabınız: fond (DSMF) cavab vermir",
    en: "your individual personal account: the fund (DSMF) does not answer",
    ru: "ваш индивидуальный лицевой счёт: фонд (DSMF) не отвечает",
  },
  "record-with-relief": {
    az: "01.07.2018-dən sonrakı stajın güzəştlə sayılıb-sayılmadığı",
    en: "whether record after 01.07.2018 counts with the relief",
    ru: "засчитывается ли со льготой стаж после 01.07.2018",
  },
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
  "not-paid": {
    az: "bu müavinətin artıq ödənilib-ödənilmədiyi: fond (DSMF) cavab vermir",
    en: "whether this allowance is paid already: the fund (DSMF) does not answer",
    ru: "выплачивается ли уже это пособие: фонд (DSMF) не отвечает",
  },
};

export const words: Passport["words"] = { reasons, steps, missing };
