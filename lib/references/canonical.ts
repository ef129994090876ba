import { createHash } from "node:crypto";

/**
 * CANONICAL JSON: names sorted by code unit, no spaces, nothing undefined, whole numbers only; what RFC 8785 says,
 * for the values that facts have. The same facts are the same bytes, wherever they are written down.
 * @throws TypeError for a value that has no canonical form
 */
export function canonical(value: unknown): string {
  switch (typeof value) {
    case "string":
    case "boolean":
      return JSON.stringify(value);
    case "number":
      if (!Number.isSafeInteger(value)) throw new TypeError(`not a whole number: ${value}`);
      return String(value);
    case "object": {
      if (value === null) return "null";
      if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
      const parts = Object.entries(value)
        .filter(([, part]) => part !== undefined)
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`);
      return `{${parts.join(",")}}`;
    }
    default:
      throw new TypeError(`no canonical form of a ${typeof value}`);
  }
}

/** SHA-256 of a text, base64url: what stands in the QR code. */
export function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("base64url");
}
