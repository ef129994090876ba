import { describe, expect, test } from "vitest";
import { addDays, type IsoDate, toIsoDate } from "@/lib/kernel/date";
import { LOCALES } from "@/lib/kernel/texts";
import { lifeOf, snapshotsOf } from "@/lib/record/testing";
import type { Snapshot } from "@/lib/registers";
import { saidOf, silencing } from "@/lib/testing/services";
import { LIVES, WORLD_DAY } from "@/sandbox/world";
import { canonical } from "../canonical";
import { checkKinds } from "../check-kinds";
import type { ReferenceKind } from "../kind";
import { certify, dueFor, needsOf } from "../release";
import { REFERENCE_KINDS } from ".";

const HEARD = new Date("2026-11-21T08:15:00+04:00");
const all = (kind: ReferenceKind) => new Set(kind.optional.map(({ name }) => name));
const none: ReadonlySet<string> = new Set();
const said = (fin: string) => snapshotsOf(lifeOf(fin), HEARD);
/** Names in the facts of what is optional in some kind. */
const LEFT_OUT = ["wageQepik", "contract", "address", "cause", "payments", "capital", "record"];
const kindOf = (code: string) => {
  const kind = REFERENCE_KINDS.find((one) => one.code === code);
  if (!kind) throw new Error(code);
  return kind;
};

/** What can be certified of somebody; fails the test where nothing can. */
function certified(
  code: string,
  snapshots: readonly Snapshot[],
  include: ReadonlySet<string> = none,
  day: IsoDate = WORLD_DAY,
) {
  const found = certify(kindOf(code), include, snapshots, day);
  if ("why" in found) throw new Error(JSON.stringify(found));
  return found;
}

/** The record of one register changed as the test says. */
function changing(
  snapshots: readonly Snapshot[],
  register: string,
  category: string,
  change: (record: never) => unknown,
): Snapshot[] {
  return snapshots.map((one) =>
    one.register === register && one.category === category
      ? { ...one, status: "available", record: change(structuredClone(one.record) as never) }
      : one,
  );
}

test("kinds are whole, by their codes that are stored and signed", () => {
  expect(() => checkKinds(REFERENCE_KINDS)).not.toThrow();
  expect(REFERENCE_KINDS.map(({ code }) => code)).toEqual([
    "workplace",
    "employment-history",
    "disability",
    "allowances",
    "pension",
    "no-pension",
  ]);
});

const workplace = () => kindOf("workplace");
test.each<[string, Partial<ReferenceKind>, RegExp]>([
  ["a code that is no name of a folder", { code: "Work Place" }, /code: not kebab-case/],
  [
    "a register that does not exist",
    { needs: [{ ...workplace().needs[0], register: "x" }] as never },
    /no such register: x/,
  ],
  ["nobody's identity", { needs: workplace().needs.slice(2) }, /identity is missing/],
  [
    "a tick for nothing",
    { variants: [{ ...workplace().variants[0], include: ["x"] }] as never },
    /nothing optional is called x/,
  ],
  ["no variant", { variants: [] }, /variants: at least one/],
  ["no basis", { basis: [] }, /legal basis/],
  ["no text in Russian", { title: { az: "a", en: "a", ru: " " } }, /title: no text in ru/],
  ["an institution that does not exist", { institution: "x" as never }, /no such institution/],
])("%s is refused at the start", (_, change, message) => {
  expect(() => checkKinds([{ ...workplace(), ...change }])).toThrow(message);
});

test("one code twice is refused", () => {
  expect(() => checkKinds([workplace(), workplace()])).toThrow(/another kind of this code/);
});

