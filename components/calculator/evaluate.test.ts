import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "@/lib/kernel/texts";
import type { OldAgeField, Typed as TypedOf } from "@/lib/pension/calculator/fields";
import type { Account, PensionFacts } from "@/lib/pension/facts";
import { anAccount, day, paying, someone } from "@/lib/pension/testing";
import { evaluate } from "./evaluate";
import { type CalculatorState, MOST_OUTCOMES, type Outcome, UNTRIED } from "./state";
import { calculatorWords } from "./words";

type Typed = TypedOf<OldAgeField>;

const TODAY = day("2026-11-21");
const AGED = { sex: "male", bornOn: day("1961-01-31") } as const;
const setting = (facts: PensionFacts | null, locale: Locale = "en") => ({
  locale,
  today: TODAY,
  facts,
  words: calculatorWords(locale, "Pension calculator"),
});

const holding = (manats: number, more: Partial<Account> = {}) =>
  anAccount({
    asOf: TODAY,
    carriedOver: { on: day("2026-10-31"), amountQepik: manats * 100 },
    ...more,
  });

/** With ordinary spaces, as one reads it. */
const plain = (text = "") => text.replaceAll("\u00a0", " ");

const NO_WORK: Typed = { wage: "0", sector: "private" };
const ASKED: Typed = {
  sex: "female",
  bornOn: "14.03.1964",
  yearsBefore2006: "8",
  monthsBefore2006: "6",
  workedFrom: "01.2006",
  averageWage: "600",
  breakMonths: "",
  capital: "",
  wage: "1200",
  sector: "private",
  workUntil: "",
  gapFrom: "",
  gapMonths: "",
  laterYears: "0",
};

/** Lives that between them come to every answer, each with how it begins in English. */
const LIVES: readonly [string, Account | null, { headline: RegExp; why: RegExp }][] = [
  ["capital", holding(60_000), { headline: /^AZN 416\.67 a month$/, why: /^The capital gives/ }],
  [
    "record",
    holding(1_000, { payers: [paying(400, "2006-01", "2026-10")], monthsBefore2006: 60 }),
    { headline: /^AZN 320\.00 a month$/, why: /^The record is 25 years or more/ },
  ],
  [
    "relief",
    anAccount({
      asOf: TODAY,
      monthsBefore2006: 100,
      payers: [paying(200, "2010-01", "2011-12")],
    }),
    { headline: /^AZN 320\.00 a month$/, why: /^With the relief of Article 22-1/ },
  ],
  [
    "open",
    anAccount({
      asOf: TODAY,
      monthsBefore2006: 100,
      payers: [paying(200, "2018-05", "2018-06"), paying(200, "2019-01", "2020-12")],
    }),
    { headline: /^It cannot be said for certain$/, why: /has not been published/ },
  ],
  ["none", holding(1_000), { headline: /^No right to a pension arises$/, why: /^A right takes/ }],
  ["no account", null, { headline: /^No right to a pension arises$/, why: /^A right takes/ }],
];

/** Nothing of a message is left in its words, and no figure is missing. */
function isWhole(outcome: Outcome | undefined): void {
  const said = JSON.stringify(outcome);
  expect(said).not.toMatch(/[^\\]"[^"]*\{\w+\}|undefined|NaN|Infinity|: months|calculator\./);
}

describe.each(LOCALES)("in %s", (locale) => {
  test.each(LIVES)("%s: every word and figure is there", (_, account) => {
    const facts = someone({ ...AGED, account });
    const { errors, summary, outcomes } = evaluate(UNTRIED, NO_WORK, setting(facts, locale));
    expect([errors, summary]).toEqual([{}, null]);
    const [outcome] = outcomes;
    isWhole(outcome);
    expect(outcome?.rows.every(([label, value]) => label !== "" && value !== "")).toBe(true);
  });

  test("of somebody who typed everything, with a gap, an end and a delay", () => {
    const typed = {
      ...ASKED,
      workUntil: "06.2030",
      gapFrom: "01.2028",
      gapMonths: "14",
      laterYears: "2",
    };
    const { errors, outcomes } = evaluate(UNTRIED, typed, setting(null, locale));
    expect(errors).toEqual({});
    isWhole(outcomes[0]);
    expect(outcomes[0]?.name).toContain("06.2030");
  });
});

test.each(LIVES)("%s: says what comes of it and why", (_, account, { headline, why }) => {
  const [outcome] = evaluate(UNTRIED, NO_WORK, setting(someone({ ...AGED, account }))).outcomes;
  expect(plain(outcome?.headline)).toMatch(headline);
  expect(plain(outcome?.why[0])).toMatch(why);
});

test("without a right there is no day of it, and the allowance stands instead", () => {
  const facts = someone({ ...AGED, account: holding(1_000) });
  const [outcome] = evaluate(UNTRIED, NO_WORK, setting(facts)).outcomes;
  expect(outcome).toMatchObject({ rightOn: null, monthlyQepik: null, capitalQepik: 100_000 });
  expect(outcome?.rows.at(-1)?.map(plain)).toEqual([
    "Instead: old-age allowance, a month",
    "AZN 220.00",
  ]);
});

test("where it cannot be said, neither a day, an amount nor an allowance is", () => {
  const open = LIVES.find(([name]) => name === "open")?.[1] ?? null;
  const [outcome] = evaluate(
    UNTRIED,
    NO_WORK,
    setting(someone({ ...AGED, account: open })),
  ).outcomes;
  expect(outcome).toMatchObject({ rightOn: null, monthlyQepik: null });
  expect(outcome?.rows.map(([label]) => label)).not.toContain(
    "Instead: old-age allowance, a month",
  );
});

