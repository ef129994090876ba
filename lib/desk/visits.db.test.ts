import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Category } from "@/lib/access/categories";
import { pseudonymOf } from "@/lib/access/pseudonym";
import type { Role } from "@/lib/access/purposes";
import { RATE_LIMITS } from "@/lib/identity/rate-limits";
import { grantQueues, openQueue, prepareQueues, type Queue } from "@/lib/jobs";
import type { Context } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { PENSION_CATEGORIES, viewPension } from "@/lib/pension";
import { viewRecord } from "@/lib/record";
import { REGISTRAR, refreshAll, refreshJob, refreshRecord } from "@/lib/registers";
import { type Outside, startOutside } from "@/lib/testing/outside";
import {
  aFin,
  aPerson,
  asCitizen,
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
  findPerson,
  listVisits,
  type Officer,
  openedBy,
  VISIT_MINUTES,
  viewVisit,
  viewVisitPension,
} from ".";

/** The desk against a real PostgreSQL and the sandbox institutions over HTTP, with signatures. */

/** An invented person whom no other test of this file meets. */
const ALONE = "TST9V4S";

const SECRET = "a secret for tests only, thirty-two bytes long";

let outside: Outside;
let queue: Queue;

beforeAll(async () => {
  outside = await startOutside(PSEUDONYM_KEY);
  await prepareQueues(inject("TEST_OWNER_URL"), [refreshJob]);
  await owner().query(grantQueues);
  queue = await openQueue(db(), "sender", (error) => {
    throw error;
  });
});
afterAll(async () => {
  await queue?.stop();
  outside?.stop();
});

/** An officer with one session, seen from both sides. */
async function anOfficer(role: Role, fin = aFin()): Promise<Officer & { staffId: string }> {
  const own = await asCitizen(await aPerson(fin));
  if (own.actor.kind !== "citizen") throw new Error("not a citizen");
  const { subjectId, sessionId } = own.actor;
  const staffId = uuid();
  const unit = { institution: "dost", unitCode: "test-office" };
  const actor = { kind: "staff", staffId, subjectId, sessionId, role, ...unit } as const;
  return { desk: { ...contextOf(actor), channel: "desk" }, own, staffId };
}

type Search = Parameters<typeof findPerson>[2];

function search(officer: Officer, fin: string, given: Partial<Search> = {}) {
  return findPerson(
    officer,
    { queue: async () => queue, secret: SECRET },
    {
      fin,
      purpose: "citizen-service",
      causeKind: "ticket",
      causeReference: "A-052",
      citizenPresent: "yes",
      ...given,
    },
  );
}

/** What a refused search says. Two that look alike are equal. */
async function refusal(attempt: Promise<unknown>): Promise<AppError> {
  const error = await attempt.then(
    () => null,
    (refused: unknown) => refused,
  );
  if (!(error instanceof AppError)) throw error ?? new Error("it was not refused");
  return error;
}

/** What this officer's searches left in the person's ledger. */
async function searchesOf({ staffId }: { staffId: string }, fin: string) {
  const entries = await ledgerOf(await aPerson(fin));
  return entries.filter(
    ({ actor_id, operation }) => actor_id === staffId && operation === "desk.open-visit",
  );
}

/** The question that a visit handed over to the registers, worked off as the worker does. */
async function askRegistersFor(visitId: string) {
  const { rows } = await owner().query(
    "SELECT data FROM pgboss.job WHERE name = $1 AND data->>'reference' = $2",
    [refreshJob.name, visitId],
  );
  const refreshes = rows.map(({ data }) => refreshJob.payload.parse(data));
  const { actor: _, ...doors } = contextOf({ kind: "anonymous" });
  await refreshAll({ ...doors, channel: "worker" }, queue, refreshes);
  return refreshes;
}

/** Time passes: done behind the ledger's back, where even the owner has to lift the guard first. */
async function expire(entryId: string): Promise<void> {
  const client = await owner().connect();
  try {
    await client.query("BEGIN");
    await client.query("ALTER TABLE access_entry DISABLE TRIGGER access_entry_no_change");
    await client.query(
      "UPDATE access_entry SET expires_at = clock_timestamp() - interval '1 second' WHERE id = $1",
      [entryId],
    );
    await client.query("ALTER TABLE access_entry ENABLE TRIGGER access_entry_no_change");
    await client.query("COMMIT");
  } finally {
    client.release();
  }
}

