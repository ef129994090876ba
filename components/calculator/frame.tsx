"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { Attempt } from "./state";
import type { Calculation } from "./use-calculation";
import type { FrameWords } from "./words";

/** THE FRAME of a calculator: what is wrong, what came of it, the form, its button. */
export function CalculatorFrame<Field extends string>({
  calculation,
  fields,
  words,
  result,
  act,
  note,
  children,
}: {
  calculation: Calculation<Attempt<Field>>;
  /** In the order in which they are asked. */
  fields: readonly Field[];
  words: FrameWords;
  /** Stands above the form; null before there is any. */
  result: ReactNode;
  /** Words of the button. */
  act: string;
  /** Beside it, where a browser computes. */
  note: string;
  /** The sections of the form. */
  children: ReactNode;
}) {
  const { state, busy, unloaded, whole, post, calculateHere } = calculation;
  const { errors, summary, attempt } = state;
  return (
    <div className="stack-6" ref={whole}>
      <title>{summary ? words.errorTitle : words.title}</title>
      {summary && (
        <div className="errors" id="errors" role="alert" tabIndex={-1} autoFocus>
          <h2>{summary}</h2>
          <ul>
            {fields
              .filter((name) => errors[name])
              .map((name) => (
                <li key={name}>
                  <a href={`#${name}`}>{errors[name]}</a>
                </li>
              ))}
          </ul>
        </div>
      )}
      {result}
      {/* One form an attempt: otherwise a browser would put back what a select showed at first. */}
      <form
        key={attempt}
        action={post}
        onSubmit={calculateHere}
        aria-label={words.form}
        noValidate
        autoComplete="off"
        className="stack-6 asked"
      >
        {children}
        {unloaded && (
          <section className="notice info" role="alert">
            <p>{words.notLoaded}</p>
          </section>
        )}
        <div className="row">
          <Button busy={busy}>{busy ? words.calculating : act}</Button>
          <span className="src by-script">{note}</span>
        </div>
      </form>
    </div>
  );
}

/** A part of the form under a heading of its own. */
export function Section({
  id,
  title,
  children,
}: {
  id: string;
  title: string;
  children: ReactNode;
}) {
  return (
    <section className="sheet" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
      </header>
      <div className="pad stack-3">{children}</div>
    </section>
  );
}
