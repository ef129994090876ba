import { expect, test } from "vitest";
import { addDays, toIsoDate } from "@/lib/kernel/date";
import { WORLD_DAY } from "@/sandbox/world";
import { askedOf } from "../../form";
import { answersTo, saidOf, silencing } from "../../testing";
import type { MaternityFacts } from "./facts";
import { FIXTURES } from "./fixtures";
import { maternityBenefit as passport } from "./passport";

const factsOf = (fin: string) => passport.factsOf(saidOf(fin), WORLD_DAY);
const typed = { farmWork: "no", birth: "ordinary", bank: "abb" };

test.each(Object.entries(FIXTURES))("%s: %s", (outcome, fin) => {
  const facts = factsOf(fin);
  const answers = answersTo(passport.form, typed, facts);
  expect(passport.assess?.(facts, answers, WORLD_DAY).outcome).toBe(outcome);
});

test("a leave, what was earned before it, and the birth in it", () => {
  const facts = factsOf(FIXTURES.eligible);
  // From September 2019 to June 2026.
  expect(facts).toMatchObject({
    leaves: [{ from: "2026-07-20", until: "2026-11-22", recordMonths: 82, born: 1 }],
  });
  expect(passport.known(facts).map(({ key }) => key)).toEqual([
    "leave-from",
    "born",
    "record",
    "earnings",
  ]);
  expect(passport.right?.(facts, {})).toBe("maternity-benefit:2026-07-20");
});

test("is for the births in the leave, which nobody else is paid for; before them for none", () => {
  expect(passport.things?.(factsOf(FIXTURES.eligible), {})).toEqual(["TST5A4V"]);
  expect(passport.things?.(factsOf(FIXTURES.undetermined), {})).toEqual([]);
  expect(passport.things?.({ leaves: "unknown" }, {})).toEqual([]);
  // Stored before births were told by name.
  const { children: _, ...leave } = { children: [], ...leaveOf(FIXTURES.eligible) };
  expect(passport.things?.({ leaves: [leave] }, {})).toEqual([]);
});

function leaveOf(fin: string) {
  const { leaves } = factsOf(fin);
  if (leaves === "unknown" || !leaves[0]) throw new Error("no leave");
  return leaves[0];
}

test("an illness is no leave, and a silent fund is unknown", () => {
  expect(factsOf("TST7S2V")).toEqual({ leaves: [] });
  expect(factsOf(FIXTURES.undetermined)).toEqual({
    leaves: [
      {
        from: "2026-09-07",
        until: "2027-01-10",
        recordMonths: "unknown",
        earnings: "unknown",
        born: 0,
        children: [],
      },
    ],
  });
});

test("nobody heard of births: unknown", () => {
  const silent = silencing(saidOf(FIXTURES.eligible), "civil-status");
  expect(passport.factsOf(silent, WORLD_DAY)).toMatchObject({ leaves: [{ born: "unknown" }] });
});

test("a leave to come is not yet one", () => {
  const before = addDays(toIsoDate("2026-07-20"), -1);
  expect(passport.factsOf(saidOf(FIXTURES.eligible), before)).toEqual({ leaves: [] });
});

test("the birth is asked about where one child is registered or nothing is known", () => {
  const said = factsOf(FIXTURES.eligible);
  if (said.leaves === "unknown" || !said.leaves[0]) throw new Error("no leave");
  const [leave] = said.leaves;
  const withBorn = (born: number | "unknown"): MaternityFacts => ({ leaves: [{ ...leave, born }] });
  expect(askedOf(passport.form, {}, withBorn(0))).toEqual(["farmWork", "bank"]);
  expect(askedOf(passport.form, {}, withBorn(1))).toEqual(["farmWork", "birth", "bank"]);
  expect(askedOf(passport.form, {}, withBorn(2))).toEqual(["farmWork", "bank"]);
  expect(askedOf(passport.form, {}, { leaves: "unknown" })).toContain("birth");

  const options = (born: number | "unknown") =>
    passport.form.questions.birth?.options(withBorn(born)).map(({ value }) => value);
  expect(options(1)).toEqual(["ordinary", "hard"]);
  expect(options("unknown")).toEqual(["ordinary", "hard", "multiple"]);
  expect(() => answersTo(passport.form, { ...typed, birth: "multiple" }, withBorn(1))).toThrow();
});

test("papers are asked for only where an answer needs them", () => {
  const facts = factsOf(FIXTURES.eligible);
  const needed = (answers: Parameters<NonNullable<typeof passport.right>>[1]) =>
    passport.attachments.filter(({ when }) => when?.(answers, facts)).map(({ name }) => name);
  expect(needed({ farmWork: "no", birth: "ordinary" })).toEqual([]);
  expect(needed({ farmWork: "no", birth: "hard" })).toEqual(["doctors-statement"]);
  expect(needed({ farmWork: "no", birth: "multiple" })).toEqual(["doctors-statement"]);
  expect(needed({ farmWork: "yes" })).toEqual(["employers-statement"]);
});
