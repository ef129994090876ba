"use server";

import { refresh } from "next/cache";
import { notFound, redirect } from "next/navigation";
import { type ActState, type DoneAtDesk, FACT } from "@/components/desk/cases/state";
import { ACTS_AT_DESK, type ActAtDesk, deskCases, type Officer } from "@/lib/desk";
import { isAppError } from "@/lib/kernel/errors";
import { DEFAULT_LOCALE, isLocale } from "@/lib/kernel/texts";
import { amountIn } from "@/lib/kernel/typed";
import { citizenContext, deskContext, toSignIn } from "@/lib/web";
import { answerTo } from "./answer";

/**
 * A step an officer takes with a case. What was done leads to the case as it then stands; what was not
 * comes back with everything that was typed. All arguments are what a client says, whatever the form had
 * put there.
 */
export async function actOnCaseAction(
  language: unknown,
  id: unknown,
  before: unknown,
  form: unknown,
): Promise<ActState> {
  const locale = typeof language === "string" && isLocale(language) ? language : DEFAULT_LOCALE;
  if (!(form instanceof FormData) || typeof id !== "string") notFound();
  const act = ACTS_AT_DESK.find((one) => one === form.get("act")) ?? notFound();
  const values = typedIn(form);
  const [desk, own] = await Promise.all([deskContext(), citizenContext()]);
  let done: Done;
  try {
    const at = { caseId: id, sequence: Number(values.sequence) };
    done = await taken({ desk, own }, act, at, values);
  } catch (error) {
    if (isAppError(error, "unauthenticated")) return toSignIn(locale);
    if (isAppError(error, "not_found")) notFound();
    if (!isAppError(error)) throw error;
    if (isAppError(error, "invalid_input") && error.issues.some(isOurs)) notFound();
    const answer = answerTo(error, act, values, locale);
    // Somebody was faster: the page shows the case as it stands, with what was typed still in its form.
    if (answer.outcome) refresh();
    return { act, values, ...answer, attempt: attemptsIn(before) + 1 };
  }
  const said = `${done.what}-${done.sequence}`;
  // What was sent back lies in another office: this one has it no more.
  if (done.what === "again") redirect(`/${locale}/desk/queue?done=${said}`);
  redirect(`/${locale}/desk/cases/${id}?done=${said}`);
}

/** No form of ours sends these wrong. */
const isOurs = ({ path }: { path: string }) => ["caseId", "sequence", "agree"].includes(path);

/** What was done, and up to which event: the address tells it to the page. */
interface Done {
  what: DoneAtDesk;
  sequence: number;
}

interface At {
  caseId: string;
  sequence: number;
}

async function taken(
  officer: Officer,
  act: ActAtDesk,
  at: At,
  values: ActState["values"],
): Promise<Done> {
  const note = values.note || null;
  switch (act) {
    case "take":
      return { what: act, ...(await deskCases.take(officer, at)) };
    case "handOver":
      return { what: act, ...(await deskCases.handOver(officer, { ...at, note })) };
    case "ask":
      return { what: act, ...(await deskCases.ask(officer, { ...at, what: values.what ?? "" })) };
    case "establish":
      return {
        what: act,
        ...(await deskCases.establish(officer, { ...at, typed: factsIn(values) })),
      };
    case "answer": {
      const { sequence } = await deskCases.answer(officer, { ...at, words: values.words ?? "" });
      return { what: "answer", sequence };
    }
    case "judge": {
      const { stands, words = "", law = "" } = values;
      // Neither chosen is no answer, and refused as such.
      const chosen = (stands === "" || stands === undefined ? null : stands === "yes") as boolean;
      const { sequence } = await deskCases.judge(officer, { ...at, stands: chosen, words, law });
      return { what: chosen ? "stands" : "again", sequence };
    }
    case "decide": {
      const decision = values.decision as "approve" | "reject";
      const deviation = deviationIn(values);
      const made = await deskCases.decide(officer, { ...at, decision, note, deviation });
      return { what: made.proposed ? "proposed" : act, sequence: made.sequence };
    }
    case "confirm": {
      const agree = values.agree === "yes";
      const { sequence } = await deskCases.confirm(officer, { ...at, agree, note });
      return { what: agree ? act : "returned", sequence };
    }
  }
}

/** Answers to the questions of a service's `establish`, by question. */
function factsIn(values: ActState["values"]): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).flatMap(([name, said]) =>
      name.startsWith(FACT) ? [[name.slice(FACT.length), said]] : [],
    ),
  );
}

/** Something of "other than the rule" was filled in: then all that it needs is asked for. */
function deviationIn({ reason = "", law = "", amount = "" }: ActState["values"]) {
  if (!reason && !law && !amount) return null;
  // What is no amount is none that can be granted: refused as such.
  return { reason, law, amountQepik: amount === "" ? null : (amountIn(amount) ?? 0) };
}

function attemptsIn(before: unknown): number {
  const said = (before as Partial<ActState> | null | undefined)?.attempt;
  return Number.isSafeInteger(said) ? Number(said) : 0;
}

const FIELDS = [
  ...["sequence", "agree", "decision", "note", "reason", "law", "amount", "what"],
  ...["stands", "words"],
];
/** More questions than any service has for an officer. */
const MOST_FACTS = 30;
/** Far longer than any answer: so much of what is too long comes back to be shortened. */
const MOST_TYPED = 20_000;

function typedIn(form: FormData): Record<string, string> {
  const facts = [...new Set(form.keys())].filter((name) => name.startsWith(FACT));
  return Object.fromEntries(
    [...FIELDS, ...facts.slice(0, MOST_FACTS)].flatMap((name) => {
      const value = form.get(name);
      return typeof value === "string" ? [[name, value.slice(0, MOST_TYPED).trim()]] : [];
    }),
  );
}
