import { describe, expect, test } from "vitest";
import { addDays, toIsoDate } from "@/lib/kernel/date";
import { indexOfYear, type Parameter } from "./parameter";
import * as p from "./parameters";

/** What the law says by day, on both sides of each limit, as the published tables have it. */

type Row = readonly [from: string, value: unknown, verified?: boolean];
const complete = ([from, value, verified = true]: Row) => [from, value, verified] as const;

/** Each row holds from its first day to the day before the next; before the first there is nothing. */
function holds(name: string, parameter: Parameter<unknown>, ...rows: readonly Row[]) {
  describe(name, () => {
    const [first] = rows;
    if (!first) throw new Error(`No rows for ${name}`);
    test("nothing before the first day", () => {
      expect(parameter.on(addDays(toIsoDate(first[0]), -1))).toBeNull();
      expect(parameter.history).toHaveLength(rows.length);
    });
    test.each(rows.map(complete))("from %s: %j", (from, value, verified) => {
      expect(parameter.on(toIsoDate(from))).toMatchObject({ from, value, verified });
    });
    test.each(rows.slice(1).map(([from], index) => [from, rows[index]?.[1]] as const))(
      "the day before %s: still %j",
      (from, value) => {
        expect(parameter.on(addDays(toIsoDate(from), -1))?.value).toEqual(value);
      },
    );
  });
}

/** Each value belongs to its calendar year alone. */
function ofYears(name: string, parameter: Parameter<number>, ...rows: readonly Row[]) {
  test.each(rows.map(complete))(`${name} of %s: %i`, (year, value, verified) => {
    for (const day of [`${year}-01-01`, `${year}-12-31`]) {
      expect(parameter.on(toIsoDate(day)), day).toMatchObject({ value, verified });
    }
    expect(indexOfYear(parameter, Number(year))).toMatchObject({ value, verified });
  });
  test(`${name}: no other year is known`, () => {
    expect(parameter.history.map(({ from }) => from.slice(0, 4))).toEqual(
      rows.map(([year]) => year),
    );
    for (const year of [2006, 2027]) expect(indexOfYear(parameter, year)).toBeNull();
    expect(parameter.on(toIsoDate("2027-01-01"))).toBeNull();
  });
}

const years = (of: number, months = 0) => of * 12 + months;

// 1.1
holds(
  "retirement age of men",
  p.retirementAgeMen,
  ["2006-01-01", years(62), false],
  ["2010-01-01", years(62, 6), false],
  ["2011-01-01", years(63), false],
  ["2012-01-01", years(63)],
  ["2017-07-01", years(63, 6)],
  ["2018-07-01", years(64)],
  ["2019-07-01", years(64, 6)],
  ["2020-07-01", years(65)],
);
holds(
  "retirement age of women",
  p.retirementAgeWomen,
  ["2006-01-01", years(57), false],
  ["2010-01-01", years(57, 6), false],
  ["2011-01-01", years(58), false],
  ["2012-01-01", years(58, 6), false],
  ["2013-01-01", years(59), false],
  ["2014-01-01", years(59, 6), false],
  ["2015-01-01", years(60), false],
  ["2016-01-01", years(60)],
  ["2017-07-01", years(60, 6)],
  ["2018-07-01", years(61)],
  ["2019-07-01", years(61, 6)],
  ["2020-07-01", years(62)],
  ["2021-07-01", years(62, 6)],
  ["2022-07-01", years(63)],
  ["2023-07-01", years(63, 6)],
  ["2024-07-01", years(64)],
  ["2025-07-01", years(64, 6)],
  ["2026-07-01", years(65)],
);
test.each([
  ["children-5", 5, 5, 5, "children"],
  ["disabled-child", 5, 1, 1, "children"],
  ["harmful-work", 5, years(10), years(12.5), "months"],
  ["flight-crew", 15, years(25), years(25), "months"],
  ["nanism", 20, years(5), years(5), "months"],
])("%s retires %i years earlier", (group, yearsEarlier, female, male, neededKind) => {
  const onDay = (day: string) => p.earlyRetirement.on(toIsoDate(day));
  expect(onDay("2026-11-22")?.value).toContainEqual({
    group,
    yearsEarlier,
    needed: { female, male },
    neededKind,
  });
  expect(onDay("2026-11-22")?.value).toHaveLength(5);
  expect(onDay("2025-04-30")).toMatchObject({ value: onDay("2026-11-22")?.value, verified: false });
});
holds(
  "early retirement",
  p.earlyRetirement,
  ["2006-01-01", expect.anything(), false],
  ["2025-05-01", expect.anything()],
);

