import type { ReactNode } from "react";

/** A line of a sum: what it is, its figure, and under it how it was reached and where that is written. */
export interface SumLine {
  key: string;
  label: ReactNode;
  /** Finished words; an amount that is added carries its sign. */
  figure: ReactNode;
  note?: ReactNode;
}

/** SUM: the steps of a figure, one under the other, a thick line, the total. */
export function Sum({ lines, total }: { lines: readonly SumLine[]; total: Omit<SumLine, "key"> }) {
  return (
    <ol className="sum">
      {lines.map(({ key, label, figure, note }) => (
        <li key={key}>
          <span>{label}</span>
          <span className="n">{figure}</span>
          {note && <span className="src">{note}</span>}
        </li>
      ))}
      <li className="total">
        <span>{total.label}</span>
        <span className="n">{total.figure}</span>
        {total.note && <span className="src font-text">{total.note}</span>}
      </li>
    </ol>
  );
}
