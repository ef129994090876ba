import { toIsoDate } from "@/lib/kernel/date";
import { azn, type Qepik } from "@/lib/kernel/money";
import { count } from "@/lib/law/assessment";
import { GENERAL_KNOWLEDGE } from "@/lib/law/notes";
import { defineParameter, type LawSource } from "@/lib/law/parameter";
import { published } from "../../parameters/published";

const GROUNDS: LawSource = {
  act: "targeted-assistance",
  seenAt: "dsmf.gov.az/az/udsy/imtinaya-esas-sebebler",
};
const REASONS: LawSource = {
  act: "targeted-assistance",
  seenAt:
    "sosial.gov.az/unvanli-dovlet-sosial-yardimi-umumi-melumat; oxu24.com/az/cemiyyet/148041, 26.12.2025",
};
const SETTING: LawSource = {
  act: "targeted-assistance",
  seenAt: "sosial.gov.az/activities/services/targeted-state-social-assistance",
};

/** The page on refusals names the subsistence minimum of no year; the others are of these days. */
const GROUNDS_SEEN = "2025-12-26";
const SETTING_SEEN = "2023-01-01";

/** Of the country, per head and month. That of other years was not found. */
export const subsistenceMinimum = defineParameter<Qepik>({
  code: "subsistence-minimum",
  topic: "assistance",
  unit: "qepik",
  label: {
    az: "Ölkə üzrə yaşayış minimumu, ayda",
    en: "Subsistence minimum of the country, per month",
    ru: "Прожиточный минимум по стране, в месяц",
  },
  history: [
    {
      from: toIsoDate("2026-01-01"),
      until: toIsoDate("2026-12-31"),
      value: azn("300.00"),
      source: { act: "subsistence-minimum", seenAt: "news.day.az/azerinews/1806064, 29.12.2025" },
      verified: true,
    },
  ],
});

/** Last full months whose income is averaged. */
export const incomeMonths = defineParameter<number>({
  code: "assistance-income-months",
  topic: "assistance",
  unit: "months",
  label: {
    az: "Gəlirin orta aylıq məbləğinin hesablandığı müddət",
    en: "Time over which the monthly income is averaged",
    ru: "Срок, за который считается среднемесячный доход",
  },
  history: published(SETTING, SETTING_SEEN, 12),
});

/** For how long it is set, from the first day of the month of application. */
export const assistanceMonths = defineParameter<number>({
  code: "assistance-months",
  topic: "assistance",
  unit: "months",
  label: {
    az: "Ünvanlı yardımın təyin olunduğu müddət",
    en: "Time the assistance is set for",
    ru: "Срок, на который назначается помощь",
  },
  history: published(SETTING, SETTING_SEEN, 12),
});

/** Purchases or sales over so many subsistence minimums refuse. */
export const largeDeals = defineParameter<{ subsistenceMinimums: number }>({
  code: "assistance-large-deals",
  topic: "assistance",
  unit: "structured",
  label: {
    az: "İl ərzində alqı-satqının həddi, yaşayış minimumu ilə",
    en: "Limit of a year’s purchases and sales, in subsistence minimums",
    ru: "Предел покупок и продаж за год, в прожиточных минимумах",
  },
  history: published(GROUNDS, GROUNDS_SEEN, { subsistenceMinimums: 12 }),
  sentences: ({ subsistenceMinimums }) => [
    {
      texts: {
        az: "İl ərzində alqı-satqının cəmi {minimums} yaşayış minimumundan çoxdursa, yardım təyin edilmir",
        en: "No assistance where a year’s purchases and sales come to more than {minimums} subsistence minimums",
        ru: "Помощь не назначается, если покупки и продажи за год превышают {minimums} прожиточных минимумов",
      },
      figures: { minimums: count(subsistenceMinimums) },
    },
  ],
});

