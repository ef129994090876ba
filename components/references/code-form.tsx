import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { Button, Field, Input } from "../ui";

/** As long as a code with every hyphen and space one can think of, or the address of its page. */
const MOST_TYPED = 200;

/** THE CODE of a paper, to be typed: a plain form that leads to the page of the check. */
export function CodeForm({
  locale,
  action,
  typed,
  error,
}: {
  locale: Locale;
  action: string;
  typed?: string;
  error?: string | undefined;
}) {
  const t = translator(locale, "references");
  return (
    <form action={action} noValidate autoComplete="off">
      <Field
        locale={locale}
        id="code"
        label={t("check.code")}
        hint={t("check.codeHint")}
        error={error}
      >
        {(control) => (
          <div className="search">
            <Input
              {...control}
              name="code"
              defaultValue={typed}
              maxLength={MOST_TYPED}
              autoComplete="off"
              autoCapitalize="characters"
              spellCheck={false}
            />
            <Button inline>{t("check.submit")}</Button>
          </div>
        )}
      </Field>
    </form>
  );
}
