import { toIsoDate } from "@/lib/kernel/date";
import type { DatedValue } from "@/lib/law/parameter";
import { defineParameter } from "@/lib/law/parameter";

/** No act sets these: they show how a registration with a limit works. */
const demonstration = (value: number): [DatedValue<number>] => [
  {
    from: toIsoDate("2018-01-01"),
    value,
    source: { act: "dost-services", seenAt: null },
    verified: false,
    note: {
      az: "Nümunə üçün götürülmüş qiymətdir, qanunla müəyyən edilməyib.",
      en: "A value for demonstration; no law sets it.",
      ru: "Значение для демонстрации; законом не установлено.",
    },
  },
];

/** Places a day, on all the beaches together. */
export const beachPlaces = defineParameter<number>({
  code: "beach-visit-places",
  topic: "registrations",
  unit: "count",
  label: {
    az: "Çimərlikdə gündəlik yerlərin sayı",
    en: "Places on the beaches, per day",
    ru: "Число мест на пляжах в день",
  },
  history: demonstration(100),
});

/** Where there is a place it is given at once. */
export const beachTerm = defineParameter<number>({
  code: "beach-visit-term",
  topic: "registrations",
  unit: "days",
  label: {
    az: "Çimərlik qeydiyyatının müddəti",
    en: "Time for the registration of a beach visit",
    ru: "Срок регистрации посещения пляжа",
  },
  history: demonstration(0),
});
