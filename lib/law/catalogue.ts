import type { Parameter } from "./parameter";
import * as p from "./parameters";

/** Every parameter of the law, in the order in which it is read: by topic, the most asked first. */
export const PARAMETERS: readonly Parameter<unknown>[] = [
  p.retirementAgeMen,
  p.retirementAgeWomen,
  p.earlyRetirement,
  p.minimumPension,
  p.requiredRecordOldAge,
  p.reliefBefore2006,
  p.reliefWindow,
  p.expectedPaymentPeriod,
  p.pensionIndex,
  p.workingPensioner,
  p.arrearsLimit,
  p.disabilityPensionImpairment,
  p.disabilityPensionRecord,
  p.survivorPensionTerms,
  p.valueOfYearBefore2006,
  p.capitalIndex,
  p.recordedShare,
  p.capitalRaiseOfJuly2017,
  p.contributionRates.state,
  p.contributionRates["oil-gas"],
  p.contributionRates.private,
  p.minimumWage,
  p.averageWage,
  p.oldAgeAllowance,
  p.disabilityAllowanceSevere,
  p.disabilityAllowanceModerate,
  p.disabilityAllowanceMild,
  p.survivorAllowance,
  p.funeralAllowance,
  p.childbirthAllowance,
  p.childcareToEighteenMonths,
  p.childcareToThreeYears,
  p.childUnderOneAllowance,
  p.manyChildrenAllowance,
  p.guardianAllowance,
  p.benefitPayDay,
  p.needCriterion,
];

const BY_CODE = new Map(PARAMETERS.map((parameter) => [parameter.code, parameter]));

/** The parameter of a stored code. */
export function findParameter(code: string): Parameter<unknown> | null {
  return BY_CODE.get(code) ?? null;
}
