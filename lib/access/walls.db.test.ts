import pg from "pg";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import {
  announcement,
  aPerson,
  asProgram,
  committedEntry,
  db,
  ledger,
  owner,
} from "@/lib/testing/world";
import { CATEGORY_CODES, type Category } from "./categories";

/**
 * THE TEST THAT MUST NEVER BE DELETED. It walks every table of the database, as the role the portal
 * works with: each is listed below as public or as personal with its category, and each personal one
 * yields no row without a committed entry, none under another person's, another category's, an
 * uncommitted, an expired or a refused one.
 */

/** Tables in which no row is about a person. A new table must be put in one of the two lists. */
const PUBLIC_TABLES = new Set([
  "public._prisma_migrations", // names of files
  "public.office", // where officers sit
  "public.security_event", // what went wrong at the door, without persons
  "public.rate_limit", // counters under keyed digests
  "public.heartbeat", // is the worker alive?
  "public.register_health", // does an institution answer?
  "public.benefit_check", // which decisions to look at again; whose, is told by cases.whose
  "public.law_seen", // digests of the law
  "public.reference_review", // which references to compare again; whose, is told by papers.whose
  "public.case_task", // where work lies and until when; whose it is, is told by cases.whose
]);

/** Closed to the application altogether: reached only by the owner's functions. */
const CLOSED_TABLES = new Set(["access.head"]);

/** The queue: opaque ids and codes, see lib/jobs/job.ts. */
const isQueueTable = (table: string) => table.startsWith("pgboss.");

interface PersonalTable {
  /** One category, or the row's own in its column `category`. */
  category: Category | "of the row";
  /** Opened only together with its category. */
  with?: readonly Category[];
  /** Puts a row about the person there, as the owner of the tables or through a door. */
  arrange(subjectId: string): Promise<unknown>;
}

const asOwner = (sql: string, values: unknown[]) => owner().query(sql, values);

/** Inserts a row under an entry that names the person and these categories: not even the owner writes without. */
const underEntry =
  (categories: readonly Category[], sql: string, values: (subjectId: string) => unknown[]) =>
  async (subjectId: string) => {
    const entries = await committedEntry(subjectId, categories);
    await db().boundTo(entries, (bound) => bound.$executeRawUnsafe(sql, ...values(subjectId)));
  };

const APPLICATION = ["application"] as const;