test("each condition and each step is told, with its figures and where it is written", () => {
  const facts = someone({ ...AGED, account: holding(60_000) });
  const [outcome] = evaluate(UNTRIED, NO_WORK, setting(facts)).outcomes;
  expect(outcome).toMatchObject({ rightOn: "2026-11-21", when: "from 21.11.2026" });
  const { conditions = [], steps = [], total } = outcome?.explained ?? {};
  expect(conditions.map(({ key, met, word }) => [key, met, word])).toEqual([
    ["age", true, "met"],
    ["capital", true, "met"],
    ["record", false, "not met"],
  ]);
  expect(conditions[1]?.figures.map((row) => row.map(plain))).toEqual([
    ["Needed", "AZN 46,080.00"],
    ["You have", "AZN 60,000.00"],
  ]);
  expect(conditions[1]?.cites[0]?.words).toMatch(/^Law on Labour Pensions/);
  expect(plain(steps[1]?.formula)).toBe("AZN 60,000.00 : 144 months");
  expect(plain(total?.figure)).toBe("AZN 416.67");
});

test("whoever goes on says when the minimum capital is there, and what each plan is called", () => {
  const facts = someone({ account: holding(41_386) });
  const name = (typed: Typed) =>
    evaluate(UNTRIED, { ...NO_WORK, ...typed }, setting(facts)).outcomes[0];
  expect(plain(name({ wage: "2000" })?.why[1])).toBe(
    "The minimum capital is reached in September 2027.",
  );
  expect(name({})?.why).toHaveLength(1);
  expect(plain(name({})?.name)).toBe("No work, at the retirement age");
  expect(plain(name({ wage: "900", laterYears: "2" })?.name)).toBe("AZN 900.00, 2 years later");
  expect(plain(name({ wage: "900", gapFrom: "11.2027", gapMonths: "14" })?.name)).toBe(
    "AZN 900.00, at the retirement age, with a gap of 1 year 2 months",
  );
  expect(name({ wage: "900", laterYears: "2" })?.rows[1]).toEqual([
    "Day of retirement",
    "14.03.2031",
  ]);
  expect(name({})?.rows.map(([label]) => label)).not.toContain("Day of retirement");
});

test("says how far it can be relied on: estimated pay, a stated capital, unverified law", () => {
  const notes = (typed: Typed, facts: PensionFacts | null = null) =>
    evaluate(UNTRIED, typed, setting(facts)).outcomes[0]?.notes.map((note) => note.slice(0, 16));
  const [assumed, estimated, unverified] = [
    "Later indexation",
    "The capital was ",
    "Some values used",
  ];
  expect(notes(ASKED)).toEqual([assumed, estimated, unverified]);
  // A capital that somebody knows is no estimate.
  expect(notes({ ...ASKED, capital: "41386,20" })).not.toContain(estimated);
  expect(notes(NO_WORK, someone({ ...AGED, account: holding(60_000) }))).not.toContain(estimated);
});

describe("what is wrong stands at its field", () => {
  test("with everything that was typed, the outcomes there were, and a heading that counts", () => {
    const before = evaluate(UNTRIED, ASKED, setting(null));
    const typed = { ...ASKED, wage: "-5", bornOn: "31.02.1964", workedFrom: "soon" };
    const after = evaluate(before, typed, setting(null));
    expect(after.values).toEqual(typed);
    expect(after.outcomes).toEqual(before.outcomes);
    expect(after.attempt).toBe(2);
    expect(after.errors).toEqual({
      wage: "It cannot be negative",
      bornOn: "Write the date as day, month and year, for example 14.03.1964",
      workedFrom: "Write month and year, for example 03.2016",
    });
    expect(after.summary).toBe(setting(null).words.summaries[2]);
  });

  test("nothing typed at all", () => {
    const { errors, summary } = evaluate(UNTRIED, {}, setting(null));
    expect(Object.keys(errors).toSorted()).toEqual(["bornOn", "sector", "sex", "wage"]);
    expect(summary).toBe(setting(null).words.summaries[3]);
  });

  test("of somebody signed in only what lies ahead is asked", () => {
    const facts = someone({ account: holding(41_386) });
    expect(Object.keys(evaluate(UNTRIED, {}, setting(facts)).errors).toSorted()).toEqual([
      "sector",
      "wage",
    ]);
  });

  test.each(LOCALES)("an amount beyond the limit says the limit, in %s", (locale) => {
    const { errors } = evaluate(UNTRIED, { ...ASKED, wage: "999999999" }, setting(null, locale));
    expect(plain(errors.wage)).toContain(
      { az: "100.000,00", en: "100,000.00", ru: "100 000,00" }[locale],
    );
    expect(errors.wage).not.toMatch(/[{}]/);
  });
});

test("at most four stand side by side: the first stays, of the others the oldest goes", () => {
  const facts = someone({ account: holding(41_386) });
  let state: CalculatorState = UNTRIED;
  const wages = ["100", "200", "300", "400", "500", "600"];
  for (const wage of wages) state = evaluate(state, { ...NO_WORK, wage }, setting(facts));
  expect(state.outcomes).toHaveLength(MOST_OUTCOMES);
  expect(state.outcomes.map(({ key }) => key)).toEqual(["1", "4", "5", "6"]);
  expect(new Set(state.outcomes.map(({ key }) => key)).size).toBe(MOST_OUTCOMES);
});

test("computes the same from the same, and leaves what it was given as it was", () => {
  const facts = Object.freeze(someone({ account: holding(41_386) }));
  const typed = Object.freeze({ ...NO_WORK, wage: "1.250,50" });
  const once = evaluate(UNTRIED, typed, setting(facts));
  expect(evaluate(UNTRIED, typed, setting(facts))).toEqual(once);
  expect(UNTRIED.outcomes).toEqual([]);
});
