"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { answerAsked, requestSettling } from "@/lib/cases";
import { isAppError } from "@/lib/kernel/errors";
import { citizenContext, portal, shown } from "@/lib/web";
import { localeOfForm } from "../../form";

const ANSWERS: Readonly<Record<string, boolean>> = { agree: true, decline: false };

/** I agree, or I do not. Which button was pressed is the whole form. */
export async function answerAction(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const caseId = String(form.get("case") ?? "");
  const agree = ANSWERS[String(form.get("answer") ?? "")];
  if (agree === undefined) notFound();
  const at = `/${locale}/cases/asked/${caseId}`;
  await shown(
    answerAsked(await citizenContext(), { caseId, agree }).catch((error: unknown) => {
      if (isAppError(error, "conflict")) redirect(`${at}?refused=1` as Route);
      throw error;
    }),
    locale,
  );
  await requestSettling(await portal().queue(), caseId);
  redirect(at as Route);
}
