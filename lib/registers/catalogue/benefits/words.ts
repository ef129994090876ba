import type { Texts } from "@/lib/kernel/texts";

/** What is paid, in its official name. */
export const BENEFIT = {
  childbirth: {
    az: "Uşağın anadan olmasına görə birdəfəlik müavinət",
    en: "Lump-sum childbirth allowance",
    ru: "Единовременное пособие по рождению ребёнка",
  },
  child_under_1: {
    az: "1 yaşınadək uşağı olan aztəminatlı ailələrə müavinət",
    en: "Allowance for low-income families with a child under 1",
    ru: "Пособие малообеспеченным семьям с ребёнком до 1 года",
  },
  many_children: {
    az: "Beşdən çox uşağı olan qadınlara müavinət",
    en: "Allowance for women with more than five children",
    ru: "Пособие женщинам, имеющим более пяти детей",
  },
  childcare: {
    az: "3 yaşınadək uşağa qulluğa görə müavinət",
    en: "Childcare allowance until age 3",
    ru: "Пособие по уходу за ребёнком до 3 лет",
  },
  guardian: {
    az: "Qəyyumlara (himayəçilərə) müavinət",
    en: "Guardians' allowance",
    ru: "Пособие опекунам (попечителям)",
  },
  old_age: { az: "Yaşa görə müavinət", en: "Old-age allowance", ru: "Пособие по возрасту" },
  disability: {
    az: "Əlilliyə görə müavinət",
    en: "Disability allowance",
    ru: "Пособие по инвалидности",
  },
  survivor: {
    az: "Ailə başçısını itirməyə görə müavinət",
    en: "Survivor's allowance",
    ru: "Пособие по случаю потери кормильца",
  },
  targeted_assistance: {
    az: "Ünvanlı dövlət sosial yardımı",
    en: "Targeted state social assistance",
    ru: "Адресная государственная социальная помощь",
  },
  unemployment: {
    az: "İşsizlikdən sığorta ödənişi",
    en: "Unemployment insurance payment",
    ru: "Страховая выплата по безработице",
  },
  /** One whose kind is not known: snapshots of before the kind was kept. */
  labour_pension: { az: "Əmək pensiyası", en: "Labour pension", ru: "Трудовая пенсия" },
  presidential_stipend: {
    az: "Prezident təqaüdü",
    en: "Presidential stipend",
    ru: "Президентская стипендия",
  },
} as const satisfies Record<string, Texts>;

export const LABOUR_PENSION = {
  "old-age": {
    az: "Yaşa görə əmək pensiyası",
    en: "Old-age labour pension",
    ru: "Трудовая пенсия по возрасту",
  },
  disability: {
    az: "Əlilliyə görə əmək pensiyası",
    en: "Disability labour pension",
    ru: "Трудовая пенсия по инвалидности",
  },
  survivor: {
    az: "Ailə başçısını itirməyə görə əmək pensiyası",
    en: "Survivor's labour pension",
    ru: "Трудовая пенсия по случаю потери кормильца",
  },
} as const satisfies Record<string, Texts>;

export const PERIOD = {
  monthly: { az: "aylıq", en: "monthly", ru: "ежемесячно" },
  once: { az: "birdəfəlik", en: "once", ru: "единовременно" },
} as const satisfies Record<string, Texts>;

export const PAYMENT_STATUS = {
  paid: { az: "Ödənilib", en: "Paid", ru: "Выплачено" },
  returned: { az: "Geri qaytarılıb", en: "Returned", ru: "Возвращено" },
} as const satisfies Record<string, Texts>;
