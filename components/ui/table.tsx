import type { ReactNode } from "react";

/** A column: its heading, and whether it holds numbers (right-aligned) or names the row. */
export interface Column {
  key: string;
  heading: string;
  kind?: "name" | "number";
}

/**
 * TABLE. Tabular figures; on phones each row becomes a block whose cells say their own headings.
 * Inside a sheet it fills the width. One column should be `name`: it is the heading of its row.
 */
export function Table({
  caption,
  columns,
  rows,
}: {
  /** Say it even when the sheet's heading does: then it is only read out. */
  caption: string;
  columns: readonly Column[];
  rows: readonly { key: string; cells: Readonly<Record<string, ReactNode>> }[];
}) {
  return (
    <table className="lists">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map(({ key, heading, kind }) => (
            <th key={key} scope="col" className={kind === "number" ? "num" : undefined}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {columns.map(({ key, heading, kind }) =>
              kind === "name" ? (
                <th key={key} scope="row">
                  {row.cells[key]}
                </th>
              ) : (
                <td key={key} data-th={heading} className={kind === "number" ? "num" : undefined}>
                  {row.cells[key]}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
