import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";

/** One thing to correct: the `id` of its control and the words that stand at it. */
export interface FieldError {
  id: string;
  message: string;
}

/**
 * ERROR SUMMARY. Top of the form, same words as at the fields, a link to each. A page that came back
 * from the server focuses it by `autofocus`, without a script; where a script put it there,
 * `role="alert"` reads it out. Give the page a title that begins with `ui.errorPrefix`.
 */
export function ErrorSummary({
  locale,
  errors,
}: {
  locale: Locale;
  errors: readonly FieldError[];
}) {
  if (errors.length === 0) return null;
  const t = translator(locale, "ui");
  return (
    <div className="errors" id="errors" role="alert" tabIndex={-1} autoFocus>
      <h2>{t("errorSummary", { count: errors.length })}</h2>
      <ul>
        {errors.map(({ id, message }) => (
          <li key={id}>
            <a href={`#${id}`}>{message}</a>
          </li>
        ))}
      </ul>
    </div>
  );
}
