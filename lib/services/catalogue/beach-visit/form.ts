import type { AnswersOf, Form } from "../../form";
import { choice, day } from "../../question";

/** Nothing need be known of who goes to a beach. */
export type BeachFacts = Readonly<Record<string, never>>;

/** How far ahead a place can be taken: a fortnight, so that places are not held for a summer. */
const DAYS_AHEAD = 14;

const questions = {
  day: day<BeachFacts>({
    label: {
      az: "Hansı gün getmək istəyirsiniz?",
      en: "Which day would you like to go?",
      ru: "В какой день вы хотите поехать?",
    },
    hint: {
      az: "Bu gündən başlayaraq iki həftə ərzində.",
      en: "From today, within two weeks.",
      ru: "Начиная с сегодняшнего дня, в течение двух недель.",
    },
    monthsBack: 0,
    daysAhead: DAYS_AHEAD,
  }),
  beach: choice<"sixov" | "bilgah" | "buzovna", BeachFacts>({
    label: { az: "Hansı çimərliyə?", en: "Which beach?", ru: "На какой пляж?" },
    options: [
      { value: "sixov", label: { az: "Şıxov", en: "Shikhov", ru: "Шихово" } },
      { value: "bilgah", label: { az: "Bilgəh", en: "Bilgah", ru: "Бильгя" } },
      { value: "buzovna", label: { az: "Buzovna", en: "Buzovna", ru: "Бузовна" } },
    ],
  }),
};

export type BeachAnswers = AnswersOf<typeof questions>;

export const form: Form<BeachFacts> = { questions };
