import type { Texts } from "@/lib/kernel/texts";

/**
 * DATA CATEGORIES. The closed list: every row of personal data belongs to exactly one, and an access
 * entry opens only those it names. Codes are stored in the ledger and in row-level security policies:
 * never rename one, only add.
 *
 * `object` completes the sentence "<who> looked at your <object>" in each language
 * (az: dative, "<object> baxıb"; ru: accusative, "смотрел <object>").
 */
export const CATEGORIES = {
  identity: {
    label: { az: "Şəxsiyyət", en: "Identity", ru: "Личные данные" },
    object: { az: "fərdi məlumatlarınıza", en: "personal data", ru: "ваши личные данные" },
  },
  household: {
    label: { az: "Ailə", en: "Family", ru: "Семья" },
    object: { az: "ailə tərkibinizə", en: "family composition", ru: "состав вашей семьи" },
  },
  employment: {
    label: { az: "Məşğulluq", en: "Employment", ru: "Занятость" },
    object: {
      az: "məşğulluq məlumatlarınıza",
      en: "employment data",
      ru: "данные о вашей занятости",
    },
  },
  income: {
    label: { az: "Gəlirlər", en: "Income", ru: "Доходы" },
    object: { az: "gəlirlərinizə", en: "income", ru: "ваши доходы" },
  },
  pension: {
    label: { az: "Sığorta hesabı", en: "Insurance account", ru: "Страховой счёт" },
    object: {
      az: "fərdi sığorta hesabınıza",
      en: "insurance account",
      ru: "ваш индивидуальный страховой счёт",
    },
  },
  education: {
    label: { az: "Təhsil", en: "Education", ru: "Образование" },
    object: {
      az: "təhsil məlumatlarınıza",
      en: "education data",
      ru: "данные о вашем образовании",
    },
  },
  health: {
    label: { az: "Sağlamlıq arayışı", en: "Health certificate", ru: "Медицинская справка" },
    object: { az: "səhiyyə məlumatlarınıza", en: "health data", ru: "данные о вашем здоровье" },
  },
  disability: {
    label: { az: "Əlillik", en: "Disability", ru: "Инвалидность" },
    object: {
      az: "əlillik məlumatlarınıza",
      en: "disability data",
      ru: "данные о вашей инвалидности",
    },
  },
  benefits: {
    label: { az: "Müavinət və təqaüdlər", en: "Benefits", ru: "Пособия и стипендии" },
    object: { az: "müavinət məlumatlarınıza", en: "benefit data", ru: "данные о ваших пособиях" },
  },
  payments: {
    label: { az: "Ödənişlər", en: "Payments", ru: "Выплаты" },
    object: { az: "ödənişlərinizə", en: "payments", ru: "ваши выплаты" },
  },
  documents: {
    label: { az: "Sənədlər", en: "Documents", ru: "Документы" },
    object: { az: "sənədlərinizə", en: "documents", ru: "ваши документы" },
  },
  military: {
    label: { az: "Hərbi xidmət", en: "Military service", ru: "Военная служба" },
    object: {
      az: "hərbi xidmət məlumatlarınıza",
      en: "military service data",
      ru: "данные о вашей военной службе",
    },
  },
  contact: {
    label: { az: "Əlaqə", en: "Contacts", ru: "Контакты" },
    object: { az: "əlaqə məlumatlarınıza", en: "contact data", ru: "ваши контактные данные" },
  },
  application: {
    label: { az: "Müraciətlər", en: "Applications", ru: "Обращения" },
    object: { az: "müraciətlərinizə", en: "applications", ru: "ваши обращения" },
  },
  account: {
    label: { az: "Kabinetə girişlər", en: "Sign-ins", ru: "Входы в кабинет" },
    object: { az: "kabinetə girişlərinizə", en: "sign-ins", ru: "ваши входы в кабинет" },
  },
  access: {
    label: { az: "Baxış tarixçəsi", en: "Data access history", ru: "История доступа" },
    object: { az: "baxış tarixçənizə", en: "data access history", ru: "вашу историю доступа" },
  },
  messages: {
    label: { az: "Mesajlar", en: "Messages", ru: "Сообщения" },
    object: { az: "mesajlarınıza", en: "messages", ru: "ваши сообщения" },
  },
  reference: {
    label: { az: "Arayışlar", en: "References", ru: "Справки" },
    object: { az: "arayışlarınıza", en: "references", ru: "ваши справки" },
  },
} as const satisfies Record<string, { label: Texts; object: Texts }>;

export type Category = keyof typeof CATEGORIES;

export const CATEGORY_CODES = Object.keys(CATEGORIES) as Category[];

export function isCategory(code: string): code is Category {
  return Object.hasOwn(CATEGORIES, code);
}
