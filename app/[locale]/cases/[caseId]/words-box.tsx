import { WordsForm } from "@/components/cases/words-form";
import type { WordsState } from "@/components/cases/words-state";
import { MOST_WORDS } from "@/lib/cases/events";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";

/** A box for a person's own words, with its limit and all it may have to say. */
export function WordsBox({
  locale,
  name,
  caseId,
  label,
  send,
  action,
}: {
  locale: Locale;
  name: string;
  caseId: string;
  label: string;
  send: string;
  action: (before: WordsState, form: FormData) => Promise<WordsState>;
}) {
  const ui = translator(locale, "ui");
  return (
    <WordsForm
      action={action}
      locale={locale}
      caseId={caseId}
      id={`${name}-words`}
      words={{
        label,
        hint: translator(locale, "form")("mostCharacters", { count: MOST_WORDS }),
        send,
        busy: translator(locale, "deskCases")("busy"),
        summary: ui("errorSummary", { count: 1 }),
        errorLabel: ui("errorLabel"),
      }}
    />
  );
}
