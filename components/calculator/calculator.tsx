"use client";

import { Choices } from "@/components/ui/described";
import type { IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { OLD_AGE_FIELDS } from "@/lib/pension/calculator/fields";
import type { PensionFacts } from "@/lib/pension/facts";
import { at, PastFields, SelectField, TextField } from "./form-fields";
import { CalculatorFrame, Section } from "./frame";
import { Outcomes } from "./outcomes";
import type { CalculatorState } from "./state";
import { typedIn } from "./typed";
import { useCalculation } from "./use-calculation";
import type { CalculatorWords } from "./words";

/**
 * CALCULATOR of an old-age pension. The rules are fetched when the first calculation is asked for and then
 * compute here, on the reader's device; without a script the form is posted and the server computes the
 * same. Nothing typed is kept or put in an address.
 */
export function Calculator({
  locale,
  today,
  facts,
  initial,
  action,
  words,
  lawAt,
}: {
  locale: Locale;
  today: IsoDate;
  /** The person's own facts; null where they are asked. */
  facts: PensionFacts | null;
  initial: CalculatorState;
  action: (before: CalculatorState, form: FormData) => Promise<CalculatorState>;
  words: CalculatorWords;
  lawAt: string;
}) {
  const calculation = useCalculation<CalculatorState>(initial, action, async (before, form) => {
    const rules = await import("./evaluate").catch(() => null);
    const typed = typedIn(form, OLD_AGE_FIELDS);
    return rules && rules.evaluate(before, typed, { locale, today, facts, words });
  });
  const { values, errors, outcomes } = calculation.state;
  const view = { values, errors, errorLabel: words.errorLabel };
  return (
    <CalculatorFrame
      calculation={calculation}
      fields={OLD_AGE_FIELDS}
      words={words}
      result={
        outcomes.length > 0 && (
          <Outcomes locale={locale} outcomes={outcomes} words={words} lawAt={lawAt} />
        )
      }
      act={outcomes.length > 0 ? words.compare : words.calculate}
      note={outcomes.length > 1 ? words.most : words.inBrowser}
    >
      {facts === null && (
        <Section id="you" title={words.you}>
          <Choices
            name="sex"
            label={words.sex}
            described={at(view, "sex")}
            options={[
              { value: "female", label: words.female },
              { value: "male", label: words.male },
            ]}
            chosen={values.sex}
            sideBySide
          />
          <TextField
            view={view}
            name="bornOn"
            label={words.bornOn}
            hint={words.bornOnHint}
            width="w-day"
          />
        </Section>
      )}
      {facts === null && (
        <Section id="sofar" title={words.past.title}>
          <PastFields view={view} words={words.past} />
        </Section>
      )}
      <Section id="ahead" title={words.ahead}>
        <TextField
          view={view}
          name="wage"
          label={words.wage}
          hint={words.wageHint}
          width="w-day"
          numeric="decimal"
        />
        <Choices
          name="sector"
          label={words.sector}
          described={at(view, "sector")}
          options={Object.entries(words.sectors).map(([value, label]) => ({ value, label }))}
          chosen={values.sector}
        />
        <TextField
          view={view}
          name="workUntil"
          label={words.workUntil}
          hint={words.workUntilHint}
          width="w-day"
        />
        <fieldset className="field" aria-describedby="gap-hint">
          <legend>{words.gap}</legend>
          <p className="hint" id="gap-hint">
            {words.gapHint}
          </p>
          <div className="pair">
            <TextField view={view} name="gapFrom" label={words.gapFrom} width="w-day" />
            <TextField
              view={view}
              name="gapMonths"
              label={words.gapMonths}
              width="w-number"
              numeric="numeric"
            />
          </div>
        </fieldset>
        <SelectField
          view={view}
          name="laterYears"
          label={words.laterYears}
          options={[
            ["0", words.atAge],
            ...words.laters.map((later, index) => [String(index + 1), later] as const),
          ]}
        />
      </Section>
    </CalculatorFrame>
  );
}
