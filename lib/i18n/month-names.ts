import type { Locale } from "@/lib/kernel/texts";

/** NAMES OF MONTHS, January first, in the forms the three languages need. Pure. */

const list = (words: string): readonly string[] => words.split(", ");

/** Months as they stand alone. */
export const MONTHS: Record<Locale, readonly string[]> = {
  az: list(
    "yanvar, fevral, mart, aprel, may, iyun, iyul, avqust, sentyabr, oktyabr, noyabr, dekabr",
  ),
  en: list(
    "January, February, March, April, May, June, July, August, September, October, November, December",
  ),
  ru: list(
    "январь, февраль, март, апрель, май, июнь, июль, август, сентябрь, октябрь, ноябрь, декабрь",
  ),
};

/** Russian names a month in the genitive when a day stands before it: "21 ноября". */
export const MONTHS_OF_A_DAY: Record<Locale, readonly string[]> = {
  ...MONTHS,
  ru: list(
    "января, февраля, марта, апреля, мая, июня, июля, августа, сентября, октября, ноября, декабря",
  ),
};

/** "In" a month: az "ilin iyulunda", ru "в июле"; English has no such form. */
export const IN_MONTHS: Record<"az" | "ru", readonly string[]> = {
  az: list(
    "yanvarında, fevralında, martında, aprelində, mayında, iyununda, iyulunda, avqustunda, sentyabrında, oktyabrında, noyabrında, dekabrında",
  ),
  ru: list(
    "январе, феврале, марте, апреле, мае, июне, июле, августе, сентябре, октябре, ноябре, декабре",
  ),
};
