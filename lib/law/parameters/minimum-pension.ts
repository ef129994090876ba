import { toIsoDate } from "@/lib/kernel/date";
import { azn, type Qepik } from "@/lib/kernel/money";
import { type DatedValue, defineParameter } from "../parameter";

const since = (from: string, amount: string, seenAt: string): DatedValue<Qepik> => ({
  from: toIsoDate(from),
  value: azn(amount),
  source: { act: "Law on Labour Pensions, No. 54-IIIQ", article: "6-1", seenAt },
  verified: true,
});

/** The least monthly amount of a labour pension. */
export const minimumPension = defineParameter<Qepik>({
  code: "minimum-pension",
  label: "Minimum amount of the labour pension, per month",
  history: [
    since("2025-01-01", "320.00", "menafn.com, 23.01.2025"),
    since("2023-02-01", "280.00", "dost.gov.az"),
    since("2022-01-01", "240.00", "special.azertag.az, 24.12.2021"),
    since("2019-10-01", "200.00", "agenzianova.com, 17.08.2019"),
    since("2019-03-01", "160.00", "modern.az, 27.02.2019"),
  ],
});
