import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { addDays, type IsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import * as notations from "./notations";

const FIRST_DAY = "1900-01-01" as IsoDate;

const days = fc.integer({ min: 0, max: 80_000 }).map((count) => addDays(FIRST_DAY, count));
const amounts = fc.integer({ min: 0, max: 99_999_999_999_999 }).map(toQepik);

const DAY_NOTATIONS = {
  dottedDay: notations.dottedDay,
  slashedDay: notations.slashedDay,
  momentOfDay: notations.momentOfDay,
  compactDay: notations.compactDay,
  integerDay: notations.integerDay,
  splitDay: notations.splitDay,
  epochMsDay: notations.epochMsDay,
  longDay: notations.longDay,
} as const;

test.each(Object.entries(DAY_NOTATIONS))("%s: a day written is the day read", (_, notation) => {
  fc.assert(
    fc.property(days, (day) => {
      expect(z.decode(notation as z.ZodType, z.encode(notation as z.ZodType, day))).toBe(day);
    }),
  );
});

test.each([
  ["dottedDay", notations.dottedDay, "14.03.1964", "1964-03-14"],
  ["slashedDay", notations.slashedDay, "14/03/1964", "1964-03-14"],
  ["momentOfDay", notations.momentOfDay, "2019-05-06T00:00:00+04:00", "2019-05-06"],
  ["compactDay", notations.compactDay, "20190506", "2019-05-06"],
  ["integerDay", notations.integerDay, 20_190_506, "2019-05-06"],
  ["splitDay", notations.splitDay, { gun: 6, ay: 5, il: 2019 }, "2019-05-06"],
  // Half past eight in the evening in London is already the next day in Baku.
  ["epochMsDay", notations.epochMsDay, Date.parse("2019-05-05T20:30:00Z"), "2019-05-06"],
  ["longDay", notations.longDay, "30 iyun 1984-cü il", "1984-06-30"],
])("%s reads %j %s as %s", (_, notation, written, day) => {
  expect((notation as z.ZodType).parse(written)).toBe(day);
});

test.each([
  ["dottedDay: no such day", notations.dottedDay, "29.02.2026"],
  ["dottedDay: no leading zero", notations.dottedDay, "1.02.2026"],
  ["dottedDay: another notation", notations.dottedDay, "2026-02-01"],
  ["dottedDay: a day and more", notations.dottedDay, "01.02.2026 "],
  ["slashedDay: month first", notations.slashedDay, "02/28/2026"],
  ["momentOfDay: no offset", notations.momentOfDay, "2019-05-06T00:00:00"],
  ["momentOfDay: another zone", notations.momentOfDay, "2019-05-06T00:00:00Z"],
  ["compactDay: month 13", notations.compactDay, "20261301"],
  ["integerDay: a zero", notations.integerDay, 0],
  ["integerDay: text", notations.integerDay, "20190506"],
  ["integerMonth: month 0", notations.integerMonth, 202_600],
  ["splitDay: no such day", notations.splitDay, { gun: 31, ay: 4, il: 2019 }],
  ["splitDay: a missing part", notations.splitDay, { gun: 31, ay: 4 }],
  ["splitDay: a negative year", notations.splitDay, { gun: 1, ay: 4, il: -5 }],
  ["epochMsDay: beyond all days", notations.epochMsDay, Number.MAX_SAFE_INTEGER],
  ["epochMsDay: a fraction", notations.epochMsDay, 0.5],
  ["longDay: no such month", notations.longDay, "30 june 1984-cü il"],
  ["commaAmount: negative", notations.commaAmount, "-1,00"],
  ["commaAmount: one decimal", notations.commaAmount, "1,5"],
  ["commaAmount: full stop", notations.commaAmount, "1.50"],
  ["groupedAmount: groups of two", notations.groupedAmount, "12.34,56"],
  ["groupedAmount: ungrouped", notations.groupedAmount, "1234,56"],
  ["pointAmount: a number", notations.pointAmount, 1.5],
  ["homePhone: international", notations.homePhone, "+994500000017"],
  ["internationalPhone: too short", notations.internationalPhone, "99450000001"],
])("%s is refused", (_, notation, written) => {
  expect((notation as z.ZodType).safeParse(written).success).toBe(false);
});

test.each([
  ["pointAmount", notations.pointAmount, "1234.56"],
  ["commaAmount", notations.commaAmount, "1234,56"],
  ["groupedAmount", notations.groupedAmount, "1.234,56"],
])("%s: an amount written is the amount read", (_, notation, written) => {
  expect(notation.parse(written)).toBe(123_456);
  expect(notation.encode(toQepik(123_456))).toBe(written);
  fc.assert(
    fc.property(amounts, (amount) => {
      expect(notation.parse(notation.encode(amount))).toBe(amount);
    }),
  );
});

test("groupedAmount sets a full stop before every third digit, and none before the first", () => {
  expect(notations.groupedAmount.encode(toQepik(7))).toBe("0,07");
  expect(notations.groupedAmount.encode(toQepik(12_345_678_900))).toBe("123.456.789,00");
});

test.each([
  [1984, "cü"],
  [1990, "cı"],
  [1999, "cu"],
  [2000, "ci"],
  [1900, "cü"],
  [2010, "cu"],
  [2026, "cı"],
  [2025, "ci"],
])("the year %i ends in -%s", (year, ending) => {
  expect(notations.longDay.encode(`${year}-06-30` as IsoDate)).toBe(`30 iyun ${year}-${ending} il`);
});

test("a list from XML is nothing, one element or several", () => {
  const list = notations.listFromXml(z.object({ NO: z.string() }));
  expect(list.parse("")).toEqual([]);
  expect(list.parse({ NO: "1" })).toEqual([{ NO: "1" }]);
  expect(list.parse([{ NO: "1" }, { NO: "2" }])).toEqual([{ NO: "1" }, { NO: "2" }]);
  expect(list.encode([])).toBe("");
  expect(list.encode([{ NO: "1" }])).toEqual({ NO: "1" });
  expect(list.encode([{ NO: "1" }, { NO: "2" }])).toEqual([{ NO: "1" }, { NO: "2" }]);
  expect(list.safeParse({ NAME: "1" }).success).toBe(false);
});

test("a code that is not of the list is refused, in both directions", () => {
  const sex = notations.coded([
    ["1", "male"],
    ["2", "female"],
  ]);
  expect(sex.parse("2")).toBe("female");
  expect(sex.encode("male")).toBe("1");
  expect(sex.safeParse("3").success).toBe(false);
  expect(sex.safeParse("male").success).toBe(false);
  expect(sex.safeParse(2).success).toBe(false);
});

test("phone numbers come out alike, however they were written", () => {
  expect(notations.homePhone.parse("(050) 000 00 17")).toBe("+994500000017");
  expect(notations.internationalPhone.parse("994500000017")).toBe("+994500000017");
  expect(notations.homePhone.encode("+994500000017")).toBe("(050) 000 00 17");
  expect(notations.internationalPhone.encode("+994500000017")).toBe("994500000017");
});
