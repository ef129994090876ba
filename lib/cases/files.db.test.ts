import { randomBytes } from "node:crypto";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { clockAt } from "@/lib/kernel/clock";
import type { Context } from "@/lib/kernel/context";
import { DamagedObject, readStorage, sweepObjects } from "@/lib/storage";
import { keepPseudonymKey } from "@/lib/testing/keys";
import { aPerson, asCitizen, committedEntry, db, NOON, owner } from "@/lib/testing/world";
import { startTrialStorage, type TrialStorage } from "@/sandbox/s3/testing";
import {
  attachFile,
  beginDraft,
  DRAFT_DAYS,
  detachFile,
  dropDraft,
  keepAnswers,
  submitDraft,
  sweepDrafts,
  viewFile,
  viewForm,
} from ".";

/** Files of drafts and cases, in the database and in object storage that is really asked over HTTP. */

const SERVICE = "test-allowance";
const SLOT = "proof";

vi.mock("@/lib/services/catalogue", async () => {
  const { TEST_PASSPORTS } = await import("@/lib/services/testing/passports");
  const label = { az: "Sübut", en: "Proof", ru: "Подтверждение" };
  return {
    PASSPORTS: TEST_PASSPORTS.map((passport) =>
      passport.code === "test-allowance"
        ? { ...passport, attachments: [{ name: "proof", label, required: false }] }
        : passport,
    ),
  };
});

/** The settings are read once in the life of a process; here they change while it lives. */
const env: Record<string, string> = {};
vi.mock("@/lib/kernel/settings", async (load) => {
  const real = await load<typeof import("@/lib/kernel/settings")>();
  return { ...real, settings: () => real.readSettings({ ...process.env, ...env }) };
});

keepPseudonymKey();

let storage: TrialStorage;
beforeAll(async () => {
  storage = await startTrialStorage();
});
beforeEach(() => Object.assign(env, storage.env, { FILES_STORAGE: "s3" }));
afterEach(async () => {
  Object.assign(storage, { onAsked: null });
  Object.assign(storage.state, { mode: "ok", latencyMs: 0 });
  storage.asked.length = 0;
});
afterAll(() => storage.close());

const PDF = "%PDF-1.7\n";
const pdf = (more = "Arayış") => new Uint8Array(Buffer.from(`${PDF}${more}`));

async function applicant() {
  const person = await aPerson();
  const ctx = await asCitizen(person);
  const { draftId } = await beginDraft(ctx, { service: SERVICE });
  await keepAnswers(ctx, { draftId, service: SERVICE, typed: { bank: "abb", works: "no" } });
  return { ...person, ctx, draftId };
}

type Applicant = Awaited<ReturnType<typeof applicant>>;

const attach = ({ ctx, draftId }: Applicant, bytes = pdf(), fileName = "arayış.pdf") =>
  attachFile(ctx, { service: SERVICE, draftId, slot: SLOT, fileName, bytes });

const filesOf = async ({ ctx }: Applicant) => (await viewForm(ctx, { service: SERVICE })).files;

/** Sent, so that its files can be looked at. */
async function sent(person: Applicant) {
  await submitDraft(person.ctx, { draftId: person.draftId, service: SERVICE, locale: "az" });
}

const view = ({ ctx, draftId }: Applicant, fileId: string, by: Context = ctx) =>
  viewFile(by, { caseId: draftId, fileId });

interface Row {
  bytes: Buffer | null;
  object_key: string | null;
  object_secret: Buffer | null;
}

/** The row of a file, under an entry of its person. */
async function rowOf({ subjectId }: Applicant, fileId: string): Promise<Row> {
  const entries = await committedEntry(subjectId, ["application"]);
  const rows = await db().boundTo(
    entries,
    (bound) => bound.$queryRaw<Row[]>`
      SELECT bytes, object_key, object_secret FROM case_attachment WHERE id = ${fileId}::uuid`,
  );
  expect(rows).toHaveLength(1);
  return rows[0] as Row;
}

async function keyOf(person: Applicant, fileId: string): Promise<string> {
  return (await rowOf(person, fileId)).object_key ?? "";
}

const stateOf = async (key: string) =>
  (await owner().query("SELECT state FROM stored_object WHERE key = $1", [key])).rows[0]?.state;