const categoriesUnder = (entryId: string) =>
  db().boundTo({ kind: "entry", entry: { id: entryId } }, async (bound) => {
    const rows = await bound.$queryRaw<{ category: Category }[]>`
      SELECT DISTINCT category FROM register_snapshot ORDER BY category`;
    return rows.map(({ category }) => category);
  });

describe("an officer finds a person", () => {
  const VUQAR = "TST2B8D";

  test("of whom one part alone was stored: who then signs in is not kept waiting for the rest", async () => {
    const operator = await anOfficer("operator");
    const { visitId } = await search(operator, ALONE, { purpose: "family-benefits" });
    await askRegistersFor(visitId);
    const citizen = await asCitizen(await aPerson(ALONE));
    const waiting = async () => {
      const { sections, stale } = await viewRecord(citizen, {});
      const awaited = sections.flatMap((one) => one.awaited.map(({ register }) => register));
      return { awaited: [...new Set(awaited)], stale };
    };
    const askDue = () =>
      refreshRecord(asProgram(REGISTRAR), {
        subjectIds: [citizen.actor.kind === "citizen" ? citizen.actor.subjectId : ""],
        reason: "session",
        reference: "test",
      });

    const before = await waiting();
    // Of the migration service only who it is was stored; its part about documents was never heard.
    expect(before.awaited).toContain("foreigners-documents");
    expect(before.stale).toEqual(expect.arrayContaining(before.awaited));

    const { asked } = await askDue();
    expect(asked).toBe(before.stale.length);
    expect(await waiting()).toEqual({ awaited: [], stale: [] });
    // What they hold nothing of is not asked for again and again.
    expect(await askDue()).toMatchObject({ asked: 0 });
  });

  test("whom the portal has never met: asked of the population register, and written down", async () => {
    const officer = await anOfficer("operator");

    const { visitId } = await search(officer, "tst 2b8d");
    const view = await viewVisit(officer.desk, { visitId });

    expect(view).toMatchObject({
      visitId,
      purpose: "citizen-service",
      cause: { kind: "ticket", reference: "A-052" },
      citizenPresent: true,
      categories: [
        "identity",
        "contact",
        "documents",
        "benefits",
        "payments",
        "application",
        "reference",
      ],
      person: { surname: "Quliyev", givenName: "Vüqar", fin: VUQAR },
      openedAt: new Date(NOON),
    });
    const { subjectId } = await aPerson(VUQAR);
    const pseudonym = pseudonymOf(PSEUDONYM_KEY, {
      institution: "dost",
      staffId: officer.staffId,
      subjectId,
    });
    expect(view.pseudonym).toBe(pseudonym);
    expect(await searchesOf(officer, VUQAR)).toMatchObject([
      {
        id: visitId,
        outcome: "granted",
        purpose: "citizen-service",
        cause_kind: "ticket",
        cause_reference: "A-052",
        categories: [
          "identity",
          "contact",
          "documents",
          "benefits",
          "payments",
          "application",
          "reference",
        ],
        citizen_present: true,
        channel: "desk",
        actor_role: "operator",
        actor_pseudonym: pseudonym,
      },
    ]);
  });

  test("and looking at the open visit leaves no second line", async () => {
    const officer = await anOfficer("operator");
    const { visitId } = await search(officer, VUQAR);
    await viewVisit(officer.desk, { visitId });
    await viewVisit(officer.desk, { visitId });
    await listVisits(officer.desk);
    expect(await searchesOf(officer, VUQAR)).toHaveLength(1);
  });

  test("and only the registers of what the purpose opens are asked, for this visit", async () => {
    const officer = await anOfficer("operator");
    const { visitId } = await search(officer, "TST5T2R", { purpose: "disability-service" });

    const before = await viewVisit(officer.desk, { visitId });
    expect(before.asking.map(({ register }) => register)).toContain("disability");

    const [refresh, ...more] = await askRegistersFor(visitId);
    expect(more).toEqual([]);
    expect(refresh).toMatchObject({ reason: "visit", reference: visitId });
    expect([...(refresh?.registers ?? [])].sort()).toEqual([
      "benefits",
      "civil-status",
      "disability",
      "driving-licences",
      "health-certificates",
      "insurance-account",
      "medical-institutions",
      "mobile-numbers",
      "population",
    ]);

    const after = await viewVisit(officer.desk, { visitId });
    expect(after.asking).toEqual([]);
    expect(after.record.sections.flatMap(({ awaited }) => awaited)).toEqual([]);
  });

  test("and the fresh registers are not asked again for the next visit", async () => {
    const fin = "TST8N4G";
    const first = await search(await anOfficer("operator"), fin);
    await askRegistersFor(first.visitId);

    const officer = await anOfficer("caseworker");
    const { visitId } = await search(officer, fin);
    expect(await askRegistersFor(visitId)).toEqual([]);
    expect((await viewVisit(officer.desk, { visitId })).asking).toEqual([]);
  });

  test("and is told by the portal's clock until when the view is open", async () => {
    const officer = await anOfficer("operator");
    const { visitId } = await search(officer, VUQAR);
    const { openedAt, openUntil } = await viewVisit(officer.desk, { visitId });
    const minutes = (openUntil.getTime() - openedAt.getTime()) / 60_000;
    expect(minutes).toBeLessThanOrEqual(VISIT_MINUTES);
    expect(minutes).toBeGreaterThan(VISIT_MINUTES - 0.5);
  });
});

