import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addDays, addMonths, daysBetween, type IsoDate, toIsoDate } from "@/lib/kernel/date";
import type { Award } from "@/lib/services/assessment";
import {
  changeOf,
  lessPaid,
  nextPayDay,
  paymentsOf,
  plannedThrough,
  withinLimit,
} from "./schedule";

const day = toIsoDate;
const monthly = (amountQepik: number, from: string, until: string | null = null): Award => ({
  amountQepik,
  per: "month",
  from: day(from),
  until: until === null ? null : day(until),
});
const once = (amountQepik: number, on: string): Award => ({
  amountQepik,
  per: "once",
  from: day(on),
  until: day(on),
});
const planned = (award: Award, decidedOn: string, after: string | null = null) =>
  paymentsOf(award, {
    decidedOn: day(decidedOn),
    after: after === null ? null : day(after),
    through: plannedThrough(day(decidedOn)),
  });
const short = (payments: ReturnType<typeof paymentsOf>) =>
  payments.map(({ from, until, dueOn, amountQepik, kind }) =>
    [from, until, dueOn, amountQepik, kind].join(" "),
  );

describe("the pay day", () => {
  test.each([
    ["2026-11-12", "2026-11-13"],
    ["2026-11-13", "2026-12-13"], // what is decided on it comes with the next
    ["2026-12-13", "2027-01-13"],
  ])("after %s is %s", (on, next) => {
    expect(nextPayDay(day(on))).toBe(next);
  });
});

describe("a one-off", () => {
  test("is one payment on the next pay day, and is not planned again", () => {
    expect(short(planned(once(60_000, "2026-10-02"), "2026-11-21"))).toEqual([
      "2026-10-02 2026-10-02 2026-12-13 60000 once",
    ]);
    expect(planned(once(60_000, "2026-10-02"), "2026-11-21", "2026-10-02")).toEqual([]);
  });
});

describe("a monthly amount", () => {
  test("is arrears up to the decision, due together, and one payment for each month from then", () => {
    expect(short(planned(monthly(30_000, "2026-09-16"), "2026-11-21"))).toEqual([
      "2026-09-16 2026-09-30 2026-12-13 15000 arrears",
      "2026-10-01 2026-10-31 2026-12-13 30000 arrears",
      "2026-11-01 2026-11-30 2026-12-13 30000 arrears",
      "2026-12-01 2026-12-31 2026-12-13 30000 regular",
    ]);
  });

  test.each([
    ["2026-11-12", "2026-11-13 regular"],
    ["2026-11-13", "2026-12-13 arrears"],
  ])("decided on %s: the month's own is %s", (decidedOn, told) => {
    const [first] = planned(monthly(30_000, "2026-11-01"), decidedOn);
    expect(`${first?.dueOn} ${first?.kind}`).toBe(told);
  });

  test("goes on from what is planned, and ends on its last day", () => {
    const award = monthly(31_000, "2026-09-01", "2027-01-10");
    const through = day("2027-02-28");
    const more = paymentsOf(award, {
      decidedOn: day("2026-11-21"),
      after: day("2026-12-31"),
      through,
    });
    expect(short(more)).toEqual(["2027-01-01 2027-01-10 2027-01-13 10000 regular"]);
    expect(
      paymentsOf(award, { decidedOn: day("2026-11-21"), after: day("2027-01-10"), through }),
    ).toEqual([]);
  });

  test("that begins after the planned time has no payment yet", () => {
    expect(planned(monthly(30_000, "2027-01-01"), "2026-11-21")).toEqual([]);
    expect(planned(monthly(30_000, "2026-12-31"), "2026-11-21")).toHaveLength(1);
  });
});

describe("at most three years back", () => {
  test("from the day it was asked for, on both sides", () => {
    const asked = day("2026-11-21");
    const from = (first: string, until: string | null = null) =>
      withinLimit([monthly(1_000, first, until)], asked)[0]?.from;
    expect(from("2023-11-21")).toBe("2023-11-21");
    expect(from("2023-11-20")).toBe("2023-11-21");
    expect(from("2020-01-01", "2023-11-21")).toBe("2023-11-21");
    expect(from("2020-01-01", "2023-11-20")).toBeUndefined();
  });

  test("a one-off is left to its rule", () => {
    expect(withinLimit([once(1, "2020-01-01")], day("2026-11-21"))).toHaveLength(1);
  });
});

describe("what was paid is not paid twice", () => {
  const november = planned(monthly(30_000, "2026-11-01", "2026-11-30"), "2026-11-21");
  const paid = (from: string, until: string, amountQepik: number) => ({
    from: day(from),
    until: day(until),
    amountQepik: amountQepik as never,
  });

  test("the difference is left, of the same days only", () => {
    const left = (one: ReturnType<typeof paid>) => lessPaid(november, [one])[0]?.amountQepik;
    expect(left(paid("2026-11-01", "2026-11-30", 20_000))).toBe(10_000);
    expect(left(paid("2026-11-21", "2026-12-20", 30_000))).toBe(20_000);
    expect(left(paid("2026-10-01", "2026-10-31", 20_000))).toBe(30_000);
  });

  test("where as much or more was paid, nothing is left and nothing is asked back", () => {
    for (const amount of [30_000, 45_000]) {
      expect(lessPaid(november, [paid("2026-11-01", "2026-11-30", amount)])).toEqual([]);
    }
  });

  test("of a one-off, whatever its day was", () => {
    const payments = planned(once(60_000, "2026-11-01"), "2026-11-21");
    expect(lessPaid(payments, [paid("2026-10-01", "2026-10-01", 50_000)])).toMatchObject([
      { amountQepik: 10_000 },
    ]);
  });
});

