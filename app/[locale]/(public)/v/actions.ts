"use server";

import { notFound } from "next/navigation";
import { checkedState, NOTHING_CHECKED, toldFile } from "@/components/references";
import type { CheckState, FileState, TypedDay } from "@/components/references/check-state";
import { translator } from "@/lib/i18n";
import { isAppError } from "@/lib/kernel/errors";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/kernel/texts";
import { checkFile } from "@/lib/references";
import { REFERENCE_LIMITS } from "@/lib/references/schema";
import { citizenContext } from "@/lib/web";
import { checked, unlessTooOften } from "./checked";

/* What whoever holds a paper sends. All arguments are what a client says, whatever a form had put there. */

const languageOf = (said: unknown): Locale =>
  typeof said === "string" && isLocale(said) ? said : DEFAULT_LOCALE;

/** The check once more, with the birth date, which shows the name where it is right. */
export async function nameAction(
  language: unknown,
  code: unknown,
  before: unknown,
  form: unknown,
): Promise<CheckState> {
  const locale = languageOf(language);
  if (!(form instanceof FormData) || typeof code !== "string") notFound();
  const typed = typedIn(form);
  const attempt = attemptsIn(before) + 1;
  const bornOn = [typed.day, typed.month, typed.year].join(".");
  const told = toldIn(before);
  const t = translator(locale, "references");
  if (bornOn === "..") return wrong();
  try {
    const view = await checked(locale, code, bornOn);
    if ("notice" in view) return { ...NOTHING_CHECKED, told, typed, notice: view.notice, attempt };
    const state = checkedState(locale, view);
    const remark = state.told?.isMasked
      ? { title: t("check.bornOnOther"), text: t("check.otherDone") }
      : null;
    return { ...state, typed, remark, attempt };
  } catch (error) {
    if (isAppError(error, "invalid_input")) return wrong();
    throw error;
  }

  function wrong(): CheckState {
    const summary = translator(locale, "ui")("errorSummary", { count: 1 });
    return { ...NOTHING_CHECKED, told, typed, error: t("check.bornOnWrong"), summary, attempt };
  }
}

/** What the page showed before. It goes back to whoever sent it and nowhere else. */
function toldIn(before: unknown): CheckState["told"] {
  return (before as Partial<CheckState> | null | undefined)?.told ?? null;
}

function typedIn(form: FormData): TypedDay {
  const part = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.trim().slice(0, 4) : "";
  };
  return { day: part("day"), month: part("month"), year: part("year") };
}

const MEGABYTE = 1024 * 1024;

/** Nothing was chosen. A form that a script sends says it by a file of no kind, under a name of its own making. */
const isNoFile = ({ name, size, type }: File) =>
  name === "" || (size === 0 && type === "application/octet-stream");

/** Is this file what was issued? It is looked at and not kept. */
export async function fileAction(
  language: unknown,
  before: unknown,
  form: unknown,
): Promise<FileState> {
  const locale = languageOf(language);
  if (!(form instanceof FormData)) notFound();
  const t = translator(locale, "references");
  const attempt = attemptsIn(before) + 1;
  const file = form.get("file");
  const refused = (error: string): FileState => ({
    told: null,
    error,
    summary: translator(locale, "ui")("errorSummary", { count: 1 }),
    notice: null,
    attempt,
  });
  const { fileBytes } = REFERENCE_LIMITS;
  if (!(file instanceof File) || isNoFile(file)) return refused(t("file.none"));
  if (file.size > fileBytes) {
    return refused(t("file.tooLarge", { megabytes: fileBytes / MEGABYTE }));
  }
  const nothing = { told: null, error: null, summary: null, notice: null, attempt };
  const bytes = new Uint8Array(await file.arrayBuffer());
  const view = await unlessTooOften(locale, checkFile(await citizenContext(), { bytes, locale }));
  return "notice" in view ? { ...nothing, ...view } : { ...nothing, told: toldFile(locale, view) };
}

function attemptsIn(before: unknown): number {
  const said = (before as { attempt?: unknown } | null | undefined)?.attempt;
  return Number.isSafeInteger(said) ? Number(said) : 0;
}
