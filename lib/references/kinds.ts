import { REFERENCE_KINDS } from "./catalogue";
import type { ReferenceKind } from "./kind";

/** The kind of this code; null for one that does not exist. */
export function findKind(code: string): ReferenceKind | null {
  return REFERENCE_KINDS.find((kind) => kind.code === code) ?? null;
}

/** Of what was issued: a kind is never taken out of the catalogue. */
export function kindOf(code: string): ReferenceKind {
  const kind = findKind(code);
  if (!kind) throw new Error(`${code} was issued and is no kind of reference`);
  return kind;
}
