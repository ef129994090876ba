import { appendFileSync, createReadStream, existsSync, mkdirSync } from "node:fs";
import path from "node:path";
import { createInterface } from "node:readline";

/**
 * What an institution writes down of its own accord: which persons it told of, to whom, for which case
 * and in which message. The portal's ledger can be held against it.
 */
export interface Disclosure {
  at: string;
  register: string;
  client: string;
  messageId: string;
  userId: string;
  issue: string;
  representedParty: string;
  purpose: string;
  /** FINs of the persons something was told of. */
  persons: readonly string[];
}

export interface Disclosures {
  record(disclosure: Disclosure): void;
  /** Persons told of so far, each as often as it happened. */
  count(register: string): number;
}

/** Opens the log, one disclosure to a line, and counts what it holds. */
export async function openDisclosures(file: string): Promise<Disclosures> {
  const counts = new Map<string, number>();
  const add = ({ register, persons }: Disclosure) =>
    counts.set(register, (counts.get(register) ?? 0) + persons.length);

  mkdirSync(path.dirname(file), { recursive: true });
  if (existsSync(file)) {
    const lines = createInterface({ input: createReadStream(file, "utf8") });
    for await (const line of lines) if (line !== "") add(JSON.parse(line) as Disclosure);
  }
  return {
    record(disclosure) {
      // Written before the answer leaves: nothing is disclosed that is not in the log.
      appendFileSync(file, `${JSON.stringify(disclosure)}\n`, { mode: 0o600 });
      add(disclosure);
    },
    count: (register) => counts.get(register) ?? 0,
  };
}
