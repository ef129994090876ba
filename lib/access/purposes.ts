import type { Texts } from "@/lib/kernel/texts";
import type { Category } from "./categories";
import type { LegalBasis } from "./legal-bases";

/** Roles of the front office. Kept here because a purpose says which of them may claim it. */
export const ROLES = {
  operator: { az: "DOST operatoru", en: "DOST operator", ru: "оператор DOST" },
  caseworker: { az: "mütəxəssis", en: "caseworker", ru: "специалист" },
  supervisor: { az: "rəhbər", en: "supervisor", ru: "руководитель" },
  data_protection_officer: {
    az: "fərdi məlumatların mühafizəsi üzrə məsul şəxs",
    en: "data protection officer",
    ru: "ответственный за защиту данных",
  },
  analyst: { az: "analitik", en: "analyst", ru: "аналитик" },
} as const satisfies Record<string, Texts>;

export type Role = keyof typeof ROLES;

export interface PurposeSpec {
  label: Texts;
  /** Second line of an entry, a whole clause: why it was done, said to the person. */
  because: Texts;
  legalBasis: LegalBasis;
  /** Claimed at the desk: by whom, what it opens, and whether a ticket, call or case must be named. */
  desk?: { roles: readonly Role[]; categories: readonly Category[]; needsCause: boolean };
}

const FRONT: readonly Role[] = ["operator", "caseworker", "supervisor"];

/**
 * PURPOSES. The closed list of why data may be accessed. Codes are stored in the ledger: never rename
 * one, only add. What a purpose opens at the desk is all an officer sees under it.
 */
