import fc from "fast-check";
import { expect } from "vitest";
import { addDays, isIsoDate } from "@/lib/kernel/date";
import type { Texts } from "@/lib/kernel/texts";
import { lifeOf, snapshotsOf } from "@/lib/record/testing";
import type { Snapshot } from "@/lib/registers";
import type { ServiceAssessment } from "@/lib/services/assessment";
import { type Answers, askedOf, type Form, readForm } from "@/lib/services/form";
import type { Passport } from "@/lib/services/passport";
import type { Typed } from "@/lib/services/question";
import { LIVES, lifeAt, MOST_PEOPLE, WORLD_DAY } from "@/sandbox/world";

/** For the tests of services: what the registers said of an invented person. */

const HEARD = new Date("2026-11-21T08:15:00+04:00");

/** Snapshots of a life on the day of the world; registers that never answer about it were never heard. */
export function saidOf(fin: string): Snapshot[] {
  const life = lifeOf(fin);
  return life.quirks.silent.reduce(silencing, snapshotsOf(life, HEARD, WORLD_DAY));
}

/** The same, with one register never heard. */
export function silencing(snapshots: readonly Snapshot[], register: string): Snapshot[] {
  return snapshots.map((one) =>
    one.register === register
      ? { ...one, status: "silent", record: null, answeredAt: null, silentSince: HEARD }
      : one,
  );
}

/** The answers to a form that is filled in without a fault. */
export function answersTo<F>(form: Form<F>, typed: Typed, facts: F, today = WORLD_DAY) {
  const reading = readForm(form, typed, facts, today);
  if (!reading.ok) throw new Error(`not accepted: ${JSON.stringify(reading.wrong)}`);
  return reading.answers;
}

/**
 * Says of anybody what every service must: an outcome that gives its reasons, a right that has an amount, a
 * silence that is named, and words for each of them whose figures are there. Lives, silences and answers
 * are drawn at random.
 */
export function holdForAnybody<F, A extends Answers>(passport: Passport<F, A>): void {
  const draw = fc.record({
    /** As often one of the named persons as one of the many. */
    index: fc.oneof(
      fc.nat(LIVES.length - 1),
      fc.integer({ min: LIVES.length, max: LIVES.length + MOST_PEOPLE - 1 }),
    ),
    /** Beyond the last: nobody is silent. */
    silent: fc.nat(passport.needs.length),
    choices: fc.array(fc.nat(1_000), { minLength: 20, maxLength: 20 }),
  });
  fc.assert(
    fc.property(draw, ({ index, silent, choices }) => {
      const life = LIVES[index] ?? lifeAt(index - LIVES.length);
      const register = passport.needs[silent]?.register;
      const said = snapshotsOf(life, HEARD, WORLD_DAY);
      const facts = passport.factsOf(register ? silencing(said, register) : said, WORLD_DAY);
      passport.known(facts);
      const reading = readForm(
        passport.form,
        typing(passport.form, facts, choices),
        facts,
        WORLD_DAY,
      );
      if (!reading.ok || !passport.assess) return;
      isSound(passport, passport.assess(facts, reading.answers as A, WORLD_DAY));
    }),
    { numRuns: 200 },
  );
}

/** Fills in whatever is asked, one question after the other, as the numbers choose. */
function typing<F>(form: Form<F>, facts: F, choices: readonly number[]): Typed {
  const typed: Record<string, string> = {};
  for (const choice of choices) {
    const name = askedOf(form, typed, facts).find((one) => typed[one] === undefined);
    const question = name === undefined ? undefined : form.questions[name];
    if (name === undefined || question === undefined) break;
    const options = question.options(facts);
    switch (question.kind) {
      case "choice":
        typed[name] = options[choice % options.length]?.value ?? "";
        break;
      case "day":
        typed[name] = addDays(WORLD_DAY, -choice);
        break;
      case "money":
        // As often nothing as something.
        typed[name] = `${choice % 2 ? choice : 0}`;
        break;
      case "whole":
        typed[name] = `${choice % 3}`;
        break;
      default:
        typed[name] = SOMEBODY;
    }
  }
  return typed;
}

const SOMEBODY = "TST6A1N";

/** One assessment: consistent in itself, and every figure its words name is there. */
export function isSound(
  { words }: Pick<Passport, "words">,
  { outcome, reasons, calculation, missing, awards }: ServiceAssessment,
): void {
  expect(missing.length > 0).toBe(outcome === "undetermined");
  expect(awards.length > 0).toBe(outcome === "eligible");
  expect(reasons.length).toBeGreaterThan(0);
  if (outcome === "ineligible") expect(reasons.map(({ met }) => met)).toContain(false);
  for (const one of missing) expect(words.missing).toHaveProperty(one);
  for (const { key, met, cites, needed, found } of reasons) {
    const texts = words.reasons[key];
    const [first, change] =
      met === null ? [texts?.unknown] : met ? [texts?.met] : [texts?.unmet, texts?.change];
    expect(first, key).toBeDefined();
    expect(cites.length, key).toBeGreaterThan(0);
    const figures = { ...(needed && { needed }), ...(found && { found }) };
    for (const hole of [...holesIn(first), ...holesIn(change)]) {
      expect(figures, `${key}, ${met}`).toHaveProperty(hole);
    }
  }
  for (const { key, inputs, result } of calculation) {
    const { label, formula } = words.steps[key] ?? {};
    expect(label, key).toBeDefined();
    expect(formula, key).toBeDefined();
    for (const hole of [...holesIn(label), ...holesIn(formula)])
      expect({ ...inputs, result }, key).toHaveProperty(hole);
  }
  for (const { amountQepik, from, until } of awards) {
    expect(Number.isSafeInteger(amountQepik) && amountQepik > 0).toBe(true);
    expect(isIsoDate(from) && (until === null || until >= from)).toBe(true);
  }
}

/** Names in braces, of all languages together. */
function holesIn(texts: Texts | undefined): string[] {
  const said = texts ? Object.values(texts).join(" ") : "";
  return [...said.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name);
}
