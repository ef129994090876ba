"use server";

import { redirect } from "next/navigation";
import { isAppError } from "@/lib/kernel/errors";
import { askAgain } from "@/lib/record";
import { citizenContext, portal, toSignIn } from "@/lib/web";
import { localeOfForm } from "../form";
import { askedMark } from "./asked-since";

/** "Ask again now": hands the question over and comes back to the record, which says what became of it. */
export async function askAgainAction(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const ctx = await citizenContext();
  const { queue, secret } = portal();
  try {
    await askAgain(ctx, await queue(), secret);
  } catch (error) {
    if (isAppError(error, "too_many_requests")) {
      redirect(`/${locale}/record?wait=${error.retryAfterSeconds ?? 1}`);
    }
    if (isAppError(error, "unauthenticated")) return toSignIn(locale);
    throw error;
  }
  redirect(`/${locale}/record?asked=${askedMark(ctx.clock.now())}`);
}
