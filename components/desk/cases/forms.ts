import { awardText } from "@/components/services";
import type { DeskCaseView } from "@/lib/cases";
import { type ActAtDesk, preparedDecision } from "@/lib/desk/rules";
import { formatDay, say, translator } from "@/lib/i18n";
import type { IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { Answers, Passport, Question } from "@/lib/services";
import { type ActField, type ActForm, FACT } from "./state";

/** The forms of a case's page in finished words, for what the officer can do. */
export function actForms(
  locale: Locale,
  view: DeskCaseView,
  acts: readonly ActAtDesk[],
  passport: Passport,
): ActForm[] {
  const makers: Record<ActAtDesk, () => ActForm> = {
    take: () => takeForm(locale),
    establish: () => establishForm(locale, view, passport),
    judge: () => judgeForm(locale),
    answer: () => answerForm(locale),
    decide: () => decideForm(locale, view, acts.includes("establish")),
    confirm: () => confirmForm(locale),
    ask: () => askForm(locale),
    handOver: () => handOverForm(locale, view),
  };
  return acts.map((act) => makers[act]());
}

function takeForm(locale: Locale): ActForm {
  const t = translator(locale, "deskCases");
  return {
    act: "take",
    title: t("take"),
    lead: t("takeMore"),
    fields: [],
    buttons: [{ label: t("takeButton") }],
  };
}

/**
 * What no register tells, as questions to the officer. All stand there, for without a script none can come
 * later; one that follows from another says so. What was established before stands in them.
 */
function establishForm(locale: Locale, view: DeskCaseView, { establish }: Passport): ActForm {
  const t = translator(locale, "deskCases");
  const before = view.events.findLast(({ event }) => event === "establish");
  const { answers = {} } = (before?.payload ?? {}) as { answers?: Answers };
  return {
    act: "establish",
    title: t("establish"),
    lead: t(before ? "establishAgain" : "establishMore"),
    aside: view.assessment?.result?.outcome !== "undetermined",
    fields: Object.entries(establish?.form.questions ?? {}).map(([name, question]) => ({
      name: `${FACT}${name}`,
      kind: KIND[question.kind],
      label: say(question.label, locale),
      hint: [
        question.hint && say(question.hint, locale),
        question.when && t("establishWhen"),
        question.kind === "day" && t("dayHint"),
      ]
        .filter(Boolean)
        .join(" "),
      options: question.options(view.facts).map(({ value, label, hint }) => ({
        value,
        label: say(label, locale),
        ...(hint && { hint: say(hint, locale) }),
      })),
      chosen: typedAgain(question.kind, answers[name]),
    })),
    buttons: [{ label: t("establishButton") }],
  };
}

const KIND = {
  choice: "choice",
  day: "day",
  money: "amount",
  whole: "amount",
  text: "words",
  iban: "line",
  given: "line",
} as const satisfies Record<Question["kind"], ActField["kind"]>;

/** A value as one would type it. */
function typedAgain(kind: Question["kind"], value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (kind === "day") return formatDay(value as IsoDate);
  return kind === "money" ? (Number(value) / 100).toFixed(2) : String(value);
}

/** A question about an access: the officer's words, beside what the ledger itself says. */
function answerForm(locale: Locale): ActForm {
  const t = translator(locale, "deskCases");
  return {
    act: "answer",
    title: t("answer"),
    lead: t("answerMore"),
    fields: [{ name: "words", kind: "words", label: t("answerWords"), hint: t("noteHint") }],
    buttons: [{ label: t("answerButton") }],
  };
}

/** The superior body's decision about an appeal: neither way stands chosen. */
function judgeForm(locale: Locale): ActForm {
  const t = translator(locale, "deskCases");
  return {
    act: "judge",
    title: t("judge"),
    lead: t("judgeMore"),
    fields: [
      {
        name: "stands",
        kind: "choice",
        label: t("decision"),
        options: [
          { value: "yes", label: t("stands"), hint: t("standsHint") },
          { value: "no", label: t("again"), hint: t("againHint") },
        ],
      },
      { name: "words", kind: "words", label: t("judgeWords"), hint: t("judgeWordsHint") },
      { name: "law", kind: "line", label: t("law"), hint: t("lawHint") },
    ],
    buttons: [{ label: t("decideButton") }],
  };
}

/** The rule's decision stands chosen and its amount is said; another one needs the folded fields. */
function decideForm(locale: Locale, view: DeskCaseView, canEstablish: boolean): ActForm {
  const t = translator(locale, "deskCases");
  const result = view.assessment?.result ?? null;
  const isOpen = result?.outcome === "undetermined";
  const prepared = preparedDecision(result?.outcome ?? null);
  const [award] = result?.awards ?? [];
  return {
    act: "decide",
    title: t("decide"),
    lead: t(`decideLead.${result?.outcome ?? "none"}`),
    aside: isOpen && canEstablish,
    fields: [
      {
        name: "decision",
        kind: "choice",
        label: t("decision"),
        options: [
          {
            value: "approve",
            label: t("approve"),
            ...(award && {
              hint: t("approveHint", {
                award: awardText(locale, award),
                from: t("from", { day: formatDay(award.from) }),
              }),
            }),
          },
          { value: "reject", label: t("reject"), hint: t("rejectHint") },
        ],
        ...(prepared && { chosen: prepared }),
      },
      { name: "note", kind: "words", label: t("note"), hint: t("noteHint") },
      { name: "reason", kind: "words", label: t("reason"), hint: t("reasonHint"), folded: true },
      { name: "law", kind: "line", label: t("law"), hint: t("lawHint"), folded: true },
      { name: "amount", kind: "amount", label: t("amount"), hint: t("amountHint"), folded: true },
    ],
    fold: { title: t("other"), lead: t("otherLead"), open: isOpen },
    buttons: [{ label: t("decideButton") }],
  };
}

function confirmForm(locale: Locale): ActForm {
  const t = translator(locale, "deskCases");
  return {
    act: "confirm",
    title: t("confirm"),
    lead: t("confirmMore"),
    fields: [{ name: "note", kind: "words", label: t("confirmNote"), hint: t("confirmNoteHint") }],
    buttons: [
      { label: t("agree"), agree: "yes" },
      { label: t("sendBack"), agree: "no", outline: true },
    ],
  };
}

function askForm(locale: Locale): ActForm {
  const t = translator(locale, "deskCases");
  return {
    act: "ask",
    title: t("ask"),
    lead: t("askMore"),
    aside: true,
    fields: [{ name: "what", kind: "words", label: t("what"), hint: t("whatHint") }],
    buttons: [{ label: t("askButton"), outline: true }],
  };
}

function handOverForm(locale: Locale, { takenBySelf }: DeskCaseView): ActForm {
  const t = translator(locale, "deskCases");
  return {
    act: "handOver",
    title: t(takenBySelf ? "handOver" : "freeTitle"),
    lead: t(takenBySelf ? "handOverMore" : "freeMore"),
    aside: true,
    fields: [
      { name: "note", kind: "words", label: t("handOverNote"), hint: t("handOverNoteHint") },
    ],
    buttons: [{ label: t("handOverButton"), outline: true }],
  };
}

/** Why there is nothing to do for this officer; null where there is. */
export function idleWords(
  locale: Locale,
  { state, closedAt, proposedBySelf, takenByOther }: DeskCaseView,
): string | null {
  const t = translator(locale, "deskCases");
  if (closedAt !== null) return t("closed");
  if (state === "received") return t("waitsRegisters");
  if (state === "awaiting_parties") return t("waitsParties");
  if (proposedBySelf) return t("waitsSecond");
  if (takenByOther) return t("heldElsewhere");
  return state === "information_requested" ? t("waitsCitizen") : null;
}
