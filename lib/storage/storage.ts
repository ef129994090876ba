import "server-only";
import { randomBytes } from "node:crypto";
import type { Database } from "@/lib/db";
import { AppError } from "@/lib/kernel/errors";
import { type Settings, settings } from "@/lib/kernel/settings";
import { type Bucket, type Fault, getObject, putObject } from "./bucket";
import { noteObject } from "./repository";
import { DamagedObject, seal, unseal } from "./seal";

/**
 * BYTES OF FILES, in the database or beside it. A file is its guarded row; `Stored` is what the row holds of
 * its bytes. In PostgreSQL these are the bytes. In object storage they are the random name of an object and
 * the key it is encrypted with: both stand in no other place, so that whoever reads the bucket, or the table
 * of its names, reads nothing, and the bytes open with the row and never without its entry.
 */

/** The columns `bytes`, `object_key` and `object_secret` of a guarded row. */
export interface Stored {
  bytes: Uint8Array<ArrayBuffer> | null;
  objectKey: string | null;
  objectSecret: Uint8Array | null;
}

type FilesSettings = Pick<
  Settings,
  "filesStorage" | "s3Endpoint" | "s3Bucket" | "s3Region" | "s3AccessKeyId" | "s3SecretAccessKey"
>;

/** Null where none is named. */
export function bucketOf(
  {
    s3Endpoint: endpoint,
    s3Bucket: name,
    s3Region: region,
    s3AccessKeyId: accessKeyId,
    s3SecretAccessKey: secretAccessKey,
  }: FilesSettings = settings(),
): Bucket | null {
  if (!endpoint || !name || !accessKeyId || !secretAccessKey) return null;
  return { endpoint, name, region, accessKeyId, secretAccessKey };
}

/**
 * Puts the bytes of a file that comes, outside any transaction; what it returns is committed with the row of
 * the file. A row that never comes leaves an object that nobody can read, and the sweep removes it.
 * @throws AppError `unavailable`; nothing of the file is anywhere then that a row could speak of
 */
export async function putBytes(db: Database, bytes: Uint8Array<ArrayBuffer>): Promise<Stored> {
  const { filesStorage } = settings();
  if (filesStorage === "postgres") return { bytes, objectKey: null, objectSecret: null };
  const objectKey = randomBytes(16).toString("hex");
  const { body, secret: objectSecret } = seal(bytes, objectKey);
  await noteObject(db, objectKey);
  const fault = await putObject(bucketNeeded("put"), objectKey, body);
  if (fault) throw unavailable("put", fault);
  return { bytes: null, objectKey, objectSecret };
}

/**
 * The bytes, from wherever the row says they are, whatever the setting says today. Outside any transaction.
 * @throws AppError `unavailable`
 * @throws DamagedObject for an object that is gone or was changed: a fault that somebody has to look at
 */
export async function getBytes({
  bytes,
  objectKey,
  objectSecret,
}: Stored): Promise<Uint8Array<ArrayBuffer>> {
  if (bytes) return bytes;
  if (!objectKey || !objectSecret) throw new Error("a file without bytes");
  const read = await getObject(bucketNeeded("get"), objectKey);
  if ("fault" in read) throw unavailable("get", read.fault);
  if (read.bytes === null) throw new DamagedObject(objectKey, "is not there");
  return unseal(read.bytes, objectSecret, objectKey);
}

type Act = "put" | "get";

function bucketNeeded(act: Act): Bucket {
  const bucket = bucketOf();
  if (bucket) return bucket;
  throw unavailable(act, "S3_ENDPOINT is not set, and files lie there");
}

/** Said in the log as well: the reader is told only that it is for now. */
function unavailable(act: Act, why: Fault | string): AppError {
  console.error(`storage: ${act}: ${why}`);
  return new AppError("unavailable", { cause: why });
}
