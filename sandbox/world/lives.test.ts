import { expect, test } from "vitest";
import { INSTITUTIONS } from "@/lib/access/institutions";
import { ROLES } from "@/lib/access/purposes";
import { toIsoDate } from "@/lib/kernel/date";
import { problemsOf } from "./checks";
import type { Life } from "./life";
import { lifeOn } from "./life-on";
import { WHOLE_LIVES } from "./lives";
import { fullName } from "./make";
import { LIVES, SPECIAL, WORLD_DAY } from "./people";
import { STAFF } from "./staff";

const byFin = new Map(LIVES.map((life) => [life.fin, life]));
const life = (fin: string): Life => {
  const found = LIVES.find((one) => one.fin === fin);
  if (!found) throw new Error(`no ${fin}`);
  return found;
};

test.each(["2019-06-30", "2026-11-21", "2027-03-01", "2035-12-31"])(
  "every named life is sound on %s",
  (text) => {
    const day = toIsoDate(text);
    const born = WHOLE_LIVES.filter(({ bornOn }) => bornOn <= day);
    // Papers are written down once: those of today were not yet issued in the past.
    expect(born.flatMap((one) => problemsOf(lifeOn(one, day), day))).toEqual([]);
  },
);

test("FINs, phones, papers, accounts and contracts belong to one person each", () => {
  const numbers = LIVES.flatMap((one) => [
    one.fin,
    ...[one.phone, one.idCard?.number, one.insurance?.ssn, one.drivingLicence?.number],
    ...one.jobs.map(({ employer, contractNumber }) => `${employer.tin} ${contractNumber}`),
  ]).filter((number) => number != null);

  expect(new Set(numbers).size).toBe(numbers.length);
});

test("relatives know each other by the same name and day", () => {
  for (const parent of LIVES) {
    for (const relative of [...parent.children, ...parent.wards]) {
      const child = life(relative.fin);
      expect(relative).toEqual({ fin: child.fin, name: fullName(child), bornOn: child.bornOn });
    }
    for (const { fin } of parent.children) {
      expect([life(fin).mother, life(fin).father]).toContain(parent.fin);
    }
    const { status, spouse, since } = parent.marital;
    if (spouse && status === "married") {
      const theirs = life(spouse).marital;
      expect(theirs.spouse).toBe(parent.fin);
      // The widower's own status began when his wife died.
      if (theirs.status === "married") expect(theirs.since).toBe(since);
      else expect(theirs.since).toBe(parent.diedOn);
    }
    for (const fin of [parent.mother, parent.father]) {
      if (fin) expect(byFin.get(fin)?.children.map((child) => child.fin)).toContain(parent.fin);
    }
  }
});

test("every person is introduced, and only persons are", () => {
  expect([...SPECIAL.keys()].sort()).toEqual(LIVES.map(({ fin }) => fin).sort());
});

test("officers are persons of age, with roles and institutions the portal knows", () => {
  for (const officer of STAFF) {
    expect(life(officer.fin).bornOn < "2000-01-01").toBe(true);
    expect(ROLES).toHaveProperty(officer.role);
    expect(INSTITUTIONS).toHaveProperty(officer.institution);
  }
  const operators = STAFF.filter(({ role }) => role === "operator");
  expect(new Set(operators.map(({ unitCode }) => unitCode)).size).toBe(2);
  expect(new Set(STAFF.map(({ role }) => role)).size).toBe(5);
});

test("an operator has a father among the persons", () => {
  const aytan = life("TST9A7T");
  expect(STAFF.some(({ fin }) => fin === aytan.fin)).toBe(true);
  expect(life(aytan.father ?? "").children.map(({ fin }) => fin)).toEqual([aytan.fin]);
});

/** Capital as the fund keeps it: indexed on 1 January, then 90 % of the year's contributions paid. */
function capitalOf({ insurance }: Life, throughMonth: string): number {
  const index = [0.129, 0.023, 0.026, 0.028, 0.067, 0.139, 0.088, 0.022, 0.056];
  const round = (value: number) => Math.floor(value + 0.5);
  let capital = insurance?.carriedOver?.amountQepik ?? 0;
  for (let year = 2018; year <= Number(throughMonth.slice(0, 4)); year += 1) {
    let paid = 0;
    for (const { fromMonth, contributionsPaid } of insurance?.payers ?? []) {
      contributionsPaid.forEach((amount, nth) => {
        const number = Number(fromMonth.slice(0, 4)) * 12 + Number(fromMonth.slice(5)) - 1 + nth;
        const month = `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, "0")}`;
        if (month.startsWith(String(year)) && month <= throughMonth) paid += amount;
      });
    }
    capital = round(capital * (1 + (index[year - 2018] ?? 0))) + round(paid * 0.9);
  }
  return capital;
}

const monthsPaid = ({ insurance }: Life) =>
  (insurance?.monthsBefore2006 ?? 0) +
  (insurance?.payers ?? []).reduce(
    (sum, { contributionsPaid }) => sum + contributionsPaid.filter((paid) => paid > 0).length,
    0,
  );

test("Sevinc's account makes the figures of the design: 41,386.20, 27 years 2 months", () => {
  const sevinc = life("TST4K7Q");
  expect(capitalOf(sevinc, "2026-10")).toBe(41_386_20);
  expect(monthsPaid(sevinc)).toBe(27 * 12 + 2);
});

test("Vüqar's account makes the fund's published example: 37,978.89, 23 years 4 months", () => {
  const vuqar = life("TST2B8D");
  expect(capitalOf(vuqar, "2025-03")).toBe(37_978_89);
  expect(monthsPaid(vuqar)).toBe(23 * 12 + 4);
});

test("the pensioner-to-be has capital for the minimum pension on his birthday", () => {
  expect(capitalOf(life("TST3S5H"), "2026-10")).toBeGreaterThan(46_080_00);
});

test("a day before the birth there is no child, and the wage of a month comes when it is over", () => {
  const nigar = WHOLE_LIVES.find(({ fin }) => fin === "TST8N4G") as Life;
  expect(lifeOn(nigar, toIsoDate("2026-11-08")).children).toHaveLength(2);
  expect(lifeOn(nigar, toIsoDate("2026-11-09")).children).toHaveLength(3);

  const months = (day: string) =>
    lifeOn(nigar, toIsoDate(day)).insurance?.payers[0]?.insuredIncome.length;
  expect(months("2026-11-30")).toBe(months("2026-11-01"));
  expect(months("2026-12-01")).toBe((months("2026-11-30") ?? 0) + 1);
  expect(lifeOn(nigar, WORLD_DAY)).toEqual(life("TST8N4G"));
});
