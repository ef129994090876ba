import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import type { PensionFacts } from "@/lib/pension/facts";
import { someone } from "@/lib/pension/testing";
import { WORLD_DAY } from "@/sandbox/world";
import { askedOf, readForm } from "../../form";
import type { OldAgeAllowanceFacts } from "./facts";
import { form } from "./form";

/** 60 that day: between the lowered age and the one for everybody. */
const parent = (
  raised: number | "unknown",
  sex: PensionFacts["sex"] = "female",
  bornOn = "1966-11-21",
): OldAgeAllowanceFacts => ({
  on: WORLD_DAY,
  resident: true,
  pension: someone({
    sex,
    bornOn: toIsoDate(bornOn),
    special: {
      ...someone().special,
      childrenRaisedToEight: raised,
      disabledChildrenRaisedToEight: raised === 0 ? 0 : "unknown",
    },
  }),
  contracts: 0,
  business: false,
  allowance: false,
  endedOn: null,
});

test.each([
  ["of age: only where to pay", parent(2, "female", "1959-04-02"), {}, ["bank"]],
  ["too young for either age", parent(2, "female", "1970-01-01"), {}, ["bank"]],
  ["no child raised", parent(0), {}, ["bank"]],
  ["the register never told", parent("unknown"), {}, ["bank"]],
  ["a mother of five", parent(5), {}, ["bank"]],
  ["a mother of four", parent(4), {}, ["disabledChild", "bank"]],
  ["a father of five", parent(5, "male"), {}, ["raisedAlone", "bank"]],
  ["a father of one, no", parent(1, "male"), { disabledChild: "no" }, ["disabledChild", "bank"]],
  [
    "a father of one, yes",
    parent(1, "male"),
    { disabledChild: "yes" },
    ["disabledChild", "raisedAlone", "bank"],
  ],
])("%s", (_, facts, typed, asked) => {
  expect(askedOf(form, typed, facts)).toEqual(asked);
});

test("what is not asked any more is left out", () => {
  const typed = { disabledChild: "no", raisedAlone: "yes", bank: "abb" };
  expect(readForm(form, typed, parent(1, "male"), WORLD_DAY)).toEqual({
    ok: true,
    answers: { disabledChild: "no", bank: "abb" },
  });
});

test("another bank is none of the two", () => {
  expect(readForm(form, { bank: "other" }, parent(0), WORLD_DAY)).toMatchObject({
    ok: false,
    wrong: { bank: { error: "choose" } },
  });
});
