import { addMonths, type IsoDate } from "@/lib/kernel/date";
import { type Parameter, retirementAgeMen, retirementAgeWomen } from "@/lib/law";
import { type Citation, cite } from "@/lib/law/assessment";
import type { Sex } from "./facts";

export interface RetirementAge {
  /** The day the age is reached. */
  on: IsoDate;
  ageMonths: number;
  cites: readonly Citation[];
}

/** A time with one age, laid out once: each person's age is asked several times over. */
interface Period {
  ageMonths: number;
  /** Null for the first: before it nothing is held. */
  from: IsoDate | null;
  /** The first day of the next; null while it holds. */
  until: IsoDate | null;
  cites: readonly Citation[];
}

const PERIODS: Record<Sex, readonly Period[]> = {
  male: periodsOf(retirementAgeMen),
  female: periodsOf(retirementAgeWomen),
};

/** Oldest first. */
function periodsOf(ages: Parameter<number>): Period[] {
  const periods = ages.history.toReversed();
  return periods.flatMap((period, index) => {
    if (period.value === null) return [];
    return {
      ageMonths: period.value,
      from: index > 0 ? period.from : null,
      until: periods[index + 1]?.from ?? null,
      cites: [cite(ages, { ...period, value: period.value })],
    };
  });
}

/**
 * The day the pension age is reached (Law on Labour Pensions, Article 7): the first day on which the age
 * that is required on that very day has been completed. Where the age rises half a year a year, a birthday
 * can miss a period by one day and wait for the next.
 *
 * Whoever had reached the age when the first period held here began is told that period's first day at
 * the latest: the answer is the birthday itself.
 *
 * @param monthsEarlier by how much the age is lowered for this person
 */
export function retirementAge(sex: Sex, bornOn: IsoDate, monthsEarlier = 0): RetirementAge {
  return ageIn(PERIODS[sex], bornOn, monthsEarlier);
}

/**
 * The same under any law of ages, also one that lowers them: whoever is over a new, lower age reaches it
 * with the day it begins to hold.
 * @throws Error for a law that names no age for the time to come
 */
export function ageUnder(
  ages: Parameter<number>,
  bornOn: IsoDate,
  monthsEarlier = 0,
): RetirementAge {
  return ageIn(periodsOf(ages), bornOn, monthsEarlier);
}

function ageIn(periods: readonly Period[], bornOn: IsoDate, monthsEarlier: number): RetirementAge {
  for (const { ageMonths, from, until, cites } of periods) {
    const reachedOn = addMonths(bornOn, ageMonths - monthsEarlier);
    if (until !== null && reachedOn >= until) continue;
    const on = from !== null && reachedOn < from ? from : reachedOn;
    return { on, ageMonths: ageMonths - monthsEarlier, cites };
  }
  throw new Error("the law names no pension age that still holds");
}
