"use client";

import { type FormEvent, useActionState, useEffect, useRef } from "react";
import { Button } from "../ui/button";
import { Choices, describe, type Option } from "../ui/described";
import { Errors } from "./errors";
import { ORDER_FIELDS, type OrderState } from "./order-state";
import { SheetView } from "./sheet-view";

export interface OrderFormWords {
  variant: string;
  include: string;
  includeHint: string;
  language: string;
  recipient: string;
  recipientHint: string;
  purpose: string;
  purposeHint: string;
  show: string;
  showing: string;
  nothingYet: string;
  previewTitle: string;
  previewLead: string;
  sheet: string;
  person: string;
  validUntil: string;
  issue: string;
  issuing: string;
  change: string;
  /** "A register does not answer" */
  silent: string;
  errorLabel: string;
  /** Titles of the page: the form, what is to be corrected, the sheet before it is issued. */
  title: string;
  errorTitle: string;
  previewPageTitle: string;
}

/** As the form may be filled in: what can be chosen and left out. */
export interface Offered {
  title: string;
  summary: string;
  variants: readonly (Option & { include: readonly string[] })[];
  optional: readonly { name: string; label: string; hint: string | null }[];
  languages: readonly Option[];
}

/**
 * AN ORDER: what it is for, what it may say, and then the sheet as it will be, before anything is issued. Both
 * steps post and come back with everything that was typed, without a script as well; with one the page stays.
 * What is typed stands in no address. Brings the title of its page, because only it knows how far one is.
 */
export function OrderForm({
  action,
  initial,
  offered,
  words,
  mostTyped,
}: {
  action: (before: OrderState, form: FormData) => Promise<OrderState>;
  initial: OrderState;
  offered: Offered;
  words: OrderFormWords;
  /** Longer than any field may be: what is too long is refused in words, not cut by the browser. */
  mostTyped: number;
}) {
  const [state, submit, busy] = useActionState(action, initial);
  const whole = useRef<HTMLDivElement>(null);
  const { values, errors, preview, outcome, attempt } = state;
  const isWrong = Object.keys(errors).length > 0;

  useEffect(() => {
    if (attempt === 0) return;
    const alert = whole.current?.querySelector<HTMLElement>('[role="alert"]');
    if (!alert) window.scrollTo({ top: 0 });
    (alert ?? whole.current?.querySelector<HTMLElement>("h1"))?.focus();
  }, [attempt]);

  return (
    <div className="stack-3" ref={whole}>
      <title>{isWrong ? words.errorTitle : preview ? words.previewPageTitle : words.title}</title>
      <div className="stack">
        <h1 tabIndex={-1}>{preview ? words.previewTitle : offered.title}</h1>
        <p className="lead">{preview ? words.previewLead : offered.summary}</p>
      </div>
      <Errors
        title={state.summary}
        errors={ORDER_FIELDS.flatMap((name) => {
          const message = errors[name];
          return message ? [[name, message] as const] : [];
        })}
      />
      {outcome && <Outcome outcome={outcome} words={words} />}
      {preview ? (
        <Preview state={state} words={words} submit={submit} busy={busy} />
      ) : (
        <form key={attempt} action={submit} noValidate autoComplete="off" className="stack-3">
          <input type="hidden" name="orderId" value={values.orderId} />
          <Fields state={state} offered={offered} words={words} mostTyped={mostTyped} />
          <div className="stack">
            <Button name="step" value="show" busy={busy}>
              {busy ? words.showing : words.show}
            </Button>
            <p className="src">{words.nothingYet}</p>
          </div>
        </form>
      )}
    </div>
  );
}

/** Ticks what the chosen variant needs. Without a script the ticks stay as they are, for the person to set. */
function tickFor(
  variants: Offered["variants"],
  event: FormEvent<HTMLFieldSetElement | HTMLDivElement>,
) {
  const chosen = event.target as HTMLInputElement;
  const variant = variants.find(({ value }) => value === chosen.value);
  const boxes = chosen.form?.elements.namedItem("include");
  if (!variant || !boxes) return;
  const list = boxes instanceof RadioNodeList ? [...boxes] : [boxes];
  for (const box of list as HTMLInputElement[]) box.checked = variant.include.includes(box.value);
}

