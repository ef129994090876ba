"use server";

import { redirect } from "next/navigation";
import { FIELDS, type VisitFormState } from "@/components/desk/visit-form-state";
import { findPerson } from "@/lib/desk";
import { isAppError } from "@/lib/kernel/errors";
import { DEFAULT_LOCALE, isLocale } from "@/lib/kernel/texts";
import { citizenContext, deskContext, portal, toSignIn } from "@/lib/web";
import { answerTo } from "./answer";

/**
 * The search form. What opens leads to the person; what does not comes back to the form with everything
 * that was typed. All three arguments are what a client says, whatever the form had put there.
 */
export async function findPersonAction(
  language: unknown,
  before: unknown,
  form: unknown,
): Promise<VisitFormState> {
  const locale = typeof language === "string" && isLocale(language) ? language : DEFAULT_LOCALE;
  const values = typed(form);
  const [desk, own] = await Promise.all([deskContext(), citizenContext()]);
  let visitId: string;
  try {
    // What was typed is of no type yet: the operation's schema is what says so.
    const input = values as Parameters<typeof findPerson>[2];
    ({ visitId } = await findPerson({ desk, own }, portal(), input));
  } catch (error) {
    if (isAppError(error, "unauthenticated")) return toSignIn(locale);
    if (!isAppError(error)) throw error;
    return { values, ...answerTo(error, values, locale), attempt: attemptsIn(before) + 1 };
  }
  redirect(`/${locale}/desk/visits/${visitId}`);
}

function attemptsIn(before: unknown): number {
  const said = (before as Partial<VisitFormState> | null | undefined)?.attempt;
  return Number.isSafeInteger(said) ? Number(said) : 0;
}

/** Longer than any answer; what comes after it is neither looked at nor sent back. */
const MOST_TYPED = 200;

function typed(form: unknown): VisitFormState["values"] {
  if (!(form instanceof FormData)) return {};
  return Object.fromEntries(
    FIELDS.flatMap((name) => {
      const value = form.get(name);
      return typeof value === "string" ? [[name, value.slice(0, MOST_TYPED)]] : [];
    }),
  );
}
