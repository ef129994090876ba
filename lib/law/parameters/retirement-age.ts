import { toIsoDate } from "@/lib/kernel/date";
import type { Texts } from "@/lib/kernel/texts";
import { type DatedValue, defineParameter } from "../parameter";

/**
 * RETIREMENT AGE, Article 7, in full months of age. The Ministry publishes the table from 01.07.2017;
 * the prose of the law lets the age of women rise "to 1 July 2027", while the table reaches 65 on
 * 1 July 2026. The table is what is applied, and what the news agrees on.
 */

const TABLE = "sosial.gov.az/activities/services/pension/old-age-pension; sosial.gov.az/en/old-age";
const BEFORE_THE_TABLE = "radio 32988239, 24.11.2024; argumenti.ru/news/2009/10/17/25720";

const STEPS_BEFORE_2017: Texts = {
  az: "Hesablanıb: yaş həddi 01.01.2010-dan hər il 6 ay artırılmaqla kişilər üçün 63-ə, qadınlar üçün 60-a çatdırılıb.",
  en: "Derived: from 01.01.2010 the age rose by 6 months a year to 63 for men and 60 for women.",
  ru: "Выведено: с 01.01.2010 возраст ежегодно повышался на 6 месяцев, до 63 лет для мужчин и 60 для женщин.",
};

/** An age in years, of the Ministry's table. */
const published = (from: string, years: number, seenAt = TABLE): DatedValue<number> => ({
  from: toIsoDate(from),
  value: years * 12,
  source: { act: "labour-pensions", article: "7", seenAt },
  verified: true,
});

/** Derived from the announced rise; nobody published these lines. */
const derived = (from: string, years: number): DatedValue<number> => ({
  ...published(from, years, "argumenti.ru/news/2009/10/17/25720"),
  verified: false,
  note: STEPS_BEFORE_2017,
});

export const retirementAgeMen = defineParameter<number>({
  code: "retirement-age-men",
  topic: "pension",
  unit: "months",
  label: {
    az: "Pensiya yaşı, kişilər",
    en: "Retirement age, men",
    ru: "Пенсионный возраст, мужчины",
  },
  history: [
    published("2020-07-01", 65),
    published("2019-07-01", 64.5),
    published("2018-07-01", 64),
    published("2017-07-01", 63.5),
    published("2012-01-01", 63, BEFORE_THE_TABLE),
    derived("2011-01-01", 63),
    derived("2010-01-01", 62.5),
    derived("2006-01-01", 62),
  ],
});

export const retirementAgeWomen = defineParameter<number>({
  code: "retirement-age-women",
  topic: "pension",
  unit: "months",
  label: {
    az: "Pensiya yaşı, qadınlar",
    en: "Retirement age, women",
    ru: "Пенсионный возраст, женщины",
  },
  history: [
    published("2026-07-01", 65),
    published("2025-07-01", 64.5),
    published("2024-07-01", 64),
    published("2023-07-01", 63.5),
    published("2022-07-01", 63),
    published("2021-07-01", 62.5),
    published("2020-07-01", 62),
    published("2019-07-01", 61.5),
    published("2018-07-01", 61),
    published("2017-07-01", 60.5),
    published("2016-01-01", 60, BEFORE_THE_TABLE),
    derived("2015-01-01", 60),
    derived("2014-01-01", 59.5),
    derived("2013-01-01", 59),
    derived("2012-01-01", 58.5),
    derived("2011-01-01", 58),
    derived("2010-01-01", 57.5),
    derived("2006-01-01", 57),
  ],
});
