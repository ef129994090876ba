import { formatCount, formatDay, translator } from "@/lib/i18n";
import { toIsoDate } from "@/lib/kernel/date";
import { LOCALES, type Locale } from "@/lib/kernel/texts";
import { type KindCard, type PreviewView, REFERENCE_LIMITS } from "@/lib/references/schema";
import type { Offered, OrderFormWords } from "./order-form";
import type { OrderState, ToldPreview } from "./order-state";

type Ready = Extract<PreviewView, { outcome: "ready" }>;

/** How a page is called, and what it is called in the browser's bar. */
interface Titles {
  titled: (title: string) => string;
  kind: KindCard;
}

/** @param atDesk the officer reads the sheet to the citizen, and issues it for them */
export function orderWords(
  locale: Locale,
  { titled, kind }: Titles,
  atDesk = false,
): OrderFormWords {
  const t = translator(locale, "references");
  const ui = translator(locale, "ui");
  const { recipientLength, purposeLength } = REFERENCE_LIMITS;
  return {
    variant: t("order.variant"),
    include: t("order.include"),
    includeHint: t("order.includeHint"),
    language: t("order.language"),
    recipient: t("order.recipient"),
    recipientHint: t("order.recipientHint", { count: formatCount(locale, recipientLength) }),
    purpose: t("order.purpose"),
    purposeHint: t("order.purposeHint", { count: formatCount(locale, purposeLength) }),
    show: t("order.show"),
    showing: t("order.showing"),
    nothingYet: t("order.nothingYet"),
    previewTitle: t("preview.title"),
    previewLead: atDesk ? t("desk.tell") : t("preview.lead"),
    sheet: t("preview.sheet"),
    person: t("preview.person"),
    validUntil: t("preview.validUntil"),
    issue: atDesk ? t("desk.issue") : t("preview.issue"),
    issuing: t("preview.issuing"),
    change: t("preview.change"),
    silent: t("obstacle.silentWord"),
    errorLabel: ui("errorLabel"),
    title: titled(kind.title),
    errorTitle: titled(ui("errorPrefix", { title: kind.title })),
    previewPageTitle: titled(t("preview.title")),
  };
}

export function offeredOf(locale: Locale, kind: KindCard): Offered {
  const t = translator(locale, "references");
  return {
    title: kind.title,
    summary: kind.summary,
    variants: kind.variants.map(({ code, label, hint, include }) => ({
      value: code,
      label,
      include,
      ...(hint !== null && { hint }),
    })),
    optional: kind.optional,
    languages: LOCALES.map((code) => ({ value: code, label: t(`languages.${code}`) })),
  };
}

/** The form as it is first seen. @param variant as the address names it, where it names one */
export function untriedOrder(
  locale: Locale,
  { variants }: KindCard,
  orderId: string,
  variant: unknown,
): OrderState {
  const chosen = variants.find(({ code }) => code === variant) ?? variants[0];
  return {
    values: {
      orderId,
      variant: chosen?.code ?? "",
      lang: locale,
      recipient: "",
      purpose: "",
      include: chosen?.include ?? [],
    },
    errors: {},
    summary: null,
    preview: null,
    outcome: null,
    attempt: 0,
  };
}

export function toldPreview(locale: Locale, preview: Ready): ToldPreview {
  const t = translator(locale, "references");
  const { title, issuer, person, statement, sections, remarks, validUntil } = preview;
  return {
    title,
    issuer,
    person,
    statement,
    sections,
    remarks,
    validUntil: t("preview.until", { day: formatDay(toIsoDate(validUntil)) }),
  };
}
