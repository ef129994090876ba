import { CALCULATOR_FIELDS, type Typed } from "@/lib/pension/calculator-fields";

/** Longer than any answer; what comes after it is not looked at. */
export const MOST_TYPED = 40;

/** What a form holds, field by field. */
export function typedIn(form: FormData): Typed {
  return Object.fromEntries(
    CALCULATOR_FIELDS.flatMap((name) => {
      const value = form.get(name);
      return typeof value === "string" ? [[name, value.slice(0, MOST_TYPED)]] : [];
    }),
  );
}