describe("a change", () => {
  const today = day("2026-11-21");
  const before = [monthly(10_000, "2026-01-01")];
  test.each<[string, Award[], string | null]>([
    ["the same", before, null],
    [
      "the same, in two awards",
      [monthly(10_000, "2026-01-01", "2026-05-31"), monthly(10_000, "2026-06-01")],
      null,
    ],
    [
      "a right that begins later, because it is asked for later",
      [monthly(10_000, "2026-11-21")],
      null,
    ],
    ["a right that begins earlier", [monthly(10_000, "2025-12-31")], "2025-12-31"],
    [
      "another amount from a past day",
      [monthly(10_000, "2026-01-01", "2026-06-30"), monthly(11_000, "2026-07-01")],
      "2026-07-01",
    ],
    [
      "another amount from a day to come",
      [monthly(10_000, "2026-01-01", "2026-12-31"), monthly(11_000, "2027-01-01")],
      "2027-01-01",
    ],
    ["an end to come", [monthly(10_000, "2026-01-01", "2026-11-30")], "2026-12-01"],
    ["nothing any more: from today", [], "2026-11-21"],
    ["a right that begins only tomorrow", [monthly(10_000, "2026-11-22")], "2026-11-21"],
  ])("%s", (_, after, from) => {
    expect(changeOf(before, after, today)).toBe(from);
  });

  test("of what has ended by yesterday there is none; of what ends today there is", () => {
    expect(changeOf([monthly(1, "2026-01-01", "2026-11-20")], [], today)).toBeNull();
    expect(changeOf([monthly(1, "2026-01-01", "2026-11-21")], [], today)).toBe(today);
  });

  test("of a one-off is another amount, never another day", () => {
    const granted = [once(60_000, "2026-10-02")];
    expect(changeOf(granted, [once(60_000, "2026-10-05")], today)).toBeNull();
    expect(changeOf(granted, [once(60_001, "2026-10-05")], today)).toBe("2026-10-02");
    expect(changeOf(granted, [], today)).toBe("2026-10-02");
  });
});

describe("whatever the award", () => {
  const days = (from: string, count: number) =>
    fc.integer({ min: 0, max: count }).map((n) => addDays(day(from), n));
  const awards = fc.record({
    amountQepik: fc.integer({ min: 3_100, max: 500_000 }),
    from: days("2020-01-01", 2_600),
    length: fc.option(fc.integer({ min: 0, max: 2_000 })),
    asked: days("2024-01-01", 1_000),
    took: fc.integer({ min: 0, max: 90 }),
  });
  type Given = typeof awards extends fc.Arbitrary<infer T> ? T : never;
  const built = ({ amountQepik, from, length, asked, took }: Given) => {
    const until = length === null ? null : addDays(from, length);
    const [award] = withinLimit([{ amountQepik, per: "month", from, until }], asked);
    const decidedOn = addDays(asked, took);
    const through = plannedThrough(decidedOn);
    const payments = award ? paymentsOf(award, { decidedOn, after: null, through }) : [];
    return { award, asked, decidedOn, through, payments };
  };

  test("its days are paid without a gap and without an overlap, to its end or the end of the plan", () => {
    fc.assert(
      fc.property(awards, (given) => {
        const { award, through, payments } = built(given);
        if (!award || award.from > through) {
          expect(payments).toEqual([]);
          return;
        }
        let next: IsoDate = award.from;
        for (const { from, until } of payments) {
          expect(from).toBe(next);
          expect(until.slice(0, 7)).toBe(from.slice(0, 7));
          next = addDays(until, 1);
        }
        const end = award.until !== null && award.until < through ? award.until : through;
        expect(addDays(next, -1)).toBe(end);
      }),
    );
  });

  test("a whole month is paid whole, a part of one by its days", () => {
    fc.assert(
      fc.property(awards, (given) => {
        for (const { from, until, amountQepik } of built(given).payments) {
          const first = day(`${from.slice(0, 7)}-01`);
          const inMonth = daysBetween(first, addMonths(first, 1));
          const exact = (given.amountQepik * (daysBetween(from, until) + 1)) / inMonth;
          expect(Math.abs(amountQepik - exact)).toBeLessThanOrEqual(0.5);
        }
      }),
    );
  });

  test("nothing is for a day more than 36 months before it was asked for", () => {
    fc.assert(
      fc.property(awards, (given) => {
        const { asked, payments } = built(given);
        for (const { from } of payments) expect(from >= addMonths(asked, -36)).toBe(true);
      }),
    );
  });

  test("all that is due is due after the decision, arrears together", () => {
    fc.assert(
      fc.property(awards, (given) => {
        const { decidedOn, payments } = built(given);
        for (const { dueOn, kind } of payments) {
          expect(dueOn > decidedOn).toBe(true);
          if (kind === "arrears") expect(dueOn).toBe(nextPayDay(decidedOn));
        }
      }),
    );
  });

  test("planned in two goes it is the same as in one", () => {
    fc.assert(
      fc.property(awards, fc.integer({ min: 0, max: 40 }), (given, months) => {
        const { award, decidedOn, through, payments } = built(given);
        if (!award) return;
        const cut = addDays(addMonths(day(`${award.from.slice(0, 7)}-01`), months + 1), -1);
        if (cut > through) return;
        const first = paymentsOf(award, { decidedOn, after: null, through: cut });
        const rest = paymentsOf(award, { decidedOn, after: cut, through });
        expect([...first, ...rest]).toEqual(payments);
      }),
    );
  });
});
