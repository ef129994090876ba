import type { IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { PensionFacts } from "@/lib/pension/facts";
import { monthNumber, monthOfDay } from "@/lib/pension/months";
import type { OldAgeAssessment } from "@/lib/pension/old-age";
import type { PensionReport } from "@/lib/pension/report";
import type { Projection } from "@/lib/pension/scenario";
import type { Reached, SideFigures, Sooner, Standing } from "./answer";
import { tellMissing } from "./told";

/** Which of the answers a report comes to. */
export function standingOf(locale: Locale, facts: PensionFacts, report: PensionReport): Standing {
  const { today, atAge, goingOn, on } = report;
  if (facts.inPayment !== null && facts.inPayment !== "unknown") {
    return { kind: "in-payment", pension: facts.inPayment };
  }
  const sooner = soonerOf(report);
  const [route] = atAge.routes;
  if (route) {
    const right = { by: route, rightOn: today.ageOn, sooner } as const;
    if (today.ageOn <= on) return { kind: "arisen", ...right, ...sinceOf(report) };
    const month = route === "capital" ? null : (goingOn?.reachedIn ?? null);
    return {
      kind: "enough",
      ...right,
      more: month === null ? null : { neededQepik: atAge.minimumCapitalQepik, month },
    };
  }
  if (atAge.outcome === "undetermined" || atAge.missing.length > 0) {
    return { kind: "undetermined", missing: tellMissing(locale, "old-age", atAge.missing) };
  }
  return {
    kind: "short",
    neededQepik: atAge.minimumCapitalQepik,
    missingQepik: today.shortQepik ?? 0,
    reached: reachedOf(goingOn, today.ageOn),
    record: recordOf(atAge),
    sooner,
  };
}

/** The day the right arose, where it is told: the capital may have come after the age. */
function sinceOf({ arrears }: PensionReport): { rightOn?: IsoDate; owedMonths?: number } {
  return arrears?.kind === "since"
    ? { rightOn: arrears.since, owedMonths: arrears.paid.months }
    : {};
}

/** A lowered age that surely holds. */
function soonerOf({ early: { group, earliestOn, ordinaryOn } }: PensionReport): Sooner | null {
  return group && earliestOn && earliestOn < ordinaryOn
    ? { ageOn: earliestOn, ordinaryOn, group }
    : null;
}

/** Reached by going on as now: from the end of that month, and so from the first day of the next. */
function reachedOf(goingOn: Projection | null, ageOn: IsoDate): Reached | null {
  const month = goingOn?.reachedIn ?? null;
  if (month === null) return null;
  return { month, monthsToAge: monthOfDay(ageOn) - monthNumber(month) - 1 };
}

function recordOf({ reasons }: OldAgeAssessment) {
  const record = reasons.find(({ key }) => key === "record");
  if (record?.needed?.kind !== "months" || record.found?.kind !== "months") return null;
  return { neededMonths: record.needed.months, foundMonths: record.found.months };
}

/** What would be paid where the right has arisen; what the capital gives where it has not. */
const assignedToday = ({ outcome, payableQepik, computedQepik }: OldAgeAssessment) =>
  outcome === "eligible" ? payableQepik : computedQepik;

/** A disability pension there is a right to today and that is not being paid, a month; null for none. */
export function disabilityDue({ choice }: PensionReport, standing: Standing): number | null {
  if (standing.kind === "in-payment") return null;
  const offer = choice.offers.find(({ kind }) => kind === "disability-pension");
  return offer?.outcome === "eligible" ? offer.amountQepik : null;
}

/** The figures beside the answer. Whoever is paid a pension is not told what another would be today. */
export function sideOf(facts: PensionFacts, { capital, today }: PensionReport): SideFigures {
  const isPaid = facts.inPayment !== null && facts.inPayment !== "unknown";
  return {
    ageOn: today.ageOn,
    recordMonths: capital?.record.months ?? null,
    ...(isPaid ? {} : { assignedTodayQepik: assignedToday(today) }),
    minimumPensionQepik: today.minimumQepik,
  };
}
