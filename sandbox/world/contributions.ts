import { type Qepik, roundHalfUp, toQepik } from "@/lib/kernel/money";
import type { Employer, Job, PayerYears } from "./life";
import { HORIZON, monthCount, monthNumber, monthOf } from "./months";

/**
 * What employers declare and pay for the insured persons of the invented world. This makes data, it
 * does not decide: the portal's law lives in `lib/law` and must not read from here.
 * Rates of mandatory state social insurance: dost.gov.az, and the law signed on 29.12.2025 for 2026.
 */

const BAND_1 = 20_000;
const BAND_2 = 800_000;
const PRIVATE_BANDS_SINCE = monthNumber("2019-01");
const THIRD_BAND_SINCE = monthNumber("2026-01");

/** The employee's and the employer's share for one month's pay, each in whole qəpik. */
export function contributionsOn(
  income: number,
  sector: Employer["sector"],
  month: number,
): { employee: Qepik; employer: Qepik } {
  if (sector !== "private" || month < PRIVATE_BANDS_SINCE) {
    return { employee: roundHalfUp(income * 0.03), employer: roundHalfUp(income * 0.22) };
  }
  const low = Math.min(income, BAND_1);
  const top = month >= THIRD_BAND_SINCE ? Math.max(0, income - BAND_2) : 0;
  const middle = income - low - top;
  return {
    employee: roundHalfUp(low * 0.03 + middle * 0.1 + top * 0.1),
    employer: roundHalfUp(low * 0.22 + middle * 0.15 + top * 0.11),
  };
}

/** A wage in manats from that month on; 0 is a month without pay. */
export type WageStep = readonly [fromMonth: string, manats: number];

export interface PayerSpec {
  employer: Employer;
  wages: readonly WageStep[];
  /** The last month; without it the pay goes on to the horizon. */
  untilMonth?: string;
  /** Months the employer declared and did not pay, both ends included. */
  unpaid?: readonly (readonly [fromMonth: string, untilMonth: string])[];
}

/**
 * One payer's months, from the first wage on.
 * @throws RangeError when there is no wage, or the steps are out of order
 */
export function payerYears(spec: PayerSpec): PayerYears {
  const [first] = spec.wages;
  if (!first) throw new RangeError(`No wage for ${spec.employer.name}`);
  const start = monthNumber(first[0]);
  const end = start + monthCount(first[0], spec.untilMonth ?? HORIZON);
  const owed = (spec.unpaid ?? []).map((range) => range.map(monthNumber));
  const isOwed = (month: number) =>
    owed.some(([from = 0, until = 0]) => from <= month && month <= until);

  const insuredIncome: number[] = [];
  const contributionsDue: number[] = [];
  const contributionsPaid: number[] = [];
  spec.wages.forEach(([fromMonth, manats], step) => {
    const next = spec.wages[step + 1];
    const from = monthNumber(fromMonth);
    const until = Math.min(next ? monthNumber(next[0]) : end, end);
    if (next && until <= from) throw new RangeError(`Wages out of order: ${spec.employer.name}`);
    for (let month = from; month < until; month += 1) {
      const income = toQepik(manats * 100);
      const { employee, employer } = contributionsOn(income, spec.employer.sector, month);
      insuredIncome.push(income);
      contributionsDue.push(employee + employer);
      contributionsPaid.push(isOwed(month) ? 0 : employee + employer);
    }
  });
  return {
    employer: spec.employer,
    fromMonth: first[0],
    insuredIncome,
    contributionsDue,
    contributionsPaid,
  };
}

export interface EmploymentSpec
  extends Omit<PayerSpec, "untilMonth">,
    Pick<Job, "position" | "contractNumber" | "startedOn"> {
  kind?: Job["kind"];
  endedOn?: Job["endedOn"];
  endReason?: Job["endReason"];
}

/** A job, and the months its employer pays for: two registers, one truth. */
export function employment(spec: EmploymentSpec): { job: Job; payer: PayerYears } {
  const { employer, wages, unpaid, position, contractNumber, startedOn } = spec;
  const endedOn = spec.endedOn ?? null;
  const lastWage = wages.at(-1);
  const job: Job = {
    employer,
    position,
    contractNumber,
    startedOn,
    endedOn,
    kind: spec.kind ?? "main",
    endReason: spec.endReason ?? null,
    monthlyWageQepik: toQepik((lastWage?.[1] ?? 0) * 100),
  };
  const untilMonth = endedOn === null ? undefined : monthOf(endedOn);
  return { job, payer: payerYears({ employer, wages, unpaid, untilMonth }) };
}

/** A job that was over before the fund knew each month: a contract, and no payer. */
export function jobBefore2006(
  spec: Omit<Job, "kind" | "endReason" | "monthlyWageQepik"> & { lastWage: number },
): Job {
  const { lastWage, ...job } = spec;
  return { kind: "main", endReason: "own_wish", ...job, monthlyWageQepik: toQepik(lastWage * 100) };
}

/** The jobs of a life and the payers of its account, the latest job first. */
export function career(employments: readonly { job: Job; payer: PayerYears }[]): {
  jobs: readonly Job[];
  payers: readonly PayerYears[];
} {
  const latestFirst = employments.toSorted((a, b) =>
    b.job.startedOn.localeCompare(a.job.startedOn, "en"),
  );
  return {
    jobs: latestFirst.map(({ job }) => job),
    payers: latestFirst.map(({ payer }) => payer).toReversed(),
  };
}
