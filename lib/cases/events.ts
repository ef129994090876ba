import { z } from "zod";
import { EntryView } from "@/lib/access/schema";
import { freeText } from "@/lib/kernel/free-text";
import { CASE_EVENTS, type CaseEventName, NOTES, type Note } from "./machine";

/**
 * WHAT EACH EVENT SAYS, besides who and when. Stored for good: a field is added as optional or with a
 * default, never renamed. Words of people stand here; facts of registers stand in the case's assessments.
 */

/** Signs at most, as `freeText` counts them. */
export const MOST_WORDS = 2_000;
export const MOST_LAW = 200;

/** Words an officer or a citizen writes into a case. Messages are keys of the texts. */
export const Words = freeText({ longest: MOST_WORDS });

/** A provision, as an officer names it. */
export const Law = freeText({ longest: MOST_LAW });

/** The same as they were taken: what is stored is read whatever the limits were or will be. */
const Taken = z.string().min(1);

/** A decision against the rule's assessment: why, and by which provision. */
const Deviation = z.object({
  reason: Taken,
  law: Taken,
  /** Granted instead of the rule's amount; null where that stands. */
  amountQepik: z.int().positive().nullable().default(null),
});

/** Of an award as it was decided. */
const Decided = z.object({
  /** Sequence of the assessment it rests on; null where nothing was to be assessed. */
  assessment: z.int().nullable(),
  deviation: Deviation.nullable().default(null),
  note: Taken.nullable().default(null),
  /** Staff id of the officer who proposed it, where a second one confirmed. */
  proposedBy: z.uuid().nullable().default(null),
});

/** What the ledger says of the access that was asked about: taken from it when it was answered, not typed. */
const Attested = z.object({
  entry: EntryView.extend({ occurredAt: z.coerce.date() }),
  /** Its seal, computed anew. */
  intact: z.boolean(),
  /** The case of this person that stands behind the access; null where none does. */
  behind: z.object({ caseId: z.uuid(), number: z.string(), service: z.string() }).nullable(),
});
export type Attested = z.output<typeof Attested>;

const PAYLOADS = {
  submit: z.object({}),
  ask_parties: z.object({}),
  parties_agree: z.object({}),
  gather: z.object({
    answered: z.array(z.string()),
    silent: z.array(z.string()),
    /** Sequence of the assessment, which is this event's own. */
    assessment: z.int().nullable(),
  }),
  request_information: z.object({ what: Taken }),
  provide_information: z.object({ words: Taken.nullable(), files: z.int() }),
  propose: z.object({ decision: z.enum(["approve", "reject"]), ...Decided.shape }),
  return: z.object({ note: Taken }),
  approve: z.object({ ...Decided.shape, place: z.int().nullable().default(null) }),
  reject: Decided,
  appeal: z.object({ words: Taken }),
  dismiss_appeal: z.object({ words: Taken, law: z.string() }),
  remit: z.object({ words: Taken, law: z.string().nullable().default(null) }),
  reassess: z.object({ why: z.enum(["facts", "law"]) }),
  withdraw: z.object({ words: Taken.nullable() }),
  give_back: z.object({}),
  discontinue: z.object({ why: z.enum(["not-all-agreed", "no-answer"]) }),
  answer: z.object({ words: Taken, attested: Attested }),
  accept_answer: z.object({}),
  contest_answer: z.object({ words: Taken }),
  lapse: z.object({}),
  take: z.object({}),
  hand_over: z.object({ office: z.string(), note: Taken.nullable() }),
  establish: z.object({
    /** What was established, by question of the passport's `establish`. */
    answers: z.record(z.string(), z.unknown()),
    /** Sequence of the assessment made with it, which is this event's own. */
    assessment: z.int().nullable(),
  }),
  escalate: z.object({ dueOn: z.iso.date() }),
} as const satisfies Record<CaseEventName | Note, z.ZodType>;

export type EventName = CaseEventName | Note;
export const EVENT_NAMES: readonly EventName[] = [...CASE_EVENTS, ...NOTES];

export type PayloadOf<E extends EventName> = z.output<(typeof PAYLOADS)[E]>;
export type PayloadInput<E extends EventName> = z.input<(typeof PAYLOADS)[E]>;

/** @throws ZodError for what this event cannot say: a fault of ours */
export function parsePayload<E extends EventName>(event: E, payload: unknown): PayloadOf<E> {
  return PAYLOADS[event].parse(payload) as PayloadOf<E>;
}

/** An event as it is stored and told. */
export interface CaseEvent<E extends EventName = EventName> {
  sequence: number;
  event: E;
  at: Date;
  actor: {
    kind: "citizen" | "staff" | "system";
    id: string;
    pseudonym: string | null;
    unit: string | null;
  };
  payload: PayloadOf<E>;
}

export function isEvent<E extends EventName>(one: CaseEvent, name: E): one is CaseEvent<E> {
  return one.event === name;
}
