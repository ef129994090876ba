"use client";

import { useActionState, useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { describe } from "@/components/ui/described";
import { UNWRITTEN, type WordsState } from "./words-state";

interface Props {
  action: (before: WordsState, form: FormData) => Promise<WordsState>;
  locale: string;
  caseId: string;
  /** Of the box: where the summary of errors leads to. */
  id: string;
  words: {
    label: string;
    hint: string;
    send: string;
    busy: string;
    summary: string;
    errorLabel: string;
  };
}

/**
 * One box for a person's own words, and one button. It posts without a script; what was refused comes back with
 * all that was written and what is wrong with it.
 */
export function WordsForm({ action, locale, caseId, id, words }: Props) {
  const [state, submit, busy] = useActionState(action, UNWRITTEN);
  const summary = useRef<HTMLDivElement>(null);
  const { error, attempt } = state;

  useEffect(() => {
    if (attempt > 0) summary.current?.focus();
  }, [attempt]);

  const described = describe(id, {
    ...(error && { error }),
    hint: words.hint,
    errorLabel: words.errorLabel,
  });
  return (
    <div className="stack">
      {error && (
        <div className="errors" role="alert" tabIndex={-1} autoFocus ref={summary}>
          <h2>{words.summary}</h2>
          <ul>
            <li>
              <a href={`#${id}`}>{error}</a>
            </li>
          </ul>
        </div>
      )}
      <form action={submit} className="stack" noValidate key={attempt}>
        <input type="hidden" name="locale" value={locale} />
        <input type="hidden" name="case" value={caseId} />
        <div className={described.className}>
          <label htmlFor={id}>{words.label}</label>
          {described.said}
          <textarea
            {...described.control}
            name="words"
            className="input"
            rows={5}
            defaultValue={state.words}
          />
        </div>
        <Button inline busy={busy}>
          {busy ? words.busy : words.send}
        </Button>
      </form>
    </div>
  );
}
