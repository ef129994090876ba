import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, toIsoDate } from "@/lib/kernel/date";
import { lifeOf, snapshotsOf } from "@/lib/record/testing";
import type { Snapshot } from "@/lib/registers";
import {
  AccountRecord,
  insuranceRecordMonths,
} from "@/lib/registers/catalogue/insurance-account/account";
import { LIVES, type Life, lifeAt, MOST_PEOPLE, WORLD_DAY } from "@/sandbox/world";
import { amountsOf, capitalOf } from "./account";
import { arrearsOf } from "./arrears";
import type { PensionFacts } from "./facts";
import { pensionFactsOf } from "./facts-of";
import { PensionFactsSchema } from "./schema";

const HEARD = new Date("2026-11-21T08:15:00+04:00");
const SEVINC = "TST4K7Q";
const VUQAR = "TST2B8D";
const SOLMAZ = "TST9H4B";
const NAZIM = "TST2W6P";
const ZARIFA = "TST7Z2F";

const said = (fin: string) => snapshotsOf(lifeOf(fin), HEARD);

function factsOf(snapshots: readonly Snapshot[], day = WORLD_DAY): PensionFacts {
  const facts = pensionFactsOf(snapshots, day);
  if (!facts) throw new Error("nobody said who this is");
  return facts;
}

/** The same person's snapshots, some of them different. */
const changed = (
  fin: string,
  register: string,
  change: (snapshot: Snapshot) => Snapshot | undefined,
) => said(fin).flatMap((one) => (one.register === register ? (change(one) ?? []) : one));

/** Silent today, with what it said before, or from the first. */
const silent = (snapshot: Snapshot): Snapshot => ({
  ...snapshot,
  status: "silent",
  silentSince: HEARD,
});
const neverHeard = (snapshot: Snapshot): Snapshot => ({
  ...silent(snapshot),
  record: null,
  answeredAt: null,
});

/** The record of one part, with something else in it. */
const saying = (fin: string, register: string, category: string, more: object) =>
  said(fin).map((one) =>
    one.register === register && one.category === category
      ? { ...one, status: "available" as const, record: { ...(one.record as object), ...more } }
      : one,
  );

test("Sevinc: who she is, and her account as the fund holds it", () => {
  const { account, ...rest } = factsOf(said(SEVINC));

  expect(rest).toEqual({
    sex: "female",
    bornOn: "1964-03-14",
    special: {
      childrenRaisedToEight: 1,
      disabledChildrenRaisedToEight: "unknown",
      harmfulWorkMonths: 0,
      flightCrewMonths: 0,
      nanism: false,
    },
    disability: null,
    inPayment: null,
  });
  expect(account).toMatchObject({
    openedOn: "2006-01-01",
    asOf: "2026-11-21",
    monthsBefore2006: 102,
    serviceBefore2006: [
      { employer: "Nümunə Doğum Evi", from: "1984-09-01", until: "1986-10-31" },
      { employer: "Nümunə Uşaq Xəstəxanası", from: "1999-09-01", until: "2005-12-31" },
    ],
    carriedOver: { on: "2017-12-31", amountQepik: 1_257_508 },
    countedPeriods: [],
  });
  if (account === null || account === "unknown") throw new Error("no account");
  expect(account.payers[2]).toEqual({
    employer: "«Nümunə Xidmət» MMC",
    sector: "private",
    fromMonth: "2020-04",
    insuredIncomeQepik: [52_000, 52_000, 52_000, 52_000],
    contributionsDueQepik: [13_000, 13_000, 13_000, 13_000],
    contributionsPaidQepik: [0, 0, 0, 0],
  });
});

test("employers of one name are told apart, without their VÖEN", () => {
  const payer = (tin: string, fromMonth: string) => ({
    employer: { name: "Nümunə MMC", tin, sector: "private" },
    fromMonth,
    insuredIncomeQepik: [1],
    contributionsDueQepik: [1],
    contributionsPaidQepik: [1],
  });
  const other = { ...payer("3000000001", "2020-01") };
  const told = [
    payer("1000000001", "2020-01"),
    payer("2000000001", "2020-01"),
    payer("1000000001", "2020-02"),
    { ...other, employer: { ...other.employer, name: "Başqa MMC" } },
  ];
  const { account } = factsOf(saying(SEVINC, "insurance-account", "pension", { payers: told }));
  if (account === null || account === "unknown") throw new Error("no account");
  expect(account.payers.map((one) => one.payer)).toEqual([undefined, 2, undefined, undefined]);
  expect(account.payers[0]).not.toHaveProperty("payer");
  expect(JSON.stringify(account)).not.toContain("000000001");
});

