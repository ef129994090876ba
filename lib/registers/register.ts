import type { z } from "zod";
import type { Category } from "@/lib/access/categories";
import type { Fin } from "@/lib/kernel/fin";
import type { Texts } from "@/lib/kernel/texts";
import type { Fact } from "./fact";
import type { InstitutionCode } from "./institutions";

/** Where a service stands on the bridge: X-Road's member class, member, subsystem, service, version. */
export interface BridgeAddress {
  memberClass: "GOV" | "COM";
  memberCode: string;
  subsystem: string;
  service: string;
  version: `v${number}`;
}

/**
 * One PART of what a register says: everything it says that belongs to one data category. The parts
 * are stored apart, so that an access for `household` cannot read what the same institution said for
 * `identity`.
 */
export interface Part<R extends z.ZodType> {
  /** The institution's words in ours: what rules and services compute with. */
  record: R;
  /** The record as a citizen reads it, most important first. */
  facts(record: z.output<R>): Fact[];
}

export type Parts = Partial<Record<Category, Part<z.ZodType>>>;

/** What each part's schema yields. `undefined`: the register has nothing to say in that category. */
export type Records<P extends Parts> = {
  [C in keyof P]: P[C] extends Part<infer R> ? z.input<R> | undefined : never;
};

/**
 * A REGISTER: one institution's service that is asked about one person. The institution's words stop
 * in its folder: `wire.ts` is its message, `register.ts` the translation, `fixtures.ts` how the
 * sandbox institution would tell an invented life.
 */
export interface Register<W extends z.ZodType = z.ZodType, P extends Parts = Parts> {
  code: string;
  institution: InstitutionCode;
  name: Texts;
  address: BridgeAddress;
  wire: W;
  parts: P;
  /** From the institution's message to our records; throws for a message that makes no sense. */
  read(message: z.output<W>): Records<P>;
  /**
   * Whom the message itself says it is about; null where this one does not. A message about another
   * person is not believed, however right the envelope around it. Absent where the institution's form
   * has no place for the person's FIN: then the envelope is all there is.
   */
  about?(message: z.output<W>): Fin | null;
  /** A snapshot older than this is asked for again, in the background. */
  freshForHours: number;
  timeoutMs: number;
}

/**
 * Declares a register, keeping the types of its message and its parts together.
 * @throws Error for a code that cannot stand in a URL, or a register without a part
 */
export function defineRegister<W extends z.ZodType, P extends Parts>(
  register: Register<W, P>,
): Register<W, P> {
  if (!/^[a-z][a-z0-9-]{1,40}$/.test(register.code)) {
    throw new Error(`register code must be kebab-case: ${register.code}`);
  }
  if (Object.keys(register.parts).length === 0) throw new Error(`${register.code}: no parts`);
  return register;
}

/** Binds a part's schema to its facts, so that `facts` is typed by `record`. */
export function part<R extends z.ZodType>(spec: Part<R>): Part<R> {
  return spec;
}
