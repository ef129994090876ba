import type { Category } from "@/lib/access/categories";
import type { InstitutionCode } from "@/lib/access/institutions";
import type { IsoDate } from "@/lib/kernel/date";
import type { Fin } from "@/lib/kernel/fin";
import type { Texts } from "@/lib/kernel/texts";
import type { ActCode } from "@/lib/law/acts";
import type { Parameter } from "@/lib/law/parameter";
import type { Snapshot } from "@/lib/registers";
import type { Award, ServiceAssessment, Told } from "./assessment";
import type { Answers, Form } from "./form";

/**
 * THE SERVICE PASSPORT: all that is particular to one service, in the manner of the passports DOST
 * publishes. Catalogue, form, tracking, desk and statistics read it; none of them knows a service by name.
 */

/** How a service comes about. */
export const MODES = [
  /** Asked for; an officer decides. */
  "on-request",
  /** Given without asking when the right arises. */
  "assign",
  /** The same, unless the person says no within a time. */
  "assign-with-window",
  /** Offered; the person accepts. */
  "offer",
  /** Entered in a list; nobody decides where there is room. */
  "registration",
  "permit",
] as const;
export type Mode = (typeof MODES)[number];

/** Codes of the life situations on the public pages. */
export const LIFE_EVENTS = [
  "pension",
  "child",
  "job-loss",
  "illness",
  "disability",
  "care",
  "low-income",
  "bereavement",
  "my-data",
  "leisure",
] as const;
export type LifeEvent = (typeof LIFE_EVENTS)[number];

/** A register that is looked up, of what, and why: said to the person before they begin. */
export interface Need {
  register: string;
  categories: readonly Category[];
  what: Texts;
  why: Texts;
}

/** An adult whose registers the rule needs too. The applicant's own registers and answers say who it is. */
export interface Party {
  fin: Fin;
  /** Who it is to the applicant: "your husband". Nothing else of them is told to the applicant. */
  relation: Texts;
}

/**
 * WHO ELSE MUST AGREE, each from their own account. Until then nothing is looked up about them and the rule
 * is told "unknown". A refusal is told to the applicant as one, never whose it was.
 */
export interface Parties<F = unknown, A extends Answers = Answers> {
  of(facts: F, answers: A): readonly Party[];
  /** What is looked up about each who agreed. */
  needs: readonly Need[];
  /** What was learnt about one who agreed, as they and the officer read it; never the applicant. */
  told(party: PartySnapshots, day: IsoDate): readonly Known[];
  words: {
    /** To the party: what they are asked to agree to. */
    asked: Texts;
    /** To the party: what they see of the case, and what nobody else sees of theirs. */
    sees: Texts;
    /** To the party: what follows if they do not agree. */
    refusing: Texts;
    /** To the applicant, while not everybody has answered. */
    waiting: Texts;
    /** To the applicant, when somebody has refused. */
    refused: Texts;
  };
}

/** What the registers said about a party who agreed; one who has not is absent. */
export interface PartySnapshots {
  fin: string;
  snapshots: readonly Snapshot[];
}

/** A time the law sets: so many days of a kind, by a dated parameter. */
export interface Term {
  days: Parameter<number>;
  counted: "calendar-days" | "working-days";
}

/** Something the person need not say, because a register has said it. */
export interface Known {
  key: string;
  label: Texts;
  value: Told;
  register: string;
}

/**
 * What no register of the applicant's can tell and an officer establishes, by a paper they have seen or by
 * asking another office. Without it the rule stays undetermined.
 */
export interface Establish<F = unknown> {
  /** Asked of the officer, as a citizen is asked. */
  form: Form<F>;
  /** The facts with what was established; pure. */
  apply(facts: F, answers: Answers): F;
}

/** A file the person is asked for. */
export interface Attachment<F = unknown> {
  name: string;
  label: Texts;
  hint?: Texts;
  /** Asked for only then. */
  when?(answers: Answers, facts: F): boolean;
  required: boolean;
}

