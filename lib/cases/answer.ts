import "server-only";
import { z } from "zod";
import { findDetail } from "@/lib/access";
import { AppError } from "@/lib/kernel/errors";
import { defineOperation } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { entryOf } from "./about";
import { type AtDesk, caseOf, locatedAtDesk, mayHandle, officer } from "./desk";
import type { Attested } from "./events";
import { move } from "./move";
import { aboutOf, basisOf, passportOf } from "./passports";
import { findByNumber, findCase, type Whose } from "./repository";
import { AppealInput, CaseRef, ReplyInput } from "./schema";
import { tell } from "./tell";
import { causeOf, located } from "./track";

/*
 * A QUESTION about an access to one's data, answered by whoever answers for data protection: enough for the
 * citizen, or taken to the superior body.
 */

type Db = Parameters<typeof findCase>[0];

/** What the ledger says of the access, and which of the person's cases stands behind it. */
async function attested(
  db: Db,
  caseId: string,
  { subjectId }: Whose,
): Promise<{ attested: Attested; actorId: string }> {
  const file = await findCase(db, caseId);
  const found = file && (await findDetail(db, subjectId, entryOf(file.answers)));
  if (!found) throw new Error(`case ${caseId} is about an access that the ledger does not hold`);
  const { entry, seal, actorId } = found;
  const behind =
    entry.cause?.kind === "case" ? await findByNumber(db, entry.cause.reference) : null;
  return { attested: { entry, intact: seal.intact, behind }, actorId };
}

/**
 * The data protection officer answers. Their words are theirs; who looked, at what, for which case and by
 * which law is taken from the ledger in the same transaction, so that nobody can answer otherwise.
 * @throws AppError `not_found` for the officer whose access it was; `conflict` where somebody else has the
 *   case, it has moved since it was looked at, or it asks nothing
 */
export const answerCase = defineOperation({
  name: "cases.answer",
  effect: "change",
  input: ReplyInput,
  output: z.object({ sequence: z.int() }),
  subject: locatedAtDesk,
  policy: (actor, subjects, input, about: AtDesk) =>
    mayHandle(actor, subjects, input, about) &&
    actor.kind === "staff" &&
    actor.role === "data_protection_officer",
  purpose: "complaint-handling",
  legalBasis: (_, { service }: AtDesk) => basisOf(service),
  categories: (_, { service }: AtDesk) => ["application", ...aboutOf(service)],
  cause: causeOf,
  async run({ input: { caseId, sequence, words }, db, clock, actor, about }) {
    const { staffId } = officer(actor);
    const { passport, subjectId } = caseOf(about);
    if (passport.output !== "answer") throw new AppError("conflict");
    const { attested: access, actorId } = await attested(db, caseId, about);
    if (actorId === staffId) throw new AppError("not_found");
    const at = clock.now();
    const { task } = await move(
      db,
      { caseId, subjectId, passport, actor, at, seen: sequence },
      (now) => {
        if (now.staffId !== staffId) throw new AppError("conflict");
        return [{ event: "answer", payload: { words, attested: access } }];
      },
    );
    const said = { subjectId, number: about.number, passport, sequence: task.sequence, at };
    await tell(db, said, "question-answered", { answerBy: task.dueOn });
    return { sequence: task.sequence };
  },
});

/** The answer is enough: the case is closed. */
export const acceptAnswer = defineOperation({
  name: "cases.accept-answer",
  effect: "change",
  input: CaseRef,
  output: z.object({}),
  subject: located,
  policy: self,
  purpose: "service-application",
  legalBasis: (_, { service }: Whose) => basisOf(service),
  categories: ["application"],
  cause: causeOf,
  async run({ input: { caseId }, db, clock, actor, about }) {
    const { subjectId, service } = about;
    const passport = passportOf(service);
    await move(db, { caseId, subjectId, passport, actor, at: clock.now() }, () => [
      { event: "accept_answer", payload: {} },
    ]);
    return {};
  },
});

/** It is not: the superior body looks at the question and the answer. */
export const contestAnswer = defineOperation({
  name: "cases.contest-answer",
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
    const at = clock.now();
    const { task } = await move(
      db,
      { caseId, subjectId, passport, actor, at },
      () => [{ event: "contest_answer", payload: { words } }],
      () => ({ office: passport.appeal.office, staffId: null, takenAt: null }),
    );
    const { sequence } = task;
    await tell(db, { subjectId, number, passport, sequence, at }, "case-changed", {});
    return {};
  },
});
