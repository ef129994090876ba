import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { CATEGORY_CODES } from "@/lib/access/categories";
import { openQueue, type Queue } from "@/lib/jobs";
import { clockAt } from "@/lib/kernel/clock";
import { type Outside, startOutside } from "@/lib/testing/outside";
import {
  aFin,
  aPerson,
  asCitizen,
  asProgram,
  committedEntry,
  db,
  ledgerOf,
  NOON,
  owner,
  PSEUDONYM_KEY,
} from "@/lib/testing/world";
import {
  listSnapshots,
  REGISTERS,
  REGISTRAR,
  refreshAll,
  refreshJob,
  refreshRecord,
  requestRefresh,
} from ".";

const SEVINC = "TST4K7Q";
const VUQAR = "TST2B8D";
const LATER = "2026-11-21T12:30:00.000+04:00";

let outside: Outside;
beforeAll(async () => {
  outside = await startOutside(PSEUDONYM_KEY);
});
afterAll(() => outside.stop());
beforeEach(() => outside.tell("diplomas", "ok"));

const registrar = (at = NOON) => asProgram(REGISTRAR, clockAt(at));
const because = { reason: "schedule", reference: "test" } as const;

async function snapshotsOf(subjectId: string) {
  return db().boundTo(await committedEntry(subjectId, CATEGORY_CODES), (bound) =>
    listSnapshots(bound),
  );
}

const said = (
  snapshots: Awaited<ReturnType<typeof snapshotsOf>>,
  register: string,
  category: string,
) => snapshots.find((one) => one.register === register && one.category === category);

test("fifteen registers are asked about a person, and the person's ledger says so before and once", async () => {
  const sevinc = await aPerson(SEVINC);
  const before = (await ledgerOf(sevinc)).length;
  const result = await refreshRecord(registrar(), {
    subjectIds: [sevinc.subjectId],
    registers: REGISTERS.map(({ code }) => code),
    ...because,
  });
  expect(result).toEqual({ asked: 15, silent: [] });

  const snapshots = await snapshotsOf(sevinc.subjectId);
  expect(said(snapshots, "population", "identity")).toMatchObject({
    status: "available",
    record: { fin: SEVINC, name: { surname: "Həsənova" } },
    answeredAt: new Date(NOON),
  });
  expect(said(snapshots, "disability", "disability")).toMatchObject({
    status: "nothing",
    record: null,
  });
  expect((await ledgerOf(sevinc))[before]).toMatchObject({
    actor_kind: "system",
    operation: "registers.refresh",
    purpose: "record-refresh",
    cause_kind: "schedule",
    outcome: "granted",
  });
});

test("what is fresh is not asked again; what is named is", async () => {
  const { subjectId } = await aPerson(SEVINC);
  await refreshRecord(registrar(), { subjectIds: [subjectId], ...because });
  expect(
    await refreshRecord(registrar(LATER), { subjectIds: [subjectId], ...because }),
  ).toMatchObject({
    asked: 0,
  });
  expect(
    await refreshRecord(registrar(LATER), {
      subjectIds: [subjectId],
      registers: ["diplomas"],
      ...because,
    }),
  ).toMatchObject({ asked: 1 });
});

test("a register that falls silent keeps what it last said, and since when it is silent", async () => {
  const { subjectId } = await aPerson(SEVINC);
  const ask = (at: string) =>
    refreshRecord(registrar(at), { subjectIds: [subjectId], registers: ["diplomas"], ...because });
  await ask(NOON);
  await outside.tell("diplomas", "down");
  expect(await ask("2026-11-21T13:00:00+04:00")).toEqual({
    asked: 1,
    silent: [{ subjectId, registers: ["diplomas"] }],
  });
  await ask("2026-11-21T14:00:00+04:00");
  expect(said(await snapshotsOf(subjectId), "diplomas", "education")).toMatchObject({
    status: "silent",
    record: { diplomas: expect.any(Array) },
    answeredAt: new Date(NOON),
    askedAt: new Date("2026-11-21T14:00:00+04:00"),
    silentSince: new Date("2026-11-21T13:00:00+04:00"),
  });
  const health = await owner().query("SELECT * FROM register_health WHERE register = 'diplomas'");
  expect(health.rows).toMatchObject([{ silent_since: new Date("2026-11-21T13:00:00+04:00") }]);

  await outside.tell("diplomas", "ok");
  await ask("2026-11-21T15:00:00+04:00");
  expect(said(await snapshotsOf(subjectId), "diplomas", "education")).toMatchObject({
    status: "available",
    silentSince: null,
  });
});

