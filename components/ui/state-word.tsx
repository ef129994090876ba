import type { ReactNode } from "react";

/**
 * STATE WORD: a lozenge and the word. Filled: done. Half: under way. Empty: over. Saffron: your turn.
 * Struck: refused. Dotted: unknown. Never a coloured pill, never the lozenge alone.
 */
export type State = "settled" | "moving" | "turn" | "refused" | "over" | "silent";

export function StateWord({ state, children }: { state: State; children: ReactNode }) {
  return <span className={`st ${state}`}>{children}</span>;
}
