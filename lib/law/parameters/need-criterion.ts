import { toIsoDate } from "@/lib/kernel/date";
import { azn, type Qepik } from "@/lib/kernel/money";
import { GENERAL_KNOWLEDGE } from "../notes";
import { type DatedValue, defineParameter } from "../parameter";

/** A law of its own for each year: nothing is known of a year without one. */
const year = (of: string, amount: string, seenAt: string | null): DatedValue<Qepik> => ({
  from: toIsoDate(`${of}-01-01`),
  until: toIsoDate(`${of}-12-31`),
  value: azn(amount),
  source: { act: "need-criterion", seenAt },
  verified: seenAt !== null,
  note: seenAt === null ? GENERAL_KNOWLEDGE : undefined,
});

/** Need criterion of targeted state social assistance, per member of the family and month. */
export const needCriterion = defineParameter<Qepik>({
  code: "need-criterion",
  topic: "assistance",
  unit: "qepik",
  label: {
    az: "Ünvanlı dövlət sosial yardımının ehtiyac meyarı, bir ailə üzvünə, ayda",
    en: "Need criterion of targeted state social assistance, per member and month",
    ru: "Критерий нуждаемости адресной социальной помощи, на члена семьи в месяц",
  },
  history: [
    year("2026", "300.00", "news.day.az/society/1806663, 29.12.2025; menafn.com/1110534831"),
    year("2025", "285.00", "news.day.az/society/1806663, 29.12.2025"),
    year("2024", "270.00", null),
    year("2023", "246.00", "sosial.gov.az/unvanli-dovlet-sosial-yardimi-umumi-melumat"),
    year("2022", "200.00", "en.trend.az, 23.12.2021"),
    year("2021", "170.00", "yenicag.az, 2021"),
    year("2020", "160.00", "yeniavaz.com/az/news/127928"),
    year("2019", "143.00", "yeniavaz.com/az/news/127928"),
    year("2018", "130.00", "xebersaati.com, 12.2017"),
  ],
});