// 1.2
holds("record that gives the right", p.requiredRecordOldAge, ["2017-07-01", years(25)]);
holds(
  "relief for record before 2006",
  p.reliefBefore2006,
  ["2019-01-01", years(25)],
  ["2026-01-01", years(24)],
  ...Array.from({ length: 24 }, (_, i): Row => [`${2027 + i}-01-01`, years(23 - i), false]),
);
holds("relief window", p.reliefWindow, ["2019-01-01", { from: "2006-01-01", until: "2018-07-01" }]);
holds(
  "expected payment period",
  p.expectedPaymentPeriod,
  ["2006-01-01", 144, false],
  ["2019-10-30", 144],
);

// 1.3
const disabilityRecord = {
  floorMonths: 60,
  monthsPerYear: 4,
  workingAgeFrom: 15,
  fullMonths: 200,
};
holds(
  "record for a disability or survivor's pension",
  p.disabilityPensionRecord,
  ["2006-01-01", disabilityRecord, false],
  ["2023-02-01", disabilityRecord],
);
const impairment = { from: 31, moderateFrom: 61, severeFrom: 81 };
holds(
  "impairment for a disability pension",
  p.disabilityPensionImpairment,
  ["2006-01-01", impairment, false],
  ["2025-04-01", impairment],
);
const survivors = {
  childUntilAge: 18,
  studentUntilAge: 23,
  relativeImpairmentFrom: 61,
  caredForUntilAge: 8,
};
holds(
  "survivor's pension",
  p.survivorPensionTerms,
  ["2006-01-01", survivors, false],
  ["2023-02-01", survivors],
);

// 1.4
holds("recorded share", p.recordedShare, ["2006-01-01", 50_000, false], ["2017-07-01", 90_000]);
test.each([
  ["2017-06-30", null],
  ["2017-07-01", 80_000],
  ["2017-07-02", null],
])("the raise of July 2017, on %s: %j", (day, value) => {
  expect(p.capitalRaiseOfJuly2017.on(toIsoDate(day))?.value ?? null).toBe(value);
});
test("the raise brings the share of before up to that of after", () => {
  const share = (day: string) => p.recordedShare.on(toIsoDate(day))?.value ?? 0;
  const raise = p.capitalRaiseOfJuly2017.on(toIsoDate("2017-07-01"))?.value ?? 0;
  expect((share("2017-06-30") * (100_000 + raise)) / 100_000).toBe(share("2017-07-01"));
});
const working = { afterMonths: 72, divisorMonths: 72, leavingDivisorMonths: 144 };
holds(
  "working pensioner",
  p.workingPensioner,
  ["2017-07-01", working, false],
  ["2024-03-01", working],
);
holds("pay day of benefits", p.benefitPayDay, ["2006-01-01", 13, false]);
holds("arrears", p.arrearsLimit, ["2006-01-01", 36, false], ["2023-02-01", 36]);
holds(
  "minimum pension",
  p.minimumPension,
  ["2018-01-01", 11_600],
  ["2019-03-01", 16_000],
  ["2019-10-01", 20_000],
  ["2022-01-01", 24_000],
  ["2023-02-01", 28_000],
  ["2025-01-01", 32_000],
);
ofYears(
  "capital index",
  p.capitalIndex,
  ["2026", 5_600],
  ["2025", 2_200, false],
  ["2024", 8_800, false],
  ["2023", 13_900, false],
  ["2022", 6_700],
  ["2021", 2_800, false],
  ["2020", 2_600, false],
  ["2019", 2_300, false],
  ["2018", 12_900, false],
  ...Array.from({ length: 11 }, (_, i): Row => [`${2017 - i}`, 6_715, false]),
);
ofYears(
  "pension index",
  p.pensionIndex,
  ["2026", 9_300],
  ["2025", 8_100, false],
  ["2024", 11_200],
  ["2023", 14_700],
  ["2022", 3_400],
  ["2021", 11_400],
  ["2020", 16_600],
  ["2019", 3_000, false],
  ["2018", 5_700],
);
test("the index of a year to come is not known, and that of the latest does not stand in for it", () => {
  const latest = Number(p.pensionIndex.history[0]?.from.slice(0, 4));
  expect(indexOfYear(p.pensionIndex, latest)).not.toBeNull();
  expect(indexOfYear(p.pensionIndex, latest + 1)).toBeNull();
  expect(p.pensionIndex.on(toIsoDate(`${latest + 1}-06-01`))).toBeNull();
});

