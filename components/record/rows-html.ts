import type { FactRow, Said } from "./fact-rows";

/**
 * THE LINES OF A SHEET AS HTML. The only place where the portal writes HTML as text: a record has fifty
 * lines of one form, two hundred elements, which React would make, walk through and write out piece by
 * piece. What a line says is escaped here, all of it.
 */
export function rowsHtml(rows: readonly FactRow[]): string {
  let html = "";
  for (const [label, said, note, dated] of rows) {
    const day = dated ? `<p class="src font-text">${escapeHtml(dated)}</p>` : "";
    html += `<div><dt>${escapeHtml(label)}</dt><dd>${saidHtml(said)}${day}</dd>`;
    html += `<dd class="src">${escapeHtml(note)}</dd></div>`;
  }
  return html;
}

function saidHtml(said: Said): string {
  if (typeof said === "string") return escapeHtml(said);
  return said
    .map((part) =>
      typeof part === "string"
        ? escapeHtml(part)
        : `<span class="code">${escapeHtml(part[0])}</span>`,
    )
    .join("");
}

const ESCAPED: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};

/** Text as it may stand anywhere in HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPED[sign] ?? "");
}
