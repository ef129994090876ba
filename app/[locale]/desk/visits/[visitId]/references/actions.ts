"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import type { OrderState } from "@/components/references/order-state";
import { orderAtDesk, previewAtDesk } from "@/lib/desk";
import { isAppError } from "@/lib/kernel/errors";
import { DEFAULT_LOCALE, isLocale } from "@/lib/kernel/texts";
import { deskContext, toSignIn } from "@/lib/web";
import { orderStep } from "../../../../references/order-step";

/**
 * An officer shows the sheet to the citizen who stands here, or issues it. All arguments are what a client says,
 * whatever the form had put there. A visit that is over, and a citizen who is not here, lead back to the list.
 */
export async function orderAtDeskAction(
  language: unknown,
  visitId: unknown,
  kind: unknown,
  before: unknown,
  form: unknown,
): Promise<OrderState> {
  const locale = typeof language === "string" && isLocale(language) ? language : DEFAULT_LOCALE;
  if (typeof visitId !== "string") notFound();
  const desk = await deskContext();
  const at = `/${locale}/desk/visits/${visitId}/references`;
  let state: Awaited<ReturnType<typeof orderStep>>;
  try {
    state = await orderStep(locale, kind, before, form, {
      preview: (asked) => previewAtDesk(desk, { ...asked, visitId }),
      order: (asked) => orderAtDesk(desk, { ...asked, visitId }),
    });
  } catch (error) {
    if (isAppError(error, "unauthenticated")) return toSignIn(locale);
    if (isAppError(error, "conflict")) redirect(at as Route);
    throw error;
  }
  if ("issued" in state) redirect(`${at}?done=${state.issued}` as Route);
  return state;
}
