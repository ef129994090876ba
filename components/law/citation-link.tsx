import { sinceDay, translator } from "@/lib/i18n";
import { findLawValue } from "@/lib/insight/law";
import type { Locale } from "@/lib/kernel/texts";
import type { ActCode } from "@/lib/law";
import type { Citation } from "@/lib/law/assessment";
import { actName, type CitationWords, sayCitations, withArticle } from "./said";
import { SaidCitations } from "./said-citations";

/** CITATIONS of one figure, with links to its values. */
export function Cited({ locale, cites }: { locale: Locale; cites: readonly Citation[] }) {
  const { unverified, ...words } = citationTexts(locale);
  return (
    <SaidCitations
      locale={locale}
      cites={sayCitations(locale, cites, words, findLawValue)}
      unverified={unverified}
    />
  );
}

/** The sentences of a citation, as they are written. */
export function citationTexts(locale: Locale): CitationWords & { unverified: string } {
  const t = translator(locale, "law");
  return {
    cited: t.raw("cited"),
    citedFrom: t.raw("citedFrom"),
    sameAct: t("sameAct"),
    unverified: t("unverified"),
  };
}

/** "Law on Labour Pensions, Article 7"; the act alone where the article is not known. */
export function actWords(locale: Locale, code: ActCode, article: string | null): string {
  return withArticle(actName(locale, code), article, citationTexts(locale));
}

/** A citation as plain text, for files: "Law on Labour Pensions, Article 7, from 01.07.2026 (unverified)". */
export function citationWords(locale: Locale, citation: Citation): string {
  const { act, article, from, verified } = citation;
  const t = translator(locale, "law");
  const source = actWords(locale, act, article);
  const words = from ? t("citedFrom", { source, day: sinceDay(locale, from) }) : source;
  return verified ? words : `${words} (${t("unverified")})`;
}
