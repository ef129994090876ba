import { z } from "zod";

/**
 * FIN (fərdi identifikasiya nömrəsi): seven characters, digits and Latin capitals without I and O.
 * No public check rule exists, so only the form is checked.
 */
export const FIN_PATTERN = /^[0-9A-HJ-NP-Z]{7}$/;

declare const fin: unique symbol;
export type Fin = string & { readonly [fin]: true };

/**
 * What a person typed, as a FIN would be written: blanks dropped, Latin letters in capitals.
 * Only ASCII is raised: under an Azerbaijani or Turkish locale "i" would become "İ", which no FIN has.
 */
export function normaliseFin(typed: string): string {
  return typed.replace(/\s+/gu, "").replace(/[a-z]/g, (letter) => letter.toUpperCase());
}

/** Parses a typed FIN; the message is a key of the texts (`errors.fin`). */
export const FinInput = z
  .string()
  .max(64, "fin")
  .transform(normaliseFin)
  .refine((text) => FIN_PATTERN.test(text), "fin")
  .transform((text) => text as Fin);
