import "server-only";
import type { BoundDb } from "@/lib/db";
import type { SubjectId } from "@/lib/kernel/actor";
import { AppError } from "@/lib/kernel/errors";
import { getBytes, type Stored } from "@/lib/storage";
import type { Whose } from "./repository";
import type { ReferenceFile } from "./schema";

/** SEALED PDFs: rows that say where the bytes lie (lib/storage), and the file as it is handed out. */

export async function keepPaper(
  db: BoundDb,
  { id, subjectId, stored }: { id: string; subjectId: SubjectId; stored: Stored },
): Promise<void> {
  const { bytes, objectKey, objectSecret } = stored;
  await db.$executeRaw`
    INSERT INTO reference_paper (reference_id, subject_id, bytes, object_key, object_secret)
    VALUES (${id}::uuid, ${subjectId}::uuid, ${bytes && Buffer.from(bytes)}, ${objectKey},
      ${objectSecret && Buffer.from(objectSecret)})`;
}

/** A file as its row has it: its name, and where its bytes are. */
export type PaperRow = Omit<ReferenceFile, "bytes"> & { stored: Stored };

/** @throws AppError `not_found`, also where the transaction's entry does not open it */
export async function getPaperRow(
  db: BoundDb,
  { id, number }: Pick<Whose, "id" | "number">,
): Promise<PaperRow> {
  const [row] = await db.$queryRaw<
    {
      bytes: Uint8Array<ArrayBuffer> | null;
      object_key: string | null;
      object_secret: Uint8Array | null;
    }[]
  >`SELECT bytes, object_key, object_secret FROM reference_paper WHERE reference_id = ${id}::uuid`;
  if (!row) throw new AppError("not_found");
  return {
    fileName: `${number}.pdf`,
    mediaType: "application/pdf",
    stored: { bytes: row.bytes, objectKey: row.object_key, objectSecret: row.object_secret },
  };
}

/**
 * The same with its bytes; with no transaction open, for they may lie elsewhere.
 * @throws AppError `unavailable`
 */
export async function getPaper({ stored, ...file }: PaperRow): Promise<ReferenceFile> {
  // A plain array: what the driver hands over is a view of its own kind.
  return { ...file, bytes: new Uint8Array(await getBytes(stored)) };
}
