import { toIsoDate } from "@/lib/kernel/date";
import { defineParameter } from "../parameter";

/** The day of the month on which benefits are paid. Other regions follow by a schedule nobody publishes. */
export const benefitPayDay = defineParameter<number>({
  code: "benefit-pay-day",
  topic: "allowances",
  unit: "count",
  label: {
    az: "Müavinətlərin ödəniş günü, ayın günü",
    en: "Day of the month on which benefits are paid",
    ru: "День месяца, в который выплачиваются пособия",
  },
  history: [
    {
      from: toIsoDate("2006-01-01"),
      value: 13,
      source: { act: "social-allowances", seenAt: null },
      verified: false,
      note: {
        az: "Müavinətlər üçün ödəniş günü tapılmayıb; Bakıda 2026-cı ilin pensiya günü götürülüb.",
        en: "No pay day of benefits was found; that of pensions in Baku in 2026 is taken.",
        ru: "День выплаты пособий не найден; взят день выплаты пенсий в Баку в 2026 году.",
      },
    },
  ],
});
