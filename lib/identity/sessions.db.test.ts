import { randomBytes } from "node:crypto";
import { v7 as uuid } from "uuid";
import { describe, expect, test } from "vitest";
import type { Actor } from "@/lib/kernel/actor";
import { type Clock, clockAt } from "@/lib/kernel/clock";
import {
  aPerson,
  asCitizen,
  asOfficer,
  committedEntry,
  contextOf,
  db,
  ledger,
  ledgerOf,
  NOON,
  owner,
} from "@/lib/testing/world";
import {
  endSession,
  findSession,
  type LiveSession,
  openSession,
  toCitizen,
  toStaff,
} from "./sessions";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** So long after the sign-in. */
const after = (ms: number): Clock => clockAt(new Date(Date.parse(NOON) + ms));

const doors = (clock: Clock) => contextOf({ kind: "anonymous" }, clock);

/** Somebody who signed in at noon. */
async function signedIn(person?: { subjectId: string }) {
  const { subjectId } = person ?? (await aPerson());
  const token = randomBytes(32).toString("base64url");
  const sessionId = await openSession(doors(after(0)), token, {
    subjectId,
    method: "sima",
    assurance: "high",
    providerSession: null,
    device: "Chrome, Android",
  });
  return {
    subjectId,
    token,
    sessionId,
    look: (ms: number) => findSession({ db: db(), clock: after(ms) }, token, { activity: false }),
    act: (ms: number) => findSession({ db: db(), clock: after(ms) }, token, { activity: true }),
  };
}

function expectLive(session: LiveSession | null): asserts session is LiveSession {
  expect(session).not.toBeNull();
}

test("the database knows the digest of a token, and the person's history the sign-in", async () => {
  const { subjectId, token, sessionId } = await signedIn();
  const { rows } = await owner().query("SELECT * FROM sign_in_session WHERE subject_id = $1", [
    subjectId,
  ]);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain(token);
  expect(rows[0].token_hash).toMatch(/^[0-9a-f]{64}$/);
  expect(await ledgerOf({ subjectId })).toMatchObject([
    {
      operation: "identity.sign-in",
      purpose: "sign-in",
      actor_kind: "citizen",
      actor_id: subjectId,
      cause_kind: "session",
      cause_reference: sessionId,
      categories: ["account"],
    },
  ]);
});

test("no ledger, no session", async () => {
  const { subjectId } = await aPerson();
  const broken = { record: () => Promise.reject(new Error("no ledger")) };
  const opening = openSession({ ...doors(after(0)), ledger: broken }, "a token", {
    subjectId,
    method: "sima",
    assurance: "high",
    providerSession: null,
    device: "?",
  });
  await expect(opening).rejects.toThrow("no ledger");
  const { rows } = await owner().query("SELECT 1 FROM sign_in_session WHERE subject_id = $1", [
    subjectId,
  ]);
  expect(rows).toEqual([]);
});

describe("a session lasts", () => {
  test("a quarter of an hour without activity, to the millisecond", async () => {
    const { look } = await signedIn();
    expectLive(await look(15 * MINUTE - 1));
    expect(await look(15 * MINUTE)).toBeNull();
  });

  test.each([1.001 * SECOND, 20 * SECOND, 14 * MINUTE + 59 * SECOND])(
    "a quarter of an hour from what was done after %d ms",
    async (ms) => {
      const { act, look } = await signedIn();
      const session = await act(ms);
      expect(session?.idleUntil).toEqual(after(ms + 15 * MINUTE).now());
      expectLive(await look(ms + 15 * MINUTE - 1));
      expect(await look(ms + 15 * MINUTE)).toBeNull();
    },
  );

  test("no longer for being looked at", async () => {
    const { look } = await signedIn();
    for (let ms = MINUTE; ms < 15 * MINUTE; ms += MINUTE) expectLive(await look(ms));
    expect(await look(15 * MINUTE)).toBeNull();
  });

  test("no longer for ten requests of one moment, and not a second less", async () => {
    const { act, look } = await signedIn();
    await act(10 * SECOND);
    for (let ms = 0; ms <= 900; ms += 100) {
      const session = await act(10 * SECOND + ms);
      expect(session?.idleUntil).toEqual(after(10 * SECOND + 15 * MINUTE).now());
    }
    expectLive(await look(10 * SECOND + 15 * MINUTE - 1));
  });

  test("eight hours, whatever is done", async () => {
    const { act, look } = await signedIn();
    for (let ms = 0; ms < 8 * HOUR; ms += 14 * MINUTE) {
      const session = await act(ms);
      expectLive(session);
      expect(session.idleUntil.getTime()).toBeLessThanOrEqual(session.endsAt.getTime());
    }
    expectLive(await look(8 * HOUR - 1));
    expect(await look(8 * HOUR)).toBeNull();
    expect(await act(8 * HOUR)).toBeNull();
  });

  test("no longer because the clock of a demonstration was set back", async () => {
    const { act, look } = await signedIn();
    await act(14 * MINUTE);
    await act(MINUTE);
    expect(await look(16 * MINUTE)).toBeNull();
  });

  test("until it is ended; ending it twice is ending it once", async () => {
    const { token, look, act, subjectId } = await signedIn();
    await endSession({ db: db(), clock: after(MINUTE) }, token);
    await endSession({ db: db(), clock: after(2 * MINUTE) }, token);
    expect(await look(MINUTE)).toBeNull();
    expect(await act(MINUTE)).toBeNull();
    const { rows } = await owner().query(
      "SELECT ended_at FROM sign_in_session WHERE subject_id = $1",
      [subjectId],
    );
    expect(rows).toEqual([{ ended_at: after(MINUTE).now() }]);
  });

  test.each(["", "x", "ə", "a".repeat(10_000)])(
    "and no other token opens it (%#)",
    async (token) => {
      await signedIn();
      expect(
        await findSession({ db: db(), clock: after(0) }, token, { activity: true }),
      ).toBeNull();
    },
  );
});

