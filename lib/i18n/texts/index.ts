import type { Locale } from "@/lib/kernel/texts";
import { keepMessagesTogether } from "../keep-together";
import * as az from "./az";
import * as en from "./en";
import * as ru from "./ru";

/**
 * TEXTS of the interface, one file per domain and language. To add a domain: `<domain>.json` in
 * each of the three folders and one line in the index beside it. Azerbaijani is written first and
 * gives the type; a key that another language lacks fails the type check, a key it has too many
 * (or other arguments) fails `texts.test.ts`.
 */
export type Messages = typeof az;

/** The name of a domain's texts, e.g. "ui". */
export type Namespace = keyof Messages;

export const MESSAGES: Record<Locale, Messages> = {
  az: keepMessagesTogether("az", az),
  en: keepMessagesTogether("en", en),
  ru: keepMessagesTogether("ru", ru),
};
