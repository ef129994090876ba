import { createHash } from "node:crypto";
import { appendFileSync, existsSync, mkdirSync, readFileSync } from "node:fs";
import path from "node:path";

/** A text message that left for an invented telephone. */
export interface Sms {
  to: string;
  text: string;
  sentAt: string;
}

interface Sent extends Sms {
  /** The sender's id of the message. */
  id: string;
}

/**
 * Text messages that left: one for each id, whoever asks how often, also after a restart. Newest last.
 */
export interface Outbox {
  list(to?: string): readonly Sms[];
  /**
   * Sends, unless a message of this id has left already, whatever was in it.
   * @returns the number it has here
   */
  send(message: Omit<Sent, "sentAt">, at: Date): { number: string; isNew: boolean };
}

/** @param file where they are kept, one to a line; null keeps them while the program runs */
export function openOutbox(file: string | null, messages: readonly Sms[] = []): Outbox {
  const sent: Sms[] = [...messages];
  const left = new Set<string>();
  const add = ({ id, ...one }: Sent) => {
    left.add(id);
    sent.push(one);
  };
  if (file) {
    mkdirSync(path.dirname(file), { recursive: true });
    if (existsSync(file)) {
      const lines = readFileSync(file, "utf8").split("\n");
      for (const line of lines) if (line !== "") add(JSON.parse(line) as Sent);
    }
  }
  return {
    list: (to) => sent.filter((message) => to === undefined || message.to === to),
    send({ id, to, text }, at) {
      const number = numberOf(id);
      if (left.has(id)) return { number, isNew: false };
      const one = { id, to, text, sentAt: at.toISOString() };
      // Written before the answer leaves: what was answered as sent is sent once.
      if (file) appendFileSync(file, `${JSON.stringify(one)}\n`, { mode: 0o600 });
      add(one);
      return { number, isNew: true };
    },
  };
}

/** The gateway's own number of a message, always the same for the same id. */
function numberOf(id: string): string {
  return `SMS-${createHash("sha256").update(id).digest("hex").slice(0, 12)}`;
}
