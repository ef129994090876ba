import "server-only";
import { z } from "zod";
import { defineExchange } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { FileOutput, getFile, getFileRow } from "./attachments";
import { type AtDesk, locatedAtDesk, mayHandle } from "./desk";
import { basisOf } from "./passports";
import type { Whose } from "./repository";
import { CaseRef } from "./schema";
import { causeOf, located } from "./track";

const FileRef = CaseRef.extend({ fileId: z.uuid() });

/**
 * A file that I sent: the proof of what was received.
 * @throws AppError `unavailable` where its bytes cannot be had just now
 */
export const viewFile = defineExchange({
  name: "cases.view-file",
  effect: "read",
  input: FileRef,
  output: FileOutput,
  subject: located,
  policy: self,
  purpose: "self-access",
  categories: ["application"],
  cause: (_, whose: Whose) => causeOf(_, whose),
  prepare: ({ input: { caseId, fileId }, db }) => getFileRow(db, caseId, fileId),
  exchange: getFile,
  run: async ({ plan }) => plan,
});

/** A file of the case an officer works on. Each is a look of its own in the citizen's history. */
export const viewFileAtDesk = defineExchange({
  name: "cases.view-file-at-desk",
  effect: "read",
  input: FileRef,
  output: FileOutput,
  subject: locatedAtDesk,
  policy: (actor, subjects, _, about: AtDesk) => mayHandle(actor, subjects, {}, about),
  purpose: "case-handling",
  legalBasis: (_, { service }) => basisOf(service),
  categories: ["application"],
  cause: causeOf,
  prepare: ({ input: { caseId, fileId }, db }) => getFileRow(db, caseId, fileId),
  exchange: getFile,
  run: async ({ plan }) => plan,
});
