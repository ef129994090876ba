import type { Texts } from "@/lib/kernel/texts";

/**
 * The DOST network, as the agency and the news of its openings state it (January 2026). Only what was
 * seen in a published source: a unit without a verified address has none here, and a centre whose
 * districts were nowhere stated is left out.
 */
export interface Unit {
  name: Texts;
  serves: Texts;
  address?: Texts;
}

export const CENTRES: readonly Unit[] = [
  {
    name: {
      az: "1 saylı Bakı DOST mərkəzi",
      en: "Baku DOST Centre No. 1",
      ru: "Бакинский центр DOST № 1",
    },
    serves: {
      az: "Yasamal və Səbail rayonları",
      en: "Yasamal and Səbail districts",
      ru: "Ясамальский и Сабаильский районы",
    },
    address: {
      az: "Bakı, Qutqaşınlı küçəsi 86",
      en: "86 Qutqaşınlı Street, Baku",
      ru: "Баку, улица Гуткашынлы, 86",
    },
  },
  {
    name: {
      az: "2 saylı Bakı DOST mərkəzi",
      en: "Baku DOST Centre No. 2",
      ru: "Бакинский центр DOST № 2",
    },
    serves: {
      az: "Xəzər və Pirallahı rayonları",
      en: "Xəzər and Pirallahı districts",
      ru: "Хазарский и Пираллахинский районы",
    },
    address: {
      az: "Bakı, Şüvəlan, A. İldırım küçəsi 30b",
      en: "30b A. İldırım Street, Şüvəlan, Baku",
      ru: "Баку, Шувелан, улица А. Илдырыма, 30b",
    },
  },
  {
    name: {
      az: "3 saylı Bakı DOST mərkəzi",
      en: "Baku DOST Centre No. 3",
      ru: "Бакинский центр DOST № 3",
    },
    serves: {
      az: "Nizami, Sabunçu və Suraxanı rayonları",
      en: "Nizami, Sabunçu and Suraxanı districts",
      ru: "Низаминский, Сабунчинский и Сураханский районы",
    },
    address: {
      az: "Bakı, Heydər Əliyev prospekti 183b",
      en: "183b Heydər Əliyev Avenue, Baku",
      ru: "Баку, проспект Гейдара Алиева, 183b",
    },
  },
  {
    name: {
      az: "5 saylı Bakı DOST mərkəzi",
      en: "Baku DOST Centre No. 5",
      ru: "Бакинский центр DOST № 5",
    },
    serves: { az: "Xətai rayonu", en: "Xətai district", ru: "Хатаинский район" },
  },
  {
    name: { az: "Abşeron DOST mərkəzi", en: "Abşeron DOST Centre", ru: "Абшеронский центр DOST" },
    serves: { az: "Abşeron rayonu", en: "Abşeron district", ru: "Абшеронский район" },
  },
  {
    name: {
      az: "Qarabağ Regional DOST mərkəzi",
      en: "Qarabağ Regional DOST Centre",
      ru: "Карабахский региональный центр DOST",
    },
    serves: {
      az: "Xankəndi, Ağcabədi, Ağdam, Bərdə, Füzuli, Xocalı, Xocavənd, Şuşa, Tərtər",
      en: "Xankəndi, Ağcabədi, Ağdam, Bərdə, Füzuli, Xocalı, Xocavənd, Şuşa, Tərtər",
      ru: "Ханкенди, Агджабеди, Агдам, Барда, Физули, Ходжалы, Ходжавенд, Шуша, Тертер",
    },
    address: { az: "Bərdə", en: "Bərdə", ru: "Барда" },
  },
];

export const BRANCHES: readonly Texts[] = [
  { az: "Şuşa filialı", en: "Şuşa branch", ru: "Филиал в Шуше" },
  { az: "Tərtər filialı", en: "Tərtər branch", ru: "Филиал в Тертере" },
  {
    az: "Smart DOST, Ağalı kəndi (Zəngilan)",
    en: "Smart DOST, Ağalı village (Zəngilan)",
    ru: "Smart DOST, село Агалы (Зангилан)",
  },
  { az: "Kəlbəcər məntəqəsi", en: "Kəlbəcər point", ru: "Пункт в Кельбаджаре" },
  { az: "Füzuli məntəqəsi", en: "Füzuli point", ru: "Пункт в Физули" },
];
