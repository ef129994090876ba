import { readCode } from "@/lib/references/code";

/** A code as it was typed, read or pasted, with the address of its page around it too. Null for what cannot be one. */
export function codeIn(text: string): string | null {
  const [, afterPath = text] = /\/v\/([^?#/]*)/i.exec(text) ?? [];
  return readCode(afterPath);
}