const PERSONAL_TABLES: Record<string, PersonalTable> = {
  "public.access_entry": { category: "access", arrange: (s) => committedEntry(s, ["identity"]) },
  "public.person": { category: "identity", arrange: async () => undefined }, // aPerson made it
  "public.sign_in_session": {
    category: "account",
    arrange: (subjectId) =>
      asOwner(
        `INSERT INTO sign_in_session (id, subject_id, token_hash, method, assurance, device, started_at,
           last_seen_at, idle_until, ends_at)
         VALUES ($1, $2, encode(sha256($3), 'hex'), 'test', 'test', 'test', now(), now(), now(), now())`,
        [uuid(), subjectId, Buffer.from(uuid())],
      ),
  },
  "public.staff_member": {
    category: "account",
    async arrange(subjectId) {
      await asOwner(
        `INSERT INTO office VALUES ('walls', 'dost', 'az', 'en', 'ru') ON CONFLICT DO NOTHING`,
        [],
      );
      await asOwner(
        "INSERT INTO staff_member (id, subject_id, office_code, role) VALUES ($1, $2, 'walls', 'operator')",
        [uuid(), subjectId],
      );
    },
  },
  "public.register_snapshot": {
    category: "of the row",
    // Not even the owner writes here without an entry: FORCE, and no policy for the owner.
    arrange: async (subjectId) => {
      const entries = await committedEntry(subjectId, CATEGORY_CODES);
      await db().boundTo(entries, async (bound) => {
        for (const category of CATEGORY_CODES) {
          await bound.$executeRaw`
            INSERT INTO register_snapshot (subject_id, register, category, status, answered_at, asked_at)
            VALUES (${subjectId}::uuid, 'test', ${category}, 'nothing', now(), now())`;
        }
      });
    },
  },
  "public.draft": {
    category: "application",
    arrange: underEntry(
      APPLICATION,
      `INSERT INTO draft (id, subject_id, service, passport_version, typed, updated_at, expires_at)
       VALUES ($1::uuid, $2::uuid, 'walls', 1, '{}', now(), now())`,
      (subjectId) => [uuid(), subjectId],
    ),
  },
  "public.case_file": {
    category: "application",
    arrange: underEntry(
      APPLICATION,
      `INSERT INTO case_file (id, subject_id, number, service, passport_version, typed, answers, locale, channel,
         submitted_at) VALUES ($1::uuid, $2::uuid, $1, 'walls', 1, '{}', '{}', 'az', 'portal', now())`,
      (subjectId) => [uuid(), subjectId],
    ),
  },
  "public.case_event": {
    category: "application",
    arrange: underEntry(
      APPLICATION,
      `INSERT INTO case_event (case_id, sequence, subject_id, event, occurred_at, actor_kind, actor_id, payload)
       VALUES ($1::uuid, 1, $2::uuid, 'submit', now(), 'citizen', 'x', '{}')`,
      (subjectId) => [uuid(), subjectId],
    ),
  },
  "public.case_assessment": {
    category: "application",
    with: ["pension"],
    arrange: underEntry(
      ["application", "pension"],
      `INSERT INTO case_assessment (case_id, sequence, subject_id, categories, assessed_on, facts, sources)
       VALUES ($1::uuid, 1, $2::uuid, '{application,pension}', now(), '{}', '[]')`,
      (subjectId) => [uuid(), subjectId],
    ),
  },
  "public.case_attachment": {
    category: "application",
    arrange: underEntry(
      APPLICATION,
      `INSERT INTO case_attachment (id, subject_id, case_id, slot, file_name, media_type, size, sha256, added_at)
       VALUES ($1::uuid, $2::uuid, $1::uuid, 'x', 'x', 'x', 1, repeat('0', 64), now())`,
      (subjectId) => [uuid(), subjectId],
    ),
  },
  "public.case_party": {
    category: "application",
    // Asked by the applicant's entry, through a door that needs a whole case: here as the owner.
    arrange: (subjectId) =>
      asOwner(
        `INSERT INTO case_party (case_id, subject_id, state, asked_at) VALUES ($1, $2, 'asked', now())`,
        [uuid(), subjectId],
      ),
  },
  "public.case_party_record": {
    category: "application",
    with: ["pension"],
    arrange: underEntry(
      ["application", "pension"],
      `INSERT INTO case_party_record (case_id, subject_id, categories, read_at, told)
       VALUES ($1::uuid, $2::uuid, '{application,pension}', now(), '[]')`,
      (subjectId) => [uuid(), subjectId],
    ),
  },
  "public.reservation": {
    category: "application",
    arrange: underEntry(
      APPLICATION,
      `SELECT cases.reserve('walls', '2026-01-01'::date, 100000, $2::uuid, $1::uuid)`,
      (subjectId) => [uuid(), subjectId],
    ),
  },
  "public.entitlement": {
    category: "benefits",
    arrange: underEntry(
      ["benefits"],
      `INSERT INTO entitlement (id, subject_id, right_key, service, case_id, amount_qepik, per, from_on, decided_at)
       VALUES ($1::uuid, $2::uuid, 'walls', 'walls', $1::uuid, 1, 'month', now(), now())`,
      (subjectId) => [uuid(), subjectId],
    ),
  },
  "public.entitlement_cover": {
    category: "benefits",
    // By the trigger of an entitlement, and by nothing else.
    arrange: underEntry(
      ["benefits"],
      `INSERT INTO entitlement (id, subject_id, right_key, service, case_id, amount_qepik, per, from_on, decided_at)
       VALUES ($1::uuid, $2::uuid, 'walls', 'walls', $1::uuid, 1, 'month', now(), now())`,
      (subjectId) => [uuid(), subjectId],
    ),
  },
  "public.payment": {
    category: "payments",
    arrange: underEntry(
      ["payments"],
      `INSERT INTO payment (id, subject_id, entitlement_id, period_from, period_until, due_on, amount_qepik, kind)
       VALUES ($1::uuid, $2::uuid, $1::uuid, now(), now(), now(), 1, 'regular')`,
      (subjectId) => [uuid(), subjectId],
    ),
  },
  "public.reference_issued": {
    category: "reference",
    arrange: (subjectId) => issueReference(subjectId),
  },
  "public.reference_paper": {
    category: "reference",
    async arrange(subjectId) {
      const id = await issueReference(subjectId);
      await underEntry(
        ["reference"],
        "INSERT INTO reference_paper (reference_id, subject_id, bytes) VALUES ($1::uuid, $2::uuid, 'x')",
        () => [id, subjectId],
      )(subjectId);
    },
  },
  "public.reference_share": {
    category: "reference",
    async arrange(subjectId) {
      const id = await issueReference(subjectId);
      await underEntry(
        ["reference"],
        `INSERT INTO reference_share (id, subject_id, reference_id, token_hash, created_at, expires_at)
         VALUES ($1::uuid, $2::uuid, $3::uuid, encode(sha256($1::text::bytea), 'hex'), now(), now())`,
        () => [uuid(), subjectId, id],
      )(subjectId);
    },
  },
  "public.message": {
    category: "messages",
    arrange: (subjectId) => putMessage(subjectId),
  },
  "public.message_delivery": {
    category: "messages",
    arrange: (subjectId) => putMessage(subjectId),
  },
  "public.message_preference": {
    category: "messages",
    arrange: async (subjectId) =>
      db().boundTo(
        await committedEntry(subjectId, ["messages"]),
        (bound) => bound.$executeRaw`
          INSERT INTO message_preference (subject_id, sms, locale) VALUES (${subjectId}::uuid, true, 'az')`,
      ),
  },
};

