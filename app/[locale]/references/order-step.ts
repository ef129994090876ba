import { notFound } from "next/navigation";
import { obstacleText, toldPreview } from "@/components/references";
import {
  ORDER_FIELDS,
  type OrderField,
  type OrderState,
  type OrderValues,
} from "@/components/references/order-state";
import { formatCount, translator } from "@/lib/i18n";
import { type AppError, isAppError } from "@/lib/kernel/errors";
import type { Locale } from "@/lib/kernel/texts";
import type { Obstacle, OrderView, PreviewView } from "@/lib/references";
import { REFERENCE_LIMITS } from "@/lib/references/schema";

/** What is asked for, as the operations take it: their schema is what says whether it can be. */
export type Asked = OrderValues & { kind: string; lang: Locale; include: string[]; locale: Locale };

/** Where the two steps lead: to the citizen's own doors, or to those of a visit at the desk. */
export interface OrderDoors {
  preview(asked: Asked): Promise<PreviewView>;
  order(asked: Asked): Promise<OrderView>;
}

/** Longer than any answer; what comes after it is neither looked at nor sent back. */
export const MOST_TYPED = 400;

/**
 * One step of an order: the sheet is shown, or the form again, or it is issued. What was typed comes back with
 * every answer but the last.
 * @returns the state of the form; or the id of what was issued
 */
export async function orderStep(
  locale: Locale,
  kind: unknown,
  before: unknown,
  form: unknown,
  doors: OrderDoors,
): Promise<OrderState | { issued: string; number: string }> {
  if (!(form instanceof FormData) || typeof kind !== "string") notFound();
  const values = typedIn(form);
  const state: OrderState = {
    values,
    errors: {},
    summary: null,
    preview: null,
    outcome: null,
    attempt: attemptsIn(before) + 1,
  };
  const step = form.get("step");
  if (step === "change") return state;
  const asked = { ...values, include: [...values.include], kind, locale } as Asked;
  try {
    if (step === "issue") {
      const made = await doors.order(asked);
      if (made.outcome === "issued") return { issued: made.id, number: made.number };
      return { ...state, outcome: obstacleIn(locale, made.obstacle) };
    }
    const view = await doors.preview(asked);
    return view.outcome === "ready"
      ? { ...state, preview: toldPreview(locale, view) }
      : { ...state, outcome: obstacleIn(locale, view.obstacle) };
  } catch (error) {
    if (isAppError(error, "not_found")) notFound();
    if (!isAppError(error)) throw error;
    return { ...state, ...answerTo(error, locale) };
  }
}

function obstacleIn(locale: Locale, obstacle: Obstacle): OrderState["outcome"] {
  const t = translator(locale, "references");
  const isSilent = obstacle.why === "silent";
  return {
    kind: isSilent ? "silent" : "info",
    title: t("obstacle.title"),
    text: obstacleText(locale, obstacle),
    more: isSilent ? t("obstacle.nothingIssued") : t("obstacle.impossibleMore"),
  };
}

type Answer = Pick<OrderState, "errors" | "summary" | "outcome">;

/** @throws the error, when nobody can do anything about it */
function answerTo(error: AppError, locale: Locale): Answer {
  const t = translator(locale, "references");
  const nothing = { errors: {}, summary: null };
  switch (error.code) {
    case "invalid_input": {
      // No form of ours sends these wrong.
      if (error.issues.some(({ path }) => ["kind", "orderId", "locale"].includes(path))) notFound();
      if (error.issues.some(({ message }) => message === "script")) {
        const [title, text] = [t("order.script"), t("order.scriptMore")];
        return { ...nothing, outcome: { kind: "refused", title, text, more: "" } };
      }
      const errors = errorsIn(error, locale);
      const count = Object.keys(errors).length;
      return {
        errors,
        summary: translator(locale, "ui")("errorSummary", { count }),
        outcome: null,
      };
    }
    case "too_many_requests": {
      const text = t("order.oftenMore", { seconds: error.retryAfterSeconds ?? 60 });
      return { ...nothing, outcome: { kind: "info", title: t("order.often"), text, more: "" } };
    }
    case "unavailable":
      return {
        ...nothing,
        outcome: { kind: "info", title: t("order.busy"), text: t("order.busyMore"), more: "" },
      };
    case "conflict": {
      // Only the desk has another conflict, and leads elsewhere: nobody stands there.
      if (error.issues.some(({ message }) => message === "citizen-absent")) throw error;
      const [title, text] = [t("order.sent"), t("order.sentMore")];
      return { ...nothing, outcome: { kind: "info", title, text, more: "" } };
    }
    default:
      throw error;
  }
}

const MOST = {
  recipient: REFERENCE_LIMITS.recipientLength,
  purpose: REFERENCE_LIMITS.purposeLength,
} as const;

function errorsIn({ issues }: AppError, locale: Locale): OrderState["errors"] {
  return Object.fromEntries(
    ORDER_FIELDS.flatMap((name) => {
      const issue = issues.find(({ path }) => path === name || path.startsWith(`${name}.`));
      return issue ? [[name, wrongText(name, issue.message, locale)]] : [];
    }),
  );
}

function wrongText(name: OrderField, message: string, locale: Locale): string {
  const t = translator(locale, "references");
  if (name !== "recipient" && name !== "purpose") return t(`order.errors.${name}`);
  return message === "too-long"
    ? t(`order.errors.${name}Long`, { count: formatCount(locale, MOST[name]) })
    : t(`order.errors.${name}Signs`);
}

function typedIn(form: FormData): OrderValues {
  const text = (name: string) => {
    const value = form.get(name);
    return typeof value === "string" ? value.slice(0, MOST_TYPED) : "";
  };
  return {
    orderId: text("orderId"),
    variant: text("variant"),
    lang: text("lang"),
    recipient: text("recipient"),
    purpose: text("purpose"),
    include: form
      .getAll("include")
      .flatMap((one) => (typeof one === "string" ? [one.slice(0, MOST_TYPED)] : []))
      .slice(0, MOST_TICKS),
  };
}

/** More than any kind lets one leave out. */
const MOST_TICKS = 20;

function attemptsIn(before: unknown): number {
  const said = (before as Partial<OrderState> | null | undefined)?.attempt;
  return Number.isSafeInteger(said) ? Number(said) : 0;
}
