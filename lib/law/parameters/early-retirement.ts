import { toIsoDate } from "@/lib/kernel/date";
import { BEFORE_PUBLICATION } from "../notes";
import { defineParameter } from "../parameter";

export interface EarlyRetirement {
  group: "children-5" | "disabled-child" | "harmful-work" | "flight-crew" | "nanism";
  /** How many years before the retirement age. */
  yearsEarlier: number;
  /** Children raised to eight, or months of such work (of record for nanism). */
  needed: number;
  neededKind: "children" | "months";
}

const GROUPS: readonly EarlyRetirement[] = [
  { group: "children-5", yearsEarlier: 5, needed: 5, neededKind: "children" },
  { group: "disabled-child", yearsEarlier: 5, needed: 1, neededKind: "children" },
  { group: "harmful-work", yearsEarlier: 5, needed: 120, neededKind: "months" },
  { group: "flight-crew", yearsEarlier: 15, needed: 300, neededKind: "months" },
  { group: "nanism", yearsEarlier: 20, needed: 60, neededKind: "months" },
];

/**
 * Groups that retire earlier. The groups by children are for women and guardians, and for single
 * fathers in cases that no source seen here lists.
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
          "metbuat.az/news/1526916, 05.2025; metbuat.az/news/1523739, 04.2025; pensiya.az/ask",
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
