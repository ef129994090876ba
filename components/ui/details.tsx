import type { ReactNode } from "react";

/** DETAILS open in place. Never hide a right or a deadline behind them. */
export function Details({
  summary,
  open = false,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details open={open}>
      <summary>{summary}</summary>
      {children}
    </details>
  );
}
