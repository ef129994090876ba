import type { z } from "zod";
import type { IsoDate } from "@/lib/kernel/date";
import { type Qepik, toQepik } from "@/lib/kernel/money";
import { asKnownTo, type Job, type Life } from "@/sandbox/world/life";
import { lastDayOf, monthAfter, monthOf } from "../months";
import { Wire } from "./wire";

export function tell(life: Life, day: IsoDate): z.input<typeof Wire> | null {
  const { taxpayer, jobs } = asKnownTo("taxpayers", life);
  const declared = monthsDeclared(day).flatMap((month) => wagesIn(month, jobs));
  if (taxpayer === null && declared.length === 0) return null;
  return Wire.encode({
    taxpayer: taxpayer && {
      tin: taxpayer.tin,
      taxpayer_type: "INDIVIDUAL_ENTREPRENEUR",
      registered_on: taxpayer.registeredOn,
      is_active: taxpayer.active,
    },
    declared_income: declared,
  });
}

/** The months of the tax year up to the last one that is over. */
function monthsDeclared(day: IsoDate): string[] {
  const last = monthAfter(monthOf(day), -1);
  return Array.from({ length: Number(last.slice(5)) }, (_, back) => monthAfter(last, -back));
}

/** One line per employer of those whose contract was in force at the end of the month. */
function wagesIn(month: string, jobs: readonly Job[]) {
  const end = lastDayOf(month);
  const wages = new Map<string, { payer: Job["employer"]; total: Qepik }>();
  for (const { employer, startedOn, endedOn, monthlyWageQepik } of jobs) {
    if (startedOn > end || (endedOn !== null && endedOn < end)) continue;
    const total = toQepik((wages.get(employer.tin)?.total ?? 0) + monthlyWageQepik);
    wages.set(employer.tin, { payer: employer, total });
  }
  return [...wages.values()].map(({ payer, total }) => ({
    reporting_period: month,
    payer: { tin: payer.tin, legal_name: payer.name },
    gross_wage: total,
  }));
}
