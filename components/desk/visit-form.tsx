"use client";

import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Choices, describe, type Option } from "@/components/ui/described";
import { FIELDS, type FieldName, UNTRIED, type VisitFormState } from "./visit-form-state";

export interface VisitFormWords {
  /** What the form is called to someone who cannot see it. */
  search: string;
  fin: string;
  finHint: string;
  purpose: string;
  purposeHint: string;
  cause: string;
  causeHint: string;
  causeKind: string;
  causeNone: string;
  causeReference: string;
  present: string;
  presentHint: string;
  open: string;
  opening: string;
  lasts: string;
  errorLabel: string;
  /** Title of the page, and what it is while something is to be corrected. */
  title: string;
  errorTitle: string;
}

/**
 * SEARCH: whom, why, for which ticket, and is the person here. Posts without a script; with one, the
 * page stays and the first thing to correct takes the focus. What was typed is never put in an address
 * and never kept by the browser. Brings the title of its page, because only it knows of the errors.
 */
export function VisitForm({
  action,
  purposes,
  causes,
  presence,
  words,
}: {
  action: (before: VisitFormState, form: FormData) => Promise<VisitFormState>;
  purposes: readonly Option[];
  causes: readonly Option[];
  presence: readonly Option[];
  words: VisitFormWords;
}) {
  const [state, submit, busy] = useActionState(action, UNTRIED);
  const whole = useRef<HTMLDivElement>(null);
  const { values, errors, summary, outcome, attempt } = state;
  const wrong = Object.keys(errors).length > 0;

  useEffect(() => {
    if (attempt > 0) whole.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [attempt]);

  const text = (name: FieldName, hint?: string) =>
    describe(name, { error: errors[name], hint, errorLabel: words.errorLabel });
  const fin = text("fin", words.finHint);
  const kind = text("causeKind");
  const reference = text("causeReference");

  return (
    <div className="stack-3" ref={whole}>
      <title>{wrong ? words.errorTitle : words.title}</title>
      {wrong && (
        <div className="errors" id="errors" role="alert" tabIndex={-1} autoFocus>
          <h2>{summary}</h2>
          <ul>
            {FIELDS.filter((name) => errors[name]).map((name) => (
              <li key={name}>
                <a href={`#${name}`}>{errors[name]}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {outcome && (
        <section className="notice info" role="alert" tabIndex={-1} autoFocus>
          <h2>{outcome.title}</h2>
          <p>{outcome.text}</p>
        </section>
      )}
      {/* One form an attempt: otherwise a browser would put back what a select showed at first. */}
      <form key={attempt} action={submit} aria-label={words.search} noValidate autoComplete="off">
        <div className="stack-3">
          <div className={fin.className}>
            <label htmlFor="fin">{words.fin}</label>
            {fin.said}
            <input
              {...fin.control}
              name="fin"
              className="input w-fin"
              defaultValue={values.fin}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
            />
          </div>
          <Choices
            name="purpose"
            label={words.purpose}
            described={text("purpose", words.purposeHint)}
            options={purposes}
            chosen={values.purpose}
          />
          <fieldset className="field" aria-describedby="cause-hint">
            <legend>{words.cause}</legend>
            <p className="hint" id="cause-hint">
              {words.causeHint}
            </p>
            <div className="mt-3 grid items-end gap-4 phone:grid-cols-2">
              <div className={kind.className}>
                <label htmlFor="causeKind">{words.causeKind}</label>
                {kind.said}
                <select
                  {...kind.control}
                  name="causeKind"
                  className="input"
                  defaultValue={values.causeKind ?? ""}
                >
                  <option value="">{words.causeNone}</option>
                  {causes.map(({ value, label }) => (
                    <option key={value} value={value}>
                      {label}
                    </option>
                  ))}
                </select>
              </div>
              <div className={reference.className}>
                <label htmlFor="causeReference">{words.causeReference}</label>
                {reference.said}
                <input
                  {...reference.control}
                  name="causeReference"
                  className="input"
                  defaultValue={values.causeReference}
                  autoComplete="off"
                />
              </div>
            </div>
          </fieldset>
          <Choices
            name="citizenPresent"
            label={words.present}
            described={text("citizenPresent", words.presentHint)}
            options={presence}
            chosen={values.citizenPresent}
            sideBySide
          />
          <div className="row">
            <Button busy={busy}>{busy ? words.opening : words.open}</Button>
            <span className="src">{words.lasts}</span>
          </div>
        </div>
      </form>
    </div>
  );
}
