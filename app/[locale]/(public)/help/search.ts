/**
 * SEARCH over the few texts of the public pages. A person may type without the Azerbaijani letters
 * ("elillik" for "əlillik"), only the beginning of a word, or another case of it ("пенсия" for
 * "пенсии"); every word typed must be found.
 */

const FOLDED: Readonly<Record<string, string>> = {
  ə: "e",
  ı: "i",
  ö: "o",
  ü: "u",
  ş: "s",
  ç: "c",
  ğ: "g",
  ё: "е",
};

/** Lower case without the letters a foreign keyboard lacks: "Əlilliyə" becomes "elilliye". */
export function fold(text: string): string {
  return text
    .toLocaleLowerCase("az")
    .normalize("NFC")
    .replace(/[əıöüşçğё]/g, (letter) => FOLDED[letter] ?? letter)
    .normalize("NFD")
    .replace(/\p{M}/gu, "");
}

const words = (text: string) => fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];

/** Both languages decline at the end of a word, so a longer word counts without its last letter. */
const stem = (word: string) => (word.length >= 5 ? word.slice(0, -1) : word);

/**
 * The entries that hold a word beginning with each word typed, those with all of them in the title
 * first. Nothing typed finds nothing.
 */
export function search<T>(
  entries: readonly T[],
  query: string,
  read: (entry: T) => { title: string; text: string },
): T[] {
  const wanted = words(query).map(stem);
  if (wanted.length === 0) return [];
  const holds = (text: string) => {
    const held = words(text);
    return wanted.every((start) => held.some((word) => word.startsWith(start)));
  };
  const found = entries.map((entry) => {
    const { title, text } = read(entry);
    return { entry, inTitle: holds(title), anywhere: holds(`${title} ${text}`) };
  });
  return [
    ...found.filter(({ inTitle }) => inTitle),
    ...found.filter(({ inTitle, anywhere }) => anywhere && !inTitle),
  ].map(({ entry }) => entry);
}
