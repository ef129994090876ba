import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import {
  formatMonthRange,
  formatMonthsOfYear,
  formatYear,
  inMonth,
  monthInitials,
  sinceDay,
} from "./calendar";

/** Expected texts are written with "_" for the no-break space and "~" for the word joiner. */
const typed = (text: string) => text.replaceAll("_", "\u00a0").replaceAll("~", "\u2060");

test.each([
  ["az", "2020-04", "2020-07", "2020-~ci ilin aprel–iyul ayları"],
  ["az", "2020-04", "2020-04", "2020-~ci ilin aprel ayı"],
  ["az", "2019-11", "2020-02", "2019-~cu ilin noyabr – 2020-~ci ilin fevral ayları"],
  ["az", "2004-01", "2006-12", "2004-~cü ilin yanvar – 2006-~cı ilin dekabr ayları"],
  ["en", "2020-04", "2020-07", "April to July_2020"],
  ["en", "2020-04", "2020-04", "April_2020"],
  ["en", "2019-11", "2020-02", "November_2019 to February_2020"],
  ["ru", "2020-04", "2020-07", "апрель–июль 2020_года"],
  ["ru", "2020-04", "2020-04", "апрель 2020_года"],
  ["ru", "2019-11", "2020-02", "ноябрь 2019 – февраль 2020_года"],
] as const)("%s: %s to %s is %s", (locale, from, until, expected) => {
  expect(formatMonthRange(locale, from, until)).toBe(typed(expected));
});

test.each([
  ["az", "2028-07", "2028-~ci ilin iyulunda"],
  ["az", "2030-12", "2030-~cu ilin dekabrında"],
  ["en", "2028-07", "in July_2028"],
  ["ru", "2028-07", "в_июле 2028_года"],
  ["ru", "2027-05", "в_мае 2027_года"],
] as const)("%s: %s is %s", (locale, month, expected) => {
  expect(inMonth(locale, month)).toBe(typed(expected));
});

// Vowel harmony of every Azerbaijani month, and the prepositional of every Russian one.
test("when, in each month of the year", () => {
  const of = (locale: "az" | "ru") =>
    Array.from({ length: 12 }, (_, index) =>
      inMonth(locale, `2021-${String(index + 1).padStart(2, "0")}`),
    );
  expect(of("az").map((text) => text.split(" ").at(-1))).toEqual([
    "yanvarında",
    "fevralında",
    "martında",
    "aprelində",
    "mayında",
    "iyununda",
    "iyulunda",
    "avqustunda",
    "sentyabrında",
    "oktyabrında",
    "noyabrında",
    "dekabrında",
  ]);
  expect(of("ru").every((text) => /^в\u00a0[а-я]+е 2021\u00a0года$/u.test(text))).toBe(true);
});

test.each([
  ["az", [4, 5, 6, 7], "aprel–iyul"],
  ["en", [1, 4, 5, 6, 12], "January, April–June, December"],
  ["ru", [2, 3], "февраль, март"],
  ["az", [], ""],
] as const)("%s: months %j are %s", (locale, months, expected) => {
  expect(formatMonthsOfYear(locale, months)).toBe(expected);
});

test("years before the word, and the letters of the months", () => {
  expect(formatYear("az", 2026)).toBe(typed("2026-~cı"));
  expect(formatYear("ru", 2026)).toBe("2026");
  expect(monthInitials("az").join(" ")).toBe("Y F M A M İ İ A S O N D");
  expect(monthInitials("ru").join(" ")).toBe("Я Ф М А М И И А С О Н Д");
  expect(monthInitials("en").join(" ")).toBe("J F M A M J J A S O N D");
});

test("a day from which something holds", () => {
  expect(sinceDay("az", toIsoDate("2016-09-01"))).toBe(typed("01.09.2016-~dan"));
  expect(sinceDay("ru", toIsoDate("2016-09-01"))).toBe("01.09.2016");
});
