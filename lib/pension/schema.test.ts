import { describe, expect, test } from "vitest";
import type { Account, PensionFacts } from "./facts";
import { MOST_CAPITAL_QEPIK } from "./limits";
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
    ["a career of eighty years and a month", facts({ monthsBefore2006: 961 }), "career"],
    ["negative months", facts({ monthsBefore2006: -1 }), "negative"],
    [
      "negative capital",
      facts({ carriedOver: { on: day("2017-12-31"), amountQepik: -1 } }),
      "negative",
    ],
    ["a life of 126 years", facts({ payers: [] }, { bornOn: day("1900-11-21") }), "asOf: life"],
    [
      "service that lies ahead",
      facts({
        serviceBefore2006: [{ employer: "1", from: day("2000-01-01"), until: day("2026-11-22") }],
      }),
      "until: future",
    ],
    ["a day that does not exist", { ...facts(), bornOn: "1964-02-30" }, "bornOn: day"],
    ["a field nobody asked for", { ...facts(), name: "Sevinc" }, "name"],
    ["a fact that is missing", { ...facts(), special: undefined }, "special"],
    ["nothing", null, "expected object"],
  ])("%s", (_, value, message) => {
    expect(refused(value).join("; ")).toContain(message);
  });
});

const amounts = (more: Partial<Record<AmountsField, readonly number[]>>) =>
  facts({ payers: [{ ...payer, ...more }] });
type AmountsField = "insuredIncomeQepik" | "contributionsDueQepik" | "contributionsPaidQepik";
const long = Array.from({ length: 961 }, () => 1);
const nursing = (from: string, until: string) =>
  facts({ countedPeriods: [{ kind: "care", from: day(from), until: day(until) }] });

describe("refused at its place, and nowhere else", () => {
  test.each<[string, unknown, string]>([
    [
      "income of a month more than contributions",
      amounts({ insuredIncomeQepik: [1, 2] }),
      "account.payers.0: lengths",
    ],
    [
      "contributions of a month more than were due",
      amounts({ insuredIncomeQepik: [1], contributionsDueQepik: [1] }),
      "account.payers.0: lengths",
    ],
    [
      "a month with something before it",
      facts({ payers: [{ ...payer, fromMonth: "x2020-01" }] }),
      "account.payers.0.fromMonth: month",
    ],
    [
      "a month with something after it",
      facts({ payers: [{ ...payer, fromMonth: "2020-01-01" }] }),
      "account.payers.0.fromMonth: month",
    ],
    ["half a month", facts({ monthsBefore2006: 0.5 }), "account.monthsBefore2006: months"],
    [
      "half a qəpik of capital",
      facts({ carriedOver: { on: day("2020-01-01"), amountQepik: 0.5 } }),
      "account.carriedOver.amountQepik: amount",
    ],
    [
      "more capital than there can be",
      facts({ carriedOver: { on: day("2020-01-01"), amountQepik: MOST_CAPITAL_QEPIK + 1 } }),
      "account.carriedOver.amountQepik: absurd",
    ],
    [
      "capital stated after the extract",
      facts({ carriedOver: { on: day("2026-11-22"), amountQepik: 1 } }),
      "account.carriedOver.on: future",
    ],
    [
      "a month of one payer twice",
      facts({ payers: [payer, paying(1, "2020-12", "2021-01")] }),
      "account.payers.1.fromMonth: twice",
    ],
    [
      "an extract from before birth",
      facts({ payers: [] }, { bornOn: day("2026-11-22") }),
      "account.asOf: life",
    ],
    [
      "a period from before birth",
      nursing("1964-03-13", "1970-01-01"),
      "account.countedPeriods.0.from: before-birth",
    ],
    [
      "a period beyond the extract",
      nursing("2026-01-01", "2026-11-22"),
      "account.countedPeriods.0.until: future",
    ],
    [
      "a period that ends before it begins",
      nursing("2020-02-01", "2020-01-31"),
      "account.countedPeriods.0.until: order",
    ],
    [
      "a disability before birth",
      facts({}, { disability: { percent: 50, since: day("1964-03-13"), until: null } }),
      "disability.since: before-birth",
    ],
    [
      "no degree",
      facts({}, { disability: { percent: 0, since: day("2020-01-01"), until: null } }),
      "disability.percent: percent",
    ],
    [
      "more than all",
      facts({}, { disability: { percent: 101, since: day("2020-01-01"), until: null } }),
      "disability.percent: percent",
    ],
    ["a day in a list", { ...facts(), bornOn: ["1964-03-14"] }, "bornOn: day"],
  ])("%s", (_, value, refusal) => {
    expect(refused(value)).toEqual([refusal]);
  });

  test("a career of a payer over eighty years", () => {
    const career = amounts({
      insuredIncomeQepik: long,
      contributionsDueQepik: long,
      contributionsPaidQepik: long,
    });
    expect(refused(career)).toContain("account.payers.0.insuredIncomeQepik: career");
  });

  test.each([
    ["negative children", { childrenRaisedToEight: -1 }],
    ["thirty-one children", { childrenRaisedToEight: 31 }],
    ["negative children with a disability", { disabledChildrenRaisedToEight: -1 }],
    ["half a child", { disabledChildrenRaisedToEight: 0.5 }],
  ])("%s", (_, more) => {
    const [path] = Object.keys(more);
    const refusals = refused(facts({}, { special: { ...facts().special, ...more } }));
    expect(refusals).toHaveLength(1);
    expect(refusals[0]).toContain(`special.${path}`);
  });

  test("a pension in payment with a field nobody asked for", () => {
    const inPayment = { kind: "old-age", assignedOn: day("2020-01-01"), amountQepik: 1 } as const;
    expect(refused({ ...facts(), inPayment: { ...inPayment, name: "Sevinc" } })).toHaveLength(1);
    expect(refused({ ...facts(), inPayment: { ...inPayment, kind: "war" } })).toHaveLength(1);
  });
});