export const PURPOSES = {
  "self-access": {
    label: { az: "Öz məlumatına baxış", en: "Viewing one's own data", ru: "Просмотр своих данных" },
    because: {
      az: "Çünki kabinetinizə özünüz daxil olmusunuz",
      en: "Because you signed in to your account yourself",
      ru: "Потому что вы сами вошли в кабинет",
    },
    legalBasis: "information-law-38",
  },
  "sign-in": {
    label: { az: "Kabinetə giriş", en: "Signing in", ru: "Вход в кабинет" },
    because: {
      az: "Çünki kabinetinizə daxil olmusunuz",
      en: "Because you signed in to your account",
      ru: "Потому что вы вошли в кабинет",
    },
    legalBasis: "portal-regulation",
  },
  "account-security": {
    label: {
      az: "Hesabın təhlükəsizliyi",
      en: "Account security",
      ru: "Безопасность учётной записи",
    },
    because: {
      az: "Çünki giriş seansınızı özünüz bağlamısınız",
      en: "Because you ended a sign-in session yourself",
      ru: "Потому что вы сами завершили сеанс входа",
    },
    legalBasis: "portal-regulation",
  },
  "account-settings": {
    label: {
      az: "Kabinetin tənzimlənməsi",
      en: "Account settings",
      ru: "Настройки кабинета",
    },
    because: {
      az: "Çünki tənzimləmələri özünüz dəyişmisiniz",
      en: "Because you changed the settings yourself",
      ru: "Потому что вы сами изменили настройки",
    },
    legalBasis: "portal-regulation",
  },
  notification: {
    label: { az: "Xəbərdarlıq göndərilməsi", en: "Sending a notice", ru: "Отправка уведомления" },
    because: {
      az: "Çünki sizə SMS göndərilməli idi",
      en: "Because a text message was to be sent to you",
      ru: "Потому что вам нужно было отправить СМС",
    },
    legalBasis: "portal-regulation",
  },
  "record-refresh": {
    label: {
      az: "Reyestrlərdən məlumatın alınması",
      en: "Drawing data from registers",
      ru: "Получение данных из реестров",
    },
    because: {
      az: "Çünki kabinetinizdəki məlumat yenilənməli idi",
      en: "Because the data in your account was due for renewal",
      ru: "Потому что данные в вашем кабинете нужно было обновить",
    },
    legalBasis: "portal-regulation",
  },
  "service-application": {
    label: {
      az: "Xidmətə müraciət",
      en: "Applying for a service",
      ru: "Обращение за услугой",
    },
    because: {
      az: "Çünki xidmətə müraciət edirsiniz",
      en: "Because you are applying for a service",
      ru: "Потому что вы обращаетесь за услугой",
    },
    legalBasis: "portal-regulation",
  },
  "case-assessment": {
    label: {
      az: "Müraciətin yoxlanması",
      en: "Assessing an application",
      ru: "Проверка обращения",
    },
    because: {
      az: "Çünki müraciətinizin şərtləri yoxlanılır",
      en: "Because the conditions of your application are being checked",
      ru: "Потому что проверяются условия вашего обращения",
    },
    legalBasis: "portal-regulation",
  },
  "case-handling": {
    label: {
      az: "Müraciətə baxılması",
      en: "Handling an application",
      ru: "Рассмотрение обращения",
    },
    because: {
      az: "Çünki müraciətinizə baxılır",
      en: "Because your application is being handled",
      ru: "Потому что рассматривается ваше обращение",
    },
    legalBasis: "dost-regulation",
  },
  "citizen-service": {
    label: {
      az: "Vətəndaşa xidmət göstərilməsi",
      en: "Serving the citizen",
      ru: "Обслуживание гражданина",
    },
    because: {
      az: "Çünki xidmət üçün müraciət etmisiniz",
      en: "Because you asked for a service",
      ru: "Потому что вы обратились за услугой",
    },
    legalBasis: "dost-regulation",
    desk: {
      roles: FRONT,
      categories: [
        "identity",
        "contact",
        "documents",
        "benefits",
        "payments",
        "application",
        "reference",
      ],
      needsCause: true,
    },
  },
  "family-benefits": {
    label: {
      az: "Ailə müavinətləri və ünvanlı yardım",
      en: "Family benefits and targeted assistance",
      ru: "Семейные пособия и адресная помощь",
    },
    because: {
      az: "Çünki ailə müavinəti üzrə müraciət etmisiniz",
      en: "Because you asked about a family benefit",
      ru: "Потому что вы обратились по поводу семейного пособия",
    },
    legalBasis: "social-allowances-law",
    desk: {
      roles: FRONT,
      categories: [
        "identity",
        "contact",
        "household",
        "employment",
        "income",
        "benefits",
        "payments",
        "application",
        "reference",
      ],
      needsCause: true,
    },
  },
  "pension-service": {
    label: { az: "Əmək pensiyası", en: "Labour pension", ru: "Трудовая пенсия" },
    because: {
      az: "Çünki pensiya üzrə müraciət etmisiniz",
      en: "Because you asked about a pension",
      ru: "Потому что вы обратились по поводу пенсии",
    },
    legalBasis: "labour-pensions-law",
    desk: {
      roles: FRONT,
      categories: [
        "identity",
        "contact",
        "household",
        "employment",
        "income",
        "pension",
        "disability",
        "benefits",
        "payments",
        "application",
        "reference",
      ],
      needsCause: true,
    },
  },
  "disability-service": {
    label: { az: "Əlillik üzrə xidmət", en: "Disability services", ru: "Услуги по инвалидности" },
    because: {
      az: "Çünki əlillik üzrə müraciət etmisiniz",
      en: "Because you asked about disability services",
      ru: "Потому что вы обратились по поводу инвалидности",
    },
    legalBasis: "social-allowances-law",
    desk: {
      roles: FRONT,
      categories: [
        "identity",
        "contact",
        "disability",
        "health",
        "benefits",
        "payments",
        "application",
        "reference",
      ],
      needsCause: true,
    },
  },
  "employment-service": {
    label: { az: "Məşğulluq məsələsi", en: "Employment services", ru: "Услуги занятости" },
    because: {
      az: "Çünki məşğulluq üzrə müraciət etmisiniz",
      en: "Because you asked about employment",
      ru: "Потому что вы обратились по вопросу занятости",
    },
    legalBasis: "employment-law",
    desk: {
      roles: FRONT,
      categories: [
        "identity",
        "contact",
        "employment",
        "income",
        "education",
        "military",
        "application",
        "reference",
      ],
      needsCause: true,
    },
  },
  "data-correction": {
    label: {
      az: "Məlumatların dəqiqləşdirilməsi",
      en: "Correction of data",
      ru: "Уточнение данных",
    },
    because: {
      az: "Çünki məlumatınızda səhv olduğunu bildirmisiniz",
      en: "Because you reported an error in your data",
      ru: "Потому что вы сообщили об ошибке в данных",
    },
    legalBasis: "personal-data-law",
    desk: {
      roles: ["caseworker", "supervisor", "data_protection_officer"],
      categories: ["identity", "contact", "household", "documents", "education"],
      needsCause: true,
    },
  },
  "complaint-handling": {
    label: {
      az: "Şikayətin araşdırılması",
      en: "Examining a complaint",
      ru: "Рассмотрение жалобы",
    },
    because: {
      az: "Çünki şikayət etmisiniz",
      en: "Because you complained",
      ru: "Потому что вы подали жалобу",
    },
    legalBasis: "personal-data-law",
    desk: {
      roles: ["supervisor", "data_protection_officer"],
      categories: ["identity", "contact"],
      needsCause: true,
    },
  },
  "control-and-inspection": {
    label: { az: "Nəzarət və yoxlama", en: "Control and inspection", ru: "Контроль и проверка" },
    because: {
      az: "Nəzarət və yoxlama üçün",
      en: "For control and inspection",
      ru: "Для контроля и проверки",
    },
    legalBasis: "dost-regulation",
    desk: {
      roles: ["supervisor"],
      categories: ["identity", "contact", "benefits", "payments"],
      needsCause: false,
    },
  },
  "benefit-payment": {
    label: {
      az: "Müavinətin ödənilməsi",
      en: "Paying a benefit",
      ru: "Выплата пособия",
    },
    because: {
      az: "Çünki sizə təyin edilmiş müavinətin ödənişi hazırlanır",
      en: "Because a payment of a benefit granted to you is being prepared",
      ru: "Потому что готовится выплата назначенного вам пособия",
    },
    legalBasis: "portal-regulation",
  },
  "consent-request": {
    label: {
      az: "Razılıq sorğusu",
      en: "Request for consent",
      ru: "Запрос согласия",
    },
    because: {
      az: "Çünki ailənizin müraciəti sizin razılığınızı tələb edir",
      en: "Because an application of your family needs your consent",
      ru: "Потому что для обращения вашей семьи нужно ваше согласие",
    },
    legalBasis: "personal-data-law",
  },
  "consented-assessment": {
    label: {
      az: "Ailənin müraciətinin yoxlanması",
      en: "Assessing an application of the family",
      ru: "Проверка обращения семьи",
    },
    because: {
      az: "Çünki ailənizin müraciətinə razılıq vermisiniz",
      en: "Because you agreed to an application of your family",
      ru: "Потому что вы согласились на обращение семьи",
    },
    legalBasis: "personal-data-law",
  },
  "reference-order": {
    label: { az: "Arayışın verilməsi", en: "Issuing a reference", ru: "Выдача справки" },
    because: {
      az: "Çünki arayış sifariş etmisiniz",
      en: "Because you ordered a reference",
      ru: "Потому что вы заказали справку",
    },
    legalBasis: "portal-regulation",
  },
  "reference-keeping": {
    label: {
      az: "Verilmiş arayışın idarə edilməsi",
      en: "Managing an issued reference",
      ru: "Управление выданной справкой",
    },
    because: {
      az: "Çünki arayışınızın şərtlərini dəyişmisiniz",
      en: "Because you changed the terms of your reference",
      ru: "Потому что вы изменили условия своей справки",
    },
    legalBasis: "portal-regulation",
  },
  "reference-download": {
    label: { az: "Arayışın yüklənməsi", en: "Downloading a reference", ru: "Скачивание справки" },
    because: {
      az: "Çünki arayışınız yüklənib",
      en: "Because your reference was downloaded",
      ru: "Потому что ваша справка была скачана",
    },
    legalBasis: "portal-regulation",
  },
  "reference-check": {
    label: {
      az: "Arayışın həqiqiliyinin yoxlanması",
      en: "Checking a reference",
      ru: "Проверка подлинности справки",
    },
    because: {
      az: "Çünki arayışınızın kodu və ya faylı yoxlama üçün göstərilib",
      en: "Because the code or the file of your reference was presented to be checked",
      ru: "Потому что код или файл вашей справки был представлен для проверки",
    },
    legalBasis: "portal-regulation",
  },
  "reference-opening": {
    label: {
      az: "Arayışın keçid üzrə açılması",
      en: "Opening a reference by its link",
      ru: "Открытие справки по ссылке",
    },
    because: {
      az: "Çünki arayışınız üçün keçid yaratmısınız",
      en: "Because you made a link to your reference",
      ru: "Потому что вы создали ссылку на свою справку",
    },
    legalBasis: "portal-regulation",
  },
  "reference-review": {
    label: {
      az: "Arayışın yeni məlumatla müqayisəsi",
      en: "Comparing a reference with newer facts",
      ru: "Сверка справки с новыми данными",
    },
    because: {
      az: "Çünki arayışınızın əsaslandığı reyestr yeni məlumat verib",
      en: "Because a register on which your reference rests said something new",
      ru: "Потому что реестр, на котором основана ваша справка, сообщил новые данные",
    },
    legalBasis: "portal-regulation",
  },
} as const satisfies Record<string, PurposeSpec>;

