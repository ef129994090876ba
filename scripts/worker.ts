import { checkKeys } from "@/lib/kernel/keys";
import { checkKinds, REFERENCE_KINDS } from "@/lib/references";
import { checkSealKeys } from "@/lib/seal";
import { checkPassports, PASSPORTS } from "@/lib/services";
import { startWorker } from "@/lib/worker";
import { sayReady } from "./run/ready";
import { runMain } from "./run/refusal";

/** THE WORKER: jobs that no page waits for, until it is asked to stop by SIGTERM or SIGINT. */

await runMain(async () => {
  checkKeys();
  checkPassports(PASSPORTS);
  checkKinds(REFERENCE_KINDS);
  checkSealKeys();
  const worker = await startWorker((error) => console.error(error.stack ?? error.message));
  sayReady();
  const stop = () => void worker.stop().then(() => process.exit(0));
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
});
