import { formatDay } from "@/lib/i18n/format";
import { type IsoDate, toIsoDate } from "@/lib/kernel/date";
import type { Locale, Texts } from "@/lib/kernel/texts";
import { defineParameter, type Parameter } from "@/lib/law/parameter";
import type { Need } from "@/lib/services";
import type { Optional } from "../kind";

/** BUILDING BLOCKS of kinds: what more than one of them says. */

/** Whom it is about: of the two registers, the one that keeps the person. */
export const IDENTITY: readonly Need[] = [
  {
    register: "population",
    categories: ["identity"],
    what: {
      az: "ad, soyad, ata adı, FİN və doğulduğunuz gün",
      en: "name, father's name, FIN and date of birth",
      ru: "имя, фамилия, отчество, FIN и дата рождения",
    },
    why: {
      az: "arayışın kim haqqında olduğunu yazmaq üçün",
      en: "to write whom the reference is about",
      ru: "чтобы указать, о ком справка",
    },
  },
  {
    register: "foreigners-documents",
    categories: ["identity"],
    what: {
      az: "əcnəbidirsinizsə: ad, FİN və doğulduğunuz gün",
      en: "for a foreigner: name, FIN and date of birth",
      ru: "для иностранца: имя, FIN и дата рождения",
    },
    why: {
      az: "arayışın kim haqqında olduğunu yazmaq üçün",
      en: "to write whom the reference is about",
      ru: "чтобы указать, о ком справка",
    },
  },
];

/** A kind offers it by naming it; it stands beside the name, on the sheet and in the check. */
export const ADDRESS: Optional = {
  name: "address",
  label: {
    az: "Qeydiyyat ünvanı",
    en: "Registered address",
    ru: "Адрес регистрации",
  },
  needs: [
    {
      register: "population",
      categories: ["contact"],
      what: { az: "qeydiyyat ünvanı", en: "registered address", ru: "адрес регистрации" },
      why: {
        az: "ünvanı arayışa yazmaq üçün",
        en: "to write the address into the reference",
        ru: "чтобы указать адрес в справке",
      },
    },
  ],
};

/** "Wherever required": what one gets without choosing. */
export const ANYWHERE: Texts = {
  az: "Tələb olunan yerə",
  en: "Wherever required",
  ru: "По месту требования",
};
export const TO_A_BANK: Texts = { az: "Bank üçün", en: "For a bank", ru: "Для банка" };
export const TO_AN_EMBASSY: Texts = {
  az: "Səfirlik üçün",
  en: "For an embassy",
  ru: "Для посольства",
};
export const TO_A_COURT: Texts = { az: "Məhkəmə üçün", en: "For a court", ru: "Для суда" };

const NO_TERM_PUBLISHED: Texts = {
  az: "Portalın öz müddəti; dərc olunmuş müddət tapılmayıb.",
  en: "The portal's own term; no published one was found.",
  ru: "Срок самого портала; опубликованный срок не найден.",
};

/** How long others may rely on a reference of this kind. */
export function validity(kind: string, label: Texts, days: number): Parameter<number> {
  return defineParameter<number>({
    code: `reference-validity-${kind}`,
    topic: "terms",
    unit: "days",
    label,
    history: [
      {
        from: toIsoDate("2019-04-15"),
        value: days,
        source: { act: "e-sosial-portal", seenAt: null },
        verified: false,
        note: NO_TERM_PUBLISHED,
      },
    ],
  });
}

const SINCE: Record<Locale, (day: string) => string> = {
  az: (day) => `${day} tarixindən`,
  en: (day) => `since ${day}`,
  ru: (day) => `с ${day}`,
};
/** "01.03.2019 tarixindən", "01.03.2019 – 31.05.2024". */
export function span(lang: Locale, from: IsoDate, until: IsoDate | null): string {
  return until === null ? SINCE[lang](formatDay(from)) : `${formatDay(from)} – ${formatDay(until)}`;
}

/** Ends not set. */
export const NO_END: Texts = { az: "müddətsiz", en: "without a term", ru: "бессрочно" };

export function endOf(lang: Locale, until: IsoDate | null): string {
  return until === null ? NO_END[lang] : formatDay(until);
}
