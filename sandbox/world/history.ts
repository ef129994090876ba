import { appendFileSync, closeSync, mkdirSync, openSync, readSync, statSync } from "node:fs";
import path from "node:path";
import type { Fin } from "@/lib/kernel/fin";
import { Happened, touchedBy } from "./events";
import { worldFolder } from "./store";

/**
 * Every event that was made to happen, one to a line in a file that only grows. One program writes it;
 * another reads on from where it stopped.
 */

interface History {
  file: string;
  readBytes: number;
  births: number;
  byPerson: Map<Fin, Happened[]>;
}

let history: History | undefined;

/** The events that touch a life, in the order they were told. */
export function eventsOf(fin: Fin): readonly Happened[] {
  return upToDate().byPerson.get(fin) ?? [];
}

/** How many children were born by events. */
export function birthCount(): number {
  return upToDate().births;
}

export function append(event: Happened): void {
  mkdirSync(worldFolder(), { recursive: true });
  appendFileSync(fileName(), `${JSON.stringify(event)}\n`, { mode: 0o600 });
}

function fileName(): string {
  return path.join(worldFolder(), "events.jsonl");
}

function upToDate(): History {
  const file = fileName();
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  // A shorter file is another one: the data folder was emptied under a running program.
  if (!history || history.file !== file || size < history.readBytes) {
    history = { file, readBytes: 0, births: 0, byPerson: new Map() };
  }
  if (size > history.readBytes) readOn(history, size);
  return history;
}

function readOn(known: History, size: number): void {
  const bytes = Buffer.alloc(size - known.readBytes);
  const file = openSync(known.file, "r");
  try {
    readSync(file, bytes, 0, bytes.length, known.readBytes);
  } finally {
    closeSync(file);
  }
  const end = bytes.lastIndexOf(0x0a) + 1;
  for (const line of bytes.toString("utf8", 0, end).split("\n")) {
    if (line === "") continue;
    const event = Happened.parse(JSON.parse(line));
    if (event.kind === "birth") known.births += 1;
    for (const fin of touchedBy(event)) {
      const before = known.byPerson.get(fin);
      if (before) before.push(event);
      else known.byPerson.set(fin, [event]);
    }
  }
  known.readBytes += end;
}