describe("staff are staff by the portal's own table", () => {
  async function appoint(subjectId: string, leftAt: string | null = null) {
    const office = `office-${uuid()}`;
    await owner().query("INSERT INTO office VALUES ($1, 'dost', 'az', 'en', 'ru')", [office]);
    await owner().query(
      "INSERT INTO staff_member (id, subject_id, office_code, role, left_at) VALUES ($1, $2, $3, 'operator', $4)",
      [uuid(), subjectId, office, leftAt],
    );
    return office;
  }

  test("from the moment they stand in it until they have left", async () => {
    const { subjectId, look, sessionId } = await signedIn();
    const before = await look(0);
    expectLive(before);
    expect(toStaff(before)).toEqual({ kind: "anonymous" });

    const office = await appoint(subjectId);
    const now = await look(0);
    expectLive(now);
    expect(toStaff(now)).toMatchObject({
      kind: "staff",
      role: "operator",
      unitCode: office,
      institution: "dost",
      subjectId,
      sessionId,
    });

    await owner().query("UPDATE staff_member SET left_at = now() WHERE subject_id = $1", [
      subjectId,
    ]);
    const later = await look(0);
    expectLive(later);
    expect(toStaff(later)).toEqual({ kind: "anonymous" });
  });

  test("at the desk where they are now, not where they were", async () => {
    const { subjectId, look } = await signedIn();
    await appoint(subjectId, "2026-01-01");
    const office = await appoint(subjectId);
    expect((await look(0))?.staff?.officeCode).toBe(office);
  });

  test("and nobody becomes one under the application's rights", async () => {
    const { subjectId } = await signedIn();
    const entries = await committedEntry(subjectId, ["account"]);
    const insert = db().boundTo(entries, (bound) =>
      bound.$executeRawUnsafe(
        `INSERT INTO staff_member (id, subject_id, office_code, role)
         VALUES ('${uuid()}', '${subjectId}', 'none', 'operator')`,
      ),
    );
    await expect(insert).rejects.toThrow(/permission denied/);
  });
});

