import type { IsoDate } from "@/lib/kernel/date";
import { type Qepik, toQepik } from "@/lib/kernel/money";
import { survivorAllowance } from "@/lib/law";
import {
  type Citation,
  count,
  money,
  type Outcome,
  type Reason,
  type Step,
} from "@/lib/law/assessment";
import { lawOn, outcomeOf } from "../conditions";
import type { SurvivorMissing } from "./facts";
import type { Judged, MemberReason } from "./members";

/** WHAT EACH GETS: an equal share of the family's sum, or the allowance where that is more. */

export interface MemberAssessment {
  id: string;
  /** Has this member a right to a share, if there is a pension? */
  outcome: Outcome;
  reasons: readonly Reason<MemberReason>[];
  missing: readonly SurvivorMissing[];
  /** Null without a right, and where the sum or the number of those who share it is not known. */
  shareQepik: Qepik | null;
  /** The allowance of a member with a right; null without. */
  allowanceQepik: Qepik | null;
  /** What is better for this member; `allowance` only where there is no pension, or the share is less. */
  better: "share" | "allowance" | null;
}

export const sharingOf = (judged: readonly Judged[]) =>
  judged.filter(({ met }) => met === true).length;

/**
 * Equal shares; what does not divide goes by a qəpik to the first, so that the shares sum to the whole.
 * Empty where the sum, or how many share it, is not known.
 */
export function sharesOf(payable: Qepik | null, judged: readonly Judged[]): Qepik[] {
  if (payable === null || judged.some(({ met }) => met === null)) return [];
  const sharing = sharingOf(judged);
  const base = Math.floor(payable / sharing);
  return Array.from({ length: sharing }, (_, index) =>
    toQepik(index < payable % sharing ? base + 1 : base),
  );
}

/** That the sum is shared is the fund's page; that it is shared equally is derived from it. */
const EQUALLY: Citation = {
  parameter: null,
  from: null,
  act: "labour-pensions",
  article: null,
  verified: false,
};

/** The least share as the result: the first ones may have a qəpik more. */
export function shareSteps(shares: readonly Qepik[]): Step<"shared">[] {
  const least = shares.at(-1);
  if (least === undefined) return [];
  const sum = shares.reduce<number>((total, share) => total + share, 0);
  const inputs = { sum: money(sum), members: count(shares.length) };
  return [{ key: "shared", inputs, result: money(least), cites: [EQUALLY] }];
}

export function membersOf(
  judged: readonly Judged[],
  shares: readonly Qepik[],
  family: Outcome,
  day: IsoDate,
): MemberAssessment[] {
  const allowance = lawOn(survivorAllowance, day).value;
  let given = 0;
  return judged.map(({ id, met, reasons, missing }) => {
    const told = { id, outcome: outcomeOf(met), reasons, missing };
    if (met !== true) return { ...told, shareQepik: null, allowanceQepik: null, better: null };
    const share = shares[given++] ?? null;
    return {
      ...told,
      shareQepik: share,
      allowanceQepik: allowance,
      better: betterOf(share, allowance, family),
    };
  });
}

function betterOf(
  share: Qepik | null,
  allowance: Qepik,
  family: Outcome,
): MemberAssessment["better"] {
  if (share !== null) return allowance > share ? "allowance" : "share";
  return family === "ineligible" ? "allowance" : null;
}