export type Purpose = keyof typeof PURPOSES;

export const PURPOSE_CODES = Object.keys(PURPOSES) as Purpose[];

export function isPurpose(code: string): code is Purpose {
  return Object.hasOwn(PURPOSES, code);
}

/** The purpose as data, without the narrow literal types. */
export function purposeSpec(purpose: Purpose): PurposeSpec {
  return PURPOSES[purpose];
}

/** Purposes an officer of this role may claim at the desk. */
export function deskPurposes(role: Role): Purpose[] {
  return PURPOSE_CODES.filter((code) => purposeSpec(code).desk?.roles.includes(role));
}

/**
 * CAUSES. What an access can be traced back to. `phrase` stands after the purpose: "…, növbə A-052".
 * `{reference}` is the number; a cause without a number of its own has none in its phrase.
 */
export const CAUSES = {
  ticket: {
    label: { az: "Növbə bileti", en: "Queue ticket", ru: "Талон очереди" },
    phrase: { az: "növbə {reference}", en: "ticket {reference}", ru: "талон {reference}" },
  },
  call: {
    label: { az: "Çağrı mərkəzinə zəng", en: "Call to the call centre", ru: "Звонок в колл-центр" },
    phrase: { az: "zəng {reference}", en: "call {reference}", ru: "звонок {reference}" },
  },
  case: {
    label: { az: "Müraciət", en: "Application", ru: "Обращение" },
    phrase: {
      az: "müraciət № {reference}",
      en: "application No. {reference}",
      ru: "обращение № {reference}",
    },
  },
  complaint: {
    label: { az: "Şikayət", en: "Complaint", ru: "Жалоба" },
    phrase: {
      az: "şikayət № {reference}",
      en: "complaint No. {reference}",
      ru: "жалоба № {reference}",
    },
  },
  session: {
    label: { az: "Öz girişiniz", en: "Your own session", ru: "Ваш собственный сеанс" },
    phrase: {
      az: "öz girişiniz zamanı",
      en: "during your own session",
      ru: "во время вашего сеанса",
    },
  },
  request: {
    label: { az: "Öz tələbiniz", en: "Your own request", ru: "Ваш собственный запрос" },
    phrase: { az: "öz tələbinizlə", en: "at your own request", ru: "по вашему запросу" },
  },
  visit: {
    label: { az: "Əməkdaşın baxışı", en: "An officer's view", ru: "Просмотр сотрудником" },
    phrase: {
      az: "əməkdaşın baxışı zamanı",
      en: "during an officer's view",
      ru: "во время просмотра сотрудником",
    },
  },
  message: {
    label: { az: "Kabinetdəki mesaj", en: "Message in the account", ru: "Сообщение в кабинете" },
    phrase: {
      az: "kabinetinizdəki mesaj üzrə",
      en: "for a message in your account",
      ru: "по сообщению в вашем кабинете",
    },
  },
  schedule: {
    label: { az: "Vaxtı çatmış yenilənmə", en: "Renewal that was due", ru: "Плановое обновление" },
    phrase: { az: "vaxtı çatdığı üçün", en: "as it was due", ru: "по расписанию" },
  },
  reference: {
    label: { az: "Arayış", en: "Reference", ru: "Справка" },
    phrase: {
      az: "arayış № {reference}",
      en: "reference No. {reference}",
      ru: "справка № {reference}",
    },
  },
} as const satisfies Record<string, { label: Texts; phrase: Texts }>;

export type CauseKind = keyof typeof CAUSES;

/** Causes an officer can name, with the form of their numbers. */
export const DESK_CAUSES = [
  "ticket",
  "call",
  "case",
  "complaint",
] as const satisfies readonly CauseKind[];
export type DeskCause = (typeof DESK_CAUSES)[number];
