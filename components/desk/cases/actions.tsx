"use client";

import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Choices, describe } from "@/components/ui/described";
import { type ActField, type ActForm, type ActState, UNTRIED } from "./state";

interface Words {
  busy: string;
  errorLabel: string;
  /** Title of the page, and what it is while something is to be corrected. */
  title: string;
  errorTitle: string;
}

interface Props {
  action: (before: ActState, form: FormData) => Promise<ActState>;
  /** Number of the last event the officer has seen: what they do rests on it. */
  sequence: number;
  forms: readonly ActForm[];
  words: Words;
}

/**
 * WHAT THE OFFICER DOES with a case: each step a form that posts without a script. One state for all of
 * them, so that what came of a step stays on the page when its form has no place there any more.
 */
export function CaseActions({ action, sequence, forms, words }: Props) {
  const [state, submit, busy] = useActionState(action, UNTRIED);
  const whole = useRef<HTMLDivElement>(null);
  const { errors, summary, outcome, attempt } = state;
  const wrong = Object.keys(errors).length > 0;

  useEffect(() => {
    if (attempt > 0) whole.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [attempt]);

  return (
    <div className="stack" ref={whole}>
      <title>{wrong ? words.errorTitle : words.title}</title>
      {outcome && (
        <section className="notice info" role="alert" tabIndex={-1} autoFocus>
          <h2>{outcome.title}</h2>
          <p>{outcome.text}</p>
        </section>
      )}
      {wrong && (
        <div className="errors" id="errors" role="alert" tabIndex={-1} autoFocus>
          <h2>{summary}</h2>
          <ul>
            {Object.entries(errors).map(([name, message]) => (
              <li key={name}>
                <a href={`#${state.act}-${name}`}>{message}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {forms.map((form) => (
        <OneForm
          key={`${form.act} ${attempt}`}
          form={form}
          state={state.act === form.act ? state : UNTRIED}
          action={submit}
          busy={busy}
          sequence={sequence}
          words={words}
        />
      ))}
    </div>
  );
}

function OneForm({
  form: { act, title, lead, aside, fields, fold, buttons },
  state,
  action,
  busy,
  sequence,
  words,
}: {
  form: ActForm;
  state: ActState;
  action: (form: FormData) => void;
  busy: boolean;
  sequence: number;
  words: Words;
}) {
  const field = (one: ActField) => (
    <OneField key={one.name} act={act} field={one} state={state} errorLabel={words.errorLabel} />
  );
  const folded = fields.filter((one) => one.folded);
  const filled = folded.some(({ name }) => state.errors[name] || state.values[name]);
  const name = <h2 id={`act-${act}`}>{title}</h2>;
  const content = (
    <>
      <p className="small">{lead}</p>
      <form action={action} noValidate autoComplete="off" aria-labelledby={`act-${act}`}>
        <input type="hidden" name="act" value={act} />
        <input type="hidden" name="sequence" value={sequence} />
        <div className="stack">
          {fields.filter((one) => !one.folded).map(field)}
          {fold && (
            <details open={fold.open || filled}>
              <summary>{fold.title}</summary>
              <div className="stack mt-2">
                <p className="small">{fold.lead}</p>
                {folded.map(field)}
              </div>
            </details>
          )}
          <div className="row">
            {buttons.map(({ label, agree, outline }) => (
              <Button
                key={label}
                kind={outline ? "outline" : "solid"}
                compact
                busy={busy}
                {...(agree && { name: "agree", value: agree })}
              >
                {busy ? words.busy : label}
              </Button>
            ))}
          </div>
        </div>
      </form>
    </>
  );
  return (
    <section className="sheet pad stack" aria-labelledby={`act-${act}`}>
      {aside ? (
        <details open={Object.keys(state.errors).length > 0}>
          <summary>{name}</summary>
          <div className="stack mt-2">{content}</div>
        </details>
      ) : (
        <>
          {name}
          {content}
        </>
      )}
    </section>
  );
}

const WIDTH = { line: "input", amount: "input w-number", day: "input w-day" } as const;

function OneField({
  act,
  field: { name, kind, label, hint, options = [], chosen },
  state: { values, errors },
  errorLabel,
}: {
  act: string;
  field: ActField;
  state: ActState;
  errorLabel: string;
}) {
  const id = `${act}-${name}`;
  const error = errors[name];
  const described = describe(id, { errorLabel, ...(error && { error }), ...(hint && { hint }) });
  if (kind === "choice") {
    return (
      <Choices
        id={id}
        name={name}
        label={label}
        described={described}
        options={options}
        chosen={values[name] ?? chosen}
      />
    );
  }
  const control = { ...described.control, name, defaultValue: values[name] ?? chosen };
  return (
    <div className={described.className}>
      <label htmlFor={id}>{label}</label>
      {described.said}
      {kind === "words" ? (
        <textarea {...control} className="input" rows={3} />
      ) : (
        <input
          {...control}
          className={WIDTH[kind]}
          inputMode={kind === "amount" ? "decimal" : undefined}
        />
      )}
    </div>
  );
}
