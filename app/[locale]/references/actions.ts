"use server";

import type { Route } from "next";
import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import type { LimitState, ShareState } from "@/components/references/held-state";
import type { OrderState } from "@/components/references/order-state";
import { formatCount, formatMoment, translator } from "@/lib/i18n";
import type { Context } from "@/lib/kernel/context";
import { isAppError } from "@/lib/kernel/errors";
import { settings } from "@/lib/kernel/settings";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/kernel/texts";
import {
  endShare,
  limitChecks,
  orderReference,
  previewReference,
  revokeReference,
  shareReference,
} from "@/lib/references";
import { REFERENCE_LIMITS } from "@/lib/references/schema";
import { citizenContext, shown, toSignIn } from "@/lib/web";
import { localeOfForm } from "../form";
import { orderStep } from "./order-step";

/*
 * What a citizen does with references. All arguments are what a client says, whatever a form had put there.
 * What was done leads to the reference as it then stands; nothing that was typed stands in an address.
 */

const languageOf = (said: unknown): Locale =>
  typeof said === "string" && isLocale(said) ? said : DEFAULT_LOCALE;

/** To the page of the reference, which says what was done. Addresses are put together of parts. */
function sendTo(locale: Locale, id: string, done: string): never {
  redirect(`/${locale}/references/${id}?done=${done}` as Route);
}

/** Shows the sheet, or issues it. */
export async function orderAction(
  language: unknown,
  kind: unknown,
  before: unknown,
  form: unknown,
): Promise<OrderState> {
  const locale = languageOf(language);
  const ctx = await citizenContext();
  const state = await signedIn(
    locale,
    orderStep(locale, kind, before, form, {
      preview: (asked) => previewReference(ctx, asked),
      order: (asked) => orderReference(ctx, asked),
    }),
  );
  return "issued" in state ? sendTo(locale, state.issued, "issued") : state;
}

async function signedIn<T>(locale: Locale, result: Promise<T>): Promise<T> {
  try {
    return await result;
  } catch (error) {
    return isAppError(error, "unauthenticated") ? toSignIn(locale) : Promise.reject(error);
  }
}

/** Makes a link, and shows it: it is told once. */
export async function shareAction(
  language: unknown,
  id: unknown,
  before: unknown,
  form: unknown,
): Promise<ShareState> {
  const locale = languageOf(language);
  if (!(form instanceof FormData) || typeof id !== "string") notFound();
  const values = { days: typed(form, "days"), openings: typed(form, "openings") };
  const state: ShareState = {
    values,
    errors: {},
    summary: null,
    made: null,
    attempt: attemptsIn(before) + 1,
  };
  const asked = { id, days: values.days, mostOpenings: values.openings || null };
  try {
    const { token, expiresAt } = await shareReference(await citizenContext(), asked);
    refresh();
    const t = translator(locale, "references");
    return {
      ...state,
      made: {
        link: `${settings().portalUrl}/share/${token}`,
        until: t("opened.until", { moment: formatMoment(expiresAt) }),
      },
    };
  } catch (error) {
    if (isAppError(error, "unauthenticated")) return toSignIn(locale);
    if (isAppError(error, "not_found")) notFound();
    if (isAppError(error, "conflict")) sendTo(locale, id, "refused");
    if (!isAppError(error, "invalid_input")) throw error;
    const wrong = (field: string) => error.issues.some(({ path }) => path === field);
    const t = translator(locale, "references");
    const most = formatCount(locale, REFERENCE_LIMITS.mostChecks);
    const errors = {
      ...(wrong("days") && { days: t("share.errors.days") }),
      ...(wrong("mostOpenings") && { openings: t("share.errors.openings", { most }) }),
    };
    const count = Object.keys(errors).length;
    if (count === 0) notFound();
    return { ...state, errors, summary: translator(locale, "ui")("errorSummary", { count }) };
  }
}

/** How many checks are allowed in all; nothing typed: as many as anyone likes. */
export async function limitAction(
  language: unknown,
  id: unknown,
  before: unknown,
  form: unknown,
): Promise<LimitState> {
  const locale = languageOf(language);
  if (!(form instanceof FormData) || typeof id !== "string") notFound();
  const value = typed(form, "most");
  try {
    await limitChecks(await citizenContext(), { id, mostChecks: value || null });
  } catch (error) {
    if (isAppError(error, "unauthenticated")) return toSignIn(locale);
    if (isAppError(error, "not_found")) notFound();
    if (isAppError(error, "conflict")) sendTo(locale, id, "refused");
    if (!isAppError(error, "invalid_input")) throw error;
    if (!error.issues.some(({ path }) => path === "mostChecks")) notFound();
    const most = formatCount(locale, REFERENCE_LIMITS.mostChecks);
    return {
      value,
      error: translator(locale, "references")("reference.limitWrong", { most }),
      summary: translator(locale, "ui")("errorSummary", { count: 1 }),
      attempt: attemptsIn(before) + 1,
    };
  }
  sendTo(locale, id, "limited");
}

export async function endShareAction(form: FormData): Promise<void> {
  await act(form, "ended", (ctx, id) => endShare(ctx, { id, shareId: typed(form, "share") }));
}

export async function revokeAction(form: FormData): Promise<void> {
  await act(form, "revoked", (ctx, id) => revokeReference(ctx, { id }));
}

async function act(
  form: FormData,
  done: string,
  does: (ctx: Context, id: string) => Promise<unknown>,
): Promise<never> {
  const locale = localeOfForm(form);
  const id = typed(form, "reference");
  const ctx = await citizenContext();
  await shown(
    does(ctx, id).catch((error: unknown) => {
      if (isAppError(error, "conflict")) sendTo(locale, id, "refused");
      throw error;
    }),
    locale,
  );
  sendTo(locale, id, done);
}

/** Longer than any answer of these forms. */
const MOST_TYPED = 60;

function typed(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim().slice(0, MOST_TYPED) : "";
}

function attemptsIn(before: unknown): number {
  const said = (before as { attempt?: unknown } | null | undefined)?.attempt;
  return Number.isSafeInteger(said) ? Number(said) : 0;
}
