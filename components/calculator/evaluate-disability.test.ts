import fc from "fast-check";
import { expect, test } from "vitest";
import { LOCALES, type Locale } from "@/lib/kernel/texts";
import { calculateDisability } from "@/lib/pension/calculator/disability";
import {
  DISABILITY_FIELDS,
  type DisabilityField,
  type Typed,
} from "@/lib/pension/calculator/fields";
import { disabilityWords } from "./disability-words";
import { evaluateDisability } from "./evaluate-disability";
import { UNASKED } from "./state";
import { isWhole, plain, TODAY, written } from "./testing";

const PERSON: Typed<DisabilityField> = {
  bornOn: "01.06.1981",
  percent: "55",
  since: "01.04.2025",
  yearsBefore2006: "6",
  workedFrom: "12.2007",
  averageWage: "700",
};
const setting = (locale: Locale = "en") => ({
  locale,
  today: TODAY,
  words: disabilityWords(locale, "Calculator"),
});
const rightTo = (more: Typed<DisabilityField> = {}, locale: Locale = "en") =>
  evaluateDisability(UNASKED, { ...PERSON, ...more }, setting(locale)).right;
const computed = (more: Typed<DisabilityField> = {}) => {
  const answer = calculateDisability({ ...PERSON, ...more }, TODAY);
  if (!answer.ok) throw new Error("not read");
  return answer.value.assessment;
};

/** Lives that between them come to every answer. */
const LIVES = {
  "capital enough": { capital: "60000" },
  "raised, for 81 per cent asks no capital": { percent: "81", capital: "1000" },
  "severe, with a capital": { percent: "100", capital: "60000" },
  "capital too small": { capital: "1000" },
  "record too short": { yearsBefore2006: "", workedFrom: "01.2020" },
  "too mild": { percent: "30" },
  "nothing but a disability": { yearsBefore2006: "", workedFrom: "", averageWage: "" },
} as const;

test.each(LOCALES.flatMap((locale) => Object.keys(LIVES).map((life) => [locale, life] as const)))(
  "in %s, %s: every word and figure is there",
  (locale, life) => {
    isWhole(rightTo(LIVES[life as keyof typeof LIVES], locale));
  },
);

test("a right: the amount, the day, each condition, T and the way to the amount", () => {
  const more = LIVES["capital enough"];
  const right = rightTo(more);
  const { payableQepik, requiredCapitalQepik } = computed(more);
  expect(plain(right?.headline)).toBe(`${written(payableQepik)} a month`);
  expect(right?.when).toBe("If assigned today, 21.11.2026");
  expect(right?.why).toEqual([]);
  expect(right?.conditions.map(({ key, met }) => [key, met])).toEqual([
    ["disability", true],
    ["impairment", true],
    ["record", true],
    ["capital", true],
  ]);
  expect(right?.conditions.slice(0, 2).map(({ figures }) => figures)).toEqual([
    [["Established", "01.04.2025"]],
    [
      ["Needed", "31%"],
      ["You have", "55%"],
    ],
  ]);
  expect(right?.conditions.every(({ cites }) => cites.length > 0)).toBe(true);
  expect(right?.steps.map(({ key }) => key)).toEqual([
    "required-record",
    "payment-period",
    "required-capital",
    "capital-by-period",
  ]);
  expect(plain(right?.steps[1]?.figure)).toBe("80.64 months");
  expect(right?.rows.map((row) => row.map(plain))).toEqual([
    ["Insurance record", "24 years 11 months"],
    ["Record that is required", "9 years 4 months"],
    ["Pension capital", "AZN 60,000.00"],
    ["Capital that gives the minimum pension", written(requiredCapitalQepik)],
    ["Period the capital is divided by (T)", "80.64 months"],
  ]);
  expect(right?.total).toEqual({
    label: "Disability pension, a month",
    figure: expect.stringContaining("AZN"),
  });
  expect(right?.members).toEqual([]);
});

test("from 81 per cent the record is enough, and the least is the minimum", () => {
  const right = rightTo(LIVES["raised, for 81 per cent asks no capital"]);
  expect(right?.why).toEqual(["At this impairment no capital is required: the record is enough."]);
  expect(right?.steps.map(({ key }) => key)).toContain("raised-to-minimum");
  expect(right?.rows.map(([label]) => label)).not.toContain(
    "Capital that gives the minimum pension",
  );
});

