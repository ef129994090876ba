/** Kinds of files that are taken, as they are served again. */
export type MediaType = "application/pdf" | "image/jpeg" | "image/png";

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];

/**
 * What a file is by its content. "encrypted": a PDF nobody could open. Null for everything else, whatever
 * its name says.
 */
export function fileTypeOf(bytes: Uint8Array): MediaType | "encrypted" | null {
  const begins = (signature: readonly number[]) =>
    signature.every((byte, index) => bytes[index] === byte);
  if (begins(PNG)) return "image/png";
  if (begins(JPEG)) return "image/jpeg";
  // The mark may stand within the first kilobyte (ISO 32000-1, Annex H, implementation notes).
  const head = Buffer.from(bytes.subarray(0, 1_024)).toString("latin1");
  if (!head.includes("%PDF-")) return null;
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes("/Encrypt")
    ? "encrypted"
    : "application/pdf";
}
