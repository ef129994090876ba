import { toIsoDate } from "@/lib/kernel/date";
import type { Texts } from "@/lib/kernel/texts";
import { type DatedValue, defineParameter } from "../parameter";

/** HOW THE CAPITAL FORMS: the insurance part of the individual account. */

const REFORM = "dost.gov.az/en/services/labor-pensions-and-social-benefits/?kt=22";

/** Share of the contributions paid, employee and employer together, that is recorded in the capital. */
export const recordedShare = defineParameter<number>({
  code: "recorded-share",
  topic: "capital",
  unit: "percent-thousandths",
  label: {
    az: "Sığorta haqlarının kapitala yazılan hissəsi",
    en: "Share of contributions recorded in the capital",
    ru: "Доля взносов, учитываемая в капитале",
  },
  history: [
    {
      from: toIsoDate("2017-07-01"),
      value: 90_000,
      source: {
        act: "labour-pensions",
        seenAt: "aia.az/13996-pensiya-yashi-artirildi.html, 02.05.2017; metbuat.az/news/1519999",
      },
      verified: true,
    },
    {
      from: toIsoDate("2006-01-01"),
      value: 50_000,
      source: { act: "labour-pensions", seenAt: null },
      verified: false,
      note: {
        az: "Hesablanıb: 01.07.2017-də kapital 80 % artırılıb, 50 % × 1,80 = 90 %.",
        en: "Derived: on 01.07.2017 the capital was raised by 80%, and 50% × 1.80 = 90%.",
        ru: "Выведено: 01.07.2017 капитал увеличен на 80 %, а 50 % × 1,80 = 90 %.",
      },
    },
  ],
});

/** Once, on its day: the capital of 2006 to 01.07.2017 that was not yet used. */
export const capitalRaiseOfJuly2017 = defineParameter<number>({
  code: "capital-raise-july-2017",
  topic: "capital",
  unit: "percent-thousandths",
  label: {
    az: "2006-cı ildən 01.07.2017-dək toplanmış kapitalın birdəfəlik artımı",
    en: "One-time raise of the capital of 2006 to 01.07.2017",
    ru: "Разовое увеличение капитала за 2006 год — 01.07.2017",
  },
  history: [
    {
      from: toIsoDate("2017-07-01"),
      until: toIsoDate("2017-07-01"),
      value: 80_000,
      source: { act: "labour-pensions", seenAt: REFORM },
      verified: true,
    },
  ],
});

const BACK_FROM_2022: Texts = {
  az: "2022-ci ilin dərc olunmuş 813 ₼ dəyərindən həmin illərin indeksləri ilə geriyə hesablanıb.",
  en: "Computed back from the published AZN 813 of 2022 by the indexes of those years.",
  ru: "Рассчитано назад от опубликованных 813 ₼ за 2022 год по индексам этих лет.",
};

const BY_THE_MEAN: Texts = {
  az: "Bu illərin indeksləri tapılmayıb: 306 ₼-dən 2018-ci ilin dəyərinə aparan sabit orta indekslə (6,715 %) hesablanıb.",
  en: "The indexes of these years were not found: computed by the constant mean (6.715%) that leads from AZN 306 to the value of 2018.",
  ru: "Индексы этих лет не найдены: рассчитано по постоянному среднему (6,715 %), которое ведёт от 306 ₼ к значению 2018 года.",
};

const worth = (
  year: number,
  thousandthsOfManat: number,
  line: { seenAt: string | null; verified?: boolean; note?: Texts },
): DatedValue<number> => ({
  from: toIsoDate(`${year}-01-01`),
  value: thousandthsOfManat,
  source: { act: "labour-pensions", seenAt: line.seenAt },
  verified: line.verified ?? false,
  note: line.note,
});

const DISABILITY_EXAMPLE =
  "dsmf.gov.az, elilliye-gore-emek-pensiyasinin-meblegini-nece-hesablamaq-olar";