test("no right: what is missing, and the allowance instead, with where it is written", () => {
  const more = { ...LIVES["record too short"], averageWage: "400" };
  const right = rightTo(more);
  const { shortQepik, allowanceQepik } = computed(more);
  expect(right?.headline).toBe("No right to a pension arises");
  expect(right?.why.map(plain)).toEqual([
    "A record of 9 years 4 months is needed. Missing: 2 years 6 months.",
    expect.stringContaining(`Missing: ${written(shortQepik)}.`),
  ]);
  expect(plain(right?.allowance?.words)).toContain(`${written(allowanceQepik)} a month`);
  expect(right?.allowance?.words).toMatch(/is paid instead/);
  expect(right?.allowance?.cites[0]?.words).toMatch(/./);
  expect(right?.total?.label).toBe("Monthly pension the capital gives");
});

test("too mild a degree gives neither, and says from where on", () => {
  const right = rightTo(LIVES["too mild"]);
  expect(right?.why.map(plain)).toEqual([
    "A right to a pension arises at an impairment of at least 31%.",
  ]);
  expect(right?.allowance?.words).toMatch(/neither to a disability pension nor to the allowance/);
  expect(right?.total).toBeNull();
  expect(right?.rows).toHaveLength(2);
});

test("the allowance beside a pension: more, less, or as much", () => {
  const allowance = computed({ percent: "100" }).allowanceQepik ?? 0;
  const beside = (qepik: number) => {
    // T of a hundred months makes the pension of a capital easy to see.
    const period = computed().hundredthsOfMonth ?? 1;
    const capital = Math.ceil((qepik * period) / 100);
    const text = `${Math.trunc(capital / 100)},${String(capital % 100).padStart(2, "0")}`;
    return rightTo({ percent: "100", capital: text })?.allowance?.words ?? null;
  };
  const minimum = computed({ percent: "100", capital: "1" }).payableQepik ?? 0;
  expect(beside(Math.max(allowance, minimum) + 100)).toMatch(/the pension is more/);
  if (allowance > minimum) {
    expect(beside(allowance - 100)).toMatch(/of the same degree is more/);
    expect(beside(allowance)).toBeNull();
  } else expect(beside(minimum)).not.toMatch(/of the same degree is more/);
});

test("says how far it can be relied on", () => {
  const notes = (more: Typed<DisabilityField>) =>
    rightTo(more)?.notes.map((note) => note.split(" ").slice(0, 3).join(" "));
  const [assumed, inForce] = ["Computed with the", "The disability is"];
  expect(notes({})).toEqual([assumed, inForce, "The capital was", "Some values used"]);
  expect(notes({ capital: "60000" })).not.toContain("The capital was");
});

test("what is wrong stands at its field; everything typed and the result before stay", () => {
  const before = evaluateDisability(UNASKED, PERSON, setting());
  const typed = { ...PERSON, percent: "101", since: "later" };
  const after = evaluateDisability(before, typed, setting());
  expect(after).toMatchObject({
    values: typed,
    errors: {
      percent: "Write a whole number from 1 to 100",
      since:
        "Write the day the disability was established as day, month and year, for example 01.04.2025",
    },
    summary: setting().words.summaries[1],
    right: before.right,
    attempt: 2,
  });
  expect(evaluateDisability(after, PERSON, setting())).toMatchObject({
    errors: {},
    summary: null,
    attempt: 3,
  });
});

test("whatever is typed, there are whole words: what comes of it, or what is wrong", () => {
  const anything = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom("1", "55", "01.2016", "14.03.1984", "1.000,00"),
  );
  const all = fc.record(Object.fromEntries(DISABILITY_FIELDS.map((name) => [name, anything])));
  const settings = LOCALES.map((locale) => setting(locale));
  fc.assert(
    fc.property(all, fc.constantFrom(...settings), (typed, chosen) => {
      const { right, errors, summary } = evaluateDisability(UNASKED, typed, chosen);
      expect(right === null).toBe(summary !== null);
      expect(JSON.stringify([right, errors])).not.toMatch(/undefined|NaN|[{]\w+[}]/);
    }),
    { numRuns: 100 },
  );
});
