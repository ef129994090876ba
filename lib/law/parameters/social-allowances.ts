import { toIsoDate } from "@/lib/kernel/date";
import { azn, type DecimalText, type Qepik } from "@/lib/kernel/money";
import type { Texts } from "@/lib/kernel/texts";
import { type DatedValue, defineParameter, type LawSource, type Parameter } from "../parameter";

/**
 * SOCIAL ALLOWANCES from the state budget, in qəpik. Where no value was found for a decree's time, the
 * line before ends with `until`, or the history begins later: it answers nothing there.
 */

/** Seen in a table of old and new amounts; the page is kept without its address. */
const TABLE_OF_2019: Texts = {
  az: "2019-cu ildə dərc olunmuş köhnə və yeni məbləğlər cədvəlindən; səhifənin ünvanı saxlanmayıb.",
  en: "From a table of old and new amounts published in 2019; the address of the page was not kept.",
  ru: "Из таблицы прежних и новых размеров, опубликованной в 2019 году; адрес страницы не сохранился.",
};

const DECREES = {
  "2018-01-01": { act: "allowance-amounts", seenAt: null },
  "2019-04-01": {
    act: "allowance-amounts",
    seenAt: "news.az, 25.02.2019; xezernews.az, 15.04.2019",
  },
  "2022-01-01": {
    act: "allowance-amounts",
    seenAt: "en.trend.az/azerbaijan/politics/3535532, 01.01.2022; metbuat.az/news/1426145",
  },
  "2023-01-01": {
    act: "allowance-amounts",
    seenAt: "metbuat.az/news/1458213, 01.2023; family.gov.az/en/post/3330, 17.01.2023",
  },
  "2025-07-01": {
    act: "allowance-amounts",
    seenAt:
      "sosial.gov.az/en?path=media/xeberler/bu-gunden-muavinet-ve-teqaudler-artirildi-8202, 01.07.2025",
  },
} as const satisfies Record<string, LawSource>;

type Decree = keyof typeof DECREES;

/** A decree, its amount and, before a gap, the last day the amount is known for. */
type Amount = readonly [Decree, DecimalText, until?: string];

/** Amounts by the decree that set them, newest first. */
function allowance(
  code: string,
  label: Texts,
  amounts: readonly [Amount, ...Amount[]],
): Parameter<Qepik> {
  const line = ([decree, amount, until]: Amount): DatedValue<Qepik> => ({
    from: toIsoDate(decree),
    until: until === undefined ? undefined : toIsoDate(until),
    value: azn(amount),
    source: DECREES[decree],
    verified: true,
    note: decree === "2018-01-01" ? TABLE_OF_2019 : undefined,
  });
  const [first, ...rest] = amounts;
  return defineParameter({
    code,
    topic: "allowances",
    unit: "qepik",
    label,
    history: [line(first), ...rest.map(line)],
  });
}

export const childbirthAllowance = allowance(
  "childbirth-allowance",
  {
    az: "Uşağın anadan olmasına görə birdəfəlik müavinət",
    en: "Lump-sum childbirth allowance, per child",
    ru: "Единовременное пособие по рождению ребёнка",
  },
  [
    ["2025-07-01", "600.00"],
    ["2023-01-01", "500.00"],
    ["2022-01-01", "300.00"],
    ["2019-04-01", "200.00"],
    ["2018-01-01", "109.00"],
  ],
);

/** The decree of 2025 left it as it was. */
export const oldAgeAllowance = allowance(
  "old-age-allowance",
  {
    az: "Yaşa görə müavinət, ayda",
    en: "Old-age allowance, per month",
    ru: "Пособие по возрасту, в месяц",
  },
  [
    ["2023-01-01", "220.00"],
    ["2022-01-01", "180.00"],
    ["2019-04-01", "130.00"],
    ["2018-01-01", "73.00"],
  ],
);

export const disabilityAllowanceSevere = allowance(
  "disability-allowance-81-100",
  {
    az: "Əlilliyə görə müavinət, pozulma 81–100 %, ayda",
    en: "Disability allowance, impairment of 81–100%, per month",
    ru: "Пособие по инвалидности, нарушение функций 81–100 %, в месяц",
  },
  [
    ["2025-07-01", "300.00"],
    ["2023-01-01", "270.00"],
    ["2022-01-01", "220.00"],
    ["2019-04-01", "150.00"],
    ["2018-01-01", "82.00"],
  ],
);

