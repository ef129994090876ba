import { toIsoDate } from "@/lib/kernel/date";
import { months } from "@/lib/law/assessment";
import { defineParameter } from "@/lib/law/parameter";

/** Until which age of the child each amount is paid, in full months: the higher one, then the lower one. */
export const childcareAges = defineParameter<{
  higherUntilMonths: number;
  lowerUntilMonths: number;
}>({
  code: "childcare-ages",
  topic: "allowances",
  unit: "structured",
  label: {
    az: "Uşağa qulluğa görə müavinətin ödənildiyi yaş",
    en: "Ages until which the childcare allowance is paid",
    ru: "Возраст, до которого выплачивается пособие по уходу за ребёнком",
  },
  history: [
    {
      from: toIsoDate("2016-02-01"),
      value: { higherUntilMonths: 18, lowerUntilMonths: 36 },
      source: {
        act: "insurance-benefits",
        seenAt: "live.az/index.php?newsid=12690, 2016; icma.az, 04.02.2026",
      },
      verified: true,
    },
  ],
  sentences: ({ higherUntilMonths, lowerUntilMonths }) => [
    {
      texts: {
        az: "Yüksək məbləğ, uşağın yaş həddi: {until}",
        en: "Higher amount, until the child is {until} old",
        ru: "Большая сумма, предельный возраст ребёнка: {until}",
      },
      figures: { until: months(higherUntilMonths) },
    },
    {
      texts: {
        az: "Aşağı məbləğ, uşağın yaş həddi: {until}",
        en: "Lower amount, until the child is {until} old",
        ru: "Меньшая сумма, предельный возраст ребёнка: {until}",
      },
      figures: { until: months(lowerUntilMonths) },
    },
  ],
});

export const parameters = [childcareAges] as const;