test("facts hold no name, FIN or number of the person", () => {
  for (const { fin, surname, insurance } of LIVES) {
    const text = JSON.stringify(pensionFactsOf(said(fin), WORLD_DAY));
    expect(text).not.toContain(fin);
    if (insurance) expect(text).not.toContain(insurance.ssn);
    // An entrepreneur is his own employer, and stands there by name.
    if (fin !== "TST9E2A") expect(text).not.toContain(surname);
  }
});

test("every named person's registers make facts that a rule may be told", () => {
  for (const { fin, bornOn, sex } of LIVES) {
    const facts = pensionFactsOf(said(fin), WORLD_DAY);
    expect(facts).toMatchObject({ bornOn, sex });
    expect(PensionFactsSchema.parse(facts)).toEqual(facts);
  }
});

test("and so do any generated person's", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MOST_PEOPLE - 1 }), (index) => {
      const facts = pensionFactsOf(snapshotsOf(lifeAt(index), HEARD), WORLD_DAY);
      expect(PensionFactsSchema.parse(facts)).toEqual(facts);
    }),
    { numRuns: 300 },
  );
});

test("the register's count of the record is the rules' count, for any life", () => {
  const counts = (life: Life) => {
    const heard = snapshotsOf(life, HEARD);
    const { account } = factsOf(heard);
    if (account === null || account === "unknown") return;
    const stored = heard.find(
      ({ register, category }) => register === "insurance-account" && category === "pension",
    );
    const months = insuranceRecordMonths(AccountRecord.parse(stored?.record));
    expect([life.fin, amountsOf(account).record.months]).toEqual([life.fin, months]);
  };
  LIVES.forEach(counts);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MOST_PEOPLE - 1 }), (index) => counts(lifeAt(index))),
    { numRuns: 300 },
  );
});

test("by the rules Sevinc's account makes the figures of the design", () => {
  const { account } = factsOf(said(SEVINC));
  if (account === null || account === "unknown") throw new Error("no account");
  const capital = capitalOf(account, toIsoDate("2026-10-31"));

  expect(capital).toMatchObject({
    totalQepik: 4_138_620,
    startedQepik: 1_257_508,
    recordedQepik: 1_584_900,
    indexationQepik: 1_296_212,
    record: { months: 27 * 12 + 2 },
    arrears: [
      {
        employer: "«Nümunə Xidmət» MMC",
        fromMonth: "2020-04",
        untilMonth: "2020-07",
        months: 4,
        lostQepik: 46_800,
      },
    ],
  });
});

test.each([
  ["the register of the population", "population"],
  ["the fund, where that one is silent", "insurance-account"],
])("who it is comes from %s", (_, register) => {
  const only = said(SEVINC).filter((one) => one.register === register);
  expect(pensionFactsOf(only, WORLD_DAY)).toMatchObject({ sex: "female", bornOn: "1964-03-14" });
});

test("a foreigner is known to the migration service", () => {
  const only = said("TST4E9Y").filter((one) => one.register === "foreigners-documents");
  expect(pensionFactsOf(only, WORLD_DAY)).toMatchObject({
    sex: "male",
    special: { childrenRaisedToEight: "unknown" },
  });
});

test("nobody has said who it is: there are no facts, and none are made up", () => {
  const silentOnes = ["population", "foreigners-documents", "insurance-account"];
  const rest = said(SEVINC).filter(({ register }) => !silentOnes.includes(register));
  expect(pensionFactsOf(rest, WORLD_DAY)).toBeNull();
  expect(pensionFactsOf([], WORLD_DAY)).toBeNull();
});

