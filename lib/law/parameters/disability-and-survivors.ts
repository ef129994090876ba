import { toIsoDate } from "@/lib/kernel/date";
import { BEFORE_PUBLICATION } from "../notes";
import { type DatedValue, defineParameter } from "../parameter";

/** The same value before it was seen published: since when it has stood was not found. */
const publishedSince = <T>(
  from: string,
  value: T,
  seenAt: string,
): [DatedValue<T>, DatedValue<T>] => [
  {
    from: toIsoDate(from),
    value,
    source: { act: "labour-pensions", seenAt },
    verified: true,
  },
  {
    from: toIsoDate("2006-01-01"),
    value,
    source: { act: "labour-pensions", seenAt: null },
    verified: false,
    note: BEFORE_PUBLICATION,
  },
];

export interface DisabilityRecord {
  /** Never fewer months than these. */
  floorMonths: number;
  /** Months for each full year of working age. */
  monthsPerYear: number;
  /** The age from which working age is counted. */
  workingAgeFrom: number;
  /** Of a full working life, as the table ends with it at 65: there the divisor is that of old age. */
  fullMonths: number;
}

/**
 * Record that a disability or survivor's pension asks of the insured person, and which sets its
 * divisor. The first day is that of the fund's example of 01.02.2023.
 */
export const disabilityPensionRecord = defineParameter<DisabilityRecord>({
  code: "disability-pension-record",
  topic: "pension",
  unit: "structured",
  label: {
    az: "Əlilliyə və ailə başçısını itirməyə görə pensiya üçün tələb olunan staj",
    en: "Record required for a disability or survivor's pension",
    ru: "Стаж, требуемый для пенсии по инвалидности и по случаю потери кормильца",
  },
  history: publishedSince(
    "2023-02-01",
    { floorMonths: 60, monthsPerYear: 4, workingAgeFrom: 15, fullMonths: 200 },
    "dsmf.gov.az, elilliye-gore-emek-pensiyasi-ucun-teleb-olunan-sigorta-staji-aylari-hesablanma-qaydasi; metbuat.az/news/1534471, 10.09.2025",
  ),
});

export interface DisabilityImpairment {
  /** Percent of impairment from which there is a disability pension. */
  from: number;
  /** Percent from which the second of the three degrees begins, and with it another allowance. */
  moderateFrom: number;
  /** Percent from which the record is enough, whatever the capital. */
  severeFrom: number;
}

/** The first day is that of the fund's example of 01.04.2025, at 55 %. */
export const disabilityPensionImpairment = defineParameter<DisabilityImpairment>({
  code: "disability-pension-impairment",
  topic: "pension",
  unit: "structured",
  label: {
    az: "Əlilliyə görə ödənişlər üçün pozulma faizi",
    en: "Percentage of impairment for disability payments",
    ru: "Процент нарушения функций для выплат по инвалидности",
  },
  history: publishedSince(
    "2025-04-01",
    { from: 31, moderateFrom: 61, severeFrom: 81 },
    "metbuat.az/news/1534471, 10.09.2025; dsmf.gov.az, elilliye-gore-emek-pensiyasinin-meblegini-nece-hesablamaq-olar",
  ),
});

export interface SurvivorTerms {
  /** A child of the deceased, until this age; without an end where disabled before it. */
  childUntilAge: number;
  /** A child in full-time study, until this age. */
  studentUntilAge: number;
  /** A parent or the spouse below retirement age, from this percent of impairment. */
  relativeImpairmentFrom: number;
  /** One relative who does not work and cares for a child of the family, while it is under this age. */
  caredForUntilAge: number;
}

/** Who of the family has a right to a survivor's pension. The page names no day: that of its source's. */
export const survivorPensionTerms = defineParameter<SurvivorTerms>({
  code: "survivor-pension-terms",
  topic: "pension",
  unit: "structured",
  label: {
    az: "Ailə başçısını itirməyə görə pensiya hüququnun şərtləri",
    en: "Who has a right to a survivor's pension",
    ru: "Кто имеет право на пенсию по случаю потери кормильца",
  },
  history: publishedSince(
    "2023-02-01",
    { childUntilAge: 18, studentUntilAge: 23, relativeImpairmentFrom: 61, caredForUntilAge: 8 },
    "dost.gov.az/page/aile-bascisini-itirmeye-gore-emek-pensiyasi",
  ),
});