/** As if an hour had passed for everything that waits. */
const anHourLater = () =>
  owner().query("UPDATE stored_object SET put_at = put_at - interval '61 minutes'");

async function sweepAll() {
  while ((await sweepObjects(db())) > 0);
}

describe.each(["postgres", "s3"])("with files in %s", (place) => {
  beforeEach(() => Object.assign(env, { FILES_STORAGE: place }));

  test("what was attached comes back, byte by byte", async () => {
    const aysel = await applicant();
    const { id } = await attach(aysel);
    await sent(aysel);
    const file = await view(aysel, id);
    expect(file).toMatchObject({ fileName: "arayış.pdf", mediaType: "application/pdf" });
    expect(Buffer.from(file.bytes)).toEqual(Buffer.from(pdf()));
    const row = await rowOf(aysel, id);
    expect([row.bytes === null, row.object_key === null, row.object_secret === null]).toEqual(
      place === "s3" ? [true, false, false] : [false, true, true],
    );
  });

  test("so do ten megabytes, and one byte more is refused before it is put", async () => {
    const aysel = await applicant();
    const most = new Uint8Array(10 * 1024 * 1024);
    most.set(Buffer.from(PDF));
    most.set(randomBytes(1_000_000), 5_000_000);
    const { id } = await attach(aysel, most);
    const asked = storage.asked.length;
    await expect(attach(aysel, new Uint8Array([...most, 0]))).rejects.toMatchObject({
      issues: [{ path: SLOT, message: "too-large" }],
    });
    expect(storage.asked).toHaveLength(asked);
    await sent(aysel);
    const { bytes } = await view(aysel, id);
    expect(Buffer.compare(bytes, most)).toBe(0);
  });

  test("twelve at once are ten, and the two others are told", async () => {
    const aysel = await applicant();
    const tries = await Promise.allSettled(
      Array.from({ length: 12 }, (_, index) => attach(aysel, pdf(`${index}`), `${index}.pdf`)),
    );
    const refused = tries.filter((one) => one.status === "rejected").map(({ reason }) => reason);
    expect(refused.map(({ issues }) => issues)).toEqual(
      Array(2).fill([{ path: SLOT, message: "too-many" }]),
    );
    expect(await filesOf(aysel)).toHaveLength(10);
    await sent(aysel);
    for (const one of tries) {
      if (one.status === "rejected") continue;
      const { bytes, fileName } = await view(aysel, one.value.id);
      expect(`${Buffer.from(bytes)}.pdf`).toBe(`${PDF}${fileName}`);
    }
  });

  test("a draft that nobody touched for thirty days goes, and its files with it; what was sent stays", async () => {
    const [left, kept] = [await applicant(), await applicant()];
    const { id } = await attach(left);
    const { id: sentId } = await attach(kept);
    await sent(kept);
    const key = await keyOf(left, id);
    const until = Date.parse(NOON) + DRAFT_DAYS * 86_400_000;
    const sweepAt = async (moment: number) => {
      const clock = clockAt(new Date(moment));
      while ((await sweepDrafts({ db: db(), clock })) > 0);
    };

    await sweepAt(until - 1);
    expect(await filesOf(left)).toHaveLength(1);
    await sweepAt(until);
    expect(await filesOf(left)).toEqual([]);
    expect((await viewForm(left.ctx, { service: SERVICE })).draft).toBeNull();
    if (place === "s3") expect(await stateOf(key)).toBe("released");
    expect(Buffer.from((await view(kept, sentId)).bytes)).toEqual(Buffer.from(pdf()));
  });

  test("a stranger gets none, and nothing is fetched for them", async () => {
    const [aysel, orxan] = [await applicant(), await applicant()];
    const { id } = await attach(aysel);
    await sent(aysel);
    storage.asked.length = 0;
    await expect(view(aysel, id, orxan.ctx)).rejects.toMatchObject({ code: "not_found" });
    expect(storage.asked).toEqual([]);
  });
});