describe("what the purpose does not open", () => {
  test("is on no screen, and in no query under the visit's entry", async () => {
    const officer = await anOfficer("operator");
    const { visitId } = await search(officer, "TST2K4B", { purpose: "pension-service" });
    await askRegistersFor(visitId);
    const opened = openedBy("pension-service");

    const { record } = await viewVisit(officer.desk, { visitId });
    const shown = record.sections.map(({ category }) => category);
    expect(shown).toContain("pension");
    expect(shown.filter((category) => !opened.includes(category))).toEqual([]);
    expect(record.contradictions.filter(({ category }) => !opened.includes(category))).toEqual([]);

    // The population register told of the identity card as well. The row is there, and stays shut.
    const { subjectId } = await aPerson("TST2K4B");
    const { entry } = await committedEntry(subjectId, ["documents"]);
    expect(await categoriesUnder(entry.id)).toEqual(["documents"]);
    const open = await categoriesUnder(visitId);
    expect(open).toContain("pension");
    expect(open.filter((category) => !opened.includes(category))).toEqual([]);
  });
});

describe("the pension account of a visit", () => {
  const RENA = "TST4F7M";

  test("is read under the visit's own entry: what the fund told, and no second line", async () => {
    const officer = await anOfficer("caseworker");
    const { visitId } = await search(officer, RENA, { purpose: "pension-service" });
    await askRegistersFor(visitId);

    const { person, facts, record } = await viewVisitPension(officer.desk, { visitId });
    expect(person).toMatchObject({ fin: RENA });
    expect(facts?.account).toMatchObject({ monthsBefore2006: 256 });
    expect(record.sections.map(({ category }) => category)).toEqual(PENSION_CATEGORIES);
    expect(await searchesOf(officer, RENA)).toHaveLength(1);
  });

  test.each([
    ["a mother of five", "TST9H4B", { special: { childrenRaisedToEight: 5 } }],
    ["a person with a disability", "TST2B8D", { disability: { percent: 55 } }],
  ])("has the facts the citizen's own page is computed from: %s", async (_, fin, fact) => {
    const officer = await anOfficer("caseworker");
    const { visitId } = await search(officer, fin, { purpose: "pension-service" });
    await askRegistersFor(visitId);

    const { facts } = await viewVisitPension(officer.desk, { visitId });
    expect(facts).toMatchObject(fact);
    expect(facts).toEqual((await viewPension(await asCitizen(await aPerson(fin)), {})).facts);
  });

  test("needs neither studies, nor health certificates, nor papers, nor the military record", () => {
    const opened = openedBy("pension-service");
    expect(opened).toEqual(expect.arrayContaining([...PENSION_CATEGORIES]));
    for (const category of ["education", "health", "documents", "military"] as const) {
      expect(opened).not.toContain(category);
    }
  });

  test("does not exist under a purpose that does not open it", async () => {
    const officer = await anOfficer("caseworker");
    const { visitId } = await search(officer, RENA, { purpose: "citizen-service" });
    expect(await refusal(viewVisitPension(officer.desk, { visitId }))).toMatchObject({
      code: "not_found",
    });
  });

  test("is another officer's, or nobody's that is no officer: it does not exist", async () => {
    const officer = await anOfficer("caseworker");
    const { visitId } = await search(officer, RENA, { purpose: "pension-service" });
    const other = await anOfficer("caseworker");
    for (const ctx of [other.desk, officer.own]) {
      expect(await refusal(viewVisitPension(ctx, { visitId }))).toMatchObject({
        code: "not_found",
      });
    }
  });
});

