import { z } from "zod";
import { CATEGORY_CODES } from "@/lib/access/categories";
import { EntryDetail } from "@/lib/access/schema";
import { PaymentView } from "@/lib/benefits/schema";
import type { IsoDate } from "@/lib/kernel/date";
import { LOCALES } from "@/lib/kernel/texts";
import { PersonView } from "@/lib/record/schema";
import type { Known, ServiceAssessment } from "@/lib/services";
import type { Due, Notice } from "./deadlines";
import { EVENT_NAMES, Law, Words } from "./events";
import { CASE_STATES } from "./machine";
import type { Source } from "./passports";

/** Days, for zod's outputs: checked where they are made. */
const Day = z.custom<IsoDate>((value) => typeof value === "string");
const known = <T>() => z.custom<T>((value) => value !== undefined);

export const ServiceRef = z.object({ service: z.string().max(60) });
export const CaseRef = z.object({ caseId: z.uuid() });
/** Opaque ids of the officer's own family: they neither see nor decide about any of them. */
const Relatives = z.array(z.uuid());
export const OpenInput = CaseRef.extend({ relatives: Relatives.default([]) });

/** What was typed, by question; lengths are the questions' own to say. */
export const Typed = z.record(z.string().max(60), z.string().max(5_000));

export const DraftView = z.object({
  draftId: z.uuid(),
  service: z.string(),
  typed: Typed,
  updatedAt: z.date(),
  expiresAt: z.date(),
  /** Version of the passport it was begun with; older than today's where the service has changed. */
  passportVersion: z.int(),
});
export type DraftView = z.output<typeof DraftView>;

/** A form as it stands: the draft, and everything the registers have said for it. */
export const FormView = z.object({
  draft: DraftView.nullable(),
  /** As the passport's `factsOf` made them. */
  facts: z.unknown(),
  sources: known<readonly Source[]>(),
  files: z.array(z.object({ id: z.uuid(), slot: z.string(), fileName: z.string(), size: z.int() })),
});
export type FormView = z.output<typeof FormView>;

/** One screen of a form. */
export const AnswerInput = z.object({
  draftId: z.uuid(),
  service: z.string().max(60),
  typed: Typed,
});

export const SubmitInput = z.object({
  draftId: z.uuid(),
  service: z.string().max(60),
  locale: z.enum(LOCALES),
  /** The passport's version that the person saw when they sent it: what changed was told with it. */
  seenVersion: z.int().nullable().default(null),
});

export const Receipt = z.object({
  caseId: z.uuid(),
  number: z.string(),
  /** Of a registration: the place. */
  place: z.int().nullable(),
});

export const CaseSummary = z.object({
  caseId: z.uuid(),
  number: z.string(),
  service: z.string(),
  state: z.enum(CASE_STATES),
  submittedAt: z.date(),
  dueOn: Day.nullable(),
  closedAt: z.date().nullable(),
});
export type CaseSummary = z.output<typeof CaseSummary>;

export const EventView = z.object({
  sequence: z.int(),
  event: z.enum(EVENT_NAMES),
  at: z.date(),
  /** Who, as the citizen may know it. */
  by: z.object({
    kind: z.enum(["citizen", "staff", "system"]),
    pseudonym: z.string().nullable(),
    unit: z.string().nullable(),
  }),
  payload: z.unknown(),
});
export type EventView = z.output<typeof EventView>;

export const EntitlementView = z.object({
  id: z.uuid(),
  amountQepik: z.int(),
  per: z.enum(["once", "month"]),
  from: Day,
  until: Day.nullable(),
  annulledAt: z.date().nullable(),
  decidedAt: z.date(),
});

export const CaseView = CaseSummary.extend({
  /** The last event's number: a change says what it was made upon. */
  sequence: z.int(),
  office: z.string(),
  answers: z.record(z.string(), z.unknown()),
  events: z.array(EventView),
  due: known<Due | null>(),
  /** Of the last decision: when it was told, and by when it had to be. */
  notice: known<Notice | null>(),
  /** Days on which the clock stood. */
  pauses: known<readonly { from: IsoDate; until: IsoDate | null }[]>(),
  /** The rule's answer as it was prepared for the decision, or rests in it. */
  assessment: known<{
    on: IsoDate;
    sources: readonly Source[];
    result: ServiceAssessment | null;
  } | null>(),
  /** What the registers said for it, as the passport's `factsOf` made it. */
  facts: z.unknown(),
  entitlements: z.array(EntitlementView),
  /** Told to the citizen: an officer's view does not open payments. */
  payments: z.array(PaymentView.extend({ entitlementId: z.uuid() })),
  /** Of a registration: the place. */
  place: z.int().nullable(),
  /** Files that were sent with it, without their bytes. */
  files: z.array(z.object({ id: z.uuid(), slot: z.string(), fileName: z.string(), size: z.int() })),
  /** The access that it is about, as the ledger holds it; null for a case about something else. */
  access: EntryDetail.nullable(),
  /** What the citizen may do now. */
  can: z.array(z.string()),
});
export type CaseView = z.output<typeof CaseView>;

export const WithdrawInput = CaseRef.extend({ words: Words.nullable() });
export const ProvideInput = CaseRef.extend({ words: Words.nullable() });
export const AppealInput = CaseRef.extend({ words: Words });

