import { expect, test } from "vitest";
import { addDays, toIsoDate } from "@/lib/kernel/date";
import { WORLD_DAY } from "@/sandbox/world";
import { askedOf } from "../../form";
import { answersTo, saidOf, silencing } from "../../testing";
import { FIXTURES } from "./fixtures";
import { temporaryIncapacity as passport } from "./passport";

const factsOf = (fin: string) => passport.factsOf(saidOf(fin), WORLD_DAY);
const typed = { bank: "abb" };

test.each(Object.entries(FIXTURES))("%s: %s", (outcome, fin) => {
  const facts = factsOf(fin);
  const answers = answersTo(passport.form, typed, facts);
  expect(passport.assess?.(facts, answers, WORLD_DAY).outcome).toBe(outcome);
});

test("a sick note, and what was earned before it", () => {
  expect(factsOf(FIXTURES.eligible)).toMatchObject({
    spells: [{ from: "2026-10-19", until: "2026-11-13", recordMonths: 136 }],
  });
  expect(passport.known(factsOf(FIXTURES.eligible)).map(({ key, value }) => [key, value])).toEqual([
    ["ill-from", { kind: "day", on: "2026-10-19" }],
    ["ill-until", { kind: "day", on: "2026-11-13" }],
    ["record", { kind: "months", months: 136 }],
    ["earnings", { kind: "money", qepik: 1_215_000 }],
  ]);
});

test("a maternity note is no illness; a fund that is silent is unknown", () => {
  expect(factsOf(FIXTURES.undetermined)).toEqual({
    spells: [
      { from: "2026-06-08", until: "2026-06-30", recordMonths: "unknown", earnings: "unknown" },
    ],
  });
});

test("a register that holds nothing has answered; one never heard has not", () => {
  expect(factsOf(FIXTURES.ineligible)).toEqual({ spells: [] });
  const silent = silencing(saidOf(FIXTURES.ineligible), "medical-institutions");
  expect(passport.factsOf(silent, WORLD_DAY)).toEqual({ spells: "unknown" });
});

test("a snapshot of before sick notes were told is no word on them", () => {
  const older = saidOf(FIXTURES.eligible).map((one) => {
    if (one.register !== "medical-institutions") return one;
    const { clinic } = one.record as { clinic: unknown };
    return { ...one, record: { clinic } };
  });
  expect(passport.factsOf(older, WORLD_DAY)).toEqual({ spells: "unknown" });
});

test("an illness to come is not yet one", () => {
  const before = addDays(toIsoDate("2026-10-19"), -1);
  expect(passport.factsOf(saidOf(FIXTURES.eligible), before)).toEqual({ spells: [] });
});

test("which illness is asked only of several, and each is an answer", () => {
  const one = factsOf(FIXTURES.eligible);
  expect(askedOf(passport.form, {}, one)).toEqual(["bank"]);
  const { spells } = one;
  if (spells === "unknown" || !spells[0]) throw new Error("no illness");
  const other = { ...spells[0], from: toIsoDate("2026-03-02"), until: toIsoDate("2026-03-31") };
  const two = {
    spells: [spells[0], other, { ...other, from: toIsoDate("2026-02-01"), until: null }],
  };
  expect(askedOf(passport.form, {}, two)).toEqual(["spell", "bank"]);
  expect(
    passport.form.questions.spell?.options(two).map(({ value, label }) => [value, label.az]),
  ).toEqual([
    ["2026-10-19", "19.10.2026 – 13.11.2026"],
    ["2026-03-02", "02.03.2026 – 31.03.2026"],
    ["2026-02-01", "01.02.2026 –"],
  ]);
  const answers = answersTo(passport.form, { ...typed, spell: "2026-03-02" }, two);
  expect(passport.right?.(two, answers)).toBe("temporary-incapacity:2026-03-02");
  expect(passport.right?.(one, {})).toBe("temporary-incapacity:2026-10-19");
  expect(() => answersTo(passport.form, { ...typed, spell: "2026-03-03" }, two)).toThrow("choose");
});

test("facts hold no number of a paper, no name, no FIN", () => {
  const text = JSON.stringify(factsOf(FIXTURES.eligible));
  expect(text).not.toMatch(/TST|X-2026|Nümunə|Vəliyev/);
});
