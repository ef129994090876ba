import { addDays, addMonths, daysBetween, type IsoDate } from "@/lib/kernel/date";
import { type Qepik, roundHalfUp, toQepik } from "@/lib/kernel/money";
import { benefitPayDay } from "@/lib/law";
import { firstDayOf, lastDayOf, monthAfter, monthOf } from "@/lib/registers/catalogue/months";
import type { Award } from "@/lib/services/assessment";
import { allowanceArrearsLimit } from "@/lib/services/parameters/terms";

/** `arrears`: the pay day of its month had passed when it was decided; paid with the next one. */
export const PAYMENT_KINDS = ["once", "regular", "arrears"] as const;

export interface Payment {
  /** The days it is for, both counted; of a one-off both are its day. */
  from: IsoDate;
  until: IsoDate;
  dueOn: IsoDate;
  amountQepik: Qepik;
  kind: (typeof PAYMENT_KINDS)[number];
}

/** Payments are planned to the end of the month after this day. */
export const plannedThrough = (day: IsoDate): IsoDate => lastDayOf(monthAfter(monthOf(day), 1));

/**
 * THE PAYMENTS OF AN AWARD. A one-off is one payment; a monthly amount is one for each calendar month, and
 * for a part of a month the share of its days, half-up. No provision on a part of a month was found: a whole
 * amount for it would be paid twice where one award follows another within a month.
 *
 * What was due on a pay day up to the decision is arrears and comes with the first pay day after it; the
 * rest comes on the pay day of its month.
 * @param after days up to this one are planned already; null: none
 * @param through days after this one are not planned yet
 * @throws RangeError for a month whose pay day the law held here does not say
 */
export function paymentsOf(
  award: Award,
  { decidedOn, after, through }: { decidedOn: IsoDate; after: IsoDate | null; through: IsoDate },
): Payment[] {
  const { amountQepik: amount, from, until } = award;
  const next = nextPayDay(decidedOn);
  if (award.per === "once") {
    return after === null
      ? [{ from, until: from, dueOn: next, amountQepik: toQepik(amount), kind: "once" }]
      : [];
  }
  const begin = after !== null && after >= from ? addDays(after, 1) : from;
  const end = until !== null && until < through ? until : through;
  const payments: Payment[] = [];
  for (let first = begin; first <= end; first = firstDayOf(monthAfter(monthOf(first), 1))) {
    const last = earlier(lastDayOf(monthOf(first)), end);
    const payDay = payDayOf(first);
    const isLate = payDay <= decidedOn;
    const amountQepik = shareOf(amount, first, last);
    if (amountQepik === 0) continue; // a day's share of a few qəpik rounds to nothing
    payments.push({
      from: first,
      until: last,
      dueOn: isLate ? next : payDay,
      amountQepik,
      kind: isLate ? "arrears" : "regular",
    });
  }
  return payments;
}

/** A month's amount for some days of one month. */
function shareOf(amountQepik: number, from: IsoDate, until: IsoDate): Qepik {
  const days = daysBetween(from, until) + 1;
  const whole = daysBetween(firstDayOf(monthOf(from)), lastDayOf(monthOf(from))) + 1;
  return roundHalfUp((amountQepik * days) / whole);
}

function payDayOf(day: IsoDate): IsoDate {
  const first = firstDayOf(monthOf(day));
  const line = benefitPayDay.on(first);
  if (!line) throw new RangeError(`no pay day is held for ${day}`);
  return addDays(first, line.value - 1);
}

/** The first pay day after a day: what is decided on a pay day comes with the next one. */
export function nextPayDay(day: IsoDate): IsoDate {
  const own = payDayOf(day);
  return own > day ? own : payDayOf(addMonths(firstDayOf(monthOf(day)), 1));
}

/**
 * Awards without what lies further back than the law pays for, counted from the day it was asked for: how
 * long the office took is nobody's loss. A one-off is the rule's to refuse.
 * @throws RangeError where the law held here says no limit for that day
 */
export function withinLimit(awards: readonly Award[], askedOn: IsoDate): Award[] {
  const limit = allowanceArrearsLimit.on(askedOn);
  if (!limit) throw new RangeError(`no limit of arrears is held for ${askedOn}`);
  return since(awards, addMonths(askedOn, -limit.value));
}

/** Monthly awards from a day on; what ended before it is left out. */
export function since(awards: readonly Award[], day: IsoDate): Award[] {
  return awards.flatMap((award) => {
    if (award.per === "once" || award.from >= day) return [award];
    return award.until !== null && award.until < day ? [] : [{ ...award, from: day }];
  });
}

/** Days that were paid for, and how much. */
export type Paid = Pick<Payment, "from" | "until" | "amountQepik">;

/**
 * What is left to pay when some of it was paid under an earlier decision of the same right: the difference,
 * month by month; of a one-off, the whole of what was paid. Where more was paid than is due, nothing is
 * left and nothing is asked back.
 */
export function lessPaid(payments: readonly Payment[], paid: readonly Paid[]): Payment[] {
  return payments.flatMap((payment) => {
    const before = paid.reduce(
      (sum, one) => sum + (payment.kind === "once" ? one.amountQepik : paidWithin(one, payment)),
      0,
    );
    const amountQepik = toQepik(payment.amountQepik - before);
    return amountQepik > 0 ? [{ ...payment, amountQepik }] : [];
  });
}

/** How much of a payment was for days of this period. */
function paidWithin(paid: Paid, { from, until }: Pick<Payment, "from" | "until">): number {
  const first = paid.from > from ? paid.from : from;
  const last = earlier(paid.until, until);
  if (first > last) return 0;
  const share = (daysBetween(first, last) + 1) / (daysBetween(paid.from, paid.until) + 1);
  return roundHalfUp(paid.amountQepik * share);
}

const earlier = (a: IsoDate, b: IsoDate): IsoDate => (a < b ? a : b);

/**
 * The first day on which another amount is due than before; null: none. A rule that is asked later lets the
 * right begin later, because it pays no further back: that alone changes nothing. A right that begins
 * earlier, another amount on any day, and an end that has not come yet do.
 * @param before what was granted, or what the rule said for the decision
 * @param today from here on whatever is not in `after` has ended
 */
export function changeOf(
  before: readonly Award[],
  after: readonly Award[],
  today: IsoDate,
): IsoDate | null {
  const both = [...before, ...after];
  if (both.some(({ per }) => per === "once")) {
    return sumsOf(before) === sumsOf(after)
      ? null
      : (both.map(({ from }) => from).sort()[0] ?? null);
  }
  const begins = after.map(({ from }) => from).sort()[0];
  const from = begins !== undefined && begins < today ? begins : today;
  const turns = both
    .flatMap((award) => [award.from, ...(award.until === null ? [] : [addDays(award.until, 1)])])
    .filter((day) => day > from);
  return (
    [from, ...turns.sort()].find((day) => amountOn(before, day) !== amountOn(after, day)) ?? null
  );
}

const sumsOf = (awards: readonly Award[]) =>
  awards.map(({ per, amountQepik }) => `${per} ${amountQepik}`).join();

function amountOn(awards: readonly Award[], day: IsoDate): number {
  return awards
    .filter(({ from, until }) => from <= day && (until === null || day <= until))
    .reduce((sum, { amountQepik }) => sum + amountQepik, 0);
}
