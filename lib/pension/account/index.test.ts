import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type IsoDate } from "@/lib/kernel/date";
import { worthOfMonthsBefore2006 } from "../compiled-law";
import type { Account } from "../facts";
import { anAccount, day, paying } from "../testing";
import { amountsOf, capitalOf, closingsOf } from ".";

const capital = (account: Account, asOf?: IsoDate) => amountsOf(account, asOf).capitalQepik;
const carried = (amountQepik: number, on: string) => ({ on: day(on), amountQepik });

describe("published and derived cases", () => {
  test("D5: gross 1,000 for twelve months of 2025 are 2,700.00, and 2,851.20 on 1 January 2026", () => {
    const account = anAccount({ payers: [paying(1000, "2025-01", "2025-12")] });
    expect(capital(account, day("2025-12-31"))).toBe(270_000);
    expect(capital(account, day("2026-01-01"))).toBe(285_120);
  });

  test.each([
    ["T2: 45,000.00 on 1 January 2022", 4_500_000, "2021-12-31", "2022-01-01", 4_801_500],
    ["T3: 40,000.00 on 1 January 2026", 4_000_000, "2025-12-31", "2026-01-01", 4_224_000],
    ["T4: 50,000.00 on 1 January 2026", 5_000_000, "2025-12-31", "2026-01-01", 5_280_000],
  ])("%s is indexed", (_, amount, on, asOf, indexed) => {
    expect(capital(anAccount({ carriedOver: carried(amount, on) }), day(asOf))).toBe(indexed);
  });

  test("T5: six years before 2006 are worth 6,178.89 in April 2025", () => {
    const account = anAccount({ monthsBefore2006: 72 });
    expect(capital(account, day("2025-04-01"))).toBe(617_889);
    expect(amountsOf(account, day("2025-04-01")).before2006Qepik).toBe(617_889);
  });

  test.each([
    ["one year on 1 January 2006: 306.00", 12, "2006-01-01", 30_600],
    ["one year in October 2022: 813.00", 12, "2022-10-01", 81_300],
    ["seven years in February 2023: 6,481.44", 84, "2023-02-01", 648_144],
    ["half a year is half of it", 6, "2006-01-01", 15_300],
  ])("before 2006, %s", (_, months, asOf, worth) => {
    expect(capital(anAccount({ monthsBefore2006: months }), day(asOf))).toBe(worth);
  });
});

