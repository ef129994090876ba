import type { IsoDate } from "@/lib/kernel/date";
import type { DisabilityFacts, Sex, Unknown } from "../../facts";
import { refuseAfter, refuseAmount, refuseMonths } from "../conditions";
import { refuseDisability } from "../in-force";

/** Who died, and what their account held on the day assessed, rights from before 2006 included. */
export interface Deceased {
  bornOn: IsoDate;
  diedOn: IsoDate;
  capitalQepik: number | Unknown;
  recordMonths: number | Unknown;
}

/** How a member was related to the deceased. */
export const RELATIONS = ["child", "spouse", "parent", "grandparent", "sibling"] as const;
export type Relation = (typeof RELATIONS)[number];

export interface FamilyMember {
  /** The caller's name for the member, unlike the others': no FIN. */
  id: string;
  relation: Relation;
  sex: Sex;
  bornOn: IsoDate;
  /** In full-time study; asked of children only. */
  studies: boolean | Unknown;
  disability: DisabilityFacts | null | Unknown;
  works: boolean | Unknown;
  /** Birth of the youngest child, sibling or grandchild of the deceased the member cares for; null for none. */
  caresForBornOn: IsoDate | null | Unknown;
}

export interface SurvivorFacts {
  deceased: Deceased;
  /** Where several have a right only as carers, the first of them takes it: the family sets the order. */
  family: readonly FamilyMember[];
}

/** Of the deceased: record, capital. Of members, whose own lists say of whom: the others. */
export const SURVIVOR_MISSING = [
  "record",
  "capital",
  "studies",
  "disability",
  "care",
  "work",
  "other-carer",
] as const;
export type SurvivorMissing = (typeof SURVIVOR_MISSING)[number];

/** @throws RangeError for amounts or days that cannot be, or the same member twice */
export function refuseAbsurd({ deceased, family }: SurvivorFacts, day: IsoDate): void {
  refuseAfter("birth, death", deceased.bornOn, deceased.diedOn);
  refuseAfter("death, day assessed", deceased.diedOn, day);
  if (deceased.capitalQepik !== "unknown") refuseAmount("capital", deceased.capitalQepik);
  if (deceased.recordMonths !== "unknown") refuseMonths("record", deceased.recordMonths);
  if (new Set(family.map(({ id }) => id)).size !== family.length) {
    throw new RangeError("the same member of the family twice");
  }
  for (const { bornOn, disability, caresForBornOn } of family) {
    refuseAfter("birth of a member, day assessed", bornOn, day);
    if (disability !== null && disability !== "unknown") refuseDisability(disability, bornOn, day);
    if (caresForBornOn !== null && caresForBornOn !== "unknown") {
      refuseAfter("birth of a child cared for, day assessed", caresForBornOn, day);
    }
  }
}
