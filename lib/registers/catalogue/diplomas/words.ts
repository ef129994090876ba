import type { Texts } from "@/lib/kernel/texts";

/** The paper that ends each level of education. */
export const DOCUMENT = {
  general: {
    az: "Ümumi orta təhsil haqqında attestat",
    en: "Certificate of general secondary education",
    ru: "Аттестат об общем среднем образовании",
  },
  secondary: {
    az: "Tam orta təhsil haqqında attestat",
    en: "Certificate of complete secondary education",
    ru: "Аттестат о полном среднем образовании",
  },
  vocational: {
    az: "Peşə təhsili haqqında diplom",
    en: "Diploma of vocational education",
    ru: "Диплом о профессиональном образовании",
  },
  college: {
    az: "Orta ixtisas təhsili haqqında diplom",
    en: "Diploma of secondary specialised education",
    ru: "Диплом о среднем специальном образовании",
  },
  bachelor: { az: "Bakalavr diplomu", en: "Bachelor's diploma", ru: "Диплом бакалавра" },
  master: { az: "Magistr diplomu", en: "Master's diploma", ru: "Диплом магистра" },
  doctorate: {
    az: "Fəlsəfə doktoru diplomu",
    en: "Doctor of Philosophy diploma",
    ru: "Диплом доктора философии",
  },
} as const satisfies Record<string, Texts>;

export const LEVEL = {
  general: {
    az: "Ümumi orta təhsil",
    en: "General secondary education",
    ru: "Общее среднее образование",
  },
  secondary: {
    az: "Tam orta təhsil",
    en: "Complete secondary education",
    ru: "Полное среднее образование",
  },
  vocational: {
    az: "Peşə təhsili",
    en: "Vocational education",
    ru: "Профессиональное образование",
  },
  college: {
    az: "Orta ixtisas təhsili",
    en: "Secondary specialised education",
    ru: "Среднее специальное образование",
  },
  bachelor: { az: "Bakalavriat", en: "Bachelor's studies", ru: "Бакалавриат" },
  master: { az: "Magistratura", en: "Master's studies", ru: "Магистратура" },
  doctorate: { az: "Doktorantura", en: "Doctoral studies", ru: "Докторантура" },
} as const satisfies Record<string, Texts>;

export const FORM = {
  full_time: { az: "Əyani", en: "Full-time", ru: "Очная форма" },
  part_time: { az: "Qiyabi", en: "Part-time", ru: "Заочная форма" },
} as const satisfies Record<string, Texts>;
