import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import { REFERENCE_LIMITS } from "@/lib/references/schema";
import type { CheckWords } from "./check-result";
import type { FileWords } from "./file-check";
import type { QrWords } from "./signed-qr";

/** @param titled how the titles of pages are made */
export function checkWords(locale: Locale, titled: (title: string) => string): CheckWords {
  const t = translator(locale, "references");
  const ui = translator(locale, "ui");
  return {
    name: t("check.name"),
    nameMore: t("check.nameMore"),
    bornOn: t("check.bornOn"),
    bornOnHint: t("check.bornOnHint"),
    day: t("check.day"),
    month: t("check.month"),
    year: t("check.year"),
    showName: t("check.showName"),
    checking: t("check.checking"),
    errorLabel: ui("errorLabel"),
    title: titled("{verdict}"),
    errorTitle: titled(ui("errorPrefix", { title: "{verdict}" })),
  };
}

export function qrWords(locale: Locale): QrWords {
  const t = translator(locale, "references");
  return {
    title: t("check.qr.title"),
    wait: t("check.qr.wait"),
    right: t("check.qr.right"),
    rightMore: t("check.qr.rightMore"),
    rightAlone: t("check.qr.rightAlone", { number: "{number}", day: "{day}" }),
    differs: t("check.qr.differs"),
    differsMore: t("check.qr.differsMore", { fields: "{fields}" }),
    forged: t("check.qr.forged"),
    forgedMore: t("check.qr.forgedMore"),
    cannot: t("check.qr.cannot"),
    cannotMore: t("check.qr.cannotMore"),
    fields: {
      number: t("check.qr.fields.number"),
      kind: t("check.qr.fields.kind"),
      day: t("check.qr.fields.day"),
      digest: t("check.qr.fields.digest"),
    },
  };
}

const MEGABYTE = 1024 * 1024;

export function fileWords(locale: Locale, titled: (title: string) => string): FileWords {
  const t = translator(locale, "references");
  const ui = translator(locale, "ui");
  const megabytes = REFERENCE_LIMITS.fileBytes / MEGABYTE;
  return {
    file: t("file.file"),
    fileHint: t("file.fileHint", { megabytes }),
    submit: t("file.submit"),
    checking: t("file.checking"),
    tooLarge: t("file.tooLarge", { megabytes }),
    summary: ui("errorSummary", { count: 1 }),
    digest: t("file.digest"),
    says: t("file.says"),
    errorLabel: ui("errorLabel"),
    title: titled(t("file.title")),
    errorTitle: titled(ui("errorPrefix", { title: t("file.title") })),
    verdictTitle: titled("{verdict}"),
  };
}
