import { z } from "zod";
import { formatAmount, formatDay, formatMonths } from "@/lib/i18n/format";
import type { Locale, Texts } from "@/lib/kernel/texts";
import { amountsOf } from "@/lib/pension/account";
import { pensionFactsOf } from "@/lib/pension/facts-of";
import { LABOUR_PENSION } from "@/lib/registers/catalogue/benefits/words";
import { Amount, Day } from "@/lib/registers/catalogue/records";
import type { Need } from "@/lib/services";
import { defineReference } from "../../kind";
import { AMOUNT, BENEFITS, FROM, grantedTo, isGranted } from "../benefits";
import { ADDRESS, ANYWHERE, IDENTITY, span, TO_A_BANK, TO_AN_EMBASSY, validity } from "../parts";

const Facts = z.strictObject({
  /** Null: none is granted, the account alone is certified. */
  pension: z
    .strictObject({
      /** Null where the fund does not say which. */
      kind: z.enum(["old-age", "disability", "survivor"]).nullable(),
      amountQepik: Amount,
      from: Day,
      until: Day.nullable(),
    })
    .nullable(),
  capital: z.strictObject({ on: Day, amountQepik: Amount }).optional(),
  record: z.strictObject({ on: Day, months: z.int().nonnegative() }).optional(),
});

const ACCOUNT: Need = {
  register: "insurance-account",
  categories: ["pension"],
  what: {
    az: "fərdi sığorta hesabınız",
    en: "your individual insurance account",
    ru: "ваш индивидуальный страховой счёт",
  },
  why: {
    az: "pensiya kapitalını və sığorta stajını yazmaq üçün",
    en: "to write the pension capital and the insurance record",
    ru: "чтобы указать пенсионный капитал и страховой стаж",
  },
};

const RECEIVES: Record<Locale, string> = {
  az: "Dövlət Sosial Müdafiə Fondunun məlumatına əsasən, yuxarıda göstərilən şəxsə əmək pensiyası təyin edilib.",
  en: "According to the State Social Protection Fund, a labour pension is granted to the person named above.",
  ru: "По данным Государственного фонда социальной защиты, названному выше лицу назначена трудовая пенсия.",
};
const ACCOUNT_ALONE: Record<Locale, string> = {
  az: "Dövlət Sosial Müdafiə Fondunun məlumatına əsasən, yuxarıda göstərilən şəxsin fərdi sığorta hesabı aşağıdakı kimidir. Ona əmək pensiyası təyin edilməyib.",
  en: "According to the State Social Protection Fund, the individual insurance account of the person named above is as follows. No labour pension is granted to them.",
  ru: "По данным Государственного фонда социальной защиты, индивидуальный страховой счёт названного выше лица следующий. Трудовая пенсия ему не назначена.",
};
const RECKONED: Record<Locale, string> = {
  az: "Pensiya kapitalı fondun hesab çıxarışına və qüvvədə olan indekslərə əsasən hesablanıb.",
  en: "The pension capital is reckoned from the fund's extract of the account and the indexes in force.",
  ru: "Пенсионный капитал исчислен по выписке фонда и действующим индексам.",
};

const WORDS = {
  pension: { az: "Əmək pensiyası", en: "Labour pension", ru: "Трудовая пенсия" },
  account: { az: "Fərdi hesab", en: "Individual account", ru: "Индивидуальный счёт" },
  what: { az: "Göstərici", en: "Item", ru: "Показатель" },
  on: { az: "Tarix", en: "As of", ru: "На дату" },
  value: { az: "Məlumat", en: "Data", ru: "Данные" },
  kind: { az: "Növü", en: "Kind", ru: "Вид" },
  monthly: { az: "Aylıq məbləğ", en: "Monthly amount", ru: "Месячная сумма" },
  capital: { az: "Pensiya kapitalı", en: "Pension capital", ru: "Пенсионный капитал" },
  record: { az: "Sığorta stajı", en: "Insurance record", ru: "Страховой стаж" },
} as const satisfies Record<string, Texts>;

