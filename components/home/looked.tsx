import type { EntryView } from "@/lib/access";
import { localePath, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { Entry, tellEntry } from "../access";
import { Empty, GoLink, Sheet } from "../ui";

const SHOWN = 3;

/** WHO LOOKED lately, others than oneself. */
export function Looked({
  locale,
  entries,
  days,
}: {
  locale: Locale;
  entries: readonly EntryView[];
  /** Of how many last days they are. */
  days: number;
}) {
  const t = translator(locale, "home");
  return (
    <section className="sec o4" aria-labelledby="looked">
      <h2 id="looked">{t("looked")}</h2>
      <Sheet
        footer={
          <GoLink href={localePath(locale, "/access")} arrow>
            {t("history")}
          </GoLink>
        }
      >
        {entries.length === 0 ? (
          <Empty title={t("nobodyLooked", { days })}>{t("nobodyLookedMore")}</Empty>
        ) : (
          <ol>
            {entries.slice(0, SHOWN).map((entry) => (
              <Entry key={entry.id} entry={tellEntry(entry, locale)} />
            ))}
          </ol>
        )}
      </Sheet>
    </section>
  );
}
