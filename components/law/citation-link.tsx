import { StateWord } from "@/components/ui";
import { localePath, say, sinceDay, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { ACTS, type ActCode, findParameter } from "@/lib/law";
import type { Citation } from "@/lib/law/assessment";

/**
 * CITATION: act, article and the first day of the value, in short, as a link to the value on the page of the
 * law; a provision without a number of its own is words only. What is not verified says so beside it.
 * Inline, within a sentence or a margin note.
 */
export function CitationLink({
  locale,
  citation,
  again = false,
}: {
  locale: Locale;
  citation: Citation;
  /** Of the act that was just named: its name is not said twice. */
  again?: boolean;
}) {
  const { parameter, act, article, from, verified } = citation;
  const t = translator(locale, "law");
  const source = again ? actAgainWords(locale, article) : actWords(locale, act, article);
  const words = from ? t("citedFrom", { source, day: sinceDay(locale, from) }) : source;
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
          <StateWord state="silent">{t("unverified")}</StateWord>
        </>
      )}
    </>
  );
}

/** CITATIONS of one figure in one line; the same one is named once. */
export function Cited({ locale, cites }: { locale: Locale; cites: readonly Citation[] }) {
  const key = ({ parameter, act, article, from }: Citation) =>
    [parameter, act, article, from].join(" ");
  const unlike = [...new Map(cites.map((citation) => [key(citation), citation])).values()];
  return unlike.map((citation, index) => (
    <span key={key(citation)}>
      {index > 0 && "; "}
      <CitationLink
        locale={locale}
        citation={citation}
        again={unlike[index - 1]?.act === citation.act}
      />
    </span>
  ));
}

/** Read out only: links to values of one article would otherwise all sound the same. */
function ParameterName({ locale, code }: { locale: Locale; code: string }) {
  const parameter = findParameter(code);
  return parameter && <span className="sr-only"> ({say(parameter.label, locale)})</span>;
}

/** "Law on Labour Pensions, Article 7"; the act alone where the article is not known. */
export function actWords(locale: Locale, code: ActCode, article: string | null): string {
  return withArticle(locale, say(ACTS[code].short, locale), article);
}

const actAgainWords = (locale: Locale, article: string | null) =>
  withArticle(locale, translator(locale, "law")("sameAct"), article);

/** The number of an article never breaks at its hyphen: "29.1-1". */
function withArticle(locale: Locale, act: string, article: string | null): string {
  if (article === null) return act;
  return translator(locale, "law")("cited", { act, article: article.replaceAll("-", "-\u2060") });
}

/** A citation as plain text, for files: "Law on Labour Pensions, Article 7, from 01.07.2026 (unverified)". */
export function citationWords(locale: Locale, citation: Citation): string {
  const { act, article, from, verified } = citation;
  const t = translator(locale, "law");
  const source = actWords(locale, act, article);
  const words = from ? t("citedFrom", { source, day: sinceDay(locale, from) }) : source;
  return verified ? words : `${words} (${t("unverified")})`;
}
