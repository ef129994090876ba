import { expect, test } from "vitest";
import { peopleOfTheWorld } from "./people";

test("the examples are grown, alive and introduced in three languages", () => {
  const people = peopleOfTheWorld();
  const examples = people.examples();

  expect(examples.length).toBeGreaterThan(15);
  for (const { fin, note } of examples) {
    expect(people.find(fin)).not.toBeNull();
    expect(note.az, `no Azerbaijani note on ${fin}`).not.toBe(note.en);
    expect(note.ru, `no Russian note on ${fin}`).not.toBe(note.en);
  }
  expect(examples.some(({ kind }) => kind === "officer")).toBe(true);
});
