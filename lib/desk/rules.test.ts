import { describe, expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import {
  actsFor,
  DESK_ROLES,
  happenedTo,
  isLate,
  meetsPersons,
  openedBy,
  owing,
  preparedDecision,
} from "./rules";
import { DESK_PURPOSES } from "./schema";

const NOW = new Date("2026-11-21T12:00:00+04:00");
const ago = (minutes: number) => new Date(NOW.getTime() - minutes * 60_000);

type Snapshot = Parameters<typeof owing>[0][number];

/** The population register, heard a minute ago, in what the visit opens. */
function heard(given: Partial<Snapshot> = {}): Snapshot[] {
  return (["contact", "documents"] as const).map((category) => ({
    register: "population",
    category,
    status: "available",
    askedAt: ago(1),
    ...given,
  }));
}

const owes = (snapshots: Snapshot[]) =>
  owing(snapshots, ["contact", "documents"], NOW).some(({ code }) => code === "population");

test.each([
  ["was never heard", [], true],
  ["was heard just now", heard(), false],
  ["holds nothing on the person", heard({ status: "nothing" }), false],
  ["was heard in one category and not in the other", heard().slice(0, 1), true],
  ["was heard a year ago", heard({ askedAt: ago(525_600) }), true],
  ["was silent an hour ago", heard({ status: "silent", askedAt: ago(61) }), true],
  ["was silent a minute ago", heard({ status: "silent", askedAt: ago(1) }), true],
  ["was silent when asked for this visit", heard({ status: "silent", askedAt: NOW }), false],
])("a register that %s: does it owe an answer?", (_, snapshots, expected) => {
  expect(owes(snapshots)).toBe(expected);
});

test("a register that says nothing in what is opened owes nothing", () => {
  const codes = owing([], ["pension"], NOW).map(({ code }) => code);
  expect(codes).toContain("insurance-account");
  expect(codes).not.toContain("population");
});

test("an analyst meets nobody, everybody else of the desk does", () => {
  expect(DESK_ROLES.every(meetsPersons)).toBe(true);
  expect(meetsPersons("analyst")).toBe(false);
});

test("every purpose of the desk opens identity, and neither sign-ins nor the access history", () => {
  for (const purpose of DESK_PURPOSES) {
    expect(openedBy(purpose)).toContain("identity");
    expect(openedBy(purpose)).not.toContain("account");
    expect(openedBy(purpose)).not.toContain("access");
  }
});

describe("cases at the desk", () => {
  const at = (given: Partial<Parameters<typeof actsFor>[0]> = {}) => ({
    ...{ state: "in_assessment" as const, takenBySelf: false, takenByOther: false },
    proposedBySelf: false,
    ...given,
  });

  test("what no register tells is written down by whoever has the case, while it is assessed", () => {
    const mine = at({ takenBySelf: true });
    expect(actsFor(mine, "caseworker", { establishes: true })).toEqual([
      "establish",
      "decide",
      "ask",
      "handOver",
    ]);
    for (const other of [
      at(),
      at({ takenByOther: true }),
      at({ state: "information_requested", takenBySelf: true }),
      at({ state: "under_appeal", takenBySelf: true }),
    ]) {
      expect(actsFor(other, "supervisor", { establishes: true })).not.toContain("establish");
    }
  });

  test.each([
    ["nobody has it", at(), "caseworker", ["take"]],
    ["mine", at({ takenBySelf: true }), "caseworker", ["decide", "ask", "handOver"]],
    ["another's", at({ takenByOther: true }), "caseworker", []],
    ["another's, to a supervisor", at({ takenByOther: true }), "supervisor", ["handOver"]],
    ["registers are asked", at({ state: "received" }), "caseworker", []],
    ["the family is asked", at({ state: "awaiting_parties" }), "supervisor", []],
    [
      "the citizen is asked",
      at({ state: "information_requested", takenBySelf: true }),
      "caseworker",
      ["handOver"],
    ],
    ["to be confirmed", at({ state: "awaiting_confirmation" }), "caseworker", ["confirm"]],
    [
      "to be confirmed, by its own proposer",
      at({ state: "awaiting_confirmation", proposedBySelf: true }),
      "supervisor",
      [],
    ],
    [
      "an appeal that is mine",
      at({ state: "under_appeal", takenBySelf: true }),
      "caseworker",
      ["judge", "handOver"],
    ],
    ["decided", at({ state: "approved", takenBySelf: true }), "supervisor", []],
  ] as const)("%s", (_, view, role, acts) => {
    expect(actsFor(view, role)).toEqual(acts);
  });

  test("a question about an access is answered by whoever answers for data protection", () => {
    const mine = at({ state: "in_assessment", takenBySelf: true });
    const answers = { answers: true };
    expect(actsFor(mine, "data_protection_officer", answers)).toEqual(["answer", "handOver"]);
    expect(actsFor(mine, "supervisor", answers)).toEqual(["handOver"]);
  });

  test("what the rule supports stands chosen, and nothing where it cannot say", () => {
    expect(preparedDecision("eligible")).toBe("approve");
    expect(preparedDecision("ineligible")).toBe("reject");
    expect(preparedDecision("undetermined")).toBeNull();
    expect(preparedDecision(null)).toBeNull();
  });

  test("late begins the day after the last", () => {
    const task = { dueOn: toIsoDate("2026-12-01") };
    expect(isLate(task, toIsoDate("2026-12-01"))).toBe(false);
    expect(isLate(task, toIsoDate("2026-12-02"))).toBe(true);
    expect(isLate({ ...task, dueOn: null }, toIsoDate("2099-01-01"))).toBe(false);
  });

  test.each([
    ["not-now", { sequence: 5, state: "in_assessment", heldBy: "other" }],
    ["taken", { sequence: 6, state: "in_assessment", heldBy: "other" }],
    ["freed", { sequence: 6, state: "in_assessment", heldBy: "nobody" }],
    ["moved", { sequence: 6, state: "awaiting_confirmation", heldBy: "nobody" }],
    ["moved", { sequence: 6, state: "in_assessment", heldBy: "self" }],
    ["closed", { sequence: 6, state: "approved", heldBy: "other" }],
  ] as const)("too late: %s", (happened, now) => {
    expect(happenedTo(now, 5)).toBe(happened);
  });
});
