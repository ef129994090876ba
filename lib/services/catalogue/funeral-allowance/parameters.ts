import { toIsoDate } from "@/lib/kernel/date";
import { BEFORE_PUBLICATION } from "@/lib/law/notes";
import { defineParameter } from "@/lib/law/parameter";

const SEEN =
  "dsmf.gov.az, en-cox-verilen-suallar/emek-pensiyasi; metbuat.az/news/1531909, 08.08.2025";

/** What is paid for the funeral of a labour pensioner, as a share of the minimum pension. */
export const funeralOfPensioner = defineParameter<number>({
  code: "funeral-of-pensioner",
  topic: "allowances",
  unit: "percent-thousandths",
  label: {
    az: "Əmək pensiyaçısının dəfni üçün müavinət, minimum pensiyaya nisbətən",
    en: "Funeral allowance for a labour pensioner, of the minimum pension",
    ru: "Пособие на погребение получателя трудовой пенсии, от минимальной пенсии",
  },
  history: [
    {
      // Published while the minimum was 280: three times of it, 840.
      from: toIsoDate("2023-02-01"),
      value: 300_000,
      source: { act: "labour-pensions", seenAt: SEEN },
      verified: true,
    },
    {
      from: toIsoDate("2006-01-01"),
      value: 300_000,
      source: { act: "labour-pensions", seenAt: null },
      verified: false,
      note: BEFORE_PUBLICATION,
    },
  ],
});

export const parameters = [funeralOfPensioner] as const;
