import { describe, expect, test } from "vitest";
import { day } from "../testing";
import {
  Form,
  isOlderThan,
  readAmount,
  readBirthDay,
  readPastDay,
  readPercent,
  readSex,
  readWhole,
} from "./form";

const TODAY = day("2026-11-21");

/** What is read of a field "it", and what is said of it. */
function read<T>(text: string | undefined, reader: (form: Form<"it">) => T) {
  const form = new Form<"it">(text === undefined ? {} : { it: text });
  return { value: reader(form), problems: form.problems };
}

/** Refused with this error and figures. */
const refusal = (key: string, figures: object = {}) => ({
  value: null,
  problems: [{ field: "it", key, figures }],
});

/** What people type that is no number, day or amount. */
const RUBBISH = [
  "min",
  "<script>alert(1)</script>",
  "İyirmi",
  "ıki",
  "1e5",
  "Infinity",
  "NaN",
  "0x10",
  "١٢",
  "{}",
  "null",
  "1,2,3",
];

describe("a whole number", () => {
  const whole = (text?: string) => read(text, (form) => readWhole(form, "it", 960, "too-late"));

  test.each([
    [undefined, 0],
    ["", 0],
    ["  ", 0],
    ["0", 0],
    [" 12 ", 12],
    ["960", 960],
    ["007", 7],
  ])("%j is %j", (text, value) => {
    expect(whole(text)).toEqual({ value, problems: [] });
  });

  test.each([
    ["961", "too-late"],
    ["999999", "too-late"],
    ["1000000", "whole-number"],
    ["-1", "negative"],
    ["− 5", "negative"],
    ["1,5", "whole-number"],
    ["1 2", "whole-number"],
    ["-x", "whole-number"],
    ...RUBBISH.map((text) => [text, "whole-number"]),
  ])("%j is refused: %s", (text, key) => {
    expect(whole(text)).toEqual(refusal(key as string));
  });
});

describe("a percentage", () => {
  const percent = (text?: string) =>
    read(text, (form) => readPercent(form, "it", { least: 1, most: 100 }));

  test.each([
    ["1", 1],
    ["55", 55],
    [" 55 % ", 55],
    ["55%", 55],
    ["100", 100],
  ])("%j is %j", (text, value) => {
    expect(percent(text)).toEqual({ value, problems: [] });
  });

  test.each([
    undefined,
    "",
    "0",
    "101",
    "999",
    "5555555",
    "1055",
    "-55",
    "55,5",
    "55 faiz",
    "%",
    "a55",
    "55%%",
    ...RUBBISH,
  ])("%j is refused with its limits", (text) => {
    expect(percent(text)).toEqual(
      refusal("percent", {
        least: { kind: "count", count: 1 },
        most: { kind: "count", count: 100 },
      }),
    );
  });
});

describe("a day that has come", () => {
  const past = (text?: string) => read(text, (form) => readPastDay(form, "it", TODAY));

  test("today has come, tomorrow has not", () => {
    expect(past("21.11.2026")).toEqual({ value: "2026-11-21", problems: [] });
    expect(past("22.11.2026")).toEqual(refusal("day-ahead"));
  });

  test.each([undefined, "", "30.02.2026", "11.2026", "dünən", ...RUBBISH])(
    "%j is no day",
    (text) => {
      expect(past(text)).toEqual(refusal("day"));
    },
  );
});

describe("a birthday", () => {
  const birth = (text: string, aliveOn = TODAY) =>
    read(text, (form) => readBirthDay(form, "it", { aliveOn, today: TODAY }));
  const DIED = day("2020-05-01");

  test.each([
    ["21.11.2011", TODAY],
    ["21.11.1926", TODAY],
    ["01.05.2005", DIED],
    ["01.05.1920", DIED],
  ])("%s is a life until %s", (text, aliveOn) => {
    expect(birth(text, aliveOn).problems).toEqual([]);
  });

  test.each([
    ["22.11.2011", TODAY, "too-young", {}],
    ["20.11.1926", TODAY, "too-old", { years: { kind: "count", count: 100 } }],
    ["02.05.2005", DIED, "too-young", {}],
    ["30.04.1920", DIED, "too-old", { years: { kind: "count", count: 100 } }],
    ["22.11.2026", DIED, "day-ahead", {}],
    ["", DIED, "day", {}],
  ])("%s is none until %s: %s", (text, aliveOn, key, figures) => {
    expect(birth(text, aliveOn)).toEqual(refusal(key, figures));
  });

  test("of any century, and on 29 February", () => {
    expect(isOlderThan(day("0050-01-01"), 100, TODAY)).toBe(true);
    expect(isOlderThan(day("0850-01-01"), 100, TODAY)).toBe(true);
    expect(isOlderThan(day("1924-02-29"), 101, day("2025-02-28"))).toBe(false);
    expect(isOlderThan(day("1924-02-29"), 101, day("2025-03-01"))).toBe(true);
  });
});

describe("an amount", () => {
  const amount = (text?: string) => read(text, (form) => readAmount(form, "it", 10_000));

  test("to its limit, in qəpik", () => {
    expect(amount("100")).toEqual({ value: 10_000, problems: [] });
    expect(amount("100,01")).toEqual(
      refusal("too-much", { most: { kind: "money", qepik: 10_000 } }),
    );
  });

  test.each(["-1", "−100", "- 5"])("%j is negative", (text) => {
    expect(amount(text)).toEqual(refusal("negative"));
  });

  test.each([undefined, "", "100-200", ...RUBBISH])("%j is none", (text) => {
    expect(amount(text).problems[0]?.key).toBe("amount");
  });
});

test("a sex is one of two, and nothing else that is sent", () => {
  const sex = (text?: string) => read(text, (form) => readSex(form, "it"));
  expect(sex("male").value).toBe("male");
  expect(sex(" female ").value).toBe("female");
  for (const text of [undefined, "", "Male", "x"]) expect(sex(text)).toEqual(refusal("choose-sex"));
});

test("a form is read when nothing of it is wrong and nothing is missing", () => {
  const form = new Form<"it">({});
  expect(form.read(0)).toEqual({ ok: true, value: 0 });
  expect(form.read(null)).toEqual({ ok: false, problems: [] });
  form.refuse("it", "day");
  expect(form.read(1)).toEqual({
    ok: false,
    problems: [{ field: "it", key: "day", figures: {} }],
  });
});
