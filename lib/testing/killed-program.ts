import { openLedger } from "@/lib/access/ledger";
import { openDatabase } from "@/lib/db";
import { ensurePerson } from "@/lib/identity/sessions";
import { pseudonymKey } from "@/lib/kernel/keys";
import { aDraft, anApplicant, anOfficer, approve, prepare, send, take, type World } from "./cases";

/** For killed.db.test.ts: applies, prepares and decides for a person after the other until it is killed. */
const world: World = {
  db: openDatabase(process.env.KILLED_APP_URL ?? "", { connections: 4 }),
  ledger: openLedger(pseudonymKey()),
};
const officer = anOfficer(world);

async function work(fins: string[]): Promise<void> {
  for (let fin = fins.shift(); fin; fin = fins.shift()) {
    process.stdout.write(`${await ensurePerson(world.db, fin)}\n`);
    const citizen = await anApplicant(world, fin);
    const { caseId } = await send(citizen, await aDraft(citizen));
    await prepare(world, caseId);
    await approve(officer, caseId, await take(officer, caseId));
  }
}

const fins = process.argv.slice(2);
await Promise.all([work(fins), work(fins), work(fins)]);
// Nobody killed it in time: the test says so.
process.exit(0);
