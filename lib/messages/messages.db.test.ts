import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { clockAt } from "@/lib/kernel/clock";
import type { Context } from "@/lib/kernel/context";
import { REGISTRAR, refreshRecord } from "@/lib/registers";
import { type Outside, startOutside } from "@/lib/testing/outside";
import {
  aPerson,
  asCitizen,
  asOfficer,
  asProgram,
  committedEntry,
  contextOf,
  db,
  ledgerOf,
  NOON,
  owner,
  PSEUDONYM_KEY,
} from "@/lib/testing/world";
import {
  changePreferences,
  deliverMessage,
  deliverWaiting,
  listMessages,
  MESSENGER,
  readMessage,
  recordMessage,
  viewPreferences,
} from ".";
import { MOST_ATTEMPTS } from "./operations";

const SEVINC = { fin: "TST4K7Q", phone: "+994500000017" };
const SERVICE = { az: "Dəfn üçün müavinət", en: "Funeral allowance", ru: "Пособие на погребение" };

let outside: Outside;
beforeAll(async () => {
  outside = await startOutside(PSEUDONYM_KEY);
});
afterAll(() => outside.stop());
beforeEach(async () => {
  await control("sms", { mode: "ok" });
  // What other tests left waiting is none of the next one's business.
  await owner().query(
    "UPDATE message_delivery SET state = 'failed', failure = 'silent' WHERE state = 'waiting'",
  );
});

async function control(path: string, body: object): Promise<void> {
  const reply = await fetch(`${process.env.SANDBOX_URL}/control/${path}`, {
    method: "PUT",
    body: JSON.stringify(body),
  });
  expect(reply.status).toBe(200);
}

async function outboxOf(phone: string): Promise<string[]> {
  const to = encodeURIComponent(phone);
  const reply = await fetch(`${process.env.SANDBOX_URL}/control/outbox?to=${to}`);
  return ((await reply.json()) as { text: string }[]).map(({ text }) => text);
}

let numbers = 0;
/** A number no other test of this run writes about. */
const aCaseNumber = () => `2026-11-${String(++numbers).padStart(6, "0")}`;

/** Tells someone that a decision was made, as an operation about them does. */
async function told(
  subjectId: string,
  given: { caseNumber?: string; at?: string; dedupeKey?: string } = {},
): Promise<{ caseNumber: string; isNew: boolean }> {
  const { caseNumber = aCaseNumber(), at = NOON } = given;
  const dedupeKey = given.dedupeKey ?? `decision-made ${caseNumber}`;
  const isNew = await db().boundTo(await committedEntry(subjectId, ["identity"]), (bound) =>
    recordMessage(bound, {
      subjectId,
      kind: "decision-made",
      params: { caseNumber, service: SERVICE },
      dedupeKey,
      cause: { kind: "case", reference: caseNumber },
      at: new Date(at),
    }),
  );
  return { caseNumber, isNew };
}

const worker = () => ({ ...asProgram(MESSENGER), channel: "worker" as const });
const faults: Error[] = [];
const deliver = () => deliverWaiting(worker(), (error) => faults.push(error));

async function deliveryOf(caseNumber: string) {
  const { rows } = await owner().query(
    `SELECT d.* FROM message_delivery d JOIN message m ON m.id = d.message_id WHERE m.dedupe_key = $1`,
    [`decision-made ${caseNumber}`],
  );
  expect(rows).toHaveLength(1);
  return rows[0] as Record<string, unknown> & { message_id: string; subject_id: string };
}

/** The claim of whoever took it up runs out. */
const claimRunsOut = (caseNumber: string) =>
  owner().query(
    `UPDATE message_delivery SET next_attempt_at = clock_timestamp() - interval '1 second'
     WHERE message_id = (SELECT id FROM message WHERE dedupe_key = $1)`,
    [`decision-made ${caseNumber}`],
  );

/** Someone whose telephone the register has told us. */
async function someoneWithPhone(fin: string) {
  const person = await aPerson(fin);
  await refreshRecord(asProgram(REGISTRAR), {
    subjectIds: [person.subjectId],
    registers: ["mobile-numbers"],
    reason: "schedule",
    reference: "test",
  });
  return person;
}

