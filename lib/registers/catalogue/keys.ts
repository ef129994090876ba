import type { IsoDate } from "@/lib/kernel/date";
import type { Texts } from "@/lib/kernel/texts";
import type { Fact, FactValue } from "../fact";

interface Key {
  label: Texts;
  /**
   * For a key of which several registers speak: what makes two facts the same, in a sentence.
   * `compare` is that sentence as a rule: the first value alone, or any value in common.
   */
  same?: { when: string; compare: "first" | "any" };
}

const first = (when: string) => ({ when, compare: "first" }) as const;

/**
 * WHAT FACTS ARE ABOUT. The closed list of keys with what they are called, and, where more than one
 * register may speak of the same thing, when two of them agree: that is how contradictions are found.
 * A key with a colon ("child:2", "wage:1400057421") is one of several things of a kind.
 */
export const KEYS = {
  "full-name": {
    label: {
      az: "Soyadı, adı, atasının adı",
      en: "Surname, name, father's name",
      ru: "Фамилия, имя, отчество",
    },
    same: first("all parts of the name are spelled alike, in whatever capitals"),
  },
  fin: {
    label: {
      az: "Fərdi identifikasiya nömrəsi (FİN)",
      en: "Personal identification number (FIN)",
      ru: "Персональный идентификационный номер (ФИН)",
    },
    same: first("it is the same number"),
  },
  "birth-date": {
    label: { az: "Doğulduğu tarix", en: "Date of birth", ru: "Дата рождения" },
    same: first("it is the same day"),
  },
  "birth-place": {
    label: { az: "Doğulduğu yer", en: "Place of birth", ru: "Место рождения" },
    same: first("the place is written alike, in whatever capitals"),
  },
  sex: {
    label: { az: "Cinsi", en: "Sex", ru: "Пол" },
    same: first("it is the same word"),
  },
  citizenship: {
    label: { az: "Vətəndaşlığı", en: "Citizenship", ru: "Гражданство" },
    same: first("it is the same country"),
  },
  "death-date": {
    label: { az: "Vəfat tarixi", en: "Date of death", ru: "Дата смерти" },
    same: first("it is the same day"),
  },
  address: {
    label: { az: "Qeydiyyat ünvanı", en: "Registered address", ru: "Адрес регистрации" },
    same: first(
      "town, district, street, house and flat are the same; the postcode and the day of registration may differ",
    ),
  },
  phone: {
    label: { az: "Telefon nömrəsi", en: "Phone number", ru: "Номер телефона" },
    same: {
      when: "at least one number is the same: one institution may know of more numbers than another",
      compare: "any",
    },
  },
  email: {
    label: { az: "Elektron poçt", en: "E-mail", ru: "Электронная почта" },
    same: first("the address is the same, in whatever capitals"),
  },
  "identity-card": {
    label: { az: "Şəxsiyyət vəsiqəsi", en: "Identity card", ru: "Удостоверение личности" },
  },
  "residence-permit": {
    label: {
      az: "Yaşamaq üçün icazə",
      en: "Residence permit",
      ru: "Разрешение на проживание",
    },
  },
  "driving-licence": {
    label: { az: "Sürücülük vəsiqəsi", en: "Driving licence", ru: "Водительское удостоверение" },
  },
  "marital-status": {
    label: { az: "Ailə vəziyyəti", en: "Marital status", ru: "Семейное положение" },
    same: first("it is the same status; the day it began may differ"),
  },
  spouse: {
    label: {
      az: "Həyat yoldaşının FİN-i",
      en: "FIN of the spouse",
      ru: "ФИН супруга (супруги)",
    },
  },
  child: { label: { az: "Övladı", en: "Child", ru: "Ребёнок" } },
  ward: {
    label: {
      az: "Qəyyumluğunda olan uşaq",
      en: "Child under guardianship",
      ru: "Ребёнок под опекой",
    },
  },
  mother: { label: { az: "Ananın FİN-i", en: "FIN of the mother", ru: "ФИН матери" } },
  father: { label: { az: "Atanın FİN-i", en: "FIN of the father", ru: "ФИН отца" } },
  job: { label: { az: "İş yeri", en: "Job", ru: "Место работы" } },
  "job-search": {
    label: { az: "İş axtarışı", en: "Search for work", ru: "Поиск работы" },
  },
  wage: {
    label: { az: "Əməkhaqqı", en: "Wage", ru: "Заработная плата" },
    same: first("for one employer: the monthly wage is the same to the qəpik"),
  },
  "civil-service": {
    label: { az: "Dövlət qulluğu", en: "Civil service", ru: "Государственная служба" },
  },
  "civil-service-grade": {
    label: { az: "İxtisas dərəcəsi", en: "Civil service grade", ru: "Квалификационная степень" },
  },
  "declared-income": {
    label: {
      az: "İşəgötürənlərin bəyan etdiyi gəlir",
      en: "Income declared by employers",
      ru: "Доход, заявленный работодателями",
    },
  },
  entrepreneur: {
    label: {
      az: "Fərdi sahibkarlıq",
      en: "Individual entrepreneur",
      ru: "Индивидуальное предпринимательство",
    },
  },
  "insurance-number": {
    label: {
      az: "Sosial sığorta nömrəsi (SSN)",
      en: "Social insurance number (SSN)",
      ru: "Номер социального страхования (SSN)",
    },
  },
  "insurance-record": {
    label: { az: "Sığorta stajı", en: "Insurance record", ru: "Страховой стаж" },
  },
  "record-before-2006": {
    label: {
      az: "O cümlədən 2006-cı ilədək",
      en: "Of which before 2006",
      ru: "В том числе до 2006 года",
    },
  },
  "last-insured-month": {
    label: {
      az: "Sığorta haqqı hesablanan son ay",
      en: "Last month with contributions",
      ru: "Последний месяц с начисленными взносами",
    },
  },
  "capital-carried-over": {
    label: {
      az: "Fərdi hesabın sığorta hissəsində qalıq",
      en: "Balance of the insurance part of the account",
      ru: "Остаток страховой части счёта",
    },
  },
  "account-opened": {
    label: {
      az: "Fərdi şəxsi hesabın açıldığı tarix",
      en: "Individual personal account opened on",
      ru: "Дата открытия индивидуального лицевого счёта",
    },
  },
  insurer: {
    label: {
      az: "Sığortaedən (işəgötürən)",
      en: "Insurer (employer)",
      ru: "Страхователь (работодатель)",
    },
  },
  "service-before-2006": {
    label: { az: "2006-cı ilədək iş yeri", en: "Work before 2006", ru: "Работа до 2006 года" },
  },
  "counted-period": {
    label: {
      az: "Sığorta haqqı ödənilmədən staja sayılan dövr",
      en: "Period counted without contributions",
      ru: "Период, засчитанный в стаж без взносов",
    },
  },
  "harmful-work": {
    label: {
      az: "Əmək şəraiti xüsusilə zərərli və ağır olan iş",
      en: "Work in especially harmful and heavy conditions",
      ru: "Работа в особо вредных и тяжёлых условиях",
    },
  },
  "flight-crew-work": {
    label: {
      az: "Mülki aviasiyanın uçuş heyətində iş",
      en: "Work in civil aviation flight crew",
      ru: "Работа в лётном составе гражданской авиации",
    },
  },
  diploma: {
    label: {
      az: "Təhsil haqqında sənəd",
      en: "Education document",
      ru: "Документ об образовании",
    },
  },
  study: { label: { az: "Hazırda təhsil alır", en: "Now studying", ru: "Сейчас учится" } },
  "form-86": {
    label: {
      az: "Sağlamlıq haqqında arayış (Forma 86)",
      en: "Health certificate (Form 86)",
      ru: "Медицинская справка (форма 86)",
    },
  },
  clinic: {
    label: {
      az: "Təhkim olunduğu tibb müəssisəsi",
      en: "Medical institution of attachment",
      ru: "Медучреждение по прикреплению",
    },
  },
  "sick-note": {
    label: {
      az: "Əmək qabiliyyətsizliyi vərəqəsi",
      en: "Sick note",
      ru: "Листок нетрудоспособности",
    },
  },
  "disability-percent": {
    label: {
      az: "Orqanizmin funksiyalarının pozulma faizi",
      en: "Percentage of impairment of body functions",
      ru: "Процент нарушения функций организма",
    },
  },
  "disability-cause": {
    label: { az: "Əlilliyin səbəbi", en: "Cause of disability", ru: "Причина инвалидности" },
  },
  "disability-term": {
    label: { az: "Əlilliyin müddəti", en: "Term of disability", ru: "Срок инвалидности" },
  },
  "disability-decision": {
    label: {
      az: "Əlillik haqqında qərar",
      en: "Decision on disability",
      ru: "Решение об инвалидности",
    },
  },
  benefit: { label: { az: "Müavinət", en: "Benefit", ru: "Пособие" } },
  payment: { label: { az: "Ödəniş", en: "Payment", ru: "Выплата" } },
  "military-status": {
    label: { az: "Hərbi vəzifəliliyi", en: "Military status", ru: "Воинская обязанность" },
  },
  "military-term": {
    label: { az: "Hərbi xidmət müddəti", en: "Term of service", ru: "Срок военной службы" },
  },
  "military-rank": {
    label: { az: "Hərbi rütbəsi", en: "Military rank", ru: "Воинское звание" },
  },
} as const satisfies Record<string, Key>;

