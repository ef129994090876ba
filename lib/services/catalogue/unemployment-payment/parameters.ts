import { toIsoDate } from "@/lib/kernel/date";
import { count, percent } from "@/lib/law/assessment";
import { GENERAL_KNOWLEDGE } from "@/lib/law/notes";
import { defineParameter, type LawSource } from "@/lib/law/parameter";

/** UNEMPLOYMENT INSURANCE. The rule of before March 2023 was another one and is not held. */

const PUBLISHED: LawSource = {
  act: "unemployment-insurance",
  seenAt: "sosial.gov.az/ishsizlikdensigortaodenishi; metbuat.az/news/1462121, 03.2023",
};

/** After a liquidation or staff cut: record of more than so many months in the last ones, and the share. */
export const unemploymentShare = defineParameter<{
  windowMonths: number;
  moreThanMonths: number;
  wageMonths: number;
  shareThousandths: number;
}>({
  code: "unemployment-share",
  topic: "unemployment",
  unit: "structured",
  label: {
    az: "İşsizlikdən sığorta ödənişi, orta əməkhaqqından pay",
    en: "Unemployment insurance payment, share of the average wage",
    ru: "Страховая выплата по безработице, доля среднего заработка",
  },
  history: [
    {
      from: toIsoDate("2023-03-01"),
      value: { windowMonths: 24, moreThanMonths: 12, wageMonths: 12, shareThousandths: 50_000 },
      source: PUBLISHED,
      verified: true,
    },
  ],
  sentences: ({ windowMonths, moreThanMonths, wageMonths, shareThousandths }) => [
    {
      texts: {
        az: "Ləğv və ya ixtisar zamanı, son {window} ayda {more} aydan çox staj olduqda: son {wage} ayın orta aylıq əməkhaqqından {share}",
        en: "After a liquidation or staff cut, with more than {more} months of record in the last {window}: {share} of the average monthly wage of the last {wage} months",
        ru: "При ликвидации или сокращении и стаже больше {more} мес. за последние {window} мес.: {share} среднемесячной зарплаты за последние {wage} мес.",
      },
      figures: {
        window: count(windowMonths),
        more: count(moreThanMonths),
        wage: count(wageMonths),
        share: percent(shareThousandths),
      },
    },
  ],
});

/** With less than that, the minimum sum for a record of at least so many months in all. */
export const unemploymentLeastRecord = defineParameter<number>({
  code: "unemployment-least-record",
  topic: "unemployment",
  unit: "months",
  label: {
    az: "İşsizlikdən sığorta ödənişinin minimum məbləği üçün staj",
    en: "Record for the minimum unemployment insurance payment",
    ru: "Стаж для минимальной страховой выплаты по безработице",
  },
  history: [{ from: toIsoDate("2023-03-01"), value: 12, source: PUBLISHED, verified: true }],
});

/** At the end of a fixed term: the minimum sum, for almost unbroken record, after a wait. */
export const unemploymentFixedTerm = defineParameter<{
  windowMonths: number;
  leastMonths: number;
  waitMonths: number;
}>({
  code: "unemployment-fixed-term",
  topic: "unemployment",
  unit: "structured",
  label: {
    az: "Müddətli müqavilə bitdikdə işsizlikdən sığorta ödənişi",
    en: "Unemployment insurance payment at the end of a fixed term",
    ru: "Страховая выплата по безработице по окончании срочного договора",
  },
  history: [
    {
      from: toIsoDate("2023-03-01"),
      value: { windowMonths: 36, leastMonths: 35, waitMonths: 3 },
      source: PUBLISHED,
      verified: true,
    },
  ],
  sentences: ({ windowMonths, leastMonths, waitMonths }) => [
    {
      texts: {
        az: "Müddətli müqavilə bitdikdə, son {window} ayda azı {least} ay staj olduqda: {wait} aydan sonra minimum məbləğ",
        en: "At the end of a fixed term, with at least {least} months of record in the last {window}: the minimum sum, after {wait} months",
        ru: "По окончании срочного договора и при стаже не менее {least} мес. за последние {window} мес.: минимальная сумма, через {wait} мес.",
      },
      figures: {
        window: count(windowMonths),
        least: count(leastMonths),
        wait: count(waitMonths),
      },
    },
  ],
});

/** Added to the payment for each dependent child, and at most. */
export const unemploymentSupplement = defineParameter<{
  perChildThousandths: number;
  mostThousandths: number;
}>({
  code: "unemployment-supplement",
  topic: "unemployment",
  unit: "structured",
  label: {
    az: "Himayədə olan uşağa görə işsizlik ödənişinə əlavə",
    en: "Supplement to the unemployment payment for dependent children",
    ru: "Надбавка к выплате по безработице за детей на иждивении",
  },
  history: [
    {
      from: toIsoDate("2023-03-01"),
      value: { perChildThousandths: 5_000, mostThousandths: 20_000 },
      source: { act: "unemployment-insurance", seenAt: "sadehuquq.org" },
      verified: true,
    },
  ],
  sentences: ({ perChildThousandths, mostThousandths }) => [
    {
      texts: {
        az: "Hər uşağa görə ödənişə {each} əlavə olunur, cəmi ən çoxu {most}",
        en: "{each} is added to the payment for each child, {most} in all at most",
        ru: "За каждого ребёнка к выплате добавляется {each}, всего не более {most}",
      },
      figures: { each: percent(perChildThousandths), most: percent(mostThousandths) },
    },
  ],
});

/** Until what age a child is a dependent. */
export const dependentChildAge = defineParameter<number>({
  code: "unemployment-dependent-child-age",
  topic: "unemployment",
  unit: "months",
  label: {
    az: "İşsizlik ödənişinə əlavə üçün uşağın yaşı",
    en: "Age of a dependent child, for the unemployment payment",
    ru: "Возраст ребёнка на иждивении для выплаты по безработице",
  },
  history: [
    {
      from: toIsoDate("2023-03-01"),
      value: 18 * 12,
      source: { act: "unemployment-insurance", seenAt: null },
      verified: false,
      note: GENERAL_KNOWLEDGE,
    },
  ],
});

/** For how many months it is assigned; it may go on for three more, on grounds that were not seen. */
export const unemploymentMonths = defineParameter<number>({
  code: "unemployment-months",
  topic: "unemployment",
  unit: "months",
  label: {
    az: "İşsizlikdən sığorta ödənişinin müddəti",
    en: "Duration of the unemployment insurance payment",
    ru: "Продолжительность страховой выплаты по безработице",
  },
  history: [
    {
      from: toIsoDate("2019-11-13"),
      value: 6,
      source: {
        act: "unemployment-insurance",
        seenAt: "en.trend.az/azerbaijan/society/3148315, 13.11.2019",
      },
      verified: true,
    },
  ],
});

export const parameters = [
  unemploymentShare,
  unemploymentLeastRecord,
  unemploymentFixedTerm,
  unemploymentSupplement,
  dependentChildAge,
  unemploymentMonths,
] as const;
