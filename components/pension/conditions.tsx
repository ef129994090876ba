import type { ReactNode } from "react";
import { type State, StateWord } from "@/components/ui/state-word";

/** A condition of the law as it is drawn: finished words. */
export interface DrawnCondition {
  key: string;
  label: ReactNode;
  /** Why, where that surprises. */
  note?: ReactNode;
  /** Where it is written. */
  source?: ReactNode;
  met: boolean | null;
  /** "met", "not met" or that it cannot be said. */
  word: string;
  /** What was asked for and what was found. */
  figures: readonly (readonly [label: string, value: string])[];
}

/** Not met is not refused: another condition may give the right. So it is empty, not struck and not red. */
function stateOf(met: boolean | null): State {
  if (met === null) return "silent";
  return met ? "settled" : "over";
}

/** CONDITIONS in a list: met, not met or not known; by what figures; where it is written. Holds no server code. */
export function Conditions({ conditions }: { conditions: readonly DrawnCondition[] }) {
  return (
    <ul className="reasons">
      {conditions.map(({ key, label, note, source, met, word, figures }) => (
        <li key={key}>
          <div>
            <p>{label}</p>
            {note && <p className="small">{note}</p>}
            {source && <p className="src">{source}</p>}
          </div>
          <div>
            <StateWord state={stateOf(met)}>{word}</StateWord>
            {figures.length > 0 && (
              <dl>
                {figures.map(([name, value]) => (
                  <div key={name}>
                    <dt>{name}</dt>
                    <dd>{value}</dd>
                  </div>
                ))}
              </dl>
            )}
          </div>
        </li>
      ))}
    </ul>
  );
}
