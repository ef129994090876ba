"use client";

import { useActionState, useEffect, useRef } from "react";
import { Button } from "../ui/button";
import { describe } from "../ui/described";
import type { CheckState } from "./check-state";
import { Errors } from "./errors";
import { type Signed, SignedNotice, useSignedQr } from "./signed-qr";
import { Verdict } from "./verdict";

export interface CheckWords {
  name: string;
  nameMore: string;
  bornOn: string;
  bornOnHint: string;
  day: string;
  month: string;
  year: string;
  showName: string;
  checking: string;
  errorLabel: string;
  /** Of the page, with places for what the verdict is. */
  title: string;
  errorTitle: string;
}

/**
 * A CHECK: the verdict, and a form for the birth date that shows the name. The date is posted and kept nowhere;
 * without a script the page comes back with the same. Brings the title of its page, which is the verdict.
 */
export function CheckResult({
  action,
  initial,
  words,
  signed,
}: {
  action: (before: CheckState, form: FormData) => Promise<CheckState>;
  initial: CheckState;
  words: CheckWords;
  signed: Signed;
}) {
  const [state, submit, busy] = useActionState(action, initial);
  const whole = useRef<HTMLDivElement>(null);
  const { told, notice, error, attempt } = state;
  const signature = useSignedQr(signed);
  // Whatever the portal says of the code: this paper is not the one that was issued with it.
  const isForged = signature?.kind === "refused";
  const about = signed.words.title;

  useEffect(() => {
    if (attempt > 0) {
      whole.current
        ?.querySelector<HTMLElement>(':scope > [role="alert"]:not([aria-labelledby]), #verdict')
        ?.focus();
    }
  }, [attempt]);

  const heading = told?.title ?? notice?.title ?? "";
  return (
    <div className="stack-6" ref={whole}>
      <title>{(error ? words.errorTitle : words.title).replace("{verdict}", heading)}</title>
      <Errors title={state.summary} errors={error ? [["born-on", error]] : []} />
      {notice && (
        <section className="notice info" role="alert" tabIndex={-1}>
          {told ? <h2>{notice.title}</h2> : <h1 className="text-h2">{notice.title}</h1>}
          <p>{notice.text}</p>
        </section>
      )}
      {state.remark && (
        <section className="notice refused" role="alert" tabIndex={-1} autoFocus>
          <h2>{state.remark.title}</h2>
          <p>{state.remark.text}</p>
        </section>
      )}
      {signature && isForged && <SignedNotice signature={signature} about={about} />}
      {told && <Verdict told={isForged ? { ...told, tone: "over" } : told} rows={told.rows} />}
      {signature && !isForged && <SignedNotice signature={signature} about={about} />}
      {told?.isMasked && (
        <NameForm key={attempt} state={state} words={words} submit={submit} busy={busy} />
      )}
    </div>
  );
}

function NameForm({
  state: { typed, error },
  words,
  submit,
  busy,
}: {
  state: CheckState;
  words: CheckWords;
  submit: (form: FormData) => void;
  busy: boolean;
}) {
  const { className, said, control } = describe("born-on", {
    error: error ?? undefined,
    hint: words.bornOnHint,
    errorLabel: words.errorLabel,
  });
  const box = (part: "day" | "month" | "year", id: string, width: string) => (
    <div>
      <label htmlFor={id}>{words[part]}</label>
      <input
        id={id}
        name={part}
        className={`input ${width}`}
        inputMode="numeric"
        maxLength={part === "year" ? 4 : 2}
        defaultValue={typed[part]}
        aria-invalid={control["aria-invalid"]}
        autoComplete="off"
      />
    </div>
  );
  return (
    <section aria-labelledby="name" className="stack narrow">
      <h2 id="name">{words.name}</h2>
      <p>{words.nameMore}</p>
      <form action={submit} noValidate autoComplete="off" className="stack">
        <fieldset className={className} aria-describedby={control["aria-describedby"]}>
          <legend>{words.bornOn}</legend>
          {said}
          <div className="dates">
            {box("day", "born-on", "box-2")}
            {box("month", "born-on-month", "box-2")}
            {box("year", "born-on-year", "box-4")}
          </div>
        </fieldset>
        <Button kind="outline" inline busy={busy}>
          {busy ? words.checking : words.showName}
        </Button>
      </form>
    </section>
  );
}
