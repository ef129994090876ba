import fc from "fast-check";
import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { FIN_PATTERN } from "@/lib/kernel/fin";
import { problemsOf } from "../checks";
import { WHOLE_LIVES } from "../lives";
import { fullName } from "../make";
import { monthCount } from "../months";
import { LIVES, WORLD_DAY } from "../people";
import { FIN_COUNT, FIRST_NEWBORN, finAt, indexOf, LAST_NEWBORN, lifeAt, MOST_PEOPLE } from ".";

const anIndex = fc.integer({ min: 0, max: MOST_PEOPLE - 1 });

test("each index has a FIN of its own, none of them a named person's", () => {
  const seen = new Uint8Array(34 ** 4);
  const alphabet = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";
  const mark = (fin: string) => {
    const code = [...fin.slice(3)].reduce((sum, c) => sum * 34 + alphabet.indexOf(c), 0);
    seen[code] = (seen[code] ?? 0) + 1;
  };
  for (let index = 0; index < FIN_COUNT; index += 1) mark(finAt(index));
  for (const { fin } of WHOLE_LIVES) mark(fin);

  expect(FIN_COUNT).toBe(34 ** 4 - WHOLE_LIVES.length);
  expect(seen.every((times) => times === 1)).toBe(true);
});

test("a FIN leads back to its index", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: FIN_COUNT - 1 }), (index) => {
      const fin = finAt(index);
      expect(fin).toMatch(FIN_PATTERN);
      expect(indexOf(fin)).toBe(index);
    }),
  );
});

test.each(["TST4K7Q", "TSTOOOO", "5ABCDEF", "TST12", "tst1234", ""])("%j is no index", (fin) => {
  expect(indexOf(fin)).toBeNull();
});

test.each([-1, 0.5, MOST_PEOPLE, Number.NaN])("%s is no person's index", (index) => {
  expect(() => lifeAt(index)).toThrow(RangeError);
});

test("the same index is the same life, whatever was asked before", () => {
  fc.assert(
    fc.property(anIndex, anIndex, (index, other) => {
      const life = lifeAt(index);
      lifeAt(other);
      expect(lifeAt(index)).toEqual(life);
      expect(life.fin).toBe(finAt(index));
    }),
    { numRuns: 300 },
  );
});

test("every life is sound, today and later", () => {
  fc.assert(
    fc.property(anIndex, (index) => {
      for (const day of [WORLD_DAY, toIsoDate("2028-02-29")]) {
        expect(problemsOf(lifeAt(index, day), day)).toEqual([]);
      }
    }),
    { numRuns: 3_000 },
  );
});

test("households hang together: spouses and children refer to each other", () => {
  const find = (fin: string) => lifeAt(indexOf(fin) ?? Number.NaN);
  fc.assert(
    fc.property(anIndex, (index) => {
      const life = lifeAt(index);
      const { spouse, status, since } = life.marital;
      expect(spouse !== null).toBe(status === "married");
      if (spouse) expect(find(spouse).marital).toEqual({ status, since, spouse: life.fin });
      for (const relative of life.children) {
        const child = find(relative.fin);
        expect(relative).toEqual({ fin: child.fin, name: fullName(child), bornOn: child.bornOn });
        expect([child.mother, child.father]).toContain(life.fin);
        expect(child.address.street).toBe(life.address.street);
        expect(Number(child.bornOn.slice(0, 4)) - Number(life.bornOn.slice(0, 4))).toBeGreaterThan(
          15,
        );
      }
      for (const parent of [life.mother, life.father]) {
        if (parent) expect(find(parent).children.map(({ fin }) => fin)).toContain(life.fin);
      }
    }),
    { numRuns: 2_000 },
  );
});

test("numbers that belong to one person are not given to another", () => {
  const lives = [...LIVES, ...Array.from({ length: 20_000 }, (_, index) => lifeAt(index))];
  for (const numberOf of [
    (life: (typeof lives)[number]) => life.phone,
    (life: (typeof lives)[number]) => life.idCard?.number,
    (life: (typeof lives)[number]) => life.insurance?.ssn,
    (life: (typeof lives)[number]) => life.taxpayer?.tin,
  ]) {
    const numbers = lives.map(numberOf).filter((number) => number != null);
    expect(numbers.length).toBeGreaterThan(0);
    expect(new Set(numbers).size).toBe(numbers.length);
  }
});