/** What an officer does rests on what they saw: another event in between is a conflict. */
export const OfficerInput = CaseRef.extend({
  sequence: z.int(),
  relatives: Relatives,
});

export const RequestInput = OfficerInput.extend({ what: Words });
export const HandOverInput = OfficerInput.extend({ note: Words.nullable() });

export const EstablishInput = OfficerInput.extend({ typed: Typed });

/** Amounts of a decision that deviates from the rule. */
export const DeviationInput = z.object({
  reason: Words,
  law: Law,
  amountQepik: z.int().positive("amount").max(100_000_000, "amount").nullable(),
});

export const DecideInput = OfficerInput.extend({
  decision: z.enum(["approve", "reject"]),
  note: Words.nullable(),
  deviation: DeviationInput.nullable(),
});

export const ConfirmInput = OfficerInput.extend({
  agree: z.boolean(),
  note: Words.nullable(),
});

export const AppealDecisionInput = OfficerInput.extend({
  /** The decision stands; false: it is to be taken again. */
  stands: z.boolean(),
  words: Words,
  law: Law,
});

/** An application of somebody else's household that asks for my consent. */
export const AskedView = z.object({
  caseId: z.uuid(),
  number: z.string(),
  service: z.string(),
  /** Full name of the applicant; null where no register has said it. */
  askedBy: z.string().nullable(),
  state: z.enum(["asked", "agreed", "declined"]),
  askedAt: z.date(),
  answeredAt: z.date().nullable(),
  answerUntil: Day,
  /** The case is over: nothing is awaited, and a consent holds no longer. */
  isOver: z.boolean(),
  /** Nobody else was asked: the applicant will know whose answer it was. */
  alone: z.boolean(),
  /** What was read about me after I agreed. */
  told: known<readonly Known[]>(),
  toldAt: z.date().nullable(),
});
export type AskedView = z.output<typeof AskedView>;

/** What was read about each of the other adults whose consent holds. */
export const HouseholdView = z.object({
  parties: z.array(
    z.object({
      /** Null until a register has said who this is. */
      name: z.string().nullable(),
      told: known<readonly Known[]>(),
      readAt: z.date(),
      /** How this officer stands in that person's access history. */
      pseudonym: z.string(),
    }),
  ),
});
export type HouseholdView = z.output<typeof HouseholdView>;
export const ReplyInput = OfficerInput.extend({ words: Words });

/** The newest case about something, and whether work is done on it. */
export const CaseAbout = CaseRef.extend({ number: z.string(), isOpen: z.boolean() });

export const TaskView = z.object({
  caseId: z.uuid(),
  number: z.string(),
  service: z.string(),
  state: z.enum(CASE_STATES),
  office: z.string(),
  receivedOn: Day,
  dueOn: Day.nullable(),
  staffId: z.uuid().nullable(),
  escalatedAt: z.date().nullable(),
});
export type TaskView = z.output<typeof TaskView>;

/** Parts of a queue an officer may look at alone. */
export const QUEUE_PARTS = ["all", "mine", "free", "late"] as const;
export type QueuePart = (typeof QUEUE_PARTS)[number];

/** Tasks on one page of a queue. */
export const QUEUE_PAGE = 50;

export const QueueInput = z.object({
  part: z.enum(QUEUE_PARTS).default("all"),
  /** From 1; one after the last is the last. */
  page: z.int().min(1).max(1_000_000).default(1),
});

export const QueueView = z.object({
  /** One page of the part, most urgent first. */
  tasks: z.array(TaskView),
  page: z.int(),
  pages: z.int(),
  /** All that is open in the office, however many are listed. */
  counts: z.object({ all: z.int(), mine: z.int(), free: z.int(), late: z.int() }),
  /** Tasks taken, by officer: their load. */
  load: z.array(z.object({ staffId: z.uuid(), tasks: z.int() })),
  mine: z.uuid(),
});
export type QueueView = z.output<typeof QueueView>;

export const DeskCaseView = CaseView.extend({
  /** Whose case it is; null until a register has said who this is. */
  person: PersonView.nullable(),
  takenBySelf: z.boolean(),
  takenByOther: z.boolean(),
  /** Of how many other adults something was read under a consent that holds; null: nobody else was asked. */
  others: z.int().nullable(),
  /** It waits for a second officer, and this one is the first. */
  proposedBySelf: z.boolean(),
  /** The look itself: since when it is open to this officer and until when, and how the citizen sees them. */
  look: z.object({
    openedAt: z.date(),
    openUntil: z.date(),
    categories: z.array(z.enum(CATEGORY_CODES)),
    pseudonym: z.string(),
  }),
});
export type DeskCaseView = z.output<typeof DeskCaseView>;

/** Who else is at a case, and has it moved? Nothing of the person. */
export const WatchView = z.object({
  sequence: z.int(),
  state: z.enum(CASE_STATES),
  /** Who has it, as seen by this officer. */
  heldBy: z.enum(["self", "other", "nobody"]),
  /** Officers but this one who looked at it within the last quarter of an hour, and the last time. */
  others: z.int(),
  lastAt: z.date().nullable(),
});
export type WatchView = z.output<typeof WatchView>;
