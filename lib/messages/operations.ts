import "server-only";
import { z } from "zod";
import type { BoundDb } from "@/lib/db";
import { AppError } from "@/lib/kernel/errors";
import { smsGatewayKey } from "@/lib/kernel/keys";
import { defineExchange, defineOperation } from "@/lib/kernel/operation";
import { program, self } from "@/lib/kernel/policy";
import { settings } from "@/lib/kernel/settings";
import { NoInput, ownSubject } from "@/lib/kernel/subject";
import { listSnapshots } from "@/lib/registers";
import { mobileNumbers } from "@/lib/registers/catalogue/mobile-numbers/register";
import { heard } from "@/lib/registers/heard";
import { type Handed, handOver } from "./gateway";
import { type Kind, type ParamsOf, smsOf } from "./kinds";
import {
  countUnread,
  type Ended,
  endDelivery,
  findDelivery,
  findMessage,
  getPreferences,
  listInbox,
  type NewMessage,
  putMessage,
  readFirst,
  storePreferences,
} from "./repository";
import { InboxInput, InboxView, MessageRef, Preferences, ReadView } from "./schema";

/** The program that sends text messages, as the ledger names it. */
export const MESSENGER = "messages";

/** After so many attempts in vain, over about an hour, a text message is given up; the inbox has it anyway. */
export const MOST_ATTEMPTS = 8;

/**
 * Tells a person something, in the transaction in which it happens: both are there or neither. A text
 * message follows by itself. The same `dedupeKey` is told once, whoever tells it again.
 * @returns whether it is new
 * @throws ZodError for parameters that are not the kind's
 */
export async function recordMessage<K extends Kind>(
  db: BoundDb,
  message: Omit<NewMessage, "kind" | "params"> & { kind: K; params: ParamsOf<K> },
): Promise<boolean> {
  return putMessage(db, message);
}

/** Messages are the person's alone; reading them is part of looking at one's data. */
const aboutMyMessages = {
  subject: ownSubject,
  policy: self,
  purpose: "self-access",
  categories: ["messages"],
} as const;

/** My messages, newest first. */
export const listMessages = defineOperation({
  ...aboutMyMessages,
  name: "messages.list",
  effect: "read",
  input: InboxInput,
  output: InboxView,
  async run({ input, db, subjects }) {
    const subjectId = theOne(subjects);
    return {
      ...(await listInbox(db, subjectId, input.before ?? null)),
      unread: await countUnread(db, subjectId),
    };
  },
});

/**
 * One of my messages; it counts as read from then on. A read: a line in the ledger for each message that
 * its own owner opens would bury what others did.
 */
export const readMessage = defineOperation({
  ...aboutMyMessages,
  name: "messages.read",
  effect: "read",
  input: MessageRef,
  output: ReadView,
  async run({ input, db, clock, subjects }) {
    const message = await readFirst(db, theOne(subjects), input.messageId, clock.now());
    if (!message) throw new AppError("not_found");
    return { message, sms: (await findDelivery(db, message.messageId))?.state ?? null };
  },
});

/** Do I want text messages, and in which language? */
export const viewPreferences = defineOperation({
  ...aboutMyMessages,
  name: "messages.preferences",
  effect: "read",
  input: NoInput,
  output: Preferences,
  run: ({ db, subjects }) => getPreferences(db, theOne(subjects)),
});

export const changePreferences = defineOperation({
  name: "messages.change-preferences",
  effect: "change",
  input: Preferences,
  output: Preferences,
  subject: ownSubject,
  policy: self,
  purpose: "account-settings",
  categories: ["messages"],
  async run({ input, db, subjects }) {
    await storePreferences(db, theOne(subjects), input);
    return input;
  },
});

/** What is to be handed over, or why nothing is. `later`: the claim runs out, and it is tried again. */
type ToSend =
  | { kind: "send"; message: { id: string; to: string; text: string }; attempts: number }
  | { kind: "ended"; ended: Ended }
  | { kind: "later" };

/**
 * Sends the text message of one message: announced to the person, handed over with no transaction open,
 * then noted. A worker killed in between leaves it waiting; whoever takes it up hands it over under the
 * same id, and the gateway sends one id once.
 */
export const deliverMessage = defineExchange({
  name: "messages.deliver",
  effect: "change",
  input: z.object({ messageId: z.uuid(), subjectId: z.uuid() }),
  output: z.object({ state: z.enum(["waiting", "sent", "failed", "not-wanted"]) }),
  subject: ({ input }) => input.subjectId,
  policy: program(MESSENGER),
  purpose: "notification",
  categories: ["contact", "messages"],
  cause: ({ messageId }) => ({ kind: "message", reference: messageId }),
  async prepare({ input, db }): Promise<ToSend> {
    const { messageId, subjectId } = input;
    const delivery = await findDelivery(db, messageId);
    const message = await findMessage(db, messageId);
    if (!delivery || !message || delivery.state !== "waiting") return { kind: "later" };
    const { attempts } = delivery;
    const { sms, locale } = await getPreferences(db, subjectId);
    if (!sms) return { kind: "ended", ended: { state: "not-wanted" } };

    const numbers = heard(await listSnapshots(db, "contact"), mobileNumbers, "contact");
    if (numbers === "unknown") {
      // The register was never heard: it may be tomorrow.
      return attempts < MOST_ATTEMPTS
        ? { kind: "later" }
        : { kind: "ended", ended: { state: "failed", failure: "no-number" } };
    }
    const to = numbers?.phones[0];
    if (to === undefined) {
      return { kind: "ended", ended: { state: "failed", failure: "no-number" } };
    }
    const text = smsOf(message.kind, message.params, locale);
    return { kind: "send", message: { id: messageId, to, text }, attempts };
  },
  async exchange(toSend): Promise<Ended | null> {
    if (toSend.kind !== "send") return toSend.kind === "ended" ? toSend.ended : null;
    const gateway = { url: settings().smsGatewayUrl, key: smsGatewayKey() };
    return endOf(await handOver(gateway, toSend.message), toSend.attempts);
  },
  async run({ input, db, plan }) {
    if (plan) await endDelivery(db, input.messageId, plan);
    return { state: (await findDelivery(db, input.messageId))?.state ?? "waiting" };
  },
});

/** Null where it is to be tried again. */
function endOf(handed: Handed, attempts: number): Ended | null {
  if (handed.state === "sent") return handed;
  if (handed.state === "refused") return { state: "failed", failure: "refused" };
  return attempts < MOST_ATTEMPTS ? null : { state: "failed", failure: "silent" };
}

function theOne(subjects: readonly string[]): string {
  const [subjectId] = subjects;
  if (!subjectId) throw new Error("an operation about oneself without a person");
  return subjectId;
}