/** Utilities and communication per head at or over this share of the subsistence minimum refuse. */
export const utilitiesShare = defineParameter<number>({
  code: "assistance-utilities-share",
  topic: "assistance",
  unit: "percent-thousandths",
  label: {
    az: "Kommunal və rabitə xərcinin həddi, yaşayış minimumundan",
    en: "Limit of utilities and communication, of the subsistence minimum",
    ru: "Предел коммунальных расходов и связи, от прожиточного минимума",
  },
  history: published(GROUNDS, GROUNDS_SEEN, 15_000),
});

/** After the refusal of two suitable jobs one may apply again in so many months. */
export const jobsRefusedWait = defineParameter<number>({
  code: "assistance-jobs-refused-wait",
  topic: "assistance",
  unit: "months",
  label: {
    az: "İki münasib işdən imtinadan sonra gözləmə müddəti",
    en: "Wait after two suitable jobs were refused",
    ru: "Ожидание после отказа от двух подходящих работ",
  },
  history: published(GROUNDS, GROUNDS_SEEN, 1),
});

/** Whoever looks after a child younger than this need not work. */
export const careAge = defineParameter<number>({
  code: "assistance-care-age",
  topic: "assistance",
  unit: "months",
  label: {
    az: "Qulluq edilən uşağın yaş həddi",
    en: "Age of a child that is looked after",
    ru: "Возраст ребёнка, за которым ухаживают",
  },
  history: published(REASONS, GROUNDS_SEEN, 96),
});

/** Full-time study up to this age. */
export const studyAge = defineParameter<number>({
  code: "assistance-study-age",
  topic: "assistance",
  unit: "months",
  label: {
    az: "Əyani təhsil alanın yaş həddi",
    en: "Age up to which full-time study counts",
    ru: "Возраст, до которого учитывается очная учёба",
  },
  history: published(REASONS, GROUNDS_SEEN, 276),
});

/** Impairment from which a member counts as unable to work. */
export const unableToWork = defineParameter<number>({
  code: "assistance-unable-to-work",
  topic: "assistance",
  unit: "percent-thousandths",
  label: {
    az: "Əmək qabiliyyəti olmayan sayılan üzvün pozulma faizi",
    en: "Impairment from which a member is unable to work",
    ru: "Процент нарушений, с которого член семьи нетрудоспособен",
  },
  history: [
    {
      from: toIsoDate("2018-01-01"),
      value: 61_000,
      source: { act: "targeted-assistance", seenAt: null },
      verified: false,
      note: GENERAL_KNOWLEDGE,
    },
  ],
});

export const assistanceDecisionTerm = defineParameter<number>({
  code: "assistance-decision-term",
  topic: "terms",
  unit: "days",
  label: {
    az: "Ünvanlı yardım üzrə qərarın müddəti",
    en: "Time for the decision on targeted assistance",
    ru: "Срок решения по адресной помощи",
  },
  history: [
    {
      from: toIsoDate("2018-01-01"),
      value: 10,
      source: { act: "targeted-assistance", seenAt: null },
      verified: false,
      note: {
        az: "Bu yardım üçün müddət tapılmayıb; sosial müavinətlərin müddəti götürülüb.",
        en: "No time was found for this assistance; that of social allowances is taken.",
        ru: "Срок для этой помощи не найден; взят срок социальных пособий.",
      },
    },
  ],
});

/** From this monthly amount on a second officer confirms. */
export const assistanceSecondOfficer = defineParameter<Qepik>({
  code: "assistance-second-officer",
  topic: "terms",
  unit: "qepik",
  label: {
    az: "İkinci əməkdaşın təsdiq etdiyi aylıq məbləğ",
    en: "Monthly amount that a second officer confirms",
    ru: "Месячная сумма, которую подтверждает второй сотрудник",
  },
  history: [
    {
      from: toIsoDate("2018-01-01"),
      value: azn("1000.00"),
      source: { act: "dost-services", seenAt: null },
      verified: false,
      note: {
        az: "Portalın öz iş qaydasıdır, qanunla müəyyən edilməyib.",
        en: "A working rule of the portal itself; no law sets it.",
        ru: "Рабочее правило самого портала; законом не установлено.",
      },
    },
  ],
});
