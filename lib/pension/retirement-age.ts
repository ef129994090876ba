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
  return ageUnder(sex === "male" ? retirementAgeMen : retirementAgeWomen, bornOn, monthsEarlier);
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
  const periods = ages.history.toReversed();
  for (const [index, period] of periods.entries()) {
    if (period.value === null) continue;
    const reachedOn = addMonths(bornOn, period.value - monthsEarlier);
    const next = periods[index + 1];
    if (next && reachedOn >= next.from) continue;
    const on = index > 0 && reachedOn < period.from ? period.from : reachedOn;
    return { on, ageMonths: period.value - monthsEarlier, cites: [cite(ages, period)] };
  }
  throw new Error("the law names no pension age that still holds");
}