const READ = [
  ["insurance-account", SEVINC, (facts: PensionFacts) => facts.account],
  ["insurance-account", SEVINC, ({ special }: PensionFacts) => special.harmfulWorkMonths],
  ["insurance-account", SEVINC, ({ special }: PensionFacts) => special.flightCrewMonths],
  ["civil-status", SEVINC, ({ special }: PensionFacts) => special.childrenRaisedToEight],
  ["civil-status", ZARIFA, ({ special }: PensionFacts) => special.disabledChildrenRaisedToEight],
  ["disability", VUQAR, (facts: PensionFacts) => facts.disability],
  ["disability", SEVINC, ({ special }: PensionFacts) => special.nanism],
  ["benefits", NAZIM, (facts: PensionFacts) => facts.inPayment],
] as const;

test.each(READ)("%s, about %s, never asked or never heard: unknown", (register, fin, read) => {
  expect(read(factsOf(changed(fin, register, () => undefined)))).toBe("unknown");
  expect(read(factsOf(changed(fin, register, neverHeard)))).toBe("unknown");
});

test.each(READ)("%s, about %s, silent now: its last good word stands", (register, fin, read) => {
  expect(read(factsOf(changed(fin, register, silent)))).toEqual(read(factsOf(said(fin))));
});

test("what a register held nothing on stays nothing while it is silent", () => {
  for (const heard of [said(ZARIFA), said(ZARIFA).map(silent)]) {
    expect(factsOf(heard)).toMatchObject({
      account: null,
      disability: null,
      inPayment: null,
      special: { harmfulWorkMonths: 0, flightCrewMonths: 0, nanism: false },
    });
  }
});

test("a category that is not opened is unknown", () => {
  const opened = said(VUQAR).filter(({ category }) => category === "identity");
  expect(factsOf(opened)).toEqual({
    sex: "male",
    bornOn: "1981-06-01",
    account: "unknown",
    special: {
      childrenRaisedToEight: "unknown",
      disabledChildrenRaisedToEight: "unknown",
      harmfulWorkMonths: "unknown",
      flightCrewMonths: "unknown",
      nanism: "unknown",
    },
    disability: "unknown",
    inPayment: "unknown",
  });
});

test("Vüqar's disability, with its term; a disability leaves nanism open", () => {
  const { disability, special, inPayment } = factsOf(said(VUQAR));
  expect(disability).toEqual({ percent: 55, since: "2025-04-01", until: "2030-04-01" });
  expect(special.nanism).toBe("unknown");
  // He is paid an allowance, which is no pension.
  expect(inPayment).toBeNull();
});

test("work in special conditions: by the fund's word, unknown where it never looked", () => {
  expect(factsOf(said("TST5M9H")).special).toMatchObject({
    harmfulWorkMonths: 156,
    flightCrewMonths: 0,
  });
  expect(factsOf(said("TST8C5D")).special).toMatchObject({
    harmfulWorkMonths: "unknown",
    flightCrewMonths: "unknown",
  });
});

test("Məhəmməd is paid nothing, which the register has answered: past months are due to him", () => {
  const facts = factsOf(said("TST6Q4L"));
  expect(facts.inPayment).toBeNull();
  // His capital of that day over 144 months, as the world's own test has it.
  expect(arrearsOf(facts, WORLD_DAY)).toMatchObject({
    since: "2023-05-11",
    openBefore: null,
    then: { payableQepik: 41_935 },
    paid: { months: 36, lostMonths: 6 },
  });
});

test("counted periods come with the account", () => {
  const { account } = factsOf(said("TST3J8V"));
  expect(account).toMatchObject({
    countedPeriods: [
      { kind: "military-service", from: "2008-10-01", until: "2010-03-31" },
      { kind: "unemployment-payment", from: "2025-07-01", until: "2025-12-31" },
    ],
  });
});

test("an account as it was kept before service and counted periods were told", () => {
  const older = changed(SEVINC, "insurance-account", (one) => {
    if (one.category !== "pension") return one;
    const {
      serviceBefore2006: _,
      countedPeriods: __,
      specialWork: ___,
      ...record
    } = one.record as Record<string, unknown>;
    return { ...one, record };
  });
  expect(factsOf(older)).toMatchObject({
    account: { monthsBefore2006: 102, serviceBefore2006: [], countedPeriods: [] },
    special: { harmfulWorkMonths: "unknown", flightCrewMonths: "unknown" },
  });
});

