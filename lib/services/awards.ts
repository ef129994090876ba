import { addDays, type IsoDate } from "@/lib/kernel/date";
import { type Citation, cite } from "@/lib/law/assessment";
import type { Parameter } from "@/lib/law/parameter";
import type { Award } from "./assessment";

export interface Dues {
  awards: Award[];
  cites: Citation[];
}

/**
 * A monthly amount from a day on, as many awards as the law has values in that time: what is due for a
 * month of last year is last year's amount. Null where the law held here says nothing of a day of it.
 */
export function monthly(
  parameter: Parameter<number>,
  from: IsoDate,
  until: IsoDate | null,
): Dues | null {
  const dues: Dues = { awards: [], cites: [] };
  for (let at: IsoDate | null = from; at !== null; ) {
    const line = parameter.on(at);
    if (!line) return null;
    const since: IsoDate = at;
    const next = nextAfter(parameter, since);
    const ends = next === null || (until !== null && next > until) ? until : addDays(next, -1);
    dues.awards.push({ amountQepik: line.value, per: "month", from: since, until: ends });
    dues.cites.push(cite(parameter, line));
    at = ends === until ? null : next;
  }
  return dues;
}

/** The first later day on which the parameter changes; null: it does not, as far as is known. */
function nextAfter({ history }: Parameter<number>, day: IsoDate): IsoDate | null {
  const starts = history.flatMap(({ from, until }) => [
    from,
    ...(until ? [addDays(until, 1)] : []),
  ]);
  return (
    starts
      .filter((start) => start > day)
      .sort()
      .at(0) ?? null
  );
}
