import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, afterEach, describe, expect, inject, test } from "vitest";
import { CATEGORY_CODES } from "@/lib/access/categories";
import { openDatabase } from "@/lib/db";
import {
  aDraft,
  anApplicant,
  anOfficer,
  approve,
  prepare,
  send,
  take,
  type World,
} from "@/lib/testing/cases";
import { keepPseudonymKey } from "@/lib/testing/keys";
import { aFin, committedEntry, db, ledger, owner, PSEUDONYM_KEY } from "@/lib/testing/world";

/**
 * KILLED IN THE MIDDLE: whatever the moment, a submission, a preparation and a decision have happened whole or
 * not at all, with their messages, and doing them again completes them once.
 *
 * To PostgreSQL a process that is killed is a connection that breaks off. Here it breaks off at each of the
 * statements in turn: before the database has it, and after the database has done it but before the answer
 * is there; in the second way COMMIT is among them, where nobody can tell what became of it.
 */

keepPseudonymKey();

/** A pool of its own, which is thrown away with what is left of its connections. */
const victims: ReturnType<typeof openDatabase>[] = [];
function aProcess(): World {
  const victim = openDatabase(inject("TEST_APP_URL"), { connections: 1 });
  victims.push(victim);
  return { db: victim, ledger };
}

type Moment = "before the database has it" | "after the database has done it";

const query = pg.Client.prototype.query;
afterEach(async () => {
  pg.Client.prototype.query = query;
  await Promise.all(victims.splice(0).map((one) => one.close().catch(() => undefined)));
});

/** From now on the connection of the portal breaks off at the statement of this number. */
function breakAt(number: number, moment: Moment): { broke: () => boolean } {
  let statements = 0;
  let broke = false;
  pg.Client.prototype.query = function counted(this: pg.Client, ...given: unknown[]) {
    const run = () => (query as (...args: unknown[]) => unknown).apply(this, given);
    // The owner looks on from a connection of its own, and is not killed.
    if (!victims.some(({ pool }) => isOf(pool, this))) return run();
    statements += 1;
    if (statements !== number) return run();
    broke = true;
    const { stream } = (this as unknown as { connection: { stream: { destroy(): void } } })
      .connection;
    if (moment === "before the database has it") {
      stream.destroy();
      return run();
    }
    const callback = given.findIndex((one) => typeof one === "function");
    if (callback >= 0) {
      const told = given[callback] as (error: Error) => void;
      given[callback] = () => {
        stream.destroy();
        told(new Error("killed"));
      };
      return run();
    }
    return Promise.resolve(run()).then(() => {
      stream.destroy();
      throw new Error("killed");
    });
  } as typeof query;
  return { broke: () => broke };
}

function isOf(pool: pg.Pool, client: pg.Client): boolean {
  return (pool as unknown as { _clients: pg.Client[] })._clients.includes(client);
}

/** All that is there of one person's applications: under an entry that opens all of it, as nobody else could. */
async function leftOf(subjectId: string): Promise<Record<string, unknown>> {
  const entries = await committedEntry(subjectId, CATEGORY_CODES);
  const [row] = await db().boundTo(
    entries,
    (bound) => bound.$queryRaw<Record<string, unknown>[]>`
      SELECT (SELECT count(*)::int FROM draft) AS drafts,
        (SELECT count(*)::int FROM case_file) AS cases,
        (SELECT string_agg(t.state || ' ' || t.sequence, ',') FROM case_task t
           JOIN case_file f ON f.id = t.case_id) AS tasks,
        (SELECT string_agg(event, ' ' ORDER BY sequence) FROM case_event) AS events,
        (SELECT count(*)::int FROM case_assessment) AS assessments,
        (SELECT count(*)::int FROM entitlement) AS entitlements`,
  );
  const { rows } = await owner().query(
    `SELECT (SELECT string_agg(kind, ' ' ORDER BY kind) FROM message WHERE subject_id = $1) AS messages,
       (SELECT count(*)::int FROM message_delivery d JOIN message m ON m.id = d.message_id
          WHERE m.subject_id = $1) AS deliveries`,
    [subjectId],
  );
  return { ...row, ...rows[0] };
}

const DRAFTED = {
  drafts: 1,
  cases: 0,
  tasks: null,
  events: null,
  assessments: 0,
  entitlements: 0,
  messages: null,
  deliveries: 0,
};
const SENT = {
  ...DRAFTED,
  drafts: 0,
  cases: 1,
  tasks: "received 1",
  events: "submit",
  messages: "case-received",
  deliveries: 1,
};
const PREPARED = { ...SENT, tasks: "in_assessment 2", events: "submit gather", assessments: 1 };
const TAKEN = { ...PREPARED, tasks: "in_assessment 3", events: "submit gather take" };
const DECIDED = {
  ...TAKEN,
  tasks: "approved 4",
  events: "submit gather take approve",
  entitlements: 1,
  messages: "case-received decision-made",
  deliveries: 2,
};

const SAFE: World = { db: db(), ledger };

