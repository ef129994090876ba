import { type CitationWords, sayCitations } from "@/components/law/said";
import { figureText, formulaText } from "@/components/pension/figure";
import { fill } from "@/lib/i18n/fill";
import type { Locale } from "@/lib/kernel/texts";
import type { Figure, Reason, Step } from "@/lib/law/assessment";
import type { Typed } from "@/lib/pension/calculator/fields";
import type { CalculatorError, FieldProblem } from "@/lib/pension/calculator/form";
import type { Capital } from "@/lib/pension/ledger";
import type { Attempt, Row, SaidCondition, SaidStep } from "./state";

/** EXPLANATIONS of the calculators in finished words: what is wrong, what the law asks, how an amount was reached. */

/** What every kind of calculator says alike. */
export interface ExplainWords {
  conditions: { met: string; notMet: string; unknown: string; needed: string; found: string };
  cites: CitationWords;
}

/** What one rule says, by the names of its conditions and steps; sentences as they are written. */
export interface RuleWords {
  reasons: Readonly<Record<string, string>>;
  steps: Readonly<Record<string, { label: string; formula: string }>>;
}

interface Setting {
  locale: Locale;
  words: { explain: ExplainWords };
}

/** An attempt that went wrong: everything typed stays, each field has its sentence, and a heading counts them. */
export function refused<Field extends string>(
  { attempt }: Attempt<Field>,
  typed: Typed<Field>,
  problems: readonly FieldProblem[],
  {
    locale,
    words,
  }: {
    locale: Locale;
    words: { errors: Readonly<Record<CalculatorError, string>>; summaries: readonly string[] };
  },
): Attempt<Field> {
  const errors: Record<string, string> = {};
  for (const { field, key, figures } of problems) {
    errors[field] ??= fill(words.errors[key], inWords(locale, figures));
  }
  const wrong = Object.keys(errors).length;
  return {
    values: typed,
    errors: errors as Attempt<Field>["errors"],
    summary: words.summaries[wrong - 1] ?? null,
    attempt: attempt + 1,
  };
}

function inWords(
  locale: Locale,
  figures: Readonly<Record<string, Figure>>,
  words: typeof figureText = figureText,
): Record<string, string> {
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, words(locale, figure)]),
  );
}

/** What was asked for and what was found, under the words every rule has for them. */
export function neededAndFound({ needed, found }: Reason, { locale, words }: Setting): Row[] {
  const { conditions } = words.explain;
  return [
    ...(needed ? [[conditions.needed, figureText(locale, needed)] as const] : []),
    ...(found ? [[conditions.found, figureText(locale, found)] as const] : []),
  ];
}

/** Whether a condition is met, in a word. */
export function metWord(met: boolean | null, { conditions }: ExplainWords): string {
  if (met === null) return conditions.unknown;
  return met ? conditions.met : conditions.notMet;
}

/** Conditions of a rule. A label may name what is needed. */
export function sayConditions(
  reasons: readonly Reason[],
  rule: RuleWords,
  setting: Setting,
  figuresOf: (reason: Reason) => readonly Row[] = (reason) => neededAndFound(reason, setting),
): SaidCondition[] {
  const { locale, words } = setting;
  return reasons.map((reason) => {
    const { key, met, needed, cites } = reason;
    const named: Record<string, string> = needed ? { needed: figureText(locale, needed) } : {};
    return {
      key,
      label: fill(rule.reasons[key] ?? key, named),
      met,
      word: metWord(met, words.explain),
      figures: figuresOf(reason),
      cites: sayCitations(locale, cites, words.explain.cites),
    };
  });
}

/** Steps of an amount. */
export function saySteps(
  steps: readonly Step[],
  rule: RuleWords,
  { locale, words }: Setting,
): SaidStep[] {
  return steps.map(({ key, inputs, result, cites }) => ({
    key,
    label: rule.steps[key]?.label ?? key,
    formula: fill(rule.steps[key]?.formula ?? "", inWords(locale, inputs, formulaText)),
    figure: figureText(locale, result),
    cites: sayCitations(locale, cites, words.explain.cites),
  }));
}

/** Does anything of it rest on a value that is not verified? */
export function restsOnUnverified(
  { reasons, calculation }: { reasons: readonly Reason[]; calculation: readonly Step[] },
  capital: Pick<Capital, "unverified"> | null,
): boolean {
  return (
    capital?.unverified === true ||
    [...reasons, ...calculation].some(({ cites }) => cites.some(({ verified }) => !verified))
  );
}

/** A message whose emphasis a plain sentence does not show. */
export const withoutTags = (message: string) => message.replace(/<\/?\w+>/g, "");
