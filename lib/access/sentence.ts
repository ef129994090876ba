import type { Locale } from "@/lib/kernel/texts";
import { ACTS, type ActCode } from "@/lib/law/acts";
import { CATEGORIES, type Category, isCategory } from "./categories";
import { INSTITUTIONS, isInstitution } from "./institutions";
import { LEGAL_BASES } from "./legal-bases";
import { CAUSES, isPurpose, PURPOSES, ROLES } from "./purposes";
import type { EntryView } from "./schema";

/** An access in plain sentences: who, looked at what, and why. */
export interface Sentence {
  who: string;
  /** Goes on after `who`. */
  did: string;
  /** Begins "Because …"; says so where no cause is known. */
  why: string;
  basis: string;
}

const MOST_NAMED = 4;

/**
 * What a person would want to know first: what is most private stands first, and what every access opens
 * besides (who one is, where one lives) is what "and 2 more" leaves out.
 */
const WEIGHTIEST_FIRST: readonly Category[] = [
  "disability",
  "health",
  "income",
  "pension",
  "household",
  "employment",
  "benefits",
  "payments",
  "military",
  "education",
  "access",
  "account",
  "documents",
  "messages",
  "reference",
  "contact",
  "identity",
];

function byWeight(categories: readonly string[]): string[] {
  const weight = (code: string) => (isCategory(code) ? WEIGHTIEST_FIRST.indexOf(code) : 0);
  return [...categories].sort((a, b) => weight(a) - weight(b));
}

const WORDS = {
  az: {
    you: "Siz",
    portal: "Portal (insan iştirakı olmadan)",
    somebody: "Daxil olmadan kimsə",
    looked: (what: string) => `${what} baxıb`,
    lookedYourself: (what: string) => `${what} baxmısınız`,
    drew: (what: string) => `reyestrlərdən məlumatınızı alıb: ${what}`,
    tried: (what: string) => `${what} baxmağa cəhd edib, icazə verilməyib`,
    and: " və ",
    more: (n: number) => `daha ${n} növ məlumata`,
    moreListed: (n: number) => `daha ${n} növ`,
    all: "məlumatlarınıza",
    noCause: "səbəbin nömrəsi yazılmayıb",
  },
  en: {
    you: "You",
    portal: "The portal (no person involved)",
    somebody: "Somebody who did not sign in",
    looked: (what: string) => `looked at your ${what}`,
    lookedYourself: (what: string) => `looked at your ${what}`,
    drew: (what: string) => `drew your data from registers: ${what}`,
    tried: (what: string) => `tried to look at your ${what} and was refused`,
    and: " and ",
    more: (n: number) => `${n} more kinds of data`,
    moreListed: (n: number) => `${n} more`,
    all: "data",
    noCause: "no number of a cause was given",
  },
  ru: {
    you: "Вы",
    portal: "Портал (без участия человека)",
    somebody: "Кто-то без входа",
    looked: (what: string) => `смотрел ${what}`,
    lookedYourself: (what: string) => `смотрели ${what}`,
    drew: (what: string) => `получил ваши данные из реестров: ${what}`,
    tried: (what: string) => `пытался посмотреть ${what}, в доступе отказано`,
    and: " и ",
    more: (n: number) => `ещё ${n} ${n < 5 ? "вида" : "видов"} данных`,
    moreListed: (n: number) => `ещё ${n}`,
    all: "ваши данные",
    noCause: "номер основания не указан",
  },
} as const satisfies Record<Locale, object>;

/** What a person did themselves that was not looking. */
const DID_YOURSELF: Partial<Record<string, Record<Locale, string>>> = {
  "sign-in": {
    az: "kabinetinizə daxil olmusunuz",
    en: "signed in to your account",
    ru: "вошли в кабинет",
  },
  "account-security": {
    az: "giriş seansını bağlamısınız",
    en: "ended a sign-in session",
    ru: "завершили сеанс входа",
  },
  "account-settings": {
    az: "kabinetinizin tənzimləmələrini dəyişmisiniz",
    en: "changed the settings of your account",
    ru: "изменили настройки кабинета",
  },
  "consent-request": {
    az: "razılıq sorğusuna cavab vermisiniz",
    en: "answered a request for your consent",
    ru: "ответили на запрос о согласии",
  },
  "reference-order": {
    az: "arayış almısınız",
    en: "got a reference",
    ru: "получили справку",
  },
  "reference-keeping": {
    az: "arayışınızın şərtlərini dəyişmisiniz",
    en: "changed the terms of your reference",
    ru: "изменили условия своей справки",
  },
  "reference-download": {
    az: "arayışınızı yükləmisiniz",
    en: "downloaded your reference",
    ru: "скачали свою справку",
  },
};

/** What others did that was more, or less, than looking. */
const DID_OTHERWISE: Partial<Record<string, Record<Locale, string>>> = {
  "reference-order": {
    az: "sizə arayış verib",
    en: "issued a reference to you",
    ru: "выдал вам справку",
  },
  "reference-download": {
    az: "arayışınızı yükləyib",
    en: "downloaded your reference",
    ru: "скачал вашу справку",
  },
  "reference-check": {
    az: "arayışınızın həqiqiliyini yoxlayıb",
    en: "checked whether your reference is genuine",
    ru: "проверил подлинность вашей справки",
  },
  "reference-opening": {
    az: "keçid üzrə arayışınızı açıb",
    en: "opened your reference by its link",
    ru: "открыл вашу справку по ссылке",
  },
  "reference-review": {
    az: "arayışınızı yeni məlumatla tutuşdurub",
    en: "compared your reference with newer facts",
    ru: "сверил вашу справку с новыми данными",
  },
};

