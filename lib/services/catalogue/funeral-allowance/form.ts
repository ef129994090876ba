import type { IsoDate } from "@/lib/kernel/date";
import type { Texts } from "@/lib/kernel/texts";
import { finOf } from "../../fin-question";
import type { AnswersOf, Form } from "../../form";
import { bank } from "../../payment";
import { choice, day, type Option, type Typed, type Wrong, yesNo } from "../../question";
import type { FuneralFacts, Late } from "./facts";

/** Nobody of those whom the registers name. */
export const SOMEBODY_ELSE = "else";

const lateIn = ({ late }: FuneralFacts): readonly Late[] => (late === "unknown" ? [] : late);

const didBury = (typed: Typed) => typed.buried === "yes";

/** Must the deceased be described, because no register has named them? */
const isElse = (typed: Typed, facts: FuneralFacts) =>
  didBury(typed) && (lateIn(facts).length === 0 || typed.who === SOMEBODY_ELSE);

const SPOUSE: Texts = { az: "Həyat yoldaşım", en: "My spouse", ru: "Моя супруга (мой супруг)" };

const dotted = (on: IsoDate) => on.split("-").toReversed().join(".");

function lateOption({ fin, name, diedOn }: Late): Option {
  const label: Texts = name ? { az: name, en: name, ru: name } : SPOUSE;
  const on = dotted(diedOn);
  return {
    value: fin,
    label,
    hint: { az: `${on} tarixində vəfat edib`, en: `died on ${on}`, ru: `дата смерти: ${on}` },
  };
}

export const questions = {
  buried: yesNo<FuneralFacts>({
    label: {
      az: "Dəfni siz təşkil etmisinizmi?",
      en: "Did you arrange the funeral?",
      ru: "Погребение организовали вы?",
    },
    hint: {
      az: "Müavinət dəfni təşkil edən bir nəfərə verilir.",
      en: "The allowance is paid to the one person who arranged it.",
      ru: "Пособие выплачивается одному человеку, который его организовал.",
    },
  }),
  who: choice<string, FuneralFacts>({
    label: {
      az: "Kimi dəfn etmisiniz?",
      en: "Whom did you bury?",
      ru: "Кого вы похоронили?",
    },
    when: (typed, facts) => didBury(typed) && lateIn(facts).length > 0,
    options: (facts) => [
      ...lateIn(facts).map(lateOption),
      {
        value: SOMEBODY_ELSE,
        label: { az: "Başqa şəxs", en: "Somebody else", ru: "Другого человека" },
      },
    ],
  }),
  deceasedFin: finOf<FuneralFacts>({
    label: {
      az: "Vəfat etmiş şəxsin FİN-i",
      en: "FIN of the deceased",
      ru: "ФИН умершего",
    },
    hint: {
      az: "Şəxsiyyət vəsiqəsində və ya ölüm haqqında şəhadətnamədə yazılıb: 7 simvol.",
      en: "It stands on the identity card or the death certificate: 7 characters.",
      ru: "Указан в удостоверении личности или свидетельстве о смерти: 7 символов.",
    },
    why: {
      az: "Əməkdaş ölüm aktını bu nömrə ilə yoxlayır. Burada heç nə axtarılmır.",
      en: "An officer checks the act of death by it. Nothing is looked up here.",
      ru: "По нему сотрудник проверит акт о смерти. Здесь ничего не ищется.",
    },
    when: isElse,
  }),
  diedOn: day<FuneralFacts>({
    label: {
      az: "Nə vaxt vəfat edib?",
      en: "On what day did the person die?",
      ru: "Когда человек умер?",
    },
    why: {
      az: "Məbləğ vəfat gününün qanunu ilə müəyyən edilir.",
      en: "The law of that day sets the amount.",
      ru: "Размер определяется законом этого дня.",
    },
    when: isElse,
  }),
  relation: choice<
    "spouse" | "child" | "parent" | "sibling" | "other-relative" | "not-relative",
    FuneralFacts
  >({
    label: {
      az: "Vəfat etmiş şəxslə qohumluq dərəcəniz nədir?",
      en: "Who was the deceased to you?",
      ru: "Кем вам приходился умерший?",
    },
    when: isElse,
    options: [
      {
        value: "spouse",
        label: { az: "Həyat yoldaşı", en: "Spouse", ru: "Супруг или супруга" },
      },
      { value: "child", label: { az: "Övlad", en: "Child", ru: "Ребёнок" } },
      { value: "parent", label: { az: "Ata və ya ana", en: "Parent", ru: "Отец или мать" } },
      {
        value: "sibling",
        label: { az: "Qardaş və ya bacı", en: "Brother or sister", ru: "Брат или сестра" },
      },
      {
        value: "other-relative",
        label: { az: "Başqa qohum", en: "Another relative", ru: "Другой родственник" },
      },
      {
        value: "not-relative",
        label: { az: "Qohum deyil", en: "No relative", ru: "Не родственник" },
      },
    ],
  }),
  pensioner: choice<"yes" | "no" | "not-known", FuneralFacts>({
    label: {
      az: "Vəfat etmiş şəxs əmək pensiyası alırdımı?",
      en: "Was the deceased paid a labour pension?",
      ru: "Получал ли умерший трудовую пенсию?",
    },
    hint: {
      az: "Yaşa, əlilliyə və ya ailə başçısını itirməyə görə əmək pensiyası. Fond bunu özü də yoxlayır.",
      en: "By age, for a disability or as a survivor. The fund checks it as well.",
      ru: "По возрасту, по инвалидности или по случаю потери кормильца. Фонд это проверит и сам.",
    },
    why: {
      az: "Əmək pensiyaçısı üçün məbləğ minimum pensiyanın üç mislidir.",
      en: "For a labour pensioner the amount is three times the minimum pension.",
      ru: "За получателя трудовой пенсии выплачиваются три минимальные пенсии.",
    },
    when: didBury,
    options: [
      { value: "yes", label: { az: "Bəli", en: "Yes", ru: "Да" } },
      { value: "no", label: { az: "Xeyr", en: "No", ru: "Нет" } },
      { value: "not-known", label: { az: "Bilmirəm", en: "I do not know", ru: "Не знаю" } },
    ],
  }),
  bank: { ...bank<FuneralFacts>(), when: didBury },
};

export type FuneralAnswers = AnswersOf<typeof questions>;

export const form: Form<FuneralFacts> = {
  questions,
  /** Nobody buries themselves: a slip that would send the officer to the wrong person. */
  check: ({ deceasedFin }, { fin }): Readonly<Record<string, Wrong>> =>
    deceasedFin !== undefined && deceasedFin === fin
      ? { deceasedFin: { error: "form", limits: {} } }
      : {},
};
