import type { Locale, Texts } from "@/lib/kernel/texts";

/**
 * What more than one screen says. Words that belong to one way of signing in stand in its file.
 * Azerbaijani first; voice and terms follow the glossary of the portal.
 */

const WORD_JOINER = "\u2060";
const NBSP = "\u00a0";

export const LANGUAGE_NAMES: Texts = { az: "Azərbaycanca", en: "English", ru: "Русский" };

export const common = {
  entrance: { az: "Giriş", en: "Sign-in", ru: "Вход" },
  language: { az: "Dil", en: "Language", ru: "Язык" },
  skip: { az: "Əsas mətnə keç", en: "Skip to the main text", ru: "Перейти к основному тексту" },
  strip: {
    az: "Sınaq mühiti: bu, ASAN Login-in əvəzedicisidir. Həqiqi FİN və şifrə yazmayın.",
    en: "Test environment: this stands in for ASAN Login. Do not type a real FIN or password.",
    ru: "Тестовая среда: это замена ASAN Login. Не вводите настоящие ФИН и пароль.",
  },
  system: { az: "Vahid giriş sistemi", en: "Unified login system", ru: "Единая система входа" },
  error: { az: "Xəta", en: "Error", ru: "Ошибка" },
  mend: {
    az: "Davam etmək üçün düzəldin",
    en: "To go on, correct this",
    ru: "Чтобы продолжить, исправьте",
  },
  next: { az: "Davam et", en: "Continue", ru: "Продолжить" },
  signIn: { az: "Daxil ol", en: "Sign in", ru: "Войти" },
  anotherWay: {
    az: "Başqa üsulla daxil ol",
    en: "Sign in another way",
    ru: "Войти другим способом",
  },
  help: {
    az: `Kömək üçün 142. Bizim əməkdaş sizdən heç vaxt şifrə və ya kod soruşmur.`,
    en: "For help call 142. Our staff never ask you for a password or a code.",
    ru: "Помощь: 142. Наш сотрудник никогда не спрашивает у вас пароль или код.",
  },
} as const satisfies Record<string, Texts>;

export const fields = {
  fin: { az: "FİN", en: "FIN", ru: "ФИН" },
  finHint: {
    az: "Vəsiqənin üzərində, 7 simvol. I və O hərfləri olmur.",
    en: "On your identity card, 7 characters. It never has the letters I and O.",
    ru: "На удостоверении личности, 7 символов. Букв I и O не бывает.",
  },
} as const satisfies Record<string, Texts>;

/** A sentence with numbers in it. */
const each = (say: (locale: Locale) => string): Texts => ({
  az: say("az"),
  en: say("en"),
  ru: say("ru"),
});

/** The forms of an English or Russian noun after a number; Azerbaijani has one. */
const inEnglish = new Intl.PluralRules("en");
const inRussian = new Intl.PluralRules("ru");

/** "Daha 2 cəhdiniz var." */
export function triesLeft(left: number): Texts {
  const tries = inEnglish.select(left) === "one" ? "try" : "tries";
  const form = inRussian.select(left);
  const attempts = form === "one" ? "попытка" : form === "few" ? "попытки" : "попыток";
  return {
    az: `Daha ${left} cəhdiniz var.`,
    en: `You have ${left} ${tries} left.`,
    ru: `${form === "one" ? "Осталась" : "Осталось"} ${left} ${attempts}.`,
  };
}

/** Two sentences, one after the other. */
export function join(first: Texts, second: Texts): Texts {
  return each((locale) => `${first[locale]} ${second[locale]}`);
}

function minutes(locale: Locale, count: number): string {
  if (locale === "az") return `${count}${NBSP}dəqiqə`;
  if (locale === "en") {
    return `${count}${NBSP}${inEnglish.select(count) === "one" ? "minute" : "minutes"}`;
  }
  const form = inRussian.select(count);
  const word = form === "one" ? "минуту" : form === "few" ? "минуты" : "минут";
  return `${count}${NBSP}${word}`;
}

/** Three wrong answers: when the person may try again. */
export function paused(minutesLeft: number): Texts {
  const time = (locale: Locale) => minutes(locale, minutesLeft);
  return {
    az: `Üç dəfə uyğun gəlmədi. ${time("az")}dən sonra yenidən cəhd edin və ya 142-${WORD_JOINER}yə zəng edin.`,
    en: `It did not match three times. Try again in ${time("en")}, or call 142.`,
    ru: `Не подошло три раза. Попробуйте снова через ${time("ru")} или позвоните 142.`,
  };
}

/** The same where a code was sent: the old one is of no use any more. */
export function pausedCode(minutesLeft: number): Texts {
  const time = (locale: Locale) => minutes(locale, minutesLeft);
  return {
    az: `Üç dəfə uyğun gəlmədi. ${time("az")}dən sonra yeni kod istəyin və ya 142-${WORD_JOINER}yə zəng edin.`,
    en: `It did not match three times. Ask for a new code in ${time("en")}, or call 142.`,
    ru: `Код не подошёл три раза. Запросите новый через ${time("ru")} или позвоните 142.`,
  };
}

/** Too many wrong answers from one network. */
export function pausedNetwork(minutesLeft: number): Texts {
  const time = (locale: Locale) => minutes(locale, minutesLeft);
  return {
    az: `Bu şəbəkədən çox səhv cavab gəlib. ${time("az")}dən sonra yenidən cəhd edin və ya 142-${WORD_JOINER}yə zəng edin.`,
    en: `Too many wrong answers came from this network. Try again in ${time("en")}, or call 142.`,
    ru: `Из этой сети пришло слишком много неверных ответов. Попробуйте снова через ${time("ru")} или позвоните 142.`,
  };
}

/** A FIN that cannot be one. */
export function finMalformed(typed: string): Texts {
  if (typed === "") {
    return { az: "FİN-i yazın", en: "Type the FIN", ru: "Введите ФИН" };
  }
  const length = [...typed].length;
  if (length !== 7) {
    return {
      az: `FİN 7 simvoldan ibarət olmalıdır, siz ${length} yazmısınız`,
      en: `A FIN has 7 characters, you typed ${length}`,
      ru: `ФИН состоит из 7 символов, вы ввели ${length}`,
    };
  }
  return {
    az: "FİN yalnız rəqəmlərdən və latın hərflərindən ibarətdir, I və O olmur",
    en: "A FIN has only digits and Latin letters, without I and O",
    ru: "ФИН состоит только из цифр и латинских букв, без I и O",
  };
}
