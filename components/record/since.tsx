import { Moment } from "@/components/ui";
import { ablative, formatMoment, withSuffix } from "@/lib/i18n";
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
