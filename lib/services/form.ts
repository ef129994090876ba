import type { z } from "zod";
import type { IsoDate } from "@/lib/kernel/date";
import type { AnswerError, Question, Typed, Wrong } from "./question";

/** A SERVICE'S FORM: its questions in the order in which they are asked, and what must fit together. */
export interface Form<F = unknown> {
  questions: Readonly<Record<string, Question<unknown, F>>>;
  /** What is wrong between answers that are right by themselves; told at the question it names. */
  check?(answers: Answers, facts: F, today: IsoDate): Readonly<Record<string, Wrong>>;
}

/** Values by question; absent where it was not asked or might be left empty. */
export type Answers = Readonly<Record<string, unknown>>;

/** The values of a form's questions, as its rule reads them. */
export type AnswersOf<Q extends Readonly<Record<string, Question<unknown, never>>>> = {
  readonly [K in keyof Q]?: Q[K] extends Question<infer V, never> ? V : never;
};

export type Reading =
  | { ok: true; answers: Answers }
  | { ok: false; wrong: Readonly<Record<string, Wrong>> };

/** Names of the questions that are asked of this person, given what was typed so far. */
export function askedOf<F>(form: Form<F>, typed: Typed, facts: F): string[] {
  return Object.entries(form.questions)
    .filter(([, { when }]) => when === undefined || when(typed, facts))
    .map(([name]) => name);
}

/** Of those, the ones that have a screen. */
export function screensOf<F>(form: Form<F>, typed: Typed, facts: F): string[] {
  return askedOf(form, typed, facts).filter((name) => form.questions[name]?.kind !== "given");
}

/** One answer, understood or refused; undefined where it may be and is left empty. */
export function readAnswer<F>(
  question: Question<unknown, F>,
  typed: string | undefined,
  facts: F,
  today: IsoDate,
): { ok: true; value: unknown } | { ok: false; wrong: Wrong } {
  const said = typed ?? "";
  if (said.trim() === "") {
    if (question.optional) return { ok: true, value: undefined };
    const error = question.kind === "choice" ? "choose" : "missing";
    return { ok: false, wrong: { error, limits: {} } };
  }
  const parsed = question.schema(facts, today).safeParse(said);
  return parsed.success
    ? { ok: true, value: parsed.data }
    : { ok: false, wrong: wrongOf(parsed.error) };
}

function wrongOf({ issues }: z.ZodError): Wrong {
  const [first] = issues;
  if (first?.code !== "custom") return { error: "form", limits: {} };
  return {
    error: first.message as AnswerError,
    limits: (first.params?.limits ?? {}) as Wrong["limits"],
  };
}

/** The whole form. Answers to questions that are not asked any more are left out. */
export function readForm<F>(form: Form<F>, typed: Typed, facts: F, today: IsoDate): Reading {
  const answers: Record<string, unknown> = {};
  const wrong: Record<string, Wrong> = {};
  for (const name of askedOf(form, typed, facts)) {
    const question = form.questions[name];
    if (!question) continue;
    const read = readAnswer(question, typed[name], facts, today);
    if (!read.ok) wrong[name] = read.wrong;
    else if (read.value !== undefined) answers[name] = read.value;
  }
  if (Object.keys(wrong).length > 0) return { ok: false, wrong };
  const between = form.check?.(answers, facts, today) ?? {};
  return Object.keys(between).length > 0 ? { ok: false, wrong: between } : { ok: true, answers };
}
