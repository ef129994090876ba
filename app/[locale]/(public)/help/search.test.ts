import { expect, test } from "vitest";
import { fold, search } from "./search";

const ENTRIES = [
  { title: "Əlilliyim var", text: "Müavinət, reabilitasiya vasitələri" },
  { title: "Pensiyaya hazırlaşıram", text: "Pensiya kapitalı, əlillik pensiyası" },
  { title: "Ищу справку", text: "Ещё о пособиях" },
];
const found = (query: string) =>
  search(ENTRIES, query, (entry) => entry).map((entry) => ENTRIES.indexOf(entry));

test.each([
  ["ƏLİLLİK", "elillik"],
  ["Işıq", "isiq"],
  ["İş", "is"],
  ["ещё", "еще"],
])("%s is folded to %s", (text, expected) => {
  expect(fold(text)).toBe(expected);
});

test.each([
  ["elilli", [0, 1]], // found in a title first
  ["Əlilliyim", [0]],
  ["pensiya kapital", [1]],
  ["kapital reabilitasiya", []],
  ["еще", [2]],
  ["пособие", [2]], // another case of the same word
  ["справка", [2]],
  ["ищет", []], // too short to have an ending
  ["ensiya", []], // words are found by their beginning
  ["", []],
  ["  ?! ", []],
  ["<script>alert(1)</script>", []],
])("%j", (query, expected) => {
  expect(found(query)).toEqual(expected);
});
