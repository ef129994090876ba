import { childUnderOneAllowance, needCriterion } from "@/lib/law";
import type { Situation } from "../situation";

export const lowIncome: Situation = {
  code: "low-income",
  icon: "wallet",
  title: { az: "Gəlirimiz çatmır", en: "Our income is not enough", ru: "Не хватает дохода" },
  summary: {
    az: "Ünvanlı dövlət sosial yardımı",
    en: "Targeted state social assistance",
    ru: "Адресная государственная социальная помощь",
  },
  lead: {
    az: "Ailənin orta aylıq gəliri hər üzvə düşən ehtiyac meyarının cəmindən azdırsa, dövlət aradakı fərqi ödəyir.",
    en: "If the family's average monthly income is below the sum of the need criterion for each member, the state pays the difference.",
    ru: "Если среднемесячный доход семьи ниже суммы критерия нуждаемости на каждого члена, государство доплачивает разницу.",
  },
  gives: [
    {
      name: {
        az: "Ünvanlı dövlət sosial yardımı",
        en: "Targeted state social assistance",
        ru: "Адресная государственная социальная помощь",
      },
      what: {
        az: "Ehtiyac meyarı ailə üzvlərinin sayına vurulur, son 12 ayın orta aylıq gəliri çıxılır. Yardım bir il üçün, müraciət edilən ayın 1-dən təyin olunur. Gəlirin azlığı ailədən asılı olmayan səbəblərdən olmalıdır.",
        en: "The need criterion is multiplied by the number of family members, and the average monthly income of the last 12 months is subtracted. The assistance is set for one year from the first day of the month of application. The income must be low for reasons the family could not help.",
        ru: "Критерий нуждаемости умножается на число членов семьи, вычитается среднемесячный доход за последние 12 месяцев. Помощь назначается на год с 1-го числа месяца обращения. Причины малого дохода не должны зависеть от семьи.",
      },
      law: "targeted-assistance",
      amounts: [
        {
          label: {
            az: "Ehtiyac meyarı, ailənin hər üzvünə ayda",
            en: "Need criterion, per family member a month",
            ru: "Критерий нуждаемости, на члена семьи в месяц",
          },
          parameter: needCriterion,
          source: "ƏƏSMN",
        },
      ],
    },
    {
      name: {
        az: "1 yaşınadək uşağı olan aztəminatlı ailələrə müavinət",
        en: "Allowance for low-income families with a child under 1",
        ru: "Пособие малообеспеченным семьям с ребёнком до 1 года",
      },
      what: {
        az: "Ünvanlı yardım alan ailəyə, yardıma əlavə olaraq verilir.",
        en: "For a family that receives targeted assistance, in addition to it.",
        ru: "Семье, получающей адресную помощь, в дополнение к ней.",
      },
      law: "social-allowances",
      proactive: true,
      amounts: [
        {
          label: { az: "Ayda", en: "A month", ru: "В месяц" },
          parameter: childUnderOneAllowance,
          source: "ƏƏSMN",
        },
      ],
    },
  ],
};
