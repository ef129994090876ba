import { CODE_LENGTH } from "@/lib/references/schema";

/**
 * A code as it was typed, read or pasted: capitals or not, with hyphens or spaces, O for 0, I or L for 1 (Crockford's
 * base 32 has none of these letters), the address of its page around it. Null for what cannot be one.
 */
export function codeIn(text: string): string | null {
  const [, afterPath = text] = /\/v\/([^?#/]*)/i.exec(text) ?? [];
  const bare = afterPath
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, "")
    .replaceAll("O", "0")
    .replace(/[IL]/g, "1");
  return CODE.test(bare) ? bare : null;
}

const CODE = new RegExp(`^[0-9A-HJKMNP-TV-Z]{${CODE_LENGTH}}$`);