describe("what enters the capital", () => {
  test("half of the contributions until June 2017, ninety per cent from July on", () => {
    const june = anAccount({ payers: [paying(100, "2017-06", "2017-06", { sector: "state" })] });
    const july = anAccount({ payers: [paying(100, "2017-07", "2017-07", { sector: "state" })] });
    expect(capital(june, day("2017-06-30"))).toBe(1_250);
    expect(capital(july, day("2017-07-31"))).toBe(2_250);
  });

  test("on 1 July 2017 what contributions had brought was raised by eighty per cent, earlier years were not", () => {
    const payers = [paying(100, "2017-06", "2017-06", { sector: "state" })];
    expect(capital(anAccount({ payers }), day("2017-07-01"))).toBe(2_250);
    const line = capitalOf(anAccount({ payers }), day("2017-12-31")).years.at(-1);
    expect(line).toMatchObject({ recordedQepik: 1_250, raisedQepik: 1_000, closingQepik: 2_250 });
    const both = anAccount({ payers, monthsBefore2006: 12 });
    expect(capital(both, day("2017-07-01")) - worthOfMonthsBefore2006(12, 2017)).toBe(2_250);
  });

  test("a capital carried over from before the raise is raised without its years before 2006", () => {
    const worth = worthOfMonthsBefore2006(12, 2016);
    const account = anAccount({
      monthsBefore2006: 12,
      carriedOver: carried(worth, "2016-12-31"),
    });
    expect(capital(account, day("2017-12-31"))).toBe(worthOfMonthsBefore2006(12, 2017));
  });

  test("the months before and after the share changed each have their own", () => {
    const payers = [paying(100, "2017-06", "2017-07", { sector: "state" })];
    expect(capital(anAccount({ payers }), day("2017-07-31"))).toBe(2_250 + 2_250);
  });

  test("capital stated on the day of the raise contains it, stated the day before it does not", () => {
    const stated = (on: string) => anAccount({ carriedOver: carried(10_000, on) });
    expect(capital(stated("2017-06-30"), day("2017-12-31"))).toBe(18_000);
    expect(capital(stated("2017-07-01"), day("2017-12-31"))).toBe(10_000);
  });

  test("of a capital carried over before the raise the years before 2006 stay apart, and can be all of it", () => {
    const worth = worthOfMonthsBefore2006(12, 2016);
    const of = (amount: number) =>
      amountsOf(
        anAccount({ monthsBefore2006: 12, carriedOver: carried(amount, "2016-12-31") }),
        day("2017-12-31"),
      );
    expect(of(worth + 10_000).before2006Qepik).toBe(worthOfMonthsBefore2006(12, 2017));
    // The fund's figure does not contain them.
    expect(of(worth - 1).before2006Qepik).toBeNull();
  });

  test("a capital carried over after the raise contains its years before 2006, and grows as one", () => {
    const account = anAccount({
      monthsBefore2006: 12,
      carriedOver: carried(4_000_000, "2025-12-31"),
    });
    expect(amountsOf(account)).toMatchObject({ capitalQepik: 4_224_000, before2006Qepik: null });
    expect(capitalOf(account)).toMatchObject({ totalQepik: 4_224_000, before2006Qepik: null });
  });

  test("months up to the day of a capital carried over count for the record only, if they were paid", () => {
    const account = anAccount({
      carriedOver: carried(100_000, "2025-06-30"),
      payers: [paying(1000, "2025-01", "2025-07", { unpaid: ["2025-02"] })],
    });
    expect(amountsOf(account, day("2025-12-31"))).toMatchObject({
      capitalQepik: 100_000 + 22_500,
      record: { months: 6 },
    });
  });

  test("months after the day that is asked for are not there yet", () => {
    const account = anAccount({ payers: [paying(1000, "2025-01", "2025-12")] });
    expect(amountsOf(account, day("2025-06-30"))).toMatchObject({
      capitalQepik: 135_000,
      record: { months: 6 },
    });
  });

  test("before 2006 there is nothing", () => {
    const payers = [paying(100, "2006-01", "2006-03")];
    const nothing = { record: { months: 0, paidMonths: 0 } };
    expect(amountsOf(anAccount({ payers }), day("2005-12-31"))).toMatchObject(nothing);
    expect(capitalOf(anAccount({ payers }), day("2005-12-31"))).toMatchObject({
      ...nothing,
      years: [],
    });
  });

  test("the index of the first year is not applied to capital stated within it", () => {
    const account = anAccount({ carriedOver: carried(100_000, "2026-02-28") });
    expect(capital(account)).toBe(100_000);
    expect(capitalOf(account).years[0]).toMatchObject({ year: 2026, indexThousandths: null });
  });

  test("a year whose index is not known yet adds none", () => {
    const account = anAccount({ carriedOver: carried(100_000, "2100-12-31") });
    expect(capital(account, day("2101-06-01"))).toBe(100_000);
    expect(capitalOf(account, day("2101-06-01")).years).toMatchObject([
      { year: 2101, indexThousandths: null, indexationQepik: 0, closingQepik: 100_000 },
    ]);
  });

  test.each([
    [
      "before 2006",
      /before 2006: 2005-12/,
      { payers: [{ ...paying(100, "2006-01", "2006-02"), fromMonth: "2005-12" }] },
    ],
    [
      "not a whole number",
      /whole qəpik/,
      {
        payers: [{ ...paying(100, "2025-01", "2025-02"), contributionsPaidQepik: [0.5, 1] }],
      },
    ],
    [
      "not a number",
      /whole qəpik/,
      {
        payers: [{ ...paying(100, "2025-01", "2025-02"), contributionsPaidQepik: [Number.NaN, 1] }],
      },
    ],
  ])("contributions %s are refused, not counted", (_, message, more) => {
    expect(() => amountsOf(anAccount(more))).toThrow(RangeError);
    expect(() => amountsOf(anAccount(more))).toThrow(message);
  });
});

