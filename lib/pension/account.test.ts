import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, type IsoDate } from "@/lib/kernel/date";
import { amountsOf, capitalOf } from "./account";
import { worthOfMonthsBefore2006 } from "./compiled-law";
import type { Account } from "./facts";
import { anAccount, day, paying } from "./testing";

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

  test("months up to the day of a capital carried over count for the record only", () => {
    const account = anAccount({
      carriedOver: carried(100_000, "2025-06-30"),
      payers: [paying(1000, "2025-01", "2025-07")],
    });
    expect(amountsOf(account, day("2025-12-31"))).toMatchObject({
      capitalQepik: 100_000 + 22_500,
      record: { months: 7 },
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
  });

  test.each([
    ["before 2006", { payers: [{ ...paying(100, "2006-01", "2006-02"), fromMonth: "2005-12" }] }],
    [
      "not a whole number",
      {
        payers: [{ ...paying(100, "2025-01", "2025-02"), contributionsPaidQepik: [0.5, 1] }],
      },
    ],
    [
      "not a number",
      {
        payers: [{ ...paying(100, "2025-01", "2025-02"), contributionsPaidQepik: [Number.NaN, 1] }],
      },
    ],
  ])("contributions %s are refused, not counted", (_, more) => {
    expect(() => amountsOf(anAccount(more))).toThrow(RangeError);
  });
});

describe("the record", () => {
  test("a month counts once, whoever paid; before 2006 is added", () => {
    const account = anAccount({
      monthsBefore2006: 102,
      payers: [
        paying(500, "2020-01", "2020-06"),
        paying(300, "2020-04", "2020-09", { employer: "Other" }),
      ],
    });
    expect(amountsOf(account).record).toEqual({
      months: 111,
      before2006Months: 102,
      paidMonths: 9,
      countedMonths: 0,
    });
  });

  test.each([
    ["a full month", "2020-01-01", "2020-01-31", 1],
    ["a day less", "2020-01-01", "2020-01-30", 0],
    ["from the middle to the day before the middle", "2020-01-15", "2020-02-14", 1],
    ["a year of service", "2020-01-01", "2020-12-31", 12],
  ])("time without contributions: %s", (_, from, until, months) => {
    const account = anAccount({
      countedPeriods: [{ kind: "military-service", from: day(from), until: day(until) }],
    });
    expect(amountsOf(account).record).toMatchObject({ months, countedMonths: months });
  });

  test("a month that was paid is not counted again, nor one that lies ahead", () => {
    const account = anAccount({
      asOf: day("2020-03-31"),
      payers: [paying(500, "2020-01", "2020-01")],
      countedPeriods: [{ kind: "childcare", from: day("2020-01-01"), until: day("2020-12-31") }],
    });
    expect(amountsOf(account).record).toMatchObject({ paidMonths: 1, countedMonths: 2 });
  });

  test.each([
    ["the window's last month", "2018-06", 1],
    ["the month after it", "2018-07", 0],
    ["the first month of 2006", "2006-01", 1],
  ])("within 2006 and 1 July 2018: %s", (_, month, found) => {
    const account = anAccount({ monthsBefore2006: 12, payers: [paying(500, month, month)] });
    expect(amountsOf(account).reliefWindowMonths).toBe(found);
    expect(amountsOf(account, day("2018-06-30")).reliefWindowMonths).toBe(found);
  });
});

describe("months and arrears", () => {
  const account = anAccount({
    payers: [
      paying(520, "2020-01", "2020-03"),
      paying(520, "2020-04", "2020-07", {
        employer: "Xidmət",
        unpaid: ["2020-04", "2020-05", "2020-07"],
      }),
      paying(100, "2020-05", "2020-05", { employer: "Second" }),
    ],
    countedPeriods: [{ kind: "childcare", from: day("2020-09-01"), until: day("2020-09-30") }],
  });

  test("each month of a year says what it was", () => {
    expect(capitalOf(account, day("2020-12-31")).monthsOfYears).toEqual([
      {
        year: 2020,
        marks: [
          ...["paid", "paid", "paid", "unpaid", "partly", "paid", "unpaid"],
          ...["none", "counted", "none", "none", "none"],
        ],
      },
    ]);
  });

  test("months from the extract on have not come, and are not missing", () => {
    const marks = capitalOf(anAccount({ payers: [paying(500, "2026-09", "2026-10")] }))
      .monthsOfYears[0]?.marks;
    expect(marks?.slice(8)).toEqual(["paid", "paid", "ahead", "ahead"]);
  });

  test("what an employer declared and did not pay stands by itself, stretch by stretch", () => {
    const due = paying(520, "2020-04", "2020-04").contributionsDueQepik[0] as number;
    expect(capitalOf(account).arrears).toEqual([
      {
        employer: "Xidmət",
        fromMonth: "2020-04",
        untilMonth: "2020-05",
        months: 2,
        owedQepik: 2 * due,
        lostQepik: 2 * due * 0.9,
      },
      expect.objectContaining({ fromMonth: "2020-07", untilMonth: "2020-07", months: 1 }),
    ]);
  });

  test("a month paid in part is owed in part", () => {
    const whole = paying(1000, "2025-01", "2025-01");
    const half = { ...whole, contributionsPaidQepik: [12_500] };
    expect(capitalOf(anAccount({ payers: [half] }))).toMatchObject({
      arrears: [{ owedQepik: 12_500, lostQepik: 11_250 }],
      monthsOfYears: [expect.objectContaining({ year: 2025 }), expect.anything()],
    });
    expect(capitalOf(anAccount({ payers: [half] })).monthsOfYears[0]?.marks[0]).toBe("partly");
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
