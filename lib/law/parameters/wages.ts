import { toIsoDate } from "@/lib/kernel/date";
import { azn, type Qepik } from "@/lib/kernel/money";
import { defineParameter } from "../parameter";

export const minimumWage = defineParameter<Qepik>({
  code: "minimum-wage",
  topic: "wages",
  unit: "qepik",
  label: {
    az: "Minimum aylıq əməkhaqqı",
    en: "Minimum monthly wage",
    ru: "Минимальная месячная заработная плата",
  },
  history: [
    {
      from: toIsoDate("2025-01-01"),
      value: azn("400.00"),
      source: { act: "minimum-wage", seenAt: "news.day.az/azerinews/1793243, 05.11.2025" },
      verified: true,
    },
    {
      // The amount is named on the first page, the day it came into force in the second.
      from: toIsoDate("2023-01-01"),
      value: azn("345.00"),
      source: {
        act: "minimum-wage",
        seenAt:
          "gsrtech.com/en/CountryEncyclopedias/info/588; azernews.az/nation/204655, 05.01.2023",
      },
      verified: true,
    },
  ],
});

const WAGE_STATISTICS = "en.trend.az/business/4002587, 06.02.2025";

/** Average nominal monthly wage of a calendar year; it is known in the February that follows. */
export const averageWage = defineParameter<Qepik>({
  code: "average-wage",
  topic: "wages",
  unit: "qepik",
  label: {
    az: "İlin orta aylıq nominal əməkhaqqı",
    en: "Average nominal monthly wage of the year",
    ru: "Среднемесячная номинальная заработная плата за год",
  },
  history: [
    {
      from: toIsoDate("2025-01-01"),
      until: toIsoDate("2025-12-31"),
      value: azn("1103.00"),
      source: { act: "official-statistics", seenAt: null },
      verified: false,
      note: {
        az: "Hesablanıb: 1.009 ₼ × 1,093 (2026-cı ilin pensiya indeksi).",
        en: "Derived: AZN 1,009 × 1.093 (the pension index of 2026).",
        ru: "Выведено: 1 009 ₼ × 1,093 (индекс пенсий 2026 года).",
      },
    },
    {
      from: toIsoDate("2024-01-01"),
      until: toIsoDate("2024-12-31"),
      value: azn("1009.00"),
      source: { act: "official-statistics", seenAt: WAGE_STATISTICS },
      verified: true,
    },
    {
      from: toIsoDate("2023-01-01"),
      until: toIsoDate("2023-12-31"),
      value: azn("933.80"),
      source: { act: "official-statistics", seenAt: "en.trend.az, 14.05.2024" },
      verified: true,
    },
  ],
});
