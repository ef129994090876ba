"use server";

import { evaluate } from "@/components/calculator/evaluate";
import { type CalculatorState, UNTRIED } from "@/components/calculator/state";
import { typedIn } from "@/components/calculator/typed";
import { calculatorWords } from "@/components/calculator/words";
import { DEFAULT_LOCALE, isLocale } from "@/lib/kernel/texts";
import { OLD_AGE_FIELDS } from "@/lib/pension/calculator/fields";
import { portal, takeInHand } from "@/lib/web";

/**
 * The calculation of a browser without a script. All three arguments are what a client says; outcomes to
 * compare with are kept by a browser that computes, not sent back and forth.
 */
export async function calculateAction(
  language: unknown,
  _before: unknown,
  form: unknown,
): Promise<CalculatorState> {
  await takeInHand();
  const locale = typeof language === "string" && isLocale(language) ? language : DEFAULT_LOCALE;
  const typed = form instanceof FormData ? typedIn(form, OLD_AGE_FIELDS) : {};
  return evaluate(UNTRIED, typed, {
    locale,
    today: portal().clock.today(),
    facts: null,
    words: calculatorWords(locale, ""),
  });
}
