import { Button, Field, Textarea } from "@/components/ui";
import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";

/** As long as an event's words may be. */
const MOST_WORDS = 2_000;

/** One box for a person's own words, and one button. */
export function WordsForm({
  locale,
  name,
  caseId,
  label,
  send,
  wrong,
  action,
}: {
  locale: Locale;
  name: string;
  caseId: string;
  label: string;
  send: string;
  /** What the last attempt was refused for, from the address. */
  wrong: string | string[] | undefined;
  action: (form: FormData) => Promise<void>;
}) {
  const t = translator(locale, "cases");
  const error =
    wrong === "empty"
      ? t("emptyWords")
      : wrong === "long"
        ? t("longWords", { count: MOST_WORDS })
        : undefined;
  return (
    <form action={action} className="stack" noValidate>
      <input type="hidden" name="locale" value={locale} />
      <input type="hidden" name="case" value={caseId} />
      <Field
        locale={locale}
        id={`${name}-words`}
        label={label}
        hint={translator(locale, "form")("mostCharacters", { count: MOST_WORDS })}
        error={error}
      >
        {(control) => <Textarea {...control} name="words" rows={5} maxLength={MOST_WORDS} />}
      </Field>
      <Button inline>{send}</Button>
    </form>
  );
}
