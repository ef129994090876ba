import { describe, expect, test } from "vitest";
import type { Account, PensionFacts } from "./facts";
import { PensionFactsSchema, parsePensionFacts } from "./schema";
import { anAccount, day, paying, someone } from "./testing";

const payer = paying(500, "2020-01", "2020-12");
const facts = (account: Partial<Account> = {}, more: Partial<PensionFacts> = {}) =>
  someone({ account: anAccount({ payers: [payer], ...account }), ...more });
/** Messages of what is refused, with their places. */
function refused(value: unknown): string[] {
  const { error } = PensionFactsSchema.safeParse(value);
  return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
}

test("facts of a life pass as they are", () => {
  const whole = facts(
    {
      carriedOver: { on: day("2017-12-31"), amountQepik: 0 },
      countedPeriods: [{ kind: "care", from: day("2010-01-01"), until: day("2010-12-31") }],
      serviceBefore2006: [{ employer: "1", from: day("1990-01-01"), until: day("2005-12-31") }],
    },
    { disability: { percent: 55, since: day("2025-04-01"), until: null } },
  );
  expect(parsePensionFacts(whole)).toEqual(whole);
  expect(refused(someone({ account: null, disability: "unknown", inPayment: "unknown" }))).toEqual(
    [],
  );
});

describe("refused", () => {
  test.each<[string, unknown, string]>([
    [
      "a negative wage",
      facts({ payers: [{ ...payer, insuredIncomeQepik: payer.insuredIncomeQepik.map(() => -1) }] }),
      "negative",
    ],
    [
      "an absurd wage",
      facts({
        payers: [{ ...payer, insuredIncomeQepik: payer.insuredIncomeQepik.map(() => 1e12) }],
      }),
      "absurd",
    ],
    [
      "text for an amount",
      facts({
        payers: [
          { ...payer, contributionsPaidQepik: payer.insuredIncomeQepik.map(() => "1" as never) },
        ],
      }),
      "amount",
    ],
    [
      "half a qəpik",
      facts({
        payers: [{ ...payer, contributionsPaidQepik: payer.insuredIncomeQepik.map(() => 0.5) }],
      }),
      "amount",
    ],
    [
      "lists of different length",
      facts({ payers: [{ ...payer, contributionsPaidQepik: [1] }] }),
      "lengths",
    ],
    [
      "a payer without a month",
      facts({
        payers: [
          {
            ...payer,
            insuredIncomeQepik: [],
            contributionsDueQepik: [],
            contributionsPaidQepik: [],
          },
        ],
      }),
      "empty",
    ],
    [
      "a month before the accounts",
      facts({ payers: [{ ...payer, fromMonth: "2005-12" }] }),
      "payers.0.fromMonth: before-accounts",
    ],
    [
      "a month that does not exist",
      facts({ payers: [{ ...payer, fromMonth: "2020-13" }] }),
      "month",
    ],
    [
      "a month ahead of the extract",
      facts({ payers: [paying(500, "2026-11", "2026-12")] }),
      "payers.0.insuredIncomeQepik: future",
    ],
    [
      "a month before birth",
      facts({}, { bornOn: day("2020-02-01") }),
      "payers.0.fromMonth: before-birth",
    ],
    [
      "the same month twice",
      facts({ payers: [payer, paying(1, "2020-12", "2021-01")] }),
      "payers.1.fromMonth: twice",
    ],
    ["a career of eighty years and a month", facts({ monthsBefore2006: 961 }), "career"],
    ["negative months", facts({ monthsBefore2006: -1 }), "negative"],
    [
      "capital stated after the extract",
      facts({ carriedOver: { on: day("2026-11-22"), amountQepik: 1 } }),
      "carriedOver.on: future",
    ],
    [
      "negative capital",
      facts({ carriedOver: { on: day("2017-12-31"), amountQepik: -1 } }),
      "negative",
    ],
    [
      "an extract from before birth",
      facts({ payers: [] }, { bornOn: day("2026-11-22") }),
      "asOf: life",
    ],
    ["a life of 126 years", facts({ payers: [] }, { bornOn: day("1900-11-21") }), "asOf: life"],
    [
      "a period that ends before it begins",
      facts({
        countedPeriods: [{ kind: "care", from: day("2020-02-01"), until: day("2020-01-01") }],
      }),
      "until: order",
    ],
    [
      "a period before birth",
      facts({
        countedPeriods: [{ kind: "care", from: day("1964-03-13"), until: day("1970-01-01") }],
      }),
      "from: before-birth",
    ],
    [
      "service that lies ahead",
      facts({
        serviceBefore2006: [{ employer: "1", from: day("2000-01-01"), until: day("2026-11-22") }],
      }),
      "until: future",
    ],
    [
      "a disability before birth",
      facts({}, { disability: { percent: 50, since: day("1964-03-13"), until: null } }),
      "since: before-birth",
    ],
    [
      "a degree over a hundred",
      facts({}, { disability: { percent: 101, since: day("2020-01-01"), until: null } }),
      "percent",
    ],
    ["a day that does not exist", { ...facts(), bornOn: "1964-02-30" }, "bornOn: day"],
    ["a field nobody asked for", { ...facts(), name: "Sevinc" }, "name"],
    ["a fact that is missing", { ...facts(), special: undefined }, "special"],
    ["nothing", null, "expected object"],
  ])("%s", (_, value, message) => {
    expect(refused(value).join("; ")).toContain(message);
  });
});

describe("on the limit, and allowed", () => {
  test.each<[string, unknown]>([
    ["the extract's own month", facts({ payers: [paying(500, "2026-11", "2026-11")] })],
    ["the month of birth", facts({}, { bornOn: day("2020-01-31") })],
    ["eighty years", facts({ monthsBefore2006: 960 })],
    ["a life of 125 years", facts({ payers: [] }, { bornOn: day("1901-11-21") })],
    ["two payers in one month", facts({ payers: [payer, { ...payer, employer: "Other" }] })],
    ["one payer of two sectors", facts({ payers: [payer, { ...payer, sector: "state" }] })],
    [
      "a period of one day",
      facts({
        countedPeriods: [{ kind: "care", from: day("2020-02-01"), until: day("2020-02-01") }],
      }),
    ],
  ])("%s", (_, value) => {
    expect(refused(value)).toEqual([]);
  });
});
