import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { WORLD_DAY } from "@/sandbox/world";
import { saidOf, silencing } from "../../testing";
import { factsOf } from "./facts";
import { unemploymentPaymentPassport as passport } from "./passport";

const KONUL = "TST8K6N";
const RUSLAN = "TST2R8S";
const AIDA = "TST6P3Q";
const SONA = "TST9V4S";
const ELCIN = "TST9E2A";
const RAMIL = "TST3J8V";

const facts = (fin: string, on = WORLD_DAY) => factsOf(saidOf(fin), on);

test("Könül: lost her work by staff cut, unemployed since October, one child", () => {
  const { insurance, ...rest } = facts(KONUL);
  expect(rest).toEqual({
    contracts: 0,
    business: false,
    lost: { endedOn: "2026-09-30", reason: "staff_cut" },
    search: { registeredOn: "2026-10-05", unemployedOn: "2026-10-12" },
    children: [{ bornOn: "2016-01-27" }],
    paid: false,
  });
  expect(insurance).toMatchObject({ asOf: WORLD_DAY, monthsBefore2006: 0 });
  const { months } = insurance as Extract<typeof insurance, object>;
  expect(months["2026-09"]).toEqual({ counts: true, incomeQepik: 72_000 });
  expect(months["2026-10"]).toBeUndefined();
  expect(months["2019-01"]).toBeUndefined();
});

test("the last job that ended, and the present entry only", () => {
  expect(facts(RUSLAN)).toMatchObject({
    lost: { endedOn: "2026-11-10", reason: "liquidation" },
    search: { registeredOn: "2026-11-18", unemployedOn: null },
  });
  expect(facts(AIDA)).toMatchObject({
    lost: { endedOn: "2020-01-31", reason: "own_wish" },
    search: null,
  });
});

test("on the last day of the job nothing is lost yet", () => {
  expect(facts(KONUL, toIsoDate("2026-09-30"))).toMatchObject({
    contracts: 1,
    lost: { reason: "own_wish", endedOn: "2018-11-30" },
  });
});

test("nothing held: no job, no entry, no account", () => {
  expect(facts(SONA)).toMatchObject({ contracts: 0, lost: null, search: null, insurance: null });
  expect(facts(ELCIN).business).toBe(true);
});

test("counted time is record without a wage, and a month nobody paid is a wage without record", () => {
  const { insurance } = facts(RAMIL);
  const { months } = insurance as Extract<typeof insurance, object>;
  expect(months["2025-08"]).toEqual({ counts: true, incomeQepik: 0 });
  expect(months["2022-08"]).toMatchObject({ counts: false });
  expect(months["2022-08"]?.incomeQepik).toBeGreaterThan(0);
});

test.each([
  ["employment-contracts", { contracts: "unknown", lost: "unknown", search: "unknown" }],
  ["insurance-account", { insurance: "unknown" }],
  ["civil-status", { children: "unknown" }],
  ["taxpayers", { business: "unknown" }],
  ["benefits", { paid: "unknown" }],
])("%s never heard", (register, expected) => {
  expect(factsOf(silencing(saidOf(KONUL), register), WORLD_DAY)).toMatchObject(expected);
});

test("a snapshot of before the search for work was kept leaves it unknown", () => {
  const said = saidOf(KONUL).map((one) => {
    if (one.register !== "employment-contracts") return one;
    const { contracts } = one.record as { contracts: unknown };
    return { ...one, record: { contracts } };
  });
  expect(factsOf(said, WORLD_DAY).search).toBe("unknown");
});

test("what the passport says it needs is enough", () => {
  for (const fin of [KONUL, RUSLAN, AIDA, ELCIN]) {
    const opened = saidOf(fin).filter(({ register, category }) =>
      passport.needs.some((one) => one.register === register && one.categories.includes(category)),
    );
    expect(factsOf(opened, WORLD_DAY), fin).toEqual(facts(fin));
  }
});

test("what is known is told with its register", () => {
  const said = (fin: string) => passport.known(facts(fin)).map(({ key, value }) => [key, value]);
  expect(said(KONUL)).toEqual([
    ["lost", { kind: "day", on: "2026-09-30" }],
    ["search", { kind: "day", on: "2026-10-12" }],
  ]);
  expect(said(SONA)).toEqual([]);
});
