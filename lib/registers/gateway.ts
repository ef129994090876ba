import "server-only";
import { z } from "zod";
import type { Category } from "@/lib/access/categories";
import type { SubjectId } from "@/lib/kernel/actor";
import { type Bridge, type Fault, sendOverBridge } from "./bridge";
import { MOST_PERSONS } from "./bridge-protocol";
import type { Part, Parts, Register } from "./register";

/** What a register's parts hold once our schemas have read them. */
export type Heard<P extends Parts> = {
  [C in keyof P]?: P[C] extends Part<infer R> ? z.output<R> : never;
};

/**
 * What came of asking one register about one person. `nothing`: the institution knows nothing of the
 * person. `silent` with `withheld`: it answers, but could not answer about this person; the other
 * reasons are of the whole question, but for `malformed` and `forged`, which may be either.
 */
export type Answer<P extends Parts = Parts> =
  | { status: "available"; records: Heard<P> }
  | { status: "nothing" }
  | { status: "silent"; reason: Fault | "withheld" };

export interface Question {
  /** UUID of the message, new for each. */
  messageId: string;
  /** Who asks: an officer's pseudonym, or a program of the portal. Never a person's number. */
  userId: string;
  /** Number of the committed access entry, or of the case, behind the question. */
  issue: string;
  representedParty?: string;
  /** Code from the closed list of purposes. */
  purpose: string;
  bridge: Bridge;
  fetch?: typeof fetch;
}

/** For each person beyond the first, on top of the register's own limit. */
const MORE_TIME_MS = 10;
const REPLY_BYTES_A_PERSON = 256 * 1024;
const MOST_REPLY_BYTES = 64 * 1024 * 1024;

/**
 * Asks one institution about persons, all in one message. An institution's fault is a value, not an
 * exception: one silent register must not hide what the others said, and one person's senseless answer
 * must not hide the answers about the others. A fault of ours still crashes.
 * @returns an answer for each subject asked about
 * @throws RangeError for more than 1,000 persons, or one person asked about twice
 */
export async function askRegister<W extends z.ZodType, P extends Parts>(
  register: Register<W, P>,
  persons: readonly { fin: string; subjectId: SubjectId }[],
  question: Question,
): Promise<Map<SubjectId, Answer<P>>> {
  if (persons.length === 0) return new Map();
  if (persons.length > MOST_PERSONS) throw new RangeError(`${persons.length} persons at once`);
  const subjects = new Map(persons.map(({ fin, subjectId }) => [fin, subjectId]));
  if (subjects.size !== persons.length) throw new RangeError("The same person asked about twice");

  const { messageId, userId, issue, representedParty, purpose, bridge, fetch } = question;
  const reply = await sendOverBridge(
    bridge,
    {
      to: register.address,
      id: messageId,
      userId,
      issue,
      representedParty,
      purpose,
      body: { persons: [...subjects.keys()] },
    },
    {
      timeoutMs: register.timeoutMs + MORE_TIME_MS * (persons.length - 1),
      replyBytes: Math.min(REPLY_BYTES_A_PERSON * (persons.length + 1), MOST_REPLY_BYTES),
      fetch,
    },
  );
  const told = "fault" in reply ? reply : answersIn(reply.message, subjects);
  return new Map(
    persons.map(({ fin, subjectId }) => [
      subjectId,
      "fault" in told
        ? { status: "silent", reason: told.fault }
        : understood(register, fin, told.answers.get(fin)),
    ]),
  );
}

const Envelope = z.object({ answers: z.array(z.looseObject({ person: z.string() })) });

const Told = z.union([
  z.object({ found: z.literal(true), message: z.unknown() }),
  z.object({ found: z.literal(false) }),
  z.object({ error: z.literal("unavailable") }),
]);

/** Answers by FIN. One about somebody we did not ask about makes the whole reply worth nothing. */
function answersIn(
  message: unknown,
  asked: ReadonlyMap<string, SubjectId>,
): { answers: Map<string, unknown> } | { fault: Fault } {
  const envelope = Envelope.safeParse(message);
  if (!envelope.success) return { fault: "malformed" };
  const answers = new Map<string, unknown>();
  for (const answer of envelope.data.answers) {
    if (!asked.has(answer.person)) return { fault: "forged" };
    // Two answers about one person contradict each other: neither is believed.
    answers.set(answer.person, answers.has(answer.person) ? undefined : answer);
  }
  return { answers };
}

function understood<W extends z.ZodType, P extends Parts>(
  register: Register<W, P>,
  fin: string,
  answer: unknown,
): Answer<P> {
  const malformed = { status: "silent", reason: "malformed" } as const;
  const told = Told.safeParse(answer);
  if (!told.success) return malformed;
  if ("error" in told.data) return { status: "silent", reason: "withheld" };
  if (!told.data.found) return { status: "nothing" };

  const message = register.wire.safeParse(told.data.message);
  if (!message.success) return malformed;
  // The answer is under this person's name, and what stands in it is another's.
  if ((register.about?.(message.data) ?? fin) !== fin)
    return { status: "silent", reason: "forged" };
  const said = senseOf(() => register.read(message.data));
  if (said === null) return malformed;

  const records: Partial<Record<Category, unknown>> = {};
  for (const [category, part] of Object.entries(register.parts) as [Category, Part<z.ZodType>][]) {
    const ours: unknown = said[category];
    if (ours === undefined) continue;
    const record = part.record.safeParse(ours);
    if (!record.success) return malformed;
    records[category] = record.data;
  }
  return { status: "available", records: records as Heard<P> };
}

/** Null for a message that makes no sense; a mistake in the translation itself is ours and crashes. */
function senseOf<T>(read: () => T): T | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError || error instanceof z.ZodError) return null;
    throw error;
  }
}
