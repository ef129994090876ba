import type { AnswersOf, Form } from "@/lib/services/form";
import { bank } from "@/lib/services/payment";
import { choice, text } from "@/lib/services/question";
import type { GlassesFacts } from "./passport";

const questions = {
  bank: bank<GlassesFacts>(),
  use: choice<"near" | "far", GlassesFacts>({
    label: {
      az: "Eynək nə üçündür?",
      en: "What are the glasses for?",
      ru: "Для чего нужны очки?",
    },
    options: [
      { value: "near", label: { az: "Oxumaq", en: "Reading", ru: "Чтение" } },
      { value: "far", label: { az: "Uzağı görmək", en: "Distance", ru: "Даль" } },
    ],
  }),
  strength: text<GlassesFacts>({
    label: {
      az: "Eynəyin gücü neçədir?",
      en: "How strong are the glasses?",
      ru: "Какой силы очки?",
    },
    longest: 20,
    when: ({ use }) => use === "far",
  }),
};

export type GlassesAnswers = AnswersOf<typeof questions>;

export const form: Form<GlassesFacts> = { questions };
