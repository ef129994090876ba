import type { Texts } from "@/lib/kernel/texts";
import type { ReasonTexts, StepTexts } from "../../passport";
import type { AssistanceMissing, AssistanceReason, AssistanceStep } from "./rules";

const reasons: Readonly<Record<AssistanceReason, ReasonTexts>> = {
  "income-below-criterion": {
    met: {
      az: "Ailənizin orta aylıq gəliri {found}: ehtiyac meyarından ({needed}) azdır.",
      en: "Your family’s average monthly income is {found}, below the need criterion of {needed}.",
      ru: "Среднемесячный доход семьи {found}: меньше критерия нуждаемости {needed}.",
    },
    unmet: {
      az: "Ailəniz üçün hesablanan orta aylıq gəlir {found}, hədd isə {needed} təşkil edir.",
      en: "The average monthly income counted for your family is {found}, and the limit is {needed}.",
      ru: "Учтённый среднемесячный доход вашей семьи {found}, а предел {needed}.",
    },
    unknown: {
      az: "Ailənizin gəlirini hələ deyə bilmirik. Bu, imtina deyil.",
      en: "We cannot yet say what your family’s income is. This is not a refusal.",
      ru: "Мы пока не можем назвать доход вашей семьи. Это не отказ.",
    },
    change: {
      az: "Gəliriniz azalsa və ya ailəniz böyüsə, yenidən müraciət edin. Gəlir səhvdirsə, «Məlumatımda səhvin düzəldilməsi» xidməti ilə bildirin.",
      en: "Apply again if your income falls or your family grows. If the income is wrong, report it through “Correct my record”.",
      ru: "Если доход уменьшится или семья вырастет, обратитесь снова. Если доход указан неверно, сообщите через услугу «Исправить ошибку в моих данных».",
    },
  },
  "beyond-control": {
    met: {
      az: "Gəlirin azlığı ailədən asılı olmayan səbəbdəndir.",
      en: "The income is low for a reason the family cannot help.",
      ru: "Доход низкий по причине, не зависящей от семьи.",
    },
    unmet: {
      az: "Gəlirin azlığı üçün ailədən asılı olmayan səbəb göstərilməyib.",
      en: "No reason was found that the family cannot help.",
      ru: "Причина, не зависящая от семьи, не установлена.",
    },
    unknown: {
      az: "Gəlirin azlığının ailədən asılı olub-olmadığını hələ deyə bilmirik.",
      en: "We cannot yet say whether the family can help its low income.",
      ru: "Мы пока не можем сказать, зависит ли низкий доход от семьи.",
    },
    change: {
      az: "Ailə üzvü əmək qabiliyyətini itirsə, kiçik uşağa və ya ağır əlilliyi olan şəxsə qulluq etsə, əyani oxusa və ya işsizlikdən sığorta ödənişi alsa, yenidən müraciət edin.",
      en: "Apply again if a member becomes unable to work, cares for a small child or a person with a severe disability, studies full time or is paid unemployment insurance.",
      ru: "Обратитесь снова, если член семьи утратит трудоспособность, будет ухаживать за маленьким ребёнком или человеком с тяжёлой инвалидностью, учиться очно или получать страховку по безработице.",
    },
  },
  "data-agree": {
    met: {
      az: "Reyestrlər ailəniz barədə eyni məlumatı verir.",
      en: "The registers say the same of your family.",
      ru: "Реестры говорят о вашей семье одно и то же.",
    },
    unmet: {
      az: "Daxili İşlər Nazirliyi və Ədliyyə Nazirliyi ailə vəziyyətinizi fərqli göstərir.",
      en: "The Ministry of Internal Affairs and the Ministry of Justice hold different marital statuses for you.",
      ru: "Министерство внутренних дел и Министерство юстиции указывают разное семейное положение.",
    },
    unknown: {
      az: "Reyestrlərin ailəniz barədə eyni məlumatı verib-vermədiyini deyə bilmirik: biri cavab vermir.",
      en: "We cannot say whether the registers agree on your family: one does not answer.",
      ru: "Мы не можем сказать, совпадают ли данные реестров о семье: один не отвечает.",
    },
    change: {
      az: "Səhv olanı «Məlumatımda səhvin düzəldilməsi» xidməti ilə bildirin, sonra yenidən müraciət edin.",
      en: "Report the wrong one through “Correct my record”, then apply again.",
      ru: "Сообщите об ошибке через услугу «Исправить ошибку в моих данных», затем обратитесь снова.",
    },
  },
  "no-large-deals": {
    met: {
      az: "Son 12 ayın alqı-satqısı {found}: həddi keçmir.",
      en: "Purchases and sales of the last 12 months, {found}, are within the limit.",
      ru: "Покупки и продажи за 12 месяцев, {found}, не превышают предела.",
    },
    unmet: {
      az: "Son 12 ayda {found} məbləğində alqı-satqı olub, hədd isə {needed} təşkil edir.",
      en: "Purchases and sales of the last 12 months come to {found}, and the limit is {needed}.",
      ru: "Покупки и продажи за 12 месяцев составили {found}, а предел {needed}.",
    },
    unknown: {
      az: "Alqı-satqının həddi keçib-keçmədiyini hələ deyə bilmirik.",
      en: "We cannot yet say whether purchases and sales are within the limit.",
      ru: "Мы пока не можем сказать, не превышают ли предел покупки и продажи.",
    },
    change: {
      az: "Alqı-satqıdan 12 ay keçəndə yenidən müraciət edin.",
      en: "Apply again when 12 months have passed since the purchase or sale.",
      ru: "Обратитесь снова, когда после покупки или продажи пройдёт 12 месяцев.",
    },
  },
  "no-vehicle": {
    met: {
      az: "Ailənizin nəqliyyat vasitəsi yoxdur.",
      en: "Your family owns no vehicle.",
      ru: "У вашей семьи нет транспортного средства.",
    },
    unmet: {
      az: "Ailənizin nəqliyyat vasitəsi var.",
      en: "Your family owns a vehicle.",
      ru: "У вашей семьи есть транспортное средство.",
    },
    unknown: {
      az: "Ailənizin nəqliyyat vasitəsi olub-olmadığını deməmisiniz.",
      en: "You have not said whether your family owns a vehicle.",
      ru: "Вы не указали, есть ли у семьи транспортное средство.",
    },
    change: {
      az: "Nəqliyyat vasitəsi olmayanda və ya o, reabilitasiya vasitəsi kimi verilibsə, müraciət edin.",
      en: "Apply when there is no vehicle, or if it was given as a rehabilitation aid.",
      ru: "Обратитесь, когда транспорта не будет или если он выдан как средство реабилитации.",
    },
  },
  "one-home": {
    met: {
      az: "Ailənizin müxtəlif ünvanlarda iki evi yoxdur.",
      en: "Your family does not own two homes at different addresses.",
      ru: "У вашей семьи нет двух жилых помещений по разным адресам.",
    },
    unmet: {
      az: "Ailənizin müxtəlif ünvanlarda iki və ya daha çox evi var.",
      en: "Your family owns two or more homes at different addresses.",
      ru: "У вашей семьи два или более жилых помещения по разным адресам.",
    },
    unknown: {
      az: "Ailənizin neçə evi olduğunu deməmisiniz.",
      en: "You have not said how many homes your family owns.",
      ru: "Вы не указали, сколько жилых помещений у семьи.",
    },
    change: {
      az: "Ailənizin bir evi qalanda yenidən müraciət edin.",
      en: "Apply again when your family owns one home.",
      ru: "Обратитесь снова, когда у семьи останется одно жильё.",
    },
  },
  "low-utilities": {
    met: {
      az: "Kommunal xidmət və rabitə xərci adambaşına {found}: həddən azdır.",
      en: "Utilities and communication cost {found} per head, below the limit.",
      ru: "Расходы на коммунальные услуги и связь на человека {found}: меньше предела.",
    },
    unmet: {
      az: "Kommunal xidmət və rabitə xərci adambaşına {found}, {needed} və ondan çoxu isə imtinaya səbəb olur.",
      en: "Utilities and communication cost {found} per head; {needed} or more is a ground for refusal.",
      ru: "Расходы на коммунальные услуги и связь на человека {found}, а {needed} и больше служат основанием для отказа.",
    },
    unknown: {
      az: "Kommunal xidmət və rabitə xərcinin həddi keçib-keçmədiyini hələ deyə bilmirik.",
      en: "We cannot yet say whether utilities and communication are below the limit.",
      ru: "Мы пока не можем сказать, ниже ли предела расходы на коммунальные услуги и связь.",
    },
    change: {
      az: "Xərc adambaşına həddən aşağı düşəndə yenidən müraciət edin.",
      en: "Apply again when the cost per head falls below the limit.",
      ru: "Обратитесь снова, когда расход на человека станет ниже предела.",
    },
  },
  "no-jobs-refused": {
    met: {
      az: "İki münasib işdən imtina olmayıb, ya da gözləmə müddəti keçib.",
      en: "No two suitable jobs were refused, or the waiting time is over.",
      ru: "Отказа от двух предложений подходящей работы не было или срок ожидания прошёл.",
    },
    unmet: {
      az: "Ailə üzvü iki münasib işdən imtina edib. {needed} tarixindən yenidən müraciət etmək olar.",
      en: "A member has refused two suitable jobs. You may apply again from {needed}.",
      ru: "Член семьи отказался от двух предложений подходящей работы. Обратиться снова можно с {needed}.",
    },
    unknown: {
      az: "Təklif olunan işlərdən imtina olub-olmadığını deməmisiniz.",
      en: "You have not said whether offered jobs were refused.",
      ru: "Вы не указали, был ли отказ от предложенных работ.",
    },
    change: {
      az: "{needed} tarixindən yenidən müraciət edin.",
      en: "Apply again from {needed}.",
      ru: "Обратитесь снова с {needed}.",
    },
  },
};

