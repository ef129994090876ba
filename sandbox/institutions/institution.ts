import type { JWK } from "jose";
import type { IsoDate } from "@/lib/kernel/date";
import { servicePath } from "@/lib/registers/bridge-protocol";
import type { Register } from "@/lib/registers/register";
import { findLife, LIVES, type Life, lifeAt } from "@/sandbox/world";

/**
 * How an institution can be told to behave.
 * - `ok` answers truly.
 * - `down` answers 503, unsigned.
 * - `malformed` signs half of its answer: JSON that breaks off.
 * - `wrong` answers, signed, about a person it was not asked about.
 * - `forged` answers truly, signed with a key that nobody knows.
 */
export const MODES = ["ok", "down", "malformed", "wrong", "forged"] as const;
export type Mode = (typeof MODES)[number];

/** How a register would tell a life on a day, in its own words; null when it holds nothing on it. */
export type Tell = (life: Life, day: IsoDate) => object | null;

/** One register with the institution behind it. */
export interface Institution {
  readonly register: Register;
  readonly path: string;
  readonly tell: Tell;
  /** The member's private key on the bridge. */
  readonly key: JWK;
  mode: Mode;
  latencyMs: number;
}

export type Answer =
  | { person: string; found: true; message: object }
  | { person: string; found: false }
  | { person: string; error: "unavailable" };

/** @throws Error naming a register that nobody can tell for, or a member without a key */
export function institutionsOf(
  registers: readonly Register[],
  tellers: Readonly<Record<string, Tell>>,
  keys: Readonly<Record<string, JWK>>,
): Institution[] {
  return registers.map((register) => {
    const tell = tellers[register.code];
    const key = keys[register.address.memberCode];
    if (!tell) throw new Error(`Nobody tells for the register ${register.code}`);
    if (!key) throw new Error(`The member ${register.address.memberCode} has no key on the bridge`);
    return { register, tell, key, path: servicePath(register.address), mode: "ok", latencyMs: 0 };
  });
}

const AT_A_STRETCH = 50;

/** What the institution has to say of each person on that day, in the order they were asked about. */
export async function answersAbout(
  institution: Institution,
  persons: readonly string[],
  day: IsoDate,
): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const [nth, person] of persons.entries()) {
    // A thousand lives take a while: other institutions of this program answer in between.
    if (nth % AT_A_STRETCH === AT_A_STRETCH - 1) await new Promise(setImmediate);
    answers.push(answerAbout(institution, person, findLife(person, day), day));
  }
  return answers;
}

function answerAbout(
  { register, tell }: Institution,
  person: string,
  life: Life | undefined,
  day: IsoDate,
): Answer {
  if (!life) return { person, found: false };
  if (life.quirks.silent.includes(register.code)) return { person, error: "unavailable" };
  const message = tell(life, day);
  return message === null ? { person, found: false } : { person, found: true, message };
}

/** The same about somebody who was not asked about. */
export function answersAboutAnother(
  institution: Institution,
  persons: readonly string[],
  day: IsoDate,
): Answer[] {
  const asked = new Set(persons);
  let another = LIVES.find(({ fin }) => !asked.has(fin));
  for (let index = 0; !another; index += 1) {
    const life = lifeAt(index, day);
    if (!asked.has(life.fin)) another = life;
  }
  const { fin } = another;
  return persons.map(() => answerAbout(institution, fin, another, day));
}
