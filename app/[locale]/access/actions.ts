"use server";

import type { Route } from "next";
import { notFound, redirect } from "next/navigation";
import { viewAccess } from "@/lib/access";
import { beginDraft, dropDraft, findCaseAbout, keepAnswers } from "@/lib/cases";
import { isAppError } from "@/lib/kernel/errors";
import { citizenContext, shown } from "@/lib/web";
import { localeOfForm } from "../form";

/** The service that questions and complaints are cases of. */
const SERVICE = "access-question";

const FIRST_QUESTION = { question: "want", complaint: "complaint" } as const;

/**
 * Begins a question or a complaint about one access. Whoever has asked about it already is led to that case;
 * a draft about another access, which was never sent, makes way.
 */
export async function askAction(form: FormData): Promise<void> {
  const locale = localeOfForm(form);
  const entry = String(form.get("entry") ?? "");
  const kind = form.get("kind") === "complaint" ? "complaint" : "question";
  const ctx = await citizenContext();
  const begun = async (): Promise<Route> => {
    const found = await viewAccess(ctx, { entryId: entry }).catch((error: unknown) => {
      if (isAppError(error, "invalid_input")) notFound();
      throw error;
    });
    if (found.entry.actor.kind === "citizen") notFound();
    const asked = await findCaseAbout(ctx, { entryId: entry });
    if (asked?.isOpen) return `/${locale}/cases/${asked.caseId}?already=1` as Route;
    let draft = await beginDraft(ctx, { service: SERVICE });
    if (draft.typed.entry !== undefined && draft.typed.entry !== entry) {
      await dropDraft(ctx, { draftId: draft.draftId, service: SERVICE });
      draft = await beginDraft(ctx, { service: SERVICE });
    }
    const { draftId } = draft;
    await keepAnswers(ctx, { draftId, service: SERVICE, typed: { entry, kind } });
    return `/${locale}/apply/${SERVICE}/question/${FIRST_QUESTION[kind]}` as Route;
  };
  redirect(await shown(begun(), locale));
}