const SURVIVOR_EXAMPLE =
  "dsmf.gov.az, aile-bascisini-itirmeye-gore-emek-pensiyasinin-hesablanmasi-qaydasi";

/**
 * Capital for one full year of service before 2006, by months of a part of it; recorded as at
 * 01.01.2006 and indexed with the capital since. One line for each 1 January.
 */
export const valueOfYearBefore2006 = defineParameter<number>({
  code: "value-of-year-before-2006",
  topic: "capital",
  unit: "thousandths-of-manat",
  label: {
    az: "2006-cı ilədək bir tam staj ilinin dəyəri",
    en: "Value of one full year of service before 2006",
    ru: "Стоимость одного полного года стажа до 2006 года",
  },
  history: [
    worth(2026, 1_087_485, {
      seenAt: null,
      note: {
        az: "Hesablanıb: 1.029,815 ₼ × 1,056 (2026-cı ilin indeksi).",
        en: "Derived: AZN 1,029.815 × 1.056 (the index of 2026).",
        ru: "Выведено: 1 029,815 ₼ × 1,056 (индекс 2026 года).",
      },
    }),
    worth(2025, 1_029_815, {
      seenAt: DISABILITY_EXAMPLE,
      note: {
        az: "Fondun 01.04.2025 tarixli nümunəsindən: 6 il üçün 6.178,89 ₼.",
        en: "From the fund's example of 01.04.2025: AZN 6,178.89 for 6 years.",
        ru: "Из примера фонда от 01.04.2025: 6 178,89 ₼ за 6 лет.",
      },
    }),
    worth(2024, 1_007_401, {
      seenAt: null,
      note: {
        az: "Hesablanıb: 925,92 ₼ × 1,088 (2024-cü ilin indeksi).",
        en: "Derived: AZN 925.92 × 1.088 (the index of 2024).",
        ru: "Выведено: 925,92 ₼ × 1,088 (индекс 2024 года).",
      },
    }),
    worth(2023, 925_920, {
      seenAt: SURVIVOR_EXAMPLE,
      note: {
        az: "Fondun 01.02.2023 tarixli nümunəsindən: 7 il üçün 6.481,44 ₼.",
        en: "From the fund's example of 01.02.2023: AZN 6,481.44 for 7 years.",
        ru: "Из примера фонда от 01.02.2023: 6 481,44 ₼ за 7 лет.",
      },
    }),
    worth(2022, 813_000, { seenAt: "pensiya.az/ask", verified: true }),
    worth(2021, 761_949, { seenAt: null, note: BACK_FROM_2022 }),
    worth(2020, 741_196, { seenAt: null, note: BACK_FROM_2022 }),
    worth(2019, 722_413, { seenAt: null, note: BACK_FROM_2022 }),
    worth(2018, 706_171, { seenAt: null, note: BACK_FROM_2022 }),
    worth(2017, 625_463, { seenAt: null, note: BY_THE_MEAN }),
    worth(2016, 586_106, { seenAt: null, note: BY_THE_MEAN }),
    worth(2015, 549_225, { seenAt: null, note: BY_THE_MEAN }),
    worth(2014, 514_666, { seenAt: null, note: BY_THE_MEAN }),
    worth(2013, 482_281, { seenAt: null, note: BY_THE_MEAN }),
    worth(2012, 451_933, { seenAt: null, note: BY_THE_MEAN }),
    worth(2011, 423_495, { seenAt: null, note: BY_THE_MEAN }),
    worth(2010, 396_847, { seenAt: null, note: BY_THE_MEAN }),
    worth(2009, 371_876, { seenAt: null, note: BY_THE_MEAN }),
    worth(2008, 348_476, { seenAt: null, note: BY_THE_MEAN }),
    worth(2007, 326_548, { seenAt: null, note: BY_THE_MEAN }),
    worth(2006, 306_000, { seenAt: `${REFORM}; metbuat.az/news/1389884`, verified: true }),
  ],
});