const PUBLISHED_WORTH = [
  ["2006", 306_000, true],
  ["2022", 813_000, true],
  ["2023", 925_920, false],
  ["2025", 1_029_815, false],
  ["2026", 1_087_485, false],
] as const;
test.each(PUBLISHED_WORTH)("a year before 2006 was worth in %s: %i", (year, value, verified) => {
  for (const day of [`${year}-01-01`, `${year}-12-31`]) {
    expect(p.valueOfYearBefore2006.on(toIsoDate(day))).toMatchObject({ value, verified });
  }
});
test("there is no value of such a year before 2006 itself", () => {
  expect(p.valueOfYearBefore2006.on(toIsoDate("2005-12-31"))).toBeNull();
});
test.each([
  ["7 years, the fund's example of 01.02.2023", "2023-02-01", 7, 648_144],
  ["6 years, the fund's example of 01.04.2025", "2025-04-01", 6, 617_889],
])("%s", (_, day, full, qepik) => {
  const value = p.valueOfYearBefore2006.on(toIsoDate(day))?.value ?? 0;
  expect(Math.round((full * value) / 10)).toBe(qepik);
});
test.each(Array.from({ length: 20 }, (_, i) => 2007 + i))(
  "the value of %i is that of the year before, grown by the index, to 3 parts in 10,000",
  (year) => {
    const value = (of: number) => p.valueOfYearBefore2006.on(toIsoDate(`${of}-01-01`));
    const index = indexOfYear(p.capitalIndex, year)?.value ?? Number.NaN;
    const grown = (value(year - 1)?.value ?? 0) * (1 + index / 100_000);
    expect(value(year)?.from).toBe(`${year}-01-01`);
    expect(Math.abs((value(year)?.value ?? 0) / grown - 1)).toBeLessThan(0.0003);
  },
);

holds("minimum wage", p.minimumWage, ["2023-01-01", 34_500], ["2025-01-01", 40_000]);
test.each([
  ["2022-12-31", null, null],
  ["2023-01-01", 93_380, true],
  ["2023-12-31", 93_380, true],
  ["2024-06-01", 100_900, true],
  ["2025-12-31", 110_300, false],
  ["2026-01-01", null, null],
])("average wage of the year of %s: %j", (day, value, verified) => {
  const known = p.averageWage.on(toIsoDate(day));
  expect([known?.value ?? null, known?.verified ?? null]).toEqual([value, verified]);
});

// 1.5
const band = (upTo: number | null, employee: number, employer: number) => ({
  upToQepik: upTo,
  employeeThousandths: employee * 1000,
  employerThousandths: employer * 1000,
});
const flat = [band(null, 3, 22)];
holds("rates of the state sector", p.contributionRates.state, ["2006-01-01", flat]);
holds("rates of the oil and gas sector", p.contributionRates["oil-gas"], ["2006-01-01", flat]);
holds(
  "rates of the private sector",
  p.contributionRates.private,
  ["2006-01-01", flat, false],
  ["2019-01-01", [band(20_000, 3, 22), band(null, 10, 15)]],
  ["2026-01-01", [band(20_000, 3, 22), band(800_000, 10, 15), band(null, 10, 11)]],
);
test("both sides pay 25 % in every band, and 21 % above 8,000 from 2026", () => {
  const totals = (day: string) =>
    p.contributionRates.private
      .on(toIsoDate(day))
      ?.value.map((at) => (at.employeeThousandths + at.employerThousandths) / 1000);
  expect(totals("2018-12-31")).toEqual([25]);
  expect(totals("2025-12-31")).toEqual([25, 25]);
  expect(totals("2026-01-01")).toEqual([25, 25, 21]);
});

