"use client";

import { Fragment, type ReactNode } from "react";
import { GoLink } from "../ui/button";
import { rowsHtml } from "./rows-html";

/** What a fact says, in one line. A code in it stands in brackets of its own: it is never broken. */
export type Said = string | readonly (string | readonly [code: string])[];

/** A fact in words. `dated`: the day the institution says it is of, where the value does not say it. */
export type FactRow = readonly [label: string, said: Said, note: string, dated?: string];

/** A sheet of the record, finished and in the right language. */
export interface SheetView {
  id: string;
  title: string;
  rows: readonly FactRow[];
  /** Registers of its kind that are silent. */
  silent?: ReactNode;
  /** A page of its own, where there is one. */
  more?: readonly [href: string, label: string];
}

/**
 * THE SHEETS of a record. Client code although nothing in it moves: a record has fifty lines of one form.
 * Sent as words they are a third of what they are as elements, and they are made into elements once, not
 * first for React's own format and again for the page (decision 0010).
 */
export function RecordSheets({ sheets, report }: { sheets: readonly SheetView[]; report: string }) {
  return sheets.map(({ id, title, rows, silent, more }) =>
    rows.length === 0 ? (
      <section key={id} className="stack" aria-labelledby={id}>
        <h2 id={id}>{title}</h2>
        {silent}
      </section>
    ) : (
      <section key={id} className="sheet" aria-labelledby={id}>
        <header>
          <h2 id={id}>{title}</h2>
          <a href="#report">{report}</a>
        </header>
        {/* Escaped whole, and tested against what would break out of it: rows-html.ts. */}
        <dl className="facts" dangerouslySetInnerHTML={{ __html: rowsHtml(rows) }} />
        {silent && <div className="pad stack border-t border-line">{silent}</div>}
        {more && (
          <footer>
            <GoLink arrow href={more[0]}>
              {more[1]}
            </GoLink>
          </footer>
        )}
      </section>
    ),
  );
}

export function SaidLine({ said }: { said: Said }) {
  if (typeof said === "string") return said;
  return said.map((part, index) =>
    typeof part === "string" ? (
      <Fragment key={index}>{part}</Fragment>
    ) : (
      <span key={index} className="code">
        {part[0]}
      </span>
    ),
  );
}
