import { dayInBaku, type IsoDate } from "@/lib/kernel/date";
import { type Deadline, deadlineOf, type Pause } from "@/lib/law/calendar";
import type { Passport, Term } from "@/lib/services/passport";
import type { CaseEvent } from "./events";
import type { CaseState } from "./machine";

/** What is due next in a case, whose turn it is, and how the day was counted. */
export interface Due {
  what: "decide" | "answer" | "appeal";
  deadline: Deadline;
}

/** How long a citizen or a party is waited for before a case ends, or an answer is taken as enough. */
export const ANSWER_WITHIN_DAYS = 30;

/**
 * The clock of a case: it starts when the case is received, stands while the citizen is asked for something
 * or others of the household are, and starts anew with an appeal. Null where nothing is due, or where the
 * calendar does not know the days it would have to count.
 */
export function dueOf(
  passport: Pick<Passport, "clock" | "appeal">,
  events: readonly CaseEvent[],
  state: CaseState,
): Due | null {
  switch (state) {
    case "received":
    case "in_assessment":
    case "awaiting_confirmation":
      return due("decide", decisionDeadline(passport, events));
    case "awaiting_parties":
    case "information_requested": {
      const asks = state === "awaiting_parties" ? "ask_parties" : "request_information";
      const asked = events.findLast(({ event }) => event === asks);
      return asked ? due("answer", withinDays(dayInBaku(asked.at))) : null;
    }
    case "answered": {
      const answered = events.findLast(({ event }) => event === "answer");
      return answered ? due("answer", withinDays(dayInBaku(answered.at))) : null;
    }
    case "under_appeal": {
      const appeal = events.findLast(
        ({ event }) => event === "appeal" || event === "contest_answer",
      );
      return appeal
        ? due("appeal", counted(passport.appeal.decide, dayInBaku(appeal.at), []))
        : null;
    }
    default:
      return null;
  }
}

const withinDays = (from: IsoDate) =>
  deadlineOf({ from, days: ANSWER_WITHIN_DAYS, counted: "calendar-days", pauses: [] });

const due = (what: Due["what"], deadline: Deadline | null): Due | null =>
  deadline && { what, deadline };

function counted(term: Term, from: IsoDate, pauses: readonly Pause[]): Deadline | null {
  const days = term.days.on(from);
  return days && deadlineOf({ from, days: days.value, counted: term.counted, pauses });
}

/** By when this case must be decided, pauses included; also of a case that has been decided. */
export function decisionDeadline(
  { clock }: Pick<Passport, "clock">,
  events: readonly CaseEvent[],
): Deadline | null {
  const begun = events.findLast(({ event }) => STARTS.includes(event));
  return begun ? counted(clock.decide, dayInBaku(begun.at), pausesOf(events)) : null;
}

/** What was decided, and when its person was told: the day, and the last day the law gives for it. */
export interface Notice {
  /** What was made known. */
  event: (typeof NOTIFIED)[number];
  toldOn: IsoDate;
  /** Null where the calendar does not know the days it would have to count. */
  deadline: Deadline | null;
}

/** Events of which a message is written in their own transaction (tell.ts): told in the moment they happen. */
export const NOTIFIED = ["approve", "reject", "dismiss_appeal", "answer"] as const;

/** The notice of the last thing decided; null while nothing is. */
export function noticeOf(
  { clock }: Pick<Passport, "clock">,
  events: readonly CaseEvent[],
): Notice | null {
  const decided = events.findLast(({ event }) => isNotified(event));
  if (!decided || !isNotified(decided.event)) return null;
  const toldOn = dayInBaku(decided.at);
  return { event: decided.event, toldOn, deadline: counted(clock.notify, toldOn, []) };
}

const isNotified = (event: string): event is Notice["event"] =>
  (NOTIFIED as readonly string[]).includes(event);

/** Was somebody told in time, who was told on that day? Null where no last day is known. */
export function isToldInTime(deadline: Deadline | null, on: IsoDate): boolean | null {
  return deadline?.on ? on <= deadline.on : null;
}

/** Events from which the time for a decision runs. */
const STARTS = ["submit", "remit", "reassess"];

const PAUSES: Readonly<Record<string, readonly string[]>> = {
  request_information: ["provide_information", "withdraw", "discontinue"],
  ask_parties: ["parties_agree", "withdraw", "discontinue"],
};

/** Days on which the clock stood, from the first to the last; `until` null while it stands. */
export function pausesOf(events: readonly CaseEvent[]): Pause[] {
  return events.flatMap(({ event, at }, index) => {
    const ends = PAUSES[event];
    if (!ends) return [];
    const end = events.slice(index + 1).find((later) => ends.includes(later.event));
    return [{ from: dayInBaku(at), until: end ? dayInBaku(end.at) : null }];
  });
}
