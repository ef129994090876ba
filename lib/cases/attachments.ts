import "server-only";
import { createHash } from "node:crypto";
import { v7 as uuid } from "uuid";
import { z } from "zod";
import type { BoundDb } from "@/lib/db";
import { AppError } from "@/lib/kernel/errors";
import { defineExchange, defineOperation } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { ownSubject } from "@/lib/kernel/subject";
import { getBytes, putBytes, type Stored } from "@/lib/storage";
import { fileTypeOf } from "./file-type";
import { passportOf } from "./passports";
import { findDraft } from "./repository";

/** Stated in the form and in the refusal. */
export const FILE_LIMITS = { mostBytes: 10 * 1024 * 1024, mostFiles: 10 } as const;

/** What can be wrong with a file; sentences in `form.files`. */
export const FILE_ERRORS = ["empty", "too-large", "too-many", "not-allowed", "encrypted"] as const;
export type FileError = (typeof FILE_ERRORS)[number];

const FileRef = z.object({ service: z.string().max(60), draftId: z.uuid() });

/**
 * Attaches a file to a draft. What it is, is told by its content and never by its name. The bytes are put
 * where files lie before their row is committed: without the row there is no file, and nobody could read it.
 * @throws AppError `unavailable` where they cannot be put just now; nothing of the draft has changed
 */
export const attachFile = defineExchange({
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
  async prepare({ input, db, clock }) {
    const { bytes, slot } = input;
    await requireSlot(db, input, clock.now());
    if (bytes.length === 0) refuse(slot, "empty");
    if (bytes.length > FILE_LIMITS.mostBytes) refuse(slot, "too-large");
    const type = fileTypeOf(bytes);
    if (type === null) return refuse(slot, "not-allowed");
    if (type === "encrypted") return refuse(slot, "encrypted");
    // Asked again with the row: here only so that nothing is put in vain.
    if (await isFull(db, input.draftId)) refuse(slot, "too-many");
    return { bytes, type };
  },
  async exchange({ bytes, type }, { db }) {
    return { type, stored: await putBytes(db, bytes) };
  },
  async run({ input, plan: { type, stored }, db, clock, subjects: [subjectId] }) {
    const { draftId, slot, fileName, bytes } = input;
    const now = clock.now();
    // It may have been sent or thrown away while the bytes were under way.
    await requireSlot(db, input, now);
    // Counted under a lock on the draft: two uploads at once do not make eleven.
    await db.$queryRaw`SELECT id FROM draft WHERE id = ${draftId}::uuid FOR UPDATE`;
    if (await isFull(db, draftId)) refuse(slot, "too-many");
    const id = uuid();
    const digest = createHash("sha256").update(bytes).digest("hex");
    await db.$executeRaw`
      INSERT INTO case_attachment (id, subject_id, case_id, slot, file_name, media_type, size, sha256, bytes,
        object_key, object_secret, added_at)
      VALUES (${id}::uuid, ${subjectId}::uuid, ${draftId}::uuid, ${slot}, ${nameOf(fileName)}, ${type},
        ${bytes.length}, ${digest}, ${stored.bytes && Buffer.from(stored.bytes)}, ${stored.objectKey},
        ${stored.objectSecret && Buffer.from(stored.objectSecret)}, ${now})`;
    return { id };
  },
});

/** @throws AppError `not_found` unless this is the person's draft and the service asks for such a file */
async function requireSlot(
  db: BoundDb,
  { service, draftId, slot }: { service: string; draftId: string; slot: string },
  now: Date,
): Promise<void> {
  const draft = await findDraft(db, service, now);
  const asked = passportOf(service).attachments.some(({ name }) => name === slot);
  if (!draft || draft.id !== draftId || !asked) throw new AppError("not_found");
}

const isFull = async (db: BoundDb, draftId: string) =>
  (await listFiles(db, draftId)).length >= FILE_LIMITS.mostFiles;

function refuse(slot: string, message: FileError): never {
  throw new AppError("invalid_input", { issues: [{ path: slot, message }] });
}

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

/** All of a draft that is thrown away. Never of a case. */
export async function removeFiles(db: BoundDb, draftId: string): Promise<void> {
  await db.$executeRaw`DELETE FROM case_attachment WHERE case_id = ${draftId}::uuid`;
}

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

/** A file as its row has it: what it is, and where its bytes are. */
export type FileRow = Omit<FileOutput, "bytes"> & { stored: Stored };

/** @throws AppError `not_found` for a file that is not of this case */
export async function getFileRow(db: BoundDb, caseId: string, fileId: string): Promise<FileRow> {
  const file = await db.caseAttachment.findFirst({ where: { id: fileId, caseId } });
  if (!file) throw new AppError("not_found");
  const { fileName, bytes, objectKey, objectSecret } = file;
  const mediaType = FileOutput.shape.mediaType.parse(file.mediaType);
  return { fileName, mediaType, stored: { bytes, objectKey, objectSecret } };
}

/**
 * The same with its bytes; with no transaction open, for they may lie elsewhere.
 * @throws AppError `unavailable`
 */
export async function getFile({ stored, ...file }: FileRow): Promise<FileOutput> {
  return { ...file, bytes: await getBytes(stored) };
}
