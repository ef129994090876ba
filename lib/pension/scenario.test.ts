import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { capitalOf } from "./account";
import { contributionsOn } from "./contributions";
import { assessOldAge, minimumCapitalOn } from "./old-age";
import {
  ageOfPerson,
  lastDeclaredMonth,
  PLAN_LIMITS,
  PLANNED_PAYER,
  type Plan,
  planToGoOn,
  presentWork,
  project,
} from "./scenario";
import { anAccount, day, paying, someone } from "./testing";

const TODAY = day("2026-11-21");
const plan = (more: Partial<Plan> = {}): Plan => ({
  monthlyWageQepik: 100_000,
  sector: "private",
  workUntilMonth: null,
  gap: null,
  laterByMonths: 0,
  ...more,
});
/** Born in March 1964: 65 on 14 March 2029. Paid until October 2026. */
const her = someone({ account: anAccount({ payers: [paying(1000, "2018-01", "2026-10")] }) });
/** First month and number of months that a plan added; null for none. */
function plannedMonths({ facts: { account } }: ReturnType<typeof project>) {
  if (account === null || account === "unknown") return null;
  const added = account.payers.find(({ employer }) => employer === PLANNED_PAYER);
  return added ? [added.fromMonth, added.insuredIncomeQepik.length] : null;
}
const capitalOn = (projected: ReturnType<typeof project>) =>
  projected.facts.account && projected.facts.account !== "unknown"
    ? capitalOf(projected.facts.account, projected.takenOn).totalQepik
    : Number.NaN;
/** What a month's pay of 1,000 brings. */
const MONTH = contributionsOn(100_000, "private", TODAY).totalQepik * 0.9;
const now = capitalOf(her.account as ReturnType<typeof anAccount>, TODAY).totalQepik;

describe("going on until the pension age", () => {
  test("adds each month from the first that nobody has declared to the one before the pension", () => {
    const found = project(her, plan(), TODAY);
    expect(found.takenOn).toBe("2029-03-14");
    // November and December 2026, two years, January and February 2029.
    expect(capitalOn(found)).toBe(now + 28 * MONTH);
  });

  test("leaving work earlier adds the months until then", () => {
    expect(capitalOn(project(her, plan({ workUntilMonth: "2026-12" }), TODAY))).toBe(
      now + 2 * MONTH,
    );
    expect(capitalOn(project(her, plan({ monthlyWageQepik: 0 }), TODAY))).toBe(now);
  });

  test("a gap on the way takes its months out, both ends included", () => {
    const gap = { fromMonth: "2027-01", untilMonth: "2027-06" };
    expect(capitalOn(project(her, plan({ gap }), TODAY))).toBe(now + 22 * MONTH);
  });

  test("taking it a year later adds a year, and moves the day", () => {
    const found = project(her, plan({ laterByMonths: 12 }), TODAY);
    expect(found.takenOn).toBe("2030-03-14");
    expect(capitalOn(found)).toBe(now + 40 * MONTH);
  });

  test("a gap of one month takes that one out", () => {
    const gap = { fromMonth: "2027-01", untilMonth: "2027-01" };
    expect(capitalOn(project(her, plan({ gap }), TODAY))).toBe(now + 27 * MONTH);
  });

  test("a month that was declared is not planned again, whichever employer declared it", () => {
    const payers = [
      paying(1000, "2026-11", "2026-11", { employer: "Early" }),
      paying(1000, "2018-01", "2018-12"),
    ];
    const found = project(someone({ account: anAccount({ payers }) }), plan(), TODAY);
    expect(plannedMonths(found)).toEqual(["2026-12", 27]);
  });

  test("one month of work is planned as one, by a payer without a name; no work by none", () => {
    const until = (workUntilMonth: string) => project(her, plan({ workUntilMonth }), TODAY);
    expect(plannedMonths(until("2026-11"))).toEqual(["2026-11", 1]);
    expect(plannedMonths(until("2026-10"))).toBeNull();
    expect(plannedMonths(project(her, plan({ monthlyWageQepik: 0 }), TODAY))).toBeNull();
    expect(PLANNED_PAYER).toBe("");
  });

  test("work after the pension is taken adds nothing to it", () => {
    expect(plannedMonths(project(her, plan({ workUntilMonth: "2035-01" }), TODAY))).toEqual([
      "2026-11",
      28,
    ]);
  });

  test("the day of a month that has none is its last", () => {
    const born = { ...her, bornOn: day("1964-08-31") };
    expect(project(born, plan({ laterByMonths: 6 }), TODAY).takenOn).toBe("2030-02-28");
  });

  test("whoever is past the age takes it today", () => {
    const old = { ...her, bornOn: day("1955-01-01") };
    expect(project(old, plan(), TODAY).takenOn).toBe(TODAY);
  });
});

describe("the month in which the capital is enough", () => {
  const short = (missing: number) =>
    someone({
      account: anAccount({
        carriedOver: { on: day("2026-10-31"), amountQepik: minimumCapitalOn(TODAY) - missing },
      }),
    });

  test("reached already: this month", () => {
    expect(project(short(0), plan(), TODAY).reachedIn).toBe("2026-11");
  });
  test("one month of pay is missing: the first month; a qəpik more: the second", () => {
    expect(project(short(MONTH), plan(), TODAY).reachedIn).toBe("2026-11");
    expect(project(short(MONTH + 1), plan(), TODAY).reachedIn).toBe("2026-12");
  });
  test("not before the pension: never", () => {
    expect(project(short(MONTH * 28), plan(), TODAY).reachedIn).toBe("2029-02");
    expect(project(short(MONTH * 28 + 1), plan(), TODAY).reachedIn).toBeNull();
  });
});

