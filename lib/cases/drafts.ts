import "server-only";
import { v7 as uuid } from "uuid";
import { z } from "zod";

import type { Context } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { defineOperation } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { ownSubject } from "@/lib/kernel/subject";
import { listSnapshots } from "@/lib/registers";

import { listFiles as listAttached, removeFiles } from "./attachments";
import { basisOf, categoriesOf, passportOf, sourcesOf } from "./passports";
import { type Draft, findDraft, openDraft, takeDraft, updateDraft } from "./repository";
import { AnswerInput, DraftView, FormView, ServiceRef } from "./schema";

/** A draft that nobody touches for so long is thrown away; each answer gives it the whole time again. */
export const DRAFT_DAYS = 30;

/** How many expired drafts are thrown away at once. */
const MOST_AT_ONCE = 500;

/** Throws away drafts that have expired, and what was attached to them. @returns how many */
export async function sweepDrafts({ db, clock }: Pick<Context, "db" | "clock">): Promise<number> {
  const [row] = await db.call<{ count: number }>("SELECT cases.drop_expired($1, $2) AS count", [
    clock.now(),
    MOST_AT_ONCE,
  ]);
  return row?.count ?? 0;
}

/** All that a draft may hold, in characters: a form is not a place to keep things. */
const MOST_CHARACTERS = 20_000;

const expiry = (now: Date) => new Date(now.getTime() + DRAFT_DAYS * 86_400_000);

const viewOf = ({ id, ...draft }: Draft) => ({ draftId: id, ...draft });

/** Begins an application, or goes on with the one that was begun. */
export const beginDraft = defineOperation({
  name: "cases.begin-draft",
  effect: "keep",
  input: ServiceRef,
  output: DraftView,
  subject: ownSubject,
  policy: self,
  purpose: "service-application",
  legalBasis: ({ service }) => basisOf(service),
  categories: ["application"],
  async run({ input: { service }, db, clock, subjects: [subjectId] }) {
    const { version } = passportOf(service);
    if (!subjectId) throw new Error("a draft is somebody's");
    const now = clock.now();
    const fresh = { id: uuid(), subjectId, service, passportVersion: version, typed: {} };
    return viewOf(await openDraft(db, { ...fresh, expiresAt: expiry(now) }, now));
  },
});

/** The form as it stands, with everything that the registers have said for it. */
export const viewForm = defineOperation({
  name: "cases.view-form",
  effect: "read",
  input: ServiceRef,
  output: FormView,
  subject: ownSubject,
  policy: self,
  purpose: "service-application",
  legalBasis: ({ service }) => basisOf(service),
  categories: ({ service }) => categoriesOf(service),
  async run({ input: { service }, db, clock }) {
    const passport = passportOf(service);
    const draft = await findDraft(db, service, clock.now());
    const snapshots = await listSnapshots(db);
    return {
      draft: draft && viewOf(draft),
      facts: passport.factsOf(snapshots, clock.today()),
      sources: sourcesOf(passport, snapshots),
      files: draft ? await listAttached(db, draft.id) : [],
    };
  },
});

/**
 * Keeps what was typed on one screen, right or wrong: nothing anybody typed is lost. Answers to questions
 * the form does not have are not kept.
 * @throws AppError `not_found` where the draft was sent, dropped or has expired since
 */
export const keepAnswers = defineOperation({
  name: "cases.keep-answers",
  effect: "keep",
  input: AnswerInput,
  output: DraftView,
  subject: ownSubject,
  policy: self,
  purpose: "service-application",
  legalBasis: ({ service }) => basisOf(service),
  categories: ({ service }) => categoriesOf(service),
  async run({ input: { draftId, service, typed }, db, clock }) {
    const passport = passportOf(service);
    const now = clock.now();
    const draft = await findDraft(db, service, now);
    if (!draft || draft.id !== draftId) throw new AppError("not_found");
    const given = Object.entries(typed).flatMap(([name, text]) => {
      const { questions } = passport.form;
      const question = Object.hasOwn(questions, name) ? questions[name] : undefined;
      const most = question && Math.max(question.most * 2, 200);
      return question ? [[name, storable(text.slice(0, most))] as const] : [];
    });
    const kept = { ...draft.typed, ...Object.fromEntries(given) };
    if (JSON.stringify(kept).length > MOST_CHARACTERS) {
      throw new AppError("invalid_input", { issues: [{ path: "", message: "long" }] });
    }
    // The version stays the one it was begun with: what changed since is told when it is reviewed.
    const { passportVersion } = draft;
    const next = { typed: kept, passportVersion, expiresAt: expiry(now) };
    if (!(await updateDraft(db, draftId, next, now))) throw new AppError("not_found");
    return viewOf({ ...draft, ...next, updatedAt: now });
  },
});

/** PostgreSQL holds no U+0000: another sign that nobody sees stands for it, and is refused as it would have been. */
const storable = (text: string) => text.replaceAll("\u0000", "\u0001");

/** Throws a draft away, and what was attached to it. Twice is once. */
export const dropDraft = defineOperation({
  name: "cases.drop-draft",
  effect: "keep",
  input: z.object({ draftId: z.uuid(), service: z.string().max(60) }),
  output: z.object({}),
  subject: ownSubject,
  policy: self,
  purpose: "service-application",
  categories: ["application"],
  async run({ input: { draftId }, db, clock }) {
    const draft = await takeDraft(db, draftId, clock.now());
    if (draft) await removeFiles(db, draft.id);
    return {};
  },
});
