import { describe, expect, test } from "vitest";
import { translator } from "@/lib/i18n";
import { LOCALES } from "@/lib/kernel/texts";
import { WORLD_DAY } from "@/sandbox/world";
import type { Form } from "../form";
import { readAnswer, readForm } from "../form";
import { ANSWER_ERRORS, type Question } from "../question";
import { saidOf } from "../testing";
import { PASSPORTS } from ".";

/**
 * BAD INPUT into every field of every form, the citizen's and the officer's: it is refused with a sentence, or it
 * is an answer of its kind. Nothing is dropped on the way, and nothing fails.
 */

const SEVINC = "TST4K7Q";
const OTHER_PERSON = "TST9M3D";

const BAD: readonly (readonly [what: string, typed: string])[] = [
  ["nothing", ""],
  ["blanks", " \t\u00a0\r\n"],
  ["without end", "a".repeat(5_000)],
  ["figures without end", "9".repeat(5_000)],
  ["a number below nothing", "-1"],
  ["a number in another notation", "1e3"],
  ["a day that is none", "31.02.2026"],
  ["a day beyond all days", "01.01.9999"],
  ["HTML", "<script>alert(1)</script>"],
  ["a template", "{needed} ${1} %s"],
  ["SQL", "' OR 1=1 --"],
  ["a control character", "1\u00071"],
  ["the sign that ends a string", "1\u00001"],
  ["what turns the writing round", "1\u202e1"],
  ["half of a sign", "1\ud83d"],
  ["another person's FIN", OTHER_PERSON],
  ["another person's FIN, as it is heard", " tst9m3d "],
  ["an id of something", "0198c0de-0000-7000-8000-000000000000"],
  ["a property of every object", "__proto__"],
];

/** Kinds whose answers are free words; a FIN is one by its form, which its own schema checks. */
const isFree = ({ kind, most }: Question) => kind === "text" && most > 20;

const forms = PASSPORTS.flatMap((passport): [string, Form, unknown][] => {
  const facts = passport.factsOf(saidOf(SEVINC), WORLD_DAY);
  const own: [string, Form, unknown] = [passport.code, passport.form, facts];
  const { establish } = passport;
  return establish ? [own, [`${passport.code}, at the desk`, establish.form, facts]] : [own];
});

const fields = forms.flatMap(([of, form, facts]) =>
  Object.entries(form.questions).map(([name, question]) => [of, name, question, facts] as const),
);

test("there is something to be asked", () => {
  expect(fields.length).toBeGreaterThan(40);
});

describe.each(fields)("%s, %s", (_, name, question, facts) => {
  test.each(BAD)("%s", (_, typed) => {
    const read = readAnswer(question, typed, facts, WORLD_DAY);
    if (!read.ok) {
      expect(ANSWER_ERRORS).toContain(read.wrong.error);
      for (const locale of LOCALES) {
        const said = translator(locale, "form").raw(`errors.${read.wrong.error}`);
        expect(said, `${name} in ${locale}`).toBeTruthy();
      }
      return;
    }
    if (read.value === undefined) {
      expect([question.optional, typed.trim()]).toEqual([true, ""]);
      return;
    }
    // What was taken is what was written, and has no sign that nobody sees.
    expect(String(read.value)).not.toMatch(/[\u0000-\u0008\u000e-\u001f\u202d\u202e]/);
    if (question.kind === "choice") {
      expect(question.options(facts).map(({ value }) => value)).toContain(read.value);
    }
    if (typed.includes("<") || typed.includes("'")) expect(isFree(question)).toBe(true);
  });
});

test.each(forms)(
  "%s: everything wrong at once is told at each field, and nothing fails",
  (_, form, facts) => {
    for (const [, typed] of BAD) {
      const all = Object.fromEntries(Object.keys(form.questions).map((name) => [name, typed]));
      const read = readForm(form, { ...all, strange: typed }, facts, WORLD_DAY);
      const named = Object.keys(read.ok ? read.answers : read.wrong);
      for (const name of named) expect(Object.keys(form.questions)).toContain(name);
    }
  },
);
