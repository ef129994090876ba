import "server-only";
import { translator } from "@/lib/i18n";
import { isAppError } from "@/lib/kernel/errors";
import type { Locale } from "@/lib/kernel/texts";
import { type CheckView, checkReference } from "@/lib/references";
import { citizenContext } from "@/lib/web";

/** One check, an entry in the holder's history; or that it was made too often, and when it may be again. */
export async function checked(
  locale: Locale,
  code: string,
  bornOn: string,
): Promise<CheckView | { notice: { title: string; text: string } }> {
  try {
    return await checkReference(await citizenContext(), { code, bornOn, locale });
  } catch (error) {
    if (!isAppError(error, "too_many_requests")) throw error;
    const t = translator(locale, "references");
    const text = t("check.oftenMore", { seconds: error.retryAfterSeconds ?? 60 });
    return { notice: { title: t("check.often"), text } };
  }
}