describe("a FIN nobody has and a person who may not be seen look alike", () => {
  const wrong = async () => refusal(search(await anOfficer("operator"), "TST0000"));

  test("nobody has this FIN", async () => {
    expect(await wrong()).toMatchObject({ code: "not_found", issues: [], retryAfterSeconds: null });
  });

  test("the officer's own", async () => {
    const officer = await anOfficer("operator", "TST8S1M");
    expect(await refusal(search(officer, "TST8S1M"))).toEqual(await wrong());
    expect(await searchesOf(officer, "TST8S1M")).toMatchObject([{ outcome: "denied" }]);
  });

  test.each([
    ["father", "TST3S5H"],
    ["mother", "TST7Z2F"],
  ])("the officer's %s", async (_, fin) => {
    const officer = await anOfficer("operator", "TST9A7T");
    expect(await refusal(search(officer, fin))).toEqual(await wrong());
    expect(await searchesOf(officer, fin)).toMatchObject([
      { outcome: "denied", purpose: "citizen-service", cause_reference: "A-052" },
    ]);
  });

  test("the officer's child and spouse", async () => {
    const officer = await anOfficer("operator", "TST5T2R");
    expect(await refusal(search(officer, "TST1U9R"))).toEqual(await wrong());
    expect(await refusal(search(officer, "TST8N4G"))).toEqual(await wrong());
  });

  test("another officer may serve the same person", async () => {
    await expect(search(await anOfficer("operator"), "TST3S5H")).resolves.toMatchObject({});
  });

  test.each([
    ["operator", "complaint-handling"],
    ["operator", "data-correction"],
    ["data_protection_officer", "citizen-service"],
    ["caseworker", "control-and-inspection"],
    ["analyst", "citizen-service"],
  ] as const)("a purpose not of the role: %s, %s", async (role, purpose) => {
    const officer = await anOfficer(role);
    expect(await refusal(search(officer, "TST2B8D", { purpose }))).toEqual(await wrong());
    expect(await searchesOf(officer, "TST2B8D")).toMatchObject([
      { outcome: "denied", purpose, actor_role: role },
    ]);
  });

  test("a refused attempt opens nothing, neither by its number nor in the list", async () => {
    const officer = await anOfficer("operator", "TST8S1M");
    await refusal(search(officer, "TST8S1M"));
    await refusal(search(officer, "TST0000"));
    const [attempt] = await searchesOf(officer, "TST8S1M");
    const visitId = String(attempt?.id);
    expect(await refusal(viewVisit(officer.desk, { visitId }))).toMatchObject({
      code: "not_found",
    });
    expect(await listVisits(officer.desk)).toEqual([]);
  });
});

describe("what is no search", () => {
  test("without its cause: said at the field, and nobody's ledger knows of it", async () => {
    const officer = await anOfficer("operator");
    const attempt = search(officer, "TST2B8D", { causeReference: "" });
    expect(await refusal(attempt)).toMatchObject({
      code: "invalid_input",
      issues: [{ path: "causeReference", message: "cause-reference-missing" }],
    });
    expect(await searchesOf(officer, "TST2B8D")).toEqual([]);
  });

  test("by nobody", async () => {
    const { own } = await anOfficer("operator");
    const desk: Context = contextOf({ kind: "anonymous" });
    expect(await refusal(search({ desk, own }, "TST2B8D"))).toMatchObject({
      code: "unauthenticated",
    });
  });

  test("by an officer with somebody else's citizen behind them", async () => {
    const [{ desk }, { own }] = [await anOfficer("operator"), await anOfficer("operator")];
    await expect(search({ desk, own }, "TST2B8D")).rejects.toThrow(/one session/);
  });
});

