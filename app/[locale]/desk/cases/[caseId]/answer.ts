import { type ActState, FACT } from "@/components/desk/cases/state";
import { wrongText } from "@/components/form";
import { MOST_LAW, MOST_WORDS } from "@/lib/cases/events";
import type { ActAtDesk, Happened } from "@/lib/desk/rules";
import { HAPPENED } from "@/lib/desk/rules";
import { formatCount, translator } from "@/lib/i18n";
import type { AppError } from "@/lib/kernel/errors";
import type { Locale } from "@/lib/kernel/texts";
import { ANSWER_ERRORS, type Wrong } from "@/lib/services/question";

/** Where an operation finds a fault, and the field that stands for it. */
const FIELD: Readonly<Record<string, string>> = {
  decision: "decision",
  note: "note",
  what: "what",
  stands: "stands",
  words: "words",
  "deviation.reason": "reason",
  law: "law",
  "deviation.law": "law",
  "deviation.amountQepik": "amount",
};

/**
 * What the page says of a step that was not taken.
 * @throws the error, when no officer can do anything about it
 */
export function answerTo(
  error: AppError,
  act: ActAtDesk,
  values: ActState["values"],
  locale: Locale,
): Pick<ActState, "errors" | "summary" | "outcome"> {
  const t = translator(locale, "deskCases");
  if (error.code === "invalid_input") {
    const errors = errorsIn(error, act, values, locale);
    const count = Object.keys(errors).length;
    return { errors, summary: translator(locale, "ui")("errorSummary", { count }), outcome: null };
  }
  const happened = HAPPENED.find((one) => error.issues.some(({ message }) => message === one));
  if (error.code !== "conflict" || !happened) throw error;
  const outcome = { title: t("tooLate"), text: happenedText(happened, locale) };
  return { errors: {}, summary: null, outcome };
}

function happenedText(happened: Happened, locale: Locale): string {
  const t = translator(locale, "deskCases");
  return `${t(`happened.${happened}`)} ${t("asItIs")}`;
}

function errorsIn(
  { issues }: AppError,
  act: ActAtDesk,
  values: ActState["values"],
  locale: Locale,
): Record<string, string> {
  if (act === "establish") return Object.fromEntries(issues.map((one) => factError(one, locale)));
  const said = issues.map(({ path, message }) => {
    const name = FIELD[path];
    if (!name) throw new Error(`no field for ${path}`);
    return [name, message] as const;
  });
  // Whoever owes a reason owes the provision as well: told at once.
  const owes = said.some(([name, message]) => name === "reason" && message === "missing");
  if (owes && !values.law && !said.some(([name]) => name === "law")) said.push(["law", "missing"]);
  const order = Object.values(FIELD);
  return Object.fromEntries(
    said
      .toSorted(([a], [b]) => order.indexOf(a) - order.indexOf(b))
      .map(([name, message]) => [name, words(name, message, act, locale)]),
  );
}

/** What is wrong with something an officer establishes, in the words a citizen's answer is refused with. */
function factError(issue: AppError["issues"][number], locale: Locale): [string, string] {
  const { path, message, limits = {} } = issue as typeof issue & Partial<Wrong>;
  const error = ANSWER_ERRORS.find((one) => one === message);
  if (!error) throw new Error(`no sentence for ${message} at ${path}`);
  return [`${FACT}${path}`, wrongText(locale, { error, limits })];
}

function words(name: string, message: string, act: ActAtDesk, locale: Locale): string {
  const t = translator(locale, "deskCases");
  if (name === "decision" || name === "stands") return t("errors.choose");
  if (message === "long") {
    return t("errors.long", { most: formatCount(locale, name === "law" ? MOST_LAW : MOST_WORDS) });
  }
  if (message === "control") return t("errors.control");
  if (name === "amount") return t(message === "missing" ? "errors.amountNeeded" : "errors.amount");
  if (name === "reason") return t("errors.reason");
  if (name === "law") return t(act === "judge" ? "errors.appealLaw" : "errors.law");
  if (name === "words") return t(act === "answer" ? "errors.missing" : "errors.appealWords");
  if (name === "what") return t("errors.what");
  return act === "confirm" ? t("errors.sendBack") : t("errors.missing");
}