/** The labour pension that is paid, and the account it rests on. */
export const pension = defineReference({
  code: "pension",
  institution: "dsmf",
  title: {
    az: "Əmək pensiyası haqqında arayış",
    en: "Pension reference",
    ru: "Справка о трудовой пенсии",
  },
  summary: {
    az: "Pensiyanızın növünü və məbləğini, istəsəniz pensiya kapitalını və sığorta stajını göstərir.",
    en: "Shows the kind and amount of your pension and, if you wish, your pension capital and insurance record.",
    ru: "Показывает вид и размер вашей пенсии, а по желанию пенсионный капитал и страховой стаж.",
  },
  basis: [
    { act: "e-sosial-portal", verified: true },
    { act: "labour-pensions", verified: false },
  ],
  needs: [...IDENTITY, BENEFITS],
  validDays: validity(
    "pension",
    {
      az: "Əmək pensiyası haqqında arayışın etibarlılıq müddəti",
      en: "How long a pension reference is valid",
      ru: "Срок действия справки о трудовой пенсии",
    },
    90,
  ),
  variants: [
    { code: "any", label: ANYWHERE, include: [] },
    { code: "account", label: WORDS.account, include: ["capital", "record"] },
    { code: "bank", label: TO_A_BANK, include: [] },
    { code: "embassy", label: TO_AN_EMBASSY, include: ["address"] },
  ],
  optional: [
    { name: "capital", label: WORDS.capital, needs: [ACCOUNT] },
    { name: "record", label: WORDS.record, needs: [ACCOUNT] },
    ADDRESS,
  ],
  facts: Facts,
  release(snapshots, include, day) {
    const granted = grantedTo(snapshots).find(
      (one) => one.benefit === "labour_pension" && one.from <= day && isGranted(one, day),
    );
    const wantsAccount = include.has("capital") || include.has("record");
    const account = wantsAccount ? pensionFactsOf(snapshots, day)?.account : null;
    const amounts = account && account !== "unknown" ? amountsOf(account) : null;
    if (!granted && !amounts) {
      return {
        impossible: wantsAccount
          ? {
              az: "Sizə əmək pensiyası təyin edilməyib və fərdi sığorta hesabınız yoxdur.",
              en: "No labour pension is granted to you, and you have no individual insurance account.",
              ru: "Трудовая пенсия вам не назначена, индивидуального страхового счёта у вас нет.",
            }
          : {
              az: "Sizə əmək pensiyası təyin edilməyib. Pensiya kapitalı və ya sığorta stajı haqqında arayış ala bilərsiniz: onları seçin.",
              en: "No labour pension is granted to you. You can get a reference on your pension capital or insurance record: choose them.",
              ru: "Трудовая пенсия вам не назначена. Вы можете получить справку о пенсионном капитале или страховом стаже: выберите их.",
            },
      };
    }
    const on = account && account !== "unknown" ? account.asOf : day;
    return {
      facts: {
        pension: granted
          ? {
              kind: granted.pensionKind,
              amountQepik: granted.amountQepik,
              from: granted.from,
              until: granted.until,
            }
          : null,
        ...(amounts &&
          include.has("capital") && {
            capital: { on, amountQepik: Amount.parse(amounts.capitalQepik) },
          }),
        ...(amounts && include.has("record") && { record: { on, months: amounts.record.months } }),
      },
    };
  },
  // Capital and record are of their day, which they say; each month adds to them.
  lasting: ({ pension: granted }) => granted,
  tell({ pension: granted, capital, record }, lang) {
    const kind = granted?.kind ? LABOUR_PENSION[granted.kind][lang] : WORDS.pension[lang];
    const accountRows = [
      ...(capital
        ? [[WORDS.capital[lang], formatDay(capital.on), formatAmount(lang, capital.amountQepik)]]
        : []),
      ...(record
        ? [[WORDS.record[lang], formatDay(record.on), formatMonths(lang, record.months)]]
        : []),
    ];
    return {
      statement: [
        granted ? RECEIVES[lang] : ACCOUNT_ALONE[lang],
        ...(capital ? [RECKONED[lang]] : []),
      ],
      sections: [
        ...(granted
          ? [
              {
                heading: WORDS.pension[lang],
                columns: [
                  { label: WORDS.kind[lang], align: "start" as const, weight: 4 },
                  { label: FROM[lang], align: "start" as const, weight: 2 },
                  { label: WORDS.monthly[lang], align: "end" as const, weight: 2 },
                ],
                rows: [
                  [
                    kind,
                    granted.until === null
                      ? formatDay(granted.from)
                      : span(lang, granted.from, granted.until),
                    formatAmount(lang, granted.amountQepik),
                  ],
                ],
              },
            ]
          : []),
        ...(accountRows.length > 0
          ? [
              {
                heading: WORDS.account[lang],
                columns: [
                  { label: WORDS.what[lang], align: "start" as const, weight: 3 },
                  { label: WORDS.on[lang], align: "start" as const, weight: 2 },
                  { label: WORDS.value[lang], align: "end" as const, weight: 3 },
                ],
                rows: accountRows,
              },
            ]
          : []),
      ],
      shown: [
        ...(granted
          ? [
              { label: WORDS.kind[lang], value: kind },
              { label: AMOUNT[lang], value: formatAmount(lang, granted.amountQepik) },
              { label: FROM[lang], value: span(lang, granted.from, granted.until) },
            ]
          : []),
        ...accountRows.map(([label = "", on = "", value = ""]) => ({
          label: `${label}, ${on}`,
          value,
        })),
      ],
    };
  },
});
