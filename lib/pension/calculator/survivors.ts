import { addMonths, type IsoDate } from "@/lib/kernel/date";
import { dayIn } from "@/lib/kernel/typed";
import { count, onDay } from "@/lib/law/assessment";
import { amountsOf } from "../account";
import type { Account, DisabilityFacts, Unknown } from "../facts";
import { FIRST_MONTH_TEXT, firstDayOfMonth, monthNumber } from "../months";
import {
  assessSurvivorPension,
  type FamilyMember,
  RELATIONS,
  type Relation,
  type SurvivorAssessment,
} from "../rules/survivors";
import {
  ASKED_OF,
  type DECEASED_FIELDS,
  MEMBER_QUESTIONS,
  type MemberField,
  memberField,
  NO,
  PERCENT_LIMITS,
  PLACES,
  type Place,
  type SurvivorField,
  type Typed,
  YES,
} from "./fields";
import {
  Form,
  isOlderThan,
  type Reading,
  readBirthDay,
  readPastDay,
  readPercent,
  readSex,
} from "./form";
import { accountOf, readPast } from "./past";

/** THE FAMILY OF ONE WHO HAS DIED: what somebody types about the deceased and about each member. */

type DeceasedField = (typeof DECEASED_FIELDS)[number];

export interface DeceasedPerson {
  bornOn: IsoDate;
  diedOn: IsoDate;
  account: Account;
}

/** A member in the place where it was typed; `id` is that place. */
export interface PlacedMember extends FamilyMember {
  place: Place;
}

export interface SurvivorAnswer {
  deceased: DeceasedPerson;
  capitalQepik: number;
  recordMonths: number;
  family: readonly PlacedMember[];
  assessment: SurvivorAssessment;
}

/** Accounts begin with it; of an earlier death there is none to compute from. */
const FIRST_DAY = firstDayOfMonth(monthNumber(FIRST_MONTH_TEXT));
/** A parent of somebody old may be older than anyone who still asks for themselves. */
const OLDEST_MEMBER_YEARS = 120;
/** A child may be born after a parent's death, within these months. */
const MONTHS_OF_PREGNANCY = 10;

/** The pension of the family, were it assigned today: by the capital and the law of today. */
export function calculateSurvivors(
  typed: Typed<SurvivorField>,
  today: IsoDate,
): Reading<SurvivorAnswer> {
  const form = new Form(typed);
  const deceased = readDeceased(form, today);
  const family = readFamily(form, deceased, today);
  const { bornOn, diedOn, past } = deceased;
  if (form.problems.length > 0 || !bornOn || !diedOn || !past) {
    return { ok: false, problems: form.problems };
  }
  const account = accountOf(past, { until: diedOn, today, carriedOverOn: diedOn });
  const { capitalQepik, record } = amountsOf(account, today);
  const assessment = assessSurvivorPension(
    { deceased: { bornOn, diedOn, capitalQepik, recordMonths: record.months }, family },
    today,
  );
  return {
    ok: true,
    value: {
      deceased: { bornOn, diedOn, account },
      capitalQepik,
      recordMonths: record.months,
      family,
      assessment,
    },
  };
}

/** What was understood of the deceased; null what was not. */
function readDeceased(form: Form<DeceasedField>, today: IsoDate) {
  const diedOn = readDeath(form, today);
  const aliveOn = diedOn ?? today; // not understood: at least the birth is measured against today
  const bornOn = readBirthDay(form, "bornOn", { aliveOn, today });
  const past = readPast(form, { bornOn, until: aliveOn, beyond: "month-after-death" });
  return { bornOn, diedOn, past };
}

function readDeath(form: Form<DeceasedField>, today: IsoDate): IsoDate | null {
  const day = readPastDay(form, "diedOn", today, "day-of-death");
  if (day === null) return null;
  if (day < FIRST_DAY) {
    return form.refuse("diedOn", "death-before-accounts", { first: onDay(FIRST_DAY) });
  }
  const bornOn = dayIn(form.text("bornOn"));
  const isBeforeBirth = bornOn !== null && bornOn <= today && day < bornOn;
  return isBeforeBirth ? form.refuse("diedOn", "before-birth") : day;
}

type Known = Pick<ReturnType<typeof readDeceased>, "bornOn" | "diedOn">;

/** Everybody of whom something was typed. */
function readFamily(
  form: Form<MemberField>,
  deceased: Known,
  today: IsoDate,
): readonly PlacedMember[] {
  const places = PLACES.filter((place) => isTyped(form, place));
  if (places.length === 0) form.refuse(memberField("relation", PLACES[0]), "no-member");
  return places.flatMap((place) => readMember(form, place, deceased, today) ?? []);
}

