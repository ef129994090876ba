import { toIsoDate } from "@/lib/kernel/date";
import { months, percent } from "@/lib/law/assessment";
import { BEFORE_PUBLICATION } from "@/lib/law/notes";
import { defineParameter, type LawSource } from "@/lib/law/parameter";
import { published } from "../../parameters/published";

const RULES: LawSource = {
  act: "insurance-benefits",
  // Pages without a day of their own; they name the minimum pension that has held since this year.
  seenAt: "fed.az, 177258; muhasibat.az",
};
const SEEN_ON = "2025-01-01";

/** The first calendar days, which the employer pays. */
export const employersDays = defineParameter<number>({
  code: "incapacity-employers-days",
  topic: "insurance-benefits",
  unit: "days",
  label: {
    az: "Xəstəliyin işəgötürənin ödədiyi ilk günləri",
    en: "First days of illness, paid by the employer",
    ru: "Первые дни болезни, которые оплачивает работодатель",
  },
  history: published(RULES, SEEN_ON, 14),
});

/** How long the benefit is paid at most, in months. */
export const longestIncapacity = defineParameter<number>({
  code: "incapacity-longest",
  topic: "insurance-benefits",
  unit: "months",
  label: {
    az: "Müavinətin ödənildiyi ən uzun müddət",
    en: "The longest time the benefit is paid for",
    ru: "Самый долгий срок выплаты пособия",
  },
  history: published(RULES, SEEN_ON, 12),
});

/** The share of the average earnings, by the record. */
export interface IncapacityRate {
  /** From this many months of record on. */
  fromMonths: number;
  thousandths: number;
}

const BY_RECORD: readonly IncapacityRate[] = [
  { fromMonths: 0, thousandths: 60_000 },
  { fromMonths: 96, thousandths: 80_000 },
  // "Over twelve years": twelve years are not yet over.
  { fromMonths: 145, thousandths: 100_000 },
];

const FROM_RECORD = {
  az: "{from} və daha çox staj: {share}",
  en: "A record of {from} or more: {share}",
  ru: "Стаж {from} и более: {share}",
};
const LESS_RECORD = {
  az: "Daha az staj: {share}",
  en: "A shorter record: {share}",
  ru: "Меньший стаж: {share}",
};
const ANY_RECORD = {
  az: "Stajdan asılı olmayaraq: {share}",
  en: "Whatever the record: {share}",
  ru: "Независимо от стажа: {share}",
};

/** Rising by record; the last that is reached holds. */
export const incapacityRate = defineParameter<readonly IncapacityRate[]>({
  code: "incapacity-rate",
  topic: "insurance-benefits",
  unit: "structured",
  label: {
    az: "Orta qazancın müavinət kimi ödənilən hissəsi",
    en: "Share of the average earnings paid as benefit",
    ru: "Доля среднего заработка, выплачиваемая как пособие",
  },
  history: [
    {
      from: toIsoDate("2026-02-02"),
      value: [{ fromMonths: 0, thousandths: 100_000 }],
      source: {
        act: "insurance-benefits",
        seenAt: "1news.az/az/news/20260202105502616; news.day.az/azerinews/1815719, 12.02.2026",
      },
      verified: true,
    },
    {
      from: toIsoDate("2025-01-01"),
      value: BY_RECORD,
      source: { act: "insurance-benefits", seenAt: "1news.az/az/news/20260202105502616" },
      verified: true,
    },
    {
      from: toIsoDate("2018-01-01"),
      value: BY_RECORD,
      source: { act: "insurance-benefits", seenAt: null },
      verified: false,
      note: BEFORE_PUBLICATION,
    },
  ],
  sentences: (rates) =>
    rates
      .map(({ fromMonths, thousandths }) => ({
        texts: fromMonths > 0 ? FROM_RECORD : rates.length > 1 ? LESS_RECORD : ANY_RECORD,
        figures: { from: months(fromMonths), share: percent(thousandths) },
      }))
      .reverse(),
});
