import type { ReactNode } from "react";
import { SaidCitations } from "@/components/law/said-citations";
import { Conditions } from "@/components/pension/conditions";
import { Sum } from "@/components/ui/sum";
import type { Locale } from "@/lib/kernel/texts";
import type { Explained, SaidCondition } from "./state";

/** Headings and words of an explanation. */
export interface ExplainedWords {
  conditions: string;
  steps: string;
  unverifiedWord: string;
}

/** CONDITIONS in finished words. */
export function SaidConditions({
  locale,
  conditions,
  unverified,
}: {
  locale: Locale;
  conditions: readonly SaidCondition[];
  unverified: string;
}) {
  return (
    <Conditions
      conditions={conditions.map(({ cites, ...condition }) => ({
        ...condition,
        source: cites.length > 0 && (
          <SaidCitations locale={locale} cites={cites} unverified={unverified} />
        ),
      }))}
    />
  );
}

/** WHY, AND HOW IT WAS REACHED: the conditions, then the steps. Each under a heading of its own. */
export function ExplainedSheets({
  locale,
  explained: { conditions, steps, total },
  words,
  children,
}: {
  locale: Locale;
  explained: Explained;
  words: ExplainedWords;
  /** Between the conditions and the steps. */
  children?: ReactNode;
}) {
  return (
    <>
      <section className="sheet" aria-labelledby="conditions">
        <header>
          <h2 id="conditions">{words.conditions}</h2>
        </header>
        <SaidConditions locale={locale} conditions={conditions} unverified={words.unverifiedWord} />
      </section>
      {children}
      {total && (
        <section className="sheet" aria-labelledby="steps">
          <header>
            <h2 id="steps">{words.steps}</h2>
          </header>
          <div className="pad">
            <Sum
              lines={steps.map(({ key, label, formula, figure, cites }) => ({
                key,
                label,
                figure,
                note: (
                  <>
                    {formula}
                    {formula && cites.length > 0 && ". "}
                    <SaidCitations
                      locale={locale}
                      cites={cites}
                      unverified={words.unverifiedWord}
                    />
                  </>
                ),
              }))}
              total={total}
            />
          </div>
        </section>
      )}
    </>
  );
}
