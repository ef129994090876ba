import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";

const LABELS = [
  "title",
  "file",
  "check",
  "checking",
  "stays",
  "agrees",
  "agreesMore",
  "differs",
  "differsMore",
  "lawDiffers",
  "unreadable",
  "unreadableMore",
  "impossible",
  "none",
  "figure",
  "stated",
  "computed",
  "parameter",
  "held",
  "nothing",
  "summary",
  "on",
  "capital",
  "record",
  "ageOn",
  "computedPension",
  "payable",
  "year",
] as const;

const PATHS = [
  "capitalQepik",
  "recordMonths",
  "ageOn",
  "outcome",
  "routes",
  "computedQepik",
  "payableQepik",
  "allowanceQepik",
] as const;

export type CheckWords = ReturnType<typeof checkWords>;

/** Everything the check says, for a browser; sentences with a figure as they are written. */
export function checkWords(
  locale: Locale,
  { size, pageTitle }: { size: string; pageTitle: string },
) {
  const t = translator(locale, "calculation");
  const ui = translator(locale, "ui");
  const raw = (key: string): string => t.raw(key as never);
  return {
    ...(Object.fromEntries(LABELS.map((key) => [key, raw(key)])) as Record<
      (typeof LABELS)[number],
      string
    >),
    paths: Object.fromEntries(PATHS.map((key) => [key, raw(`paths.${key}`)])) as Record<
      (typeof PATHS)[number],
      string
    >,
    fileHint: t("fileHint", { size }),
    tooLarge: t("tooLarge", { size }),
    pageTitle,
    errorTitle: t("errorTitle", { title: pageTitle }),
    errorSummary: ui("errorSummary", { count: 1 }),
    errorLabel: ui("errorLabel"),
  };
}
