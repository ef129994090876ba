import type { AnswersOf, Form } from "../../form";
import { bank } from "../../payment";
import type { UnemploymentFacts } from "./facts";

/** Everything else is known: the job, why it ended, the record, the wage, the status, the children. */
export const questions = { bank: bank<UnemploymentFacts>() };

export type UnemploymentAnswers = AnswersOf<typeof questions>;

export const form: Form<UnemploymentFacts> = { questions };
