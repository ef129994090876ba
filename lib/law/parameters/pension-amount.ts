import { toIsoDate } from "@/lib/kernel/date";
import { BEFORE_PUBLICATION } from "../notes";
import { defineParameter } from "../parameter";

/** T of SH = PSK / T: what the capital is divided by, in months. */
export const expectedPaymentPeriod = defineParameter<number>({
  code: "expected-payment-period",
  topic: "pension",
  unit: "months",
  label: {
    az: "Gözlənilən pensiya ödənişi müddəti",
    en: "Expected pension payment period",
    ru: "Ожидаемый период выплаты пенсии",
  },
  history: [
    {
      // The day of the first text seen that divides by 144: minimum capital 28,800 at a minimum of 200.
      from: toIsoDate("2019-10-30"),
      value: 144,
      source: {
        act: "labour-pensions",
        seenAt:
          "abc.az/en/news/35293, 30.10.2019; medianews.az/en/yasa-gore-pensiyaya-cixanlara-verilen-guzest-her-il-deyisecek",
      },
      verified: true,
    },
    {
      from: toIsoDate("2006-01-01"),
      value: 144,
      source: { act: "labour-pensions", seenAt: null },
      verified: false,
      note: BEFORE_PUBLICATION,
    },
  ],
});

export interface WorkingPensioner {
  /** Months of work after the assignment that open the addition. */
  afterMonths: number;
  /** What the new capital is divided by then. */
  divisorMonths: number;
  /** Who stops earlier: the divisor is this, less the months worked after the assignment. */
  leavingDivisorMonths: number;
}

const SIX_YEARS: WorkingPensioner = {
  afterMonths: 72,
  divisorMonths: 72,
  leavingDivisorMonths: 144,
};

/** What is added to the pension of who goes on working. */
export const workingPensioner = defineParameter<WorkingPensioner>({
  code: "working-pensioner",
  topic: "pension",
  unit: "structured",
  label: {
    az: "İşləyən pensiyaçının pensiyasına əlavə",
    en: "Addition to the pension of a working pensioner",
    ru: "Прибавка к пенсии работающего пенсионера",
  },
  history: [
    {
      from: toIsoDate("2024-03-01"),
      value: SIX_YEARS,
      source: {
        act: "labour-pensions",
        seenAt:
          "big.az/526355, 01.03.2024; 1news.az/az/news/20240216104232982; metbuat.az/news/1519999",
      },
      verified: true,
    },
    {
      from: toIsoDate("2017-07-01"),
      value: SIX_YEARS,
      source: { act: "labour-pensions", seenAt: null },
      verified: false,
      note: BEFORE_PUBLICATION,
    },
  ],
});

/** How far back a pension is paid that was asked for late, in months. */
export const arrearsLimit = defineParameter<number>({
  code: "arrears-limit",
  topic: "pension",
  unit: "months",
  label: {
    az: "Keçmiş dövr üçün ödənişin həddi",
    en: "How far back a pension is paid",
    ru: "За какой прошлый срок выплачивается пенсия",
  },
  history: [
    {
      // The page has no day of its own; it names the minimum that has held since this day.
      from: toIsoDate("2023-02-01"),
      value: 36,
      source: { act: "labour-pensions", seenAt: "dost.gov.az/en/page/emek-pensiyalari-haqqinda" },
      verified: true,
    },
    {
      from: toIsoDate("2006-01-01"),
      value: 36,
      source: { act: "labour-pensions", seenAt: null },
      verified: false,
      note: BEFORE_PUBLICATION,
    },
  ],
});
