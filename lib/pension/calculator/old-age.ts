import type { IsoDate } from "@/lib/kernel/date";
import { monthIn } from "@/lib/kernel/typed";
import type { PensionFacts, Sector } from "../facts";
import { MOST_CAREER_YEARS, MOST_TYPED_WAGE_QEPIK } from "../limits";
import { monthNumber, monthOfDay, monthText } from "../months";
import { PLAN_LIMITS, type Plan, type Projection, project } from "../scenario";
import type { OldAgeField, PERSON_FIELDS, PLAN_FIELDS, Typed } from "./fields";
import { Form, type Reading, readAmount, readBirthDay, readSex, readWhole } from "./form";
import { ownAccountOf, readPast } from "./past";

/** OLD AGE: what somebody types about themselves and about what is to come. */

export const SECTORS: readonly Sector[] = ["private", "state", "oil-gas"];

type PersonField = (typeof PERSON_FIELDS)[number];
type PlanField = (typeof PLAN_FIELDS)[number];

/** What somebody typed about themselves. `today` is the day it is computed for. */
export function readPerson(typed: Typed<PersonField>, today: IsoDate): Reading<PensionFacts> {
  const form = new Form(typed);
  const sex = readSex(form, "sex");
  const bornOn = readBirthDay(form, "bornOn", { aliveOn: today, today });
  const past = readPast(form, { bornOn, until: today, beyond: "month-ahead" });
  return form.read(
    sex && bornOn && past && { ...STRANGER, sex, bornOn, account: ownAccountOf(past, today) },
  );
}

/** What somebody typed about what is to come. */
export function readPlan(typed: Typed<PlanField>, today: IsoDate): Reading<Plan> {
  const form = new Form(typed);
  const wage = readAmount(form, "wage", MOST_TYPED_WAGE_QEPIK);
  const sector = SECTORS.find((one) => one === form.text("sector"));
  if (!sector) form.refuse("sector", "choose-sector");
  const workUntilMonth = readMonthAhead(form, "workUntil", today);
  const gap = readGap(form, today);
  const years = readWhole(form, "laterYears", PLAN_LIMITS.mostLaterMonths / 12, "too-late");
  const laterByMonths = (years ?? 0) * 12;
  return form.read(
    wage === null || !sector
      ? null
      : { monthlyWageQepik: wage, sector, workUntilMonth, gap, laterByMonths },
  );
}

export type CalculatorAnswer = Reading<{ facts: PensionFacts; projection: Projection }>;

/** The whole calculator of someone who has not signed in. */
export function calculate(typed: Typed<OldAgeField>, today: IsoDate): CalculatorAnswer {
  const person = readPerson(typed, today);
  const plan = readPlan(typed, today);
  if (!person.ok || !plan.ok) {
    return {
      ok: false,
      problems: [...(person.ok ? [] : person.problems), ...(plan.ok ? [] : plan.problems)],
    };
  }
  const projection = project(person.value, plan.value, today);
  return { ok: true, value: { facts: person.value, projection } };
}

/** What nobody asked: it decides nothing about old age without an early pension. */
const STRANGER: Omit<PensionFacts, "sex" | "bornOn" | "account"> = {
  special: {
    childrenRaisedToEight: "unknown",
    disabledChildrenRaisedToEight: "unknown",
    harmfulWorkMonths: "unknown",
    flightCrewMonths: "unknown",
    nanism: "unknown",
  },
  disability: "unknown",
  inPayment: "unknown",
};

function readMonthAhead(form: Form<PlanField>, field: PlanField, today: IsoDate): string | null {
  const text = form.text(field);
  if (text === "") return null;
  const month = monthIn(text);
  if (month === null) return form.refuse(field, "month");
  if (month < monthOfDay(today)) return form.refuse(field, "month-past");
  if (month > monthOfDay(today) + MOST_CAREER_YEARS * 12) return form.refuse(field, "too-late");
  return monthText(month);
}

function readGap(form: Form<PlanField>, today: IsoDate): Plan["gap"] {
  const fromMonth = readMonthAhead(form, "gapFrom", today);
  const length = readWhole(form, "gapMonths", MOST_CAREER_YEARS * 12, "too-late");
  if (!length) return null;
  if (fromMonth === null) {
    return form.text("gapFrom") === "" ? form.refuse("gapFrom", "gap-without-start") : null;
  }
  return { fromMonth, untilMonth: monthText(monthNumber(fromMonth) + length - 1) };
}
