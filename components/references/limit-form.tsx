"use client";

import { useActionState, useEffect, useRef } from "react";
import { Button } from "../ui/button";
import { describe } from "../ui/described";
import { Errors } from "./errors";
import type { LimitState } from "./held-state";

export interface LimitWords {
  most: string;
  hint: string;
  save: string;
  errorLabel: string;
}

/** HOW MANY CHECKS are allowed in all. Posts without a script, and keeps what was typed. */
export function LimitForm({
  action,
  initial,
  words,
}: {
  action: (before: LimitState, form: FormData) => Promise<LimitState>;
  /** As it is now; empty without a limit. */
  initial: string;
  words: LimitWords;
}) {
  const untried: LimitState = { value: initial, error: null, summary: null, attempt: 0 };
  const [{ value, error, summary, attempt }, submit, busy] = useActionState(action, untried);
  const whole = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (attempt > 0) whole.current?.querySelector<HTMLElement>('[role="alert"]')?.focus();
  }, [attempt]);

  const { className, said, control } = describe("most", {
    error: error ?? undefined,
    hint: words.hint,
    errorLabel: words.errorLabel,
  });
  return (
    <div className="stack" ref={whole}>
      <Errors id="limit-errors" title={summary} errors={error ? [["most", error]] : []} />
      <form key={attempt} action={submit} noValidate autoComplete="off" className="stack">
        <div className={className}>
          <label htmlFor="most">{words.most}</label>
          {said}
          <input
            {...control}
            name="most"
            className="input w-number"
            inputMode="numeric"
            autoComplete="off"
            defaultValue={value}
          />
        </div>
        <Button kind="outline" compact inline busy={busy}>
          {words.save}
        </Button>
      </form>
    </div>
  );
}
