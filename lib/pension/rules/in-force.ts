import type { IsoDate } from "@/lib/kernel/date";
import type { DisabilityFacts } from "../facts";
import { refuseAfter, refuseOutside } from "./conditions";

/** Is a disability in force on a day? Its last day still counts. */
export function isInForce({ until }: DisabilityFacts, day: IsoDate): boolean {
  return until === null || day <= until;
}

/** @throws RangeError for a percentage or days that cannot be: before birth, in the future, ended before it began */
export function refuseDisability(
  { percent, since, until }: DisabilityFacts,
  bornOn: IsoDate,
  day: IsoDate,
): void {
  refuseOutside("impairment", percent, 100);
  refuseAfter("birth, disability", bornOn, since);
  refuseAfter("disability, day assessed", since, day);
  if (until !== null) refuseAfter("term of the disability", since, until);
}