describe("looking at one's own data", () => {
  const own = (entries: Record<string, unknown>[]) =>
    entries.filter(({ operation }) => operation === "session.self-access");

  test("is one entry until it is about to lapse", async () => {
    const { subjectId, act, sessionId } = await signedIn();
    for (const ms of [0, MINUTE, 5 * MINUTE]) {
      const session = await act(ms);
      expectLive(session);
      await toCitizen(doors(after(ms)), session);
    }
    expect(own(await ledgerOf({ subjectId }))).toMatchObject([
      { purpose: "self-access", cause_reference: sessionId, outcome: "granted" },
    ]);

    await owner().query(
      "UPDATE sign_in_session SET entry_expires_at = now() + interval '29 seconds' WHERE id = $1",
      [sessionId],
    );
    const session = await act(6 * MINUTE);
    expectLive(session);
    expect(session.entryId).toBeNull();
    const citizen = await toCitizen(doors(after(6 * MINUTE)), session);
    expect(own(await ledgerOf({ subjectId }))).toHaveLength(2);
    expect((await act(7 * MINUTE))?.entryId).toBe(citizen.selfEntry.id);
  });

  test("is one entry for all requests of the first moment, and it opens data for each", async () => {
    const { subjectId, act } = await signedIn();
    const firsts = await Promise.all(Array.from({ length: 20 }, () => act(0)));
    const citizens = await Promise.all(
      firsts.map(async (session) => {
        expectLive(session);
        expect(session.entryId).toBeNull();
        const { selfEntry } = await toCitizen(doors(after(0)), session);
        // Committed: it opens the person's own sessions at once, in another transaction.
        const sessions = await db().boundTo({ kind: "entry", entry: selfEntry }, (bound) =>
          bound.$queryRawUnsafe("SELECT 1 FROM sign_in_session"),
        );
        expect(sessions).toHaveLength(1);
        return selfEntry.id;
      }),
    );
    const made = own(await ledgerOf({ subjectId })).map(({ id }) => id);
    expect(made).toHaveLength(1);
    expect(new Set(citizens)).toEqual(new Set(made));
    expect((await act(SECOND))?.entryId).toBe(made[0]);
  });

  test("waits for nobody who failed", async () => {
    const { subjectId, act } = await signedIn();
    const session = await act(0);
    expectLive(session);
    const broken = { record: () => Promise.reject(new Error("no ledger")) };
    const failed = Array.from({ length: 5 }, () =>
      toCitizen({ ...doors(after(0)), ledger: broken }, session),
    );
    const whole = toCitizen(doors(after(0)), session);
    const outcomes = await Promise.allSettled(failed);
    const citizen = await whole;
    // Whoever came after the entry was there needs no ledger; nobody was given another entry.
    for (const outcome of outcomes) {
      if (outcome.status === "fulfilled") expect(outcome.value).toEqual(citizen);
      else expect(outcome.reason).toMatchObject({ message: "no ledger" });
    }
    expect(own(await ledgerOf({ subjectId }))).toMatchObject([{ id: citizen.selfEntry.id }]);
  });

  test("is an entry of its own for each session", async () => {
    const { subjectId, act } = await signedIn();
    const elsewhere = await signedIn({ subjectId });
    const ids = await Promise.all(
      [act, elsewhere.act].map(async (look) => {
        const session = await look(0);
        expectLive(session);
        return (await toCitizen(doors(after(0)), session)).selfEntry.id;
      }),
    );
    expect(new Set(ids).size).toBe(2);
    expect(own(await ledgerOf({ subjectId }))).toHaveLength(2);
  });

  test("binds a session to no entry but the person's own", async () => {
    const { subjectId, sessionId, look } = await signedIn();
    const bind = (entry: string) =>
      db().call("SELECT identity.bind_entry($1, $2)", [sessionId, entry]);
    const other = await aPerson();
    const recorded = async (actor: Actor, given: object) => {
      const [first] = await Promise.all([ledger.record(contextOf(actor), [given as never])]);
      if (first.kind !== "entry") throw new Error("a batch");
      return first.entry.id;
    };
    const announced = {
      subjectId,
      operation: "test.look",
      purpose: "citizen-service",
      categories: ["account"],
      cause: null,
      citizenPresent: null,
      outcome: "granted",
    };
    const citizen = (await asCitizen({ subjectId })).actor;
    const officer = (await asOfficer("operator")).actor;
    const entries = [
      (await committedEntry(other.subjectId, ["account"])).entry.id, // another person's
      (await committedEntry(subjectId, ["account"])).entry.id, // a program's
      await recorded(officer, announced),
      await recorded(citizen, { ...announced, outcome: "denied" }),
      uuid(),
    ];
    for (const entry of entries) {
      await bind(entry);
      expect((await look(0))?.entryId).toBeNull();
    }
    const mine = await recorded(citizen, announced);
    await bind(mine);
    expect((await look(0))?.entryId).toBe(mine);
  });
});

test.each([
  ["another token", "token_hash = repeat('0', 64)"],
  ["a later limit", "idle_until = now() + interval '1 year'"],
  ["another person", "subject_id = gen_random_uuid()"],
])("not even under an entry does the application give a session %s", async (_, change) => {
  const { subjectId } = await signedIn();
  const entries = await committedEntry(subjectId, ["account"]);
  const update = db().boundTo(entries, (bound) =>
    bound.$executeRawUnsafe(`UPDATE sign_in_session SET ${change}`),
  );
  await expect(update).rejects.toThrow(/permission denied/);
});
