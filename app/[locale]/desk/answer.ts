import { FIELDS, type VisitFormState } from "@/components/desk/visit-form-state";
import { translator } from "@/lib/i18n";
import { RATE_LIMITS } from "@/lib/identity/rate-limits";
import type { AppError } from "@/lib/kernel/errors";
import { normaliseFin } from "@/lib/kernel/fin";
import type { Locale } from "@/lib/kernel/texts";

type Answer = Pick<VisitFormState, "errors" | "summary" | "outcome">;

/**
 * What the search form says of an attempt that opened nothing. A FIN nobody has and a person who may
 * not be seen are one sentence, because they are one error.
 * @throws the error, when no officer can do anything about it
 */
export function answerTo(
  error: AppError,
  values: VisitFormState["values"],
  locale: Locale,
): Answer {
  const t = translator(locale, "desk");
  switch (error.code) {
    case "invalid_input": {
      const errors = errorsIn(error, values, locale);
      const summary = translator(locale, "ui")("errorSummary", {
        count: Object.keys(errors).length,
      });
      return { errors, summary, outcome: null };
    }
    case "not_found":
    case "unavailable": {
      const [title, text] = [t(`outcome.${error.code}`), t(`outcome.${error.code}More`)];
      return { errors: {}, summary: null, outcome: { title, text } };
    }
    case "too_many_requests": {
      const text = t("outcome.too_many_requestsMore", {
        most: RATE_LIMITS.deskSearch.points,
        seconds: error.retryAfterSeconds ?? RATE_LIMITS.deskSearch.seconds,
      });
      return {
        errors: {},
        summary: null,
        outcome: { title: t("outcome.too_many_requests"), text },
      };
    }
    default:
      throw error;
  }
}

/** Keys that `VisitInput` gives as messages. */
const KEYS = [
  "fin-missing",
  "fin-length",
  "fin-letters",
  "fin",
  "purpose",
  "cause-kind",
  "cause-reference-missing",
  "cause-reference",
  "citizen-present",
] as const;

function errorsIn(
  { issues }: AppError,
  values: VisitFormState["values"],
  locale: Locale,
): VisitFormState["errors"] {
  const t = translator(locale, "desk");
  const count = [...normaliseFin(values.fin ?? "")].length;
  return Object.fromEntries(
    FIELDS.flatMap((name) => {
      const issue = issues.find(({ path }) => path === name);
      if (!issue) return [];
      const key = KEYS.find((known) => known === issue.message);
      if (!key) throw new Error(`no words for ${issue.message}`);
      return [[name, t(`errors.${key}`, { count })]];
    }),
  );
}