describe("in object storage", () => {
  test("nothing of the file and nothing of the person is in the name, in what is sent, in the object", async () => {
    const aysel = await applicant();
    const { id } = await attach(aysel, pdf("The secret of a file"), "Həsənova.pdf");
    const key = await keyOf(aysel, id);
    expect(storage.asked.map(({ method, path }) => `${method} ${path}`)).toEqual([
      `PUT /s3/sinaq/${key}`,
    ]);
    expect(key).toMatch(/^[0-9a-f]{32}$/);
    const [{ headers }] = storage.asked as [TrialStorage["asked"][number]];
    expect(Object.keys(headers).filter((name) => name.startsWith("x-"))).toEqual(
      expect.arrayContaining(["x-amz-content-sha256", "x-amz-date"]),
    );
    expect(Object.keys(headers).filter((name) => name.startsWith("x-amz-meta"))).toEqual([]);
    const said = JSON.stringify(headers) + storage.read(key).toString("latin1");
    for (const one of [aysel.fin, aysel.subjectId, aysel.draftId, id, "secret of", "%PDF", "Həs"]) {
      expect(said).not.toContain(one);
    }
  });

  test("whoever has the bucket and the technical table, and no entry, has no key", async () => {
    const aysel = await applicant();
    const { id } = await attach(aysel);
    const key = await keyOf(aysel, id);
    const open = await db().call<object>("SELECT * FROM stored_object WHERE key = $1", [key]);
    expect(open).toEqual([{ key, put_at: expect.any(Date), state: "held" }]);
    expect(await db().call("SELECT object_secret FROM case_attachment")).toEqual([]);
    const other = await committedEntry(aysel.subjectId, ["pension"]);
    expect(
      await db().boundTo(
        other,
        (bound) => bound.$queryRaw`SELECT object_secret FROM case_attachment`,
      ),
    ).toEqual([]);
  });

  test("an object that was changed, exchanged or taken away is found out, and no byte is given", async () => {
    const aysel = await applicant();
    const [one, two] = [await attach(aysel), await attach(aysel, pdf("another"))];
    await sent(aysel);
    const [key, other] = [await keyOf(aysel, one.id), await keyOf(aysel, two.id)];
    const whole = storage.read(key);

    const changed = Buffer.from(whole);
    changed[20] = (changed[20] as number) ^ 1;
    for (const wrong of [changed, whole.subarray(0, -1), Buffer.of(), storage.read(other)]) {
      storage.write(key, wrong);
      await expect(view(aysel, one.id)).rejects.toThrow(DamagedObject);
    }
    storage.remove(key);
    await expect(view(aysel, one.id)).rejects.toThrow(`object ${key}: is not there`);
    storage.write(key, whole);
    expect(Buffer.from((await view(aysel, one.id)).bytes)).toEqual(Buffer.from(pdf()));
  });

  test("that is down, nothing is attached, nothing is lost, and it is told", async () => {
    const aysel = await applicant();
    const { id } = await attach(aysel);
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    storage.state.mode = "down";
    const before = storage.keys();
    await expect(attach(aysel)).rejects.toMatchObject({ code: "unavailable" });
    expect(log.mock.calls).toEqual([["storage: put: down"]]);
    expect(storage.keys()).toEqual(before);
    expect(await filesOf(aysel)).toMatchObject([{ id }]);
    await sent(aysel);
    await expect(view(aysel, id)).rejects.toMatchObject({ code: "unavailable" });
    storage.state.mode = "ok";
    expect(Buffer.from((await view(aysel, id)).bytes)).toEqual(Buffer.from(pdf()));
    log.mockRestore();
  });

  test("that answers while the draft is thrown away, no file comes", async () => {
    const aysel = await applicant();
    const before = storage.keys();
    const gone = new Promise<void>((done) => {
      storage.onAsked = () => done();
    });
    storage.state.latencyMs = 500;
    const attaching = attach(aysel).catch((error: unknown) => error);
    await gone;
    await dropDraft(aysel.ctx, { draftId: aysel.draftId, service: SERVICE });
    expect(await attaching).toMatchObject({ code: "not_found" });
    const fresh = storage.keys().filter((key) => !before.includes(key));
    expect(await Promise.all(fresh.map(stateOf))).toEqual(["awaited"]);
  });
});

