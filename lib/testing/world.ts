import { mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { v7 as uuid } from "uuid";
import { afterAll, inject } from "vitest";
import type { Category } from "@/lib/access/categories";
import { CATEGORY_CODES } from "@/lib/access/categories";
import { openLedger } from "@/lib/access/ledger";
import type { Role } from "@/lib/access/purposes";
import { type Database, openDatabase } from "@/lib/db";
import { ensurePerson } from "@/lib/identity/sessions";
import type { Citizen, Staff, SubjectId } from "@/lib/kernel/actor";
import { type Clock, clockAt } from "@/lib/kernel/clock";
import type { Announcement, Context } from "@/lib/kernel/context";

/**
 * THE WORLD OF THE TESTS: a real PostgreSQL, connected to as the role that owns nothing; persons nobody
 * else uses; a clock that stands still. What no operation does (looking behind the walls) is done as the
 * owner, and says so.
 */

export const NOON = "2026-11-21T12:00:00.000+04:00";
export const PSEUDONYM_KEY = "a key for tests only, thirty-two bytes long";

let database: Database | undefined;
let ownerPool: pg.Pool | undefined;

/** The application's database. One pool per test file. */
export function db(): Database {
  database ??= openDatabase(inject("TEST_APP_URL"));
  return database;
}

/** The owner's connection: for arranging what only an administrator does, and for looking behind. */
export function owner(): pg.Pool {
  ownerPool ??= new pg.Pool({ connectionString: inject("TEST_OWNER_URL"), max: 4 });
  return ownerPool;
}

afterAll(async () => {
  await database?.close();
  await ownerPool?.end();
});

export const ledger = openLedger(PSEUDONYM_KEY);

const ALPHABET = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
/** More than there are files; each has ten thousand FINs of its own. */
const MOST_FILES = 128;
const file = numberOfFile();
let people = 0;

/** Which file of this run of the tests this is: a folder in the run's own, of which there can be only one. */
function numberOfFile(): number {
  for (let number = 0; number < MOST_FILES; number++) {
    try {
      mkdirSync(path.join(tmpdir(), `fins-${number}`));
      return number;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    }
  }
  throw new Error(`more than ${MOST_FILES} files of tests`);
}

/** A FIN nobody has used in this run, and never TST0000, which nobody has: TST and four signs. */
export function aFin(): string {
  let number = ++people * MOST_FILES + file;
  let signs = "";
  for (let place = 0; place < 4; place++) {
    signs += ALPHABET[number % ALPHABET.length];
    number = Math.floor(number / ALPHABET.length);
  }
  if (number > 0) throw new Error("no FINs left for this file of tests");
  return `TST${signs}`;
}

/** Someone the portal knows by an opaque id, and nothing more. */
export async function aPerson(fin = aFin()): Promise<{ fin: string; subjectId: SubjectId }> {
  return { fin, subjectId: await ensurePerson(db(), fin) };
}

export function announcement(
  subjectId: SubjectId,
  given: Partial<Announcement> = {},
): Announcement {
  return {
    subjectId,
    operation: "test.look",
    purpose: "citizen-service",
    categories: ["identity"],
    cause: { kind: "ticket", reference: "A-001" },
    citizenPresent: true,
    outcome: "granted",
    ...given,
  };
}

/** The context of a program of the portal's own. */
export function asProgram(program: string, clock: Clock = clockAt(NOON)): Context {
  return contextOf({ kind: "system", program }, clock);
}

export function contextOf(actor: Context["actor"], clock: Clock = clockAt(NOON)): Context {
  return { actor, clock, db: db(), ledger, channel: "portal", requestId: uuid() };
}

/** A committed entry about this person, naming these categories. */
export async function committedEntry(
  subjectId: SubjectId,
  categories: readonly Category[],
  given: Partial<Announcement> = {},
) {
  const entries = await ledger.record(asProgram("test"), [
    announcement(subjectId, { categories, ...given }),
  ]);
  if (entries.kind !== "entry") throw new Error("one announcement made a batch");
  return entries;
}

/** The person, signed in, with the entry of the session committed. */
export async function asCitizen(
  { subjectId }: { subjectId: SubjectId },
  clock: Clock = clockAt(NOON),
): Promise<Context> {
  const { entry } = await committedEntry(subjectId, CATEGORY_CODES, { purpose: "self-access" });
  const actor: Citizen = { kind: "citizen", subjectId, sessionId: uuid(), selfEntry: entry };
  return contextOf(actor, clock);
}

/** An officer in a role, at an office of their own. */
export async function asOfficer(role: Role, clock: Clock = clockAt(NOON)): Promise<Context> {
  const { subjectId } = await aPerson();
  const actor: Staff = {
    kind: "staff",
    staffId: uuid(),
    subjectId,
    sessionId: uuid(),
    role,
    institution: "dost",
    unitCode: "test-office",
  };
  return { ...contextOf(actor, clock), channel: "desk" };
}

/** A person's ledger as it stands, oldest first, looked at from behind. */
export async function ledgerOf({ subjectId }: { subjectId: SubjectId }) {
  const { rows } = await owner().query(
    "SELECT * FROM access_entry WHERE subject_id = $1 ORDER BY sequence",
    [subjectId],
  );
  return rows as Record<string, unknown>[];
}
