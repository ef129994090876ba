import { Code } from "@/components/ui";
import type { Category } from "@/lib/access/categories";
import type { Purpose } from "@/lib/access/purposes";
import { formatTime, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { categoriesInWords, causeInWords, purposeInWords } from "./words";

/** What is known of a visit besides the person. */
export interface VisitFrame {
  purpose: Purpose;
  cause: { kind: string; reference: string } | null;
  citizenPresent: boolean | null;
  categories: readonly Category[];
  openedAt: Date;
  openUntil: Date;
  pseudonym: string;
}

/**
 * THE BLUE LINE, always on screen: this view is written down, why, what it opens and until when. Where
 * little of a page is seen at a time it stays in its place, so that it hides nothing.
 */
export function Traced({ locale, visit }: { locale: Locale; visit: VisitFrame }) {
  const t = translator(locale, "desk");
  return (
    <div className="traced [@media(min-height:36rem)]:sticky top-0 z-1">
      <p>
        {t.rich("traced", {
          b: (words) => <strong key="b">{words}</strong>,
          code: (words) => <Code key="code">{words}</Code>,
          time: formatTime(visit.openedAt),
          purpose: purposeInWords(visit.purpose, locale),
          cause: causeInWords(visit.cause, locale),
          categories: categoriesInWords(visit.categories, locale),
          until: t("until", { time: formatTime(visit.openUntil) }),
          pseudonym: visit.pseudonym,
        })}
      </p>
    </div>
  );
}

/** The sentence to say: the citizen hears from the officer what they will read in their account. */
export function TellCitizen({ locale, visit }: { locale: Locale; visit: VisitFrame }) {
  const t = translator(locale, "desk");
  const { pseudonym, categories, purpose, citizenPresent } = visit;
  const section = translator(locale, "layout")("access");
  return (
    <section className="sheet pad stack" aria-labelledby="tell">
      <h2 id="tell">{t(citizenPresent ? "tell" : "absent")}</h2>
      <p>
        {citizenPresent
          ? t("tellWords", {
              categories: categoriesInWords(categories, locale),
              purpose: purposeInWords(purpose, locale),
              section,
              pseudonym,
            })
          : t("absentWords", { section, pseudonym })}
      </p>
    </section>
  );
}
