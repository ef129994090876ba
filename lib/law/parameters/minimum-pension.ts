import { toIsoDate } from "@/lib/kernel/date";
import { azn, type Qepik } from "@/lib/kernel/money";
import { type DatedValue, defineParameter } from "../parameter";

const since = (from: string, amount: string, seenAt: string): DatedValue<Qepik> => ({
  from: toIsoDate(from),
  value: azn(amount),
  source: { act: "labour-pensions", article: "6-1", seenAt },
  verified: true,
});

/** The least monthly amount of a labour pension. */
export const minimumPension = defineParameter<Qepik>({
  code: "minimum-pension",
  topic: "pension",
  unit: "qepik",
  label: {
    az: "Əmək pensiyasının minimum məbləği, ayda",
    en: "Minimum labour pension, per month",
    ru: "Минимальный размер трудовой пенсии, в месяц",
  },
  history: [
    since("2025-01-01", "320.00", "menafn.com/1109121241, 23.01.2025; metbuat.az/news/1516741"),
    since("2023-02-01", "280.00", "dost.gov.az/en/page/emek-pensiyalari-haqqinda"),
    since("2022-01-01", "240.00", "special.azertag.az/az/xeber/1964524, 24.12.2021"),
    since("2019-10-01", "200.00", "agenzianova.com, 17.08.2019"),
    since("2019-03-01", "160.00", "modern.az/az/news/193428, 27.02.2019"),
    // From 110 by the index of 5.7 % that held from 1 January 2018. The minister spoke of 116.27 then,
    // every later source of 116; before 2018 it was another amount, of which no history was found.
    since("2018-01-01", "116.00", "agenzianova.com, 17.08.2019; eurasiareview.com, 12.02.2018"),
  ],
});