function Fields({
  state: { values, errors },
  offered: { variants, optional, languages },
  words,
  mostTyped,
}: {
  state: OrderState;
  offered: Offered;
  words: OrderFormWords;
  mostTyped: number;
}) {
  const at = (name: "variant" | "include" | "lang" | "recipient" | "purpose", hint?: string) =>
    describe(name, { error: errors[name], hint, errorLabel: words.errorLabel });
  const include = at("include", words.includeHint);
  const line = (name: "recipient" | "purpose", label: string, hint: string) => {
    const { className, said, control } = at(name, hint);
    return (
      <div className={className}>
        <label htmlFor={name}>{label}</label>
        {said}
        <input
          {...control}
          name={name}
          className="input"
          defaultValue={values[name]}
          autoComplete="off"
          maxLength={mostTyped}
        />
      </div>
    );
  };
  return (
    <>
      {variants.length > 1 ? (
        <div onChange={(event) => tickFor(variants, event)}>
          <Choices
            name="variant"
            label={words.variant}
            described={at("variant")}
            options={variants}
            chosen={values.variant}
          />
        </div>
      ) : (
        <input type="hidden" name="variant" value={values.variant} />
      )}
      {optional.length > 0 && (
        <fieldset
          className={include.className}
          aria-describedby={include.control["aria-describedby"]}
        >
          <legend>{words.include}</legend>
          {include.said}
          <div>
            {optional.map(({ name, label, hint }, index) => (
              <label key={name} className="choice">
                <input
                  type="checkbox"
                  id={index === 0 ? "include" : `include-${name}`}
                  name="include"
                  value={name}
                  defaultChecked={values.include.includes(name)}
                />
                <span>
                  <b>{label}</b>
                  {hint && <span className="hint">{hint}</span>}
                </span>
              </label>
            ))}
          </div>
        </fieldset>
      )}
      <Choices
        name="lang"
        label={words.language}
        described={at("lang")}
        options={languages}
        chosen={values.lang}
        sideBySide="wide"
      />
      {line("recipient", words.recipient, words.recipientHint)}
      {line("purpose", words.purpose, words.purposeHint)}
    </>
  );
}

function Preview({
  state: { values, preview },
  words,
  submit,
  busy,
}: {
  state: OrderState;
  words: OrderFormWords;
  submit: (form: FormData) => void;
  busy: boolean;
}) {
  if (!preview) return null;
  return (
    <>
      <section className="sheet" aria-label={words.sheet}>
        <div className="lattice" />
        <header>
          <div>
            <p className="src">{preview.issuer}</p>
            <h2>{preview.title}</h2>
          </div>
        </header>
        <SheetView sheet={preview} personLabel={words.person} />
        <dl className="facts plain border-t border-line">
          <div>
            <dt>{words.validUntil}</dt>
            <dd>{preview.validUntil}</dd>
          </div>
        </dl>
      </section>
      <form action={submit} className="row">
        {Object.entries(values).flatMap(([name, value]) =>
          (Array.isArray(value) ? value : [value]).map((one) => (
            <input key={`${name}-${one}`} type="hidden" name={name} value={one} />
          )),
        )}
        <Button name="step" value="issue" busy={busy}>
          {busy ? words.issuing : words.issue}
        </Button>
        <button type="submit" name="step" value="change" className="go">
          {words.change}
        </button>
      </form>
    </>
  );
}

function Outcome({
  outcome,
  words,
}: {
  outcome: NonNullable<OrderState["outcome"]>;
  words: OrderFormWords;
}) {
  const { kind, title, text, more } = outcome;
  if (kind !== "silent") {
    return (
      <section className={`notice ${kind}`} role="alert" tabIndex={-1} autoFocus>
        <h2>{title}</h2>
        <p>{text}</p>
        {more && <p>{more}</p>}
      </section>
    );
  }
  return (
    <div className="silence hatched" role="alert" tabIndex={-1}>
      <div className="paper">
        <p>
          <span className="st silent">{words.silent}</span>
        </p>
        <h2 className="text-h3">{title}</h2>
        <p>{text}</p>
        <p className="src">{more}</p>
      </div>
    </div>
  );
}
