import { addDays, type IsoDate, toIsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import type { Benefit } from "./life";
import { HORIZON, monthNumber, monthOf, monthText } from "./months";

const PAY_DAY = "13";
const payDays = new Map<number, IsoDate>();

/** Benefits are paid on the 13th, or on the working day before a weekend (Baku, 2026). */
export function payDayOf(month: number): IsoDate {
  const known = payDays.get(month);
  if (known) return known;
  const day = toIsoDate(`${monthText(month)}-${PAY_DAY}`);
  const weekday = new Date(day).getUTCDay();
  const paidOn = weekday === 6 ? addDays(day, -1) : weekday === 0 ? addDays(day, -2) : day;
  payDays.set(month, paidOn);
  return paidOn;
}

export interface MonthlySpec
  extends Pick<Benefit, "code" | "pensionKind" | "from" | "decisionNumber" | "bank"> {
  /** Manats from that month on, e.g. ["2025-07", "140.00"]. */
  amounts: readonly (readonly [fromMonth: string, manats: number])[];
  until?: IsoDate;
  /** The first month whose payment is told; without it, all are. */
  toldFrom?: string;
}

/**
 * Amounts of a pension that grows each 1 January: the order comes in February, whose payment brings
 * January's difference.
 */
export function indexed(
  fromMonth: string,
  manats: number,
  years: readonly (readonly [year: number, manats: number])[],
): MonthlySpec["amounts"] {
  let before = manats;
  const steps: [string, number][] = [[fromMonth, manats]];
  for (const [year, grown] of years) {
    steps.push([`${year}-02`, 2 * grown - before], [`${year}-03`, grown]);
    before = grown;
  }
  return steps;
}

/** A monthly benefit with its payments, from the month of its first day to the horizon or its end. */
export function paidMonthly(spec: MonthlySpec): Benefit {
  const until = spec.until ?? null;
  const last = monthNumber(until === null ? HORIZON : monthOf(until));
  const steps = spec.amounts.map(([month, manats]) => [monthNumber(month), manats] as const);
  const amountIn = (month: number) => {
    const manats = steps.findLast(([since]) => since <= month)?.[1];
    if (manats === undefined)
      throw new RangeError(`${spec.code}: no amount for ${monthText(month)}`);
    return toQepik(Math.round(manats * 100));
  };

  const payments: Benefit["payments"][number][] = [];
  const first = monthNumber(monthOf(spec.from));
  const told = spec.toldFrom === undefined ? first : Math.max(first, monthNumber(spec.toldFrom));
  for (let month = told; month <= last; month += 1) {
    const paidOn = payDayOf(month);
    if (paidOn < spec.from || (until !== null && paidOn > until)) continue;
    payments.push({ paidOn, amountQepik: amountIn(month), status: "paid" });
  }
  const { code, pensionKind, from, decisionNumber, bank } = spec;
  const amountQepik = amountIn(last);
  return {
    code,
    ...(pensionKind ? { pensionKind } : {}),
    amountQepik,
    period: "monthly",
    from,
    until,
    decisionNumber,
    bank,
    payments,
  };
}

/** A benefit paid once. */
export function paidOnce(
  spec: Pick<Benefit, "code" | "from" | "decisionNumber" | "bank"> & {
    manats: number;
    paidOn: IsoDate;
  },
): Benefit {
  const { code, from, decisionNumber, bank, paidOn } = spec;
  const amountQepik = toQepik(Math.round(spec.manats * 100));
  return {
    code,
    amountQepik,
    period: "once",
    from,
    until: from,
    decisionNumber,
    bank,
    payments: [{ paidOn, amountQepik, status: "paid" }],
  };
}
