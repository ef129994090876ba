import { EntryFacts } from "@/components/access";
import { Sheet } from "@/components/ui";
import type { Attested, CaseView } from "@/lib/cases";
import { formatDay, localePath, say, translator } from "@/lib/i18n";
import { dayInBaku } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { findPassport } from "@/lib/services";

/** The newest answer to a question: the officer's words, and what the ledger itself says of the access. */
export function CaseAnswer({ locale, view }: { locale: Locale; view: CaseView }) {
  const answered = view.events.findLast(({ event }) => event === "answer");
  if (!answered) return null;
  const { words, attested } = answered.payload as { words: string; attested: Attested };
  const { entry, intact, behind } = attested;
  const t = translator(locale, "accessQuestion");
  const day = formatDay(dayInBaku(answered.at));
  const service = behind && findPassport(behind.service);
  return (
    <>
      <Sheet title={t("answer")} id="answer">
        <div className="pad stack">
          <h3>{t("words")}</h3>
          <p className="whitespace-pre-line">{words}</p>
          <h3>{t("attested")}</h3>
          <p>{t(intact ? "attestedMore" : "attestedBroken", { day, number: entry.sequence })}</p>
          {behind ? (
            <p>
              <a href={localePath(locale, `/cases/${behind.caseId}`)}>
                {t("behind", {
                  service: service ? say(service.title, locale) : behind.service,
                  number: behind.number,
                })}
              </a>
            </p>
          ) : (
            <p>{t("noneBehind")}</p>
          )}
        </div>
      </Sheet>
      <EntryFacts locale={locale} entry={entry} />
    </>
  );
}
