import { addMonths, type IsoDate } from "@/lib/kernel/date";
import type { Fin } from "@/lib/kernel/fin";
import { retirementAge } from "@/lib/pension/retirement-age";
import type { Snapshot } from "@/lib/registers";
import { benefits } from "@/lib/registers/catalogue/benefits/register";
import { civilStatus } from "@/lib/registers/catalogue/civil-status/register";
import { diplomas } from "@/lib/registers/catalogue/diplomas/register";
import { disability } from "@/lib/registers/catalogue/disability/register";
import { insuranceAccount } from "@/lib/registers/catalogue/insurance-account/register";
import { firstDayOf, monthAfter, monthOf } from "@/lib/registers/catalogue/months";
import { population } from "@/lib/registers/catalogue/population/register";
import { heard } from "@/lib/registers/heard";
import { insuredBefore } from "../../insured-benefit/work";
import type { PartySnapshots } from "../../passport";
import { incomeMonths } from "./parameters";

type Unknown = "unknown";

/** What the registers said of one adult. Each is unknown by itself where its register is silent. */
export interface AdultFacts {
  /** Insured earnings of the last full months, in all. */
  earnedQepik: number | Unknown;
  /** Pensions, allowances and stipends paid in those months, in all; without what is not income. */
  paidQepik: number | Unknown;
  /** Of the retirement age. */
  retired: boolean | Unknown;
  /** Percent of impairment in force; null: none is established. */
  impairment: number | null | Unknown;
  /** Studies full time. */
  fullTimeStudy: boolean | Unknown;
  /** Is paid from unemployment insurance. */
  unemployment: boolean | Unknown;
}

/** A member of the family. An adult is "unknown" until they have agreed; of a minor nothing is asked. */
export type Member =
  | { who: "applicant" | "spouse"; bornOn: IsoDate | Unknown; told: AdultFacts | Unknown }
  | { who: "child"; bornOn: IsoDate; told: null };

/** A grown child of the applicant, who may live with them or not: no register of the applicant's says. */
export interface AdultChild {
  fin: Fin;
  name: string;
  bornOn: IsoDate;
  told: AdultFacts | Unknown;
}

export interface HouseholdFacts {
  /** The applicant, the spouse, and children and wards under eighteen, in this order. */
  members: readonly Member[];
  /** Eldest first. */
  adultChildren: readonly AdultChild[];
  spouse: Fin | null;
  married: boolean;
  /** The spouse died. */
  widowed: boolean;
}

export interface AssistanceFacts {
  /** Unknown too where the register holds no act of the applicant: the family is abroad, or came from there. */
  household: HouseholdFacts | Unknown;
  /** Do the registers agree on who belongs to the family? */
  agree: boolean | Unknown;
}

/** The age at which a person stands for themselves: Civil Code. */
const OF_AGE_MONTHS = 216;

/** Paid once, or this assistance itself: not income. From general knowledge: no list was published. */
const NOT_INCOME: ReadonlySet<string> = new Set(["targeted_assistance", "childbirth"]);

export function factsOf(
  snapshots: readonly Snapshot[],
  day: IsoDate,
  parties: readonly PartySnapshots[] = [],
): AssistanceFacts {
  return { household: householdOf(snapshots, day, parties), agree: agreeOf(snapshots) };
}