test("the people are like a people: ages, wages, families", () => {
  const lives = Array.from({ length: 10_000 }, (_, index) => lifeAt(index * 101));
  const share = (holds: (life: (typeof lives)[number]) => boolean) =>
    lives.filter(holds).length / lives.length;
  const wages = lives
    .flatMap(({ jobs }) => jobs.filter(({ endedOn }) => endedOn === null))
    .map(({ monthlyWageQepik }) => monthlyWageQepik / 100)
    .sort((a, b) => a - b);

  expect(share(({ sex }) => sex === "female")).toBeCloseTo(0.51, 1);
  expect(share(({ bornOn }) => bornOn > "2008-11-21")).toBeGreaterThan(0.22);
  expect(share(({ bornOn }) => bornOn < "1961-11-21")).toBeGreaterThan(0.07);
  expect(share(({ jobs }) => jobs.some(({ endedOn }) => endedOn === null))).toBeGreaterThan(0.2);
  expect(wages[0]).toBeGreaterThanOrEqual(400);
  expect(wages[Math.floor(wages.length / 2)]).toBeGreaterThan(600);
  expect(wages[Math.floor(wages.length / 2)]).toBeLessThan(1_100);
});

test("careers have what pensions ask about: work before 2006, counted time, months owed", () => {
  const accounts = Array.from({ length: 10_000 }, (_, index) => lifeAt(index * 101)).flatMap(
    ({ insurance }) => (insurance ? [insurance] : []),
  );
  const share = (holds: (account: (typeof accounts)[number]) => boolean) =>
    accounts.filter(holds).length / accounts.length;
  const counts = (kind: string) => share((one) => one.countedPeriods.some((p) => p.kind === kind));
  const proved = (account: (typeof accounts)[number]) =>
    account.serviceBefore2006.reduce(
      (sum, { from, until }) => sum + monthCount(from.slice(0, 7), until.slice(0, 7)),
      0,
    );

  const old = accounts.filter(({ monthsBefore2006 }) => monthsBefore2006 > 0);
  expect(old.length).toBeGreaterThan(1_000);
  expect(old.filter((one) => proved(one) > one.monthsBefore2006)).toEqual([]);
  const missing = old.filter((one) => proved(one) < one.monthsBefore2006).length / old.length;
  expect(missing).toBeGreaterThan(0.03);
  expect(missing).toBeLessThan(0.15);
  expect(counts("childcare")).toBeGreaterThan(0.02);
  expect(counts("military-service")).toBeGreaterThan(0.02);
  expect(counts("unemployment-payment")).toBeGreaterThan(0.02);
  const owes = share(({ payers }) =>
    payers.some(({ contributionsDue, contributionsPaid }) =>
      contributionsDue.some((due, nth) => due > 0 && contributionsPaid[nth] === 0),
    ),
  );
  expect(owes).toBeGreaterThan(0.04);
  expect(owes).toBeLessThan(0.2);
  expect(share(({ specialWork }) => specialWork === null)).toBeGreaterThan(0.02);
  expect(share(({ specialWork }) => (specialWork?.harmfulMonths ?? 0) > 0)).toBeGreaterThan(0.002);
});

test("children yet to be born have FINs kept for them", () => {
  expect(LAST_NEWBORN - FIRST_NEWBORN).toBeGreaterThan(30_000);
});

test("someone who died before the pay day was not paid that month", () => {
  const life = lifeAt(727_719); // died on 07.10.2025, a week before the pay day
  expect(life.diedOn).toBe("2025-10-07");
  const paid = life.benefits.flatMap(({ payments }) => payments.map(({ paidOn }) => paidOn));
  expect(paid.length).toBeGreaterThan(0);
  expect(paid.filter((paidOn) => paidOn > "2025-10-07")).toEqual([]);
});