const isTyped = (form: Form<MemberField>, place: Place) =>
  MEMBER_QUESTIONS.some((question) => form.text(memberField(question, place)) !== "");

/** Read by relation: a question the law does not ask of it is not looked at. */
function readMember(
  form: Form<MemberField>,
  place: Place,
  deceased: Known,
  today: IsoDate,
): PlacedMember | null {
  const relation = RELATIONS.find((one) => one === form.text(memberField("relation", place)));
  if (!relation) return form.refuse(memberField("relation", place), "choose-relation");
  const bornOn = readMemberBirth(form, place, { relation, deceased, today });
  const asked = (question: keyof typeof ASKED_OF) =>
    ASKED_OF[question].some((one) => one === relation);
  // Of the others it decides nothing.
  const sex = asked("sex") ? readSex(form, memberField("sex", place)) : "female";
  const studies = asked("studies") ? readYesNo(form, memberField("studies", place)) : "unknown";
  const disability = asked("disability")
    ? readMemberDisability(form, place, bornOn, today)
    : "unknown";
  const care = asked("cares") ? readCare(form, place, today) : UNASKED_CARE;
  if (!bornOn || !sex) return null;
  return { id: String(place), place, relation, bornOn, sex, studies, disability, ...care };
}

function readMemberBirth(
  form: Form<MemberField>,
  place: Place,
  { relation, deceased, today }: { relation: Relation; deceased: Known; today: IsoDate },
): IsoDate | null {
  const field = memberField("birth", place);
  const bornOn = readPastDay(form, field, today);
  if (bornOn === null) return null;
  if (isOlderThan(bornOn, OLDEST_MEMBER_YEARS, today)) {
    return form.refuse(field, "too-old", { years: count(OLDEST_MEMBER_YEARS) });
  }
  return canBe(relation, bornOn, deceased) ? bornOn : form.refuse(field, "unlike-relation");
}

/** Children are younger than their parents, and born within a pregnancy of their death. */
function canBe(relation: Relation, bornOn: IsoDate, deceased: Known): boolean {
  if (relation === "child") {
    const isYounger = deceased.bornOn === null || bornOn > deceased.bornOn;
    const { diedOn } = deceased;
    return isYounger && (diedOn === null || bornOn <= addMonths(diedOn, MONTHS_OF_PREGNANCY));
  }
  const isElder = relation === "parent" || relation === "grandparent";
  return !isElder || deceased.bornOn === null || bornOn < deceased.bornOn;
}

/** An answer that was not given is not known, whatever else is sent. */
function readYesNo(form: Form<MemberField>, field: MemberField): boolean | Unknown {
  const said = form.text(field);
  return said === YES || said === NO ? said === YES : "unknown";
}

function readMemberDisability(
  form: Form<MemberField>,
  place: Place,
  bornOn: IsoDate | null,
  today: IsoDate,
): DisabilityFacts | null | Unknown {
  const [question, percentField, sinceField] = [
    memberField("disability", place),
    memberField("percent", place),
    memberField("since", place),
  ];
  const established = readYesNo(form, question);
  if (established === false) return null;
  if (established === "unknown") {
    const told = form.text(percentField) + form.text(sinceField) !== "";
    if (told) form.refuse(question, "choose-disability");
    return "unknown";
  }
  const percent = readPercent(form, percentField, PERCENT_LIMITS);
  const since = readPastDay(form, sinceField, today, "day-established");
  if (since && bornOn && since < bornOn) form.refuse(sinceField, "before-birth");
  return percent === null || since === null ? "unknown" : { percent, since, until: null };
}

type Care = Pick<FamilyMember, "caresForBornOn" | "works">;

const UNASKED_CARE: Care = { caresForBornOn: "unknown", works: "unknown" };

/** Whether somebody works is asked only of those who care for a child. */
function readCare(form: Form<MemberField>, place: Place, today: IsoDate): Care {
  const [question, youngest] = [memberField("cares", place), memberField("youngest", place)];
  const cares = readYesNo(form, question);
  if (cares === false) return { caresForBornOn: null, works: "unknown" };
  if (cares === "unknown") {
    if (form.text(youngest) !== "") form.refuse(question, "choose-care");
    return UNASKED_CARE;
  }
  return {
    caresForBornOn: readPastDay(form, youngest, today, "day-of-youngest") ?? "unknown",
    works: readYesNo(form, memberField("works", place)),
  };
}
