import { figureText, type ToldReason, type ToldStep } from "@/components/pension";
import { formatAmount, say, translator } from "@/lib/i18n";
import { toQepik } from "@/lib/kernel/money";
import type { Locale, Texts } from "@/lib/kernel/texts";
import type { Figure } from "@/lib/law/assessment";
import type { Award, Passport, ServiceAssessment } from "@/lib/services";
import type { Told } from "@/lib/services/assessment";

/** A passport's texts with figures put in: "{found} il" . A placeholder without a figure is left out. */
export function fillIn(
  locale: Locale,
  texts: Texts,
  figures: Readonly<Record<string, Figure | undefined>>,
): string {
  return say(texts, locale).replace(/\{(\w+)\}/g, (_, name: string) => {
    const figure = figures[name];
    return figure ? figureText(locale, figure) : "";
  });
}

/** A figure, or words that are none. */
export function toldText(locale: Locale, told: Told): string {
  return told.kind === "text" ? told.text : figureText(locale, told);
}

type Told_ = Pick<Passport, "words">;

/** The conditions of a rule in the words of its passport, as each came out. */
export function tellConditions(
  locale: Locale,
  { words }: Told_,
  { reasons }: Pick<ServiceAssessment, "reasons">,
): ToldReason[] {
  return reasons.map((reason, index) => {
    const texts = words.reasons[reason.key];
    if (!texts) throw new Error(`no words for the condition ${reason.key}`);
    const { needed, found, met } = reason;
    const way = met === null ? texts.unknown : met ? texts.met : texts.unmet;
    const { key, cites } = reason;
    // Its figures stand in the sentence.
    return { key: `${key} ${index}`, met, cites, label: fillIn(locale, way, { needed, found }) };
  });
}

/** What the person could do, or what would have to change, for each condition that is not met. */
export function tellChanges(
  locale: Locale,
  { words }: Told_,
  { reasons }: Pick<ServiceAssessment, "reasons">,
): string[] {
  return reasons.flatMap(({ key, met, needed, found }) => {
    const change = words.reasons[key]?.change;
    return met === false && change ? [fillIn(locale, change, { needed, found })] : [];
  });
}

export function tellCalculation(
  locale: Locale,
  { words }: Told_,
  { calculation }: Pick<ServiceAssessment, "calculation">,
): ToldStep[] {
  return calculation.map(({ key, inputs, result, cites }, index) => {
    const texts = words.steps[key];
    if (!texts) throw new Error(`no words for the step ${key}`);
    const figures = { ...inputs, result };
    return {
      key: `${key} ${index}`,
      label: fillIn(locale, texts.label, figures),
      formula: fillIn(locale, texts.formula, figures),
      result,
      cites,
    };
  });
}

export function tellMissing(
  locale: Locale,
  { words }: Told_,
  { missing }: Pick<ServiceAssessment, "missing">,
): string[] {
  return missing.map((key) => {
    const texts = words.missing[key];
    if (!texts) throw new Error(`no words for what is missing: ${key}`);
    return say(texts, locale);
  });
}

/** "ayda 220,00 ₼", "birdəfəlik 600,00 ₼". */
export function awardText(
  locale: Locale,
  { amountQepik, per }: Pick<Award, "amountQepik" | "per">,
) {
  const t = translator(locale, "cases");
  const amount = formatAmount(locale, toQepik(amountQepik));
  return per === "month" ? t("perMonth", { amount }) : t("once", { amount });
}
