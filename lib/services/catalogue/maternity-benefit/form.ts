import type { Texts } from "@/lib/kernel/texts";
import type { AnswersOf, Form } from "../../form";
import { bank } from "../../payment";
import { choice, type Option, yesNo } from "../../question";
import type { MaternityFacts } from "./facts";

/** How many children the register knows to be born in the latest leave. */
const bornIn = ({ leaves }: MaternityFacts) =>
  leaves === "unknown" ? "unknown" : (leaves[0]?.born ?? 0);

const SAME_LENGTH: Texts = {
  az: "Məzuniyyətin müddəti bundan asılıdır.",
  en: "The length of the leave depends on it.",
  ru: "От этого зависит продолжительность отпуска.",
};

const ORDINARY: Option = {
  value: "ordinary",
  label: {
    az: "Adi doğuş, ya da hələ doğmamışam",
    en: "An ordinary birth, or not yet born",
    ru: "Обычные роды или ещё не родила",
  },
};
const HARD: Option = {
  value: "hard",
  label: { az: "Çətin doğuş", en: "A hard birth", ru: "Тяжёлые роды" },
  hint: {
    az: "Həkim bunu arayışda yazıb.",
    en: "The doctor has said so in a statement.",
    ru: "Врач указал это в справке.",
  },
};
const MULTIPLE: Option = {
  value: "multiple",
  label: {
    az: "İki və ya daha çox uşaq",
    en: "Two or more children",
    ru: "Двое или больше детей",
  },
};

export const questions = {
  farmWork: yesNo<MaternityFacts>({
    label: {
      az: "Kənd təsərrüfatı istehsalında işləyirsinizmi?",
      en: "Do you work in agricultural production?",
      ru: "Работаете ли вы в сельскохозяйственном производстве?",
    },
    hint: {
      az: "Məsələn, tarlada, bağda, fermada və ya istixanada.",
      en: "For example in a field, an orchard, on a farm or in a greenhouse.",
      ru: "Например, в поле, в саду, на ферме или в теплице.",
    },
    why: {
      az: "Kənd təsərrüfatında işləyən qadınların məzuniyyəti daha uzundur. Reyestr işin növünü bildirmir.",
      en: "Women who work in agriculture have a longer leave. No register tells the kind of work.",
      ru: "У работниц сельского хозяйства отпуск длиннее. Реестр не сообщает вид работы.",
    },
  }),
  birth: choice<"ordinary" | "hard" | "multiple", MaternityFacts>({
    label: {
      az: "Doğuş necə keçib?",
      en: "How did the birth go?",
      ru: "Как прошли роды?",
    },
    why: SAME_LENGTH,
    // Before the birth there is nothing to say; two births registered say enough.
    when: (_, facts) => bornIn(facts) === "unknown" || bornIn(facts) === 1,
    options: (facts) =>
      bornIn(facts) === "unknown" ? [ORDINARY, HARD, MULTIPLE] : [ORDINARY, HARD],
  }),
  bank: bank<MaternityFacts>(),
};

export type MaternityAnswers = AnswersOf<typeof questions>;

export const form: Form<MaternityFacts> = { questions };
