import type { IsoDate } from "@/lib/kernel/date";
import { type Qepik, roundHalfUp } from "@/lib/kernel/money";
import { contributionRates } from "@/lib/law";
import { type Citation, cite } from "@/lib/law/assessment";
import type { Sector } from "./facts";

export interface Contributions {
  employeeQepik: Qepik;
  employerQepik: Qepik;
  totalQepik: Qepik;
  cites: readonly Citation[];
}

/**
 * Mandatory state social insurance on one month's pay from one employer, band by band; each side rounded
 * once. Unemployment and medical insurance are other contributions and feed no pension.
 * @param incomeQepik gross pay of the month, whole qəpik
 * @throws RangeError for a negative or fractional amount, or a day before the first known rate
 */
export function contributionsOn(incomeQepik: number, sector: Sector, day: IsoDate): Contributions {
  if (!Number.isSafeInteger(incomeQepik) || incomeQepik < 0) {
    throw new RangeError(`not a month's pay: ${incomeQepik}`);
  }
  const rates = contributionRates[sector];
  const inForce = rates.on(day);
  if (!inForce) throw new RangeError(`no rate of contributions is known on ${day}`);
  let employee = 0;
  let employer = 0;
  let from = 0;
  for (const { upToQepik, employeeThousandths, employerThousandths } of inForce.value) {
    const until = Math.min(incomeQepik, upToQepik ?? incomeQepik);
    const within = Math.max(0, until - from);
    employee += within * employeeThousandths;
    employer += within * employerThousandths;
    from = upToQepik ?? incomeQepik;
  }
  const employeeQepik = roundHalfUp(employee / 100_000);
  const employerQepik = roundHalfUp(employer / 100_000);
  return {
    employeeQepik,
    employerQepik,
    totalQepik: (employeeQepik + employerQepik) as Qepik,
    cites: [cite(rates, inForce)],
  };
}
