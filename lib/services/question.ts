import { z } from "zod";
import { addDays, addMonths, type IsoDate } from "@/lib/kernel/date";
import { asWritten, faultOf } from "@/lib/kernel/free-text";
import type { Texts } from "@/lib/kernel/texts";
import { amountIn, dayIn, wholeIn } from "@/lib/kernel/typed";
import { count, type Figure, money, onDay } from "@/lib/law/assessment";

/**
 * QUESTIONS of a service's form. Each is a screen of its own: what is asked, why, of whom, and the zod
 * schema that turns what somebody typed (always text) into a value. Limits stand in the question, so that
 * a refusal can name them.
 */

/** What can be wrong with an answer; sentences in `form.errors`, with the limits filled in. */
export const ANSWER_ERRORS = [
  "missing",
  "choose",
  "day",
  "day-early",
  "day-late",
  "amount",
  "amount-small",
  "amount-large",
  "whole",
  "whole-small",
  "whole-large",
  "long",
  "short",
  "control",
  "iban",
  "form",
] as const;
export type AnswerError = (typeof ANSWER_ERRORS)[number];

export interface Option {
  value: string;
  label: Texts;
  hint?: Texts;
}

/** Something wrong with one answer: the sentence's key and the limits it names. */
export interface Wrong {
  error: AnswerError;
  limits: Readonly<Record<string, Figure>>;
}

/** `given`: on no screen; the page that the form was begun from says it. */
export type Kind = "choice" | "day" | "money" | "whole" | "text" | "iban" | "given";

/** What every question says, whatever its kind. `F`: the service's facts. */
interface Asked<F> {
  /** The question itself: the heading of its screen. */
  label: Texts;
  hint?: Texts;
  /** Behind "why do you ask?". */
  why?: Texts;
  /** Asked only then; `answers` holds what was answered before it, as typed. */
  when?(answers: Typed, facts: F): boolean;
  /** What the registers already say, as it would be typed; the person may change it. */
  prefill?(facts: F): string | null;
  /** May be left empty: then there is no answer, which is not an empty one. */
  optional?: boolean;
}

/** What was typed, by question. */
export type Typed = Readonly<Record<string, string>>;

export interface Question<V = unknown, F = unknown> extends Asked<F> {
  kind: Kind;
  /** Of a choice, in the order shown; empty for other kinds. */
  options(facts: F): readonly Option[];
  /** From text to value. Issues carry an AnswerError as `message` and limits as `params`. */
  schema(facts: F, today: IsoDate): z.ZodType<V, string>;
  /** At most so many characters can be typed. */
  most: number;
}

const wrong = (ctx: z.RefinementCtx, error: AnswerError, limits: Wrong["limits"] = {}) => {
  ctx.addIssue({ code: "custom", message: error, params: { limits } });
  return z.NEVER;
};

const read = <V>(from: (text: string, ctx: z.RefinementCtx) => V): z.ZodType<V, string> =>
  z.string().transform((text, ctx) => from(text.trim(), ctx));

const none = () => [];

/** One of a few. Options may depend on what is known: which of my children? */
export function choice<const V extends string, F = unknown>(
  spec: Asked<F> & {
    options: readonly (Option & { value: V })[] | ((facts: F) => readonly Option[]);
  },
): Question<V, F> {
  const { options } = spec;
  const of = (facts: F) => (typeof options === "function" ? options(facts) : options);
  return {
    ...spec,
    kind: "choice",
    most: 100,
    options: of,
    schema: (facts) =>
      read((text, ctx) => {
        const known = of(facts).some(({ value }) => value === text);
        return known ? (text as V) : wrong(ctx, "choose");
      }),
  };
}

const YES: Texts = { az: "Bəli", en: "Yes", ru: "Да" };
const NO: Texts = { az: "Xeyr", en: "No", ru: "Нет" };

export function yesNo<F = unknown>(spec: Asked<F>): Question<"yes" | "no", F> {
  return choice<"yes" | "no", F>({
    ...spec,
    options: [
      { value: "yes", label: YES },
      { value: "no", label: NO },
    ],
  });
}

/** How far from today a day may lie. Absent: today is the limit on that side. */
interface DaySpan {
  /** So many months back; absent: no limit but a hundred years. */
  monthsBack?: number;
  /** So many months ahead; absent: not after today. */
  monthsAhead?: number;
  /** So many days ahead instead, where months are too long. */
  daysAhead?: number;
}