describe("when the setting changes", () => {
  test("old files stay where they are and readable, new ones go where it says", async () => {
    const aysel = await applicant();
    const inStorage = await attach(aysel, pdf("one"));
    env.FILES_STORAGE = "postgres";
    const inRow = await attach(aysel, pdf("two"));
    expect((await rowOf(aysel, inRow.id)).object_key).toBeNull();
    await sent(aysel);
    for (const place of ["postgres", "s3"]) {
      env.FILES_STORAGE = place;
      expect(`${Buffer.from((await view(aysel, inStorage.id)).bytes)}`).toBe(`${PDF}one`);
      expect(`${Buffer.from((await view(aysel, inRow.id)).bytes)}`).toBe(`${PDF}two`);
    }
  });

  test("and nobody names the storage any more, its files are unavailable, and health says it", async () => {
    const aysel = await applicant();
    const { id } = await attach(aysel);
    await sent(aysel);
    const log = vi.spyOn(console, "error").mockImplementation(() => undefined);
    Object.assign(env, { FILES_STORAGE: "postgres", ...NO_STORAGE });
    await expect(view(aysel, id)).rejects.toMatchObject({ code: "unavailable" });
    expect(log.mock.calls.flat().join()).toContain("S3_ENDPOINT is not set");
    expect(await readStorage(db())).toMatchObject({ puts: "postgres", state: "silent" });
    log.mockRestore();
  });
});

/** Production without the settings of a storage: in a demonstration there is the stand-in. */
const NO_STORAGE = {
  PORTAL_MODE: "production",
  PORTAL_URL: "https://sosial.example.az",
  PORTAL_SECRET_FILE: "secret",
  PORTAL_PSEUDONYM_FILE: "pseudonym",
  DATABASE_URL: "postgresql://portal_owner@db/portal",
  ASAN_LOGIN_ISSUER: "https://asanlogin.example.az",
  ASAN_LOGIN_CLIENT_KEY_FILE: "login.json",
  BRIDGE_URL: "https://bridge.example.az",
  BRIDGE_CLIENT_KEY_FILE: "bridge.json",
  BRIDGE_MEMBERS_FILE: "members.json",
  SMS_GATEWAY_URL: "https://sms.example.az",
  SMS_GATEWAY_KEY_FILE: "sms",
  SEAL_KEYS_DIR: "seal",
  TSA_URL: "https://tsa.example.az",
  S3_ENDPOINT: "",
  S3_BUCKET: "",
  S3_ACCESS_KEY_ID: "",
  S3_SECRET_ACCESS_KEY: "",
};
afterEach(() => {
  for (const name of Object.keys(NO_STORAGE)) delete env[name];
});

