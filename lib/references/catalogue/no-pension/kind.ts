import { z } from "zod";
import type { Locale, Texts } from "@/lib/kernel/texts";
import { BENEFIT } from "@/lib/registers/catalogue/benefits/words";
import { defineReference } from "../../kind";
import { BENEFITS, grantedTo, isGranted } from "../benefits";
import { ADDRESS, ANYWHERE, IDENTITY, TO_A_COURT, validity } from "../parts";

/** Two statements, so that neither is read into the other. */
const Facts = z.strictObject({ pension: z.literal("none"), allowance: z.literal("none") });

const STATEMENT: Record<Locale, string> = {
  az: "Dövlət Sosial Müdafiə Fondunun məlumatına əsasən, arayışın verildiyi günə yuxarıda göstərilən şəxsə əmək pensiyası, aylıq müavinət və təqaüd təyin edilməyib.",
  en: "According to the State Social Protection Fund, on the day of issue no labour pension, monthly allowance or stipend is granted to the person named above.",
  ru: "По данным Государственного фонда социальной защиты, на день выдачи справки названному выше лицу не назначены трудовая пенсия, ежемесячное пособие или стипендия.",
};

const WORDS = {
  heading: { az: "Təyin olunub", en: "Granted", ru: "Назначено" },
  what: { az: "Növü", en: "Kind", ru: "Вид" },
  answer: { az: "Məlumat", en: "Data", ru: "Данные" },
  pension: { az: "Əmək pensiyası", en: "Labour pension", ru: "Трудовая пенсия" },
  allowance: {
    az: "Aylıq müavinət, təqaüd, ünvanlı yardım",
    en: "Monthly allowance, stipend, targeted assistance",
    ru: "Ежемесячное пособие, стипендия, адресная помощь",
  },
  none: { az: "yoxdur", en: "none", ru: "нет" },
} as const satisfies Record<string, Texts>;

/** That nothing is granted: said by a register that was asked and has answered, never by its silence. */
export const noPension = defineReference({
  code: "no-pension",
  institution: "dsmf",
  title: {
    az: "Pensiya və müavinət almamaq haqqında arayış",
    en: "Reference of not receiving a pension or allowance",
    ru: "Справка о неполучении пенсии и пособий",
  },
  summary: {
    az: "Sizə pensiya, aylıq müavinət və təqaüd təyin edilmədiyini göstərir.",
    en: "Shows that no pension, monthly allowance or stipend is granted to you.",
    ru: "Показывает, что вам не назначены пенсия, ежемесячное пособие или стипендия.",
  },
  basis: [
    { act: "e-sosial-portal", verified: true },
    { act: "labour-pensions", verified: false },
    { act: "social-allowances", verified: false },
  ],
  needs: [...IDENTITY, BENEFITS],
  validDays: validity(
    "no-pension",
    {
      az: "Pensiya və müavinət almamaq haqqında arayışın etibarlılıq müddəti",
      en: "How long a reference of not receiving a pension or allowance is valid",
      ru: "Срок действия справки о неполучении пенсии и пособий",
    },
    30,
  ),
  variants: [
    { code: "any", label: ANYWHERE, include: [] },
    { code: "court", label: TO_A_COURT, include: ["address"] },
  ],
  optional: [ADDRESS],
  facts: Facts,
  release(snapshots, _include, day) {
    const granted = grantedTo(snapshots).find(
      (one) => one.period === "monthly" && isGranted(one, day),
    );
    if (granted) {
      const what = BENEFIT[granted.benefit];
      return {
        impossible: {
          az: `Sizə ödəniş təyin edilib: ${what.az}.`,
          en: `A payment is granted to you: ${what.en}.`,
          ru: `Вам назначена выплата: ${what.ru}.`,
        },
      };
    }
    return { facts: { pension: "none", allowance: "none" } as const };
  },
  tell(_facts, lang) {
    const lines = [WORDS.pension, WORDS.allowance].map((label) => ({
      label: label[lang],
      value: WORDS.none[lang],
    }));
    return {
      statement: [STATEMENT[lang]],
      sections: [
        {
          heading: WORDS.heading[lang],
          columns: [
            { label: WORDS.what[lang], align: "start", weight: 3 },
            { label: WORDS.answer[lang], align: "start", weight: 2 },
          ],
          rows: lines.map(({ label, value }) => [label, value]),
        },
      ],
      shown: lines,
    };
  },
});
