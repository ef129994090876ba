import { count } from "@/lib/law/assessment";
import type { AnswersOf, Form } from "../../form";
import { bank } from "../../payment";
import { amount, choice, day, type Question, type Wrong, whole, yesNo } from "../../question";
import type { AssistanceFacts } from "./facts";

/** One question for each grown child; the names are those of the answers. More children than these live alone. */
export const ADULT_CHILD_QUESTIONS = [
  "adultChild1",
  "adultChild2",
  "adultChild3",
  "adultChild4",
  "adultChild5",
  "adultChild6",
] as const;

type F = AssistanceFacts;

const adultChildrenOf = ({ household }: F) =>
  household === "unknown" ? [] : household.adultChildren;

const minorsOf = ({ household }: F) =>
  household === "unknown" ? 0 : household.members.filter(({ who }) => who === "child").length;

function livesWithMe(index: number): Question<"yes" | "no", F> {
  return choice<"yes" | "no", F>({
    label: {
      az: "Bu yetkin övladınız sizinlə yaşayırmı?",
      en: "Does this grown child of yours live with you?",
      ru: "Живёт ли с вами этот взрослый ребёнок?",
    },
    hint: {
      az: "Elektrik sayğacı ayrıdırsa, ayrı ailə sayılır.",
      en: "With an electricity meter of their own they count as a family of their own.",
      ru: "Если у него отдельный счётчик, это отдельная семья.",
    },
    why: {
      az: "Ailə üzvünün sayı və gəliri yardımın məbləğini dəyişir. Sizinlə yaşayan hər yetkin şəxs öz kabinetindən razılıq verməlidir.",
      en: "Each member of the family and their income change the amount. Every grown member must agree from their own account.",
      ru: "Число членов семьи и их доход меняют сумму. Каждый взрослый должен дать согласие из своего кабинета.",
    },
    when: (_, facts) => adultChildrenOf(facts).length > index,
    options: (facts) => {
      const name = adultChildrenOf(facts)[index]?.name ?? "";
      return [
        {
          value: "yes",
          label: {
            az: `Bəli, ${name} mənimlə yaşayır`,
            en: `Yes, ${name} lives with me`,
            ru: `Да, ${name} живёт со мной`,
          },
        },
        {
          value: "no",
          label: {
            az: `Xeyr, ${name} ayrı yaşayır`,
            en: `No, ${name} lives elsewhere`,
            ru: `Нет, ${name} живёт отдельно`,
          },
        },
      ];
    },
  });
}

/** A million manats: keeps sums exact and slips of the finger out. */
const MOST_QEPIK = 100_000_000;

