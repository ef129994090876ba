import { expect, test } from "vitest";
import { WORLD_DAY } from "@/sandbox/world";
import { askedOf, readForm } from "../../form";
import { saidOf } from "../../testing";
import { factsOf } from "./facts";
import { form } from "./form";
import { funeralAllowancePassport as passport } from "./passport";

const aida = factsOf(saidOf("TST6P3Q"), WORLD_DAY);
const sevinc = factsOf(saidOf("TST4K7Q"), WORLD_DAY);

const DESCRIBED = ["deceasedFin", "diedOn", "relation", "pensioner", "bank"];

test.each([
  ["did not bury: nothing more is asked", aida, { buried: "no" }, ["buried"]],
  [
    "a widow names her husband",
    aida,
    { buried: "yes", who: "TST5D8R" },
    ["buried", "who", "pensioner", "bank"],
  ],
  [
    "a widow buried somebody else",
    aida,
    { buried: "yes", who: "else" },
    ["buried", "who", ...DESCRIBED],
  ],
  ["no register names anybody", sevinc, { buried: "yes" }, ["buried", ...DESCRIBED]],
])("%s", (_, facts, typed, asked) => {
  expect(askedOf(form, typed as Record<string, string>, facts)).toEqual(asked);
});

const whole = {
  buried: "yes",
  deceasedFin: " tst6e2l ",
  diedOn: "18.05.2026",
  relation: "sibling",
  pensioner: "not-known",
  bank: "abb",
};

test("one death is one thing, whether the register names it or somebody types it", () => {
  const widow = readForm(
    form,
    { buried: "yes", who: "TST5D8R", pensioner: "no", bank: "abb" },
    aida,
    WORLD_DAY,
  );
  const brother = readForm(form, { ...whole, deceasedFin: "tst5d8r" }, sevinc, WORLD_DAY);
  if (!widow.ok || !brother.ok) throw new Error("both are in order");
  expect(passport.things?.(aida, widow.answers)).toEqual(["TST5D8R"]);
  expect(passport.things?.(sevinc, brother.answers)).toEqual(["TST5D8R"]);
  // Of the choice "somebody else" only what is typed counts.
  const typed = { ...whole, who: "else" };
  const other = readForm(form, typed, aida, WORLD_DAY);
  expect(other.ok && passport.things?.(aida, other.answers)).toEqual(["TST6E2L"]);
  expect(passport.things?.(aida, { buried: "no" })).toEqual([]);
});

test("a FIN is read as it is typed", () => {
  expect(readForm(form, whole, sevinc, WORLD_DAY)).toMatchObject({
    ok: true,
    answers: { deceasedFin: "TST6E2L", diedOn: "2026-05-18" },
  });
});

test.each([
  ["six characters", { deceasedFin: "TST6E2" }, "deceasedFin", "form"],
  ["a letter no FIN has", { deceasedFin: "TST6E2O" }, "deceasedFin", "form"],
  ["HTML", { deceasedFin: "<b>TST6E2L</b>" }, "deceasedFin", "form"],
  ["nothing", { deceasedFin: "" }, "deceasedFin", "missing"],
  ["the applicant's own", { deceasedFin: "TST4K7Q" }, "deceasedFin", "form"],
  ["a death to come", { diedOn: "22.11.2026" }, "diedOn", "day-late"],
  ["a stranger's kin", { relation: "friend" }, "relation", "choose"],
])("%s", (_, typed, question, error) => {
  expect(readForm(form, { ...whole, ...typed }, sevinc, WORLD_DAY)).toMatchObject({
    ok: false,
    wrong: { [question]: { error } },
  });
});

test("only those whom the applicant's own register names can be chosen", () => {
  const typed = { buried: "yes", who: "TST6E2L", pensioner: "no", bank: "abb" };
  expect(readForm(form, typed, aida, WORLD_DAY)).toMatchObject({
    ok: false,
    wrong: { who: { error: "choose" } },
  });
});
