import { minimumPension, oldAgeAllowance } from "@/lib/law";
import type { Situation } from "../situation";

export const pension: Situation = {
  code: "pension",
  icon: "sprout",
  title: {
    az: "Pensiyaya hazırlaşıram",
    en: "I am preparing for my pension",
    ru: "Подготовка к пенсии",
  },
  summary: {
    az: "Pensiya kapitalı, staj, hüququn yaranacağı tarix",
    en: "Pension capital, insurance record, the day the right arises",
    ru: "Пенсионный капитал, стаж, день возникновения права",
  },
  lead: {
    az: "Pensiya yaşı kişilər üçün də, qadınlar üçün də 65-dir (qadınlar üçün 01.07.2026-dan). Yaşa çatanda pensiya ya kapitala, ya da staja görə təyin edilir.",
    en: "The retirement age is 65 for men and, since 01.07.2026, for women. At that age a pension is assigned by capital or by insurance record.",
    ru: "Пенсионный возраст 65 лет для мужчин и, с 01.07.2026, для женщин. По его достижении пенсия назначается по капиталу или по стажу.",
  },
  links: [
    {
      path: "/pension-calculator",
      label: {
        az: "Pensiya kalkulyatoru",
        en: "Pension calculator",
        ru: "Пенсионный калькулятор",
      },
    },
    {
      path: "/pension",
      label: { az: "Pensiya kapitalım", en: "My pension capital", ru: "Мой пенсионный капитал" },
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
        az: "Yaşa görə əmək pensiyası",
        en: "Old-age labour pension",
        ru: "Трудовая пенсия по возрасту",
      },
      what: {
        az: "Fərdi hesabınızdakı pensiya kapitalı ən azı minimum pensiyaya çatırsa, staj tələb olunmur. Kapital azdırsa, 25 il sığorta stajı lazımdır. Kapital 144 aya bölünür; alınan məbləğ minimumdan azdırsa, minimuma qaldırılır.",
        en: "If the pension capital on your account gives at least the minimum pension, no record is required. If it is smaller, 25 years of insurance record are needed. The capital is divided by 144 months; a result below the minimum is raised to it.",
        ru: "Если пенсионного капитала на счёте хватает хотя бы на минимальную пенсию, стаж не требуется. Если капитал меньше, нужно 25 лет страхового стажа. Капитал делится на 144 месяца; результат ниже минимума поднимается до него.",
      },
      law: "labour-pensions",
      proactive: true,
      amounts: [
        {
          label: {
            az: "Minimum əmək pensiyası, ayda",
            en: "Minimum labour pension, a month",
            ru: "Минимальная трудовая пенсия, в месяц",
          },
          parameter: minimumPension,
          source: "ƏƏSMN",
        },
      ],
    },
    {
      name: { az: "Yaşa görə müavinət", en: "Old-age allowance", ru: "Пособие по возрасту" },
      what: {
        az: "Pensiya yaşına çatmış, əmək pensiyası hüququ olmayan və işləməyən şəxsə ömürlük verilir.",
        en: "For life, to a person of retirement age who has no right to a labour pension and does not work.",
        ru: "Пожизненно, тому, кто достиг пенсионного возраста, не имеет права на трудовую пенсию и не работает.",
      },
      law: "social-allowances",
      proactive: true,
      amounts: [
        {
          label: { az: "Ayda", en: "A month", ru: "В месяц" },
          parameter: oldAgeAllowance,
          source: "ƏƏSMN",
        },
      ],
    },
  ],
};
