import { addDays, type IsoDate } from "@/lib/kernel/date";
import { roundHalfUp, toQepik } from "@/lib/kernel/money";
import { minimumPension } from "@/lib/law";
import { type Citation, cite, count, money, onDay, percent, type Step } from "@/lib/law/assessment";
import { workingDaysBetween, yearCalendars } from "@/lib/law/calendar";
import type { KnownValue } from "@/lib/law/parameter";
import { firstDayOf, lastDayOf, monthAfter, monthOf } from "@/lib/registers/catalogue/months";
import { lawOn } from "../conditions";
import { benefitBaseMonths, benefitCap } from "../parameters/insurance-benefits";
import type { MonthEarned } from "./work";

/**
 * A BENEFIT BY WORKING DAYS, as those for illness and maternity are computed: the earnings of the last full
 * months over the working days of those months, times the working days away from work, each calendar
 * month at most the cap.
 */
export const DAILY_STEPS = ["average-day", "benefit-day", "month", "total"] as const;
export type DailyStep = (typeof DAILY_STEPS)[number];

export interface DailyBenefit {
  totalQepik: number;
  steps: readonly Step<DailyStep>[];
}

/**
 * @param startedOn the first day away from work: it selects the law
 * @param earnings months with earnings; at least one
 * @param rate the share of the average day, where the law does not give it whole
 * @returns null where the calendar of a year is not known
 */
export function dailyBenefit({
  startedOn,
  from,
  until,
  earnings,
  rate,
}: {
  startedOn: IsoDate;
  from: IsoDate;
  until: IsoDate;
  earnings: readonly MonthEarned[];
  rate?: { thousandths: number; cites: readonly Citation[] };
}): DailyBenefit | null {
  const base = lawOn(benefitBaseMonths, startedOn);
  const cap = lawOn(benefitCap, startedOn);
  const minimum = lawOn(minimumPension, startedOn);
  const baseDays = sumOf(earnings.map(({ month }) => workingDaysIn(month)));
  const months = monthsOf(from, until).map((part) => ({
    ...part,
    days: workingDaysBetween(part.from, part.until),
  }));
  if (baseDays === null || baseDays === 0) return null;

  const earned = earnings.reduce((sum, { qepik }) => sum + qepik, 0);
  const average = roundHalfUp(earned / baseDays);
  const daily = rate ? roundHalfUp((average * rate.thousandths) / 100_000) : average;
  const most = cap.value.minimumPensions * minimum.value;
  const steps: Step<DailyStep>[] = [
    {
      key: "average-day",
      inputs: { earnings: money(earned), months: count(earnings.length), days: count(baseDays) },
      result: money(average),
      cites: [
        cite(benefitBaseMonths, base),
        calendarOf(earnings.map(({ month }) => firstDayOf(month))),
      ],
    },
  ];
  if (rate) {
    steps.push({
      key: "benefit-day",
      inputs: { average: money(average), rate: percent(rate.thousandths) },
      result: money(daily),
      cites: rate.cites,
    });
  }
  let total = 0;
  for (const part of months) {
    if (part.days === null) return null;
    const amount = Math.min(daily * part.days, most);
    total += amount;
    steps.push({
      key: "month",
      inputs: {
        from: onDay(part.from),
        until: onDay(part.until),
        days: count(part.days),
        daily: money(daily),
        cap: money(most),
      },
      result: money(amount),
      cites: [...capCites(cap, minimum), calendarOf([part.from])],
    });
  }
  steps.push({
    key: "total",
    inputs: { months: count(months.length) },
    result: money(toQepik(total)),
    cites: [],
  });
  return { totalQepik: toQepik(total), steps };
}

function capCites(
  cap: KnownValue<{ minimumPensions: number }>,
  minimum: KnownValue<number>,
): Citation[] {
  return [cite(benefitCap, cap), cite(minimumPension, minimum)];
}

/** The holidays of these days' years: verified only where the feasts of each were announced. */
function calendarOf(days: readonly IsoDate[]): Citation {
  const years = new Set(days.map((day) => Number(day.slice(0, 4))));
  const verified = yearCalendars().filter(({ year, verified: is }) => years.has(year) && is);
  return {
    parameter: null,
    from: null,
    act: "days-off",
    article: null,
    verified: verified.length === years.size,
  };
}

const workingDaysIn = (month: string) => workingDaysBetween(firstDayOf(month), lastDayOf(month));

function sumOf(counts: readonly (number | null)[]): number | null {
  let sum = 0;
  for (const one of counts) {
    if (one === null) return null;
    sum += one;
  }
  return sum;
}

/** A period cut at the ends of calendar months; none where it ends before it begins. */
function monthsOf(from: IsoDate, until: IsoDate): { from: IsoDate; until: IsoDate }[] {
  const parts: { from: IsoDate; until: IsoDate }[] = [];
  for (let first = from; first <= until; first = firstDayOf(monthAfter(monthOf(first), 1))) {
    const last = lastDayOf(monthOf(first));
    parts.push({ from: first, until: last < until ? last : until });
  }
  return parts;
}

/** The last day of so many days that begin with one. */
export function lastOf(from: IsoDate, days: number): IsoDate {
  return addDays(from, days - 1);
}
