import { type IsoDate, yearsBetween } from "@/lib/kernel/date";
import { type Qepik, roundHalfUp } from "@/lib/kernel/money";
import { disabilityPensionRecord, expectedPaymentPeriod } from "@/lib/law";
import { type Citation, cite, count, type Figure, months, type Step } from "@/lib/law/assessment";
import { lawOn } from "./conditions";

/**
 * THE DIVISOR of pensions for disability and for the loss of the family head. Whoever had less time to work
 * is asked for less record, and the capital is spread over fewer months in the same proportion:
 * T = expected period x required record / record of a full working life.
 */

export const PERIOD_STEPS = ["required-record", "payment-period"] as const;
export type PeriodStep = (typeof PERIOD_STEPS)[number];

export interface PaymentPeriod {
  /** Record that is asked for, months. */
  recordMonths: number;
  /** T. The fund's tables have two decimals, so hundredths are exact and nothing is rounded further. */
  hundredthsOfMonth: number;
  recordCites: readonly Citation[];
  cites: readonly Citation[];
  steps: readonly Step<PeriodStep>[];
}

/**
 * Required record and divisor by full years of age on the day that decides: the disability was established,
 * or the family head died. Past the last age of the published table (65) they grow no more: the divisor
 * has become that of the old-age pension.
 * @param day whose law is used
 */
export function paymentPeriod(bornOn: IsoDate, decidedOn: IsoDate, day: IsoDate): PaymentPeriod {
  const record = lawOn(disabilityPensionRecord, day);
  const period = lawOn(expectedPaymentPeriod, day);
  const { floorMonths, monthsPerYear, workingAgeFrom, fullMonths } = record.value;
  const age = yearsBetween(bornOn, decidedOn);
  const byAge = monthsPerYear * (age - workingAgeFrom);
  const recordMonths = Math.min(fullMonths, Math.max(floorMonths, byAge));
  const hundredthsOfMonth = Math.round((period.value * 100 * recordMonths) / fullMonths);
  const recordCites = [cite(disabilityPensionRecord, record)];
  const cites = [cite(expectedPaymentPeriod, period), ...recordCites];
  return {
    recordMonths,
    hundredthsOfMonth,
    recordCites,
    cites,
    steps: [
      {
        key: "required-record",
        inputs: {
          age: count(age),
          workingAge: count(workingAgeFrom),
          perYear: months(monthsPerYear),
          least: months(floorMonths),
          most: months(fullMonths),
        },
        result: months(recordMonths),
        cites: recordCites,
      },
      {
        key: "payment-period",
        inputs: {
          expected: months(period.value),
          record: months(recordMonths),
          fullRecord: months(fullMonths),
        },
        result: ofPeriod(hundredthsOfMonth),
        cites,
      },
    ],
  };
}

export const ofPeriod = (hundredthsOfMonth: number): Figure => ({
  kind: "period",
  hundredthsOfMonth,
});

/** The least whole capital that gives at least this pension a month over the period. */
export function capitalFor(pensionQepik: number, hundredthsOfMonth: number): number {
  return Math.ceil((pensionQepik * hundredthsOfMonth) / 100);
}

/** What a capital gives a month, rounded once. */
export function capitalByPeriod(capitalQepik: number, hundredthsOfMonth: number): Qepik {
  return roundHalfUp((capitalQepik * 100) / hundredthsOfMonth);
}
