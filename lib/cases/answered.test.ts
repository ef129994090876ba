import { describe, expect, test } from "vitest";
import { accessQuestion } from "@/lib/services/catalogue/access-question/passport";
import { ANSWER_WITHIN_DAYS, dueOf } from "./deadlines";
import type { CaseEvent, EventName } from "./events";
import { caseMachine, isOpen, stateAfter } from "./machine";

/** The life of a question, and its clock. */

const BY = { kind: "system", id: "cases", pseudonym: null, unit: null } as const;
const history = (...told: readonly (readonly [EventName, string])[]): CaseEvent[] =>
  told.map(([event, day], index) => ({
    sequence: index + 1,
    event,
    at: new Date(`${day}T12:00:00+04:00`),
    actor: BY,
    payload: {} as never,
  }));

const ASKED = [
  ["submit", "2026-11-21"],
  ["gather", "2026-11-21"],
] as const;
const ANSWERED = [...ASKED, ["answer", "2026-11-24"]] as const;

const due = (...told: readonly (readonly [EventName, string])[]) =>
  dueOf(accessQuestion, history(...told), stateAfter(told.map(([event]) => event)));

describe("the machine", () => {
  test("answers a question that is being assessed, and nothing else", () => {
    expect(caseMachine.events.answer.from).toEqual(["in_assessment"]);
  });

  test("waits for the citizen: enough, not enough, or nothing", () => {
    expect(caseMachine.eventsFrom("answered")).toEqual([
      "accept_answer",
      "contest_answer",
      "lapse",
    ]);
    expect(isOpen("answered")).toBe(true);
  });

  test.each([
    ["accept_answer", "settled", false],
    ["lapse", "settled", false],
    ["contest_answer", "under_appeal", true],
  ] as const)("after %s it is %s", (event, state, open) => {
    expect(stateAfter(["submit", "gather", "answer", event])).toBe(state);
    expect(isOpen(state)).toBe(open);
  });

  test("what is settled stays so", () => {
    expect(caseMachine.eventsFrom("settled")).toEqual([]);
  });

  test("the superior body may have it answered again", () => {
    expect(stateAfter(["submit", "gather", "answer", "contest_answer", "remit", "answer"])).toBe(
      "answered",
    );
  });
});

describe("the clock", () => {
  test("gives seven working days for the answer, weekends not counted", () => {
    expect(due(...ASKED)).toMatchObject({ what: "decide", deadline: { on: "2026-12-01" } });
  });

  test("gives the citizen thirty days to say whether it is enough", () => {
    expect(ANSWER_WITHIN_DAYS).toBe(30);
    expect(due(...ANSWERED)).toMatchObject({ what: "answer", deadline: { on: "2026-12-24" } });
  });

  test("runs for the superior body from the day it was contested", () => {
    const contested = due(...ANSWERED, ["contest_answer", "2026-11-30"]);
    expect(contested?.what).toBe("appeal");
    expect(contested?.deadline.on).toBe("2026-12-21");
  });

  test("begins anew when it is to be answered again", () => {
    expect(
      due(...ANSWERED, ["contest_answer", "2026-11-30"], ["remit", "2026-12-02"]),
    ).toMatchObject({ what: "decide", deadline: { on: "2026-12-11" } });
  });

  test("stands when it is settled", () => {
    expect(due(...ANSWERED, ["accept_answer", "2026-11-25"])).toBeNull();
  });
});
