"use client";

import type { IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { DISABILITY_FIELDS } from "@/lib/pension/calculator/fields";
import type { DisabilityWords } from "./disability-words";
import { PastFields, TextField } from "./form-fields";
import { CalculatorFrame, Section } from "./frame";
import { RightResult } from "./right";
import { type DisabilityState, UNASKED } from "./state";
import { typedIn } from "./typed";
import { useCalculation } from "./use-calculation";

/** CALCULATOR of a disability pension. */
export function DisabilityCalculator({
  locale,
  today,
  action,
  words,
  lawAt,
}: {
  locale: Locale;
  today: IsoDate;
  action: (before: DisabilityState, form: FormData) => Promise<DisabilityState>;
  words: DisabilityWords;
  lawAt: string;
}) {
  const calculation = useCalculation<DisabilityState>(UNASKED, action, async (before, form) => {
    const rules = await import("./evaluate-disability").catch(() => null);
    const typed = typedIn(form, DISABILITY_FIELDS);
    return rules && rules.evaluateDisability(before, typed, { locale, today, words });
  });
  const { values, errors, right } = calculation.state;
  const view = { values, errors, errorLabel: words.errorLabel };
  return (
    <CalculatorFrame
      calculation={calculation}
      fields={DISABILITY_FIELDS}
      words={words}
      result={right && <RightResult locale={locale} right={right} words={words} lawAt={lawAt} />}
      act={words.calculate}
      note={words.inBrowser}
    >
      <Section id="you" title={words.you}>
        <TextField
          view={view}
          name="bornOn"
          label={words.bornOn}
          hint={words.bornOnHint}
          width="w-day"
        />
        <TextField
          view={view}
          name="percent"
          label={words.percent}
          hint={words.percentHint}
          width="w-number"
          numeric="numeric"
        />
        <TextField
          view={view}
          name="since"
          label={words.since}
          hint={words.sinceHint}
          width="w-day"
        />
      </Section>
      <Section id="sofar" title={words.past.title}>
        <PastFields view={view} words={words.past} />
      </Section>
    </CalculatorFrame>
  );
}
