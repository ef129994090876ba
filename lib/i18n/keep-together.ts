import type { Locale, Texts } from "@/lib/kernel/texts";

const NBSP = "\u00a0";
const WORD_JOINER = "\u2060";

/**
 * What must not be torn apart at the end of a line: a number and its sign ("306 ₼", "AZN 306", "31–60 %");
 * in Azerbaijani a suffix after its hyphen ("142-yə", "ASAN Login-dən"; not "e-sosial", which is a name); in
 * Russian a preposition of one letter before its word («о пенсии»), and the thousands of a number ("1 029").
 * Done here, so that nobody has to type signs that cannot be seen.
 */
export function keepTogether(locale: Locale, text: string): string {
  const figures = text
    .replace(/(?<=\d)–(?=\d+ ?%)/g, `${WORD_JOINER}–${WORD_JOINER}`)
    .replace(/(?<=\d) (?=[₼%])|(?<=\bAZN) (?=\d)/g, NBSP);
  if (locale === "az") {
    return figures.replace(/(?<=\p{N}|\p{L}{2})-(?=\p{Ll})/gu, `-${WORD_JOINER}`);
  }
  if (locale === "ru") {
    return figures.replace(/(?<=^|[\s«(])(\p{L}) (?=\S)|(?<=\d) (?=\d{3}(?!\d))/gu, `$1${NBSP}`);
  }
  return figures;
}

/** A text of a catalogue in a language, ready to be shown. */
export function say(texts: Texts, locale: Locale): string {
  return keepTogether(locale, texts[locale]);
}

/** Every message of a tree, the tree kept as it is. */
export function keepMessagesTogether<T extends object>(locale: Locale, tree: T): T {
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]: [string, string | object]) => [
      key,
      typeof value === "string" ? keepTogether(locale, value) : keepMessagesTogether(locale, value),
    ]),
  ) as T;
}
