import { describe, expect, test } from "vitest";
import type { MonthMark, MonthsOfYear } from "@/lib/pension/ledger";
import { foldYears, lozenges, marksOf, monthsWith } from "./loom";

const LETTERS: Record<string, MonthMark> = {
  p: "paid",
  c: "counted",
  h: "partly",
  u: "unpaid",
  ".": "none",
  a: "ahead",
};

/** "pppuuuupppph": a year, a letter per month. */
function year(of: number, letters: string): MonthsOfYear {
  const marks = [...letters].map((letter) => LETTERS[letter] ?? "none");
  expect(marks).toHaveLength(12);
  return { year: of, marks };
}
const paid = (of: number) => year(of, "pppppppppppp");
const range = (from: number, until: number) =>
  Array.from({ length: until - from + 1 }, (_, index) => from + index);

describe("lozenges", () => {
  test("one path, each lozenge from where the last began", () => {
    expect(lozenges("whole", [1, 2, 5])).toBe(
      "M15 1l14 14-14 14-14-14zm30 0l14 14-14 14-14-14zm90 0l14 14-14 14-14-14z",
    );
    expect(lozenges("heart", [12])).toBe("M345 9l6 6-6 6-6-6z");
    expect(lozenges("whole", [])).toBe("");
  });

  test("months by mark", () => {
    const of = year(2020, "pppuuuuhpppp");
    expect(monthsWith(of, "unpaid")).toEqual([4, 5, 6, 7]);
    expect(monthsWith(of, "unpaid", "partly")).toEqual([4, 5, 6, 7, 8]);
    expect(marksOf([of, paid(2021)])).toEqual([
      { mark: "paid", months: 19 },
      { mark: "partly", months: 1 },
      { mark: "unpaid", months: 4 },
    ]);
  });
});

/** "2001-2003 all", "2004 2005". */
const told = (years: readonly MonthsOfYear[]) =>
  foldYears(years).map((part) =>
    part.kind === "folded"
      ? `${part.years[0].year}-${part.years.at(-1)?.year} ${part.what}`
      : part.years.map(({ year }) => year).join(" "),
  );

describe("folding", () => {
  test("a career of twelve years is shown whole, one of thirteen is folded", () => {
    expect(foldYears(range(2015, 2026).map(paid))).toHaveLength(1);
    expect(told(range(2014, 2026).map(paid))).toEqual(["2014-2024 all", "2025 2026"]);
  });

  test("no years, no parts", () => {
    expect(foldYears([])).toEqual([]);
  });

  test("a year in which something is missing is never folded", () => {
    const years = range(2006, 2026).map((of) =>
      of === 2014 ? year(of, "pppuuuuppppp") : of === 2020 ? year(of, "hppppppppppp") : paid(of),
    );
    expect(told(years)).toEqual([
      "2006-2013 all",
      "2014",
      "2015-2019 all",
      "2020",
      "2021-2024 all",
      "2025 2026",
    ]);
  });

  test("two quiet years between others are not worth a fold", () => {
    const years = range(2006, 2026).map((of) =>
      of % 3 === 0 ? year(of, "p...........") : paid(of),
    );
    expect(foldYears(years)).toHaveLength(1);
  });

  test("years without any month are folded by themselves, counted ones with paid ones", () => {
    const years = range(2006, 2026).map((of) => {
      if (of < 2010) return year(of, "............");
      return of === 2012 ? year(of, "cccccccccccc") : paid(of);
    });
    expect(told(years)).toEqual(["2006-2009 none", "2010-2024 all", "2025 2026"]);
  });

  test("nothing is lost and nothing changes its place", () => {
    const years = range(1985, 2026).map((of) =>
      year(of, of % 7 === 0 ? "pppuuuuppppp" : of % 5 === 0 ? "............" : "pppppppppppp"),
    );
    expect(foldYears(years).flatMap((part) => [...part.years])).toEqual(years);
  });
});
