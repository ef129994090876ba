import { awardText } from "@/components/services";
import type { DeskCaseView } from "@/lib/cases";
import { type ActAtDesk, preparedDecision } from "@/lib/desk/rules";
import { formatDay, say, translator } from "@/lib/i18n";
import type { Locale } from "@/lib/kernel/texts";
import type { Passport } from "@/lib/services";
import { type ActForm, ESTABLISHED } from "./state";

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
    answer: () => answerForm(locale),
    appeal: () => appealForm(locale),
    decide: () => decideForm(locale, view),
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

/** The rule's decision stands chosen and its amount is said; another one needs the folded fields. */
function decideForm(locale: Locale, view: DeskCaseView): ActForm {
  const t = translator(locale, "deskCases");
  const result = view.assessment?.result ?? null;
  const prepared = preparedDecision(result?.outcome ?? null);
  const [award] = result?.awards ?? [];
  return {
    act: "decide",
    title: t("decide"),
    lead: t(`decideLead.${result?.outcome ?? "none"}`),
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
    fold: { title: t("other"), lead: t("otherLead"), open: result?.outcome === "undetermined" },
    buttons: [{ label: t("decideButton") }],
  };
}

/** What an officer establishes: the questions of the passport, as the officer reads them. */
function establishForm(locale: Locale, view: DeskCaseView, { establish }: Passport): ActForm {
  const t = translator(locale, "deskCases");
  return {
    act: "establish",
    title: t("establish"),
    lead: t("establishMore"),
    fields: Object.entries(establish?.form.questions ?? {}).map(([name, question]) => ({
      name: `${ESTABLISHED}${name}`,
      kind: question.kind === "choice" ? ("choice" as const) : ("line" as const),
      label: say(question.label, locale),
      ...(question.kind === "day" && { hint: t("establishDay") }),
      options: question
        .options(view.facts)
        .map(({ value, label }) => ({ value, label: say(label, locale) })),
    })),
    buttons: [{ label: t("establishButton") }],
  };
}

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

function appealForm(locale: Locale): ActForm {
  const t = translator(locale, "deskCases");
  return {
    act: "appeal",
    title: t("appeal"),
    lead: t("appealMore"),
    fields: [
      { name: "words", kind: "words", label: t("appealWords"), hint: t("noteHint") },
      { name: "law", kind: "line", label: t("law"), hint: t("lawHint") },
    ],
    buttons: [
      { label: t("appealStands"), agree: "yes", outline: true },
      { label: t("appealAgain"), agree: "no" },
    ],
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