export const questions = {
  adultChild1: livesWithMe(0),
  adultChild2: livesWithMe(1),
  adultChild3: livesWithMe(2),
  adultChild4: livesWithMe(3),
  adultChild5: livesWithMe(4),
  adultChild6: livesWithMe(5),
  childrenElsewhere: whole<F>({
    label: {
      az: "18 yaşınadək uşaqlarınızdan neçəsi sizinlə yaşamır?",
      en: "How many of your children under 18 do not live with you?",
      ru: "Сколько ваших детей до 18 лет живут не с вами?",
    },
    hint: {
      az: "Hamısı sizinlə yaşayırsa, 0 yazın.",
      en: "If all live with you, write 0.",
      ru: "Если все живут с вами, напишите 0.",
    },
    // Of a couple's children the registers' word is enough.
    when: (_, facts) =>
      facts.household !== "unknown" && !facts.household.married && minorsOf(facts) > 0,
    largest: 20,
  }),
  otherIncome: amount<F>({
    label: {
      az: "Ailənizin reyestrlərdə olmayan gəliri orta hesabla ayda nə qədərdir?",
      en: "What does your family earn a month, on average, that no register knows?",
      ru: "Сколько в среднем за месяц ваша семья получает помимо того, что знают реестры?",
    },
    hint: {
      az: "Son 12 ay üçün: öz işiniz, kirayə, təsərrüfat, aliment, qohumların köməyi. Yoxdursa, 0 yazın.",
      en: "Over the last 12 months: own business, rent, farming, alimony, help from relatives. If none, write 0.",
      ru: "За последние 12 месяцев: своё дело, аренда, хозяйство, алименты, помощь родных. Если нет, напишите 0.",
    },
    why: {
      az: "Əməkhaqqı, pensiya və müavinətləri özümüz bilirik, qalanını yalnız siz bilirsiniz.",
      en: "Wages, pensions and allowances we know ourselves; the rest only you know.",
      ru: "Зарплаты, пенсии и пособия мы знаем сами, остальное знаете только вы.",
    },
    mostQepik: MOST_QEPIK,
  }),
  circumstances: choice<"none" | "carer" | "disabled-child" | "missing-member", F>({
    label: {
      az: "Ailənizdə bunlardan biri varmı?",
      en: "Is one of these true of your family?",
      ru: "Есть ли в вашей семье одно из этих обстоятельств?",
    },
    why: {
      az: "Yardım gəlirin azlığı ailədən asılı olmayanda verilir. Bu hallar reyestrlərimizdə yoxdur.",
      en: "The assistance is for families whose low income is not of their making. Our registers do not tell these cases.",
      ru: "Помощь дают, когда низкий доход не зависит от семьи. Этих случаев в наших реестрах нет.",
    },
    options: [
      {
        value: "carer",
        label: {
          az: "Ailə üzvü ağır əlilliyi olan şəxsə qulluq edir",
          en: "A member cares for a person with a severe disability",
          ru: "Член семьи ухаживает за человеком с тяжёлой инвалидностью",
        },
        hint: {
          az: "Pozulma faizi 81–100",
          en: "Impairment of 81 to 100 percent",
          ru: "Нарушение функций 81–100 процентов",
        },
      },
      {
        value: "disabled-child",
        label: {
          az: "Ailə üzvü əlilliyi olan uşağa qulluq edir",
          en: "A member cares for a child with a disability",
          ru: "Член семьи ухаживает за ребёнком с инвалидностью",
        },
      },
      {
        value: "missing-member",
        label: {
          az: "Ailə üzvü vəfat edib, itkin düşüb, həbsdədir və ya harada olduğu bilinmir",
          en: "A member has died, is missing or in prison, or nobody knows where they are",
          ru: "Член семьи умер, пропал без вести, в заключении или неизвестно где",
        },
      },
      { value: "none", label: { az: "Heç biri", en: "None of these", ru: "Ничего из этого" } },
    ],
  }),
  deals: amount<F>({
    label: {
      az: "Ailəniz son 12 ayda nə qədərlik alqı-satqı edib?",
      en: "For how much did your family buy or sell in the last 12 months?",
      ru: "На какую сумму ваша семья совершила покупок или продаж за последние 12 месяцев?",
    },
    hint: {
      az: "Ev, torpaq, nəqliyyat vasitəsi, qiymətli əşya. Gündəlik xərclər sayılmır. Yoxdursa, 0 yazın.",
      en: "A home, land, a vehicle, valuables. Everyday spending does not count. If none, write 0.",
      ru: "Жильё, земля, транспорт, ценные вещи. Повседневные расходы не считаются. Если нет, напишите 0.",
    },
    mostQepik: MOST_QEPIK,
  }),
  vehicle: yesNo<F>({
    label: {
      az: "Ailənizin nəqliyyat vasitəsi varmı?",
      en: "Does your family own a vehicle?",
      ru: "Есть ли у вашей семьи транспортное средство?",
    },
    hint: {
      az: "Reabilitasiya vasitəsi kimi verilən avtomobil sayılmır.",
      en: "A car given as a rehabilitation aid does not count.",
      ru: "Автомобиль, выданный как средство реабилитации, не считается.",
    },
  }),
  secondHome: yesNo<F>({
    label: {
      az: "Ailənizin müxtəlif ünvanlarda iki və ya daha çox evi varmı?",
      en: "Does your family own two or more homes at different addresses?",
      ru: "Есть ли у вашей семьи два или более жилых помещения по разным адресам?",
    },
  }),
  utilities: amount<F>({
    label: {
      az: "Ailəniz kommunal xidmətlərə və rabitəyə ayda nə qədər ödəyir?",
      en: "What does your family pay a month for utilities and communication?",
      ru: "Сколько ваша семья платит в месяц за коммунальные услуги и связь?",
    },
    hint: {
      az: "Orta hesabla: işıq, qaz, su, telefon, internet.",
      en: "On average: electricity, gas, water, telephone, internet.",
      ru: "В среднем: свет, газ, вода, телефон, интернет.",
    },
    mostQepik: MOST_QEPIK,
  }),
  jobsRefused: yesNo<F>({
    label: {
      az: "Ailə üzvlərindən kimsə Məşğulluq Agentliyinin təklif etdiyi iki münasib işdən imtina edibmi?",
      en: "Has a member refused two suitable jobs offered by the Employment Agency?",
      ru: "Отказался ли кто-то в семье от двух подходящих вакансий, предложенных Агентством занятости?",
    },
  }),
  jobsRefusedOn: day<F>({
    label: {
      az: "İkinci işdən nə vaxt imtina edilib?",
      en: "When was the second job refused?",
      ru: "Когда отказались от второй вакансии?",
    },
    when: ({ jobsRefused }) => jobsRefused === "yes",
    monthsBack: 120,
  }),
  bank: bank<F>(),
};

export type AssistanceAnswers = AnswersOf<typeof questions>;

export const form: Form<F> = {
  questions,
  check({ childrenElsewhere }, facts): Readonly<Record<string, Wrong>> {
    const most = minorsOf(facts);
    if (typeof childrenElsewhere !== "number" || childrenElsewhere <= most) return {};
    const tooMany: Wrong = { error: "whole-large", limits: { most: count(most) } };
    return { childrenElsewhere: tooMany };
  },
};
