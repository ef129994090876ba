import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/kernel/texts";
import type { PensionFacts } from "@/lib/pension/facts";
import { pensionReport } from "@/lib/pension/report";
import { anAccount, day, paying, someone } from "@/lib/pension/testing";
import { calculationText } from "./calculation-text";

const TODAY = day("2026-11-21");
const FORTY_YEARS = anAccount({
  monthsBefore2006: 228,
  serviceBefore2006: [{ employer: "Zavod", from: day("1987-01-01"), until: day("2005-12-31") }],
  payers: [
    paying(300, "2006-01", "2019-12", { employer: "Birinci MMC" }),
    paying(900, "2020-01", "2026-10", {
      employer: "«Nümunə Xidmət» MMC",
      unpaid: ["2020-04", "2020-05", "2020-06", "2020-07", "2023-02"],
    }),
  ],
});

const LIVES: readonly [string, PensionFacts][] = [
  ["a career of forty years", someone({ account: FORTY_YEARS })],
  ["past the age", someone({ sex: "male", bornOn: day("1961-01-31"), account: FORTY_YEARS })],
  [
    "raised to the minimum",
    someone({ bornOn: day("1950-01-01"), account: anAccount({ monthsBefore2006: 300 }) }),
  ],
  [
    "carried over",
    someone({
      account: anAccount({
        carriedOver: { on: day("2017-12-31"), amountQepik: 1_257_508 },
        payers: [paying(900, "2018-01", "2026-10")],
      }),
    }),
  ],
  ["an empty account", someone()],
  ["no account", someone({ account: null })],
  ["a silent fund", someone({ account: "unknown" })],
  ["never asked for", someone({ sex: "male", bornOn: day("1958-05-11"), account: FORTY_YEARS })],
  [
    "in payment",
    someone({
      account: FORTY_YEARS,
      inPayment: { kind: "old-age", assignedOn: day("2020-01-01"), amountQepik: 40_000 },
    }),
  ],
];

describe.each(LOCALES)("in %s", (locale) => {
  test.each(LIVES)("%s: nothing is missing and nothing is left of a message", (_, facts) => {
    const text = calculationText(locale, facts, TODAY);
    expect(text).not.toMatch(/[{}<>]|undefined|null|NaN|Infinity|\[object|pension(Page)?\./);
    expect(text.startsWith("\ufeff")).toBe(true);
    expect(text).not.toContain("\u2060");
    expect(text.endsWith("\n")).toBe(true);
    expect(text).toContain("21.11.2026");
  });

  test("every year stands there with what it closed with, and each closing once", () => {
    const text = calculationText(locale, someone({ account: FORTY_YEARS }), TODAY);
    const years = [...text.matchAll(/^(\d{4}) \(/gm)].map(([, year]) => Number(year));
    expect(years).toEqual(Array.from({ length: 21 }, (_, index) => 2006 + index));
    expect([...text.matchAll(/^= /gm)]).toHaveLength(21);
  });

  test("what was not paid stands before the years, with the employer", () => {
    const text = calculationText(locale, someone({ account: FORTY_YEARS }), TODAY);
    const owed = text.split("\n").filter((line) => line.startsWith("! "));
    expect(owed).toHaveLength(2);
    for (const line of owed) expect(line).toContain("«Nümunə Xidmət» MMC");
    expect(text.indexOf("! ")).toBeLessThan(text.indexOf("\n2006 ("));
  });
});

test("the last year closes with the capital that stands at the top", () => {
  const facts = someone({ account: FORTY_YEARS });
  const lines = calculationText("en", facts, TODAY).replaceAll("\u00a0", " ").split("\n");
  const total = pensionReport(facts, TODAY).capital?.totalQepik ?? 0;
  const amount = lines[2];
  expect(Number(amount?.replace(/[^\d]/g, ""))).toBe(total);
  expect(lines.filter((line) => line.startsWith("= ")).at(-1)).toBe(`= Capital: ${amount}`);
});

test("each condition is told with whether it is met, what was asked for, what was found and the article", () => {
  const text = calculationText("en", someone({ account: FORTY_YEARS }), TODAY).replaceAll(
    "\u00a0",
    " ",
  );
  const at = text.indexOf("- Or, where the capital is too small, insurance record: met");
  expect(at).toBeGreaterThan(0);
  expect(text.slice(at).split("\n").slice(1, 4)).toEqual([
    "  Needed: 25 years",
    expect.stringMatching(/^ {2}You have: \d+ years( \d+ months?)?$/),
    expect.stringMatching(/^ {2}Law on Labour Pensions, Article /),
  ]);
});

test("past months are told with the day they begin, each index and each stretch, up to the sum", () => {
  const facts = someone({ sex: "male", bornOn: day("1958-05-11"), account: FORTY_YEARS });
  const text = calculationText("en", facts, TODAY).replaceAll("\u00a0", " ");
  const { arrears } = pensionReport(facts, TODAY);
  if (arrears?.kind !== "since") throw new Error("no arrears");
  const lines = text.slice(text.indexOf("\nPension for past months\n")).split("\n").slice(1);
  expect(lines[2]).toBe(
    "With the capital and the law of 11.05.2023, and the index of each year since",
  );
  const told = lines.slice(0, lines.indexOf(""));
  expect(told.filter((line) => line.startsWith("- Months at the same amount"))).toHaveLength(4);
  const sum = told.find((line) => line.startsWith("- Paid for past months"));
  expect(Number(sum?.replace(/\D/g, ""))).toBe(arrears.paid.amountQepik);
  expect(calculationText("en", someone({ account: FORTY_YEARS }), TODAY)).not.toContain(
    "Pension for past months",
  );
});

test("a silent fund is not told as a zero", () => {
  const text = calculationText("az", someone({ account: "unknown" }), TODAY);
  expect(text).not.toMatch(/(?<!\d)0,00/);
  expect(text).toContain("hələ demək olmur");
});

test("without an account there are no years; headings are underlined to their length", () => {
  expect(calculationText("az", someone({ account: null }), TODAY)).not.toContain("İl-il");
  const text = calculationText("az", someone({ account: FORTY_YEARS }), TODAY);
  expect(text).toContain("\nİl-il\n-----\n");
});
