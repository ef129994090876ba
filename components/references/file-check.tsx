"use client";

import { type FormEvent, type ReactNode, useActionState, useEffect, useRef, useState } from "react";
import { Button } from "../ui/button";
import { describe } from "../ui/described";
import { type FileState, UNTRIED_FILE } from "./check-state";
import { Errors } from "./errors";
import { Compared, Verdict } from "./verdict";

export interface FileWords {
  file: string;
  fileHint: string;
  submit: string;
  checking: string;
  tooLarge: string;
  summary: string;
  digest: string;
  says: string;
  errorLabel: string;
  title: string;
  errorTitle: string;
  /** With a place for what the verdict is. */
  verdictTitle: string;
}

/**
 * A FILE is sent to be compared with what was issued. A file over the limit is not even sent where a script
 * can see its size; the server says the same of one that is. It is posted, and kept nowhere.
 */
export function FileCheck({
  action,
  mostBytes,
  words,
  head,
}: {
  action: (before: FileState, form: FormData) => Promise<FileState>;
  mostBytes: number;
  words: FileWords;
  /** Heading of the page before there is a verdict. */
  head: ReactNode;
}) {
  const [state, submit, busy] = useActionState(action, UNTRIED_FILE);
  const [isTooLarge, setTooLarge] = useState(false);
  const whole = useRef<HTMLDivElement>(null);
  const told = isTooLarge ? null : state.told;
  const error = isTooLarge ? words.tooLarge : state.error;

  useEffect(() => {
    if (state.attempt > 0 || isTooLarge) {
      whole.current?.querySelector<HTMLElement>('[role="alert"], #verdict')?.focus();
    }
  }, [state.attempt, isTooLarge]);

  function look(event: FormEvent<HTMLFormElement>) {
    const file = new FormData(event.currentTarget).get("file");
    const isOver = file instanceof File && file.size > mostBytes;
    setTooLarge(isOver);
    if (isOver) event.preventDefault();
  }

  const { className, said, control } = describe("file", {
    error: error ?? undefined,
    hint: words.fileHint,
    errorLabel: words.errorLabel,
  });
  return (
    <div className="stack-6" ref={whole}>
      <title>
        {error
          ? words.errorTitle
          : told
            ? words.verdictTitle.replace("{verdict}", told.title)
            : words.title}
      </title>
      <Errors title={words.summary} errors={error ? [["file", error]] : []} />
      {state.notice && !isTooLarge && (
        <section className="notice info" role="alert" tabIndex={-1}>
          <h2>{state.notice.title}</h2>
          <p>{state.notice.text}</p>
        </section>
      )}
      {told ? (
        <>
          <Verdict told={told} rows={[{ label: words.digest, value: told.sha256 }]} />
          {told.check && told.check.rows.length > 0 && (
            <section className="sheet" aria-labelledby="says">
              <header>
                <h2 id="says">{words.says}</h2>
              </header>
              <Compared rows={told.check.rows} />
            </section>
          )}
        </>
      ) : (
        head
      )}
      <form key={state.attempt} action={submit} onSubmit={look} noValidate className="stack narrow">
        <div className={className}>
          <label htmlFor="file">{words.file}</label>
          {said}
          <input
            {...control}
            name="file"
            type="file"
            accept="application/pdf,.pdf"
            className="input"
          />
        </div>
        <Button inline kind={told ? "outline" : "solid"} busy={busy}>
          {busy ? words.checking : words.submit}
        </Button>
      </form>
    </div>
  );
}
