"use server";

import { evaluateSurvivors } from "@/components/calculator/evaluate-survivors";
import { type SurvivorState, UNASKED } from "@/components/calculator/state";
import { survivorWords } from "@/components/calculator/survivor-words";
import { typedIn } from "@/components/calculator/typed";
import { DEFAULT_LOCALE, isLocale } from "@/lib/kernel/texts";
import { SURVIVOR_FIELDS } from "@/lib/pension/calculator/fields";
import { portal, takeInHand } from "@/lib/web";

/** The calculation of a browser without a script. All three arguments are what a client says. */
export async function calculateSurvivorsAction(
  language: unknown,
  _before: unknown,
  form: unknown,
): Promise<SurvivorState> {
  await takeInHand();
  const locale = typeof language === "string" && isLocale(language) ? language : DEFAULT_LOCALE;
  const typed = form instanceof FormData ? typedIn(form, SURVIVOR_FIELDS) : {};
  const today = portal().clock.today();
  const words = survivorWords(locale, "");
  return evaluateSurvivors(UNASKED, typed, { locale, today, words });
}
