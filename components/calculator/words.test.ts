import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/kernel/texts";
import {
  DISABILITY_FIELDS,
  OLD_AGE_FIELDS,
  PLACES,
  SURVIVOR_FIELDS,
} from "@/lib/pension/calculator/fields";
import { CALCULATOR_ERRORS } from "@/lib/pension/calculator/form";
import { RELATIONS } from "@/lib/pension/rules/survivors";
import { checkWords } from "./check-words";
import { disabilityWords } from "./disability-words";
import { MOST_OUTCOMES } from "./state";
import { survivorWords } from "./survivor-words";
import { calculatorWords } from "./words";

/** Every text in a tree of words, by its path. */
function texts(words: unknown, path = ""): [string, string][] {
  if (typeof words === "string") return [[path, words]];
  if (words === null) return [];
  return Object.entries(words as object).flatMap(([key, value]) => texts(value, `${path}.${key}`));
}

/** Names of the figures a sentence asks for. */
const figuresIn = (text: string) =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).toSorted();

const CALCULATOR = Object.fromEntries(LOCALES.map((one) => [one, calculatorWords(one, "T · S")]));
const DISABILITY = Object.fromEntries(LOCALES.map((one) => [one, disabilityWords(one, "T · S")]));
const SURVIVORS = Object.fromEntries(LOCALES.map((one) => [one, survivorWords(one, "T · S")]));
const CHECK = Object.fromEntries(
  LOCALES.map((one) => [one, checkWords(one, { size: "1 MB", pageTitle: "T" })]),
);

describe.each([
  ["old age", CALCULATOR],
  ["disability", DISABILITY],
  ["survivors", SURVIVORS],
  ["check", CHECK],
])("%s", (_, byLocale) => {
  test.each(LOCALES)("in %s every word is there, and can be filled without our texts", (locale) => {
    const all = texts(byLocale[locale]);
    expect(all.length).toBeGreaterThan(30);
    for (const [path, text] of all) {
      expect(text.trim(), path).not.toBe("");
      // What is left in braces is a plain name: plurals were decided on the server.
      expect(text.replaceAll(/\{\w+\}/g, ""), path).not.toMatch(/[{}#<>]|undefined|calculator\./);
    }
  });

  test("each sentence asks for the same figures in every language", () => {
    const [az, ...others] = LOCALES.map((locale) => texts(byLocale[locale]));
    for (const other of others) {
      expect(other.map(([path, text]) => [path, figuresIn(text)])).toEqual(
        az?.map(([path, text]) => [path, figuresIn(text)]),
      );
    }
  });
});

test("there is a sentence for each error, and a heading for each number of wrong fields", () => {
  const { errors, summaries, laters, most } = calculatorWords("az", "");
  expect(Object.keys(errors)).toEqual([...CALCULATOR_ERRORS]);
  expect(summaries).toHaveLength(OLD_AGE_FIELDS.length);
  expect(disabilityWords("az", "").summaries).toHaveLength(DISABILITY_FIELDS.length);
  expect(survivorWords("az", "").summaries).toHaveLength(SURVIVOR_FIELDS.length);
  expect(laters).toHaveLength(10);
  expect(most).toContain(String(MOST_OUTCOMES));
});

test("numbers of years agree with their noun", () => {
  const [one, two, , , five] = calculatorWords("ru", "").laters;
  expect([one, two, five].map((text) => /год[а]?|лет/.exec(text ?? "")?.[0])).toEqual([
    "год",
    "года",
    "лет",
  ]);
  expect(calculatorWords("en", "").laters.slice(0, 2)).toEqual(["1 year later", "2 years later"]);
});

test('a form of the family names every relation and every place, and what is not known is not "you"', () => {
  const { relations, places, explain, past } = survivorWords("en", "");
  expect(Object.keys(relations)).toEqual([...RELATIONS]);
  expect(places).toEqual(PLACES.map((place) => `Family member ${place}`));
  expect(explain.conditions.found).not.toBe(disabilityWords("en", "").explain.conditions.found);
  expect(JSON.stringify(past)).not.toMatch(/\bhave you\b|\byour\b/i);
});