test("the years ahead end with the year of the pension", () => {
  const { years } = project(her, plan(), TODAY);
  expect(years.map(({ year }) => year)).toEqual([2027, 2028, 2029]);
  expect(years.at(-1)?.closingQepik).toBe(now + 28 * MONTH);
});

test("an account that the fund does not hold begins with the first month", () => {
  const found = project(someone({ account: null }), plan(), TODAY);
  expect(capitalOn(found)).toBe(28 * MONTH);
  const idle = project(someone({ account: null }), plan({ monthlyWageQepik: 0 }), TODAY);
  expect(idle.facts.account).toEqual(anAccount({ openedOn: TODAY, asOf: TODAY }));
  expect(found.assessment.outcome).not.toBe("undetermined");
});

test("the age of the plan is that of the person: with nanism the record of the account decides", () => {
  const special = { ...someone().special, nanism: true };
  const held = (monthsBefore2006: number) =>
    someone({ special, account: anAccount({ monthsBefore2006 }) });
  const ordinary = ageOfPerson(someone(), TODAY);
  expect(ageOfPerson(held(59), TODAY)).toEqual(ordinary);
  expect(ageOfPerson(held(60), TODAY).ageMonths).toBeLessThan(ordinary.ageMonths);
  expect(project(held(60), plan(), TODAY).takenOn).toBe(TODAY);
  // A silent fund tells no record: nothing is promised.
  expect(ageOfPerson({ ...held(60), account: "unknown" }, TODAY)).toEqual(ordinary);
});

describe("refused", () => {
  test.each([
    ["negative pay", "pay", { monthlyWageQepik: -1 }],
    ["absurd pay", "pay", { monthlyWageQepik: PLAN_LIMITS.mostMonthlyWageQepik + 1 }],
    ["half a qəpik", "pay", { monthlyWageQepik: 0.5 }],
    ["a delay without end", "delay", { laterByMonths: PLAN_LIMITS.mostLaterMonths + 1 }],
    ["a negative delay", "delay", { laterByMonths: -1 }],
    [
      "a gap that ends before it begins",
      "gap",
      { gap: { fromMonth: "2028-02", untilMonth: "2028-01" } },
    ],
  ])("%s", (_, word, more) => {
    expect(() => project(her, plan(more), TODAY)).toThrow(RangeError);
    expect(() => project(her, plan(more), TODAY)).toThrow(word);
  });
  test("an account nobody could ask for", () => {
    const silent = someone({ account: "unknown" });
    expect(() => project(silent, plan(), TODAY)).toThrow(RangeError);
    expect(() => project(silent, plan(), TODAY)).toThrow("without an account");
  });
  test("up to the limits it is computed", () => {
    const most = {
      monthlyWageQepik: PLAN_LIMITS.mostMonthlyWageQepik,
      laterByMonths: PLAN_LIMITS.mostLaterMonths,
    };
    expect(project(her, plan(most), TODAY).assessment.outcome).toBe("eligible");
  });
});

describe("present work", () => {
  test("is the pay of the latest month that has any, from all employers", () => {
    const account = anAccount({
      payers: [
        paying(1000, "2026-01", "2026-10"),
        paying(300, "2026-10", "2026-10", { employer: "Second" }),
        paying(900, "2019-01", "2019-12", { sector: "state" }),
      ],
    });
    const work = { monthlyWageQepik: 130_000, sector: "private" };
    expect(presentWork(account)).toEqual(work);
    expect(presentWork({ ...account, payers: account.payers.toReversed() })).toEqual(work);
    expect(planToGoOn(account)).toMatchObject({ monthlyWageQepik: 130_000, laterByMonths: 0 });
  });
  test("months that were declared without pay are not the latest", () => {
    const idle = paying(0, "2026-09", "2026-10", { employer: "Idle" });
    const worked = paying(700, "2026-06", "2026-06", { sector: "state" });
    const both = {
      ...worked,
      insuredIncomeQepik: [70_000, 0],
      contributionsDueQepik: [17_500, 0],
      contributionsPaidQepik: [17_500, 0],
    };
    const account = anAccount({ payers: [idle, both] });
    expect(presentWork(account)).toEqual({ monthlyWageQepik: 70_000, sector: "state" });
    expect(planToGoOn(account).sector).toBe("state");
    expect(presentWork(anAccount({ payers: [idle] }))).toBeNull();
  });
  test("is none where nobody ever declared any", () => {
    expect(presentWork(anAccount())).toBeNull();
    expect(lastDeclaredMonth(anAccount())).toBeNull();
    expect(planToGoOn(null)).toMatchObject({ monthlyWageQepik: 0, sector: "private" });
  });
});

describe("for any plan", () => {
  const anyPlan = fc.record({
    monthlyWageQepik: fc.integer({ min: 0, max: PLAN_LIMITS.mostMonthlyWageQepik }),
    sector: fc.constantFrom("private" as const, "state" as const, "oil-gas" as const),
    workUntilMonth: fc.constantFrom(null, "2027-05", "2035-01"),
    gap: fc.constantFrom(null, { fromMonth: "2027-01", untilMonth: "2027-12" }),
    laterByMonths: fc.integer({ min: 0, max: PLAN_LIMITS.mostLaterMonths }),
  });

  test("later never means less, and what is projected is what the rules say of those months", () => {
    fc.assert(
      fc.property(anyPlan, (one) => {
        const first = project(her, { ...one, laterByMonths: 0 }, TODAY);
        const later = project(her, one, TODAY);
        expect(capitalOn(later)).toBeGreaterThanOrEqual(capitalOn(first));
        expect(later.assessment).toEqual(assessOldAge(later.facts, later.takenOn));
        for (const { closingQepik } of later.years) {
          expect(Number.isSafeInteger(closingQepik)).toBe(true);
        }
      }),
    );
  });
});
