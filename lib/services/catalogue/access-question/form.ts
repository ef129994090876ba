import type { Answers, AnswersOf, Form } from "../../form";
import { choice, given, text } from "../../question";

/** Nothing is looked up: what is asked about stands in the person's own ledger. */
export type AccessFacts = Readonly<Record<string, never>>;

/** Of either text. */
const LONGEST = 1_000;

const questions = {
  entry: given<AccessFacts>({
    label: {
      az: "Hansı baxış barədə?",
      en: "About which access?",
      ru: "О каком просмотре?",
    },
  }),
  kind: choice<"question" | "complaint", AccessFacts>({
    label: {
      az: "Sualınız, yoxsa şikayətiniz var?",
      en: "Is it a question or a complaint?",
      ru: "Это вопрос или жалоба?",
    },
    options: [
      {
        value: "question",
        label: { az: "Sual verirəm", en: "I have a question", ru: "У меня вопрос" },
      },
      {
        value: "complaint",
        label: { az: "Şikayət edirəm", en: "I complain", ru: "Я жалуюсь" },
        hint: {
          az: "Bu baxışın əsassız olduğunu düşünürəm.",
          en: "I think there was no ground for this access.",
          ru: "Я считаю, что оснований для этого просмотра не было.",
        },
      },
    ],
  }),
  want: choice<"why" | "case" | "law" | "other", AccessFacts>({
    label: {
      az: "Nəyi bilmək istəyirsiniz?",
      en: "What do you want to know?",
      ru: "Что вы хотите узнать?",
    },
    when: ({ kind }) => kind === "question",
    options: [
      {
        value: "why",
        label: { az: "Niyə baxılıb", en: "Why they looked", ru: "Почему смотрели" },
      },
      {
        value: "case",
        label: {
          az: "Hansı iş üzrə baxılıb",
          en: "For which case they looked",
          ru: "По какому делу смотрели",
        },
      },
      {
        value: "law",
        label: {
          az: "Hansı qanuna əsasən baxılıb",
          en: "By which law they looked",
          ru: "По какому закону смотрели",
        },
      },
      { value: "other", label: { az: "Başqa bir şey", en: "Something else", ru: "Другое" } },
    ],
  }),
  more: text<AccessFacts>({
    label: {
      az: "Əlavə etmək istədiyiniz nədir?",
      en: "What would you like to add?",
      ru: "Что вы хотите добавить?",
    },
    when: ({ kind }) => kind === "question",
    optional: true,
    longest: LONGEST,
  }),
  complaint: text<AccessFacts>({
    label: {
      az: "Nə ilə razı deyilsiniz?",
      en: "What do you disagree with?",
      ru: "С чем вы не согласны?",
    },
    hint: {
      az: "Öz sözlərinizlə yazın: bu baxış niyə olmamalı idi?",
      en: "In your own words: why should this access not have happened?",
      ru: "Своими словами: почему этого просмотра не должно было быть?",
    },
    when: ({ kind }) => kind === "complaint",
    longest: LONGEST,
  }),
};

/** With the institution of the entry, which the ledger says when the question is sent. */
export type AccessAnswers = AnswersOf<typeof questions> & { readonly institution?: string };

export const form: Form<AccessFacts> = {
  questions,
  /** Something else is nothing until it is said what. */
  check({ want, more }: Answers) {
    return want === "other" && more === undefined
      ? { more: { error: "missing", limits: {} } }
      : ({} as Record<string, never>);
  },
};
