import type { Texts } from "@/lib/kernel/texts";

/** What is said beside more than one value. */

export const GENERAL_KNOWLEDGE: Texts = {
  az: "Ümumi bilikdən götürülüb, dərc olunmuş mənbə tapılmayıb.",
  en: "From general knowledge; no published source was found.",
  ru: "Из общих сведений; опубликованный источник не найден.",
};

/** The line below a published value: the same value, for the days before its publication. */
export const BEFORE_PUBLICATION: Texts = {
  az: "Sonradan dərc olunmuş qayda; hansı gündən qüvvədə olduğu tapılmayıb.",
  en: "The rule as published later; the day it came into force was not found.",
  ru: "Правило, опубликованное позже; день его вступления в силу не найден.",
};
