import type { IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { PensionFacts } from "@/lib/pension/facts";
import { monthNumber, monthOfDay } from "@/lib/pension/months";
import type { OldAgeAssessment } from "@/lib/pension/old-age";
import type { PensionReport } from "@/lib/pension/report";
import type { Projection } from "@/lib/pension/scenario";
import type { Reached, SideFigures, Standing } from "./answer";
import { tellMissing } from "./told";

/** Which of the answers a report comes to. */
export function standingOf(locale: Locale, facts: PensionFacts, report: PensionReport): Standing {
  const { today, atAge, goingOn, on } = report;
  if (facts.inPayment !== null && facts.inPayment !== "unknown") {
    return { kind: "in-payment", pension: facts.inPayment };
  }
  const [route] = atAge.routes;
  if (route) {
    return { kind: today.ageOn <= on ? "arisen" : "enough", by: route, rightOn: today.ageOn };
  }
  if (atAge.outcome === "undetermined" || atAge.missing.length > 0) {
    return { kind: "undetermined", missing: tellMissing(locale, atAge.missing) };
  }
  return {
    kind: "short",
    neededQepik: atAge.minimumCapitalQepik,
    missingQepik: today.shortQepik ?? 0,
    reached: reachedOf(goingOn, today.ageOn),
    record: recordOf(atAge),
  };
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

/** The figures beside the answer. */
export function sideOf({ capital, today }: PensionReport): SideFigures {
  return {
    ageOn: today.ageOn,
    recordMonths: capital?.record.months ?? null,
    assignedTodayQepik: today.computedQepik,
    minimumPensionQepik: today.minimumQepik,
  };
}
