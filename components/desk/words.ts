import { causeOf } from "@/lib/access";
import { CATEGORIES, type Category } from "@/lib/access/categories";
import { PURPOSES, type Purpose } from "@/lib/access/purposes";
import type { Locale } from "@/lib/kernel/texts";

/** A label in the middle of a sentence. "İ" and "I" fall as their language has it. */
function lower(label: string, locale: Locale): string {
  const [first = "", ...rest] = [...label];
  return first.toLocaleLowerCase(locale) + rest.join("");
}

/** "vətəndaşa xidmət göstərilməsi" */
export function purposeInWords(purpose: Purpose, locale: Locale): string {
  return lower(PURPOSES[purpose].label[locale], locale);
}

/** "şəxsiyyət, əlaqə, sənədlər" */
export function categoriesInWords(categories: readonly Category[], locale: Locale): string {
  return categories.map((code) => lower(CATEGORIES[code].label[locale], locale)).join(", ");
}

/** ", növbə A-052", or nothing where no cause was needed. */
export function causeInWords(
  cause: { kind: string; reference: string } | null,
  locale: Locale,
): string {
  return cause ? `, ${causeOf(cause, locale)}` : "";
}