describe("two employers of one name", () => {
  test("are two payers where they are told apart, and one where they are not", () => {
    const three = [payer, { ...payer, payer: 2 }, { ...payer, payer: 3 }];
    expect(refused(facts({ payers: three }))).toEqual([]);
    expect(refused(facts({ payers: [payer, payer] }))).toEqual([
      "account.payers.1.fromMonth: twice",
    ]);
    expect(
      refused(facts({ payers: [payer, { ...payer, payer: 2 }, { ...payer, payer: 2 }] })),
    ).toEqual(["account.payers.2.fromMonth: twice"]);
  });

  test("are numbered from the second on", () => {
    for (const wrong of [1, 0, 1.5, 301]) {
      expect(refused(facts({ payers: [{ ...payer, payer: wrong }] }))).toHaveLength(1);
    }
  });

  test("may have names as long as registers write them", () => {
    const named = (length: number) =>
      facts({ payers: [{ ...payer, employer: "x".repeat(length) }] });
    expect(refused(named(400))).toEqual([]);
    expect(refused(named(401))).toHaveLength(1);
  });
});

describe("every word of the closed lists is understood", () => {
  test.each(["male", "female"] as const)("%s", (sex) => {
    expect(refused(facts({}, { sex }))).toEqual([]);
  });
  test.each(["state", "oil-gas", "private"] as const)("%s", (sector) => {
    expect(refused(facts({ payers: [{ ...payer, sector }] }))).toEqual([]);
  });
  test.each([
    "military-service",
    "childcare",
    "unemployment-payment",
    "disability-of-work",
    "care",
  ] as const)("%s", (kind) => {
    const period = { kind, from: day("2010-01-01"), until: day("2010-12-31") };
    expect(refused(facts({ countedPeriods: [period] }))).toEqual([]);
  });
  test.each(["old-age", "disability", "survivor"] as const)("a pension of %s", (kind) => {
    const inPayment = { kind, assignedOn: day("2020-01-01"), amountQepik: 1 };
    expect(refused(facts({}, { inPayment }))).toEqual([]);
  });
  test("unknown", () => {
    const special = {
      childrenRaisedToEight: "unknown",
      disabledChildrenRaisedToEight: "unknown",
      harmfulWorkMonths: "unknown",
      flightCrewMonths: "unknown",
      nanism: "unknown",
    } as const;
    expect(refused(facts({}, { special }))).toEqual([]);
  });
});

describe("on the limit, and allowed", () => {
  test.each<[string, unknown]>([
    ["the extract's own month", facts({ payers: [paying(500, "2026-11", "2026-11")] })],
    ["the month of birth", facts({}, { bornOn: day("2020-01-31") })],
    ["eighty years", facts({ monthsBefore2006: 960 })],
    ["a life of 125 years", facts({ payers: [] }, { bornOn: day("1901-11-21") })],
    ["two payers in one month", facts({ payers: [payer, { ...payer, employer: "Other" }] })],
    ["the first month of the accounts", facts({ payers: [paying(500, "2006-01", "2006-01")] })],
    ["thirty children", facts({}, { special: { ...facts().special, childrenRaisedToEight: 30 } })],
    [
      "a disabled child",
      facts({}, { special: { ...facts().special, disabledChildrenRaisedToEight: 1 } }),
    ],
    [
      "a disability from birth, of all",
      facts({}, { disability: { percent: 100, since: day("1964-03-14"), until: null } }),
    ],
    ["an extract of the day of birth", facts({ payers: [] }, { bornOn: day("2026-11-21") })],
    [
      "capital stated on the day of the extract, as much as there can be",
      facts({ carriedOver: { on: day("2026-11-21"), amountQepik: MOST_CAPITAL_QEPIK } }),
    ],
    [
      "a period from birth to the extract",
      facts({
        countedPeriods: [{ kind: "care", from: day("1964-03-14"), until: day("2026-11-21") }],
      }),
    ],
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