export type FactKey = keyof typeof KEYS;

/**
 * States a fact. `of` tells one of several things of a kind from the others: a place in the list, or
 * the employer's VÖEN. Never the FIN or the number of a paper: keys stand in addresses of pages.
 */
export function fact(
  key: FactKey,
  values: Fact["values"],
  more: { of?: string | number; label?: Texts; since?: IsoDate | null } = {},
): Fact {
  return {
    key: more.of === undefined ? key : `${key}:${more.of}`,
    label: more.label ?? KEYS[key].label,
    values,
    ...(more.since ? { since: more.since } : {}),
  };
}

/** The facts there are: `null` stands for one that the institution did not state. */
export function stated(facts: readonly (Fact | null)[]): Fact[] {
  return facts.filter((one) => one !== null);
}

/**
 * Do two registers say the same, in two facts of one key? By the sentence in `KEYS`; capitals and
 * blanks do not count. Facts of different keys never say the same.
 */
export function sayTheSame(one: Fact, other: Fact): boolean {
  if (one.key !== other.key) return false;
  const key: Key | undefined = KEYS[one.key.replace(/:.*$/, "") as FactKey];
  return key?.same?.compare === "any"
    ? one.values.some((value) => other.values.some((theirs) => isSame(value, theirs)))
    : isSame(one.values[0], other.values[0]);
}

/** Most registers write alike: only where they do not is it worth asking for the language's capitals. */
function isSame(one: FactValue, other: FactValue): boolean {
  if (one.kind !== "text" || other.kind !== "text") {
    return JSON.stringify(one) === JSON.stringify(other);
  }
  return one.text === other.text || folded(one.text) === folded(other.text);
}

function folded(text: string): string {
  return text.toLocaleLowerCase("az").replaceAll(/\s+/g, " ").trim();
}
