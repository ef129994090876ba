import { sinceDay } from "@/lib/i18n/calendar";
import { fill } from "@/lib/i18n/fill";
import { say } from "@/lib/i18n/keep-together";
import type { Locale } from "@/lib/kernel/texts";
import { ACTS, type ActCode, findParameter, type Parameter } from "@/lib/law";
import type { Citation } from "@/lib/law/assessment";
import { lawPath } from "./path";

/** CITATIONS in finished words. Pure: the server and a browser say them alike. */

/** Sentences of `law`, as they are written. */
export interface CitationWords {
  cited: string;
  citedFrom: string;
  sameAct: string;
}

export interface SaidCitation {
  /** "Law on Labour Pensions, Article 7, from 01.07.2026" */
  words: string;
  /** Where the page of the law says the value, without the language; null for a provision without a number. */
  path: `/${string}` | null;
  /** Its name, read out only: links to values of one article would otherwise all sound the same. */
  name: string | null;
  verified: boolean;
}

/**
 * Citations of one figure in their order. The same one is named once, an act that was just named not again.
 * `find` knows the values that may be cited: unless told, those of lib/law, which a browser may hold.
 */
export function sayCitations(
  locale: Locale,
  cites: readonly Citation[],
  words: CitationWords,
  find: (code: string) => Parameter<unknown> | null = findParameter,
): SaidCitation[] {
  const key = ({ parameter, act, article, from }: Citation) =>
    [parameter, act, article, from].join(" ");
  const unlike = [...new Map(cites.map((citation) => [key(citation), citation])).values()];
  return unlike.map((citation, index) => {
    const { parameter, act, article, from, verified } = citation;
    const again = unlike[index - 1]?.act === act;
    const source = withArticle(again ? words.sameAct : actName(locale, act), article, words);
    const found = parameter === null ? null : find(parameter);
    return {
      words: from ? fill(words.citedFrom, { source, day: sinceDay(locale, from) }) : source,
      path: found && lawPath(found),
      name: found ? say(found.label, locale) : null,
      verified,
    };
  });
}

/** How an act is cited beside a figure. */
export const actName = (locale: Locale, code: ActCode): string => say(ACTS[code].short, locale);

/** The number of an article never breaks at its hyphen: "29.1-1". The act alone where it is not known. */
export function withArticle(
  act: string,
  article: string | null,
  { cited }: Pick<CitationWords, "cited">,
): string {
  return article === null ? act : fill(cited, { act, article: article.replaceAll("-", "-\u2060") });
}
