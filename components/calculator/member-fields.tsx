"use client";

import { Choices } from "@/components/ui/described";
import {
  ASKED_OF,
  MEMBER_QUESTIONS,
  memberField,
  NO,
  type Place,
  YES,
} from "@/lib/pension/calculator/fields";
import { at, type FormView, SelectField, TextField } from "./form-fields";
import type { SurvivorWords } from "./survivor-words";

/**
 * ONE MEMBER of the family. Which questions are asked follows from the relation and from what was answered:
 * the style sheet hides the others (`.member`), so that it works without a script as well. What is hidden is
 * not read either.
 */
export function MemberFields({
  view,
  place,
  words,
}: {
  view: FormView;
  place: Place;
  words: SurvivorWords;
}) {
  const name = <Q extends (typeof MEMBER_QUESTIONS)[number]>(question: Q) =>
    memberField(question, place);
  const isOpen =
    place === 1 ||
    MEMBER_QUESTIONS.some((question) => view.values[name(question)] || view.errors[name(question)]);
  const yesNo = [
    ["", words.unknownAnswer],
    [YES, words.yes],
    [NO, words.no],
  ] as const;
  return (
    <details className="member" open={isOpen}>
      <summary>{words.places[place - 1]}</summary>
      <div className="stack-3">
        <SelectField
          view={view}
          name={name("relation")}
          label={words.relation}
          options={[["", words.choose], ...Object.entries(words.relations)]}
        />
        <TextField
          view={view}
          name={name("birth")}
          label={words.bornOn}
          hint={words.bornOnHint}
          width="w-day"
        />
        <div data-of={ASKED_OF.sex.join(" ")}>
          <Choices
            name={name("sex")}
            label={words.sex}
            described={at(view, name("sex"), words.sexHint)}
            options={[
              { value: "female", label: words.female },
              { value: "male", label: words.male },
            ]}
            chosen={view.values[name("sex")]}
            sideBySide
          />
        </div>
        <div data-of={ASKED_OF.studies.join(" ")}>
          <SelectField
            view={view}
            name={name("studies")}
            label={words.studies}
            hint={words.studiesHint}
            options={yesNo}
          />
        </div>
        <div data-of={ASKED_OF.disability.join(" ")} className="stack-3">
          <SelectField
            view={view}
            name={name("disability")}
            label={words.disability}
            hint={words.disabilityHint}
            options={yesNo}
          />
          <div data-if="disability" className="stack-3">
            <TextField
              view={view}
              name={name("percent")}
              label={words.percent}
              hint={words.percentHint}
              width="w-number"
              numeric="numeric"
            />
            <TextField
              view={view}
              name={name("since")}
              label={words.since}
              hint={words.sinceHint}
              width="w-day"
            />
          </div>
        </div>
        <div data-of={ASKED_OF.cares.join(" ")} className="stack-3">
          <SelectField
            view={view}
            name={name("cares")}
            label={words.cares}
            hint={words.caresHint}
            options={yesNo}
          />
          <div data-if="cares" className="stack-3">
            <TextField
              view={view}
              name={name("youngest")}
              label={words.youngest}
              hint={words.bornOnHint}
              width="w-day"
            />
            <SelectField
              view={view}
              name={name("works")}
              label={words.works}
              hint={words.worksHint}
              options={yesNo}
            />
          </div>
        </div>
      </div>
    </details>
  );
}
