import { defineStateMachine, type EventOf, type StateOf } from "@/lib/kernel/state-machine";

/**
 * THE LIFE OF A CASE, in the words of the social-protection delivery chain: intake, assessment, decision,
 * appeal. The table is the only authority on what may happen next; who may do it is each operation's policy.
 */
export const caseMachine = defineStateMachine({
  states: [
    "draft",
    /** Received; the registers are being asked. */
    "received",
    /** Other adults of the household are asked whether they agree. */
    "awaiting_parties",
    "in_assessment",
    /** The clock stands until the citizen has answered. */
    "information_requested",
    /** Decided by one officer, to be confirmed by another. */
    "awaiting_confirmation",
    "approved",
    "rejected",
    "under_appeal",
    /** The superior body let the decision stand. */
    "appeal_dismissed",
    "withdrawn",
    /** It could not go on: not everybody agreed, or nothing was answered in time. */
    "discontinued",
    /** A question is answered; the citizen says whether that is enough. */
    "answered",
    /** The answer was enough, or nothing more was said. */
    "settled",
  ],
  initial: "draft",
  events: {
    submit: { from: ["draft"], to: "received" },
    ask_parties: { from: ["received"], to: "awaiting_parties" },
    parties_agree: { from: ["awaiting_parties"], to: "received" },
    gather: { from: ["received"], to: "in_assessment" },
    request_information: { from: ["in_assessment"], to: "information_requested" },
    provide_information: { from: ["information_requested"], to: "in_assessment" },
    /** A decision that needs a second officer. */
    propose: { from: ["in_assessment"], to: "awaiting_confirmation" },
    return: { from: ["awaiting_confirmation"], to: "in_assessment" },
    /** Straight from `received`: a registration with a place, which nobody has to decide. */
    approve: {
      from: ["received", "in_assessment", "awaiting_confirmation"],
      to: "approved",
    },
    reject: { from: ["in_assessment", "awaiting_confirmation"], to: "rejected" },
    appeal: { from: ["approved", "rejected"], to: "under_appeal" },
    dismiss_appeal: { from: ["under_appeal"], to: "appeal_dismissed" },
    /** The superior body has it decided again. */
    remit: { from: ["under_appeal"], to: "in_assessment" },
    /** A fact or the law has changed since the decision. */
    reassess: { from: ["approved", "rejected", "appeal_dismissed"], to: "in_assessment" },
    withdraw: {
      from: [
        "received",
        "awaiting_parties",
        "in_assessment",
        "information_requested",
        "awaiting_confirmation",
      ],
      to: "withdrawn",
    },
    /** A registration that is given back. */
    give_back: { from: ["approved"], to: "withdrawn" },
    discontinue: { from: ["awaiting_parties", "information_requested"], to: "discontinued" },
    answer: { from: ["in_assessment"], to: "answered" },
    accept_answer: { from: ["answered"], to: "settled" },
    contest_answer: { from: ["answered"], to: "under_appeal" },
    /** The citizen said nothing in time; they may ask again. */
    lapse: { from: ["answered"], to: "settled" },
  },
});

export type CaseState = StateOf<typeof caseMachine>;
export type CaseEventName = EventOf<typeof caseMachine>;

export const CASE_STATES = caseMachine.states;
export const CASE_EVENTS = Object.keys(caseMachine.events) as CaseEventName[];

/** What is written down without changing where a case stands. */
export const NOTES = ["take", "hand_over", "establish", "escalate"] as const;
export type Note = (typeof NOTES)[number];

/** States in which work is to be done; nothing is due in the others. */
export const OPEN_STATES: readonly CaseState[] = [
  "received",
  "awaiting_parties",
  "in_assessment",
  "information_requested",
  "awaiting_confirmation",
  "under_appeal",
  "answered",
];

export const isOpen = (state: CaseState) => OPEN_STATES.includes(state);

/**
 * The state after a whole history.
 * @throws AppError `conflict` for an event that could not happen then
 */
export function stateAfter(events: readonly (CaseEventName | Note)[]): CaseState {
  let state: CaseState = caseMachine.initial;
  for (const event of events) {
    if (!isNote(event)) state = caseMachine.next(state, event);
  }
  return state;
}

export function isNote(event: CaseEventName | Note): event is Note {
  return (NOTES as readonly string[]).includes(event);
}

/** Roles of the front office that work on cases. */
export const CASE_ROLES = ["caseworker", "supervisor", "data_protection_officer"] as const;
