import type { Texts } from "@/lib/kernel/texts";
import type { CountedPeriod } from "./account";

/** Why time counts as record though nobody paid contributions for it. */
export const COUNTED_PERIOD = {
  "military-service": {
    az: "Müddətli həqiqi hərbi xidmət",
    en: "Conscript military service",
    ru: "Срочная военная служба",
  },
  childcare: {
    az: "3 yaşınadək uşağa qulluq",
    en: "Care of a child under 3",
    ru: "Уход за ребёнком до 3 лет",
  },
  "unemployment-payment": {
    az: "İşsizlikdən sığorta ödənişi alınan dövr",
    en: "Time on unemployment insurance payments",
    ru: "Время получения страховой выплаты по безработице",
  },
  "disability-of-work": {
    az: "Əmək xəsarəti və ya peşə xəstəliyi nəticəsində əlillik dövrü",
    en: "Disability from a work injury or occupational disease",
    ru: "Инвалидность вследствие трудового увечья или профзаболевания",
  },
  care: {
    az: "Qulluğa ehtiyacı olan şəxsə qulluq",
    en: "Care of a person who needs it",
    ru: "Уход за нуждающимся в нём лицом",
  },
} as const satisfies Record<CountedPeriod["kind"], Texts>;
