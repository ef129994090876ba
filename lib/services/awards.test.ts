import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { manyChildrenAllowance, oldAgeAllowance } from "@/lib/law";
import { monthly } from "./awards";

const day = toIsoDate;
const awardsOf = (from: string, until: string | null) =>
  monthly(oldAgeAllowance, day(from), until === null ? null : day(until))?.awards.map((award) => [
    award.amountQepik,
    award.from,
    award.until,
  ]);

test.each([
  ["one value", "2024-05-01", null, [[22_000, "2024-05-01", null]]],
  [
    "an amendment between",
    "2022-12-31",
    null,
    [
      [18_000, "2022-12-31", "2022-12-31"],
      [22_000, "2023-01-01", null],
    ],
  ],
  ["ends before it", "2022-06-01", "2022-12-31", [[18_000, "2022-06-01", "2022-12-31"]]],
  [
    "ends with it",
    "2022-06-01",
    "2023-01-01",
    [
      [18_000, "2022-06-01", "2022-12-31"],
      [22_000, "2023-01-01", "2023-01-01"],
    ],
  ],
] as const)("%s", (_, from, until, awards) => {
  expect(awardsOf(from, until)).toEqual(awards);
});

test("before the first value, and in a gap, nothing is known", () => {
  expect(awardsOf("2017-12-31", null)).toBeUndefined();
  expect(monthly(manyChildrenAllowance, day("2021-12-31"), day("2022-01-01"))).toBeNull();
  expect(monthly(manyChildrenAllowance, day("2021-12-31"), day("2021-12-31"))?.awards).toEqual([
    { amountQepik: 5_500, per: "month", from: "2021-12-31", until: "2021-12-31" },
  ]);
});
