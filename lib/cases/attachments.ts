import "server-only";
import { createHash } from "node:crypto";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { BoundDb } from "@/lib/db";
import { AppError } from "@/lib/kernel/errors";
import { defineOperation } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { ownSubject } from "@/lib/kernel/subject";
import { fileTypeOf } from "./file-type";
import { passportOf } from "./passports";
import { findDraft } from "./repository";

/** Stated in the form and in the refusal. */
export const FILE_LIMITS = { mostBytes: 10 * 1024 * 1024, mostFiles: 10 } as const;

/** What can be wrong with a file; sentences in `form.files`. */
export const FILE_ERRORS = ["empty", "too-large", "too-many", "not-allowed", "encrypted"] as const;
export type FileError = (typeof FILE_ERRORS)[number];

const FileRef = z.object({ service: z.string().max(60), draftId: z.uuid() });

/** Attaches a file to a draft. What it is, is told by its content and never by its name. */
export const attachFile = defineOperation({
  name: "cases.attach-file",
  effect: "keep",
  input: FileRef.extend({
    slot: z.string().max(60),
    fileName: z.string().max(400),
    bytes: z.instanceof(Uint8Array),
  }),
  output: z.object({ id: z.uuid() }),
  subject: ownSubject,
  policy: self,
  purpose: "service-application",
  categories: ["application"],
  async run({ input, db, clock, subjects: [subjectId] }) {
    const { service, draftId, slot, fileName, bytes } = input;
    const now = clock.now();
    const draft = await findDraft(db, service, now);
    const asked = passportOf(service).attachments.some(({ name }) => name === slot);
    if (!draft || draft.id !== draftId || !asked) throw new AppError("not_found");
    const refuse = (message: FileError): never => {
      throw new AppError("invalid_input", { issues: [{ path: slot, message }] });
    };
    if (bytes.length === 0) refuse("empty");
    if (bytes.length > FILE_LIMITS.mostBytes) refuse("too-large");
    const type = fileTypeOf(bytes);
    if (type === null) return refuse("not-allowed");
    if (type === "encrypted") return refuse("encrypted");
    // Counted under a lock on the draft: two uploads at once do not make eleven.
    await db.$queryRaw`SELECT id FROM draft WHERE id = ${draftId}::uuid FOR UPDATE`;
    if ((await listFiles(db, draftId)).length >= FILE_LIMITS.mostFiles) refuse("too-many");
    const id = uuid();
    const digest = createHash("sha256").update(bytes).digest("hex");
    await db.$executeRaw`
      INSERT INTO case_attachment (id, subject_id, case_id, slot, file_name, media_type, size, sha256, bytes, added_at)
      VALUES (${id}::uuid, ${subjectId}::uuid, ${draftId}::uuid, ${slot}, ${nameOf(fileName)}, ${type},
        ${bytes.length}, ${digest}, ${Buffer.from(bytes)}, ${now})`;
    return { id };
  },
});

/** The name alone, as it may be shown and offered for download: no path, no control characters. */
function nameOf(given: string): string {
  const bare = given.split(/[\\/]/).at(-1) ?? "";
  return bare.replace(/[\u0000-\u001f\u007f-\u009f"<>]/g, "").slice(0, 200) || "file";
}

/** Takes a file out of a draft. Twice is once. */
export const detachFile = defineOperation({
  name: "cases.detach-file",
  effect: "keep",
  input: FileRef.extend({ id: z.uuid() }),
  output: z.object({}),
  subject: ownSubject,
  policy: self,
  purpose: "service-application",
  categories: ["application"],
  async run({ input: { service, draftId, id }, db, clock }) {
    const draft = await findDraft(db, service, clock.now());
    if (!draft || draft.id !== draftId) throw new AppError("not_found");
    await db.$executeRaw`
      DELETE FROM case_attachment WHERE id = ${id}::uuid AND case_id = ${draftId}::uuid`;
    return {};
  },
});

export interface AttachedFile {
  id: string;
  slot: string;
  fileName: string;
  mediaType: string;
  size: number;
  addedAt: Date;
}

/** Files of a draft or a case, without their bytes. */
export async function listFiles(db: BoundDb, caseId: string): Promise<AttachedFile[]> {
  return db.caseAttachment.findMany({
    where: { caseId },
    select: { id: true, slot: true, fileName: true, mediaType: true, size: true, addedAt: true },
    orderBy: { addedAt: "asc" },
  });
}

export const FileOutput = z.object({
  fileName: z.string(),
  mediaType: z.enum(["application/pdf", "image/jpeg", "image/png"]),
  bytes: z.instanceof(Uint8Array),
});
export type FileOutput = z.output<typeof FileOutput>;

/** One file of a case, whole. @throws AppError `not_found` for one that is not of this case */
export async function getFile(db: BoundDb, caseId: string, fileId: string): Promise<FileOutput> {
  const file = await db.caseAttachment.findFirst({ where: { id: fileId, caseId } });
  if (!file?.bytes) throw new AppError("not_found");
  const { fileName, mediaType, bytes } = file;
  return FileOutput.parse({ fileName, mediaType, bytes });
}
