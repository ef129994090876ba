"use server";

import type { Route } from "next";
import { redirect } from "next/navigation";
import { typedOf } from "@/components/form";
import {
  attachFile,
  beginDraft,
  detachFile,
  dropDraft,
  FILE_LIMITS,
  findCaseAbout,
  keepAnswers,
  requestGathering,
  submitDraft,
  viewForm,
} from "@/lib/cases";
import type { Context } from "@/lib/kernel/context";
import { type AppError, isAppError } from "@/lib/kernel/errors";
import type { Locale } from "@/lib/kernel/texts";
import { findPassport, type Passport, readAnswer, screensOf } from "@/lib/services";
import { citizenContext, portal, shown } from "@/lib/web";
import { localeOfForm } from "../form";

/*
 * The screens of a form post here, with or without a script, and are sent on: to the next question, or back
 * to the same one, which finds what is wrong in the draft. Nothing typed stands in an address.
 */

/** Addresses are put together of parts: the router's list of them cannot be checked against. */
function sendTo(address: string): never {
  redirect(address as Route);
}

interface Posted {
  locale: Locale;
  form: FormData;
  passport: Passport;
  ctx: Context;
  at: string;
  draftId: string;
}

async function posted(form: unknown): Promise<Posted> {
  const locale = localeOfForm(form);
  const data = form as FormData;
  // Here and below: what no form of ours holds is answered with a page of ours, and keeps nothing.
  const passport = findPassport(textIn(data, "service")) ?? sendTo(`/${locale}/services`);
  return {
    locale,
    form: data,
    passport,
    ctx: await citizenContext(),
    at: `/${locale}/apply/${passport.code}`,
    draftId: textIn(data, "draft"),
  };
}

function textIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.slice(0, 100) : "";
}

/** A draft that is gone was sent, dropped or has expired: the form says so. */
async function kept<T>(result: Promise<T>, { locale, at }: Posted): Promise<T> {
  return shown(
    result.catch((error: unknown) => {
      if (isAppError(error, "not_found") || isNoDraft(error)) sendTo(`${at}?gone=1`);
      throw error;
    }),
    locale,
  );
}

/** The number of the draft is not even one. */
const isNoDraft = (error: unknown) =>
  isAppError(error, "invalid_input") && error.issues.some(({ path }) => path === "draftId");

/** Begins, or goes on where the first answer is missing. */
export async function beginAction(form: FormData): Promise<void> {
  const post = await posted(form);
  const { locale, passport, ctx, at } = post;
  await shown(beginDraft(ctx, { service: passport.code }), locale);
  sendTo(await nextAt(post, at, null));
}

/** Keeps one answer and goes on; a wrong one is kept as well, and its screen shown again with the error. */
export async function answerAction(form: FormData): Promise<void> {
  const post = await posted(form);
  const { passport, ctx, at, draftId } = post;
  const name = textIn(post.form, "question");
  const { questions } = passport.form;
  const question = (Object.hasOwn(questions, name) && questions[name]) || sendTo(at);
  const typed = typedOf(post.form, name, question.kind) ?? "";
  const service = passport.code;
  await kept(
    keepAnswers(ctx, { draftId, service, typed: { [name]: typed.slice(0, 5_000) } }),
    post,
  );
  if (post.form.has("later")) sendTo(`/${post.locale}/cases`);
  const { facts } = await kept(viewForm(ctx, { service }), post);
  const read = readAnswer(question, typed, facts, ctx.clock.today());
  const back = post.form.has("review") ? "review=1&" : "";
  if (!read.ok) sendTo(`${at}/question/${name}?${back}tried=1`);
  sendTo(post.form.has("review") ? `${at}/review` : await nextAt(post, at, name));
}