describe("the sweep", () => {
  beforeEach(async () => {
    await anHourLater();
    await sweepAll();
  });

  test("removes what was taken out of a draft, and of a draft that was thrown away; nothing else", async () => {
    const [aysel, orxan] = [await applicant(), await applicant()];
    const [kept, taken] = [await attach(aysel), await attach(aysel)];
    const thrown = await attach(orxan);
    const keys = {
      kept: await keyOf(aysel, kept.id),
      taken: await keyOf(aysel, taken.id),
      thrown: await keyOf(orxan, thrown.id),
    };
    await detachFile(aysel.ctx, { service: SERVICE, draftId: aysel.draftId, id: taken.id });
    await dropDraft(orxan.ctx, { service: SERVICE, draftId: orxan.draftId });
    expect([await stateOf(keys.taken), await stateOf(keys.thrown)]).toEqual([
      "released",
      "released",
    ]);
    await anHourLater();
    expect(await sweepObjects(db())).toBe(2);
    expect(storage.keys()).toContain(keys.kept);
    expect(storage.keys()).not.toContain(keys.taken);
    expect(storage.keys()).not.toContain(keys.thrown);
    expect(await stateOf(keys.taken)).toBeUndefined();
    expect(await stateOf(keys.kept)).toBe("held");
    await sent(aysel);
    expect(Buffer.from((await view(aysel, kept.id)).bytes)).toEqual(Buffer.from(pdf()));
  });

  test("removes an object whose row never came, but not before an hour has passed", async () => {
    const aysel = await applicant();
    const before = storage.keys();
    await Promise.allSettled(Array.from({ length: 11 }, () => attach(aysel)));
    const { rows } = await owner().query("SELECT key FROM stored_object WHERE state = 'awaited'");
    const [{ key }] = rows as [{ key: string }];
    expect(rows).toHaveLength(1);
    expect(await sweepObjects(db())).toBe(0);
    expect(storage.keys()).toContain(key);
    await anHourLater();
    expect(await sweepObjects(db())).toBe(1);
    expect(storage.keys()).not.toContain(key);
    expect(storage.keys()).toHaveLength(before.length + 10);
  });

  test("leaves what the table does not name", async () => {
    const stranger = "f".repeat(32);
    storage.write(stranger, Buffer.from("of somebody else"));
    await anHourLater();
    await sweepAll();
    expect(storage.keys()).toContain(stranger);
    storage.remove(stranger);
  });

  test("waits while the storage is down, health says since when, and then it is done", async () => {
    const aysel = await applicant();
    const { id } = await attach(aysel);
    const key = await keyOf(aysel, id);
    await detachFile(aysel.ctx, { service: SERVICE, draftId: aysel.draftId, id });
    storage.state.mode = "down";
    expect(await sweepObjects(db())).toBe(0);
    const silent = await readStorage(db());
    expect(silent).toMatchObject({ puts: "s3", state: "silent", silentSince: expect.any(Date) });
    await sweepObjects(db());
    expect((await readStorage(db())).silentSince).toEqual(silent.silentSince);
    storage.state.mode = "ok";
    expect(await sweepObjects(db())).toBe(1);
    expect(storage.keys()).not.toContain(key);
    expect(await readStorage(db())).toMatchObject({ state: "ok", silentSince: null });
  });

  test("of two at once, both come to the same end", async () => {
    const aysel = await applicant();
    const ids = await Promise.all(Array.from({ length: 6 }, () => attach(aysel)));
    for (const { id } of ids) {
      await detachFile(aysel.ctx, { service: SERVICE, draftId: aysel.draftId, id });
    }
    await Promise.all([sweepObjects(db()), sweepObjects(db())]);
    const { rows } = await owner().query("SELECT key FROM stored_object WHERE state <> 'held'");
    expect(rows).toEqual([]);
  });
});

describe("the technical table", () => {
  const insert = (person: Applicant, key: string) =>
    committedEntry(person.subjectId, ["application"]).then((entries) =>
      db().boundTo(
        entries,
        (bound) => bound.$executeRaw`
          INSERT INTO case_attachment (id, subject_id, case_id, slot, file_name, media_type, size, sha256,
            object_key, object_secret, added_at)
          VALUES (gen_random_uuid(), ${person.subjectId}::uuid, gen_random_uuid(), 'x', 'x', 'x', 1,
            repeat('0', 64), ${key}, ${Buffer.alloc(32)}, now())`,
      ),
    );

  test("a row cannot name an object that was never put, nor one that another row holds", async () => {
    const aysel = await applicant();
    await expect(insert(aysel, "e".repeat(32))).rejects.toThrow(/no object of this name awaits/);
    const { id } = await attach(aysel);
    await expect(insert(aysel, await keyOf(aysel, id))).rejects.toThrow(/no object of this name/);
  });

  test("a row that comes after the sweep gave its object up is refused", async () => {
    const aysel = await applicant();
    const key = "d".repeat(32);
    await db().call("INSERT INTO stored_object (key) VALUES ($1)", [key]);
    await anHourLater();
    await sweepAll();
    await expect(insert(aysel, key)).rejects.toThrow(/no object of this name awaits/);
  });

  test.each([
    "UPDATE stored_object SET state = 'released'",
    "DELETE FROM stored_object",
    "TRUNCATE stored_object",
    "INSERT INTO stored_object (key, state) VALUES (repeat('a', 32), 'released')",
  ])("the application cannot %s", async (sql) => {
    await expect(db().call(sql)).rejects.toMatchObject({ code: "42501" });
  });

  test("a name that could tell anything is refused", async () => {
    await expect(
      db().call("INSERT INTO stored_object (key) VALUES ('TST4K7Q')"),
    ).rejects.toMatchObject({ code: "23514" });
  });

  test("an object that a row holds cannot be forgotten", async () => {
    const aysel = await applicant();
    const key = await keyOf(aysel, (await attach(aysel)).id);
    await db().call("SELECT storage.forget($1)", [[key]]);
    expect(await stateOf(key)).toBe("held");
  });
});