/** One person per attempt, up to the step that is killed, and that step as it is done and done again. */
const STEPS = {
  "a submission": {
    before: DRAFTED,
    after: SENT,
    async arrange() {
      const citizen = await anApplicant(SAFE, aFin());
      const draftId = await aDraft(citizen);
      const step = (world: World) => send({ ...citizen, ...world }, draftId);
      return { citizen, step };
    },
  },
  "a preparation by the worker": {
    before: SENT,
    after: PREPARED,
    async arrange() {
      const citizen = await anApplicant(SAFE, aFin());
      const { caseId } = await send(citizen, await aDraft(citizen));
      return { citizen, step: (world: World) => prepare(world, caseId) };
    },
  },
  "a decision": {
    before: TAKEN,
    after: DECIDED,
    async arrange() {
      const citizen = await anApplicant(SAFE, aFin());
      const { caseId } = await send(citizen, await aDraft(citizen));
      await prepare(SAFE, caseId);
      const officer = anOfficer(SAFE);
      const sequence = await take(officer, caseId);
      const step = (world: World) => approve({ ...officer, ...world }, caseId, sequence);
      return { citizen, step };
    },
  },
} as const;

/** Far more than any of these steps has. */
const MOST_STATEMENTS = 80;

describe.each(Object.entries(STEPS))("%s", (name, { before, after, arrange }) => {
  test.each<Moment>(["before the database has it", "after the database has done it"])(
    "breaks off at each statement, %s: whole or nothing, and once when it is done again",
    async (moment) => {
      const met = { nothing: 0, whole: 0 };
      for (let number = 1; number < MOST_STATEMENTS; number++) {
        const { citizen, step } = await arrange();
        const subjectId = citizen.actor.kind === "citizen" ? citizen.actor.subjectId : "";
        expect(await leftOf(subjectId)).toEqual(before);

        const world = aProcess();
        const { broke } = breakAt(number, moment);
        const result = await step(world).then(
          () => "done",
          () => "killed",
        );
        pg.Client.prototype.query = query;
        if (!broke()) {
          expect(result).toBe("done");
          break;
        }
        const left = await leftOf(subjectId);
        expect([before, after], `${name}, statement ${number}`).toContainEqual(left);
        const happened = left.events === after.events;
        met[happened ? "whole" : "nothing"] += 1;

        // Done again, by whoever is there then. A decision that was made says that it was.
        await step(SAFE).catch((error: { code?: string }) => {
          expect([happened, error.code]).toEqual([true, "conflict"]);
        });
        expect(await leftOf(subjectId)).toEqual(after);
      }
      // It was broken off in earnest: in the middle, and where nobody could know that it had happened.
      expect(met.nothing).toBeGreaterThan(8);
      if (moment === "after the database has done it") expect(met.whole).toBeGreaterThan(0);
    },
    120_000,
  );
});

describe("a program that does all of it", () => {
  const folder = mkdtempSync(path.join(tmpdir(), "killed-"));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const ROOT = path.resolve(import.meta.dirname, "../..");

  /** Works through a person after the other until it is killed. @returns the persons it had begun with */
  async function killedAfter(ms: number): Promise<string[]> {
    const key = path.join(folder, "pseudonym");
    writeFileSync(key, Buffer.from(PSEUDONYM_KEY).toString("base64url"));
    const fins = Array.from({ length: 200 }, () => aFin());
    const child = spawn(
      process.execPath,
      ["--conditions=react-server", "--import", "tsx", "lib/testing/killed-program.ts", ...fins],
      {
        cwd: ROOT,
        env: {
          ...process.env,
          NODE_OPTIONS: "",
          PORTAL_PSEUDONYM_FILE: key,
          KILLED_APP_URL: inject("TEST_APP_URL"),
        },
        stdio: ["ignore", "pipe", "inherit"],
      },
    );
    const begun: string[] = [];
    let killing: NodeJS.Timeout | undefined;
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      killing ??= setTimeout(() => child.kill("SIGKILL"), ms);
      begun.push(...text.split("\n").filter((line) => line !== ""));
    });
    const signal = await new Promise((resolve) => child.once("exit", (_code, by) => resolve(by)));
    clearTimeout(killing);
    expect(signal).toBe("SIGKILL");
    return begun;
  }

  test("is killed at any moment, again and again: nobody has half of anything", async () => {
    const states = [DRAFTED, SENT, PREPARED, TAKEN, DECIDED];
    const none = { ...DRAFTED, drafts: 0 };
    const seen = new Set<number>();
    // On a slow machine little has begun after a second: then it is given longer.
    for (const [kill, ms] of [60, 150, 310, 590, 970, 1_800, 3_500, 7_000].entries()) {
      if (kill >= 5 && seen.size > 1) break;
      const begun = await killedAfter(ms);
      for (const subjectId of begun) {
        const left = await leftOf(subjectId);
        expect([none, ...states]).toContainEqual(left);
        seen.add(states.findIndex(({ events }) => events === left.events));
      }
    }
    expect(seen.size).toBeGreaterThan(1); // some were in the middle
  }, 120_000);
});