describe("registers that are silent", () => {
  test("who could say whether there is such a person: nobody is refused for it", async () => {
    const officer = await anOfficer("operator");
    await outside.tell("population", "down");
    try {
      const attempt = search(officer, "TST6U8K");
      expect(await refusal(attempt)).toMatchObject({ code: "unavailable" });
      expect(await listVisits(officer.desk)).toEqual([]);
    } finally {
      await outside.tell("population", "ok");
    }
    await expect(search(officer, "TST6U8K")).resolves.toMatchObject({});
  });

  test("about the officer's family: nobody is taken for a relative", async () => {
    const officer = await anOfficer("operator", "TST8K6N");
    await outside.tell("civil-status", "down");
    try {
      await expect(search(officer, "TST5L1M")).resolves.toMatchObject({});
    } finally {
      await outside.tell("civil-status", "ok");
    }
  });
});

describe("a visit", () => {
  test("is another officer's: it does not exist", async () => {
    const { visitId } = await search(await anOfficer("operator"), "TST2B8D");
    const other = await anOfficer("operator");
    expect(await refusal(viewVisit(other.desk, { visitId }))).toMatchObject({ code: "not_found" });
    expect(await listVisits(other.desk)).toEqual([]);
  });

  test("is over: it does not exist any more", async () => {
    const officer = await anOfficer("operator");
    const { visitId } = await search(officer, "TST2B8D");
    await expire(visitId);
    expect(await refusal(viewVisit(officer.desk, { visitId }))).toMatchObject({
      code: "not_found",
    });
    expect(await listVisits(officer.desk)).toEqual([]);
  });

  test("is not opened to its officer as a citizen", async () => {
    const officer = await anOfficer("operator");
    const { visitId } = await search(officer, "TST2B8D");
    expect(await refusal(viewVisit(officer.own, { visitId }))).toMatchObject({
      code: "not_found",
    });
  });

  test("stands in the list of the open ones with its person, once", async () => {
    const officer = await anOfficer("caseworker");
    await search(officer, "TST2B8D");
    const newest = await search(officer, "TST2B8D");
    const other = await search(officer, "TST2B8D", { purpose: "data-correction" });
    await refusal(search(officer, "TST0000"));

    expect(await listVisits(officer.desk)).toMatchObject([
      { visitId: other.visitId, purpose: "data-correction", person: { surname: "Quliyev" } },
      { visitId: newest.visitId, purpose: "citizen-service", person: { surname: "Quliyev" } },
    ]);
  });

  test("what the database tells of open visits is about nobody", async () => {
    const officer = await anOfficer("operator");
    await search(officer, "TST2B8D");
    const [row] = await db().call("SELECT * FROM access.own_open_entries($1, $2, 8)", [
      officer.staffId,
      "desk.open-visit",
    ]);
    expect(Object.keys(row ?? {}).sort()).toEqual([
      "cause_kind",
      "cause_reference",
      "expires_at",
      "id",
      "occurred_at",
      "purpose",
    ]);
  });
});

test("searches are counted per officer, whatever comes of them", async () => {
  const officer = await anOfficer("operator");
  const { points } = RATE_LIMITS.deskSearch;
  for (let attempt = 0; attempt < points; attempt++) {
    expect(await refusal(search(officer, "x"))).toMatchObject({ code: "invalid_input" });
  }
  const refused = await refusal(search(officer, "TST2B8D"));
  expect(refused.code).toBe("too_many_requests");
  expect(refused.retryAfterSeconds).toBeGreaterThan(0);
  expect(await searchesOf(officer, "TST2B8D")).toEqual([]);

  await expect(search(await anOfficer("operator"), "TST2B8D")).resolves.toMatchObject({});
});

test("the officer's own history tells that their family was looked up, once", async () => {
  const officer = await anOfficer("operator", "TST6K9S");
  await search(officer, "TST2B8D");
  await search(officer, "TST2B8D", { causeReference: "A-053" });
  const asked = (await ledgerOf(await aPerson("TST6K9S"))).filter(
    ({ operation }) => operation === "registers.refresh",
  );
  expect(asked).toMatchObject([
    { purpose: "record-refresh", cause_kind: "session", categories: ["identity", "household"] },
  ]);
});
