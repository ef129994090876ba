import { StateWord } from "@/components/ui";
import { localePath, say, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { ACTS, type ActCode, findParameter } from "@/lib/law";
import type { Citation } from "@/lib/law/assessment";

/**
 * CITATION: act and article, in short, as a link to the value on the page of the law; a provision without
 * a number of its own is words only. What is not verified says so beside it. Inline, within a sentence
 * or a margin note.
 */
export function CitationLink({ locale, citation }: { locale: Locale; citation: Citation }) {
  const { parameter, act, article, verified } = citation;
  const words = actWords(locale, act, article);
  return (
    <>
      {parameter === null ? (
        words
      ) : (
        <a href={localePath(locale, `/law#${parameter}`)}>
          {words}
          <ParameterName locale={locale} code={parameter} />
        </a>
      )}
      {!verified && (
        <>
          {" "}
          <StateWord state="silent">{translator(locale, "law")("unverified")}</StateWord>
        </>
      )}
    </>
  );
}

/** Read out only: links to values of one article would otherwise all sound the same. */
function ParameterName({ locale, code }: { locale: Locale; code: string }) {
  const parameter = findParameter(code);
  return parameter && <span className="sr-only"> ({say(parameter.label, locale)})</span>;
}

/** "Law on Labour Pensions, Article 7"; the act alone where the article is not known. */
export function actWords(locale: Locale, code: ActCode, article: string | null): string {
  const act = say(ACTS[code].short, locale);
  return article === null ? act : translator(locale, "law")("cited", { act, article });
}
