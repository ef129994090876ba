import { describe, expect, test } from "vitest";
import { LOCALES, type Locale } from "@/lib/kernel/texts";
import { type CalculationDocument, documentOf } from "@/lib/pension/document";
import { anAccount, day, paying, someone } from "@/lib/pension/testing";
import { checkWords } from "./check-words";
import { verdictOn } from "./verdict";

const TODAY = day("2026-11-21");
const HERS = documentOf(
  someone({
    account: anAccount({
      monthsBefore2006: 102,
      payers: [paying(900, "2016-01", "2026-10", { unpaid: ["2020-04"] })],
    }),
  }),
  TODAY,
);

const words = (locale: Locale) => checkWords(locale, { size: "1 MB", pageTitle: "Check" });
const on = (text: string, locale: Locale = "en") => verdictOn(text, locale, words(locale));

/** The file with one thing changed, as somebody's editor would leave it. */
function altered(change: (document: CalculationDocument) => unknown, locale: Locale = "en") {
  const document = structuredClone(HERS);
  change(document);
  return on(JSON.stringify(document), locale);
}

const plain = (text = "") => text.replaceAll("\u00a0", " ");

describe.each(LOCALES)("in %s", (locale) => {
  const said = words(locale);

  test("a sound file agrees, and its figures are told", () => {
    const verdict = on(JSON.stringify(HERS, null, 1), locale);
    expect(verdict).toMatchObject({
      kind: "settled",
      title: said.agrees,
      lines: [said.agreesMore],
      differences: [],
      law: [],
    });
    expect(verdict.summary.map(([label]) => label)).toEqual([
      said.on,
      said.capital,
      said.record,
      said.ageOn,
      said.computedPension,
      said.payable,
    ]);
    expect(JSON.stringify(verdict)).not.toMatch(/[{]\w+[}]|undefined|NaN/);
  });

  test("everything that can differ has its name and its words, and no code of ours", () => {
    const verdict = altered(({ result, law }) => {
      Object.assign(result, { capitalQepik: 1, recordMonths: 2, ageOn: "2030-01-02" });
      Object.assign(result.today, {
        outcome: "eligible",
        routes: ["capital", "record-with-relief"],
        computedQepik: null,
        payableQepik: 3,
        allowanceQepik: 4,
      });
      Object.assign(result.years[0] ?? {}, { closingQepik: 5 });
      Object.assign(result.others, {
        earlyGroup: "harmful-work",
        earlyOn: "2024-03-14",
        earlyPossiblyOn: "2019-03-14",
        disabilityOutcome: "undetermined",
        disabilityRequiredMonths: 7,
        disabilityRequiredQepik: 8,
        disabilityPensionQepik: 9,
        disabilityAllowanceQepik: 10,
        newCapitalQepik: 11,
        additionOn: "2025-01-12",
        additionQepik: 12,
        indexedFromQepik: 13,
        indexedToQepik: 14,
        februaryQepik: 15,
        choice: ["old-age-pension", "disability-pension"],
        choiceQepik: 16,
        arrearsSince: "2023-05-11",
        arrearsPensionQepik: 17,
        arrearsMonths: 18,
        arrearsLostMonths: 19,
        arrearsQepik: 20,
        arrearsIndexedQepik: 21,
      });
      Object.assign(law[0] ?? {}, { value: 6 });
    }, locale);
    expect(verdict).toMatchObject({ kind: "refused", title: said.differs });
    expect(verdict.lines).toHaveLength(2);
    expect(verdict.lines[0]).toContain("31");
    const names = verdict.differences.map(([name]) => name);
    expect(names.toSorted()).toEqual(
      [...Object.values(said.paths), said.year.replace("{year}", "2006")].toSorted(),
    );
    const of = (name: string) => verdict.differences.find(([one]) => one === name)?.slice(1);
    expect(of(said.paths.outcome)).toEqual([said.outcomes.eligible, said.outcomes.ineligible]);
    expect(of(said.paths.routes)).toEqual([
      `${said.routes.capital}, ${said.routes["record-with-relief"]}`,
      said.routes["record-with-relief"],
    ]);
    expect(of(said.paths.earlyGroup)).toEqual([said.groups["harmful-work"], said.nothing]);
    expect(of(said.paths.disabilityOutcome)?.[0]).toBe(said.outcomes.undetermined);
    expect(of(said.paths.choice)?.[0]).toBe(
      `${said.kinds["old-age-pension"]}, ${said.kinds["disability-pension"]}`,
    );
    expect(of(said.paths.ageOn)).toEqual(["02.01.2030", "14.03.2029"]);
    expect(of(said.paths.computedQepik)?.[0]).toBe(said.nothing);
    expect(JSON.stringify(verdict)).not.toMatch(/Qepik|undefined|NaN|eligible"|record-with/);
  });

  test.each([
    ["a letter", "Pensiya kapitalı: 41.386,20"],
    ["nothing", ""],
    ["null", "null"],
    ["a number", "41386.20"],
    ["another file", '{"kind":"pension-calculation","version":2}'],
    ["lists without end", `${"[".repeat(200_000)}${"]".repeat(200_000)}`],
    [
      "a value of lists without end",
      JSON.stringify(HERS).replace(
        /"value":\d+/,
        `"value":${"[".repeat(100_000)}${"]".repeat(100_000)}`,
      ),
    ],
    ["a page", "<!doctype html><script>alert(1)</script>"],
  ])("%s is no file of ours, and that is all that is said", (_, text) => {
    expect(on(text, locale)).toEqual({
      kind: "refused",
      title: said.unreadable,
      lines: [said.unreadableMore],
      summary: [],
      differences: [],
      law: [],
    });
  });
});

test("an altered figure is named with what is stated and what comes out", () => {
  const { differences, lines } = altered(({ result }) => {
    Object.assign(result, { capitalQepik: 4_138_621 });
  });
  expect(lines).toEqual(["Figures that are stated otherwise in the file: 1."]);
  const [name, stated, computed] = differences[0] ?? [];
  expect([name, plain(stated)]).toEqual(["Pension capital", "AZN 41,386.21"]);
  expect(computed).not.toBe(stated);
});

test("an altered value of the law is named with its first day; one that was left out as well", () => {
  const { law, differences, lines } = altered((document) => {
    const kept = document.law.filter(({ parameter }) => parameter !== "minimum-pension");
    Object.assign(kept.find(({ parameter }) => parameter === "expected-payment-period") ?? {}, {
      value: 120,
    });
    Object.assign(document, { law: kept });
  });
  expect(differences).toEqual([]);
  expect(lines).toEqual(["Values of the law that differ in the file from what we know: 2."]);
  expect(law.map(([name, ...values]) => [name.replace(/^.*, /, ""), ...values.map(plain)])).toEqual(
    expect.arrayContaining([
      ["30.10.2019", "10 years", "12 years"],
      ["01.01.2025", "none", "AZN 320.00"],
    ]),
  );
});

test.each([-1, 0, 0.5, -0.5, 1e15, 1e300, "320", [1], { a: null }, true])(
  "a value of the law that says %j is told, whatever its unit",
  (value) => {
    const { law, kind } = altered((document) => {
      for (const one of document.law) Object.assign(one, { value });
    });
    expect(kind).toBe("refused");
    expect(law.length).toBeGreaterThan(4);
    expect(JSON.stringify(law)).not.toMatch(/NaN|undefined|Infinity/);
  },
);

test("a value that no law of ours has is told by the code it states", () => {
  const { law, kind } = altered((document) => {
    const more = { parameter: "bonus", from: "2026-01-01", value: { sum: [1, null] } };
    Object.assign(document, { law: [...document.law, more] });
  });
  expect(kind).toBe("refused");
  expect(law).toEqual([["bonus, 01.01.2026", '{"sum":[1,null]}', "none"]]);
});

test.each([
  ["a month before accounts began", { fromMonth: "1950-01" }, "fromMonth"],
  ["a negative wage", { insuredIncomeQepik: [-1] }, "insuredIncomeQepik.0"],
  ["an absurd wage", { insuredIncomeQepik: [1e15] }, "insuredIncomeQepik.0"],
  ["a text for a wage", { insuredIncomeQepik: ["min"] }, "insuredIncomeQepik.0"],
  ["a career of over 80 years", { insuredIncomeQepik: Array(961).fill(1) }, "insuredIncomeQepik"],
])("%s cannot be, and the place is named", (_, change, place) => {
  const verdict = altered(({ facts }) => {
    const { account } = facts;
    if (account && account !== "unknown") Object.assign(account.payers[0] ?? {}, change);
  });
  expect(verdict).toMatchObject({
    kind: "refused",
    title: "What this file says cannot be",
    summary: [],
  });
  expect(verdict.lines).toContain(`facts.account.payers.0.${place}`);
});

test("of a day whose law is not held it is said so; of a day far ahead it is computed", () => {
  const past = altered((document) => Object.assign(document, { on: "1990-01-01" }));
  expect(past).toMatchObject({
    kind: "refused",
    title: "What this file says cannot be",
    lines: ["The calculation is of a day whose law is not held here."],
  });
  const ahead = altered((document) => Object.assign(document, { on: "2999-12-31" }));
  expect(JSON.stringify(ahead)).not.toMatch(/NaN|undefined|Infinity/);
});

test("many wrong places are not all listed", () => {
  const verdict = altered(({ facts }) => {
    const { account } = facts;
    if (account && account !== "unknown") {
      Object.assign(account.payers[0] ?? {}, { insuredIncomeQepik: Array(100).fill(-1) });
    }
  });
  expect(verdict.lines).toHaveLength(5);
});
