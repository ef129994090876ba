import { toIsoDate } from "@/lib/kernel/date";
import { azn, type DecimalText, type Qepik } from "@/lib/kernel/money";
import { type DatedValue, defineParameter, type LawSource, type Parameter } from "../parameter";

/**
 * SOCIAL ALLOWANCES from the state budget, in qəpik. Years for which no value was found are left out: a
 * history then begins later, and answers nothing before.
 */

const DECREES = {
  "2019-04-01": {
    act: "Presidential decree, in force from 01.04.2019",
    seenAt: "news.az, 25.02.2019",
  },
  "2022-01-01": {
    act: "Presidential decree, in force from 01.01.2022",
    seenAt: "en.trend.az, 01.01.2022",
  },
  "2023-01-01": {
    act: "Presidential decree, in force from 01.01.2023",
    seenAt: "metbuat.az, January 2023; family.gov.az, 17.01.2023",
  },
  "2025-07-01": {
    act: "Presidential decree, in force from 01.07.2025",
    seenAt: "sosial.gov.az, 01.07.2025",
  },
} as const satisfies Record<string, LawSource>;

type Decree = keyof typeof DECREES;

/** Amounts by the decree that set them, newest first. */
function allowance(
  code: string,
  label: string,
  amounts: readonly [readonly [Decree, DecimalText], ...(readonly [Decree, DecimalText])[]],
): Parameter<Qepik> {
  const line = ([decree, amount]: readonly [Decree, DecimalText]): DatedValue<Qepik> => ({
    from: toIsoDate(decree),
    value: azn(amount),
    source: DECREES[decree],
    verified: true,
  });
  const [first, ...rest] = amounts;
  return defineParameter({ code, label, history: [line(first), ...rest.map(line)] });
}

export const childbirthAllowance = allowance(
  "childbirth-allowance",
  "Lump-sum childbirth allowance, per child",
  [
    ["2025-07-01", "600.00"],
    ["2023-01-01", "500.00"],
    ["2022-01-01", "300.00"],
    ["2019-04-01", "200.00"],
  ],
);

export const oldAgeAllowance = allowance("old-age-allowance", "Old-age allowance, per month", [
  ["2023-01-01", "220.00"],
  ["2022-01-01", "180.00"],
  ["2019-04-01", "130.00"],
]);

export const disabilityAllowanceSevere = allowance(
  "disability-allowance-81-100",
  "Disability allowance at 81 to 100 % impairment, per month",
  [
    ["2025-07-01", "300.00"],
    ["2023-01-01", "270.00"],
    ["2022-01-01", "220.00"],
    ["2019-04-01", "150.00"],
  ],
);

export const disabilityAllowanceModerate = allowance(
  "disability-allowance-61-80",
  "Disability allowance at 61 to 80 % impairment, per month",
  [
    ["2025-07-01", "250.00"],
    ["2023-01-01", "220.00"],
    ["2022-01-01", "180.00"],
    ["2019-04-01", "130.00"],
  ],
);

export const disabilityAllowanceMild = allowance(
  "disability-allowance-31-60",
  "Disability allowance at 31 to 60 % impairment, per month",
  [
    ["2025-07-01", "180.00"],
    ["2023-01-01", "150.00"],
    ["2022-01-01", "120.00"],
    ["2019-04-01", "110.00"],
  ],
);

export const survivorAllowance = allowance(
  "survivor-allowance",
  "Allowance for loss of the family head, per member and month",
  [
    ["2025-07-01", "140.00"],
    ["2023-01-01", "120.00"],
    ["2022-01-01", "100.00"],
    ["2019-04-01", "80.00"],
  ],
);

export const guardianAllowance = allowance(
  "guardian-allowance",
  "Guardian's allowance, per child and month",
  [
    ["2025-07-01", "140.00"],
    ["2023-01-01", "120.00"],
    ["2022-01-01", "120.00"],
    ["2019-04-01", "100.00"],
  ],
);

export const childUnderOneAllowance = allowance(
  "child-under-one-allowance",
  "Allowance of low-income families for a child under 1, per month",
  [
    ["2025-07-01", "140.00"],
    ["2023-01-01", "100.00"],
    ["2022-01-01", "70.00"],
  ],
);

export const manyChildrenAllowance = allowance(
  "many-children-allowance",
  "Allowance for more than five children, per child and month",
  [
    ["2025-07-01", "140.00"],
    ["2023-01-01", "105.00"],
  ],
);

export const funeralAllowance = allowance("funeral-allowance", "Lump-sum funeral allowance", [
  ["2025-07-01", "600.00"],
  ["2023-01-01", "500.00"],
]);

const childcare = (code: string, label: string, amount: DecimalText): Parameter<Qepik> =>
  defineParameter({
    code,
    label,
    history: [
      {
        // The day it was published as standing; since when it has stood was not found.
        from: toIsoDate("2026-02-04"),
        value: azn(amount),
        source: { act: "Rules on benefits from social insurance", seenAt: "icma.az, 04.02.2026" },
        verified: true,
      },
    ],
  });

export const childcareToEighteenMonths = childcare(
  "childcare-to-18-months",
  "Childcare allowance until 1.5 years, per month",
  "44.00",
);

export const childcareToThreeYears = childcare(
  "childcare-to-3-years",
  "Childcare allowance from 1.5 to 3 years, per month",
  "28.00",
);
