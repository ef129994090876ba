import { describe, expect, test, vi } from "vitest";
import { addDays } from "@/lib/kernel/date";
import { capitalIndex, indexOfYear, recordedShare, valueOfYearBefore2006 } from "@/lib/law";
import { firstDayOfMonth, monthNumber } from "./months";

/** Asked for in each test: law that cannot be compiled fails them, and does not keep them from being run. */
const compiled = () => import("./compiled-law");
const month = monthNumber;

describe("the law laid out by month", () => {
  test("every month from January 2006 to December 2125 lies in one segment, of its own year", async () => {
    const { LAW, FIRST_MONTH } = await compiled();
    expect(FIRST_MONTH).toBe(month("2006-01"));
    expect(LAW.segmentOf).toHaveLength(120 * 12);
    let next = FIRST_MONTH;
    for (const [index, { year, from, until }] of LAW.segments.entries()) {
      expect([index, from]).toEqual([index, next]);
      for (let at = from; at < until; at += 1) {
        expect([LAW.segmentOf[at - FIRST_MONTH], Math.floor(at / 12)]).toEqual([index, year]);
      }
      next = until;
    }
    expect(next).toBe(month("2125-12") + 1);
  });

  test("a year is one segment; 2017, in which the share changed, two", async () => {
    const { LAW } = await compiled();
    expect(LAW.segments).toHaveLength(121);
    expect(LAW.segments.filter(({ year }) => year === 2017)).toEqual([
      {
        year: 2017,
        from: month("2017-01"),
        until: month("2017-07"),
        shareThousandths: 50_000,
        raiseThousandths: 0,
      },
      {
        year: 2017,
        from: month("2017-07"),
        until: month("2018-01"),
        shareThousandths: 90_000,
        raiseThousandths: 80_000,
      },
    ]);
    expect(LAW.segments.filter(({ raiseThousandths }) => raiseThousandths > 0)).toHaveLength(1);
  });

  test("is the law of the parameters in each month, and the arrays say what the segments say", async () => {
    const { LAW } = await compiled();
    LAW.segments.forEach(({ from, until, shareThousandths, raiseThousandths }, index) => {
      expect(recordedShare.on(firstDayOfMonth(from))?.value).toBe(shareThousandths);
      expect([LAW.segmentEnds[index], LAW.shares[index], LAW.raises[index]]).toEqual([
        until,
        shareThousandths,
        raiseThousandths,
      ]);
    });
  });

  test("each year has its index, or none", async () => {
    const { LAW, NO_INDEX, lawOfYear } = await compiled();
    expect(LAW.years).toHaveLength(120);
    expect(LAW.indexes).toHaveLength(120);
    expect(NO_INDEX).toBeLessThan(0);
    for (const [at, { indexThousandths }] of LAW.years.entries()) {
      expect(indexThousandths).toBe(indexOfYear(capitalIndex, 2006 + at)?.value ?? null);
      expect(LAW.indexes[at]).toBe(indexThousandths ?? NO_INDEX);
    }
    expect(lawOfYear(2006).indexThousandths).toBeNull();
    expect(lawOfYear(2026).indexThousandths).toBe(5_600);
  });
});

describe("a year before 2006", () => {
  test("is worth what is published, and keeps it where no later index is known", async () => {
    const { worthOfMonthsBefore2006 } = await compiled();
    expect(worthOfMonthsBefore2006(12, 2006)).toBe(30_600);
    expect(worthOfMonthsBefore2006(12, 2022)).toBe(81_300);
    expect(worthOfMonthsBefore2006(12, 2125)).toBe(worthOfMonthsBefore2006(12, 2026));
    expect(worthOfMonthsBefore2006(0, 2026)).toBe(0);
  });

  test("grew in 2026 as all capital did", async () => {
    const { lawOfYear, part } = await compiled();
    const before = lawOfYear(2025).yearBefore2006;
    expect(before + part(before, 5_600)).toBe(lawOfYear(2026).yearBefore2006);
  });
});

test("a year before 2006 whose worth was not published grows as all capital does", async () => {
  vi.doMock("@/lib/law", async (original) => {
    const law = await original<typeof import("@/lib/law")>();
    const unpublished: typeof indexOfYear = (parameter, year) =>
      parameter.code === valueOfYearBefore2006.code && year === 2026
        ? null
        : law.indexOfYear(parameter, year);
    return { ...law, indexOfYear: unpublished };
  });
  vi.resetModules();
  const { lawOfYear, part } = await compiled();
  vi.doUnmock("@/lib/law");
  vi.resetModules();
  const before = lawOfYear(2025).yearBefore2006;
  expect(lawOfYear(2026).yearBefore2006).toBe(before + part(before, 5_600));
  expect(lawOfYear(2026).citesWithBefore2006.at(-1)).toEqual(lawOfYear(2026).cites[0]);
});

test("a part is rounded half-up to the whole", async () => {
  const { part } = await compiled();
  expect([part(1, 49_999), part(1, 50_000), part(3, 50_000), part(0, 90_000)]).toEqual([
    0, 1, 2, 0,
  ]);
});

describe("where the law says it", () => {
  const parameters = (cites: readonly { parameter: string | null; from: string | null }[]) =>
    cites.map(({ parameter, from }) => `${parameter} ${from}`);

  test("index and share; in 2017 both shares and the raise", async () => {
    const { lawOfYear } = await compiled();
    expect(parameters(lawOfYear(2006).cites)).toEqual(["recorded-share 2006-01-01"]);
    expect(parameters(lawOfYear(2017).cites)).toEqual([
      "capital-index 2017-01-01",
      "recorded-share 2006-01-01",
      "recorded-share 2017-07-01",
      "capital-raise-july-2017 2017-07-01",
    ]);
    expect(parameters(lawOfYear(2018).cites)).toEqual([
      "capital-index 2018-01-01",
      "recorded-share 2017-07-01",
    ]);
    expect(parameters(lawOfYear(2125).cites)).toEqual(["recorded-share 2017-07-01"]);
  });

  test("years before 2006: their published worth, and nothing where none was", async () => {
    const { lawOfYear } = await compiled();
    expect(parameters(lawOfYear(2022).citesWithBefore2006)).toEqual([
      ...parameters(lawOfYear(2022).cites),
      "value-of-year-before-2006 2022-01-01",
    ]);
    expect(lawOfYear(2125).citesWithBefore2006).toEqual(lawOfYear(2125).cites);
  });

  test("of no year before 2006 or after 2125", async () => {
    const { lawOfYear } = await compiled();
    for (const year of [2005, 2126]) {
      expect(() => lawOfYear(year)).toThrow(RangeError);
      expect(() => lawOfYear(year)).toThrow(String(year));
    }
    expect(lawOfYear(2125)).toBeDefined();
  });
});

test("the day of the raise and the end of the window", async () => {
  const { RAISED_ON, RELIEF_WINDOW_END } = await compiled();
  expect(RAISED_ON).toBe("2017-07-01");
  expect(addDays(firstDayOfMonth(RELIEF_WINDOW_END), -1)).toBe("2018-06-30");
});

test("every year before 2027 has a worth of its own", () => {
  for (let year = 2006; year <= 2026; year += 1) {
    expect([year, indexOfYear(valueOfYearBefore2006, year) !== null]).toEqual([year, true]);
  }
});
