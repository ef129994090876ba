import "server-only";
import { findDetail } from "@/lib/access";
import { EntryRef } from "@/lib/access/schema";
import type { BoundDb } from "@/lib/db";
import type { SubjectId } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { defineOperation } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { ownSubject } from "@/lib/kernel/subject";
import type { Answers } from "@/lib/services";
import { findAbout } from "./repository";
import { CaseAbout } from "./schema";

/*
 * WHAT A CASE IS ABOUT, where its passport says that it is begun from an entry of the person's access history.
 */

/** Id of the entry that a case is about. */
export function entryOf({ entry }: Answers): string {
  if (typeof entry !== "string") throw new Error("a case about an access names none");
  return entry;
}

/**
 * The answers of a case about an access, with the institution that looked. The portal's own programs are the
 * ministry's.
 * @throws AppError `invalid_input` at "entry" where this person has no such entry, or it was they themselves
 *   who looked; `conflict` with the issue "asked-already" where there is an open case about it. Two cannot be
 *   sent at once: a person has one draft of a service, and sending it takes it.
 */
export async function askedAbout(
  db: BoundDb,
  subjectId: SubjectId,
  answers: Answers,
): Promise<Answers> {
  const entryId = entryOf(answers);
  const found = await findDetail(db, subjectId, entryId);
  if (!found || found.entry.actor.kind === "citizen") {
    throw new AppError("invalid_input", { issues: [{ path: "entry", message: "form" }] });
  }
  if ((await findAbout(db, subjectId, entryId))?.isOpen) {
    throw new AppError("conflict", { issues: [{ path: "entry", message: "asked-already" }] });
  }
  return { ...answers, institution: found.entry.actor.institution ?? "labour" };
}

/** Have I asked about this access? The open case about it, or the last one. */
export const findCaseAbout = defineOperation({
  name: "cases.find-about",
  effect: "read",
  input: EntryRef,
  output: CaseAbout.nullable(),
  subject: ownSubject,
  policy: self,
  purpose: "self-access",
  categories: ["application"],
  async run({ input: { entryId }, db, subjects: [subjectId] }) {
    if (!subjectId) throw new Error("a case is somebody's");
    return findAbout(db, subjectId, entryId);
  },
});
