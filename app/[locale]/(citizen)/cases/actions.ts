"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import {
  acceptAnswer,
  appealDecision,
  contestAnswer,
  provideInformation,
  withdrawCase,
} from "@/lib/cases";
import { isAppError } from "@/lib/kernel/errors";
import { citizenContext, shown } from "@/lib/web";
import { localeOfForm } from "../form";

/*
 * What a citizen does with a case. What cannot be done any more, and words that are missing or too long, lead
 * back to the case, which says so; nothing that was written stands in an address.
 */

/** As long as an event's words may be; what is longer is refused, not cut. */
const MOST_WORDS = 2_000;

async function act(
  form: FormData,
  name: string,
  does: (given: { caseId: string; words: string }) => Promise<unknown>,
  needsWords: boolean,
): Promise<never> {
  const locale = localeOfForm(form);
  const caseId = String(form.get("case") ?? "");
  const words = String(form.get("words") ?? "").trim();
  const at = `/${locale}/cases/${caseId}`;
  const back = (why: string) => redirect(`${at}?${name}=${why}#${name}` as Route);
  if (needsWords && words === "") return back("empty");
  if (words.length > MOST_WORDS) return back("long");
  await shown(
    does({ caseId, words }).catch((error: unknown) => {
      if (isAppError(error, "conflict")) redirect(`${at}?refused=1` as Route);
      throw error;
    }),
    locale,
  );
  redirect(at as Route);
}

export async function withdrawAction(form: FormData): Promise<void> {
  await act(
    form,
    "withdraw",
    async ({ caseId }) => withdrawCase(await citizenContext(), { caseId, words: null }),
    false,
  );
}

export async function provideAction(form: FormData): Promise<void> {
  await act(
    form,
    "answer",
    async ({ caseId, words }) => provideInformation(await citizenContext(), { caseId, words }),
    true,
  );
}

export async function appealAction(form: FormData): Promise<void> {
  await act(
    form,
    "appeal",
    async ({ caseId, words }) => appealDecision(await citizenContext(), { caseId, words }),
    true,
  );
}

export async function acceptAction(form: FormData): Promise<void> {
  await act(
    form,
    "accept",
    async ({ caseId }) => acceptAnswer(await citizenContext(), { caseId }),
    false,
  );
}

export async function contestAction(form: FormData): Promise<void> {
  await act(
    form,
    "contest",
    async ({ caseId, words }) => contestAnswer(await citizenContext(), { caseId, words }),
    true,
  );
}