function householdOf(
  snapshots: readonly Snapshot[],
  day: IsoDate,
  parties: readonly PartySnapshots[],
): HouseholdFacts | Unknown {
  const said = heard(snapshots, civilStatus, "household");
  if (said === "unknown" || said === null) return "unknown";
  const toldBy = (fin: Fin): AdultFacts | Unknown => {
    const party = parties.find((one) => one.fin === fin);
    return party ? adultOf(party.snapshots, day) : "unknown";
  };
  const { status, spouse } = said.marital;
  const living = [...said.children, ...said.wards].filter(
    ({ bornOn, diedOn }) => bornOn <= day && diedOn === null,
  );
  const isAdult = (bornOn: IsoDate) => addMonths(bornOn, OF_AGE_MONTHS) <= day;
  const applicant: Member = {
    who: "applicant",
    bornOn: bornOnOf(snapshots),
    told: adultOf(snapshots, day),
  };
  const members: Member[] = [applicant];
  if (spouse !== null) {
    const party = parties.find(({ fin }) => fin === spouse);
    const bornOn = party ? bornOnOf(party.snapshots) : "unknown";
    members.push({ who: "spouse", bornOn, told: toldBy(spouse) });
  }
  for (const { bornOn } of living) {
    if (!isAdult(bornOn)) members.push({ who: "child", bornOn, told: null });
  }
  return {
    members,
    // A ward who has come of age has no guardian any more.
    adultChildren: said.children
      .filter(({ bornOn, diedOn }) => diedOn === null && isAdult(bornOn))
      .map(({ fin, name, bornOn }) => ({ fin, name, bornOn, told: toldBy(fin) })),
    spouse,
    married: status === "married",
    widowed: status === "widowed",
  };
}

function bornOnOf(snapshots: readonly Snapshot[]): IsoDate | Unknown {
  const said = heard(snapshots, population, "identity");
  return said === "unknown" || said === null ? "unknown" : said.bornOn;
}

/** What the registers said of one adult, whoever it is of. */
export function adultOf(snapshots: readonly Snapshot[], day: IsoDate): AdultFacts {
  const entitlements = heard(snapshots, benefits, "benefits");
  const studies = heard(snapshots, diplomas, "education");
  const impaired = heard(snapshots, disability, "disability");
  const identity = heard(snapshots, population, "identity");
  return {
    earnedQepik: earnedBy(snapshots, day),
    paidQepik: paidTo(snapshots, day),
    retired:
      identity === "unknown" || identity === null
        ? "unknown"
        : retirementAge(identity.sex, identity.bornOn).on <= day,
    impairment: impaired === "unknown" || impaired === null ? impaired : inForce(impaired, day),
    fullTimeStudy:
      studies === "unknown" ? "unknown" : studies?.study ? isFullTime(studies.study, day) : false,
    unemployment:
      entitlements === "unknown"
        ? "unknown"
        : (entitlements?.entitlements ?? []).some(
            ({ benefit, from, until }) =>
              benefit === "unemployment" && from <= day && (until === null || day <= until),
          ),
  };
}

const inForce = (said: { percent: number; until: IsoDate | null }, day: IsoDate) =>
  said.until === null || day <= said.until ? said.percent : null;

const isFullTime = (
  { form, startedOn, expectedUntil }: { form: string; startedOn: IsoDate; expectedUntil: IsoDate },
  day: IsoDate,
) => form === "full_time" && startedOn <= day && day <= expectedUntil;

function earnedBy(snapshots: readonly Snapshot[], day: IsoDate): number | Unknown {
  const months = incomeMonths.on(day);
  if (!months) return "unknown";
  const account = heard(snapshots, insuranceAccount, "pension");
  const { earnings } = insuredBefore(account, day, months.value);
  return earnings === "unknown" ? earnings : earnings.reduce((sum, { qepik }) => sum + qepik, 0);
}

function paidTo(snapshots: readonly Snapshot[], day: IsoDate): number | Unknown {
  const months = incomeMonths.on(day);
  const said = heard(snapshots, benefits, "payments");
  if (said === "unknown" || !months) return "unknown";
  const end = firstDayOf(monthOf(day));
  const start = firstDayOf(monthAfter(monthOf(day), -months.value));
  return (said?.payments ?? [])
    .filter(({ benefit, status }) => status === "paid" && !NOT_INCOME.has(benefit))
    .filter(({ paidOn }) => start <= paidOn && paidOn < end)
    .reduce((sum, { amountQepik }) => sum + amountQepik, 0);
}

/** Two registers say whether the applicant is married. Where only one knows the person, nothing disagrees. */
function agreeOf(snapshots: readonly Snapshot[]): boolean | Unknown {
  const one = heard(snapshots, population, "household");
  const other = heard(snapshots, civilStatus, "household");
  if (one === "unknown" || other === "unknown") return "unknown";
  if (one === null || other === null) return true;
  return one.maritalStatus === other.marital.status;
}
