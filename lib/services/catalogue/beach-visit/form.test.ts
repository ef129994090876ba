import { describe, expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { onDay } from "@/lib/law/assessment";
import { WORLD_DAY } from "@/sandbox/world";
import { readForm } from "../../form";
import { answersTo } from "../../testing";
import { beachVisit as passport } from "./passport";

const typed = { day: "28.11.2026", beach: "bilgah" };
const wrongOf = (more: Record<string, string>) => {
  const reading = readForm(passport.form, { ...typed, ...more }, {}, WORLD_DAY);
  return reading.ok ? {} : reading.wrong;
};

test("a day and a beach, and the day is the one places are counted of", () => {
  const answers = answersTo(passport.form, typed, {});
  expect(answers).toEqual({ day: "2026-11-28", beach: "bilgah" });
  expect(passport.capacity?.dayOf(answers)).toBe("2026-11-28");
});

describe("the day", () => {
  test.each(["21.11.2026", "05.12.2026"])("%s may be chosen", (day) => {
    expect(wrongOf({ day })).toEqual({});
  });

  test.each([
    ["yesterday", "20.11.2026", { error: "day-early", limits: { first: onDay(WORLD_DAY) } }],
    [
      "the fifteenth day",
      "06.12.2026",
      { error: "day-late", limits: { last: onDay(toIsoDate("2026-12-05")) } },
    ],
    ["no day", "31.11.2026", { error: "day", limits: {} }],
    ["nothing", "", { error: "missing", limits: {} }],
  ])("%s is refused", (_, day, wrong) => {
    expect(wrongOf({ day })).toEqual({ day: wrong });
  });
});

test.each(["", "SIXOV", "mars"])("a beach %j is none", (beach) => {
  expect(wrongOf({ beach })).toMatchObject({ beach: { error: "choose" } });
});

test("a hundred places a day, for demonstration and said so", () => {
  expect(passport.capacity?.perDay.on(WORLD_DAY)).toMatchObject({ value: 100, verified: false });
  expect(passport.capacity?.perDay.on(WORLD_DAY)?.note).toBeDefined();
});

test("nothing is looked up, nothing assessed, and no right arises", () => {
  expect([passport.needs, passport.assess, passport.right]).toEqual([[], undefined, undefined]);
  expect(() => passport.capacity?.dayOf({})).toThrow("without a day");
});
