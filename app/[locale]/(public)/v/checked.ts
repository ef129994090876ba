import "server-only";
import { translator } from "@/lib/i18n";
import { isAppError } from "@/lib/kernel/errors";
import type { Locale } from "@/lib/kernel/texts";
import { type CheckView, checkReference } from "@/lib/references";
import { citizenContext } from "@/lib/web";

export interface TooOften {
  notice: { title: string; text: string };
}

/** What came of it; or that it was asked too often from this network, and when it may be again. */
export async function unlessTooOften<T>(locale: Locale, asked: Promise<T>): Promise<T | TooOften> {
  try {
    return await asked;
  } catch (error) {
    if (!isAppError(error, "too_many_requests")) throw error;
    const t = translator(locale, "references");
    const text = t("check.oftenMore", { seconds: error.retryAfterSeconds ?? 60 });
    return { notice: { title: t("check.often"), text } };
  }
}

/** One check, an entry in the holder's history; or that it was made too often. */
export async function checked(
  locale: Locale,
  code: string,
  bornOn: string,
): Promise<CheckView | TooOften> {
  const ctx = await citizenContext();
  return unlessTooOften(locale, checkReference(ctx, { code, bornOn, locale }));
}
