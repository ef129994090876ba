import { toIsoDate } from "@/lib/kernel/date";
import type { Texts } from "@/lib/kernel/texts";
import { GENERAL_KNOWLEDGE } from "../notes";
import { type DatedValue, defineParameter } from "../parameter";

/**
 * RATES of mandatory state social insurance on a month's income of one payer. Unemployment and medical
 * insurance are separate contributions and do not reach the capital.
 */
export interface ContributionBand {
  /** Where the band ends, inclusive; null: it has no end. A band begins where the one before ends. */
  upToQepik: number | null;
  /** Rates on the part of the income within the band, in thousandths of a percent: 3 % is 3000. */
  employeeThousandths: number;
  employerThousandths: number;
}

type Bands = readonly ContributionBand[];

const FLAT: Bands = [{ upToQepik: null, employeeThousandths: 3_000, employerThousandths: 22_000 }];

const TO_200 = { upToQepik: 20_000, employeeThousandths: 3_000, employerThousandths: 22_000 };
const OVER_200 = { employeeThousandths: 10_000, employerThousandths: 15_000 };
const TWO_BANDS: Bands = [TO_200, { upToQepik: null, ...OVER_200 }];
const THREE_BANDS: Bands = [
  TO_200,
  { upToQepik: 800_000, ...OVER_200 },
  { upToQepik: null, employeeThousandths: 10_000, employerThousandths: 11_000 },
];

const GUIDE = "dost.gov.az/en/page/mecburi-dovlet-sosial-sigorta-haqqi-nedir";

const since = (
  from: string,
  bands: Bands,
  seenAt: string | null,
  note?: Texts,
): DatedValue<Bands> => ({
  from: toIsoDate(from),
  value: bands,
  source: { act: "social-insurance", seenAt },
  verified: seenAt !== null,
  note,
});

export const contributionRates = {
  state: defineParameter<Bands>({
    code: "contribution-rates-state",
    topic: "contributions",
    unit: "structured",
    label: {
      az: "Məcburi dövlət sosial sığorta haqqı, dövlət sektoru",
      en: "Mandatory state social insurance contribution, state sector",
      ru: "Взнос на обязательное государственное социальное страхование, государственный сектор",
    },
    // Whether the change of 2026 reached this sector was not found.
    history: [since("2006-01-01", FLAT, GUIDE)],
  }),
  "oil-gas": defineParameter<Bands>({
    code: "contribution-rates-oil-gas",
    topic: "contributions",
    unit: "structured",
    label: {
      az: "Məcburi dövlət sosial sığorta haqqı, neft-qaz sektoru",
      en: "Mandatory state social insurance contribution, oil and gas sector",
      ru: "Взнос на обязательное государственное социальное страхование, нефтегазовый сектор",
    },
    history: [since("2006-01-01", FLAT, GUIDE)],
  }),
  private: defineParameter<Bands>({
    code: "contribution-rates-private",
    topic: "contributions",
    unit: "structured",
    label: {
      az: "Məcburi dövlət sosial sığorta haqqı, qeyri-neft özəl sektor",
      en: "Mandatory state social insurance contribution, private sector other than oil and gas",
      ru: "Взнос на обязательное государственное социальное страхование, частный ненефтяной сектор",
    },
    history: [
      since(
        "2026-01-01",
        THREE_BANDS,
        "ain.az/en/article/23160805, 11.2025; news.day.az/azerinews/1806053, 29.12.2025",
      ),
      since("2019-01-01", TWO_BANDS, GUIDE),
      since("2006-01-01", FLAT, null, GENERAL_KNOWLEDGE),
    ],
  }),
} as const;
