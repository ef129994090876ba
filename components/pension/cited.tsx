import { localePath, say, sinceDay, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { ACTS } from "@/lib/law";
import type { Citation } from "@/lib/law/assessment";

/**
 * WHERE THE LAW SAYS IT: act, article and the day of the value, linked to the public page of the law. A value
 * that nobody confirmed says so in words, wherever it is used. Several stand in one line.
 */
export function Cited({ locale, cites }: { locale: Locale; cites: readonly Citation[] }) {
  return unlike(cites).map((citation, index) => (
    <span key={`${citation.parameter}.${citation.article}.${citation.from}`}>
      {index > 0 && "; "}
      <Source locale={locale} citation={citation} />
    </span>
  ));
}

function Source({ locale, citation }: { locale: Locale; citation: Citation }) {
  const { parameter, verified } = citation;
  const t = translator(locale, "pension");
  const words = sourceWords(locale, citation);
  return (
    <>
      {parameter ? <a href={`${localePath(locale, "/law")}#${parameter}`}>{words}</a> : words}
      {!verified && ` (${t("cited.unverified")})`}
    </>
  );
}

function sourceWords(locale: Locale, { act, article, from }: Citation): string {
  const t = translator(locale, "pension");
  const name = say(ACTS[act].short, locale);
  const source = article ? t("cited.article", { act: name, article: whole(article) }) : name;
  if (!from) return source;
  return t("cited.from", { source, day: sinceDay(locale, from) });
}

/** "29.1-1" never breaks at its hyphen. */
const whole = (article: string) => article.replaceAll("-", "-\u2060");

/** Two values of one parameter are told apart by their days; the same one is named once. */
function unlike(cites: readonly Citation[]): readonly Citation[] {
  const key = ({ parameter, act, article, from }: Citation) =>
    [parameter, act, article, from].join("\n");
  return [...new Map(cites.map((citation) => [key(citation), citation])).values()];
}