export const disabilityAllowanceModerate = allowance(
  "disability-allowance-61-80",
  {
    az: "Əlilliyə görə müavinət, pozulma 61–80 %, ayda",
    en: "Disability allowance, impairment of 61–80%, per month",
    ru: "Пособие по инвалидности, нарушение функций 61–80 %, в месяц",
  },
  [
    ["2025-07-01", "250.00"],
    ["2023-01-01", "220.00"],
    ["2022-01-01", "180.00"],
    ["2019-04-01", "130.00"],
    ["2018-01-01", "61.00"],
  ],
);

export const disabilityAllowanceMild = allowance(
  "disability-allowance-31-60",
  {
    az: "Əlilliyə görə müavinət, pozulma 31–60 %, ayda",
    en: "Disability allowance, impairment of 31–60%, per month",
    ru: "Пособие по инвалидности, нарушение функций 31–60 %, в месяц",
  },
  [
    ["2025-07-01", "180.00"],
    ["2023-01-01", "150.00"],
    ["2022-01-01", "120.00"],
    ["2019-04-01", "110.00"],
    ["2018-01-01", "52.00"],
  ],
);

export const survivorAllowance = allowance(
  "survivor-allowance",
  {
    az: "Ailə başçısını itirməyə görə müavinət, hər ailə üzvünə, ayda",
    en: "Survivor's allowance, per member and month",
    ru: "Пособие по случаю потери кормильца, на члена семьи в месяц",
  },
  [
    ["2025-07-01", "140.00"],
    ["2023-01-01", "120.00"],
    ["2022-01-01", "100.00"],
    ["2019-04-01", "80.00"],
    ["2018-01-01", "68.00"],
  ],
);

export const guardianAllowance = allowance(
  "guardian-allowance",
  {
    az: "Qəyyumlara (himayəçilərə) müavinət, bir uşağa, ayda",
    en: "Guardians' allowance, per child and month",
    ru: "Пособие опекунам (попечителям), на ребёнка в месяц",
  },
  [
    ["2025-07-01", "140.00"],
    ["2023-01-01", "120.00"],
    ["2022-01-01", "120.00"],
    ["2019-04-01", "100.00"],
    ["2018-01-01", "55.00"],
  ],
);

export const childUnderOneAllowance = allowance(
  "child-under-one-allowance",
  {
    az: "1 yaşınadək uşağı olan aztəminatlı ailələrə müavinət, ayda",
    en: "Allowance for low-income families with a child under 1, per month",
    ru: "Пособие малообеспеченным семьям с ребёнком до 1 года, в месяц",
  },
  [
    ["2025-07-01", "140.00"],
    ["2023-01-01", "100.00"],
    ["2022-01-01", "70.00"],
  ],
);

export const manyChildrenAllowance = allowance(
  "many-children-allowance",
  {
    az: "Beşdən çox uşağı olan qadınlara müavinət, hər uşağa, ayda",
    en: "Allowance for women with more than five children, per child and month",
    ru: "Пособие женщинам, имеющим более пяти детей, на каждого ребёнка в месяц",
  },
  [
    ["2025-07-01", "140.00"],
    ["2023-01-01", "105.00"],
    ["2019-04-01", "55.00", "2021-12-31"],
    ["2018-01-01", "33.00"],
  ],
);

export const funeralAllowance = allowance(
  "funeral-allowance",
  {
    az: "Dəfn üçün birdəfəlik müavinət",
    en: "Lump-sum funeral allowance",
    ru: "Единовременное пособие на погребение",
  },
  [
    ["2025-07-01", "600.00"],
    ["2023-01-01", "500.00"],
    ["2019-04-01", "300.00", "2021-12-31"],
    ["2018-01-01", "146.00"],
  ],
);

const childcare = (code: string, label: Texts, amount: DecimalText): Parameter<Qepik> =>
  defineParameter({
    code,
    topic: "allowances",
    unit: "qepik",
    label,
    history: [
      {
        // The day it was published as standing; since when it has stood was not found.
        from: toIsoDate("2026-02-04"),
        value: azn(amount),
        source: { act: "insurance-benefits", seenAt: "icma.az, 04.02.2026" },
        verified: true,
      },
    ],
  });

export const childcareToEighteenMonths = childcare(
  "childcare-to-18-months",
  {
    az: "3 yaşınadək uşağa qulluğa görə müavinət, 1,5 yaşınadək, ayda",
    en: "Childcare allowance, until 1.5 years, per month",
    ru: "Пособие по уходу за ребёнком до 1,5 лет, в месяц",
  },
  "44.00",
);

export const childcareToThreeYears = childcare(
  "childcare-to-3-years",
  {
    az: "3 yaşınadək uşağa qulluğa görə müavinət, 1,5–3 yaş, ayda",
    en: "Childcare allowance, from 1.5 to 3 years, per month",
    ru: "Пособие по уходу за ребёнком от 1,5 до 3 лет, в месяц",
  },
  "28.00",
);
