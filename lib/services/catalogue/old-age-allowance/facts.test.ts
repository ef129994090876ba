import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { WORLD_DAY } from "@/sandbox/world";
import { saidOf, silencing } from "../../testing";
import { factsOf } from "./facts";
import { oldAgeAllowancePassport as passport } from "./passport";

const SONA = "TST9V4S";
const KAMRAN = "TST2K4B";
const EMRE = "TST4E9Y";
const AYDIN = "TST8C5D";
const ELCIN = "TST9E2A";

const facts = (fin: string, on = WORLD_DAY) => factsOf(saidOf(fin), on);

test("Sona: a citizen, no account, no work, nothing paid", () => {
  expect(facts(SONA)).toMatchObject({
    on: WORLD_DAY,
    resident: true,
    pension: { sex: "female", bornOn: "1959-04-02", account: null, inPayment: null },
    contracts: 0,
    business: false,
    allowance: false,
    endedOn: null,
  });
});

test("a permanent resident counts as a citizen does", () => {
  expect(facts(EMRE).resident).toBe(true);
  const said = saidOf(EMRE).map((one) =>
    one.register === "foreigners-documents" && one.category === "documents"
      ? {
          ...one,
          record: {
            residencePermit: {
              ...(one.record as { residencePermit: object }).residencePermit,
              kind: "temporary",
            },
          },
        }
      : one,
  );
  expect(factsOf(said, WORLD_DAY).resident).toBe(false);
});

test("work in force, a business, a job that is over", () => {
  expect(facts(AYDIN)).toMatchObject({ contracts: 1, business: false });
  expect(facts(ELCIN)).toMatchObject({ business: true, endedOn: "unknown" });
  expect(facts(KAMRAN)).toMatchObject({ contracts: 0, endedOn: "2018-07-20" });
});

test("a contract counts on its last day, and not on the next", () => {
  expect(facts(KAMRAN, toIsoDate("2018-07-20")).contracts).toBe(1);
  expect(facts(KAMRAN, toIsoDate("2018-07-21")).contracts).toBe(0);
});

test.each([
  ["population", { resident: "unknown" }],
  ["benefits", { allowance: "unknown", endedOn: "unknown" }],
  ["employment-contracts", { contracts: "unknown", endedOn: "unknown" }],
  ["taxpayers", { business: "unknown", endedOn: "unknown" }],
])("%s never heard", (register, expected) => {
  expect(factsOf(silencing(saidOf(SONA), register), WORLD_DAY)).toMatchObject(expected);
});

test("nobody said who this is: the pension facts are unknown", () => {
  expect(factsOf([], WORLD_DAY).pension).toBe("unknown");
});

test("what the passport says it needs is enough, and it needs no less", () => {
  const opened = (fin: string) =>
    saidOf(fin).filter(({ register, category }) =>
      passport.needs.some((one) => one.register === register && one.categories.includes(category)),
    );
  for (const fin of [SONA, KAMRAN, EMRE, AYDIN, ELCIN]) {
    const answer = (said: ReturnType<typeof saidOf>) =>
      passport.assess?.(factsOf(said, WORLD_DAY), {}, WORLD_DAY);
    expect(answer(opened(fin)), fin).toEqual(answer(saidOf(fin)));
  }
});

test("what is known is told with its register", () => {
  expect(passport.known(facts(SONA)).map(({ key, register }) => [key, register])).toEqual([
    ["born", "population"],
    ["children", "civil-status"],
    ["contracts", "employment-contracts"],
  ]);
  expect(passport.known(factsOf([], WORLD_DAY))).toEqual([]);
});
