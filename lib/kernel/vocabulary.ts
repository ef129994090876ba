/**
 * The kernel runs operations without knowing what a portal is: which purposes and categories exist is
 * said by lib/access, which fills this interface (declaration merging). Until then they are text.
 */
export interface Vocabulary {}

type Word<K extends string> = Vocabulary extends Record<K, infer T extends string> ? T : string;

export type PurposeCode = Word<"purpose">;
export type CategoryCode = Word<"category">;
export type RoleCode = Word<"role">;
export type LegalBasisCode = Word<"legalBasis">;
