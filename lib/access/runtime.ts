import "server-only";
import { type Database, openDatabase } from "@/lib/db";
import { type Clock, followedClock, systemClock } from "@/lib/kernel/clock";
import type { Ledger } from "@/lib/kernel/context";
import { pseudonymKey } from "@/lib/kernel/keys";
import { settings } from "@/lib/kernel/settings";
import { openLedger } from "./ledger";

/** What every process of the portal works with. State lives in PostgreSQL alone. */
export interface Runtime {
  db: Database;
  ledger: Ledger;
  clock: Clock;
}

/**
 * Opens the doors of a process from its settings, as the role that owns nothing.
 * @throws Error when the application's connection is not set
 */
export function openRuntime(options: { connections?: number } = {}): Runtime {
  const { databaseAppUrl, portalClock, sandboxUrl } = settings();
  if (!databaseAppUrl) throw new Error("DATABASE_APP_URL is not set: start with npm start");
  return {
    db: openDatabase(databaseAppUrl, options),
    ledger: openLedger(pseudonymKey()),
    clock: portalClock === "sandbox" ? followedClock(`${sandboxUrl}/control/clock`) : systemClock,
  };
}
