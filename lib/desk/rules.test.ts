import { expect, test } from "vitest";
import { DESK_ROLES, meetsPersons, openedBy, owing } from "./rules";
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
