import type { ReactNode } from "react";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";

/**
 * STEPS: what was, what is, what comes, as lozenges on a thread. Done solid, now half, your turn
 * saffron, ahead empty, a pause hollow. The state is also said in words that only a screen reader
 * hears, because the form of a lozenge is not read out.
 */
export type StepState = "done" | "now" | "turn" | "ahead" | "pause";

const WORD = {
  done: "stepDone",
  now: "stepNow",
  turn: "stepTurn",
  ahead: "stepAhead",
  pause: "stepPause",
} as const;

export function Steps({ children }: { children: ReactNode }) {
  return <ol className="steps">{children}</ol>;
}

export function Step({
  locale,
  state,
  when,
  title,
  children,
}: {
  locale: Locale;
  state: StepState;
  /** A `Day` or `Moment`. */
  when?: ReactNode;
  title: ReactNode;
  children?: ReactNode;
}) {
  return (
    <li
      className={state === "done" ? undefined : state}
      aria-current={state === "now" ? "step" : undefined}
    >
      {when && <p className="src">{when}</p>}
      <h3>{title}</h3>
      <span className="sr-only"> ({translator(locale, "ui")(WORD[state])})</span>
      {children}
    </li>
  );
}
