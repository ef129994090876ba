import { describe, expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import { LOCALES } from "@/lib/kernel/texts";
import {
  amountParts,
  formatAmount,
  formatCount,
  formatDay,
  formatDayInWords,
  formatDays,
  formatMoment,
  formatMonth,
  formatMonths,
  formatPercent,
  formatPeriod,
  formatPhone,
  formatRelativeDay,
  formatRelativeMoment,
  formatSignedAmount,
  formatThousandths,
  formatTime,
  initials,
  inKilobytes,
  withSuffix,
} from "./format";

/** Expected texts are written with "_" for the no-break space, so that the eye can check them. */
const typed = (text: string) => text.replaceAll("_", "\u00a0").replaceAll("-", "\u2212");

describe("days and moments", () => {
  test("a day is written alike in each language, year boundaries included", () => {
    expect(formatDay(toIsoDate("2026-11-21"))).toBe("21.11.2026");
    expect(formatDay(toIsoDate("2025-12-31"))).toBe("31.12.2025");
    expect(formatDay(toIsoDate("2026-01-01"))).toBe("01.01.2026");
  });

  test.each([
    ["2026-11-21T06:05:00Z", "21.11.2026, 10:05"],
    ["2026-11-20T20:00:00Z", "21.11.2026, 00:00"], // midnight in Baku, never 24:00
    ["2026-11-20T19:59:59Z", "20.11.2026, 23:59"],
    ["2025-12-31T20:00:00Z", "01.01.2026, 00:00"],
    ["2015-07-01T00:30:00Z", "01.07.2015, 05:30"], // Baku still had summer time
  ])("the moment %s in Baku is %s", (moment, expected) => {
    expect(formatMoment(new Date(moment))).toBe(expected);
    expect(formatTime(new Date(moment))).toBe(expected.slice(-5));
  });

  test.each([
    ["az", "21_noyabr_2026, şənbə", "noyabr_2026"],
    ["en", "Saturday 21_November_2026", "November_2026"],
    ["ru", "21_ноября_2026, суббота", "ноябрь_2026"],
  ] as const)("in words, %s", (locale, day, month) => {
    expect(formatDayInWords(locale, toIsoDate("2026-11-21"))).toBe(typed(day));
    expect(formatMonth(locale, toIsoDate("2026-11-21"))).toBe(typed(month));
  });

  test("a whole week and a whole year have their own names", () => {
    const week = Array.from({ length: 7 }, (_, n) => toIsoDate(`2026-11-${16 + n}`));
    expect(week.map((day) => formatDayInWords("az", day).split(", ")[1])).toEqual([
      "bazar ertəsi",
      "çərşənbə axşamı",
      "çərşənbə",
      "cümə axşamı",
      "cümə",
      "şənbə",
      "bazar",
    ]);
    for (const locale of LOCALES) {
      const year = Array.from({ length: 12 }, (_, n) =>
        formatMonth(locale, toIsoDate(`2026-${String(n + 1).padStart(2, "0")}-01`)),
      );
      expect(new Set(year).size).toBe(12);
      expect(year.join()).not.toContain("undefined");
    }
  });
});

describe("amounts", () => {
  test.each([
    [123_456, "1.234,56_₼", "AZN_1,234.56", "1_234,56_₼"],
    [0, "0,00_₼", "AZN_0.00", "0,00_₼"],
    [5, "0,05_₼", "AZN_0.05", "0,05_₼"],
    [99_999, "999,99_₼", "AZN_999.99", "999,99_₼"],
    [100_000, "1.000,00_₼", "AZN_1,000.00", "1_000,00_₼"],
    [123_456_789, "1.234.567,89_₼", "AZN_1,234,567.89", "1_234_567,89_₼"],
    [-50, "-0,50_₼", "AZN_-0.50", "-0,50_₼"],
    [-123_456, "-1.234,56_₼", "AZN_-1,234.56", "-1_234,56_₼"],
  ])("%d qəpik", (qepik, az, en, ru) => {
    expect(formatAmount("az", toQepik(qepik))).toBe(typed(az));
    expect(formatAmount("en", toQepik(qepik))).toBe(typed(en));
    expect(formatAmount("ru", toQepik(qepik))).toBe(typed(ru));
  });

  test("in parts, for the one large figure", () => {
    expect(amountParts("az", toQepik(34_976))).toEqual({
      before: "",
      figure: "349,76",
      after: "₼",
    });
    expect(amountParts("en", toQepik(34_976))).toEqual({
      before: "AZN",
      figure: "349.76",
      after: "",
    });
  });

  test.each([
    [9.3, "9,3_%", "9.3%"],
    [0, "0_%", "0%"],
    [-0.001, "0_%", "0%"],
    [55, "55_%", "55%"],
    [12.345, "12,35_%", "12.35%"],
    [-2.5, "-2,5_%", "-2.5%"],
    [1_250, "1.250_%", "1,250%"],
  ])("%d percent", (percent, az, en) => {
    expect(formatPercent("az", percent)).toBe(typed(az));
    expect(formatPercent("en", percent)).toBe(typed(en));
  });

  test.each([
    [0, "0", "0"],
    [5_600, "5,6", "5.6"],
    [6_715, "6,715", "6.715"],
    [6_070, "6,07", "6.07"],
    [90_000, "90", "90"],
    [1_029_815, "1.029,815", "1,029.815"],
    [-1_007_401, "-1.007,401", "-1,007.401"],
  ])("%d thousandths", (thousandths, az, en) => {
    expect(formatThousandths("az", thousandths)).toBe(typed(az));
    expect(formatThousandths("en", thousandths)).toBe(typed(en));
  });

  test("counts are grouped", () => {
    expect(formatCount("az", 1_600_342)).toBe("1.600.342");
    expect(formatCount("ru", 1_600_342)).toBe(typed("1_600_342"));
    expect(formatCount("en", -1_000)).toBe(typed("-1,000"));
    expect(formatCount("en", -0.4)).toBe("0");
  });
});

describe("periods", () => {
  test.each([
    [326, "27_il 2_ay", "27_years 2_months", "27_лет 2_месяца"],
    [0, "0_ay", "0_months", "0_месяцев"],
    [1, "1_ay", "1_month", "1_месяц"],
    [12, "1_il", "1_year", "1_год"],
    [25, "2_il 1_ay", "2_years 1_month", "2_года 1_месяц"],
    [65, "5_il 5_ay", "5_years 5_months", "5_лет 5_месяцев"],
    [143, "11_il 11_ay", "11_years 11_months", "11_лет 11_месяцев"],
    [252, "21_il", "21_years", "21_год"],
    [1_344, "112_il", "112_years", "112_лет"],
    [1_452, "121_il", "121_years", "121_год"],
    [-14, "-1_il 2_ay", "-1_year 2_months", "-1_год 2_месяца"],
  ])("%d months", (months, az, en, ru) => {
    expect(formatMonths("az", months)).toBe(typed(az));
    expect(formatMonths("en", months)).toBe(typed(en));
    expect(formatMonths("ru", months)).toBe(typed(ru));
  });

  test.each([
    [0, "0_дней"],
    [1, "1_день"],
    [2, "2_дня"],
    [4, "4_дня"],
    [5, "5_дней"],
    [11, "11_дней"],
    [12, "12_дней"],
    [14, "14_дней"],
    [21, "21_день"],
    [22, "22_дня"],
    [111, "111_дней"],
  ])("%d days in Russian", (days, expected) => {
    expect(formatDays("ru", days)).toBe(typed(expected));
  });
});

describe("seen from today", () => {
  const today = toIsoDate("2026-01-01");

  test.each([
    ["2026-01-01", "bu gün", "today", "сегодня"],
    ["2025-12-31", "dünən", "yesterday", "вчера"],
    ["2026-01-02", "sabah", "tomorrow", "завтра"],
    ["2025-12-29", "3_gün əvvəl", "3_days ago", "3_дня назад"],
    ["2026-01-06", "5_gün sonra", "in 5_days", "через 5_дней"],
    ["2025-12-02", "30_gün əvvəl", "30_days ago", "30_дней назад"],
    ["2025-12-01", "01.12.2025", "01.12.2025", "01.12.2025"],
    ["2026-02-01", "01.02.2026", "01.02.2026", "01.02.2026"],
  ])("%s", (day, az, en, ru) => {
    expect(formatRelativeDay("az", toIsoDate(day), today)).toBe(typed(az));
    expect(formatRelativeDay("en", toIsoDate(day), today)).toBe(typed(en));
    expect(formatRelativeDay("ru", toIsoDate(day), today)).toBe(typed(ru));
  });

  test.each([
    ["2026-11-21T08:00:30Z", "indicə", "только что"], // a clock that is ahead
    ["2026-11-21T07:59:30Z", "indicə", "только что"],
    ["2026-11-21T07:59:00Z", "1_dəqiqə əvvəl", "1_минуту назад"],
    ["2026-11-21T07:38:00Z", "22_dəqiqə əvvəl", "22_минуты назад"],
    ["2026-11-21T07:00:00Z", "1_saat əvvəl", "1_час назад"],
    ["2026-11-20T09:00:00Z", "23_saat əvvəl", "23_часа назад"],
    ["2026-11-20T08:00:00Z", "dünən", "вчера"],
    ["2026-11-19T05:00:00Z", "2_gün əvvəl", "2_дня назад"],
  ])("%s", (moment, az, ru) => {
    const now = new Date("2026-11-21T08:00:00Z");
    expect(formatRelativeMoment("az", new Date(moment), now)).toBe(typed(az));
    expect(formatRelativeMoment("ru", new Date(moment), now)).toBe(typed(ru));
  });
});

describe("phones, suffixes, initials", () => {
  test.each([
    ["+994500000017", "+994_50_000_00_17"],
    ["994 50 000 00 17", "+994_50_000_00_17"],
    ["142", "142"],
    ["+44 20 7946 0000", "+44 20 7946 0000"],
  ])("phone %s", (phone, expected) => {
    expect(formatPhone(phone)).toBe(typed(expected));
  });

  test("a suffix stays with its word", () => {
    expect(withSuffix("24.11.2026", "dək")).toBe("24.11.2026-\u2060dək");
  });

  test.each([
    ["Sevinc Həsənova", "SH"],
    ["ilham əliyev vaqif oğlu", "İƏ"],
    ["Tural", "T"],
    ["", ""],
  ])("initials of %j", (name, expected) => {
    expect(initials(name)).toBe(expected);
  });
});

describe("amounts added and taken away, periods of the law", () => {
  test.each([
    ["az", 1584900, "+_15.849,00_₼"],
    ["az", -1240, "-_12,40_₼"],
    ["az", 0, "0,00_₼"],
    ["en", 1584900, "+_AZN_15,849.00"],
    ["ru", -1240, "-_12,40_₼"],
  ] as const)("%s: %d qəpik are %s", (locale, amount, expected) => {
    expect(formatSignedAmount(locale, toQepik(amount))).toBe(typed(expected));
  });

  test.each([
    ["az", 14400, "144_ay"],
    ["en", 8064, "80.64_months"],
    ["ru", 8064, "80,64_месяца"],
    ["ru", 14400, "144_месяца"],
    ["ru", 7200, "72_месяца"],
    ["az", 5760, "57,6_ay"],
    ["az", 4305, "43,05_ay"],
  ] as const)("%s: %d hundredths of a month are %s", (locale, hundredths, expected) => {
    expect(formatPeriod(locale, hundredths)).toBe(typed(expected));
  });
});

test.each([
  [0, 1],
  [1, 1],
  [1_535, 1],
  [1_536, 2],
  [10 * 1024 * 1024, 10_240],
])("a file of %i bytes is said to have %i KB", (bytes, kilobytes) => {
  expect(inKilobytes(bytes)).toBe(kilobytes);
});
