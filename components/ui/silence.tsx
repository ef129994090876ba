import type { ReactNode } from "react";
import { StateWord } from "./state-word";

/**
 * SILENCE: a register that does not answer. Hatched paper with a dashed edge: visibly a gap, never
 * an error, never zero. Say since when, what we last knew and its day, when we ask again, and that
 * nothing is needed from the person.
 */
export function Silence({
  word,
  title,
  level = 2,
  children,
}: {
  /** "Reyestr cavab vermir" */
  word: ReactNode;
  title?: ReactNode;
  level?: 2 | 3;
  children: ReactNode;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className="silence hatched">
      <div className="paper">
        <p>
          <StateWord state="silent">{word}</StateWord>
        </p>
        {title && <Heading>{title}</Heading>}
        {children}
      </div>
    </div>
  );
}
