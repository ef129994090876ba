import { INSTITUTIONS } from "@/lib/access/institutions";
import { LOCALES, type Texts } from "@/lib/kernel/texts";
import { ACTS } from "@/lib/law/acts";
import { findRegister } from "@/lib/registers/catalogue";
import type { Need } from "@/lib/services";
import type { ReferenceKind } from "./kind";

/** A kind that cannot stand: which folder, which place in it, and what is wrong. */
export class ReferenceKindError extends Error {
  override readonly name = "ReferenceKindError";
}

/**
 * Checks what types cannot: that registers exist and have the categories that are asked for, identity among them;
 * that variants tick what there is; that every text stands in three languages and every value has a source.
 * Called when the portal starts.
 * @throws ReferenceKindError with the file, the path in it and the cause
 */
export function checkKinds(kinds: readonly ReferenceKind[]): void {
  const codes = new Set<string>();
  for (const kind of kinds) {
    const { code } = kind;
    const fail: Fail = (path, cause) => {
      throw new ReferenceKindError(`lib/references/catalogue/${code}/kind.ts: ${path}: ${cause}`);
    };
    if (!/^[a-z][a-z0-9-]{1,40}$/.test(code)) fail("code", `not kebab-case: ${code}`);
    if (codes.has(code)) fail("code", "there is another kind of this code");
    codes.add(code);
    if (!Object.hasOwn(INSTITUTIONS, kind.institution)) {
      fail("institution", `no such institution: ${kind.institution}`);
    }
    if (kind.basis.length === 0) fail("basis", "a reference needs a legal basis");
    for (const [index, { act }] of kind.basis.entries()) {
      if (!Object.hasOwn(ACTS, act)) fail(`basis.${index}.act`, `no such act: ${act}`);
    }
    checkNeeds("needs", kind.needs, fail);
    if (!kind.needs.some(({ categories }) => categories.includes("identity"))) {
      fail("needs", "nobody can be certified who is not known: identity is missing");
    }
    const names = kind.optional.map(({ name }) => name);
    if (new Set(names).size !== names.length) fail("optional", "two parts of one name");
    for (const [index, { needs }] of kind.optional.entries()) {
      checkNeeds(`optional.${index}.needs`, needs ?? [], fail);
    }
    if (kind.variants.length === 0) fail("variants", "at least one");
    for (const [index, { include }] of kind.variants.entries()) {
      const stranger = include.find((name) => !names.includes(name));
      if (stranger) fail(`variants.${index}.include`, `nothing optional is called ${stranger}`);
    }
    for (const { from, value, source } of kind.validDays.history) {
      if (!Object.hasOwn(ACTS, source.act)) fail("validDays", `the value of ${from} has no source`);
      if (value !== null && !(Number.isInteger(value) && value > 0)) {
        fail("validDays", `not a number of days: ${value}`);
      }
    }
    checkTexts(kind, "", fail);
  }
}

type Fail = (path: string, cause: string) => never;

function checkNeeds(path: string, needs: readonly Need[], fail: Fail): void {
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
  if (LOCALES.some((locale) => locale in value)) {
    for (const locale of LOCALES) {
      const said = (value as Partial<Texts>)[locale];
      if (typeof said !== "string" || said.trim() === "")
        fail(path || "texts", `no text in ${locale}`);
    }
    return;
  }
  for (const [name, part] of Object.entries(value)) {
    // The form of the facts is zod's, and the law checks its own texts.
    if (name === "facts" || name === "history") continue;
    checkTexts(part, path === "" ? name : `${path}.${name}`, fail);
  }
}
