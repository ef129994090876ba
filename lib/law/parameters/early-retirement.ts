import { toIsoDate } from "@/lib/kernel/date";
import { BEFORE_PUBLICATION } from "../notes";
import { defineParameter } from "../parameter";

export interface EarlyRetirement {
  group: "children-5" | "disabled-child" | "harmful-work" | "flight-crew" | "nanism";
  /** How many years before the retirement age. */
  yearsEarlier: number;
  /** Children raised to eight, or months of such work (of record for nanism). */
  needed: Readonly<Record<"female" | "male", number>>;
  neededKind: "children" | "months";
}

const ofBoth = (needed: number) => ({ female: needed, male: needed });

const GROUPS: readonly EarlyRetirement[] = [
  { group: "children-5", yearsEarlier: 5, needed: ofBoth(5), neededKind: "children" },
  { group: "disabled-child", yearsEarlier: 5, needed: ofBoth(1), neededKind: "children" },
  {
    group: "harmful-work",
    yearsEarlier: 5,
    needed: { female: 120, male: 150 },
    neededKind: "months",
  },
  { group: "flight-crew", yearsEarlier: 15, needed: ofBoth(300), neededKind: "months" },
  { group: "nanism", yearsEarlier: 20, needed: ofBoth(60), neededKind: "months" },
];

/**
 * Groups that retire earlier. The groups by children are for women and guardians, and for single
 * fathers in cases that no source seen here lists. News that names ten years of harmful work speaks of women.
 */
export const earlyRetirement = defineParameter<readonly EarlyRetirement[]>({
  code: "early-retirement",
  topic: "pension",
  unit: "structured",
  label: {
    az: "Güzəştli şərtlərlə pensiya yaşı",
    en: "Retirement age on preferential terms",
    ru: "Пенсионный возраст на льготных условиях",
  },
  history: [
    {
      from: toIsoDate("2025-05-01"),
      value: GROUPS,
      source: {
        act: "labour-pensions",
        article: "9",
        seenAt:
          "metbuat.az/news/1526916, 05.2025; metbuat.az/news/1523739, 04.2025; pensiya.az/ask; azefinance.az/en/blogaz/2377 (9.1); news.day.az/azerinews/1811254, 22.01.2026",
      },
      verified: true,
    },
    {
      from: toIsoDate("2006-01-01"),
      value: GROUPS,
      source: { act: "labour-pensions", article: "9", seenAt: null },
      verified: false,
      note: BEFORE_PUBLICATION,
    },
  ],
});