/** The screen after a question: the next one that is asked, then the files, then the review. */
async function nextAt(post: Posted, at: string, after: string | null): Promise<string> {
  const { passport, ctx } = post;
  const { draft, facts, files } = await kept(viewForm(ctx, { service: passport.code }), post);
  const asked = screensOf(passport.form, draft?.typed ?? {}, facts);
  const from = after === null ? 0 : asked.indexOf(after) + 1;
  const next =
    after === null
      ? asked.find((name) => draft?.typed[name] === undefined)
      : asked.slice(from).find(() => true);
  if (next) return `${at}/question/${next}`;
  return passport.attachments.length > 0 && (after !== null || files.length === 0)
    ? `${at}/files`
    : `${at}/review`;
}

export async function dropAction(form: FormData): Promise<void> {
  const post = await posted(form);
  const { passport, ctx, locale, draftId } = post;
  await kept(dropDraft(ctx, { draftId, service: passport.code }), post);
  sendTo(`/${locale}/services/${passport.code}`);
}

/** Nothing was chosen. A form that a script sends says it by a file of no kind, under a name of its own making. */
const isNoFile = ({ name, size, type }: File) =>
  name === "" || (size === 0 && type === "application/octet-stream");

export async function attachAction(form: FormData): Promise<void> {
  const post = await posted(form);
  const { passport, ctx, at, draftId } = post;
  const slot = textIn(post.form, "slot");
  const file = post.form.get("file");
  if (!(file instanceof File) || isNoFile(file)) sendTo(`${at}/files?slot=${slot}&wrong=none`);
  // One byte more than may be is enough to refuse it: the rest is not read.
  const bytes = new Uint8Array(await file.slice(0, FILE_LIMITS.mostBytes + 1).arrayBuffer());
  const wrong = await kept(
    attachFile(ctx, { service: passport.code, draftId, slot, fileName: file.name, bytes }).then(
      () => null,
      (error: unknown) => {
        if (isAppError(error, "invalid_input")) return error.issues[0]?.message ?? null;
        if (isAppError(error, "unavailable")) return "unavailable";
        throw error;
      },
    ),
    post,
  );
  sendTo(wrong === null ? `${at}/files` : `${at}/files?slot=${slot}&wrong=${wrong}`);
}

export async function detachAction(form: FormData): Promise<void> {
  const post = await posted(form);
  const { passport, ctx, at, draftId } = post;
  await kept(
    detachFile(ctx, { service: passport.code, draftId, id: textIn(post.form, "file") }),
    post,
  );
  sendTo(`${at}/files`);
}

/** Sends it. What is not in order leads back to the review, which says what and where. */
export async function submitAction(form: FormData): Promise<void> {
  const post = await posted(form);
  const { passport, ctx, locale, at, draftId } = post;
  const sent = await kept(
    submitDraft(ctx, {
      draftId,
      service: passport.code,
      locale,
      seenVersion: versionIn(post.form),
    }).catch((error: unknown) => {
      if (isAppError(error, "invalid_input")) sendTo(`${at}/review?tried=1`);
      if (isAppError(error, "conflict")) return refusalOf(error);
      throw error;
    }),
    post,
  );
  if (sent === "asked-already") sendTo(await caseAbout(post));
  if (typeof sent === "string") sendTo(`${at}/review?refused=${sent}`);
  if (!passport.capacity) await requestGathering(await portal().queue(), sent.caseId);
  sendTo(`/${locale}/cases/${sent.caseId}?sent=1`);
}

/** Of the service as the review showed it. */
function versionIn(form: FormData): number | null {
  const said = textIn(form, "version");
  return /^\d{1,6}$/.test(said) ? Number(said) : null;
}

const refusalOf = ({ issues }: AppError) => issues[0]?.message ?? "";

/** The open case about what this draft is about. */
async function caseAbout(post: Posted): Promise<string> {
  const { ctx, locale, at, passport } = post;
  const { draft } = await kept(viewForm(ctx, { service: passport.code }), post);
  const entryId = draft?.typed.entry ?? "";
  const found = await shown(findCaseAbout(ctx, { entryId }), locale);
  return found ? `/${locale}/cases/${found.caseId}?already=1` : `${at}/review`;
}
