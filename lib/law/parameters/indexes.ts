import { toIsoDate } from "@/lib/kernel/date";
import type { Texts } from "@/lib/kernel/texts";
import type { ActCode } from "../acts";
import { GENERAL_KNOWLEDGE } from "../notes";
import { type DatedValue, defineParameter } from "../parameter";

/**
 * INDEXES, applied on 1 January. Each belongs to its own year: it is asked for with `indexOfYear`, and
 * a year without a line has no known index.
 */

interface YearLine {
  seenAt: string | null;
  verified?: boolean;
  note?: Texts;
}

const forYear =
  (act: ActCode, article?: string) =>
  (year: number, thousandths: number, { seenAt, verified = false, note }: YearLine) =>
    ({
      from: toIsoDate(`${year}-01-01`),
      until: toIsoDate(`${year}-12-31`),
      value: thousandths,
      source: { act, article, seenAt },
      verified,
      note,
    }) satisfies DatedValue<number>;

const ofCapital = forYear("labour-pensions", "29.1-1");
const ofPensions = forYear("pension-indexation");

const FITS_PUBLISHED_CAPITAL: Texts = {
  az: "Ümumi bilikdən götürülüb; fondun dərc etdiyi kapital məbləğlərinə uyğundur.",
  en: "From general knowledge; it fits the amounts of capital the fund has published.",
  ru: "Из общих сведений; согласуется с опубликованными фондом суммами капитала.",
};

const MEAN: Texts = {
  az: "Bu ilin indeksi tapılmayıb: 306 ₼-dən 2018-ci ilin dəyərinə aparan sabit orta indeks.",
  en: "The index of this year was not found: the constant mean that leads from AZN 306 to the value of 2018.",
  ru: "Индекс этого года не найден: постоянное среднее, которое ведёт от 306 ₼ к значению 2018 года.",
};

const mean = (year: number) => ofCapital(year, 6_715, { seenAt: null, note: MEAN });

/** Growth of the capital held on 1 January: the consumer price index of the year before. */
export const capitalIndex = defineParameter<number>({
  code: "capital-index",
  topic: "capital",
  unit: "percent-thousandths",
  label: {
    az: "Pensiya kapitalının indeksləşdirilməsi",
    en: "Indexation of the pension capital",
    ru: "Индексация пенсионного капитала",
  },
  history: [
    ofCapital(2026, 5_600, {
      seenAt:
        "azerinfo.info/iqtisadiyyat/106891, 02.2026; news.day.az/azerinews/1815073, 10.02.2026",
      verified: true,
    }),
    ofCapital(2025, 2_200, { seenAt: null, note: FITS_PUBLISHED_CAPITAL }),
    ofCapital(2024, 8_800, { seenAt: null, note: FITS_PUBLISHED_CAPITAL }),
    ofCapital(2023, 13_900, { seenAt: null, note: FITS_PUBLISHED_CAPITAL }),
    ofCapital(2022, 6_700, { seenAt: "biznes.az, 2022", verified: true }),
    ofCapital(2021, 2_800, { seenAt: null, note: GENERAL_KNOWLEDGE }),
    ofCapital(2020, 2_600, { seenAt: null, note: GENERAL_KNOWLEDGE }),
    ofCapital(2019, 2_300, { seenAt: null, note: GENERAL_KNOWLEDGE }),
    ofCapital(2018, 12_900, { seenAt: null, note: GENERAL_KNOWLEDGE }),
    mean(2017),
    mean(2016),
    mean(2015),
    mean(2014),
    mean(2013),
    mean(2012),
    mean(2011),
    mean(2010),
    mean(2009),
    mean(2008),
    mean(2007),
  ],
});

/**
 * Growth of pensions in payment: that of the average nominal wage of the year before. The order comes
 * in February; January's difference is paid with February's pension.
 */
export const pensionIndex = defineParameter<number>({
  code: "pension-index",
  topic: "pension",
  unit: "percent-thousandths",
  label: {
    az: "Ödənilən pensiyaların indeksləşdirilməsi",
    en: "Indexation of pensions in payment",
    ru: "Индексация выплачиваемых пенсий",
  },
  history: [
    ofPensions(2026, 9_300, {
      seenAt: "news.day.az/azerinews/1814941, 09.02.2026; yeniavaz.com/en/news/261293",
      verified: true,
    }),
    ofPensions(2025, 8_100, {
      seenAt: "en.trend.az/business/4002587, 06.02.2025",
      note: {
        az: "Hesablanıb: 2024-cü ildə orta əməkhaqqının artımı; elan olunmuş indeksin özü tapılmayıb.",
        en: "Derived from the growth of the average wage in 2024; the announced index itself was not found.",
        ru: "Выведено из роста средней зарплаты в 2024 году; сам объявленный индекс не найден.",
      },
    }),
    ofPensions(2024, 11_200, { seenAt: "en.trend.az, 05.02.2024", verified: true }),
    ofPensions(2023, 14_700, { seenAt: "en.trend.az, 11.02.2023", verified: true }),
    ofPensions(2022, 3_400, {
      seenAt: "102xeber.az/sosial/10978, 08.02.2022; report.az, 08.02.2022",
      verified: true,
    }),
    ofPensions(2021, 11_400, { seenAt: "azernews.az/nation/175909, 05.02.2021", verified: true }),
    ofPensions(2020, 16_600, { seenAt: "news.az, 06.02.2020", verified: true }),
    ofPensions(2019, 3_000, {
      seenAt: null,
      note: {
        az: "Zəif mənbə: 2019-cu ilin cədvəlində «əmək pensiyaları 3 %» sətri.",
        en: "A weak source: the row “labour pensions 3%” of a table of 2019.",
        ru: "Слабый источник: строка «трудовые пенсии 3 %» в таблице 2019 года.",
      },
    }),
    ofPensions(2018, 5_700, { seenAt: "azernews.az/business/126976, 10.02.2018", verified: true }),
  ],
});
