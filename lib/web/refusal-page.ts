import { translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";

type Words = Record<Locale, { title: string; more: string }>;

const OTHER: Words = {
  az: { title: "Sorğu anlaşılmadı", more: "Ünvanı yoxlayın və ya ana səhifədən başlayın." },
  en: {
    title: "The request could not be understood",
    more: "Check the address, or start from the front page.",
  },
  ru: { title: "Запрос не понят", more: "Проверьте адрес или начните с главной страницы." },
};

const WORDS: Partial<Record<number, Words>> = {
  403: {
    az: {
      title: "Bu sorğu başqa saytdan gəlib",
      more: "Portal yalnız öz səhifələrindən göndərilən formaları qəbul edir. Heç nə dəyişməyib.",
    },
    en: {
      title: "This request came from another site",
      more: "The portal accepts only forms sent from its own pages. Nothing was changed.",
    },
    ru: {
      title: "Этот запрос пришёл с другого сайта",
      more: "Портал принимает только формы, отправленные с его страниц. Ничего не изменено.",
    },
  },
  405: {
    az: { title: "Belə sorğu qəbul edilmir", more: "Ana səhifədən başlayın." },
    en: { title: "This kind of request is not accepted", more: "Start from the front page." },
    ru: { title: "Такой запрос не принимается", more: "Начните с главной страницы." },
  },
  408: {
    az: {
      title: "Göndərdiyiniz vaxtında çatmadı",
      more: "Bağlantı çox yavaşdır və ya kəsilib. Heç nə saxlanılmayıb. Geri qayıdın və formanı bir daha göndərin.",
    },
    en: {
      title: "What you sent did not arrive in time",
      more: "The connection is very slow or was cut. Nothing was stored. Go back and send the form again.",
    },
    ru: {
      title: "Отправленное не пришло вовремя",
      more: "Связь слишком медленная или прервалась. Ничего не сохранено. Вернитесь назад и отправьте форму ещё раз.",
    },
  },
  409: {
    az: {
      title: "Bu səhifə köhnəlib",
      more: "Geri qayıdın, səhifəni yeniləyin və formanı bir daha göndərin. Heç nə saxlanılmayıb.",
    },
    en: {
      title: "This page is out of date",
      more: "Go back, reload the page and send the form again. Nothing was stored.",
    },
    ru: {
      title: "Эта страница устарела",
      more: "Вернитесь назад, обновите страницу и отправьте форму ещё раз. Ничего не сохранено.",
    },
  },
  413: {
    az: {
      title: "Göndərdiyiniz həddindən böyükdür",
      more: "Bir forma 1 MB-dan, müraciətə əlavə olunan fayl 10 MB-dan, yoxlanılan arayış 5 MB-dan çox ola bilməz. Heç nə saxlanılmayıb.",
    },
    en: {
      title: "What you sent is too large",
      more: "A form may not be larger than 1 MB, a file of an application not larger than 10 MB, a reference to be checked not larger than 5 MB. Nothing was stored.",
    },
    ru: {
      title: "Отправлено слишком много данных",
      more: "Форма не может быть больше 1 МБ, файл к обращению — больше 10 МБ, проверяемая справка — больше 5 МБ. Ничего не сохранено.",
    },
  },
  414: {
    az: { title: "Ünvan həddindən uzundur", more: "Ana səhifədən başlayın." },
    en: { title: "The address is too long", more: "Start from the front page." },
    ru: { title: "Адрес слишком длинный", more: "Начните с главной страницы." },
  },
  429: {
    az: {
      title: "Şəbəkənizdən eyni anda çox forma göndərilir",
      more: "Bir neçə saniyədən sonra yenidən göndərin. Heç nə saxlanılmayıb.",
    },
    en: {
      title: "Too many forms are being sent from your network at once",
      more: "Send it again in a few seconds. Nothing was stored.",
    },
    ru: {
      title: "Из вашей сети одновременно отправляется слишком много форм",
      more: "Отправьте ещё раз через несколько секунд. Ничего не сохранено.",
    },
  },
  503: {
    az: {
      title: "Hazırda çox müraciət var",
      more: "Bir neçə saniyədən sonra yenidən cəhd edin. Heç nə itməyib.",
    },
    en: {
      title: "There are too many requests just now",
      more: "Try again in a few seconds. Nothing is lost.",
    },
    ru: {
      title: "Сейчас слишком много запросов",
      more: "Повторите через несколько секунд. Ничего не потеряно.",
    },
  },
};

const HOME: Record<Locale, string> = { az: "Ana səhifə", en: "Front page", ru: "Главная страница" };

/**
 * A page for a request that no page can answer. Plain HTML: it must stand when nothing else does. None
 * of its text comes from the request.
 * @param requestId letters and digits of our own making, told when the fault is ours
 */
export function refusalPage(status: number, locale: Locale, requestId: string): string {
  const main = status === 500 ? failureWords(locale, requestId) : refusalWords(status, locale);
  return pageOf(locale, refusalPage.title(status, locale), main);
}

const FILE_SILENT: Words = {
  az: {
    title: "Fayl hazırda açıla bilmir",
    more: "Faylların saxlandığı yer müvəqqəti cavab vermir. Bir neçə dəqiqədən sonra yenidən cəhd edin; fayl itməyib.",
  },
  en: {
    title: "The file cannot be opened just now",
    more: "The place where files are kept is temporarily unavailable. Try again in a few minutes; the file is not lost.",
  },
  ru: {
    title: "Файл сейчас не открывается",
    more: "Хранилище файлов временно не отвечает. Повторите через несколько минут; файл не потерян.",
  },
};

/** For somebody who followed a link to a file that cannot be had for the moment. */
export function fileSilentPage(locale: Locale): string {
  const { title, more } = FILE_SILENT[locale];
  return pageOf(locale, title, mainOf(locale, title, more));
}

function pageOf(locale: Locale, title: string, main: string): string {
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title}</title><link rel="stylesheet" href="/refusal.css"></head>
<body>${main}</body></html>
`;
}

refusalPage.title = (status: number, locale: Locale): string =>
  status === 500 ? translator(locale, "failure")("title") : (WORDS[status] ?? OTHER)[locale].title;

function refusalWords(status: number, locale: Locale): string {
  const { title, more } = (WORDS[status] ?? OTHER)[locale];
  return mainOf(locale, title, more);
}

const mainOf = (locale: Locale, title: string, more: string) =>
  `<main><h1>${title}</h1><p>${more}</p><p><a href="/${locale}">${HOME[locale]}</a></p></main>`;

/**
 * Words of a failed request for whoever has no script: the number joins it to the log and the ledger.
 * @param requestId letters and digits of our own making
 */
export function failureWords(locale: Locale, requestId: string): string {
  const t = translator(locale, "failure");
  return `<main><h1>${t("title")}</h1><p>${t("lead")}</p><p>${t("reference")} ${requestId}</p><p><a href="/${locale}">${t("home")}</a></p></main>`;
}
