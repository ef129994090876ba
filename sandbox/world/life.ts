import type { IsoDate } from "@/lib/kernel/date";
import type { Fin } from "@/lib/kernel/fin";
import type { Qepik } from "@/lib/kernel/money";

/**
 * A LIFE: the whole truth about one invented person, in plain terms. No institution knows all of it:
 * each register's `fixtures.ts` tells its own share, in its own words. One source for the seed, the
 * sandbox and the tests. Every FIN of an invented person begins with TST.
 */
export interface Life {
  fin: Fin;
  surname: string;
  givenName: string;
  /** The father's given name; "oğlu" or "qızı" follows from `sex`. Null for some foreigners. */
  fatherName: string | null;
  sex: "male" | "female";
  bornOn: IsoDate;
  birthplace: string;
  diedOn: IsoDate | null;
  /** ISO 3166 alpha-2, "AZ" for citizens. */
  citizenship: string;
  address: Address;
  /** E.164, e.g. "+994500000017". */
  phone: string | null;
  email: string | null;
  /** Identity card; null for a foreigner. */
  idCard: Document | null;
  /** Residence permit of a foreigner. */
  residencePermit: (Document & { kind: "temporary" | "permanent" }) | null;
  marital: {
    status: "single" | "married" | "divorced" | "widowed";
    since: IsoDate | null;
    spouse: Fin | null;
  };
  mother: Fin | null;
  father: Fin | null;
  children: readonly Relative[];
  /** Children under this person's guardianship (qəyyumluq). */
  wards: readonly Ward[];
  education: readonly Diploma[];
  /** Present full-time or part-time study; null for someone who does not study. */
  studies: Study | null;
  jobs: readonly Job[];
  /** Entered with the employment agency as looking for work; `unemployedOn` null: no such status yet. */
  jobSearch: { registeredOn: IsoDate; unemployedOn: IsoDate | null } | null;
  civilService: { body: string; position: string; grade: string; since: IsoDate } | null;
  taxpayer: { tin: string; kind: "entrepreneur"; registeredOn: IsoDate; active: boolean } | null;
  insurance: InsuranceAccount | null;
  disability: Disability | null;
  healthCertificates: readonly (Document & { conclusion: "fit" | "fit_with_limits" | "unfit" })[];
  clinic: { name: string; doctor: string; attachedOn: IsoDate } | null;
  /** Given out by the medical institution of attachment. */
  sickNotes: readonly SickNote[];
  military: {
    status: "served" | "reserve" | "exempt" | "deferred" | "serving";
    from: IsoDate | null;
    until: IsoDate | null;
    rank: string | null;
  } | null;
  drivingLicence: (Document & { categories: readonly string[] }) | null;
  benefits: readonly Benefit[];
  quirks: Quirks;
}

export interface SickNote {
  number: string;
  kind: "illness" | "pregnancy";
  from: IsoDate;
  /** The last day; null while the doctor has not closed it. A pregnancy's is known from the start. */
  until: IsoDate | null;
}

export interface Address {
  /** "Bakı" or a district. */
  city: string;
  /** District of the city, e.g. "Yasamal"; null outside Baku. */
  district: string | null;
  street: string;
  house: string;
  flat: string | null;
  postcode: string;
  /** Registered here since. */
  since: IsoDate;
}

export interface Document {
  number: string;
  issuedOn: IsoDate;
  expiresOn: IsoDate | null;
  issuer: string;
}

export interface Relative {
  fin: Fin;
  name: string;
  bornOn: IsoDate;
  /** Absent while alive. */
  diedOn?: IsoDate;
}

export interface Ward extends Relative {
  /** The day the guardian was appointed. */
  since: IsoDate;
}

export interface Diploma {
  institution: string;
  level: "general" | "secondary" | "vocational" | "college" | "bachelor" | "master" | "doctorate";
  speciality: string | null;
  number: string;
  graduatedOn: IsoDate;
}

export interface Study {
  institution: string;
  level: Diploma["level"];
  form: "full_time" | "part_time";
  startedOn: IsoDate;
  /** The day the course is to end. */
  expectedUntil: IsoDate;
}

export interface Employer {
  name: string;
  /** VÖEN: ten digits. */
  tin: string;
  sector: "state" | "oil-gas" | "private";
}

export interface Job {
  employer: Employer;
  position: string;
  kind: "main" | "additional";
  contractNumber: string;
  startedOn: IsoDate;
  endedOn: IsoDate | null;
  /** Why it ended, where it did. */
  endReason: "own_wish" | "staff_cut" | "liquidation" | "term_ended" | null;
  monthlyWageQepik: Qepik;
}

/** DSMF's individual personal account. */
export interface InsuranceAccount {
  /** SSN: thirteen digits. */
  ssn: string;
  openedOn: IsoDate;
  /** The fund's own count; counted periods before 2006 are within it. */
  monthsBefore2006: number;
  /** What of that count was proved by papers; may be less. */
  serviceBefore2006: readonly { employer: string; from: IsoDate; until: IsoDate }[];
  /**
   * The capital the fund states for that day, rights from before 2006 included and the index of the
   * next 1 January not yet applied; months up to that day are told for the record only. Null where
   * it states none: for an account that began later, or one that is told from its first month.
   */
  carriedOver: { on: IsoDate; amountQepik: Qepik } | null;
  payers: readonly PayerYears[];
  /** Time that counts as record without contributions. */
  countedPeriods: readonly CountedPeriod[];
  /** Full months of work in special conditions; null where the fund never looked into it. */
  specialWork: { harmfulMonths: number; flightCrewMonths: number } | null;
}

export interface CountedPeriod {
  kind: "military-service" | "childcare" | "unemployment-payment" | "disability-of-work" | "care";
  from: IsoDate;
  until: IsoDate;
}

/** One payer's months without a gap in the list: a month without pay is a zero. Amounts in qəpik. */
export interface PayerYears {
  employer: Employer;
  /** First month, "2014-03"; the arrays run on from it month by month. */
  fromMonth: string;
  insuredIncome: readonly number[];
  contributionsDue: readonly number[];
  contributionsPaid: readonly number[];
}

export interface Disability {
  percent: number;
  cause: "general" | "work_injury" | "from_childhood" | "war";
  decidedOn: IsoDate;
  /** Null: without a term. */
  until: IsoDate | null;
  decisionNumber: string;
  commission: string;
}

export interface Benefit {
  code:
    | "childbirth"
    | "child_under_1"
    | "many_children"
    | "old_age"
    | "disability"
    | "survivor"
    | "guardian"
    | "targeted_assistance"
    | "unemployment"
    | "labour_pension"
    | "presidential_stipend"
    | "childcare";
  /** Of a labour pension; by age where nothing else is said. */
  pensionKind?: "old-age" | "disability" | "survivor";
  amountQepik: Qepik;
  period: "monthly" | "once";
  from: IsoDate;
  until: IsoDate | null;
  decisionNumber: string;
  bank: string;
  payments: readonly { paidOn: IsoDate; amountQepik: Qepik; status: "paid" | "returned" }[];
}

/** Where the world is not as it should be, on purpose. */
export interface Quirks {
  /** Codes of registers that never answer about this person. */
  silent: readonly string[];
  /** What an institution believes instead of the truth, by register code. */
  believes: Readonly<Record<string, Partial<Omit<Life, "fin" | "quirks">>>>;
}

/** What the institution of this register holds of the life: the truth, or what it believes instead. */
export function asKnownTo(register: string, life: Life): Life {
  const belief = life.quirks.believes[register];
  return belief ? { ...life, ...belief } : life;
}
