"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import type { WordsState } from "@/components/cases/words-state";
import {
  acceptAnswer,
  appealDecision,
  contestAnswer,
  provideInformation,
  withdrawCase,
} from "@/lib/cases";
import { MOST_WORDS } from "@/lib/cases/events";
import { translator } from "@/lib/i18n";
import { isAppError } from "@/lib/kernel/errors";
import type { Locale } from "@/lib/kernel/texts";
import { citizenContext, shown } from "@/lib/web";
import { localeOfForm } from "../form";

/*
 * What a citizen does with a case. What cannot be done any more leads back to the case, which says so; words that
 * are not taken come back with what is wrong with them. Nothing that was written stands in an address, and an
 * id that is none, or somebody else's, is a page that is not found.
 */

/** More than may be written: so much of what is too long comes back to be shortened. */
const MOST_KEPT = 20_000;

async function act(form: FormData, does: (caseId: string) => Promise<unknown>): Promise<never> {
  const locale = localeOfForm(form);
  const caseId = textIn(form, "case");
  const at = `/${locale}/cases/${caseId}`;
  await shown(
    does(caseId).catch((error: unknown) => {
      if (isAppError(error, "conflict")) redirect(`${at}?refused=1` as Route);
      throw error;
    }),
    locale,
  );
  redirect(at as Route);
}

/** The same with words of one's own, which may be refused. */
async function write(
  before: WordsState,
  form: FormData,
  does: (given: { caseId: string; words: string }) => Promise<unknown>,
): Promise<WordsState> {
  const locale = localeOfForm(form);
  const words = textIn(form, "words");
  let fault: string | undefined;
  await act(form, (caseId) =>
    does({ caseId, words }).catch((error: unknown) => {
      fault = isAppError(error, "invalid_input")
        ? error.issues.find(({ path }) => path === "words")?.message
        : undefined;
      throw error;
    }),
  ).catch((error: unknown) => {
    if (fault === undefined) throw error;
  });
  const attempt = (Number.isSafeInteger(before?.attempt) ? before.attempt : 0) + 1;
  return { words: words.slice(0, MOST_KEPT), error: faultText(locale, fault), attempt };
}

function faultText(locale: Locale, fault: string | undefined): string {
  const t = translator(locale, "cases");
  switch (fault) {
    case "missing":
      return t("emptyWords");
    case "long":
      return t("longWords", { count: MOST_WORDS });
    case "control":
      return translator(locale, "form")("errors.control");
    default:
      throw new Error(`no words for ${fault}`);
  }
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
}

export async function withdrawAction(form: FormData): Promise<void> {
  await act(form, async (caseId) => withdrawCase(await citizenContext(), { caseId, words: null }));
}

export async function provideAction(before: WordsState, form: FormData): Promise<WordsState> {
  return write(before, form, async (given) => provideInformation(await citizenContext(), given));
}

export async function appealAction(before: WordsState, form: FormData): Promise<WordsState> {
  return write(before, form, async (given) => appealDecision(await citizenContext(), given));
}

export async function acceptAction(form: FormData): Promise<void> {
  await act(form, async (caseId) => acceptAnswer(await citizenContext(), { caseId }));
}

export async function contestAction(before: WordsState, form: FormData): Promise<WordsState> {
  return write(before, form, async (given) => contestAnswer(await citizenContext(), given));
}
