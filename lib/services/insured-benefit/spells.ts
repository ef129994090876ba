import { addDays, type IsoDate } from "@/lib/kernel/date";
import type { SickNote } from "@/lib/registers/catalogue/medical-institutions/register";

/** One time away from work: a sick note, or several without a day between them. */
export interface Spell {
  from: IsoDate;
  /** The last day; null while it is open. */
  until: IsoDate | null;
}

/** Latest first. A note that begins the day after another ended goes on with it. */
export function spellsOf(notes: readonly SickNote[], kind: SickNote["kind"]): Spell[] {
  const spells: Spell[] = [];
  const earliestFirst = notes
    .filter((note) => note.kind === kind)
    .toSorted((a, b) => a.from.localeCompare(b.from, "en"));
  for (const { from, until } of earliestFirst) {
    const last = spells.at(-1);
    if (last && last.until !== null && from <= addDays(last.until, 1)) {
      last.until = until === null || until > last.until ? until : last.until;
    } else {
      spells.push({ from, until });
    }
  }
  return spells.reverse();
}
