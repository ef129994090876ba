import type { IsoDate } from "@/lib/kernel/date";
import type { AnswersOf, Form } from "../../form";
import { bank } from "../../payment";
import { choice } from "../../question";
import type { IncapacityFacts } from "./facts";

const written = (day: IsoDate) => day.split("-").reverse().join(".");

const spellsOf = ({ spells }: IncapacityFacts) => (spells === "unknown" ? [] : spells);

const questions = {
  /** The first day of the illness; asked where there were several. */
  spell: choice<string, IncapacityFacts>({
    label: {
      az: "Müavinət hansı xəstəlik üçün ödənilsin?",
      en: "Which illness is the benefit for?",
      ru: "За какую болезнь нужно пособие?",
    },
    hint: {
      az: "Tibb müəssisələrinin bizə bildirdiyi vərəqələr.",
      en: "The sick notes that medical institutions have told us.",
      ru: "Листки нетрудоспособности, о которых нам сообщили медучреждения.",
    },
    when: (_, facts) => spellsOf(facts).length > 1,
    options: (facts) =>
      spellsOf(facts).map(({ from, until }) => {
        const days = until === null ? `${written(from)} –` : `${written(from)} – ${written(until)}`;
        return { value: from, label: { az: days, en: days, ru: days } };
      }),
  }),
  bank: bank<IncapacityFacts>(),
};

export type IncapacityAnswers = AnswersOf<typeof questions>;

export const form: Form<IncapacityFacts> = { questions };
