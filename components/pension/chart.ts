/**
 * GEOMETRY OF THE CAPITAL CHART: from qəpik to lines on paper. Pure; amounts stay whole, only places on
 * paper are fractions. Bars of one colour are one path, so that 45 years weigh little.
 */

export interface ChartYear {
  year: number;
  openingQepik: number;
  indexationQepik: number;
  recordedQepik: number;
  raisedQepik: number;
}

export interface ChartData {
  /** Ascending. */
  years: readonly ChartYear[];
  /** Years to come; those already in `years` are left out. */
  projection: readonly { year: number; closingQepik: number }[];
  minimumQepik: number | null;
}

/** The paper a chart is drawn on, in units of its own. */
export interface Paper {
  width: number;
  height: number;
  top: number;
  right: number;
  bottom: number;
  /** Size of its letters. */
  type: number;
  /** More signs than this on the axis are too many: thousands or millions are written instead. */
  axisSigns: number;
}

export type AxisUnit = "manat" | "thousand" | "million";

export interface Drawing {
  left: number;
  right: number;
  /** Where zero is. */
  base: number;
  unit: AxisUnit;
  /** `count`: what is written, in units of the axis. */
  ticks: readonly { y: number; count: number }[];
  labels: readonly { year: number; x: number; latest: boolean }[];
  /** Paths; empty where there is nothing to draw. */
  opening: string;
  indexation: string;
  recorded: string;
  /** The raise of one year by law. */
  raised: string;
  projected: string;
  minimumY: number | null;
}

const QEPIK = 100;
/** A digit of Geologica, as a part of the size of its letters. */
const DIGIT = 0.62;
const BAR_OF_SLOT = 0.64;
const WIDEST_BAR = 56;
/** Paper between two parts of a bar; parts thinner than twice that touch. */
const GAP = 1.5;
const MOST_TICKS = 5;
const EVERY = [1, 2, 5, 10, 20, 50];

export function drawChart(data: ChartData, paper: Paper): Drawing {
  const past = data.years.at(-1)?.year ?? Number.NEGATIVE_INFINITY;
  const ahead = data.projection.filter(({ year }) => year > past);
  const highest = Math.max(
    0,
    data.minimumQepik ?? 0,
    ...data.years.map(closing),
    ...ahead.map(({ closingQepik }) => closingQepik),
  );
  const axis = axisFor(highest, paper.axisSigns);
  const left = Math.ceil((axis.signs * DIGIT + 0.9) * paper.type);
  const right = paper.width - paper.right;
  const base = paper.height - paper.bottom;
  const top = Math.max(highest, axis.least);
  const y = (qepik: number) => round(base - (qepik / top) * (base - paper.top));

  const all = [...data.years.map(({ year }) => year), ...ahead.map(({ year }) => year)];
  const first = all[0] ?? 0;
  const slots = all.length === 0 ? 1 : (all.at(-1) ?? first) - first + 1;
  const slot = (right - left) / slots;
  const width = Math.min(WIDEST_BAR, slot * BAR_OF_SLOT);
  const middle = (year: number) => left + slot * (year - first + 0.5);
  const bar = (year: number, from: number, to: number, inset = 0) =>
    box(middle(year) - width / 2, width, y(from), y(to), inset);

  return {
    left,
    right,
    base,
    unit: axis.unit,
    ticks: axis.ticks.map(({ qepik, count }) => ({ y: y(qepik), count })),
    labels: labelsFor(all, data.years.at(-1)?.year ?? all.at(-1), slot, paper.type).map((year) => ({
      year,
      x: round(middle(year)),
      latest: year === data.years.at(-1)?.year,
    })),
    ...stacks(data.years, bar),
    projected: ahead.map(({ year, closingQepik }) => bar(year, 0, closingQepik, 0.5)).join(""),
    minimumY: data.minimumQepik === null ? null : y(data.minimumQepik),
  };
}

function closing(of: ChartYear): number {
  return of.openingQepik + of.indexationQepik + of.recordedQepik + of.raisedQepik;
}

/** The parts of each year on one another, in the order in which they came. */
function stacks(
  years: readonly ChartYear[],
  bar: (year: number, from: number, to: number, inset?: number) => string,
): Pick<Drawing, "opening" | "indexation" | "recorded" | "raised"> {
  const paths = { opening: "", indexation: "", recorded: "", raised: "" };
  for (const of of years) {
    const indexed = of.openingQepik + of.indexationQepik;
    const raised = indexed + of.raisedQepik;
    paths.opening += bar(of.year, 0, of.openingQepik);
    paths.indexation += bar(of.year, of.openingQepik, indexed);
    paths.raised += bar(of.year, indexed, raised, 0.5);
    paths.recorded += bar(of.year, raised, closing(of), 0.5);
  }
  return paths;
}

/** Round values up to the highest: at most five beside zero, and never a part of a manat. */
function axisFor(highestQepik: number, mostSigns: number) {
  const highest = Math.ceil(highestQepik / QEPIK);
  const step = stepFor(highest);
  const values = Array.from({ length: Math.trunc(highest / step) + 1 }, (_, index) => index * step);
  if (values.length === 1) values.push(step);
  const largest = values.at(-1) ?? 0;

  const signsIn = (unit: number) => grouped(largest / unit);
  const fits = (unit: number) => step % unit === 0 && signsIn(unit) <= mostSigns;
  const [unit, size] =
    UNITS.find(([, size]) => fits(size)) ??
    UNITS.findLast(([, size]) => step % size === 0) ??
    UNITS[0];
  return {
    unit,
    signs: signsIn(size),
    /** Where there is nothing, the axis still has a height. */
    least: largest * QEPIK,
    ticks: values.map((manats) => ({ qepik: manats * QEPIK, count: manats / size })),
  };
}

const UNITS: readonly [readonly [AxisUnit, number], ...(readonly [AxisUnit, number])[]] = [
  ["manat", 1],
  ["thousand", 1_000],
  ["million", 1_000_000],
];

function stepFor(highest: number): number {
  for (let power = 1; ; power *= 10) {
    const step = [1, 2, 5].map((of) => of * power).find((of) => highest / of <= MOST_TICKS);
    if (step) return step;
  }
}

/** Signs of a number with its groups of three. */
function grouped(count: number): number {
  const digits = String(Math.trunc(count)).length;
  return digits + Math.trunc((digits - 1) / 3);
}

/** Every year, every second, fifth, tenth ...: counted back and forth from the latest, so that it has its own. */
function labelsFor(
  years: readonly number[],
  anchor: number | undefined,
  slot: number,
  type: number,
): number[] {
  if (anchor === undefined) return [];
  const needed = 4 * DIGIT * type + 0.7 * type;
  const every = EVERY.find((step) => step * slot >= needed) ?? Number.POSITIVE_INFINITY;
  return years.filter((year) => year === anchor || (year - anchor) % every === 0);
}

/** A rectangle as a path. `inset`: half of the line that is drawn around it. */
function box(x: number, width: number, lower: number, upper: number, inset: number): string {
  const height = lower - upper;
  if (height <= 0) return "";
  const gap = height > 2 * GAP ? GAP : 0;
  const tall = Math.max(0.5, height - gap - 2 * inset);
  const wide = Math.max(0.5, width - 2 * inset);
  return `M${round(x + inset)} ${round(upper + inset)}h${round(wide)}v${round(tall)}h-${round(wide)}z`;
}

const round = (place: number) => Math.round(place * 10) / 10;