/** How a condition is told, each way it can come out. Placeholders: {needed}, {found}. */
export interface ReasonTexts {
  met: Texts;
  unmet: Texts;
  unknown: Texts;
  /** What the person could do, or what would have to change, for it to be met. */
  change?: Texts;
}

/** How a step of the calculation is told. Placeholders: the names of its inputs, and {result}. */
export interface StepTexts {
  label: Texts;
  formula: Texts;
}

export interface Passport<F = unknown, A extends Answers = Answers> {
  /** Name of its folder; stored with cases: never renamed. */
  code: string;
  /** Raised when the form or the rule changes so that an open draft must be told. */
  version: number;
  /** What a version changed, by its number: told to whoever has a draft of an older one. */
  changes?: Readonly<Record<number, Texts>>;
  institution: InstitutionCode;
  /** The office that decides: code in the table of offices. */
  office: string;
  mode: Mode;
  title: Texts;
  /** One sentence: what the person gets. */
  summary: Texts;
  whoMay: readonly Texts[];
  /** What the person should have at hand; empty: nothing. */
  needed: readonly Texts[];
  lifeEvents: readonly LifeEvent[];
  /** Words people search by that stand in no title: "lay-off", "подушка". */
  keywords: Texts;
  basis: readonly { act: ActCode; article?: string; verified: boolean }[];
  needs: readonly Need[];
  /** Other adults who must agree; absent where the service concerns the applicant alone. */
  parties?: Parties<F, A>;
  form: Form<F>;
  /**
   * What a case is about, where it is begun from something the portal shows: an entry of the person's access
   * history, whose id is the answer `entry`. The institution that looked is added as the answer `institution`.
   */
  about?: "access";
  attachments: readonly Attachment<F>[];
  /** What the registers say, as the rule and the form read it. */
  factsOf(snapshots: readonly Snapshot[], day: IsoDate, parties?: readonly PartySnapshots[]): F;
  /** Absent where the registers tell everything that decides. */
  establish?: Establish<F>;
  /** What is known and not asked, most important first. */
  known(facts: F): readonly Known[];
  /** Pure; absent where nothing is to be assessed (a registration). */
  assess?(facts: F, answers: A, day: IsoDate): ServiceAssessment;
  /**
   * Which right an approval gives, e.g. "old-age-allowance" or "childcare-allowance:<digest>". One person has
   * each right once at a time, and is covered by it once where it is a household's; the database refuses a
   * second. Facts of parties are unknown here.
   */
  right?(facts: F, answers: A): string;
  /**
   * What an approval is for, where the law gives it once whoever claims it: FINs of the deceased, of the child.
   * The database refuses a second while the first holds: of a one-off for ever, of a monthly amount for the
   * same days. Absent, or empty, where the right is the person's own.
   */
  things?(facts: F, answers: A): readonly string[];
  /** Places a day, where there is no more room than that. */
  capacity?: { perDay: Parameter<number>; dayOf(answers: A): IsoDate };
  /** District bodies, where the place decides who is responsible. */
  territory?: { officeOf(facts: F, answers: A): string };
  clock: {
    decide: Term;
    notify: Term;
    /** What it means when nobody has decided in time. */
    silence: Texts;
  };
  /** From this amount on a second officer confirms; null: never for the amount. */
  secondOfficerFrom: Parameter<number> | null;
  output: "entitlement" | "registration" | "correction" | "answer";
  /** How an entitlement is paid, also where an officer names an amount and the rule none. Of nothing else. */
  paid?: Award["per"];
  channels: readonly ("portal" | "desk" | "call-centre")[];
  /** To the superior body: by when the citizen may, and by when it is decided. */
  appeal: { to: InstitutionCode; office: string; within: Term; decide: Term };
  /** Values of the law that are this service's own; the shared ones stand in lib/law. */
  parameters: readonly Parameter<unknown>[];
  words: {
    reasons: Readonly<Record<string, ReasonTexts>>;
    steps: Readonly<Record<string, StepTexts>>;
    missing: Readonly<Record<string, Texts>>;
  };
}

/** Declares a service, keeping the types of its facts and answers together. */
export function definePassport<F, A extends Answers>(passport: Passport<F, A>): Passport<F, A> {
  return passport;
}
