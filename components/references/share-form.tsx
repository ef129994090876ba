"use client";

import { useActionState, useEffect, useRef, useState } from "react";
import { Button } from "../ui/button";
import { Choices, describe, type Option } from "../ui/described";
import { Errors } from "./errors";
import { type ShareState, UNTRIED_SHARE } from "./held-state";

export interface ShareWords {
  days: string;
  openings: string;
  openingsHint: string;
  make: string;
  making: string;
  ready: string;
  readyMore: string;
  link: string;
  copy: string;
  copied: string;
  errorLabel: string;
}

/** MAKES A LINK, and shows it once, to be copied. Posts without a script; the address never holds the link. */
export function ShareForm({
  action,
  days,
  words,
}: {
  action: (before: ShareState, form: FormData) => Promise<ShareState>;
  days: readonly Option[];
  words: ShareWords;
}) {
  const [state, submit, busy] = useActionState(action, UNTRIED_SHARE);
  const whole = useRef<HTMLDivElement>(null);
  const { values, errors, made, attempt } = state;

  useEffect(() => {
    if (attempt > 0) whole.current?.querySelector<HTMLElement>('[role="alert"], #link')?.focus();
  }, [attempt]);

  const openings = describe("openings", {
    error: errors.openings,
    hint: words.openingsHint,
    errorLabel: words.errorLabel,
  });
  return (
    <div className="stack-3" ref={whole}>
      {made && <Made key={made.link} made={made} words={words} />}
      <Errors
        title={state.summary}
        errors={(["days", "openings"] as const).flatMap((name) => {
          const message = errors[name];
          return message ? [[name, message] as const] : [];
        })}
      />
      <form key={attempt} action={submit} noValidate autoComplete="off" className="stack-3">
        <Choices
          name="days"
          label={words.days}
          described={describe("days", { error: errors.days, errorLabel: words.errorLabel })}
          options={days}
          chosen={values.days}
          sideBySide
        />
        <div className={openings.className}>
          <label htmlFor="openings">{words.openings}</label>
          {openings.said}
          <input
            {...openings.control}
            name="openings"
            className="input w-number"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={values.openings}
          />
        </div>
        <Button kind="outline" inline busy={busy}>
          {busy ? words.making : words.make}
        </Button>
      </form>
    </div>
  );
}

function Made({ made, words }: { made: NonNullable<ShareState["made"]>; words: ShareWords }) {
  const [isCopied, setCopied] = useState(false);
  const box = useRef<HTMLInputElement>(null);

  async function copy() {
    box.current?.select();
    // Where the browser does not let a page copy, the link stands there selected.
    const copied = await navigator.clipboard?.writeText(made.link).then(
      () => true,
      () => false,
    );
    setCopied(copied ?? false);
  }

  return (
    <section className="notice settled" aria-labelledby="made">
      <h3 id="made">{words.ready}</h3>
      <p>{words.readyMore}</p>
      <div className="field">
        <label htmlFor="link">{words.link}</label>
        <div className="search">
          <input
            id="link"
            ref={box}
            className="input"
            readOnly
            value={made.link}
            aria-describedby="link-until"
            onFocus={(event) => event.currentTarget.select()}
          />
          <span className="by-script contents">
            <Button type="button" inline onClick={copy}>
              {isCopied ? words.copied : words.copy}
            </Button>
          </span>
        </div>
        <p className="src" id="link-until">
          {made.until}
        </p>
        <p className="sr-only" role="status">
          {isCopied && words.copied}
        </p>
      </div>
    </section>
  );
}