/** What was done in a person's case without looking at anything of theirs. */
const DID_WITHOUT_LOOKING: Partial<Record<string, Record<Locale, string>>> = {
  "consent-request": {
    az: "sizdən razılıq istəyib, məlumatınıza baxmayıb",
    en: "asked for your consent and looked at nothing",
    ru: "запросил ваше согласие, данные не смотрел",
  },
};

/** Says one entry in the reader's language. */
export function sentenceOf(entry: EntryView, locale: Locale): Sentence {
  const words = WORDS[locale];
  const { actor, outcome } = entry;
  return {
    who: whoOf(entry, locale),
    did:
      outcome === "denied"
        ? words.tried(objectsOf(entry, locale))
        : actor.kind === "citizen"
          ? (DID_YOURSELF[entry.purpose]?.[locale] ??
            words.lookedYourself(objectsOf(entry, locale)))
          : entry.purpose === "record-refresh"
            ? words.drew(labelsOf(entry, locale))
            : (DID_WITHOUT_LOOKING[entry.purpose]?.[locale] ??
              DID_OTHERWISE[entry.purpose]?.[locale] ??
              words.looked(objectsOf(entry, locale))),
    why: whyOf(entry, locale),
    basis: basisOf(entry, locale),
  };
}

/** "3 saylı Bakı DOST mərkəzi, DOST operatoru K7Q2". */
export function whoOf({ actor }: EntryView, locale: Locale): string {
  const words = WORDS[locale];
  if (actor.kind === "citizen") return words.you;
  if (actor.kind === "system") return words.portal;
  if (actor.kind === "anonymous") return words.somebody;
  const institution =
    actor.institution && isInstitution(actor.institution)
      ? INSTITUTIONS[actor.institution].name[locale]
      : actor.institution;
  const place = actor.office?.[locale] ?? institution ?? "";
  if (!actor.role || !actor.pseudonym) return place;
  const role = Object.hasOwn(ROLES, actor.role)
    ? ROLES[actor.role as keyof typeof ROLES][locale]
    : actor.role;
  return `${place}, ${role} ${actor.pseudonym}`;
}

/** The purpose as a clause, with the number behind it: "Because you asked for a service, ticket A-052". */
export function whyOf({ purpose, cause, actor }: EntryView, locale: Locale): string {
  const because = isPurpose(purpose) ? PURPOSES[purpose].because[locale] : purpose;
  const stated = cause && causeOf(cause, locale);
  if (stated) return actor.kind === "citizen" ? because : `${because}, ${stated}`;
  return actor.kind === "citizen" ? because : `${because}; ${WORDS[locale].noCause}`;
}

/** "ticket A-052". */
export function causeOf(cause: { kind: string; reference: string }, locale: Locale): string {
  if (!Object.hasOwn(CAUSES, cause.kind)) return cause.reference;
  return CAUSES[cause.kind as keyof typeof CAUSES].phrase[locale].replace(
    "{reference}",
    cause.reference,
  );
}

export function purposeOf({ purpose }: EntryView, locale: Locale): string {
  return isPurpose(purpose) ? PURPOSES[purpose].label[locale] : purpose;
}

export function basisOf({ legalBasis }: EntryView, locale: Locale): string {
  if (Object.hasOwn(LEGAL_BASES, legalBasis)) {
    return LEGAL_BASES[legalBasis as keyof typeof LEGAL_BASES].text[locale];
  }
  return Object.hasOwn(ACTS, legalBasis) ? ACTS[legalBasis as ActCode].name[locale] : legalBasis;
}

/** Names of the data, for a list: "Disability, Income, 2 more". */
export function labelsOf({ categories }: EntryView, locale: Locale, most = MOST_NAMED): string {
  const labels = byWeight(categories).map((code) =>
    isCategory(code) ? CATEGORIES[code].label[locale] : code,
  );
  if (labels.length <= most) return labels.join(", ");
  const rest = labels.length - (most - 1);
  return `${labels.slice(0, most - 1).join(", ")}, ${WORDS[locale].moreListed(rest)}`;
}

/** The data as the object of "looked at": "income, family composition and personal data". */
function objectsOf({ categories, actor }: EntryView, locale: Locale): string {
  const words = WORDS[locale];
  // One's own quarter of an hour opens everything: naming fifteen things would say nothing.
  if (actor.kind === "citizen" && categories.length > MOST_NAMED) return words.all;
  const objects = byWeight(categories).map((code) =>
    isCategory(code) ? CATEGORIES[code].object[locale] : code,
  );
  if (objects.length > MOST_NAMED) {
    const rest = objects.length - (MOST_NAMED - 1);
    return `${objects.slice(0, MOST_NAMED - 1).join(", ")}${words.and}${words.more(rest)}`;
  }
  if (objects.length === 1) return objects[0] as string;
  return `${objects.slice(0, -1).join(", ")}${words.and}${objects.at(-1)}`;
}
