import MiniSearch from "minisearch";
import { LOCALES } from "@/lib/kernel/texts";
import { PASSPORTS } from "./catalogue";
import type { Passport } from "./passport";

/**
 * Letters as people without an Azerbaijani keyboard write them: ə as e, ı and İ as i, ş as s. Both sides of
 * a search are folded alike, so that whoever writes them right finds the same.
 */
export function folded(text: string): string {
  return text
    .replace(/[İIı]/g, "i")
    .toLowerCase()
    .replace(/ə/g, "e")
    .replace(/ё/g, "е")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC");
}

/** Longer questions are cut: nobody finds a service by a page of text. */
export const MOST_SEARCHED = 100;

/** A term of four letters and more forgives a slip in every third one or so, endings of words included. */
const slips = (term: string) => (term.length > 3 ? 0.3 : false);

function indexOf(passports: readonly Passport[]) {
  const index = new MiniSearch<{ id: number; title: string; keywords: string; rest: string }>({
    fields: ["title", "keywords", "rest"],
    processTerm: (term) => folded(term),
    searchOptions: {
      boost: { title: 3, keywords: 2 },
      prefix: (term) => term.length > 1,
      fuzzy: slips,
      combineWith: "AND",
    },
  });
  const inAll = (texts: Passport["title"]) => LOCALES.map((locale) => texts[locale]).join(" ");
  index.addAll(
    passports.map((passport, id) => ({
      id,
      title: inAll(passport.title),
      keywords: inAll(passport.keywords),
      rest: inAll(passport.summary),
    })),
  );
  return index;
}

/** Some of the words: those of one or two letters ("на", "my") would fit anything. */
const SOME = {
  combineWith: "OR",
  processTerm: (term: string) => (term.length > 2 ? folded(term) : null),
} as const;

let built: ReturnType<typeof indexOf> | null = null;

/**
 * Services that fit the words, best first; in whatever of the three languages they are written. Where none fits
 * all of them, those that fit some: "lost my job" is no worse a question for its "my".
 */
export function searchServices(words: string): Passport[] {
  built ??= indexOf(PASSPORTS);
  const asked = words.slice(0, MOST_SEARCHED).trim();
  if (asked === "") return [...PASSPORTS];
  const all = built.search(asked);
  const found = all.length > 0 ? all : built.search(asked, SOME);
  return found.flatMap(({ id }) => PASSPORTS[id] ?? []);
}
