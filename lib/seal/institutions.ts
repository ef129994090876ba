import type { InstitutionCode } from "@/lib/access/institutions";

/** Institutions whose seal the portal holds. */
export const SEALING = ["labour", "dsmf", "dtsera"] as const satisfies readonly InstitutionCode[];

export type SealingInstitution = (typeof SEALING)[number];