describe.each(REFERENCE_KINDS.map((kind) => [kind.code, kind] as const))("%s", (_, kind) => {
  const heard = LIVES.map((life) => snapshotsOf(life, HEARD));

  test("some invented persons can have it, and to some it says why they cannot", () => {
    const found = heard.map((snapshots) => certify(kind, none, snapshots, WORLD_DAY));
    expect(found.filter((one) => !("why" in one)).length).toBeGreaterThan(0);
    const reasons = found.flatMap((one) => ("why" in one && one.why === "impossible" ? [one] : []));
    expect(reasons.length).toBeGreaterThan(0);
  });

  test("every register that is needed and silent stands in the way, by its name", () => {
    const whole = heard.find(
      (snapshots) => !("why" in certify(kind, all(kind), snapshots, WORLD_DAY)),
    );
    if (!whole) throw new Error("nobody can have it whole");
    const needed = new Set(needsOf(kind, all(kind)).map(({ register }) => register));
    needed.delete("foreigners-documents"); // of a citizen it knows nothing
    for (const register of needed) {
      expect(certify(kind, all(kind), silencing(whole, register), WORLD_DAY), register).toEqual({
        why: "silent",
        registers: [register],
      });
      // What it said before it fell silent certifies nothing either.
      const fallen = whole.map((one) =>
        one.register === register ? { ...one, status: "silent" as const } : one,
      );
      expect(certify(kind, all(kind), fallen, WORLD_DAY)).toMatchObject({ why: "silent" });
      const absent = whole.filter((one) => one.register !== register);
      expect(certify(kind, all(kind), absent, WORLD_DAY)).toMatchObject({ why: "silent" });
    }
    const unneeded = whole.find(
      ({ register }) => !needed.has(register) && register !== "foreigners-documents",
    );
    if (!unneeded) throw new Error("every register is needed");
    expect(certify(kind, all(kind), silencing(whole, unneeded.register), WORLD_DAY)).toEqual(
      certify(kind, all(kind), whole, WORLD_DAY),
    );
  });

  test("nobody's reference is issued by registers that were never heard", () => {
    expect(certify(kind, none, [], WORLD_DAY)).toMatchObject({ why: "silent" });
  });

  test.each(LOCALES)("in %s it tells all it holds of anybody, in whole tables", (lang) => {
    for (const snapshots of heard) {
      for (const include of [
        none,
        all(kind),
        ...kind.variants.map((one) => new Set(one.include)),
      ]) {
        const found = certify(kind, include, snapshots, WORLD_DAY);
        if ("why" in found) {
          if (found.why === "impossible") expect(found.text[lang].trim()).not.toBe("");
          continue;
        }
        // It is kept as JSON, and read again.
        const facts = JSON.parse(JSON.stringify(found.facts));
        expect(canonical(kind.facts.parse(facts))).toBe(canonical(found.facts));
        const { statement, sections, shown } = kind.tell(facts, lang);
        expect(statement.length).toBeGreaterThan(0);
        expect(shown.length).toBeGreaterThan(0);
        for (const { columns, rows, heading } of sections) {
          expect(heading).not.toBe("");
          expect(rows.length).toBeGreaterThan(0);
          for (const row of rows) expect(row).toHaveLength(columns.length);
        }
        const text = JSON.stringify([statement, sections, shown]);
        expect(text).not.toMatch(/undefined|NaN|\[object|\{\w+\}/);
        // Whom it is about stands above the statement, not in it.
        expect(text).not.toContain(found.person.fin);
      }
    }
  });

  test("what is left out is nowhere in the facts", () => {
    for (const snapshots of heard) {
      const least = certify(kind, none, snapshots, WORLD_DAY);
      if ("why" in least) continue;
      const names = JSON.stringify([least.facts, least.person]).match(/"\w+":/g) ?? [];
      for (const name of LEFT_OUT) expect(names).not.toContain(`"${name}":`);
    }
  });

  test("it is known for how long it holds, and that this is not verified", () => {
    expect(kind.validDays.on(WORLD_DAY)).toMatchObject({ verified: false });
    expect(kind.validDays.on(WORLD_DAY)?.value).toBeGreaterThan(0);
  });
});

const jobs = (found: { facts: unknown }) =>
  (found.facts as { jobs: { employer: string; until: string | null; kind: string }[] }).jobs;

describe("workplace", () => {
  const person = LIVES.find(
    ({ jobs: held, diedOn }) =>
      diedOn === null &&
      held.filter(({ endedOn }) => endedOn === null).some(({ kind }) => kind === "main"),
  );
  if (!person) throw new Error("nobody works");
  const snapshots = snapshotsOf(person, HEARD);
  const ending = (day: IsoDate) =>
    changing(
      snapshots,
      "employment-contracts",
      "employment",
      (record: { contracts: { endedOn: IsoDate | null; endReason: string | null }[] }) => ({
        ...record,
        contracts: record.contracts.map((one) => ({ ...one, endedOn: day, endReason: "own_wish" })),
      }),
    );

  test("a contract counts on its last day and not on the next", () => {
    expect(
      jobs(certified("workplace", ending(WORLD_DAY), all(workplace()))).length,
    ).toBeGreaterThan(0);
    expect(
      certify(workplace(), all(workplace()), ending(addDays(WORLD_DAY, -1)), WORLD_DAY),
    ).toMatchObject({ why: "impossible" });
  });

  test("an additional job is in it where it is asked for, and alone is not enough without", () => {
    const additional = changing(
      snapshots,
      "employment-contracts",
      "employment",
      (record: { contracts: object[] }) => ({
        ...record,
        contracts: record.contracts.map((one) => ({ ...one, kind: "additional" })),
      }),
    );
    expect(certify(workplace(), none, additional, WORLD_DAY)).toMatchObject({
      why: "impossible",
      text: { en: expect.stringContaining("include the additional jobs") },
    });
    expect(jobs(certified("workplace", additional, new Set(["additional"])))[0]).toMatchObject({
      kind: "additional",
    });
  });

  test("a rise in pay changes nothing that lasts; the end of the job does", () => {
    const lasting = (from: readonly Snapshot[]) =>
      canonical(workplace().lasting?.(certified("workplace", from, all(workplace())).facts));
    const raised = changing(
      snapshots,
      "employment-contracts",
      "employment",
      (record: { contracts: object[] }) => ({
        ...record,
        contracts: record.contracts.map((one) => ({ ...one, monthlyWageQepik: 999_900 })),
      }),
    );
    expect(lasting(raised)).toBe(lasting(snapshots));
    expect(lasting(ending(WORLD_DAY))).not.toBe(lasting(snapshots));
  });

  test("forty jobs are forty rows", () => {
    const many = changing(
      snapshots,
      "employment-contracts",
      "employment",
      (record: { contracts: object[] }) => ({
        ...record,
        contracts: Array.from({ length: 40 }, () => record.contracts[0]),
      }),
    );
    const { facts } = certified("employment-history", many);
    expect(kindOf("employment-history").tell(facts, "az").sections[0]?.rows).toHaveLength(40);
  });
});

describe("disability", () => {
  const person = LIVES.find(({ disability, diedOn }) => disability !== null && diedOn === null);
  if (!person) throw new Error("nobody has a disability");
  const until = (day: IsoDate | null) =>
    changing(snapshotsOf(person, HEARD), "disability", "disability", (record: object) => ({
      ...record,
      decidedOn: "2020-01-10",
      until: day,
    }));

  test.each([null, WORLD_DAY])("a decision until %s is certified", (day) => {
    expect(certified("disability", until(day)).facts).toMatchObject({ until: day });
  });

  test("one that ended yesterday is not, and it says when it ended", () => {
    const found = certify(kindOf("disability"), none, until(addDays(WORLD_DAY, -1)), WORLD_DAY);
    expect(found).toMatchObject({
      why: "impossible",
      text: { az: expect.stringContaining("20.11.2026") },
    });
  });

  test("the cause is in it only where it is asked for", () => {
    expect(certified("disability", until(null)).facts).not.toHaveProperty("cause");
    expect(certified("disability", until(null), new Set(["cause"])).facts).toHaveProperty("cause");
  });
});

describe("pension and allowances", () => {
  const entitlement = {
    benefit: "disability",
    pensionKind: null,
    amountQepik: 22_000,
    period: "monthly",
    from: "2026-01-01",
    until: null,
    decisionNumber: "2026/1",
    bank: "x",
  };
  const person = LIVES.find(({ benefits, diedOn }) => benefits.length === 0 && diedOn === null);
  if (!person) throw new Error("everybody receives something");
  const granted = (...entitlements: object[]) =>
    changing(
      changing(snapshotsOf(person, HEARD), "benefits", "benefits", () => ({ entitlements })),
      "benefits",
      "payments",
      () => ({ payments: [] }),
    );
  const labourPension = { ...entitlement, benefit: "labour_pension", pensionKind: "old-age" };

  test.each([
    ["nothing", []],
    ["a benefit that ended yesterday", [{ ...entitlement, until: addDays(WORLD_DAY, -1) }]],
    ["what is paid once", [{ ...entitlement, period: "once" }]],
  ])("no pension: %s is certified", (_, entitlements) => {
    expect(certified("no-pension", granted(...entitlements)).facts).toEqual({
      pension: "none",
      allowance: "none",
    });
  });

  test.each([
    ["an allowance", [entitlement]],
    ["a pension", [labourPension]],
    ["a benefit on its last day", [{ ...entitlement, until: WORLD_DAY }]],
    ["one that begins tomorrow", [{ ...entitlement, from: addDays(WORLD_DAY, 1) }]],
  ])("no pension: not for %s", (_, entitlements) => {
    expect(certify(kindOf("no-pension"), none, granted(...entitlements), WORLD_DAY)).toMatchObject({
      why: "impossible",
    });
  });

  test("no pension: a register that holds nothing has answered, a silent one has not", () => {
    const nothing = granted().map((one) =>
      one.register === "benefits" ? { ...one, status: "nothing" as const, record: null } : one,
    );
    expect(certified("no-pension", nothing).facts).toMatchObject({ pension: "none" });
    expect(certify(kindOf("no-pension"), none, silencing(nothing, "benefits"), WORLD_DAY)).toEqual({
      why: "silent",
      registers: ["benefits"],
    });
  });

  test("allowances: a labour pension is none, and has its own reference", () => {
    expect(certify(kindOf("allowances"), none, granted(labourPension), WORLD_DAY)).toMatchObject({
      why: "impossible",
    });
    expect(certified("pension", granted(labourPension)).facts).toMatchObject({
      pension: { kind: "old-age", amountQepik: 22_000 },
    });
    expect(certify(kindOf("pension"), none, granted(entitlement), WORLD_DAY)).toMatchObject({
      why: "impossible",
    });
  });

  test.each([
    ["a year ago to the day", "2025-11-21", false],
    ["a day later", "2025-11-22", true],
  ])("allowances: what was paid once %s", (_, from, isTold) => {
    const found = certify(
      kindOf("allowances"),
      none,
      granted({ ...entitlement, period: "once", from }),
      WORLD_DAY,
    );
    expect("facts" in found).toBe(isTold);
  });

  test("pension: without one, the account alone; without both, why not", () => {
    const withAccount = LIVES.find(
      ({ insurance, benefits, diedOn }) => insurance && benefits.length === 0 && diedOn === null,
    );
    const without = LIVES.find(
      ({ insurance, benefits, diedOn }) => !insurance && benefits.length === 0 && diedOn === null,
    );
    if (!withAccount || !without) throw new Error("nobody to tell it of");
    const include = new Set(["capital", "record"]);
    const { facts } = certified("pension", snapshotsOf(withAccount, HEARD), include);
    expect(facts).toMatchObject({ pension: null, record: { months: expect.any(Number) } });
    expect(
      certify(kindOf("pension"), include, snapshotsOf(without, HEARD), WORLD_DAY),
    ).toMatchObject({
      why: "impossible",
      text: { en: expect.stringContaining("no individual insurance account") },
    });
  });
});

describe("whom it is about", () => {
  const foreigner = LIVES.find(
    ({ citizenship, fin }) => citizenship !== "AZ" && fin.startsWith("TST"),
  );
  if (!foreigner) throw new Error("there is no foreigner");
  const noPension = kindOf("no-pension");

  test("a foreigner is known from the migration service, though the population register holds nothing", () => {
    const found = certify(noPension, none, snapshotsOf(foreigner, HEARD), WORLD_DAY);
    expect("facts" in found ? found.person.fin : found).toBe(foreigner.fin);
  });

  test("nobody whom both hold nothing on", () => {
    const nobody = snapshotsOf(foreigner, HEARD).map((one) =>
      one.category === "identity" ? { ...one, status: "nothing" as const, record: null } : one,
    );
    expect(certify(noPension, none, nobody, WORLD_DAY)).toMatchObject({ why: "impossible" });
  });

  test("nobody who has died", () => {
    const person = LIVES.find(({ diedOn }) => diedOn === null);
    if (!person) throw new Error("nobody lives");
    const dead = changing(
      snapshotsOf(person, HEARD),
      "population",
      "identity",
      (record: object) => ({
        ...record,
        diedOn: "2026-11-01",
      }),
    );
    expect(certify(noPension, none, dead, WORLD_DAY)).toMatchObject({
      why: "impossible",
      text: { en: expect.stringContaining("death") },
    });
  });
});

test("registers are asked when they were never heard, are silent, or were heard too long ago", () => {
  const needs = needsOf(workplace(), []);
  const due = (snapshots: readonly Snapshot[], at: Date) =>
    dueFor(needs, snapshots, at).map(({ register }) => register);
  const life = LIVES.find(({ citizenship }) => citizenship === "AZ");
  if (!life) throw new Error("no citizen");
  const heard = snapshotsOf(life, HEARD);
  const later = (hours: number) => new Date(HEARD.getTime() + hours * 3_600_000);
  expect(due(heard, HEARD)).toEqual([]);
  expect(due(heard, later(23.9))).toEqual([]);
  expect(due(heard, later(24))).toEqual(["employment-contracts"]);
  expect(due([], HEARD)).toEqual(["population", "foreigners-documents", "employment-contracts"]);
  expect(due(silencing(heard, "employment-contracts"), HEARD)).toEqual(["employment-contracts"]);
  expect(toIsoDate(WORLD_DAY)).toBe(WORLD_DAY);
});

test("of somebody whose account never answers the pension is told, and of the account who is silent", () => {
  const fund = LIVES.filter(({ quirks }) => quirks.silent.includes("insurance-account"));
  expect(fund.length).toBeGreaterThan(0);
  for (const { fin } of fund) {
    expect(certify(kindOf("pension"), new Set(["record"]), saidOf(fin), WORLD_DAY)).toEqual({
      why: "silent",
      registers: ["insurance-account"],
    });
    expect(certify(kindOf("pension"), none, saidOf(fin), WORLD_DAY)).not.toMatchObject({
      why: "silent",
    });
  }
});

test("the seed's Sevinc has a reference of her workplace", () => {
  expect(jobs(certified("workplace", said("TST4K7Q"))).length).toBeGreaterThan(0);
});
