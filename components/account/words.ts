import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";

/** Ways to sign in whose names we know (`amr`, first word). */
const METHODS = ["fin", "sima", "asan-imza", "sima-token", "bsxm"] as const;

/** "With SİMA digital signature"; a way we do not know is called by its code. */
export function methodOf(code: string, locale: Locale): string {
  const t = translator(locale, "account");
  const known = METHODS.find((method) => method === code);
  return known ? t(`methods.${known}`) : t("methods.other", { code });
}

/** Levels of assurance (`acr`): providers write them as URIs that end in the level. */
const LEVELS = ["low", "substantial", "high"] as const;

export function assuranceOf(code: string, locale: Locale): string {
  const t = translator(locale, "account");
  const last = code.split(/[:/#]/).at(-1);
  return t(`levels.${LEVELS.find((level) => level === last) ?? "unknown"}`);
}

/** "Chrome, Android", or that the browser did not say. */
export function deviceOf(device: string, locale: Locale): string {
  return /\p{L}/u.test(device) ? device : translator(locale, "account")("unknownDevice");
}
