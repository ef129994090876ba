import { formatDay, formatMoment, locative, translator, withSuffix } from "@/lib/i18n";
import { dayInBaku, toIsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { CheckView, FileCheckView } from "@/lib/references/schema";
import type { CheckState, ToldCheck, ToldFile } from "./check-state";

type Found = Extract<CheckView, { number: string }>;

const TONE = {
  valid: "settled",
  expired: "over",
  superseded: "over",
  revoked: "refused",
  unknown: "refused",
  "used-up": "over",
} as const satisfies Record<CheckView["outcome"], ToldCheck["tone"]>;

/** What a check came to: the verdict, and what to compare with the paper. */
export function toldCheck(locale: Locale, view: CheckView): ToldCheck {
  const t = translator(locale, "references");
  const { outcome } = view;
  const told = { outcome, tone: TONE[outcome], title: t(`check.verdict.${outcome}`) };
  if (outcome === "unknown" || outcome === "used-up") {
    return { ...told, more: t(`check.more.${outcome}`), rows: [], isMasked: false, compared: null };
  }
  return {
    ...told,
    more: moreOf(locale, view as Found),
    rows: rowsOf(locale, view as Found),
    // Of what is revoked nothing more is told, the name included.
    isMasked: !view.nameShown && outcome !== "revoked",
    compared: {
      number: view.number,
      kind: view.kind,
      day: dayInBaku(view.issuedAt),
      digest: view.digest,
    },
  };
}

function moreOf(locale: Locale, { outcome, checkedAt, validUntil, since }: Found): string {
  const t = translator(locale, "references");
  const day = formatDay(since ? dayInBaku(since) : toIsoDate(validUntil));
  if (outcome !== "valid") return t(`check.more.${outcome}`, { day });
  const at = formatMoment(checkedAt);
  const moment = locale === "az" ? withSuffix(at, locative(at)) : at;
  return t("check.more.valid", { moment });
}

function rowsOf(locale: Locale, view: Found): ToldCheck["rows"] {
  const t = translator(locale, "references");
  const { title, number, institution, person, nameShown, recipient, facts, issuedAt } = view;
  return [
    { label: t("check.kind"), value: title },
    { label: t("check.referenceNumber"), value: number, isCode: true },
    {
      label: t("check.person"),
      value: person,
      note: t(nameShown ? "check.unmasked" : "check.masked"),
    },
    ...facts,
    { label: t("check.recipient"), value: recipient ?? t("anywhere") },
    { label: t("check.institution"), value: institution },
    { label: t("check.issuedAt"), value: formatMoment(issuedAt) },
    {
      label: t("check.validUntil"),
      value: t("check.until", { day: formatDay(toIsoDate(view.validUntil)) }),
    },
  ];
}

/** The page as it first answers. */
export function checkedState(locale: Locale, view: CheckView): CheckState {
  return { ...NOTHING_CHECKED, told: toldCheck(locale, view) };
}

export const NOTHING_CHECKED: CheckState = {
  told: null,
  notice: null,
  typed: { day: "", month: "", year: "" },
  error: null,
  summary: null,
  remark: null,
  attempt: 0,
};

const FILE_TONE = {
  issued: "settled",
  "added-to": "refused",
  changed: "refused",
  "not-ours": "over",
  "not-a-pdf": "over",
} as const satisfies Record<FileCheckView["outcome"], ToldCheck["tone"]>;

/** A file that is as it was issued and does not hold any more is said to be both. */
export function toldFile(locale: Locale, { outcome, sha256, check }: FileCheckView): ToldFile {
  const t = translator(locale, "references");
  const state = outcome === "issued" ? (check?.outcome ?? null) : null;
  const more = t(`file.more.${outcome}`);
  return {
    tone: state === null ? FILE_TONE[outcome] : TONE[state],
    title: t(`file.outcome.${outcome}`),
    more: state === null ? more : `${more} ${t(`file.butState.${state}`)}`,
    sha256,
    check: check && toldCheck(locale, check),
  };
}
