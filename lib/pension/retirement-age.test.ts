import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths } from "@/lib/kernel/date";
import { type DatedValue, defineParameter, retirementAgeMen } from "@/lib/law";
import type { Sex } from "./facts";
import { ageUnder, retirementAge } from "./retirement-age";
import { day } from "./testing";

const on = (sex: Sex, bornOn: string, monthsEarlier?: number) =>
  retirementAge(sex, day(bornOn), monthsEarlier).on;

describe("Article 7: the day the age is reached", () => {
  test.each<[string, Sex, string, string]>([
    ["T15: published, a woman born 27.03.1960", "female", "1960-03-27", "2023-03-27"],
    ["the last day of a period", "female", "1961-12-31", "2026-06-30"],
    ["one day later misses it and waits for 65", "female", "1962-01-01", "2027-01-01"],
    ["a man of 65", "male", "1961-03-15", "2026-03-15"],
    ["a man under the first period", "male", "1954-06-30", "2017-06-30"],
    ["a man one day after it: 63 and a half", "male", "1954-07-01", "2018-01-01"],
    ["a woman under the first period", "female", "1957-06-30", "2017-06-30"],
    ["a woman one day after it: 60 and a half", "female", "1957-07-01", "2018-01-01"],
    ["a woman of 64, on the last day", "female", "1961-06-30", "2025-06-30"],
    ["a woman one day later: 64 and a half", "female", "1961-07-01", "2026-01-01"],
    ["a man of 64, on the last day", "male", "1955-06-30", "2019-06-30"],
    ["a man one day later: 64 and a half", "male", "1955-07-01", "2020-01-01"],
    ["a man born on 29 February: the last day of the month", "male", "1960-02-29", "2025-02-28"],
    ["a birthday long past", "male", "1930-05-05", "1992-05-05"],
  ])("%s", (_, sex, bornOn, reached) => {
    expect(on(sex, bornOn)).toBe(reached);
  });

  test("with the age that held, in months, and where the law says so", () => {
    expect(retirementAge("female", day("1961-12-31"))).toMatchObject({
      ageMonths: 64 * 12 + 6,
      cites: [{ parameter: "retirement-age-women", from: "2025-07-01", article: "7" }],
    });
    expect(retirementAge("female", day("1970-05-01"))).toMatchObject({ ageMonths: 780 });
  });

  test("an age lowered by five years is reached five years before", () => {
    expect(on("female", "1970-05-01", 60)).toBe("2030-05-01");
    expect(retirementAge("female", day("1970-05-01"), 60).ageMonths).toBe(720);
  });
});

describe("under a law that lowers the age, or ends", () => {
  const ages = (...lines: readonly (readonly [from: string, months: number | null])[]) => {
    const history = lines.map(([from, value]) => ({
      from: day(from),
      value,
      source: { act: "labour-pensions" as const, seenAt: null },
      verified: false,
    }));
    return defineParameter<number>({
      ...retirementAgeMen,
      history: history as [DatedValue<number>, ...DatedValue<number>[]],
    });
  };
  const lowered = ages(["2030-01-01", 720], ["2020-01-01", 780]);

  test.each([
    ["over the lower age when it begins to hold: that day", "1966-05-01", "2030-01-01"],
    ["over it by a day", "1969-12-31", "2030-01-01"],
    ["reaching it that day", "1970-01-01", "2030-01-01"],
    ["reaching it later", "1970-01-02", "2030-01-02"],
    ["reaching the old age in time", "1964-12-31", "2029-12-31"],
  ])("%s", (_, bornOn, reached) => {
    expect(ageUnder(lowered, day(bornOn)).on).toBe(reached);
  });

  test("a time without an age is passed over", () => {
    const pause = ages(["2030-01-01", 720], ["2025-01-01", null], ["2020-01-01", 780]);
    expect(ageUnder(pause, day("1961-05-01")).on).toBe("2030-01-01");
  });

  test("where no age holds any more, there is no day", () => {
    const ended = ages(["2025-01-01", null], ["2020-01-01", 780]);
    expect(() => ageUnder(ended, day("1990-01-01"))).toThrow("no pension age");
  });
});

test("on the day, and on no day before, the age of that day has been completed", () => {
  fc.assert(
    fc.property(
      fc.constantFrom<Sex>("male", "female"),
      fc.integer({ min: 0, max: 365 * 40 }),
      (sex, days) => {
        const bornOn = addDays(day("1950-01-01"), days);
        const { on: reached, ageMonths } = retirementAge(sex, bornOn);
        expect(addMonths(bornOn, ageMonths) <= reached).toBe(true);
        // Born later, reached no earlier.
        expect(retirementAge(sex, addDays(bornOn, 1)).on >= reached).toBe(true);
      },
    ),
  );
});
