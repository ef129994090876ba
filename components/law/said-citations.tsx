import { StateWord } from "@/components/ui/state-word";
import { localePath } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/kernel/texts";
import type { SaidCitation } from "./said";

/**
 * CITATIONS of one figure in one line: act, article and the first day of the value, as a link to the value on
 * the page of the law; a provision without a number of its own is words only. What is not verified says so
 * beside it. Inline, within a sentence or a margin note. Holds no server code.
 */
export function SaidCitations({
  locale,
  cites,
  unverified,
}: {
  locale: Locale;
  cites: readonly SaidCitation[];
  /** The word for it. */
  unverified: string;
}) {
  return cites.map(({ words, path, name, verified }, index) => (
    <span key={`${path} ${words}`}>
      {index > 0 && "; "}
      {path === null ? (
        words
      ) : (
        <a href={localePath(locale, path)}>
          {words}
          {name && <span className="sr-only"> ({name})</span>}
        </a>
      )}
      {!verified && (
        <>
          {" "}
          <StateWord state="silent">{unverified}</StateWord>
        </>
      )}
    </span>
  ));
}
