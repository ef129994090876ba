import { toIsoDate } from "@/lib/kernel/date";
import { azn, type Qepik } from "@/lib/kernel/money";
import { type DatedValue, defineParameter } from "../parameter";

const year = (of: string, amount: string, seenAt: string, verified = true): DatedValue<Qepik> => ({
  from: toIsoDate(`${of}-01-01`),
  value: azn(amount),
  source: { act: `Law on the need criterion for ${of}`, seenAt },
  verified,
});

/** Need criterion of targeted state social assistance, per member of the family and month. */
export const needCriterion = defineParameter<Qepik>({
  code: "need-criterion",
  label: "Need criterion of targeted state social assistance, per member and month",
  history: [
    year("2026", "300.00", "news.day.az, 29.12.2025; menafn.com, 29.12.2025"),
    year("2025", "285.00", "news.day.az, 29.12.2025"),
    year("2024", "270.00", "from memory", false),
    year("2023", "246.00", "sosial.gov.az, 2023"),
    year("2022", "200.00", "en.trend.az, 23.12.2021"),
    year("2021", "170.00", "yenicag.az, 2021"),
    year("2020", "160.00", "yeniavaz.com, 2020"),
    year("2019", "143.00", "yeniavaz.com, 2019"),
    year("2018", "130.00", "xebersaati.com, December 2017"),
  ],
});
