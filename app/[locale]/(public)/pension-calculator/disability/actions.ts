"use server";

import { disabilityWords } from "@/components/calculator/disability-words";
import { evaluateDisability } from "@/components/calculator/evaluate-disability";
import { type DisabilityState, UNASKED } from "@/components/calculator/state";
import { typedIn } from "@/components/calculator/typed";
import { DEFAULT_LOCALE, isLocale } from "@/lib/kernel/texts";
import { DISABILITY_FIELDS } from "@/lib/pension/calculator/fields";
import { portal, takeInHand } from "@/lib/web";

/** The calculation of a browser without a script. All three arguments are what a client says. */
export async function calculateDisabilityAction(
  language: unknown,
  _before: unknown,
  form: unknown,
): Promise<DisabilityState> {
  await takeInHand();
  const locale = typeof language === "string" && isLocale(language) ? language : DEFAULT_LOCALE;
  const typed = form instanceof FormData ? typedIn(form, DISABILITY_FIELDS) : {};
  const today = portal().clock.today();
  const words = disabilityWords(locale, "");
  return evaluateDisability(UNASKED, typed, { locale, today, words });
}