const A_CENTURY_MONTHS = 1_200;

/** A day, in three fields or one. */
export function day<F = unknown>(spec: Asked<F> & DaySpan): Question<IsoDate, F> {
  const { monthsBack = A_CENTURY_MONTHS, monthsAhead = 0, daysAhead } = spec;
  return {
    ...spec,
    kind: "day",
    most: 10,
    options: none,
    schema: (_, today) =>
      read((text, ctx) => {
        const said = dayIn(text);
        if (!said) return wrong(ctx, "day");
        const first = addMonths(today, -monthsBack);
        const last =
          daysAhead === undefined ? addMonths(today, monthsAhead) : addDays(today, daysAhead);
        if (said < first) return wrong(ctx, "day-early", { first: onDay(first) });
        if (said > last) return wrong(ctx, "day-late", { last: onDay(last) });
        return said;
      }),
  };
}

/** An amount in manats, in whole qəpik. */
export function amount<F = unknown>(
  spec: Asked<F> & { leastQepik?: number; mostQepik: number },
): Question<number, F> {
  const { leastQepik = 0, mostQepik } = spec;
  return {
    ...spec,
    kind: "money",
    most: 20,
    options: none,
    schema: () =>
      read((text, ctx) => {
        const qepik = amountIn(text);
        if (qepik === null) return wrong(ctx, "amount");
        if (qepik < leastQepik) return wrong(ctx, "amount-small", { least: money(leastQepik) });
        if (qepik > mostQepik) return wrong(ctx, "amount-large", { most: money(mostQepik) });
        return qepik;
      }),
  };
}

export function whole<F = unknown>(
  spec: Asked<F> & { least?: number; largest: number },
): Question<number, F> {
  const { least = 0, largest } = spec;
  return {
    ...spec,
    kind: "whole",
    most: 6,
    options: none,
    schema: () =>
      read((text, ctx) => {
        const number = wholeIn(text);
        if (number === null) return wrong(ctx, "whole");
        if (number < least) return wrong(ctx, "whole-small", { least: count(least) });
        if (number > largest) return wrong(ctx, "whole-large", { most: count(largest) });
        return number;
      }),
  };
}

/** Free words (lib/kernel/free-text). Line breaks stay; control characters are refused, not dropped. */
export function text<F = unknown>(
  spec: Asked<F> & { longest: number; shortest?: number },
): Question<string, F> {
  const { longest, shortest = 1 } = spec;
  return {
    ...spec,
    kind: "text",
    most: longest,
    options: none,
    schema: () =>
      read((typed, ctx) => {
        const said = asWritten(typed);
        const fault = faultOf(said, spec);
        if (fault === null) return said;
        const figures = { short: { least: count(shortest) }, long: { most: count(longest) } };
        return wrong(ctx, fault, fault in figures ? figures[fault as keyof typeof figures] : {});
      }),
  };
}

/** An account in this country: AZ, two check figures, four letters, twenty letters or figures; mod 97. */
export function iban<F = unknown>(spec: Asked<F>): Question<string, F> {
  return {
    ...spec,
    kind: "iban",
    most: 40,
    options: none,
    schema: () =>
      read((said, ctx) => {
        const bare = said.replace(/\s/g, "").toUpperCase();
        return isIban(bare) ? bare : wrong(ctx, "iban");
      }),
  };
}

function isIban(bare: string): boolean {
  if (!/^AZ\d{2}[A-Z]{4}[A-Z0-9]{20}$/.test(bare)) return false;
  const turned = `${bare.slice(4)}${bare.slice(0, 4)}`;
  let rest = 0;
  for (const sign of turned) {
    for (const figure of Number.parseInt(sign, 36).toString()) {
      rest = (rest * 10 + Number(figure)) % 97;
    }
  }
  return rest === 1;
}

/** What the form was begun about: the id of something that is shown, and never typed. */
export function given<F = unknown>(spec: Pick<Asked<F>, "label">): Question<string, F> {
  return {
    ...spec,
    kind: "given",
    most: 36,
    options: none,
    schema: () =>
      read((said, ctx) => (z.uuid().safeParse(said).success ? said : wrong(ctx, "form"))),
  };
}
