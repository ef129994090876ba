import { addDays, addMonths, type IsoDate, toIsoDate } from "@/lib/kernel/date";
import type { CountedPeriod, InsuranceAccount, Job, Life, PayerYears } from "../life";
import { monthCount, monthNumber, monthOf, monthText } from "../months";
import { AGES_IN, type Member } from "./household";
import type { Random } from "./random";

/**
 * What stands in an account beside the months that were paid: work before 2006, time that counts
 * without contributions, months that an employer owes. Periods are whole months.
 */

const WORKPLACES = [
  "Nümunə kolxozu",
  "Nümunə sovxozu",
  "Nümunə Cihazqayırma Zavodu",
  "Nümunə Kimya Kombinatı",
  "Nümunə Ət Kombinatı",
  "Nümunə Rayon İstehlak Cəmiyyəti",
  "Nümunə Tikinti-Quraşdırma İdarəsi",
  "Nümunə Avtonəqliyyat Müəssisəsi",
  "Nümunə Rayon Mərkəzi Xəstəxanası",
  "Nümunə kənd orta məktəbi",
] as const;

/**
 * Entries that add up to the fund's count, with the time between jobs left open. Of one in eight the
 * papers of all but the last job are lost.
 */
export function serviceOf(
  startsIn: number,
  stopsIn: number,
  monthsCounted: number,
  random: Random,
): InsuranceAccount["serviceBefore2006"] {
  if (monthsCounted === 0) return [];
  const jobCount = monthsCounted < 36 ? 1 : random.whole(1, 3);
  const free = (stopsIn - startsIn) * 12 - monthsCounted;
  const share = (whole: number, nth: number) =>
    Math.floor((whole * (nth + 1)) / jobCount) - Math.floor((whole * nth) / jobCount);
  const entries = [];
  let month = startsIn * 12;
  for (let nth = 0; nth < jobCount; nth += 1) {
    const first = month + share(free, nth);
    month = first + share(monthsCounted, nth);
    const from = toIsoDate(`${monthText(first)}-01`);
    const until = addDays(toIsoDate(`${monthText(month)}-01`), -1);
    entries.push({ employer: random.pick(WORKPLACES), from, until });
  }
  return random.chance(0.125) ? entries.slice(-1) : entries;
}

/** One employer in twelve owes contributions for some months, told by its first and last. */
export function unpaidOf(
  startedOn: IsoDate,
  endedOn: IsoDate | null,
  random: Random,
): readonly (readonly [string, string])[] | undefined {
  if (!random.chance(0.08)) return undefined;
  const first = monthOf(startedOn);
  const last = endedOn === null ? `${AGES_IN}-06` : monthOf(endedOn);
  const worked = monthCount(first, last);
  if (worked === 0) return undefined;
  const from = monthNumber(first) + random.whole(0, worked - 1);
  const until = Math.min(from + random.whole(2, 11), monthNumber(last));
  return [[monthText(from), monthText(until)]];
}

/** Leave to care for a child, of about half of the mothers who had work when the child was born. */
export function childcareOf(
  { sex, children }: Pick<Member, "sex" | "children">,
  payers: readonly PayerYears[],
  random: Random,
): CountedPeriod[] {
  if (sex !== "female") return [];
  return children.flatMap(({ bornOn }): CountedPeriod[] => {
    const months = random.whole(6, 33);
    if (!random.chance(0.5)) return [];
    const from = firstDay(addMonths(bornOn, 2));
    if (!payers.some((payer) => isPaidIn(payer, monthNumber(monthOf(from))))) return [];
    return [{ kind: "childcare", from, until: addDays(addMonths(from, months), -1) }];
  });
}

/** The months of leave are months without pay. */
export function withLeave(
  payers: readonly PayerYears[],
  leave: readonly CountedPeriod[],
): readonly PayerYears[] {
  if (leave.length === 0) return payers;
  const ranges = leave.map(({ from, until }) =>
    [from, until].map((on) => monthNumber(monthOf(on))),
  );
  return payers.map((payer) => {
    const first = monthNumber(payer.fromMonth);
    const isOnLeave = (nth: number) =>
      ranges.some(([from = 0, until = 0]) => from <= first + nth && first + nth <= until);
    const without = (amounts: readonly number[]) =>
      amounts.map((amount, nth) => (isOnLeave(nth) ? 0 : amount));
    return {
      ...payer,
      insuredIncome: without(payer.insuredIncome),
      contributionsDue: without(payer.contributionsDue),
      contributionsPaid: without(payer.contributionsPaid),
    };
  });
}

/** Half a year after a staff cut, or less where the next job came sooner. */
export function unemploymentOf(jobs: readonly Job[]): CountedPeriod[] {
  return jobs.flatMap(({ endedOn, endReason }): CountedPeriod[] => {
    if (endedOn === null || endReason !== "staff_cut") return [];
    const from = firstDay(addMonths(endedOn, 1));
    const next = jobs
      .map(({ startedOn }) => firstDay(startedOn))
      .filter((startedOn) => startedOn > endedOn)
      .sort()[0];
    const half = addMonths(from, 6);
    const end = next !== undefined && next < half ? next : half;
    if (end <= from) return [];
    return [{ kind: "unemployment-payment", from, until: addDays(end, -1) }];
  });
}

/** Conscription from 2006 on; the earlier is within the fund's count. None where contributions were paid. */
export function militaryPeriodOf(
  military: Life["military"],
  payers: readonly PayerYears[],
): CountedPeriod[] {
  if (!military?.from || !military.until || military.status !== "served") return [];
  const from = firstDay(military.from);
  const until = addDays(firstDay(military.until), -1);
  if (from < "2006-01-01") return [];
  const last = monthNumber(monthOf(until));
  for (let month = monthNumber(monthOf(from)); month <= last; month += 1) {
    if (payers.some((payer) => isPaidIn(payer, month))) return [];
  }
  return [{ kind: "military-service", from, until }];
}

/** Nobody looked into it for one in twenty; one man in thirty worked in harmful conditions. */
export function specialWorkOf(
  { sex }: Pick<Member, "sex">,
  monthsBefore2006: number,
  random: Random,
): InsuranceAccount["specialWork"] {
  if (random.chance(0.05)) return null;
  const isHarmful = random.chance(sex === "male" ? 0.034 : 0.008);
  const harmfulMonths = isHarmful ? Math.floor(monthsBefore2006 * random.next()) : 0;
  return { harmfulMonths, flightCrewMonths: 0 };
}

function isPaidIn({ fromMonth, insuredIncome }: PayerYears, month: number): boolean {
  return (insuredIncome[month - monthNumber(fromMonth)] ?? 0) > 0;
}

function firstDay(day: IsoDate): IsoDate {
  return `${monthOf(day)}-01` as IsoDate;
}
