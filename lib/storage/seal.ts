import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/**
 * HOW AN OBJECT IS ENCRYPTED: AES-256-GCM with a key of its own, which never leaves the guarded row. The
 * object's name is bound into it, so that no object can be put in the place of another.
 *
 *   format (1 byte, 1) · nonce (12) · ciphertext · tag (16)
 */

const FORMAT = 1;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES;
const SECRET_BYTES = 32;

/** What is put is longer than what is in it by so many bytes. */
export const SEAL_BYTES = HEAD_BYTES + TAG_BYTES;

/** An object that is not what was put, or not under this name, or read with another key. */
export class DamagedObject extends Error {
  override readonly name = "DamagedObject";

  constructor(objectKey: string, why: string, cause?: unknown) {
    super(`object ${objectKey}: ${why}`, { cause });
  }
}

export function seal(
  bytes: Uint8Array,
  objectKey: string,
): { body: Uint8Array; secret: Uint8Array } {
  const secret = randomBytes(SECRET_BYTES);
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv("aes-256-gcm", secret, nonce);
  cipher.setAAD(Buffer.from(objectKey));
  const body = Buffer.concat([
    Buffer.of(FORMAT),
    nonce,
    cipher.update(bytes),
    cipher.final(),
    cipher.getAuthTag(),
  ]);
  return { body, secret };
}

/** @throws DamagedObject; not one byte of it is given out before all of it has been checked */
export function unseal(
  body: Uint8Array,
  secret: Uint8Array,
  objectKey: string,
): Uint8Array<ArrayBuffer> {
  if (body.length < SEAL_BYTES || body[0] !== FORMAT) {
    throw new DamagedObject(objectKey, "is not in the format of ours");
  }
  const decipher = createDecipheriv("aes-256-gcm", secret, body.subarray(1, HEAD_BYTES), {
    authTagLength: TAG_BYTES,
  });
  decipher.setAAD(Buffer.from(objectKey));
  decipher.setAuthTag(body.subarray(-TAG_BYTES));
  const bytes = decipher.update(body.subarray(HEAD_BYTES, -TAG_BYTES));
  try {
    return Buffer.concat([bytes, decipher.final()]);
  } catch (error) {
    throw new DamagedObject(objectKey, "is not what was put there", error);
  }
}