describe("the yearly ledger", () => {
  const payers = [paying(1000, "2025-03", "2026-02", { unpaid: ["2025-05"] })];
  const parameters = (account: Account) =>
    capitalOf(account).years.map(({ cites }) => cites.map(({ parameter }) => parameter));

  test("begins with the first month that was paid for, and says of each year what it brought", () => {
    const monthly = paying(1000, "2025-03", "2025-03").contributionsPaidQepik[0] as number;
    const recorded = 9 * monthly * 0.9;
    expect(capitalOf(anAccount({ payers }))).toMatchObject({
      startedOn: "2025-01-01",
      startedQepik: 0,
      startedFrom: "nothing",
      contributionsQepik: 11 * monthly,
      years: [
        {
          year: 2025,
          indexThousandths: null,
          contributionsQepik: 9 * monthly,
          recordedQepik: recorded,
          recordMonths: 9,
        },
        {
          year: 2026,
          indexThousandths: 5_600,
          openingQepik: recorded,
          contributionsQepik: 2 * monthly,
          recordMonths: 2,
        },
      ],
    });
  });

  test("counts no month after the day that is asked for, whoever was asked before", () => {
    const busy = anAccount({ payers: [paying(1000, "2026-01", "2026-12")] });
    expect(amountsOf(busy, day("2026-12-31")).record.months).toBe(12);
    const [line] = capitalOf(anAccount({ payers }), day("2025-06-30")).years;
    expect(line?.recordMonths).toBe(3);
    const idle = capitalOf(anAccount({ openedOn: day("2026-01-01") }), day("2026-06-30"));
    expect(idle.years.map(({ recordMonths }) => recordMonths)).toEqual([0]);
  });

  test("counts a year's months without contributions in that year", () => {
    const countedPeriods = [
      { kind: "care" as const, from: day("2025-12-01"), until: day("2026-01-31") },
    ];
    const { years } = capitalOf(
      anAccount({ payers: [], countedPeriods, openedOn: day("2025-01-01") }),
    );
    expect(years.map(({ recordMonths }) => recordMonths)).toEqual([1, 1]);
  });

  test.each<[string, Partial<Account>, Partial<ReturnType<typeof capitalOf>>]>([
    [
      "with the account, where nobody paid",
      { openedOn: day("2024-05-01") },
      { startedOn: day("2024-01-01"), startedFrom: "nothing" },
    ],
    [
      "in 2006, of an account that is older",
      { openedOn: day("1999-05-01") },
      { startedOn: day("2006-01-01"), startedFrom: "nothing" },
    ],
    [
      "in 2006, with the worth of earlier years, whenever the first contribution came",
      { monthsBefore2006: 12, payers, openedOn: day("2024-05-01") },
      { startedOn: day("2006-01-01"), startedFrom: "before-2006", startedQepik: 30_600 },
    ],
    [
      "with a capital carried over, on its day",
      { carriedOver: carried(100, "2020-03-31"), payers },
      { startedOn: day("2020-03-31"), startedFrom: "carried-over", startedQepik: 100 },
    ],
  ])("begins %s", (_, account, expected) => {
    expect(capitalOf(anAccount(account))).toMatchObject(expected);
  });

  test("cites for each year its index and share, and the worth of earlier years where they are apart", () => {
    expect(parameters(anAccount({ payers }))).toEqual([
      ["capital-index", "recorded-share"],
      ["capital-index", "recorded-share"],
    ]);
    const apart = parameters(anAccount({ monthsBefore2006: 12 }));
    expect(apart).toHaveLength(21);
    expect(apart.at(-1)).toEqual(["capital-index", "recorded-share", "value-of-year-before-2006"]);
    const within = { monthsBefore2006: 12, carriedOver: carried(4_000_000, "2025-12-31") };
    expect(parameters(anAccount(within))).toEqual([["capital-index", "recorded-share"]]);
  });

  test("cites the raise in its year, once", () => {
    const years = parameters(anAccount({ openedOn: day("2016-01-01") }));
    expect(years.flat().filter((code) => code === "capital-raise-july-2017")).toHaveLength(1);
    expect(years[1]).toContain("capital-raise-july-2017");
  });

  test("rests on unverified law if any of its years does", () => {
    const from = (on: string) => capitalOf(anAccount({ openedOn: day(on) })).unverified;
    expect(from("2026-01-01")).toBe(false);
    expect(from("2010-01-01")).toBe(true);
  });
});