describe("the inbox", () => {
  test("is one's own, newest first, and says how many are unread", async () => {
    const aysel = await aPerson();
    await told(await aPerson().then(({ subjectId }) => subjectId));
    const older = await told(aysel.subjectId, { at: "2026-11-20T12:00:00+04:00" });
    const newer = await told(aysel.subjectId, { at: "2026-11-21T12:00:00+04:00" });
    const inbox = await listMessages(await asCitizen(aysel), {});
    expect(inbox).toMatchObject({ unread: 2, nextBefore: null });
    expect(inbox.messages.map(({ cause }) => cause?.reference)).toEqual([
      newer.caseNumber,
      older.caseNumber,
    ]);
    expect(inbox.messages[0]).toMatchObject({
      kind: "decision-made",
      params: { caseNumber: newer.caseNumber, service: SERVICE },
      createdAt: new Date("2026-11-21T12:00:00+04:00"),
      readAt: null,
    });
  });

  test("comes in pages, none twice and none left out, also of one moment", async () => {
    const aysel = await aPerson();
    for (let count = 0; count < 45; count++) await told(aysel.subjectId);
    const ctx = await asCitizen(aysel);
    const seen: string[] = [];
    let before: string | undefined;
    for (let page = 0; page < 3; page++) {
      const { messages, nextBefore } = await listMessages(ctx, { before });
      seen.push(...messages.map(({ messageId }) => messageId));
      before = nextBefore ?? undefined;
    }
    expect(before).toBeUndefined();
    expect(new Set(seen).size).toBe(45);
    expect(await listMessages(ctx, { before: uuid() })).toMatchObject({ messages: [] });
  });

  test("what is told twice is there once, also when told thirty times at once", async () => {
    const aysel = await aPerson();
    const { caseNumber } = await told(aysel.subjectId);
    expect(await told(aysel.subjectId, { caseNumber })).toMatchObject({ isNew: false });
    const dedupeKey = uuid();
    const all = await Promise.all(
      Array.from({ length: 30 }, () => told(aysel.subjectId, { dedupeKey })),
    );
    expect(all.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect((await listMessages(await asCitizen(aysel), {})).messages).toHaveLength(2);
  });

  test("what did not happen is not told: message and deed are of one transaction", async () => {
    const aysel = await aPerson();
    const entries = await committedEntry(aysel.subjectId, ["identity"]);
    const deed = db().boundTo(entries, async (bound) => {
      await recordMessage(bound, {
        subjectId: aysel.subjectId,
        kind: "decision-made",
        params: { caseNumber: "2026-11-999999", service: SERVICE },
        dedupeKey: uuid(),
        cause: null,
        at: new Date(NOON),
      });
      throw new Error("killed");
    });
    await expect(deed).rejects.toThrow("killed");
    expect(await listMessages(await asCitizen(aysel), {})).toMatchObject({ messages: [] });
    expect(await deliver()).toBe(0);
  });

  test("parameters that are not the kind's are refused before anything is written", async () => {
    const { subjectId } = await aPerson();
    await expect(told(subjectId, { caseNumber: "600 manat" })).rejects.toThrow(/caseNumber/);
  });

  test("opening a message makes it read, once, and writes no line of its own", async () => {
    const aysel = await aPerson();
    await told(aysel.subjectId);
    const ctx = await asCitizen(aysel);
    const [first] = (await listMessages(ctx, {})).messages;
    const messageId = first?.messageId ?? "";
    const lines = (await ledgerOf(aysel)).length;
    const { message, sms } = await readMessage(ctx, { messageId });
    expect(message.readAt).toEqual(new Date(NOON));
    expect(sms).toBe("waiting");
    const later = { ...ctx, clock: clockAt("2026-11-22T12:00:00+04:00") };
    expect((await readMessage(later, { messageId })).message.readAt).toEqual(new Date(NOON));
    expect((await listMessages(ctx, {})).unread).toBe(0);
    expect(await ledgerOf(aysel)).toHaveLength(lines);
  });

  test("nobody reads another's message, and nobody learns whether there is one", async () => {
    const aysel = await aPerson();
    const { caseNumber } = await told(aysel.subjectId);
    const { message_id: messageId } = await deliveryOf(caseNumber);
    const elcin = await asCitizen(await aPerson());
    for (const one of [messageId, uuid()]) {
      await expect(readMessage(elcin, { messageId: one })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    expect((await deliveryOf(caseNumber)).state).toBe("waiting");
    expect((await listMessages(await asCitizen(aysel), {})).unread).toBe(1);
    for (const ctx of [await asOfficer("supervisor"), asProgram(MESSENGER)]) {
      await expect(listMessages(ctx, {})).rejects.toMatchObject({ code: "not_found" });
    }
    const nobody = contextOf({ kind: "anonymous" });
    await expect(listMessages(nobody, {})).rejects.toMatchObject({ code: "unauthenticated" });
  });
});

describe("wishes", () => {
  test("who has said nothing wants text messages in Azerbaijani; what is said is kept", async () => {
    const ctx = await asCitizen(await aPerson());
    expect(await viewPreferences(ctx, {})).toEqual({ sms: true, locale: "az" });
    for (const wish of [
      { sms: false, locale: "ru" },
      { sms: true, locale: "en" },
    ] as const) {
      expect(await changePreferences(ctx, wish)).toEqual(wish);
      expect(await viewPreferences(ctx, {})).toEqual(wish);
    }
  });

  test("a change is a line in one's own activity", async () => {
    const aysel = await aPerson();
    await changePreferences(await asCitizen(aysel), { sms: false, locale: "az" });
    expect((await ledgerOf(aysel)).at(-1)).toMatchObject({
      operation: "messages.change-preferences",
      purpose: "account-settings",
      categories: ["messages"],
    });
  });

  test.each([
    ["another language", { sms: true, locale: "de" }],
    ["nothing", {}],
    ["a word", { sms: "on", locale: "az" }],
  ])("%s is refused", async (_, wish) => {
    const ctx = await asCitizen(await aPerson());
    await expect(changePreferences(ctx, wish as never)).rejects.toMatchObject({
      code: "invalid_input",
    });
  });

  test("nobody changes another's: it is always one's own", async () => {
    await expect(
      changePreferences(await asOfficer("operator"), { sms: false, locale: "az" }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("text messages", () => {
  test("go to the number the register knows, once, and say no more than the number of the case", async () => {
    const sevinc = await someoneWithPhone(SEVINC.fin);
    const before = (await outboxOf(SEVINC.phone)).length;
    const { caseNumber } = await told(sevinc.subjectId);
    expect(await deliver()).toBe(1);
    expect(await deliver()).toBe(0);

    const sent = (await outboxOf(SEVINC.phone)).slice(before);
    expect(sent).toEqual([`e-sosial: № ${caseNumber} üzrə xəbər var. Kabinetinizə baxın.`]);
    expect(await deliveryOf(caseNumber)).toMatchObject({
      state: "sent",
      attempts: 1,
      provider_id: expect.stringMatching(/^SMS-/),
      failure: null,
    });
    expect((await ledgerOf(sevinc)).at(-1)).toMatchObject({
      actor_kind: "system",
      actor_id: MESSENGER,
      operation: "messages.deliver",
      purpose: "notification",
      legal_basis: "portal-regulation",
      categories: ["contact", "messages"],
      cause_kind: "message",
      channel: "worker",
      outcome: "granted",
    });
    expect(faults).toEqual([]);
  });

  test("are in the person's language, and not sent to whoever wants none", async () => {
    const sevinc = await someoneWithPhone(SEVINC.fin);
    const ctx = await asCitizen(sevinc);
    await changePreferences(ctx, { sms: true, locale: "ru" });
    const inRussian = await told(sevinc.subjectId);
    await deliver();
    expect((await outboxOf(SEVINC.phone)).at(-1)).toBe(
      `e-sosial: есть новость по № ${inRussian.caseNumber}. Откройте кабинет.`,
    );

    const before = (await outboxOf(SEVINC.phone)).length;
    await changePreferences(ctx, { sms: false, locale: "ru" });
    const unwanted = await told(sevinc.subjectId);
    await deliver();
    expect(await deliveryOf(unwanted.caseNumber)).toMatchObject({ state: "not-wanted" });
    expect(await outboxOf(SEVINC.phone)).toHaveLength(before);
    await changePreferences(ctx, { sms: true, locale: "az" });
  });

  test("two workers at once take up each of thirty once", async () => {
    const sevinc = await someoneWithPhone(SEVINC.fin);
    const before = (await outboxOf(SEVINC.phone)).length;
    for (let count = 0; count < 30; count++) await told(sevinc.subjectId);
    const taken = await Promise.all([deliver(), deliver(), deliver()]);
    expect(taken.reduce((sum, one) => sum + one, 0)).toBe(30);
    const sent = (await outboxOf(SEVINC.phone)).slice(before);
    expect(sent).toHaveLength(30);
    expect(new Set(sent).size).toBe(30);
  });

  test("a worker killed between sending and noting doubles nothing and loses nothing", async () => {
    const sevinc = await someoneWithPhone(SEVINC.fin);
    const before = (await outboxOf(SEVINC.phone)).length;
    const { caseNumber } = await told(sevinc.subjectId);

    // The second transaction is the one that notes what was sent: the process dies before it.
    const ctx = worker();
    let transactions = 0;
    const dying: Context["db"] = {
      ...ctx.db,
      boundTo: (entries, work) =>
        ++transactions === 2 ? Promise.reject(new Error("killed")) : ctx.db.boundTo(entries, work),
    };
    const reported: Error[] = [];
    await deliverWaiting({ ...ctx, db: dying }, (error) => reported.push(error));
    expect(reported.map(({ message }) => message)).toEqual(["killed"]);
    expect((await outboxOf(SEVINC.phone)).slice(before)).toHaveLength(1);
    expect(await deliveryOf(caseNumber)).toMatchObject({ state: "waiting", attempts: 1 });
    expect(await deliver()).toBe(0); // still claimed

    await claimRunsOut(caseNumber);
    expect(await deliver()).toBe(1);
    expect((await outboxOf(SEVINC.phone)).slice(before)).toHaveLength(1);
    expect(await deliveryOf(caseNumber)).toMatchObject({ state: "sent", attempts: 2 });
  });

  test("while the gateway is down they wait, longer each time, and are given up in the end", async () => {
    const sevinc = await someoneWithPhone(SEVINC.fin);
    const { caseNumber } = await told(sevinc.subjectId);
    await control("sms", { mode: "down" });
    const waits: number[] = [];
    for (let attempt = 1; attempt <= MOST_ATTEMPTS; attempt++) {
      expect(await deliver()).toBe(1);
      const { next_attempt_at, last_attempt_at, attempts } = await deliveryOf(caseNumber);
      expect(attempts).toBe(attempt);
      waits.push(Math.round((+(next_attempt_at as Date) - +(last_attempt_at as Date)) / 1_000));
      if (attempt < MOST_ATTEMPTS) await claimRunsOut(caseNumber);
    }
    expect(waits).toEqual([30, 60, 120, 240, 480, 960, 1_920, 3_840]);
    expect(await deliveryOf(caseNumber)).toMatchObject({ state: "failed", failure: "silent" });

    await control("sms", { mode: "ok" });
    await claimRunsOut(caseNumber);
    expect(await deliver()).toBe(0);
    expect((await listMessages(await asCitizen(sevinc), {})).messages[0]?.cause?.reference).toBe(
      caseNumber,
    );
  });

  test("down for a while: sent when it is well again", async () => {
    const sevinc = await someoneWithPhone(SEVINC.fin);
    const { caseNumber } = await told(sevinc.subjectId);
    await control("sms", { mode: "down" });
    await deliver();
    await control("sms", { mode: "ok" });
    await claimRunsOut(caseNumber);
    await deliver();
    expect(await deliveryOf(caseNumber)).toMatchObject({ state: "sent", attempts: 2 });
  });

  test("a register that was never heard is waited for; one that knows no number is an answer", async () => {
    const stranger = await aPerson();
    const first = await told(stranger.subjectId);
    await deliver();
    expect(await deliveryOf(first.caseNumber)).toMatchObject({ state: "waiting", attempts: 1 });

    await someoneWithPhone(stranger.fin); // asked: it holds nothing on this person
    await claimRunsOut(first.caseNumber);
    await deliver();
    expect(await deliveryOf(first.caseNumber)).toMatchObject({
      state: "failed",
      failure: "no-number",
    });
  });

  test("nobody but the messenger delivers", async () => {
    const sevinc = await aPerson(SEVINC.fin);
    const { caseNumber } = await told(sevinc.subjectId);
    const { message_id: messageId, subject_id: subjectId } = await deliveryOf(caseNumber);
    for (const ctx of [
      await asCitizen(sevinc),
      await asOfficer("supervisor"),
      asProgram(REGISTRAR),
    ]) {
      await expect(deliverMessage(ctx, { messageId, subjectId })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    expect(await deliveryOf(caseNumber)).toMatchObject({ state: "waiting", attempts: 0 });
  });

  test("under one person's entry another's message is not found, and nothing leaves", async () => {
    const [sevinc, stranger] = [await someoneWithPhone(SEVINC.fin), await aPerson()];
    const { caseNumber } = await told(sevinc.subjectId);
    const before = (await outboxOf(SEVINC.phone)).length;
    const { message_id: messageId } = await deliveryOf(caseNumber);
    expect(await deliverMessage(worker(), { messageId, subjectId: stranger.subjectId })).toEqual({
      state: "waiting",
    });
    expect(await outboxOf(SEVINC.phone)).toHaveLength(before);
  });
});

test("the application may put a message in and mark it read, and nothing else", async () => {
  const aysel = await aPerson();
  const { caseNumber } = await told(aysel.subjectId);
  const { message_id: messageId } = await deliveryOf(caseNumber);
  const entries = await committedEntry(aysel.subjectId, ["messages"]);
  const attempt = (sql: string) =>
    db().boundTo(entries, (bound) => bound.$executeRawUnsafe(sql, messageId));
  for (const sql of [
    "UPDATE message SET kind = 'case-received' WHERE id = $1::uuid",
    "UPDATE message SET subject_id = id WHERE id = $1::uuid",
    "DELETE FROM message WHERE id = $1::uuid",
    "UPDATE message_delivery SET attempts = 0 WHERE message_id = $1::uuid",
    "DELETE FROM message_delivery WHERE message_id = $1::uuid",
    "INSERT INTO message_delivery (message_id, subject_id, channel) VALUES ($1::uuid, $1::uuid, 'sms')",
  ]) {
    await expect(attempt(sql), sql).rejects.toMatchObject({ code: "42501" });
  }
});
