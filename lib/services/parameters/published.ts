import { toIsoDate } from "@/lib/kernel/date";
import { BEFORE_PUBLICATION } from "@/lib/law/notes";
import type { DatedValue, LawSource } from "@/lib/law/parameter";

/** Before it the law that is held does not reach. */
const SINCE = "2018-01-01";

/**
 * A value that was seen published, without the day it came into force: verified from the day of the page
 * on, and the same value before it as what it is, a supposition.
 */
export function published<T>(
  source: LawSource,
  seenOn: string,
  value: T,
): [DatedValue<T>, DatedValue<T>] {
  return [
    { from: toIsoDate(seenOn), value, source, verified: true },
    {
      from: toIsoDate(SINCE),
      value,
      source: { ...source, seenAt: null },
      verified: false,
      note: BEFORE_PUBLICATION,
    },
  ];
}
