import { addDays, dayInBaku, type IsoDate } from "@/lib/kernel/date";
import { canonical, digestOf } from "./canonical";
import type { ReferenceKind } from "./kind";
import type { Person } from "./release";

/** What a reference certifies, apart from its words: what is attached to the sheet and digested. */
export interface Certified {
  number: string;
  kind: string;
  institution: string;
  issuedOn: IsoDate;
  validUntil: IsoDate;
  recipient: string | null;
  purpose: string | null;
  person: Person;
  facts: unknown;
}

/** Form of the attached facts; raised when a program that reads them must be told. */
const FORM = 1;

/** Canonical JSON, and its digest as it stands in the QR code. */
export function factsText(certified: Certified): { text: string; digest: string } {
  const text = canonical({ form: FORM, ...certified });
  return { text, digest: digestOf(text) };
}

/** The last day it holds. @throws Error where the law says nothing of the day */
export function lastDay({ validDays, code }: ReferenceKind, issuedAt: Date): IsoDate {
  const issuedOn = dayInBaku(issuedAt);
  const days = validDays.on(issuedOn);
  if (!days) throw new Error(`${code}: no validity is known on ${issuedOn}`);
  return addDays(issuedOn, days.value);
}
