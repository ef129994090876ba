import type { Category } from "@/lib/access/categories";
import { deskPurposes, type Purpose, purposeSpec, type Role } from "@/lib/access/purposes";
import type { DeskCaseView, TaskView, WatchView } from "@/lib/cases";
import { CASE_ROLES, isOpen } from "@/lib/cases/machine";
import type { IsoDate } from "@/lib/kernel/date";
import type { Outcome } from "@/lib/law/assessment";
import type { RecordView, SourceView } from "@/lib/record/schema";
import { REGISTERS } from "@/lib/registers/catalogue";
import { isFresh } from "@/lib/registers/freshness";
import type { Register } from "@/lib/registers/register";

/** Roles that meet persons. An analyst is staff too, and sees nobody. */
export const DESK_ROLES: readonly Role[] = [
  "operator",
  "caseworker",
  "supervisor",
  "data_protection_officer",
];

/** May someone of this role look anybody up at all? */
export function meetsPersons(role: Role): boolean {
  return DESK_ROLES.includes(role) && deskPurposes(role).length > 0;
}

/** Has this role a queue of cases? */
export function handlesCases(role: Role): boolean {
  return (CASE_ROLES as readonly Role[]).includes(role);
}

/** What a purpose opens at the desk. Identity is always among it: one must know whom one serves. */
export function openedBy(purpose: Purpose): readonly Category[] {
  return purposeSpec(purpose).desk?.categories ?? [];
}

/** How long a visit stays open. The database decides (access.chain_entry, migration 0001); this tells it. */
export const VISIT_MINUTES = 15;

/** What is asked of a snapshot here: when the register was last asked, and what came of it. */
interface Heard {
  register: string;
  category: string;
  status: string;
  askedAt: Date;
}

/** The clocks of two processes may differ by so much; an answer that came just before is as good. */
const CLOCKS_APART_MS = 5_000;

/**
 * Registers that still owe an answer to someone who wants to know these categories since that moment:
 * never heard in one of them, silent when last asked, or heard too long ago. Whoever was asked since
 * owes nothing, silence included.
 */
export function owing(
  snapshots: readonly Heard[],
  categories: readonly Category[],
  since: Date,
): Register[] {
  const heard = new Map(snapshots.map((one) => [`${one.register} ${one.category}`, one]));
  return REGISTERS.filter(({ code, parts }) =>
    categories.some((category) => {
      if (!parts[category]) return false;
      const snapshot = heard.get(`${code} ${category}`);
      if (!snapshot) return true;
      const askedSince = snapshot.askedAt.getTime() >= since.getTime() - CLOCKS_APART_MS;
      return !askedSince && (snapshot.status === "silent" || !isFresh(snapshot, since));
    }),
  );
}

/** Every register that a record speaks of, each once. */
export function sourcesOf({ sections, contradictions }: RecordView): SourceView[] {
  const facts = [
    ...sections.flatMap((section) => section.facts),
    ...contradictions.flatMap(({ versions }) => versions),
  ];
  const sources = [
    ...facts.flatMap(({ source, agreeing }) => [source, ...agreeing]),
    ...sections.flatMap(({ silences }) => silences.map(({ source }) => source)),
    ...sections.flatMap(({ nothing, awaited }) => [...nothing, ...awaited]),
  ];
  return [...new Map(sources.map((source) => [source.register, source])).values()];
}

/** What came in between when an officer's step was too late; sentences in `deskCases.happened`. */
export const HAPPENED = [
  "taken",
  "freed",
  "closed",
  "moved",
  "not-now",
  "has-right",
  "thing-granted",
] as const;
export type Happened = (typeof HAPPENED)[number];

/** What happened to a case since it was seen at that event, as far as how it stands now tells. */
export function happenedTo(
  { sequence, state, heldBy }: Pick<WatchView, "sequence" | "state" | "heldBy">,
  seen: number,
): Happened {
  if (sequence === seen) return "not-now";
  if (!isOpen(state)) return "closed";
  if (heldBy === "other") return "taken";
  return heldBy === "nobody" && state === "in_assessment" ? "freed" : "moved";
}

/** What an officer can do with a case; each is a form of its page. */
export const ACTS_AT_DESK = [
  "take",
  "establish",
  "judge",
  "answer",
  "decide",
  "confirm",
  "ask",
  "handOver",
] as const;
export type ActAtDesk = (typeof ACTS_AT_DESK)[number];

/**
 * What this officer can do with a case as it stands, the most important first.
 * @param establishes the service has something that no register tells
 * @param answers the service gives an answer and no decision: whoever answers for data protection gives it
 */
export function actsFor(
  {
    state,
    takenBySelf,
    takenByOther,
    proposedBySelf,
  }: Pick<DeskCaseView, "state" | "takenBySelf" | "takenByOther" | "proposedBySelf">,
  role: Role,
  { establishes = false, answers = false }: { establishes?: boolean; answers?: boolean } = {},
): ActAtDesk[] {
  if (state === "awaiting_confirmation") return proposedBySelf ? [] : ["confirm"];
  const isWork = state === "in_assessment" || state === "information_requested";
  if (!isWork && state !== "under_appeal") return [];
  if (takenBySelf) {
    if (state === "under_appeal") return ["judge", "handOver"];
    if (state !== "in_assessment") return ["handOver"];
    if (answers) {
      return role === "data_protection_officer" ? ["answer", "handOver"] : ["handOver"];
    }
    return [...(establishes ? (["establish"] as const) : []), "decide", "ask", "handOver"];
  }
  if (!takenByOther) return ["take"];
  // A supervisor may free what somebody else has.
  return role === "supervisor" ? ["handOver"] : [];
}

/** What the rule supports, so that it stands chosen; null where it supports neither. */
export function preparedDecision(outcome: Outcome | null): "approve" | "reject" | null {
  if (outcome === "eligible") return "approve";
  return outcome === "ineligible" ? "reject" : null;
}

export function isLate({ dueOn }: Pick<TaskView, "dueOn">, today: IsoDate): boolean {
  return dueOn !== null && dueOn < today;
}
