"use client";

import { describe } from "@/components/ui/described";
import type { PastField } from "@/lib/pension/calculator/fields";
import { MOST_TYPED } from "./typed";
import type { PastWords } from "./words";

/** What the fields of a form are drawn from. */
export interface FormView {
  values: Readonly<Record<string, string | undefined>>;
  errors: Readonly<Record<string, string | undefined>>;
  errorLabel: string;
}

interface Asked<Name extends string> {
  view: FormView;
  name: Name;
  label: string;
  hint?: string | undefined;
}

/** Label, hint and error of a field, tied to it. */
export const at = ({ errors, errorLabel }: FormView, name: string, hint?: string) =>
  describe(name, { error: errors[name], hint, errorLabel });

/** An answer that is typed. The width of its box tells the length. */
export function TextField<Name extends string>({
  view,
  name,
  label,
  hint,
  width,
  numeric,
}: Asked<Name> & { width: string; numeric?: "decimal" | "numeric" }) {
  const { className, said, control } = at(view, name, hint);
  return (
    <div className={className}>
      <label htmlFor={name}>{label}</label>
      {said}
      <input
        {...control}
        name={name}
        className={`input ${width}`}
        defaultValue={view.values[name]}
        inputMode={numeric}
        autoComplete="off"
        maxLength={MOST_TYPED}
      />
    </div>
  );
}

/** One answer of a few. */
export function SelectField<Name extends string>({
  view,
  name,
  label,
  hint,
  options,
}: Asked<Name> & { options: readonly (readonly [value: string, label: string])[] }) {
  const { className, said, control } = at(view, name, hint);
  return (
    <div className={className}>
      <label htmlFor={name}>{label}</label>
      {said}
      <select
        {...control}
        name={name}
        className="input w-half"
        defaultValue={view.values[name] ?? options[0]?.[0]}
      >
        {options.map(([value, words]) => (
          <option key={value} value={value}>
            {words}
          </option>
        ))}
      </select>
    </div>
  );
}

/** Work so far: of the person, or of whoever died. */
export function PastFields({ view, words }: { view: FormView; words: PastWords }) {
  const text = (
    name: PastField,
    label: string,
    hint: string | undefined,
    width: string,
    numeric?: "decimal" | "numeric",
  ) => (
    <TextField view={view} name={name} label={label} hint={hint} width={width} numeric={numeric} />
  );
  return (
    <>
      <fieldset className="field" aria-describedby="before-2006-hint">
        <legend>{words.before2006}</legend>
        <p className="hint" id="before-2006-hint">
          {words.before2006Hint}
        </p>
        <div className="pair">
          {text("yearsBefore2006", words.years, undefined, "w-number", "numeric")}
          {text("monthsBefore2006", words.months, undefined, "w-number", "numeric")}
        </div>
      </fieldset>
      {text("workedFrom", words.workedFrom, words.workedFromHint, "w-day")}
      {text("averageWage", words.averageWage, words.averageWageHint, "w-day", "decimal")}
      {text("breakMonths", words.breakMonths, undefined, "w-number", "numeric")}
      {text("capital", words.capital, words.capitalHint, "w-day", "decimal")}
    </>
  );
}
