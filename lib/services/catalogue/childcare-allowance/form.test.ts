import { expect, test } from "vitest";
import { WORLD_DAY } from "@/sandbox/world";
import { askedOf, readForm } from "../../form";
import { saidOf } from "../../testing";
import { factsOf } from "./facts";
import { form } from "./form";
import { childcareAllowancePassport as passport } from "./passport";

const nigar = factsOf(saidOf("TST8N4G"), WORLD_DAY);
const solmaz = factsOf(saidOf("TST9H4B"), WORLD_DAY);

const DESCRIBED = ["childFin", "childBornOn", "relation", "leaveFrom", "bank"];

test.each([
  ["somebody else cares: nothing more is asked", nigar, { carer: "someone-else" }, ["carer"]],
  [
    "a mother names her child",
    nigar,
    { carer: "me", child: "TST6A1N" },
    ["carer", "child", "leaveFrom", "bank"],
  ],
  ["another child", nigar, { carer: "me", child: "another" }, ["carer", "child", ...DESCRIBED]],
  ["no register names a young child", solmaz, { carer: "me" }, ["carer", ...DESCRIBED]],
])("%s", (_, facts, typed, asked) => {
  expect(askedOf(form, typed as Record<string, string>, facts)).toEqual(asked);
});

test("only young children can be chosen", () => {
  const values = form.questions.child?.options(nigar).map(({ value }) => value);
  expect(values).toEqual(["TST6A1N", "another"]);
});

const typed = { carer: "me", child: "TST6A1N", leaveFrom: "18.01.2027", bank: "abb" };
test("one child is one thing, for its mother and for its grandmother", () => {
  const mother = readForm(form, typed, nigar, WORLD_DAY);
  const stated = {
    ...{ carer: "me", childFin: "TST6A1N", childBornOn: "09.11.2026", relation: "grandparent" },
    ...{ leaveFrom: "01.12.2026", bank: "abb" },
  };
  const grandmother = readForm(form, stated, solmaz, WORLD_DAY);
  if (!mother.ok || !grandmother.ok) throw new Error("both are in order");
  expect(passport.things?.(nigar, mother.answers)).toEqual(["TST6A1N"]);
  expect(passport.things?.(solmaz, grandmother.answers)).toEqual(["TST6A1N"]);
  expect(passport.things?.(nigar, { carer: "someone-else" })).toEqual([]);
});

test.each([
  ["an elder child", { child: "TST1U9R" }, "child", "choose"],
  ["a leave more than six months ahead", { leaveFrom: "22.05.2027" }, "leaveFrom", "day-late"],
  ["a leave before the birth", { leaveFrom: "08.11.2026" }, "leaveFrom", "day-early"],
  ["no day", { leaveFrom: "31.02.2027" }, "leaveFrom", "day"],
])("%s", (_, wrong, question, error) => {
  expect(readForm(form, { ...typed, ...wrong }, nigar, WORLD_DAY)).toMatchObject({
    ok: false,
    wrong: { [question]: { error } },
  });
});

test.each(["09.11.2026", "21.05.2027"])("a leave from %s is accepted", (leaveFrom) => {
  expect(readForm(form, { ...typed, leaveFrom }, nigar, WORLD_DAY).ok).toBe(true);
});

test("of a child nobody named the stated birthday counts", () => {
  const stated = {
    carer: "me",
    childFin: "TST6A1N",
    childBornOn: "09.11.2026",
    relation: "grandparent",
    bank: "abb",
  };
  const read = (leaveFrom: string) => readForm(form, { ...stated, leaveFrom }, solmaz, WORLD_DAY);
  expect(read("08.11.2026")).toMatchObject({
    ok: false,
    wrong: { leaveFrom: { error: "day-early" } },
  });
  expect(read("09.11.2026").ok).toBe(true);
});
