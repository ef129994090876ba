import type { EntryView } from "@/lib/access";
import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { GoLink, Moment } from "../ui";
import { tellEntry } from "./tell";

/** The access that a question is about, in a sentence. */
export function AccessAbout({ locale, entry }: { locale: Locale; entry: EntryView }) {
  const { who, did, why } = tellEntry(entry, locale).said;
  const t = translator(locale, "accessQuestion");
  return (
    <section className="sheet pad stack" aria-label={t("about")}>
      <p className="src">
        {t("about")} · № {entry.sequence} · <Moment at={entry.occurredAt} />
      </p>
      <p>
        <strong>{who}</strong> {did}. {why}.
      </p>
      <p>
        <GoLink href={localePath(locale, `/access/${entry.id}`)}>{t("seeAccess")}</GoLink>
      </p>
    </section>
  );
}
