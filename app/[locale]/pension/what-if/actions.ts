"use server";

import { evaluate, outcomeOf } from "@/components/calculator/evaluate";
import { type CalculatorState, UNTRIED } from "@/components/calculator/state";
import { typedIn } from "@/components/calculator/typed";
import { calculatorWords } from "@/components/calculator/words";
import { isAppError } from "@/lib/kernel/errors";
import { DEFAULT_LOCALE, isLocale } from "@/lib/kernel/texts";
import { viewPension } from "@/lib/pension";
import { OLD_AGE_FIELDS } from "@/lib/pension/calculator/fields";
import { planToGoOn, project } from "@/lib/pension/scenario";
import { citizenContext, toSignIn } from "@/lib/web";

/**
 * What if, of a browser without a script: the account is read anew, under the session's own entry, and
 * nothing of what was typed is kept.
 */
export async function whatIfAction(
  language: unknown,
  _before: unknown,
  form: unknown,
): Promise<CalculatorState> {
  const locale = typeof language === "string" && isLocale(language) ? language : DEFAULT_LOCALE;
  const typed = form instanceof FormData ? typedIn(form, OLD_AGE_FIELDS) : {};
  const ctx = await citizenContext();
  try {
    const { facts } = await viewPension(ctx, {});
    if (!facts || facts.account === "unknown") return { ...UNTRIED, values: typed, attempt: 1 };
    const words = calculatorWords(locale, "");
    const setting = { locale, today: ctx.clock.today(), facts, words };
    const asNow = project(facts, planToGoOn(facts.account), setting.today);
    const before = {
      ...UNTRIED,
      outcomes: [{ ...outcomeOf(asNow, setting, "as-now"), name: words.names.asNow }],
    };
    return evaluate(before, typed, setting);
  } catch (error) {
    if (isAppError(error, "unauthenticated")) return toSignIn(locale);
    throw error;
  }
}
