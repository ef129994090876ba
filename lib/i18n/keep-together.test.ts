import { expect, test } from "vitest";
import { keepMessagesTogether, keepTogether, say } from "./keep-together";

/** Expected texts are written with "_" for the no-break space and "~" for the word joiner. */
const typed = (text: string) => text.replaceAll("_", "\u00a0").replaceAll("~", "\u2060");

test.each([
  ["az", "142-yə və 24.11.2026-dək", "142-~yə və 24.11.2026-~dək"],
  ["az", "ASAN Login-dən, e-sosial, № 54-IIIQ", "ASAN Login-~dən, e-sosial, № 54-IIIQ"],
  ["az", "9:00–18:00, bir - iki", "9:00–18:00, bir - iki"],
  ["ru", "Закон «О пенсиях» и о детях в 2026 году", "Закон «О_пенсиях» и_о_детях в_2026 году"],
  ["ru", "С удостоверением", "С_удостоверением"],
  ["ru", "Dövlət büdcəsi", "Dövlət büdcəsi"],
  ["en", "a sign-in", "a sign-in"],
  ["az", "306 ₼-dən 6,715 % artıq", "306_₼-dən 6,715_% artıq"],
  ["ru", "1 029,815 ₼, 5 % и 5 лет", "1_029,815_₼, 5_% и_5 лет"],
  ["ru", "12 1029 и 2 46 руб.", "12 1029 и_2 46 руб."],
  ["az", "81–100 %, 9–18", "81~–~100_%, 9–18"],
  ["en", "31–60%", "31~–~60%"],
  ["en", "AZN 306 and 9 AZN more", "AZN_306 and 9 AZN more"],
] as const)("%s: %s", (locale, text, expected) => {
  expect(keepTogether(locale, text)).toBe(typed(expected));
});

test("a catalogue's text and a tree of messages", () => {
  expect(say({ az: "142-yə", en: "to 142", ru: "в 142" }, "az")).toBe(typed("142-~yə"));
  expect(keepMessagesTogether("az", { a: "142-yə", b: { c: "ASAN-dan" } })).toEqual({
    a: typed("142-~yə"),
    b: { c: typed("ASAN-~dan") },
  });
});
