import fc from "fast-check";
import { expect, test } from "vitest";
import type { FactRow } from "./fact-rows";
import { escapeHtml, rowsHtml } from "./rows-html";

/** What a browser makes of text without tags. */
const read = (html: string) =>
  html
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");

const hostile = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.string({ unit: fc.constantFrom("<", ">", "&", '"', "'", "/", "=", "a", ";", "#", "\u0130") }),
  fc.constantFrom(
    "<script>alert(1)</script>",
    "</dd></dl><img src=x onerror=alert(1)>",
    "&lt;b&gt;",
  ),
);
const said = fc.oneof(
  hostile,
  fc.array(fc.oneof(hostile, fc.tuple(hostile)), { maxLength: 4 }),
) as fc.Arbitrary<FactRow[1]>;
const row = fc.oneof(
  fc.tuple(hostile, said, hostile),
  fc.tuple(hostile, said, hostile, hostile),
) as fc.Arbitrary<FactRow>;

test("whatever is said stays text and reads as it was said", () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const html = escapeHtml(text);
      expect(html).not.toMatch(/[<>"']/);
      expect(read(html)).toBe(text);
    }),
  );
});

test("a row has the tags of a row and no other, whatever its words are", () => {
  fc.assert(
    fc.property(row, ([label, value, note, dated]) => {
      const html = rowsHtml([
        dated === undefined ? [label, value, note] : [label, value, note, dated],
      ]);
      const codes =
        typeof value === "string" ? 0 : value.filter((part) => typeof part !== "string").length;
      const tags = html.match(/<[^>]*>/g);
      expect(tags).toEqual([
        "<div>",
        "<dt>",
        "</dt>",
        "<dd>",
        ...Array.from({ length: codes }, () => ['<span class="code">', "</span>"]).flat(),
        ...(dated ? ['<p class="src font-text">', "</p>"] : []),
        "</dd>",
        '<dd class="src">',
        "</dd>",
        "</div>",
      ]);
      const words =
        typeof value === "string"
          ? value
          : value.map((part) => (typeof part === "string" ? part : part[0])).join("");
      expect(read(html.replaceAll(/<[^>]*>/g, ""))).toBe(`${label}${words}${dated ?? ""}${note}`);
    }),
  );
});

test("rows stand one after another", () => {
  expect(
    rowsHtml([
      ["Doğulduğu tarix", "14.03.1964", "Mənbə: DİN · 22.11.2026"],
      ["Ünvan", ["Bakı, ", ["AZ1065"]], "Mənbə: DİN", "20.08.2021 tarixli məlumat"],
    ]),
  ).toBe(
    '<div><dt>Doğulduğu tarix</dt><dd>14.03.1964</dd><dd class="src">Mənbə: DİN · 22.11.2026</dd></div>' +
      '<div><dt>Ünvan</dt><dd>Bakı, <span class="code">AZ1065</span><p class="src font-text">20.08.2021 tarixli məlumat</p></dd>' +
      '<dd class="src">Mənbə: DİN</dd></div>',
  );
});
