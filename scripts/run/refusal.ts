/**
 * Something the person at the terminal can mend: printed as it is, without a stack, and the program ends
 * with exit code 1. Everything else that is thrown is a fault of ours and keeps its stack.
 */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** Errors whose message is meant for the person at the terminal. */
const PLAIN = new Set([
  "Refusal",
  "SettingsError",
  "KeyFileError",
  "MigrationError",
  "PassportError",
]);

/** The text to print for an error. */
export function complaint(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return PLAIN.has(error.name) ? error.message : (error.stack ?? error.message);
}

/** Runs a program's main function; an error ends it with the complaint and an exit code, 1 unless said otherwise. */
export async function runMain(main: () => Promise<void>, failedCode = 1): Promise<void> {
  try {
    await main();
  } catch (error) {
    // Ends it in any case: half a program, which has opened this and not that, would linger.
    process.stderr.write(`${complaint(error)}\n`, () => process.exit(failedCode));
  }
}