test("one silent register hides nothing of what the others said", async () => {
  await outside.tell("diplomas", "down");
  const { subjectId } = await aPerson(VUQAR);
  const registers = ["diplomas", "disability"];
  const { silent } = await refreshRecord(registrar(), {
    subjectIds: [subjectId],
    registers,
    ...because,
  });
  expect(silent).toEqual([{ subjectId, registers: ["diplomas"] }]);
  expect(said(await snapshotsOf(subjectId), "disability", "disability")).toMatchObject({
    status: "available",
    record: { percent: 55 },
  });
});

test("a FIN that nobody has: every register says so, and that is an answer", async () => {
  const { subjectId } = await aPerson(aFin());
  const { silent } = await refreshRecord(registrar(), { subjectIds: [subjectId], ...because });
  expect(silent).toEqual([]);
  const statuses = new Set((await snapshotsOf(subjectId)).map(({ status }) => status));
  expect([...statuses]).toEqual(["nothing"]);
});

test("two persons are one question to each register, in one batch of entries", async () => {
  const people = [await aPerson(SEVINC), await aPerson(VUQAR)];
  const before = await outside.disclosures("disability");
  await refreshRecord(registrar(), {
    subjectIds: people.map(({ subjectId }) => subjectId),
    registers: ["disability"],
    ...because,
  });
  expect((await outside.disclosures("disability")) - before).toBe(1); // Vüqar's; of Sevinc it holds nothing
  const lines = await Promise.all(people.map(async (one) => (await ledgerOf(one)).at(-1)));
  expect(lines[0]?.batch_id).not.toBeNull();
  expect(lines[1]?.batch_id).toBe(lines[0]?.batch_id);
});

test("a citizen cannot run the registrar's operation", async () => {
  const sevinc = await aPerson(SEVINC);
  const attempt = refreshRecord(await asCitizen(sevinc), {
    subjectIds: [sevinc.subjectId],
    ...because,
  });
  await expect(attempt).rejects.toMatchObject({ code: "not_found" });
});

test("a job is taken once, works the question off, and leaves a later one for what stayed silent", async () => {
  await outside.tell("diplomas", "down");
  const { subjectId } = await aPerson();
  const errors: Error[] = [];
  const queue: Queue = await openQueue(db(), "worker", (error) => errors.push(error));
  const base = { ...registrar(), channel: "worker" as const };
  try {
    const refresh = {
      subjectId,
      registers: ["diplomas"],
      reason: "request",
      reference: "r-1",
    } as const;
    await requestRefresh(queue, { ...refresh, registers: [...refresh.registers] });
    await requestRefresh(queue, { ...refresh, registers: [...refresh.registers] }); // within ten seconds: dropped
    const worked = new Promise<number>((done) => {
      void queue.work(refreshJob, async (payloads) => {
        const ours = payloads.filter((one) => one.subjectId === subjectId);
        await refreshAll(base, queue, ours);
        if (ours.length > 0) done(ours.length);
      });
    });
    expect(await worked).toBe(1);
    expect(said(await snapshotsOf(subjectId), "diplomas", "education")).toMatchObject({
      status: "silent",
    });
  } finally {
    await queue.stop();
  }
  const { rows } = await owner().query(
    `SELECT state, data, start_after > now() + interval '50 minutes' AS later
     FROM pgboss.job WHERE name = 'registers.refresh' AND state = 'created' AND data->>'subjectId' = $1`,
    [subjectId],
  );
  expect(rows).toMatchObject([
    { later: true, data: { subjectId, registers: ["diplomas"], reason: "schedule" } },
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/TST/);
  expect(errors).toEqual([]);
});
