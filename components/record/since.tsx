import { Moment } from "@/components/ui";
import { ablative, formatDay, formatMoment, withSuffix } from "@/lib/i18n";
import type { IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";

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
