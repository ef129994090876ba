import type { IsoDate } from "@/lib/kernel/date";
import { amountsOf } from "../account";
import type { Account, DisabilityFacts } from "../facts";
import { assessDisabilityPension, type DisabilityAssessment } from "../rules/disability";
import { type DisabilityField, PERCENT_LIMITS, type Typed } from "./fields";
import { Form, type Reading, readBirthDay, readPastDay, readPercent } from "./form";
import { ownAccountOf, readPast } from "./past";

/** DISABILITY: what somebody types about a disability and the work so far. */

export interface DisabilityPerson {
  bornOn: IsoDate;
  disability: DisabilityFacts;
  account: Account;
}

export interface DisabilityAnswer extends DisabilityPerson {
  capitalQepik: number;
  recordMonths: number;
  assessment: DisabilityAssessment;
}

/**
 * The pension, were it assigned today: by the capital, the record and the law of today. How long the
 * disability is for is not asked, so it is taken to be in force.
 */
export function calculateDisability(
  typed: Typed<DisabilityField>,
  today: IsoDate,
): Reading<DisabilityAnswer> {
  const person = readDisabilityPerson(typed, today);
  if (!person.ok) return person;
  const { account } = person.value;
  const { capitalQepik, record } = amountsOf(account, today);
  const assessment = assessDisabilityPension(person.value, capitalQepik, record.months, today);
  return {
    ok: true,
    value: { ...person.value, capitalQepik, recordMonths: record.months, assessment },
  };
}

/** What somebody typed. `today` is the day it is computed for. */
export function readDisabilityPerson(
  typed: Typed<DisabilityField>,
  today: IsoDate,
): Reading<DisabilityPerson> {
  const form = new Form(typed);
  const bornOn = readBirthDay(form, "bornOn", { aliveOn: today, today });
  const disability = readDisability(form, bornOn, today);
  const past = readPast(form, { bornOn, until: today, beyond: "month-ahead" });
  return form.read(
    bornOn && disability && past && { bornOn, disability, account: ownAccountOf(past, today) },
  );
}

function readDisability(
  form: Form<"percent" | "since">,
  bornOn: IsoDate | null,
  today: IsoDate,
): DisabilityFacts | null {
  const percent = readPercent(form, "percent", PERCENT_LIMITS);
  const since = readPastDay(form, "since", today, "day-established");
  if (since && bornOn && since < bornOn) return form.refuse("since", "before-birth");
  return percent === null || since === null ? null : { percent, since, until: null };
}
