import type { IsoDate } from "@/lib/kernel/date";
import type { Award, Passport, ServiceAssessment } from "@/lib/services";

/** What an officer decides, and on what. */
export interface Decision {
  decision: "approve" | "reject";
  deviation: { reason: string; law: string; amountQepik: number | null } | null;
}

/**
 * Does this decision say something else than the rule? An undetermined assessment supports neither: whoever
 * decides all the same must say why, because a silent register makes nobody ineligible.
 */
export function deviates(
  { decision, deviation }: Decision,
  assessment: ServiceAssessment | null,
): boolean {
  if (assessment === null) return false;
  const supported = decision === "approve" ? "eligible" : "ineligible";
  if (assessment.outcome !== supported) return true;
  const amount = deviation?.amountQepik ?? null;
  return decision === "approve" && amount !== null && amount !== assessment.awards[0]?.amountQepik;
}

/**
 * What is granted: the rule's awards, or the amount the officer names instead of the first one's. Where the rule
 * gives none it is due from today, in the way in which the service is paid.
 */
export function awardsOf(
  { paid = "month" }: Pick<Passport, "paid">,
  { decision, deviation }: Decision,
  assessment: ServiceAssessment | null,
  today: IsoDate,
): readonly Award[] {
  if (decision === "reject") return [];
  const awards = assessment?.awards ?? [];
  const amountQepik = deviation?.amountQepik ?? null;
  if (amountQepik === null) return awards;
  const [first, ...later] = awards;
  return first
    ? [{ ...first, amountQepik }, ...later]
    : [{ amountQepik, per: paid, from: today, until: paid === "once" ? today : null }];
}

/** A deviation is confirmed by a second officer, and so is an amount from the passport's threshold on. */
export function needsSecond(
  passport: Pick<Passport, "secondOfficerFrom">,
  awards: readonly Award[],
  isDeviation: boolean,
  today: IsoDate,
): boolean {
  if (isDeviation) return true;
  const threshold = passport.secondOfficerFrom?.on(today)?.value ?? null;
  return threshold !== null && awards.some(({ amountQepik }) => amountQepik >= threshold);
}
