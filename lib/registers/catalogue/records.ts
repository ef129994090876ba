import { z } from "zod";
import { type IsoDate, isIsoDate } from "@/lib/kernel/date";
import { FIN_PATTERN, type Fin } from "@/lib/kernel/fin";
import type { Qepik } from "@/lib/kernel/money";

/**
 * Building blocks of OUR records, the same whichever institution spoke. They read and are stored as
 * plain JSON: a record parsed once parses again to itself.
 */

const isText = (value: unknown): value is string => typeof value === "string";

/** A calendar day that exists, "2026-11-21". */
export const Day = z.custom<IsoDate>((value) => isText(value) && isIsoDate(value), "not a day");

const isAmount = (value: unknown): value is Qepik =>
  Number.isSafeInteger(value) && (value as number) >= 0;

/** Whole qəpik, not negative: no register owes or is owed anything. */
export const Amount = z.custom<Qepik>(isAmount, "not an amount in whole qəpik");

/** A list of them, checked in one go: a career has more than a thousand. */
export const Amounts = z.custom<readonly Qepik[]>(
  (value) => Array.isArray(value) && value.every(isAmount),
  "not amounts in whole qəpik",
);

/** A calendar month, "2026-11". Sorts as text. */
export const Month = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, "not a month");

export const FinCode = z.custom<Fin>(
  (value) => isText(value) && FIN_PATTERN.test(value),
  "not a FIN",
);

/** Words of an institution: there must be some, and not a book. */
export const Said = z.string().trim().min(1).max(400);

/** E.164 of Azerbaijan, "+994500000017". */
export const Phone = z.string().regex(/^\+994\d{9}$/, "not a phone number");

/** VÖEN: ten digits. */
export const Tin = z.string().regex(/^\d{10}$/, "not a VÖEN");

export const Employer = z.object({
  name: Said,
  tin: Tin,
  /** Contribution rates differ by sector. */
  sector: z.enum(["state", "oil-gas", "private"]),
});
export type Employer = z.output<typeof Employer>;

/** An identity card, licence, permit or certificate. `expiresOn` null: without a term. */
export const IssuedDocument = z.object({
  number: Said,
  issuedOn: Day,
  expiresOn: Day.nullable(),
  issuer: Said,
});
export type IssuedDocument = z.output<typeof IssuedDocument>;

/** @throws RangeError when a period ends before it begins */
export function inOrder<P extends { from: IsoDate; until: IsoDate | null }>(period: P): P {
  if (period.until !== null && period.until < period.from) {
    throw new RangeError("a period ends before it begins");
  }
  return period;
}