describe("an account with nothing in it", () => {
  test("is zero in every figure", () => {
    expect(capitalOf(anAccount({ openedOn: day("2026-03-01") }))).toMatchObject({
      totalQepik: 0,
      startedFrom: "nothing",
      record: { months: 0 },
      arrears: [],
    });
  });

  test("extract and capital of one day: no year has begun", () => {
    const account = anAccount({
      asOf: day("2025-12-31"),
      carriedOver: carried(123_456, "2025-12-31"),
    });
    expect(capitalOf(account)).toMatchObject({ totalQepik: 123_456, years: [] });
  });
});

describe("for any account", () => {
  const amount = fc.integer({ min: 0, max: 2_000_000 });
  const aPayer = fc
    .record({
      employer: fc.constantFrom("A", "B"),
      from: fc.integer({ min: 0, max: 12 * 20 }),
      paid: fc.array(amount, { minLength: 1, maxLength: 40 }),
    })
    .map(({ employer, from, paid }) => ({
      employer,
      sector: "private" as const,
      fromMonth: `${2006 + Math.floor(from / 12)}-${String((from % 12) + 1).padStart(2, "0")}`,
      insuredIncomeQepik: paid,
      contributionsDueQepik: paid,
      contributionsPaidQepik: paid,
    }));
  const anyAccount = fc
    .record({
      monthsBefore2006: fc.integer({ min: 0, max: 400 }),
      carriedOver: fc.option(
        fc.record({
          on: fc.constantFrom("2010-05-31", "2016-12-31", "2017-12-31", "2025-12-31"),
          amountQepik: fc.integer({ min: 0, max: 100_000_000 }),
        }),
      ),
      payers: fc.array(aPayer, { maxLength: 4 }),
    })
    .map((more) => anAccount(more as Partial<Account>));

  test("the yearly ledger sums to the capital to the qəpik, and each year joins the next", () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const whole = capitalOf(account);
        let held = whole.startedQepik;
        for (const line of whole.years) {
          expect(line.openingQepik).toBe(held);
          held += line.indexationQepik + line.recordedQepik + line.raisedQepik;
          expect(line.closingQepik).toBe(held);
        }
        expect(held).toBe(whole.totalQepik);
        expect(
          whole.startedQepik + whole.recordedQepik + whole.raisedQepik + whole.indexationQepik,
        ).toBe(whole.totalQepik);
        expect(capital(account)).toBe(whole.totalQepik);
        expect(amountsOf(account).record).toEqual(whole.record);
        expect(closingsOf(account)).toEqual(
          whole.years.map(({ year, closingQepik }) => ({ year, closingQepik })),
        );
      }),
    );
  });

  test("the months of the years add up to the record since 2006", () => {
    fc.assert(
      fc.property(anyAccount, (account) => {
        const { monthsOfYears, record } = capitalOf(account);
        const paid = monthsOfYears.flatMap(({ marks }) => marks).filter((mark) => mark === "paid");
        expect(paid.length).toBe(record.paidMonths);
      }),
    );
  });

  test("more contributions never lower the capital", () => {
    fc.assert(
      fc.property(anyAccount, aPayer, (account, more) => {
        const richer = { ...account, payers: [...account.payers, more] };
        expect(capital(richer)).toBeGreaterThanOrEqual(capital(account));
      }),
    );
  });

  test("a later day never lowers it", () => {
    fc.assert(
      fc.property(anyAccount, fc.integer({ min: 0, max: 400 }), (account, days) => {
        const until = day("2025-12-31");
        expect(capital(account, addDays(until, days))).toBeGreaterThanOrEqual(
          capital(account, until),
        );
      }),
    );
  });

  test("it does not matter between how many employers a month's contributions are split", () => {
    fc.assert(
      fc.property(
        anyAccount,
        aPayer,
        fc.double({ min: 0, max: 1, noNaN: true }),
        (account, one, at) => {
          const first = one.contributionsPaidQepik.map((paid) => Math.round(paid * at));
          const second = one.contributionsPaidQepik.map(
            (paid, index) => paid - (first[index] ?? 0),
          );
          const split = [first, second].map((paid, index) => ({
            ...one,
            employer: `${index}`,
            contributionsPaidQepik: paid,
          }));
          const whole = amountsOf({ ...account, payers: [...account.payers, one] });
          const halves = amountsOf({ ...account, payers: [...account.payers, ...split] });
          expect(halves).toEqual(whole);
        },
      ),
    );
  });
});
