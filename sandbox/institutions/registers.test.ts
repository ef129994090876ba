import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { REGISTERS } from "@/lib/registers/catalogue";
import { FIXTURES } from "@/lib/registers/catalogue/fixtures";
import { sayTheSame } from "@/lib/registers/catalogue/keys";
import { hear, lines } from "@/lib/registers/catalogue/testing";
import type { Fact } from "@/lib/registers/fact";
import { LIVES, type Life, lifeAt, WORLD_DAY } from "@/sandbox/world";
import { lifeOn } from "@/sandbox/world/life-on";
import { WHOLE_LIVES } from "@/sandbox/world/lives";

/** The invented world as it reaches the portal: through every register's words, and back into facts. */

function factsOf(life: Life): { register: string; fact: Fact }[] {
  return REGISTERS.flatMap((register) => {
    const message = FIXTURES[register.code]?.(life, WORLD_DAY);
    if (!message) return [];
    return Object.values(hear(register, message).facts)
      .flatMap((facts) => facts ?? [])
      .map((fact) => ({ register: register.code, fact }));
  });
}

/** "address: population, insurance-account" for each fact on which two registers differ. */
function contradictionsOf(life: Life): string[] {
  const told = factsOf(life);
  return told.flatMap(({ register, fact }, nth) =>
    told
      .slice(nth + 1)
      .filter((other) => other.register !== register && other.fact.key === fact.key)
      .filter((other) => !sayTheSame(fact, other.fact))
      .map((other) => `${fact.key.replace(/:.*/, "")}: ${register}, ${other.register}`),
  );
}

test("registers contradict each other where they are meant to, and nowhere else", () => {
  const found = LIVES.flatMap((life) =>
    contradictionsOf(life).map((contradiction) => `${life.fin} ${contradiction}`),
  );
  expect(found.sort()).toEqual([
    "TST4K7Q address: population, insurance-account",
    "TST6U8K address: population, insurance-account",
    "TST6U8K full-name: civil-status, driving-licences",
    "TST6U8K full-name: civil-status, insurance-account",
    "TST6U8K full-name: population, driving-licences",
    "TST6U8K full-name: population, insurance-account",
    "TST6U8K marital-status: population, civil-status",
    "TST6U8K wage: employment-contracts, taxpayers",
  ]);
});

test("of generated persons, one in fifty of the insured has two addresses", () => {
  const insured = Array.from({ length: 3_000 }, (_, index) => lifeAt(index * 13)).filter(
    ({ insurance }) => insurance !== null,
  );
  const found = insured.flatMap(contradictionsOf);
  expect(new Set(found)).toEqual(new Set(["address: population, insurance-account"]));
  expect(found.length / insured.length).toBeCloseTo(0.02, 1);
});

test("the facts of the design's pictures, as the registers tell them", () => {
  const sevinc = LIVES.find(({ fin }) => fin === "TST4K7Q") as Life;
  expect(lines(factsOf(sevinc).map(({ fact }) => fact))).toEqual(
    expect.arrayContaining([
      "full-name: Həsənova Sevinc Kamran qızı",
      "birth-date: 1964-03-14",
      expect.stringMatching(/^address: Bakı, Yasamal r\., Nar küç\. 12, m\. 34\b/),
      expect.stringMatching(/^address: Bakı, Nəsimi r\., Çinar küç\. 5, m\. 8\b/),
      expect.stringMatching(/^identity-card: AA 0000417 · .*2031-09-02/),
      "phone: +994500000017",
      "ward:1: Həsənov Murad Elnur oğlu · 2010-05-12",
      "marital-status: Widowed",
      expect.stringMatching(/^insurance-record: 326 m/),
    ]),
  );
  const vuqar = LIVES.find(({ fin }) => fin === "TST2B8D") as Life;
  expect(lines(factsOf(vuqar).map(({ fact }) => fact))).toEqual(
    expect.arrayContaining([
      "disability-percent: 55%",
      expect.stringMatching(/^insurance-record: 280 m/),
    ]),
  );
});

test.each(["2012-01-01", "2019-06-30", "2026-11-09", "2027-12-31", "2035-12-31"])(
  "every register finds words for every life on %s, and they are understood",
  (text) => {
    const day = toIsoDate(text);
    for (const whole of WHOLE_LIVES.filter(({ bornOn }) => bornOn <= day)) {
      const life = lifeOn(whole, day);
      for (const register of REGISTERS) {
        const message = FIXTURES[register.code]?.(life, day);
        if (message)
          expect(() => hear(register, message), `${life.fin} ${register.code}`).not.toThrow();
      }
    }
  },
);
