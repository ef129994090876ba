import { expect, test } from "vitest";
import { findLawValue } from "@/lib/insight/law";
import { LOCALES } from "@/lib/kernel/texts";
import { minimumPension, retirementAgeWomen } from "@/lib/law";
import { type Citation, cite } from "@/lib/law/assessment";
import { day } from "@/lib/pension/testing";
import { appealTerm } from "@/lib/services/parameters/terms";
import { citationTexts, citationWords } from "./citation-link";
import { sayCitations } from "./said";

const ON = day("2026-11-21");

function held<T>(value: T | null): T {
  if (value === null) throw new Error("not held");
  return value;
}

const MINIMUM = cite(minimumPension, held(minimumPension.on(ON)));
const AGE = cite(retirementAgeWomen, held(retirementAgeWomen.on(ON)));
const DERIVED: Citation = {
  parameter: null,
  from: null,
  act: "labour-pensions",
  article: "29.1-1",
  verified: false,
};

const said = (cites: readonly Citation[], locale: (typeof LOCALES)[number] = "en") =>
  sayCitations(locale, cites, citationTexts(locale));

test.each(LOCALES)("in %s one citation is said as in a file", (locale) => {
  const { unverified } = citationTexts(locale);
  for (const one of [MINIMUM, AGE, DERIVED]) {
    const [only] = said([one], locale);
    expect(citationWords(locale, one)).toBe(
      one.verified ? only?.words : `${only?.words} (${unverified})`,
    );
  }
});

test("a value leads to its place by its name; a provision without a number does not", () => {
  expect(said([MINIMUM])[0]).toMatchObject({
    path: "/law?topic=pension#minimum-pension",
    name: expect.stringMatching(/pension/i),
    verified: MINIMUM.verified,
  });
  expect(said([DERIVED])[0]).toEqual({
    words: "Law on Labour Pensions, Article\u00a029.1-\u20601",
    path: null,
    name: null,
    verified: false,
  });
});

test("a value of a service is named where services are known, and is words only where they are not", () => {
  const term = cite(appealTerm, held(appealTerm.on(ON)));
  const [known] = sayCitations("en", [term], citationTexts("en"), findLawValue);
  expect(known).toMatchObject({
    path: "/law?topic=terms#appeal-term",
    name: expect.stringMatching(/appeal/i),
  });
  expect(said([term])[0]).toEqual({ ...known, path: null, name: null });
});

test("the same one is named once, an act that was just named not again", () => {
  expect(said([MINIMUM, { ...MINIMUM }])).toHaveLength(1);
  const elsewhere: Citation = { ...DERIVED, act: "social-allowances", article: null };
  const words = said([MINIMUM, AGE, elsewhere, DERIVED]).map((one) => one.words);
  expect(words[1]).toMatch(/^the same act, Article/);
  expect(words[2]).not.toMatch(/the same act|Article/);
  expect(words[3]).toMatch(/^Law on Labour Pensions/);
});