/** A reference of this person, whatever it says. Its id. */
async function issueReference(subjectId: string): Promise<string> {
  const id = uuid();
  await underEntry(
    ["reference"],
    `INSERT INTO reference_issued (id, subject_id, order_id, number, code, code_hash, kind, variant, institution,
       lang, included, categories, person, facts, sources, digest, qr, issued_at, valid_until, sha256, certificate,
       size_bytes)
     VALUES ($1::uuid, $2::uuid, $1::uuid, $1::text, repeat('0', 20), encode(sha256($1::text::bytea), 'hex'),
       'walls', 'walls', 'dsmf', 'az', '{}', '{}', '{}', '{}', '[]', 'x', 'x', now(), now(),
       encode(sha256($2::text::bytea || $1::text::bytea), 'hex'), 'x', 1)`,
    () => [id, subjectId],
  )(subjectId);
  return id;
}

/** Through the door that everybody may put a message in by. */
const putMessage = (subjectId: string) =>
  db().call("SELECT messages.put($1, $2, $3, 'test', '{}', NULL, NULL, now())", [
    uuid(),
    subjectId,
    uuid(),
  ]);

let app: pg.Pool;
beforeAll(() => {
  app = new pg.Pool({ connectionString: inject("TEST_APP_URL"), max: 4 });
});
afterAll(() => app.end());

/** Rows about this person that a transaction bound in this way can see. */
async function visible(
  table: string,
  subjectId: string,
  binding: Partial<Record<"entry" | "batch", string>>,
  before: (client: pg.PoolClient) => Promise<unknown> = async () => undefined,
): Promise<{ category?: string }[]> {
  const client = await app.connect();
  try {
    await client.query("BEGIN");
    await before(client);
    for (const [name, id] of Object.entries(binding)) {
      await client.query("SELECT set_config($1, $2, true)", [`portal.${name}`, id]);
    }
    const { rows } = await client.query(`SELECT * FROM ${table} WHERE subject_id = $1`, [
      subjectId,
    ]);
    return rows;
  } finally {
    await client.query("ROLLBACK");
    client.release();
  }
}

const ENTRY_COLUMNS = `(id, subject_id, occurred_at, actor_kind, actor_id, operation, purpose, legal_basis,
  categories, channel, outcome, request_id, batch_id, expires_at, sequence, hash, recorded_in)`;

/** Raw SQL as an attacker in the application's role would write it, every column at will. */
async function insertEntry(
  client: pg.PoolClient | pg.Pool,
  subjectId: string,
  { outcome = "granted", categories = CATEGORY_CODES as readonly string[] } = {},
): Promise<string> {
  const id = uuid();
  await client.query(
    `INSERT INTO access_entry ${ENTRY_COLUMNS}
     VALUES ($1, $2, now(), 'system', 'raw', 'raw.sql', 'raw', 'raw', $3, 'raw', $4, 'raw', NULL,
       now() + interval '1 year', 4711, repeat('f', 64), '1'::xid8)`,
    [id, subjectId, categories, outcome],
  );
  return id;
}

test("every table of the database is listed", async () => {
  const { rows } = await owner().query<{ name: string }>(
    `SELECT n.nspname || '.' || c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f')
       AND n.nspname NOT IN ('pg_catalog', 'information_schema') AND n.nspname !~ '^pg_toast'`,
  );
  const names = rows.map(({ name }) => name);
  expect(names.length).toBeGreaterThan(10);
  const unlisted = names.filter(
    (name) =>
      !PUBLIC_TABLES.has(name) &&
      !CLOSED_TABLES.has(name) &&
      !isQueueTable(name) &&
      !(name in PERSONAL_TABLES),
  );
  expect(unlisted).toEqual([]);
  expect(Object.keys(PERSONAL_TABLES).filter((name) => !names.includes(name))).toEqual([]);
});

