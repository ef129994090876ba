import { expect, test } from "vitest";
import { defineStateMachine } from "./state-machine";

const door = defineStateMachine({
  states: ["open", "closed", "walled"],
  initial: "open",
  events: {
    close: { from: ["open"], to: "closed" },
    open: { from: ["closed"], to: "open" },
    wall: { from: ["open", "closed"], to: "walled" },
  },
});

test("what may happen next is what the table says", () => {
  expect(door.eventsFrom("open")).toEqual(["close", "wall"]);
  expect(door.next("open", "close")).toBe("closed");
  expect(door.isFinal("walled")).toBe(true);
  expect(door.isFinal("closed")).toBe(false);
});

test("what may not happen now is a conflict", () => {
  expect(() => door.next("walled", "open")).toThrow(expect.objectContaining({ code: "conflict" }));
});

test("a table that names a state it does not have is refused", () => {
  expect(() =>
    defineStateMachine({
      states: ["a"],
      initial: "a",
      events: { go: { from: ["a"], to: "b" as "a" } },
    }),
  ).toThrow("no such state b");
});

test("a state that nobody can reach is refused", () => {
  expect(() =>
    defineStateMachine({
      states: ["a", "b"],
      initial: "a",
      events: { stay: { from: ["a"], to: "a" } },
    }),
  ).toThrow("b cannot be reached");
});
