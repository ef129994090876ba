import "server-only";
import { lastBeat } from "@/lib/jobs";
import { listHealth, REGISTERS } from "@/lib/registers";
import { expiringSeals } from "@/lib/seal";
import { portal } from "./portal";

/** A worker that has not said so for this long is not working. */
const BEAT_LIMIT_SECONDS = 30;

/** A new certificate takes its time: a month before one ends, somebody should know. */
const SEALS_LAST_DAYS = 30;

export interface Health {
  /** `degraded`: pages are served, but something behind them does not work. */
  status: "ok" | "degraded" | "down";
  database: "ok" | "down";
  worker: "ok" | "silent" | "unknown";
  /** Do the certificates that seal references last? */
  seals: "ok" | "expiring";
  registers: {
    code: string;
    institution: string;
    /** `unknown`: not asked yet. */
    state: "ok" | "silent" | "unknown";
    lastAnswerAt: string | null;
    silentSince: string | null;
  }[];
}

/** What works. Names no person and no address; open to everyone. */
export async function health(): Promise<Health> {
  const { db } = portal();
  const read = await Promise.all([db.boundTo(null, listHealth), lastBeat(db, "worker")]).catch(
    (error: unknown) => {
      console.error("health: database:", (error as Error).message);
      return null;
    },
  );
  const rows = new Map(read?.[0].map((row) => [row.register, row]));
  const beat = read?.[1] ?? null;
  const worker = !read ? "unknown" : beat !== null && beat < BEAT_LIMIT_SECONDS ? "ok" : "silent";
  const registers = REGISTERS.map(({ code, institution }): Health["registers"][number] => {
    const row = rows.get(code);
    return {
      code,
      institution,
      state: !row ? "unknown" : row.silentSince ? "silent" : "ok",
      lastAnswerAt: row?.lastAnswerAt?.toISOString() ?? null,
      silentSince: row?.silentSince?.toISOString() ?? null,
    };
  });
  const seals = expiringSeals(SEALS_LAST_DAYS).length > 0 ? "expiring" : "ok";
  const isWhole =
    worker === "ok" && seals === "ok" && registers.every(({ state }) => state !== "silent");
  return {
    status: !read ? "down" : isWhole ? "ok" : "degraded",
    database: read ? "ok" : "down",
    worker,
    seals,
    registers,
  };
}
