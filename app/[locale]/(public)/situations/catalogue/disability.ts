import {
  disabilityAllowanceMild,
  disabilityAllowanceModerate,
  disabilityAllowanceSevere,
} from "@/lib/law";
import type { Situation } from "../situation";

export const disability: Situation = {
  code: "disability",
  icon: "accessibility",
  title: { az: "Əlilliyim var", en: "I have a disability", ru: "Инвалидность" },
  summary: {
    az: "Müavinət, pensiya, reabilitasiya vasitələri",
    en: "Allowance, pension, rehabilitation aids",
    ru: "Пособие, пенсия, средства реабилитации",
  },
  lead: {
    az: "Əlillik orqanizmin funksiyalarının pozulma faizinə görə müəyyən edilir. Ödəniş növü həm bu faizdən, həm də sığorta stajından asılıdır.",
    en: "Disability is set by the percentage of impairment of body functions. Which payment you receive depends on that percentage and on your insurance record.",
    ru: "Инвалидность устанавливается по проценту нарушения функций организма. Вид выплаты зависит от этого процента и от страхового стажа.",
  },
  links: [
    {
      path: "/pension-calculator/disability",
      label: {
        az: "Əlilliyə görə pensiya kalkulyatoru",
        en: "Disability pension calculator",
        ru: "Калькулятор пенсии по инвалидности",
      },
    },
    {
      path: "/law?topic=pension",
      label: {
        az: "Qanunun rəqəmləri: pensiya",
        en: "The law in figures: pensions",
        ru: "Закон в цифрах: пенсии",
      },
    },
  ],
  gives: [
    {
      name: {
        az: "Əlilliyə görə müavinət",
        en: "Disability allowance",
        ru: "Пособие по инвалидности",
      },
      what: {
        az: "Əlilliyə görə əmək pensiyası hüququ olmayanlara hər ay verilir.",
        en: "Paid every month to those who have no right to a disability labour pension.",
        ru: "Выплачивается ежемесячно тем, кто не имеет права на трудовую пенсию по инвалидности.",
      },
      law: "social-allowances",
      amounts: [
        {
          label: {
            az: "Pozulma 81–100 faiz, ayda",
            en: "Impairment of 81–100 per cent, a month",
            ru: "Нарушение 81–100 процентов, в месяц",
          },
          parameter: disabilityAllowanceSevere,
          source: "ƏƏSMN",
        },
        {
          label: {
            az: "Pozulma 61–80 faiz, ayda",
            en: "Impairment of 61–80 per cent, a month",
            ru: "Нарушение 61–80 процентов, в месяц",
          },
          parameter: disabilityAllowanceModerate,
          source: "ƏƏSMN",
        },
        {
          label: {
            az: "Pozulma 31–60 faiz, ayda",
            en: "Impairment of 31–60 per cent, a month",
            ru: "Нарушение 31–60 процентов, в месяц",
          },
          parameter: disabilityAllowanceMild,
          source: "ƏƏSMN",
        },
      ],
    },
    {
      name: {
        az: "Əlilliyə görə əmək pensiyası",
        en: "Disability labour pension",
        ru: "Трудовая пенсия по инвалидности",
      },
      what: {
        az: "Azı 5 il sığorta stajı və əmək qabiliyyətli yaşın hər tam ilinə 4 ay staj lazımdır. Pozulma 31–80 faizdirsə, pensiya kapitalı da minimum pensiyaya çatmalıdır.",
        en: "At least 5 years of insurance record and 4 months for each full year of working age are needed. With an impairment of 31–80 per cent the pension capital must also give the minimum pension.",
        ru: "Нужны не менее 5 лет страхового стажа и 4 месяца стажа за каждый полный год трудоспособного возраста. При нарушении 31–80 процентов капитала должно хватать и на минимальную пенсию.",
      },
      law: "labour-pensions",
      proactive: true,
    },
    {
      name: {
        az: "Reabilitasiya vasitələri",
        en: "Rehabilitation aids",
        ru: "Средства реабилитации",
      },
      what: {
        az: "Protez, təkərli kreslo, eşitmə cihazı və başqa vasitələr fərdi reabilitasiya proqramı əsasında verilir.",
        en: "Prostheses, wheelchairs, hearing aids and other aids are given under an individual rehabilitation programme.",
        ru: "Протезы, коляски, слуховые аппараты и другие средства выдаются по индивидуальной программе реабилитации.",
      },
      law: "disability-rights",
    },
  ],
};
