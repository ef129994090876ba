import { Table } from "../ui/table";
import type { ToldSheet } from "./order-state";

/**
 * THE SHEET as one reads it on a screen: who, what is certified, the tables, the remarks. Without words of its
 * own and without client code, so that the server and a form that a browser draws show the same.
 */
export function SheetView({ sheet, personLabel }: { sheet: ToldSheet; personLabel: string }) {
  const { person, statement, sections, remarks } = sheet;
  return (
    <>
      <dl className="facts plain" aria-label={personLabel}>
        <Rows rows={person} />
      </dl>
      {statement.length > 0 && (
        <div className="pad stack border-t border-line">
          {statement.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
      )}
      {sections.map(({ heading, columns, rows }) => (
        <div key={heading} className="told border-t border-line">
          <h3 className="px-(--inset) pt-4 pb-1">{heading}</h3>
          <Table
            caption={heading}
            columns={columns.map(({ label, align }, index) => ({
              key: String(index),
              heading: label,
              ...(align === "end" && { kind: "number" as const }),
              ...(index === 0 && { kind: "name" as const }),
            }))}
            rows={rows.map((cells, row) => ({
              key: String(row),
              cells: Object.fromEntries(cells.map((cell, index) => [String(index), cell])),
            }))}
          />
        </div>
      ))}
      {remarks.length > 0 && (
        <dl className="facts plain border-t border-line">
          <Rows rows={remarks} />
        </dl>
      )}
    </>
  );
}

export function Rows({ rows }: { rows: ToldSheet["person"] }) {
  return rows.map(({ label, value }) => (
    <div key={label}>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </div>
  ));
}