test("no table with a subject_id passes for public, and none of the personal ones is open to its owner", async () => {
  const { rows } = await owner().query<{ name: string; secured: boolean; forced: boolean }>(
    `SELECT n.nspname || '.' || c.relname AS name, c.relrowsecurity AS secured, c.relforcerowsecurity AS forced
     FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE a.attname = 'subject_id' AND c.relkind IN ('r', 'p') AND n.nspname = 'public'`,
  );
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(PERSONAL_TABLES).sort());
  expect(rows.filter(({ secured, forced }) => !(secured && forced))).toEqual([]);
});

test("the application owns nothing, is no superuser and cannot bypass row-level security", async () => {
  const { rows: roles } = await app.query(
    "SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user",
  );
  expect(roles).toEqual([
    { rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
  ]);
  const { rows: owned } = await app.query(
    "SELECT relname FROM pg_class WHERE relowner = (SELECT oid FROM pg_roles WHERE rolname = current_user)",
  );
  expect(owned).toEqual([]);
});

test.each([...CLOSED_TABLES])("%s is closed to the application", async (table) => {
  await expect(app.query(`SELECT * FROM ${table}`)).rejects.toMatchObject({ code: "42501" });
});

describe.each(Object.entries(PERSONAL_TABLES))("%s", (table, { category, with: also, arrange }) => {
  const ownCategory: Category = category === "of the row" ? "pension" : category;
  const whole = [ownCategory, ...(also ?? [])];
  const otherCategory = CATEGORY_CODES.find((code) => !whole.includes(code)) as Category;
  let aysel: string;
  let orxan: string;

  beforeAll(async () => {
    aysel = (await aPerson()).subjectId;
    orxan = (await aPerson()).subjectId;
    await arrange(aysel);
    await arrange(orxan);
  });

  test("opens under a committed entry that names the person and the category", async () => {
    const { entry } = await committedEntry(aysel, whole);
    expect(await visible(table, aysel, { entry: entry.id })).not.toEqual([]);
  });

  test("yields nothing without an entry", async () => {
    expect(await visible(table, aysel, {})).toEqual([]);
    expect(await visible(table, aysel, { entry: uuid() })).toEqual([]);
    expect(await visible(table, aysel, { batch: uuid() })).toEqual([]);
  });

  test("yields nothing under another person's entry", async () => {
    const { entry } = await committedEntry(orxan, whole);
    expect(await visible(table, aysel, { entry: entry.id })).toEqual([]);
  });

  test("yields nothing under an entry for another category", async () => {
    const { entry } = await committedEntry(aysel, [otherCategory]);
    const rows = await visible(table, aysel, { entry: entry.id });
    expect(rows.filter((row) => category !== "of the row" || row.category === ownCategory)).toEqual(
      [],
    );
  });

  test("yields nothing under an entry of the same, still open transaction", async () => {
    let id = "";
    const rows = await visible(table, aysel, {}, async (client) => {
      id = await insertEntry(client, aysel);
      await client.query("SELECT set_config('portal.entry', $1, true)", [id]);
    });
    expect(id).not.toBe("");
    expect(rows).toEqual([]);
  });

  test("yields nothing under an entry of the same transaction made behind a savepoint", async () => {
    const rows = await visible(table, aysel, {}, async (client) => {
      await client.query("SAVEPOINT s");
      const id = await insertEntry(client, aysel);
      await client.query("RELEASE SAVEPOINT s");
      await client.query("SELECT set_config('portal.entry', $1, true)", [id]);
    });
    expect(rows).toEqual([]);
  });

  test("yields nothing under a refused entry", async () => {
    const { entry } = await committedEntry(aysel, whole, { outcome: "denied" });
    expect(await visible(table, aysel, { entry: entry.id })).toEqual([]);
  });

  test("yields nothing under an expired entry", async () => {
    const { entry } = await committedEntry(aysel, whole);
    await expire(entry.id);
    expect(await visible(table, aysel, { entry: entry.id })).toEqual([]);
  });

  test("a batch opens its persons and nobody else", async () => {
    const entries = await ledger.record(asProgram("test"), [
      announcement(aysel, { categories: whole }),
      announcement((await aPerson()).subjectId, { categories: whole }),
    ]);
    if (entries.kind !== "batch") throw new Error("not a batch");
    expect(await visible(table, aysel, { batch: entries.batchId })).not.toEqual([]);
    expect(await visible(table, orxan, { batch: entries.batchId })).toEqual([]);
  });
});

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

test("facts of a case open only under an entry that names all they are of", async () => {
  const table = PERSONAL_TABLES["public.case_assessment"] as PersonalTable;
  const { subjectId } = await aPerson();
  await table.arrange(subjectId);
  for (const part of [["application"], ["pension"], ["application", "income"]] as const) {
    const { entry } = await committedEntry(subjectId, part);
    expect(await visible("public.case_assessment", subjectId, { entry: entry.id })).toEqual([]);
  }
});

describe("a snapshot opens by its own category", () => {
  test("an entry for two categories shows rows of these two and no others", async () => {
    const { subjectId } = await aPerson();
    await PERSONAL_TABLES["public.register_snapshot"]?.arrange(subjectId);
    const { entry } = await committedEntry(subjectId, ["pension", "household"]);
    const rows = await visible("public.register_snapshot", subjectId, { entry: entry.id });
    expect(rows.map((row) => row.category).sort()).toEqual(["household", "pension"]);
  });

  test("a batch that asks different things of different people opens only what all have in common", async () => {
    const [one, two] = [await aPerson(), await aPerson()];
    for (const { subjectId } of [one, two]) {
      await PERSONAL_TABLES["public.register_snapshot"]?.arrange(subjectId);
    }
    const entries = await ledger.record(asProgram("test"), [
      announcement(one.subjectId, { categories: ["pension", "household"] }),
      announcement(two.subjectId, { categories: ["pension", "disability"] }),
    ]);
    if (entries.kind !== "batch") throw new Error("not a batch");
    for (const { subjectId } of [one, two]) {
      const rows = await visible("public.register_snapshot", subjectId, { batch: entries.batchId });
      expect(rows.map((row) => row.category)).toEqual(["pension"]);
    }
  });

  test("nothing is written for a person or a category that the entry does not name", async () => {
    const [one, two] = [await aPerson(), await aPerson()];
    const entries = await committedEntry(one.subjectId, ["pension"]);
    const write = (subjectId: string, category: string) =>
      db().boundTo(
        entries,
        (bound) => bound.$executeRaw`
          INSERT INTO register_snapshot (subject_id, register, category, status, answered_at, asked_at)
          VALUES (${subjectId}::uuid, 'test', ${category}, 'nothing', now(), now())`,
      );
    await expect(write(one.subjectId, "pension")).resolves.toBe(1);
    await expect(write(one.subjectId, "health")).rejects.toThrow(/row-level security/);
    await expect(write(two.subjectId, "pension")).rejects.toThrow(/row-level security/);
  });
});

describe("the ledger can grow and nothing else", () => {
  test.each([
    ["UPDATE access_entry SET purpose = 'other'"],
    ["DELETE FROM access_entry"],
    ["TRUNCATE access_entry"],
    ["ALTER TABLE access_entry DISABLE TRIGGER ALL"],
    ["DROP TABLE access_entry"],
    ["SET ROLE portal_owner"],
    ["UPDATE access.head SET sequence = 0"],
    ["SET session_replication_role = replica"],
  ])("the application cannot %s", async (sql) => {
    await expect(app.query(sql)).rejects.toMatchObject({ code: "42501" });
  });

  test.each([
    ["UPDATE access_entry SET purpose = 'other'"],
    ["DELETE FROM access_entry"],
    ["TRUNCATE access_entry"],
  ])("nor does the owner's %s pass", async (sql) => {
    await committedEntry((await aPerson()).subjectId, ["identity"]);
    await expect(owner().query(sql)).rejects.toThrow(/append-only/);
  });

  test("raw SQL cannot choose its place in the chain, its hash, its transaction or how long it opens", async () => {
    const { subjectId } = await aPerson();
    const id = await insertEntry(app, subjectId);
    const { rows } = await owner().query(
      `SELECT sequence, hash, recorded_in = '1'::xid8 AS forged,
         expires_at - recorded_at <= interval '15 minutes' AS limited
       FROM access_entry WHERE id = $1`,
      [id],
    );
    expect(rows).toMatchObject([{ sequence: 1, forged: false, limited: true }]);
    expect(rows[0].hash).not.toBe("f".repeat(64));
  });
});
