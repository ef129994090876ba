import type { Texts } from "@/lib/kernel/texts";

/**
 * INSTITUTIONS: who keeps a register or employs an officer. `short` is what stands in the margin of a
 * fact ("Mənbə: DİN"); the abbreviation is official and the same in every language.
 * Sources: the ministry's list of integrations; the Russian names are unofficial translations.
 */
export const INSTITUTIONS = {
  din: {
    short: "DİN",
    name: {
      az: "Daxili İşlər Nazirliyi",
      en: "Ministry of Internal Affairs",
      ru: "Министерство внутренних дел",
    },
  },
  justice: {
    short: "ƏN",
    name: {
      az: "Ədliyyə Nazirliyi",
      en: "Ministry of Justice",
      ru: "Министерство юстиции",
    },
  },
  labour: {
    short: "ƏƏSMN",
    name: {
      az: "Əmək və Əhalinin Sosial Müdafiəsi Nazirliyi",
      en: "Ministry of Labour and Social Protection of Population",
      ru: "Министерство труда и социальной защиты населения",
    },
  },
  dsmf: {
    short: "DSMF",
    name: {
      az: "Dövlət Sosial Müdafiə Fondu",
      en: "State Social Protection Fund",
      ru: "Государственный фонд социальной защиты",
    },
  },
  dtsera: {
    short: "DTSERA",
    name: {
      az: "Dövlət Tibbi-Sosial Ekspertiza və Reabilitasiya Agentliyi",
      en: "State Medical-Social Expertise and Rehabilitation Agency",
      ru: "Государственное агентство медико-социальной экспертизы и реабилитации",
    },
  },
  education: {
    short: "ETN",
    name: {
      az: "Elm və Təhsil Nazirliyi",
      en: "Ministry of Science and Education",
      ru: "Министерство науки и образования",
    },
  },
  tax: {
    short: "DVX",
    name: {
      az: "İqtisadiyyat Nazirliyi yanında Dövlət Vergi Xidməti",
      en: "State Tax Service under the Ministry of Economy",
      ru: "Государственная налоговая служба при Министерстве экономики",
    },
  },
  examination: {
    short: "DİM",
    name: {
      az: "Dövlət İmtahan Mərkəzi",
      en: "State Examination Center",
      ru: "Государственный экзаменационный центр",
    },
  },
  "health-insurance": {
    short: "İTSDA",
    name: {
      az: "İcbari Tibbi Sığorta üzrə Dövlət Agentliyi",
      en: "State Agency on Mandatory Health Insurance",
      ru: "Государственное агентство по обязательному медицинскому страхованию",
    },
  },
  transport: {
    short: "RİNN",
    name: {
      az: "Rəqəmsal İnkişaf və Nəqliyyat Nazirliyi",
      en: "Ministry of Digital Development and Transport",
      ru: "Министерство цифрового развития и транспорта",
    },
  },
  migration: {
    short: "DMX",
    name: {
      az: "Dövlət Miqrasiya Xidməti",
      en: "State Migration Service",
      ru: "Государственная миграционная служба",
    },
  },
  health: {
    short: "SN",
    name: {
      az: "Səhiyyə Nazirliyi",
      en: "Ministry of Health",
      ru: "Министерство здравоохранения",
    },
  },
  conscription: {
    short: "SHXÇDX",
    name: {
      az: "Səfərbərlik və Hərbi Xidmətə Çağırış üzrə Dövlət Xidməti",
      en: "State Service for Mobilization and Conscription",
      ru: "Государственная служба по мобилизации и призыву на военную службу",
    },
  },
  dost: {
    short: "DOST",
    name: {
      az: "Dayanıqlı və Operativ Sosial Təminat Agentliyi",
      en: "Agency for Sustainable and Operational Social Security (DOST Agency)",
      ru: "Агентство устойчивого и оперативного социального обеспечения (Агентство DOST)",
    },
  },
} as const satisfies Record<string, { short: string; name: Texts }>;

export type InstitutionCode = keyof typeof INSTITUTIONS;

export function isInstitution(code: string): code is InstitutionCode {
  return Object.hasOwn(INSTITUTIONS, code);
}
