import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addMonths, toIsoDate } from "@/lib/kernel/date";
import { count, money, onDay } from "@/lib/law/assessment";
import { askedOf, type Form, readAnswer, readForm } from "./form";
import { amount, choice, day, iban, type Question, text, whole, yesNo } from "./question";

const TODAY = toIsoDate("2026-11-21");
const said = (word: string) => ({ az: word, en: word, ru: word });
const label = said("?");

const read = (question: Question<unknown, unknown>, typed: string | undefined) => {
  const result = readAnswer(question, typed, {}, TODAY);
  return result.ok ? result.value : result.wrong;
};
const wrong = (error: string, limits = {}) => ({ error, limits });

describe("a choice", () => {
  const bank = choice({
    label,
    options: [
      { value: "abb", label },
      { value: "kapital", label },
    ],
  }) as Question;
  test.each([
    ["abb", "abb"],
    [" kapital ", "kapital"],
    ["", wrong("choose")],
    [undefined, wrong("choose")],
    ["swiss", wrong("choose")],
    ["ABB", wrong("choose")],
    ["__proto__", wrong("choose")],
  ])("%j", (typed, value) => expect(read(bank, typed)).toEqual(value));

  test("may depend on what is known", () => {
    const child = choice<string, { children: string[] }>({
      label,
      options: ({ children }) => children.map((value) => ({ value, label: said(value) })),
    });
    const facts = { children: ["TST0001"] };
    expect(readAnswer(child as never, "TST0001", facts, TODAY)).toMatchObject({ ok: true });
    expect(readAnswer(child as never, "TST0002", facts, TODAY)).toMatchObject({ ok: false });
  });
});

describe("a day", () => {
  const since = day({ label }) as Question;
  test.each([
    ["21.11.2026", "2026-11-21"],
    ["1/2/2020", "2020-02-01"],
    ["1 2 2020", "2020-02-01"],
    ["2020-02-01", "2020-02-01"],
    ["22.11.2026", wrong("day-late", { last: onDay(TODAY) })],
    ["21.11.1926", "1926-11-21"],
    ["20.11.1926", wrong("day-early", { first: onDay(toIsoDate("1926-11-21")) })],
    ["29.02.2026", wrong("day")],
    ["31.04.2020", wrong("day")],
    ["sabah", wrong("day")],
    ["<b>1</b>", wrong("day")],
    ["", wrong("missing")],
  ])("%j", (typed, value) => expect(read(since, typed)).toEqual(value));

  test("ahead and back as far as it says, and not a day farther", () => {
    const visit = day({ label, monthsAhead: 1, monthsBack: 0 }) as Question;
    const last = addMonths(TODAY, 1);
    expect(read(visit, "21.12.2026")).toBe(last);
    expect(read(visit, "22.12.2026")).toEqual(wrong("day-late", { last: onDay(last) }));
    expect(read(visit, "20.11.2026")).toEqual(wrong("day-early", { first: onDay(TODAY) }));
  });
});

describe("an amount", () => {
  const rent = amount({ label, leastQepik: 100, mostQepik: 100_000 }) as Question;
  test.each([
    ["1", 100],
    ["1.000,00 ₼", 100_000],
    ["0,99", wrong("amount-small", { least: money(100) })],
    ["1000,01", wrong("amount-large", { most: money(100_000) })],
    ["-5", wrong("amount")],
    ["çox", wrong("amount")],
    ["1e3", wrong("amount")],
  ])("%j", (typed, value) => expect(read(rent, typed)).toEqual(value));
});

describe("a whole number", () => {
  const children = whole({ label, least: 1, largest: 12 }) as Question;
  test.each([
    ["1", 1],
    ["12", 12],
    ["0", wrong("whole-small", { least: count(1) })],
    ["13", wrong("whole-large", { most: count(12) })],
    ["1,5", wrong("whole")],
    ["-1", wrong("whole")],
    ["１", wrong("whole")],
    ["9999999", wrong("whole")],
  ])("%j", (typed, value) => expect(read(children, typed)).toEqual(value));
});

describe("words", () => {
  const why = text({ label, longest: 10, shortest: 2 }) as Question;
  test.each([
    ["Şəhər", "Şəhər"],
    ["  iki  ", "iki"],
    ["a", wrong("short", { least: count(2) })],
    ["0123456789", "0123456789"],
    ["01234567890", wrong("long", { most: count(10) })],
    ["<b>x</b>", "<b>x</b>"],
    ["a\nb", "a\nb"],
    ["a\u0000b", wrong("control")],
    ["a\u202eb", wrong("control")],
    ["\u202a+994 12\u202c", "\u202a+994 12\u202c"],
    ["", wrong("missing")],
  ])("%j", (typed, value) => expect(read(why, typed)).toEqual(value));

  test("may be left empty only where the question says so", () => {
    const note = text({ label, longest: 10, optional: true }) as Question;
    expect(read(note, "")).toBeUndefined();
    expect(read(note, undefined)).toBeUndefined();
  });
});

describe("an account number", () => {
  const account = iban({ label }) as Question;
  test.each([
    ["AZ21NABZ00000000137010001944", "AZ21NABZ00000000137010001944"],
    ["az21 nabz 0000 0000 1370 1000 1944", "AZ21NABZ00000000137010001944"],
    ["AZ22NABZ00000000137010001944", wrong("iban")],
    ["AZ21NABZ0000000013701000194", wrong("iban")],
    ["DE89370400440532013000", wrong("iban")],
  ])("%j", (typed, value) => expect(read(account, typed)).toEqual(value));
});

describe("a form", () => {
  const form = {
    questions: {
      works: yesNo({ label }),
      since: day({ label, when: ({ works }) => works === "yes" }),
      note: text({ label, longest: 5, optional: true }),
    },
    check: (answers) => (answers.note === "stop" ? { note: wrong("form") } : {}),
  } as Form;

  test("asks what depends on an answer only after that answer", () => {
    expect(askedOf(form, { works: "no" }, {})).toEqual(["works", "note"]);
    expect(askedOf(form, { works: "yes" }, {})).toEqual(["works", "since", "note"]);
  });

  test("leaves out answers to what is not asked any more", () => {
    const typed = { works: "no", since: "01.01.2020" };
    expect(readForm(form, typed, {}, TODAY)).toEqual({ ok: true, answers: { works: "no" } });
  });

  test("tells everything that is wrong at once, at its question", () => {
    expect(readForm(form, { works: "yes", note: "123456" }, {}, TODAY)).toEqual({
      ok: false,
      wrong: { since: wrong("missing"), note: wrong("long", { most: count(5) }) },
    });
  });

  test("tells what does not fit together when each answer is right by itself", () => {
    const read = readForm(form, { works: "no", note: "stop" }, {}, TODAY);
    expect(read).toEqual({ ok: false, wrong: { note: wrong("form") } });
  });

  test("whatever is typed is understood or refused: never a crash", () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.oneof(fc.constantFrom("works", "since", "note"), fc.string()),
          fc.string({ unit: "binary" }),
        ),
        (typed) => {
          expect(typeof readForm(form, typed, {}, TODAY).ok).toBe("boolean");
        },
      ),
    );
  });
});
