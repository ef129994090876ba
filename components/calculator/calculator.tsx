"use client";

import { type FormEvent, useActionState, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Choices, describe } from "@/components/ui/described";
import type { IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import {
  CALCULATOR_FIELDS,
  type CalculatorField,
  type Typed,
} from "@/lib/pension/calculator-fields";
import type { PensionFacts } from "@/lib/pension/facts";
import { Outcomes } from "./outcomes";
import type { CalculatorState } from "./state";
import { MOST_TYPED, typedIn } from "./typed";
import type { CalculatorWords } from "./words";

/**
 * CALCULATOR. The rules are fetched when the first calculation is asked for and then compute here, on the
 * reader's device; without a script the form is posted and the server computes the same. Nothing typed is
 * kept or put in an address.
 */
export function Calculator({
  locale,
  today,
  facts,
  initial,
  action,
  words,
  lawAt,
}: {
  locale: Locale;
  today: IsoDate;
  /** The person's own facts; null where they are asked. */
  facts: PensionFacts | null;
  initial: CalculatorState;
  action: (before: CalculatorState, form: FormData) => Promise<CalculatorState>;
  words: CalculatorWords;
  lawAt: string;
}) {
  const [posted, post, posting] = useActionState(action, initial);
  const [here, setHere] = useState<CalculatorState | null>(null);
  const [working, setWorking] = useState(false);
  /** The rules could not be fetched. */
  const [unloaded, setUnloaded] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const state = here && here.attempt >= posted.attempt ? here : posted;
  const { values, errors, summary, outcomes, attempt } = state;
  const busy = posting || working;

  useEffect(() => {
    if (attempt === 0) return;
    const target = whole.current?.querySelector<HTMLElement>("#errors, #result");
    target?.focus();
  }, [attempt]);

  async function calculateHere(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const typed = typedIn(new FormData(event.currentTarget));
    setWorking(true);
    setUnloaded(false);
    const rules = await import("./evaluate").catch(() => null);
    setWorking(false);
    if (rules) setHere(rules.evaluate(state, typed, { locale, today, facts, words }));
    else setUnloaded(true);
  }

  const at = (name: CalculatorField, hint?: string) =>
    describe(name, { error: errors[name], hint, errorLabel: words.errorLabel });
  const text = (
    name: CalculatorField,
    label: string,
    hint: string | undefined,
    width: string,
    numeric: "decimal" | "numeric" | undefined = undefined,
  ) => {
    const { className, said, control } = at(name, hint);
    return (
      <div className={className}>
        <label htmlFor={name}>{label}</label>
        {said}
        <input
          {...control}
          name={name}
          className={`input ${width}`}
          defaultValue={values[name]}
          inputMode={numeric}
          autoComplete="off"
          maxLength={MOST_TYPED}
        />
      </div>
    );
  };

  return (
    <div className="stack-6" ref={whole}>
      <title>{summary ? words.errorTitle : words.title}</title>
      {summary && (
        <div className="errors" id="errors" role="alert" tabIndex={-1} autoFocus>
          <h2>{summary}</h2>
          <ul>
            {CALCULATOR_FIELDS.filter((name) => errors[name]).map((name) => (
              <li key={name}>
                <a href={`#${name}`}>{errors[name]}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {outcomes.length > 0 && (
        <Outcomes locale={locale} outcomes={outcomes} words={words} lawAt={lawAt} />
      )}
      {/* One form an attempt: otherwise a browser would put back what a select showed at first. */}
      <form
        key={attempt}
        action={post}
        onSubmit={calculateHere}
        aria-label={words.form}
        noValidate
        autoComplete="off"
        className="stack-6"
      >
        {facts === null && (
          <section className="sheet" aria-labelledby="you">
            <header>
              <h2 id="you">{words.you}</h2>
            </header>
            <div className="pad stack-3">
              <Choices
                name="sex"
                label={words.sex}
                described={at("sex")}
                options={[
                  { value: "female", label: words.female },
                  { value: "male", label: words.male },
                ]}
                chosen={values.sex}
                sideBySide
              />
              {text("bornOn", words.bornOn, words.bornOnHint, "w-day")}
            </div>
          </section>
        )}
        {facts === null && (
          <section className="sheet" aria-labelledby="sofar">
            <header>
              <h2 id="sofar">{words.sofar}</h2>
            </header>
            <div className="pad stack-3">
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
            </div>
          </section>
        )}
        <section className="sheet" aria-labelledby="ahead">
          <header>
            <h2 id="ahead">{words.ahead}</h2>
          </header>
          <div className="pad stack-3">
            {text("wage", words.wage, words.wageHint, "w-day", "decimal")}
            <Choices
              name="sector"
              label={words.sector}
              described={at("sector")}
              options={Object.entries(words.sectors).map(([value, label]) => ({ value, label }))}
              chosen={values.sector}
            />
            {text("workUntil", words.workUntil, words.workUntilHint, "w-day")}
            <fieldset className="field" aria-describedby="gap-hint">
              <legend>{words.gap}</legend>
              <p className="hint" id="gap-hint">
                {words.gapHint}
              </p>
              <div className="pair">
                {text("gapFrom", words.gapFrom, undefined, "w-day")}
                {text("gapMonths", words.gapMonths, undefined, "w-number", "numeric")}
              </div>
            </fieldset>
            <div className={at("laterYears").className}>
              <label htmlFor="laterYears">{words.laterYears}</label>
              {at("laterYears").said}
              <select
                {...at("laterYears").control}
                name="laterYears"
                className="input w-half"
                defaultValue={values.laterYears ?? "0"}
              >
                <option value="0">{words.atAge}</option>
                {words.laters.map((later, index) => (
                  <option key={later} value={index + 1}>
                    {later}
                  </option>
                ))}
              </select>
            </div>
          </div>
        </section>
        {unloaded && (
          <section className="notice info" role="alert">
            <p>{words.notLoaded}</p>
          </section>
        )}
        <div className="row">
          <Button busy={busy}>
            {busy ? words.calculating : outcomes.length > 0 ? words.compare : words.calculate}
          </Button>
          <span className="src by-script">
            {outcomes.length > 1 ? words.most : words.inBrowser}
          </span>
        </div>
      </form>
    </div>
  );
}
