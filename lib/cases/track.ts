import "server-only";
import { z } from "zod";
import type { Database } from "@/lib/db";
import { dayInBaku } from "@/lib/kernel/date";
import { AppError } from "@/lib/kernel/errors";
import { defineOperation } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { NoInput, ownSubject } from "@/lib/kernel/subject";
import { deadlineOf } from "@/lib/law/calendar";
import { CASE_STATES } from "./machine";
import { move } from "./move";
import { basisOf, categoriesOf, passportOf } from "./passports";
import {
  findTask,
  findWhose,
  giveBack,
  listDrafts,
  listFiles,
  tasksOf,
  type Whose,
} from "./repository";
import {
  AppealInput,
  CaseRef,
  CaseSummary,
  CaseView,
  DraftView,
  ProvideInput,
  WithdrawInput,
} from "./schema";
import { tell } from "./tell";
import { summaryOf, viewOf } from "./view";

/** Whose case it is; a stranger's attempt stands in the applicant's access history. */
export async function located({ input, db }: { input: { caseId: string }; db: Database }) {
  const whose = await findWhose(db, input.caseId);
  return whose && { subject: whose.subjectId, about: whose };
}

export const causeOf = (_: unknown, whose: Whose) => ({ kind: "case", reference: whose.number });

/** My applications and what I have begun, newest first. */
export const listCases = defineOperation({
  name: "cases.list",
  effect: "read",
  input: NoInput,
  output: z.object({
    cases: z.array(CaseSummary),
    drafts: z.array(DraftView.omit({ typed: true })),
  }),
  subject: ownSubject,
  policy: self,
  purpose: "self-access",
  categories: ["application"],
  async run({ db, clock }) {
    const files = await listFiles(db);
    const tasks = await tasksOf(
      db,
      files.map(({ id }) => id),
    );
    const drafts = await listDrafts(db, clock.now());
    return {
      cases: files.flatMap((file) => {
        const task = tasks.find(({ caseId }) => caseId === file.id);
        return task ? [summaryOf(file, task)] : [];
      }),
      drafts: drafts.map(({ id, ...draft }) => ({ draftId: id, ...draft })),
    };
  },
});

/** Where is my application? */
export const viewCase = defineOperation({
  name: "cases.track",
  effect: "read",
  input: CaseRef,
  output: CaseView,
  subject: located,
  policy: self,
  purpose: "self-access",
  categories: (_, { service }: Whose) => categoriesOf(service, "benefits"),
  cause: causeOf,
  run: ({ input: { caseId }, db, clock, about }) =>
    viewOf(db, caseId, passportOf(about.service), clock.today()),
});

/** Has anything happened since? For a page that keeps itself current; opens nothing but that. */
export const watchCase = defineOperation({
  name: "cases.watch",
  effect: "read",
  input: CaseRef,
  output: z.object({ sequence: z.int(), state: z.enum(CASE_STATES) }),
  subject: located,
  policy: self,
  purpose: "self-access",
  categories: ["application"],
  cause: causeOf,
  async run({ input: { caseId }, db }) {
    const task = await findTask(db, caseId);
    if (!task) throw new AppError("not_found");
    return task;
  },
});

/** The applicant takes it back, whenever before the decision; a registration also after. */
export const withdrawCase = defineOperation({
  name: "cases.withdraw",
  effect: "change",
  input: WithdrawInput,
  output: z.object({}),
  subject: located,
  policy: self,
  purpose: "service-application",
  legalBasis: (_, { service }: Whose) => basisOf(service),
  categories: ["application"],
  cause: causeOf,
  async run({ input: { caseId, words }, db, clock, actor, about }) {
    const { subjectId, number } = about;
    const passport = passportOf(about.service);
    const at = clock.now();
    const { task } = await move(db, { caseId, subjectId, passport, actor, at }, ({ state }) => {
      if (state !== "approved") return [{ event: "withdraw", payload: { words } }];
      if (!passport.capacity) throw new AppError("conflict");
      return [{ event: "give_back", payload: {} }];
    });
    if (passport.capacity) await giveBack(db, caseId);
    const { sequence } = task;
    await tell(db, { subjectId, number, passport, sequence, at }, "case-withdrawn", {});
    return {};
  },
});

/** The applicant answers what was asked; from now on the time for the decision runs again. */
export const provideInformation = defineOperation({
  name: "cases.provide-information",
  effect: "change",
  input: ProvideInput,
  output: z.object({}),
  subject: located,
  policy: self,
  purpose: "service-application",
  legalBasis: (_, { service }: Whose) => basisOf(service),
  categories: ["application"],
  cause: causeOf,
  async run({ input: { caseId, words }, db, clock, actor, about }) {
    const { subjectId, service } = about;
    await move(
      db,
      { caseId, subjectId, passport: passportOf(service), actor, at: clock.now() },
      () => [{ event: "provide_information", payload: { words, files: 0 } }],
    );
    return {};
  },
});

/**
 * The citizen asks the superior body to look at the decision again.
 * @throws AppError `conflict` after the time the law gives, or where there is no decision
 */
export const appealDecision = defineOperation({
  name: "cases.appeal",
  effect: "change",
  input: AppealInput,
  output: z.object({}),
  subject: located,
  policy: self,
  purpose: "service-application",
  legalBasis: (_, { service }: Whose) => basisOf(service),
  categories: ["application"],
  cause: causeOf,
  async run({ input: { caseId, words }, db, clock, actor, about }) {
    const { subjectId, number, service } = about;
    const passport = passportOf(service);
    const today = clock.today();
    const at = clock.now();
    const { task } = await move(
      db,
      { caseId, subjectId, passport, actor, at },
      ({ closedAt }) => {
        const until = closedAt && appealUntil(passport, dayInBaku(closedAt));
        if (!until || until < today) throw new AppError("conflict");
        return [{ event: "appeal", payload: { words } }];
      },
      () => ({ office: passport.appeal.office, staffId: null, takenAt: null }),
    );
    const { sequence } = task;
    await tell(db, { subjectId, number, passport, sequence, at }, "case-changed", {});
    return {};
  },
});

/** The last day for an appeal against a decision of that day; null where the law held does not say. */
export function appealUntil(
  { appeal }: Pick<ReturnType<typeof passportOf>, "appeal">,
  decidedOn: Parameters<typeof deadlineOf>[0]["from"],
) {
  const days = appeal.within.days.on(decidedOn);
  if (!days) return null;
  const { counted } = appeal.within;
  return deadlineOf({ from: decidedOn, days: days.value, counted, pauses: [] })?.on ?? null;
}
