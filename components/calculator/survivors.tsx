"use client";

import type { IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { PLACES, SURVIVOR_FIELDS } from "@/lib/pension/calculator/fields";
import { PastFields, TextField } from "./form-fields";
import { CalculatorFrame, Section } from "./frame";
import { MemberFields } from "./member-fields";
import { RightResult } from "./right";
import { type SurvivorState, UNASKED } from "./state";
import type { SurvivorWords } from "./survivor-words";
import { typedIn } from "./typed";
import { useCalculation } from "./use-calculation";

/** CALCULATOR of a survivor's pension. */
export function SurvivorCalculator({
  locale,
  today,
  action,
  words,
  lawAt,
}: {
  locale: Locale;
  today: IsoDate;
  action: (before: SurvivorState, form: FormData) => Promise<SurvivorState>;
  words: SurvivorWords;
  lawAt: string;
}) {
  const calculation = useCalculation<SurvivorState>(UNASKED, action, async (before, form) => {
    const rules = await import("./evaluate-survivors").catch(() => null);
    const typed = typedIn(form, SURVIVOR_FIELDS);
    return rules && rules.evaluateSurvivors(before, typed, { locale, today, words });
  });
  const { values, errors, right } = calculation.state;
  const view = { values, errors, errorLabel: words.errorLabel };
  return (
    <CalculatorFrame
      calculation={calculation}
      fields={SURVIVOR_FIELDS}
      words={words}
      result={right && <RightResult locale={locale} right={right} words={words} lawAt={lawAt} />}
      act={words.calculate}
      note={words.inBrowser}
    >
      <Section id="deceased" title={words.deceased}>
        <TextField
          view={view}
          name="bornOn"
          label={words.bornOn}
          hint={words.bornOnHint}
          width="w-day"
        />
        <TextField
          view={view}
          name="diedOn"
          label={words.diedOn}
          hint={words.diedOnHint}
          width="w-day"
        />
      </Section>
      <Section id="sofar" title={words.past.title}>
        <PastFields view={view} words={words.past} />
      </Section>
      <Section id="members" title={words.members}>
        <p className="hint">{words.membersHint}</p>
        {PLACES.map((place) => (
          <MemberFields key={place} view={view} place={place} words={words} />
        ))}
      </Section>
    </CalculatorFrame>
  );
}
