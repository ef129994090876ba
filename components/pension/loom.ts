import type { MonthMark, MonthsOfYear } from "@/lib/pension/ledger";

/**
 * GEOMETRY OF THE MONTH LOOM, and what of it is folded away. A row is a year of twelve cells, drawn in one
 * path per form, so that forty years weigh little. Pure.
 */

/** A cell is square here; the style sheet gives it the shape of a lozenge. */
const CELL = 30;
export const LOOM_VIEW = `0 0 ${12 * CELL} ${CELL}`;

const FORMS = {
  /** Corner to corner. */
  whole: { start: [15, 1], path: "l14 14-14 14-14-14z" },
  /** Leaves room for the line around it. */
  edged: { start: [15, 2], path: "l13 13-13 13-13-13z" },
  /** The left half of `edged`. */
  half: { start: [15, 2], path: "l-13 13 13 13z" },
  heart: { start: [15, 9], path: "l6 6-6 6-6-6z" },
} as const;

/** The same form in several months (1 to 12, ascending), as one path; empty for no month. */
export function lozenges(form: keyof typeof FORMS, months: readonly number[]): string {
  const { start, path } = FORMS[form];
  let before: number | undefined;
  let drawn = "";
  for (const month of months) {
    drawn +=
      before === undefined
        ? `M${start[0] + (month - 1) * CELL} ${start[1]}${path}`
        : `m${(month - before) * CELL} 0${path}`;
    before = month;
  }
  return drawn;
}

/** Months (1 to 12) of a year that bear one of these marks. */
export function monthsWith(year: MonthsOfYear, ...wanted: readonly MonthMark[]): number[] {
  return year.marks.flatMap((mark, index) => (wanted.includes(mark) ? [index + 1] : []));
}

/** In the order in which they are explained. */
export const MARKS = ["paid", "counted", "partly", "unpaid", "none", "ahead"] as const;

/** Months by mark, of all years; marks that do not occur are left out. */
export function marksOf(years: readonly MonthsOfYear[]): { mark: MonthMark; months: number }[] {
  return MARKS.map((mark) => ({
    mark,
    months: years.reduce((sum, year) => sum + monthsWith(year, mark).length, 0),
  })).filter(({ months }) => months > 0);
}

/** Where a stretch of unpaid months stands on the page, by its first month, "2020-04". */
export function monthAnchor(month: string): string {
  return `month-${month}`;
}

/** What every month of a year is, where that is one thing: it counts, or nobody declared it. */
export type Quiet = "all" | "none";

function quiet({ marks }: MonthsOfYear): Quiet | null {
  if (marks.every((mark) => mark === "paid" || mark === "counted")) return "all";
  return marks.every((mark) => mark === "none") ? "none" : null;
}

export type LoomPart =
  | { kind: "rows"; years: readonly MonthsOfYear[] }
  | { kind: "folded"; what: Quiet; years: readonly [MonthsOfYear, ...MonthsOfYear[]] };

/** A career up to this long is shown whole. */
const WHOLE_UP_TO_YEARS = 12;
/** The latest years are always shown. */
const ALWAYS_SHOWN_YEARS = 2;
const FOLDED_FROM_YEARS = 3;

/** Runs of years with nothing to say are folded; a year in which anything is missing never is. */
export function foldYears(years: readonly MonthsOfYear[]): LoomPart[] {
  if (years.length === 0) return [];
  if (years.length <= WHOLE_UP_TO_YEARS) return [{ kind: "rows", years }];
  const parts: LoomPart[] = [];
  const lay = (rows: readonly MonthsOfYear[]) => {
    const last = parts.at(-1);
    if (last?.kind === "rows")
      parts[parts.length - 1] = { kind: "rows", years: [...last.years, ...rows] };
    else parts.push({ kind: "rows", years: rows });
  };
  let index = 0;
  while (index < years.length) {
    const run = quietRun(years.slice(index, Math.max(index, years.length - ALWAYS_SHOWN_YEARS)));
    const [first, ...rest] = run.years;
    if (first && run.what && run.years.length >= FOLDED_FROM_YEARS) {
      parts.push({ kind: "folded", what: run.what, years: [first, ...rest] });
      index += run.years.length;
    } else {
      const shown = Math.max(1, run.years.length);
      lay(years.slice(index, index + shown));
      index += shown;
    }
  }
  return parts;
}

/** The years from the first on that are the same one thing. */
function quietRun(years: readonly MonthsOfYear[]): { what: Quiet | null; years: MonthsOfYear[] } {
  const what = years[0] ? quiet(years[0]) : null;
  if (what === null) return { what, years: [] };
  const end = years.findIndex((year) => quiet(year) !== what);
  return { what, years: years.slice(0, end < 0 ? years.length : end) };
}