// 2.1
holds(
  "childbirth allowance",
  p.childbirthAllowance,
  ["2018-01-01", 10_900],
  ["2019-04-01", 20_000],
  ["2022-01-01", 30_000],
  ["2023-01-01", 50_000],
  ["2025-07-01", 60_000],
);
holds(
  "old-age allowance",
  p.oldAgeAllowance,
  ["2018-01-01", 7_300],
  ["2019-04-01", 13_000],
  ["2022-01-01", 18_000],
  ["2023-01-01", 22_000],
);
holds(
  "disability allowance, 81 to 100 %",
  p.disabilityAllowanceSevere,
  ["2018-01-01", 8_200],
  ["2019-04-01", 15_000],
  ["2022-01-01", 22_000],
  ["2023-01-01", 27_000],
  ["2025-07-01", 30_000],
);
holds(
  "disability allowance, 61 to 80 %",
  p.disabilityAllowanceModerate,
  ["2018-01-01", 6_100],
  ["2019-04-01", 13_000],
  ["2022-01-01", 18_000],
  ["2023-01-01", 22_000],
  ["2025-07-01", 25_000],
);
holds(
  "disability allowance, 31 to 60 %",
  p.disabilityAllowanceMild,
  ["2018-01-01", 5_200],
  ["2019-04-01", 11_000],
  ["2022-01-01", 12_000],
  ["2023-01-01", 15_000],
  ["2025-07-01", 18_000],
);
holds(
  "survivor's allowance",
  p.survivorAllowance,
  ["2018-01-01", 6_800],
  ["2019-04-01", 8_000],
  ["2022-01-01", 10_000],
  ["2023-01-01", 12_000],
  ["2025-07-01", 14_000],
);
holds(
  "guardians' allowance",
  p.guardianAllowance,
  ["2018-01-01", 5_500],
  ["2019-04-01", 10_000],
  ["2022-01-01", 12_000],
  ["2023-01-01", 12_000],
  ["2025-07-01", 14_000],
);
holds(
  "child under 1",
  p.childUnderOneAllowance,
  ["2022-01-01", 7_000],
  ["2023-01-01", 10_000],
  ["2025-07-01", 14_000],
);
test.each([
  ["more than five children", p.manyChildrenAllowance, [3_300, 5_500, null, 10_500, 14_000]],
  ["funeral", p.funeralAllowance, [14_600, 30_000, null, 50_000, 60_000]],
] as const)("%s: what 2022 gave was not found", (_, parameter, amounts) => {
  const on = (day: string) => parameter.on(toIsoDate(day))?.value ?? null;
  const firstDays = ["2018-01-01", "2019-04-01", "2022-01-01", "2023-01-01", "2025-07-01"];
  const lastDays = ["2019-03-31", "2021-12-31", "2022-12-31", "2025-06-30", "2026-11-22"];
  expect(firstDays.map(on)).toEqual(amounts);
  expect(lastDays.map(on)).toEqual(amounts);
  expect(on("2017-12-31")).toBeNull();
});

// 2.2, 2.4
holds("childcare to 1.5 years", p.childcareToEighteenMonths, ["2026-02-04", 4_400]);
holds("childcare from 1.5 to 3 years", p.childcareToThreeYears, ["2026-02-04", 2_800]);
ofYears(
  "need criterion",
  p.needCriterion,
  ["2026", 30_000],
  ["2025", 28_500],
  ["2024", 27_000, false],
  ["2023", 24_600],
  ["2022", 20_000],
  ["2021", 17_000],
  ["2020", 16_000],
  ["2019", 14_300],
  ["2018", 13_000],
);
