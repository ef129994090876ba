import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { count, money } from "@/lib/law/assessment";
import { KNOWN_UNTIL, workingDaysBetween } from "@/lib/law/calendar";
import { dailyBenefit } from "./daily";

const day = toIsoDate;
const monthsOf2025 = Array.from(
  { length: 12 },
  (_, index) => `2025-${String(index + 1).padStart(2, "0")}`,
);
const earning = (qepik: number, months = monthsOf2025) => months.map((month) => ({ month, qepik }));
const workingDaysOf2025 = workingDaysBetween(day("2025-01-01"), day("2025-12-31")) ?? 0;

const benefit = (more: Partial<Parameters<typeof dailyBenefit>[0]> = {}) =>
  dailyBenefit({
    startedOn: day("2026-01-12"),
    from: day("2026-01-26"),
    until: day("2026-02-06"),
    earnings: earning(100_000),
    ...more,
  });

test("earnings over the working days of their months, times the working days away, month by month", () => {
  const average = Math.floor(1_200_000 / workingDaysOf2025 + 0.5);
  // 26 to 30 January and 2 to 6 February: no holiday.
  const computed = benefit();
  expect(computed?.totalQepik).toBe(10 * average);
  expect(computed?.steps.map(({ key, result }) => [key, result])).toEqual([
    ["average-day", money(average)],
    ["month", money(5 * average)],
    ["month", money(5 * average)],
    ["total", money(10 * average)],
  ]);
  expect(computed?.steps[0]?.inputs).toEqual({
    earnings: money(1_200_000),
    months: count(12),
    days: count(workingDaysOf2025),
  });
});

test("who earned for fewer months is divided by the working days of those", () => {
  const computed = benefit({ earnings: earning(100_000, ["2025-12"]) });
  const days = workingDaysBetween(day("2025-12-01"), day("2025-12-31")) ?? 0;
  expect(computed?.steps[0]?.result).toEqual(money(Math.floor(100_000 / days + 0.5)));
});

test("a share of the average day is a step of its own, half up", () => {
  const earnings = [{ month: "2025-12", qepik: 1 }];
  expect(benefit({ earnings, rate: { thousandths: 60_000, cites: [] } })?.totalQepik).toBe(0);
  const computed = benefit({ rate: { thousandths: 60_000, cites: [] } });
  const average = Math.floor(1_200_000 / workingDaysOf2025 + 0.5);
  expect(computed?.steps[1]).toMatchObject({
    key: "benefit-day",
    result: money(Math.floor(average * 0.6 + 0.5)),
  });
});

test("each month is at most 25 minimum pensions: 8,000.00 at 320.00", () => {
  const rich = benefit({ earnings: earning(2_000_000), until: day("2026-03-08") });
  const average = Math.floor(24_000_000 / workingDaysOf2025 + 0.5);
  // Five days of January stay below, February and its twenty days do not, March has five.
  expect(rich?.steps.filter(({ key }) => key === "month").map(({ result }) => result)).toEqual([
    money(5 * average),
    money(800_000),
    money(5 * average),
  ]);
  expect(rich?.totalQepik).toBe(10 * average + 800_000);
});

test("a month of which only days of rest are left brings nothing", () => {
  expect(benefit({ from: day("2026-01-31"), until: day("2026-02-01") })?.totalQepik).toBe(0);
});

test.each([
  ["away", { until: day(`${Number(KNOWN_UNTIL.slice(0, 4)) + 1}-01-10`) }],
  ["of earnings", { earnings: earning(100_000, ["2010-05"]) }],
])("a year %s whose holidays are not known: nothing is computed", (_, more) => {
  expect(benefit(more)).toBeNull();
});

test("nothing rests on holidays that were not announced without saying so", () => {
  const cited = (from: string, until: string) =>
    benefit({ from: day(from), until: day(until) })
      ?.steps.filter(({ key }) => key === "month")
      .flatMap(({ cites }) => cites.filter(({ act }) => act === "days-off"))
      .map(({ verified }) => verified);
  expect(cited("2026-12-28", "2027-01-08")).toEqual([true, false]);
});
