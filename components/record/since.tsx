import { Moment } from "@/components/ui";
import { formatDay, formatMoment, withSuffix } from "@/lib/i18n";
import type { IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";

/** Last words of Azerbaijani numbers with a back vowel: on, otuz, qırx, altmış, doxsan; altı, doqquz; sıfır. */
const BACK_TENS = "13469";
const BACK_UNITS = "69";

/**
 * The Azerbaijani "from" after a number that is read out: "08:15-dən", "01.09.2016-dan". The ending
 * follows the vowel of the last word, and a year that ends in 00 is read "min" or "yüz".
 */
export function ablative(text: string): "dan" | "dən" {
  const [tens = "", units = ""] = text.slice(-2);
  if (units !== "0") return BACK_UNITS.includes(units) ? "dan" : "dən";
  if (tens !== "0") return BACK_TENS.includes(tens) ? "dan" : "dən";
  return text.includes(":") ? "dan" : "dən";
}

const suffixOf = (text: string) => withSuffix("", ablative(text));

/** A moment as the beginning of something; the preposition, where a language has one, is the text's. */
export function SinceMoment({ locale, at }: { locale: Locale; at: Date }) {
  return (
    <>
      <Moment at={at} />
      {locale === "az" && suffixOf(formatMoment(at))}
    </>
  );
}

/** The same for a day, as text. */
export function sinceDay(locale: Locale, on: IsoDate): string {
  const day = formatDay(on);
  return locale === "az" ? day + suffixOf(day) : day;
}
