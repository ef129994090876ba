import type { Typed } from "@/lib/pension/calculator/fields";

/** Longer than any answer; what comes after it is not looked at. */
export const MOST_TYPED = 40;

/** What a form holds, field by field; what is sent besides is not looked at. */
export function typedIn<Field extends string>(
  form: FormData,
  fields: readonly Field[],
): Typed<Field> {
  const typed: Typed<Field> = {};
  for (const name of fields) {
    const value = form.get(name);
    if (typeof value === "string") typed[name] = value.slice(0, MOST_TYPED);
  }
  return typed;
}
