import type { ReactNode } from "react";

/**
 * VERSUS: registers contradict each other. The versions stand side by side, each with its source and
 * day and, where the person can decide, its own button; under them "neither is right" and what the
 * difference does not affect.
 */
export function Versus({
  versions,
}: {
  versions: readonly { key: string; note: ReactNode; value: ReactNode; action?: ReactNode }[];
}) {
  return (
    <div className="versus">
      {versions.map(({ key, note, value, action }) => (
        <div key={key}>
          <p className="src">{note}</p>
          <strong>{value}</strong>
          {action}
        </div>
      ))}
    </div>
  );
}