// Fidan, the youngest, was eight on 14.05.2015.
test.each([
  ["2015-05-13", 4],
  ["2015-05-14", 5],
])("on %s Solmaz has raised %i children to eight", (day, count) => {
  expect(factsOf(said(SOLMAZ), toIsoDate(day)).special.childrenRaisedToEight).toBe(count);
});

test("without a child of eight there is no child with a disability of eight", () => {
  const { special } = factsOf(said("TST8N4G"));
  expect(special).toMatchObject({ childrenRaisedToEight: 0, disabledChildrenRaisedToEight: 0 });
});

const BORN = toIsoDate("2001-02-03");
const EIGHT = addMonths(BORN, 96);
const relative = { fin: "TST0001", name: "Övlad", bornOn: BORN };

/** How many children Sevinc raised if civil status said this of her children and wards. */
const raised = (household: object) =>
  factsOf(saying(SEVINC, "civil-status", "household", { children: [], wards: [], ...household }))
    .special.childrenRaisedToEight;

test.each([
  ["died a day before the eighth birthday", addDays(EIGHT, -1), 0],
  ["died on it", EIGHT, 1],
  ["died later", addDays(EIGHT, 1), 1],
  ["lives", null, 1],
])("a child that %s", (_, diedOn, count) => {
  expect(raised({ children: [{ ...relative, diedOn }] })).toBe(count);
});

test.each([
  ["was taken in a day after turning eight", addDays(EIGHT, 1), 0],
  ["turned eight on the day of the appointment", EIGHT, 1],
  ["turned eight under the guardian", addDays(EIGHT, -1), 1],
  ["was taken in on a day nobody told", null, "unknown"],
])("a ward that %s", (_, since, count) => {
  expect(raised({ wards: [{ ...relative, diedOn: null, since }] })).toBe(count);
});

test("a ward not yet eight does not count, whenever taken in", () => {
  const young = { ...relative, bornOn: toIsoDate("2020-01-01"), diedOn: null, since: null };
  expect(raised({ wards: [young] })).toBe(0);
});

test("Nazim's pension in payment, as it stands after the index of 2026", () => {
  expect(factsOf(said(NAZIM)).inPayment).toEqual({
    kind: "old-age",
    assignedOn: "2019-01-12",
    amountQepik: 61_755,
  });
});

test("a widow's pension is a survivor's", () => {
  expect(factsOf(said("TST6P3Q")).inPayment).toMatchObject({
    kind: "survivor",
    assignedOn: "2026-03-09",
  });
});

const PENSION = {
  benefit: "labour_pension",
  pensionKind: "old-age",
  amountQepik: 40_000,
  period: "monthly",
  from: "2020-01-01",
  until: "2026-11-21",
  decisionNumber: "1",
  bank: "ABB",
};
const paid = (entitlements: readonly object[], day = WORLD_DAY) =>
  factsOf(saying(NAZIM, "benefits", "benefits", { entitlements }), day).inPayment;

test("a pension is in payment from its first day to its last", () => {
  const [before, first] = [toIsoDate("2019-12-31"), toIsoDate("2020-01-01")];
  expect(paid([PENSION], before)).toBeNull();
  expect(paid([PENSION], first)).toMatchObject({ amountQepik: 40_000 });
  expect(paid([PENSION], WORLD_DAY)).toMatchObject({ amountQepik: 40_000 });
  expect(paid([PENSION], addDays(WORLD_DAY, 1))).toBeNull();
});

test("of two pensions in payment the latest assignment is told", () => {
  const later = { ...PENSION, pensionKind: "disability", from: "2024-01-01" };
  expect(paid([later, PENSION])).toMatchObject({ kind: "disability" });
});

test("a pension whose kind an older snapshot does not say is unknown, not old-age", () => {
  const { pensionKind: _, ...older } = PENSION;
  expect(paid([older])).toBe("unknown");
});

test("a snapshot that is not of its register's form is a fault, not a silence", () => {
  const broken = saying(SEVINC, "insurance-account", "pension", { monthsBefore2006: "102" });
  expect(() => pensionFactsOf(broken, WORLD_DAY)).toThrow();
});