const steps: Readonly<Record<AssistanceStep, StepTexts>> = {
  "average-income": {
    label: {
      az: "Ailənin orta aylıq gəliri",
      en: "Average monthly income of the family",
      ru: "Среднемесячный доход семьи",
    },
    formula: {
      az: "{registered} ({months} üçün, reyestrlərdən) bir aya + {other} = {result}",
      en: "{registered} (for {months}, from the registers) per month + {other} = {result}",
      ru: "{registered} (за {months}, из реестров) в пересчёте на месяц + {other} = {result}",
    },
  },
  "total-criterion": {
    label: {
      az: "Ailə üçün ehtiyac meyarı",
      en: "Need criterion of the family",
      ru: "Критерий нуждаемости семьи",
    },
    formula: {
      az: "{members} nəfər × {criterion} = {result}",
      en: "{members} members × {criterion} = {result}",
      ru: "{members} чел. × {criterion} = {result}",
    },
  },
  assistance: {
    label: { az: "Aylıq yardım", en: "Monthly assistance", ru: "Ежемесячная помощь" },
    formula: {
      az: "{criterion} − {income} = {result}",
      en: "{criterion} − {income} = {result}",
      ru: "{criterion} − {income} = {result}",
    },
  },
};

const missing: Readonly<Record<AssistanceMissing, Texts>> = {
  household: {
    az: "Ailə üzvləriniz: vətəndaşlıq vəziyyəti aktlarının reyestrindən",
    en: "The members of your family, from the register of civil status acts",
    ru: "Члены вашей семьи из реестра актов гражданского состояния",
  },
  agreement: {
    az: "Ailənin bütün yetkin üzvlərinin razılığı",
    en: "The agreement of every grown member of the family",
    ru: "Согласие всех взрослых членов семьи",
  },
  income: {
    az: "Ailənin son 12 aydakı gəliri: reyestrlərin biri hamısını deməyib",
    en: "The family’s income of the last 12 months: a register has not told all of it",
    ru: "Доход семьи за последние 12 месяцев: один из реестров сообщил не всё",
  },
  "other-income": {
    az: "Reyestrlərdə olmayan gəlir: bunu siz deyirsiniz",
    en: "Income that no register knows: you tell us",
    ru: "Доход, которого нет в реестрах: о нём скажете вы",
  },
  "criterion-of-year": {
    az: "Bu ilin ehtiyac meyarı: hələ dərc olunmayıb",
    en: "The need criterion of this year: not published yet",
    ru: "Критерий нуждаемости этого года: ещё не опубликован",
  },
  circumstances: {
    az: "Ailənin vəziyyəti: bunu siz deyirsiniz",
    en: "The circumstances of the family: you tell us",
    ru: "Обстоятельства семьи: о них скажете вы",
  },
  causes: {
    az: "Ailə üzvlərindən kimin işləyə bilmədiyi: bu hələ tam məlum deyil",
    en: "Which members cannot work: not all of it is known yet",
    ru: "Кто из членов семьи не может работать: это известно не полностью",
  },
  population: {
    az: "Reyestrlərin ailəniz barədə eyni məlumatı verib-verməməsi",
    en: "Whether the registers agree on your family",
    ru: "Совпадают ли данные реестров о вашей семье",
  },
  deals: {
    az: "Son 12 ayın alqı-satqısı: bunu siz deyirsiniz",
    en: "Purchases and sales of the last 12 months: you tell us",
    ru: "Покупки и продажи за 12 месяцев: о них скажете вы",
  },
  vehicle: {
    az: "Nəqliyyat vasitəsinin olub-olmaması: bunu siz deyirsiniz",
    en: "Whether there is a vehicle: you tell us",
    ru: "Есть ли транспортное средство: об этом скажете вы",
  },
  homes: {
    az: "Evlərin sayı: bunu siz deyirsiniz",
    en: "How many homes there are: you tell us",
    ru: "Сколько жилых помещений у семьи: об этом скажете вы",
  },
  utilities: {
    az: "Kommunal xidmət və rabitə xərci: bunu siz deyirsiniz",
    en: "The cost of utilities and communication: you tell us",
    ru: "Расходы на коммунальные услуги и связь: о них скажете вы",
  },
  "jobs-refused": {
    az: "Təklif olunan işlərdən imtina: bunu siz deyirsiniz",
    en: "Whether offered jobs were refused: you tell us",
    ru: "Был ли отказ от предложенных работ: об этом скажете вы",
  },
  "subsistence-minimum": {
    az: "Bu ilin yaşayış minimumu: tapılmayıb",
    en: "The subsistence minimum of this year: not found",
    ru: "Прожиточный минимум этого года: не найден",
  },
};

export const words = { reasons, steps, missing };
