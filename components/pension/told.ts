import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { Figure, Reason, Step } from "@/lib/law/assessment";
import type { OldAgeMissing, OldAgeReason, OldAgeStep } from "@/lib/pension/old-age";
import type { Remark, RemarkKey } from "@/lib/pension/remarks";
import { figureText, formulaText } from "./figure";
import type { ToldReason } from "./reasons";
import type { ToldStep } from "./sum";

/** The conditions of an old-age pension in words. */
export function tellReasons(
  locale: Locale,
  reasons: readonly Reason<OldAgeReason>[],
): ToldReason[] {
  const t = translator(locale, "pension");
  return reasons.map((reason) => ({ ...reason, label: t(`reasons.${reason.key}`) }));
}

/** The steps of its amount in words. */
export function tellSteps(locale: Locale, steps: readonly Step<OldAgeStep>[]): ToldStep[] {
  const t = translator(locale, "pension");
  return steps.map(({ key, inputs, result, cites }) => ({
    key,
    label: t(`steps.${key}.label`),
    formula: told(locale, `steps.${key}.formula`, inputs),
    result,
    cites,
  }));
}

/** What was not known and would decide. */
export function tellMissing(locale: Locale, missing: readonly OldAgeMissing[]): string[] {
  const t = translator(locale, "pension");
  return missing.map((key) => t(`missing.${key}`));
}

/** What surprises, in one sentence. */
export function tellRemark(locale: Locale, { key, figures }: Remark): string {
  return told(locale, `remarks.${key}`, figures, figureText);
}

/** A message whose arguments are the figures of a rule, by their names: told.test.ts holds them together. */
function told(
  locale: Locale,
  key: `steps.${OldAgeStep}.formula` | `remarks.${RemarkKey}`,
  figures: Readonly<Record<string, Figure>>,
  words: typeof figureText = formulaText,
): string {
  const given = Object.entries(figures).map(([name, figure]) => [name, words(locale, figure)]);
  return translator(locale, "pension")(key as never, Object.fromEntries(given) as never);
}
