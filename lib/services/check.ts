import { LOCALES, type Texts } from "@/lib/kernel/texts";
import { findParameter, type Parameter } from "@/lib/law";
import { ACTS } from "@/lib/law/acts";
import { findRegister } from "@/lib/registers/catalogue";
import { LIFE_EVENTS, MODES, type Passport } from "./passport";

/** A passport that cannot stand: which folder, which place in it, and what is wrong. */
export class PassportError extends Error {
  override readonly name = "PassportError";
}

/**
 * Checks what types cannot: that registers exist and have the categories that are asked for, that every text
 * stands in three languages, that there is a legal basis and a source of every amount. Called when the portal
 * starts, so that a service is whole or the portal says what is missing.
 * @throws PassportError with the file, the path in it and the cause
 */
export function checkPassports(passports: readonly Passport[]): void {
  const codes = new Set<string>();
  for (const passport of passports) {
    const { code } = passport;
    const fail = (path: string, cause: string): never => {
      throw new PassportError(`lib/services/catalogue/${code}/passport.ts: ${path}: ${cause}`);
    };
    if (!/^[a-z][a-z0-9-]{1,40}$/.test(code)) fail("code", `not kebab-case: ${code}`);
    if (codes.has(code)) fail("code", "there is another service of this code");
    codes.add(code);
    if (!Number.isInteger(passport.version) || passport.version < 1) fail("version", "1, 2, 3...");
    if (!MODES.includes(passport.mode)) fail("mode", `no such mode: ${passport.mode}`);
    if (passport.lifeEvents.length === 0) fail("lifeEvents", "at least one");
    for (const event of passport.lifeEvents) {
      if (!LIFE_EVENTS.includes(event)) fail("lifeEvents", `no such life event: ${event}`);
    }
    if (passport.basis.length === 0) fail("basis", "a service needs a legal basis");
    for (const [index, { act }] of passport.basis.entries()) {
      if (!Object.hasOwn(ACTS, act)) fail(`basis.${index}.act`, `no such act: ${act}`);
    }
    checkNeeds("needs", passport.needs, fail);
    checkNeeds("parties.needs", passport.parties?.needs ?? [], fail);
    checkTexts(passport, "", fail);
    checkLaw(passport, fail);
    checkAgreement(passport, fail);
  }
}

type Fail = (path: string, cause: string) => never;

function checkNeeds(path: string, needs: Passport["needs"], fail: Fail): void {
  for (const [index, { register, categories }] of needs.entries()) {
    const found = findRegister(register);
    if (!found) return fail(`${path}.${index}.register`, `no such register: ${register}`);
    for (const category of categories) {
      if (!(category in found.parts)) {
        fail(`${path}.${index}.categories`, `${register} says nothing of ${category}`);
      }
    }
  }
}

/** Anything that looks like texts must be whole, however deep it stands. */
function checkTexts(value: unknown, path: string, fail: Fail): void {
  if (typeof value !== "object" || value === null) return;
  if (isTexts(value)) {
    for (const locale of LOCALES) {
      const said = (value as Partial<Texts>)[locale];
      if (typeof said !== "string" || said.trim() === "")
        fail(path || "texts", `no text in ${locale}`);
    }
    return;
  }
  for (const [name, part] of Object.entries(value)) {
    // The law checks its own texts, with its own parameters.
    if (name === "history") continue;
    checkTexts(part, path === "" ? name : `${path}.${name}`, fail);
  }
}

const isTexts = (value: object) => LOCALES.some((locale) => locale in value);

function checkLaw(passport: Passport, fail: Fail): void {
  const { clock, appeal, secondOfficerFrom, capacity, parameters } = passport;
  const used: [string, Parameter<unknown> | null | undefined][] = [
    ["clock.decide", clock.decide.days],
    ["clock.notify", clock.notify.days],
    ["appeal.within", appeal.within.days],
    ["appeal.decide", appeal.decide.days],
    ["secondOfficerFrom", secondOfficerFrom],
    ["capacity.perDay", capacity?.perDay],
    ...parameters.map((one, index) => [`parameters.${index}`, one] as [string, Parameter<unknown>]),
  ];
  for (const [path, parameter] of used) {
    if (!parameter) continue;
    for (const line of parameter.history) {
      if (!Object.hasOwn(ACTS, line.source.act)) {
        fail(path, `${parameter.code} of ${line.from} has no source`);
      }
    }
    const shared = findParameter(parameter.code);
    if (shared && (shared as unknown) !== parameter) {
      fail(path, `${parameter.code} is the code of another value in lib/law`);
    }
  }
}

/** What one part of a passport says must fit what the others do. */
function checkAgreement(passport: Passport, fail: Fail): void {
  const { output, assess, right, capacity, mode } = passport;
  if (output === "entitlement" && !(assess && right)) {
    fail("output", "an entitlement needs a rule (assess) and a right");
  }
  if ((output === "entitlement") !== (passport.paid !== undefined)) {
    fail("paid", "an entitlement says how it is paid, and nothing else does");
  }
  if (mode === "registration" && output !== "registration") {
    fail("output", "a registration gives a registration");
  }
  if (output === "registration" && !capacity && assess) fail("assess", "nothing is to be assessed");
  if (passport.about && passport.form.questions.entry?.kind !== "given") {
    fail("about", "the form needs a given answer: entry");
  }
  if (output === "answer" && assess) fail("assess", "nothing is to be assessed");
  if (Object.keys(passport.form.questions).length === 0) fail("form.questions", "at least one");
}
