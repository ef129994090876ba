import { existsSync, readdirSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { findLawValue } from "@/lib/insight/law";
import { LOCALES } from "@/lib/kernel/texts";
import { lifeOf } from "@/lib/record/testing";
import { findRegister } from "@/lib/registers/catalogue";
import { WORLD_DAY } from "@/sandbox/world";
import { checkPassports } from "../check";
import { readForm } from "../form";
import type { Passport } from "../passport";
import type { Typed } from "../question";
import { answersTo, holdForAnybody, isSound, saidOf, silencing } from "../testing";
import { PASSPORTS } from ".";

/** What every service must bring, whatever it is about. Whoever adds a folder adds no test of these. */

const HERE = import.meta.dirname;
const FOLDERS = readdirSync(HERE, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

const OUTCOMES = ["eligible", "ineligible", "undetermined"] as const;

interface Fixtures {
  FIXTURES: Readonly<Record<string, string>>;
  TYPED: Readonly<Record<string, Typed>>;
}

const fixturesOf = ({ code }: Passport): Promise<Fixtures> =>
  import(path.join(HERE, code, "fixtures.ts"));

test("every folder is a service of its name, each once", () => {
  expect(PASSPORTS.map(({ code }) => code).sort()).toEqual(FOLDERS.sort());
  expect(() => checkPassports(PASSPORTS)).not.toThrow();
});

describe.each(PASSPORTS.map((passport) => [passport.code, passport] as const))(
  "%s",
  (code, passport) => {
    test("holds the files by which it is found and told", () => {
      for (const file of ["passport.ts", "form.ts", "parameters.ts", "fixtures.ts"]) {
        expect(existsSync(path.join(HERE, code, file)), file).toBe(true);
      }
    });

    test("asks registers that exist, and of each says what and why", () => {
      for (const { register, categories, what, why } of [
        ...passport.needs,
        ...(passport.parties?.needs ?? []),
      ]) {
        const found = findRegister(register);
        expect(found, register).not.toBeNull();
        expect(Object.keys(found?.parts ?? {})).toEqual(expect.arrayContaining([...categories]));
        for (const locale of LOCALES) {
          expect(what[locale].trim(), register).not.toBe("");
          expect(why[locale].trim(), register).not.toBe("");
        }
      }
    });

    test("says everything in three languages, with a place for a figure only where there is one", () => {
      const { words, ...rest } = passport;
      const said = [...textsIn(rest)];
      expect(said.length).toBeGreaterThan(10);
      for (const { at, text } of [...said, ...textsIn(words, "words")]) {
        expect(text.trim(), at).not.toBe("");
        expect(text, at).not.toMatch(/\?\?\?|undefined|\[object/);
      }
      for (const { at, text } of said) expect(text, at).not.toMatch(/[{}]/);
      for (const { at, text } of textsIn(words.missing)) expect(text, at).not.toMatch(/[{}]/);
      for (const { at, text } of textsIn(words.reasons)) {
        expect(text.replace(/\{(needed|found)\}/g, ""), at).not.toMatch(/[{}]/);
      }
    });

    test("every value it brings is on the page of the law, sourced", () => {
      for (const parameter of passport.parameters) {
        expect(findLawValue(parameter.code)).toBe(parameter);
        for (const { from, source, verified, note } of parameter.history) {
          expect(
            verified ? (source.seenAt ?? note) : note,
            `${parameter.code} ${from}`,
          ).toBeTruthy();
        }
      }
    });

    test("has a fixture person for each outcome, and cites only values that are shown", async () => {
      const { FIXTURES, TYPED } = await fixturesOf(passport);
      expect(Object.keys(FIXTURES).sort()).toEqual(passport.assess ? [...OUTCOMES] : ["applicant"]);
      for (const [outcome, fin] of Object.entries(FIXTURES)) {
        expect(lifeOf(fin), outcome).toBeDefined();
        const facts = passport.factsOf(saidOf(fin), WORLD_DAY);
        const answers = answersTo(passport.form, TYPED[outcome] ?? {}, facts);
        const assessed = passport.assess?.(facts, answers, WORLD_DAY);
        if (!assessed) continue;
        expect(assessed.outcome, fin).toBe(outcome);
        for (const { per } of assessed.awards) expect(per, fin).toBe(passport.paid);
        isSound(passport, assessed);
        for (const { parameter } of [...assessed.reasons, ...assessed.calculation].flatMap(
          ({ cites }) => cites,
        )) {
          if (parameter !== null) expect(findLawValue(parameter), parameter).not.toBeNull();
        }
      }
    });

    test("whichever register is silent, whoever is eligible is never refused for it", async () => {
      if (!passport.assess) return;
      const { FIXTURES, TYPED } = await fixturesOf(passport);
      const said = saidOf(FIXTURES.eligible ?? "");
      for (const { register } of passport.needs) {
        const facts = passport.factsOf(silencing(said, register), WORLD_DAY);
        const { ok, answers } = readable(passport, TYPED.eligible ?? {}, facts);
        if (!ok) continue;
        const assessed = passport.assess(facts, answers, WORLD_DAY);
        isSound(passport, assessed);
        expect(assessed.outcome, register).not.toBe("ineligible");
      }
    });

    test("holds for anybody, whoever is silent and whatever is answered", () => {
      holdForAnybody(passport);
    });
  },
);

/** Who is not known may be asked more than the fixture typed: that form is not sent. */
function readable({ form }: Passport, typed: Typed, facts: unknown) {
  const reading = readForm(form, typed, facts, WORLD_DAY);
  return reading.ok ? reading : { ok: false as const, answers: {} };
}

/** Every text of a part of a passport, in each language, with its place. */
function* textsIn(part: unknown, at = ""): Generator<{ at: string; text: string }> {
  if (typeof part !== "object" || part === null) return;
  for (const [name, value] of Object.entries(part)) {
    const place = at === "" ? name : `${at}.${name}`;
    // The law's own texts have a test of their own.
    if (name === "history") continue;
    if (typeof value === "string" && LOCALES.some((locale) => locale === name)) {
      yield { at: place, text: value };
    } else yield* textsIn(value, place);
  }
}
