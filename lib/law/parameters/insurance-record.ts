import { type IsoDate, toIsoDate } from "@/lib/kernel/date";
import type { Texts } from "@/lib/kernel/texts";
import { type DatedValue, defineParameter } from "../parameter";

/** Insurance record that gives the right where the capital is too small, in months. */
export const requiredRecordOldAge = defineParameter<number>({
  code: "required-record-old-age",
  topic: "pension",
  unit: "months",
  label: {
    az: "Kapital çatmadıqda tələb olunan sığorta stajı",
    en: "Insurance record required where the capital is too small",
    ru: "Страховой стаж, требуемый, если капитала не хватает",
  },
  history: [
    {
      from: toIsoDate("2017-07-01"),
      value: 300,
      source: {
        act: "labour-pensions",
        article: "7",
        seenAt:
          "sosial.gov.az/activities/services/pension/old-age-pension; dost.gov.az/en/services/labor-pensions-and-social-benefits/?kt=24",
      },
      verified: true,
    },
  ],
});

const RELIEF = {
  act: "labour-pensions",
  article: "22-1",
  seenAt:
    "medianews.az/en/yasa-gore-pensiyaya-cixanlara-verilen-guzest-her-il-deyisecek; metbuat.az/news/1389884",
} as const;

const YEAR_BY_YEAR: Texts = {
  az: "Hesablanıb: 2026-cı ildən hər təqvim ilində bir il azalır.",
  en: "Derived: from 2026 one year is taken off in each calendar year.",
  ru: "Выведено: с 2026 года каждый календарный год отнимается один год.",
};

const relief = (year: number, months: number): DatedValue<number> => ({
  from: toIsoDate(`${year}-01-01`),
  value: months,
  source: RELIEF,
  verified: true,
});

/** From 24 years in 2026 one less each year, none from 2050. */
const LAST_PUBLISHED = 2026;
const FIRST_YEAR_WITHOUT = 2050;
const derivedRelief = (year: number): DatedValue<number> => ({
  ...relief(year, (FIRST_YEAR_WITHOUT - year) * 12),
  verified: false,
  note: YEAR_BY_YEAR,
});
const YEARS_BETWEEN = Array.from(
  { length: FIRST_YEAR_WITHOUT - LAST_PUBLISHED - 1 },
  (_, back) => FIRST_YEAR_WITHOUT - 1 - back,
);

/**
 * Months of record that service before 2006 counts as, for the right only and never for the capital,
 * by the day of assignment; given to those with capital recorded in `reliefWindow`.
 */
export const reliefBefore2006 = defineParameter<number>({
  code: "relief-before-2006",
  topic: "pension",
  unit: "months",
  label: {
    az: "2006-cı ilədək staj üçün verilən güzəşt",
    en: "Relief given for record before 2006",
    ru: "Льгота за стаж до 2006 года",
  },
  history: [
    derivedRelief(FIRST_YEAR_WITHOUT),
    ...YEARS_BETWEEN.map(derivedRelief),
    relief(LAST_PUBLISHED, 288),
    relief(2019, 300),
  ],
});

/** The relief asks for some capital recorded from `from` on and before `until`. */
export const reliefWindow = defineParameter<{ from: IsoDate; until: IsoDate }>({
  code: "relief-window",
  topic: "pension",
  unit: "structured",
  label: {
    az: "Güzəşt üçün kapitalın yarandığı dövr",
    en: "Period in which the relief asks for some capital",
    ru: "Период, за который льгота требует накопленного капитала",
  },
  history: [
    {
      from: toIsoDate("2019-01-01"),
      value: { from: toIsoDate("2006-01-01"), until: toIsoDate("2018-07-01") },
      source: RELIEF,
      verified: true,
    },
  ],
});
