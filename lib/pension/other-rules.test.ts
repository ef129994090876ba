import { describe, expect, test } from "vitest";
import { addDays, type IsoDate } from "@/lib/kernel/date";
import { disabilityAllowanceModerate, minimumPension, pensionIndex } from "@/lib/law";
import { contributionsOn } from "./contributions";
import type { PensionFacts, PensionInPayment } from "./facts";
import { disabilityOf, indexationOf, workAfterAssignmentOf } from "./other-rules";
import { pensionReport } from "./report";
import { lawOn } from "./rules/conditions";
import { assessDisabilityPension } from "./rules/disability";
import { anAccount, day, paying, someone } from "./testing";

const TODAY = day("2026-11-21");
/** What a month's pay of 1,000 brings into the capital. */
const MONTH = contributionsOn(100_000, "private", TODAY).totalQepik * 0.9;

const paid = (more: Partial<PensionInPayment> = {}): PensionInPayment => ({
  kind: "old-age",
  assignedOn: day("2022-05-10"),
  amountQepik: 61_815,
  ...more,
});
const holding = (amountQepik: number) =>
  anAccount({ carriedOver: { on: day("2024-12-31"), amountQepik }, monthsBefore2006: 200 });

describe("a disability pension", () => {
  const disability = { percent: 55, since: day("2025-04-01"), until: null };
  const bornOn = day("1981-06-01");
  const his = (more: Partial<PensionFacts> = {}) =>
    someone({ bornOn, disability, account: holding(3_797_889), ...more });

  test("is left out where no disability was established", () => {
    expect(disabilityOf(his({ disability: null }), TODAY)).toBeNull();
  });

  test("is told capital and record of the account on the day", () => {
    const report = pensionReport(his(), TODAY);
    const capital = report.capital?.totalQepik ?? 0;
    expect(report.disability).toEqual(
      assessDisabilityPension({ bornOn, disability }, capital, 200, TODAY),
    );
    expect(report.disability?.outcome).toBe("eligible");
  });

  test("in payment is that of the day of its assignment", () => {
    const inPayment = paid({ kind: "disability", assignedOn: day("2025-04-01") });
    const found = disabilityOf(his({ inPayment }), TODAY);
    expect(found).toMatchObject({ on: "2025-04-01", outcome: "eligible" });
    // Carried over at the end of 2024 and indexed on 1 January 2025 alone.
    expect(found).toEqual(
      assessDisabilityPension({ bornOn, disability }, 3_881_443, 200, day("2025-04-01")),
    );
  });

  test("in payment on an older decision, or before the capital that is held, is not computed back", () => {
    const before = paid({ kind: "disability", assignedOn: day("2024-03-01") });
    const since = { ...disability, since: day("2023-01-01") };
    expect(disabilityOf(his({ inPayment: before, disability: since }), TODAY)).toBeNull();
    expect(disabilityOf(his({ inPayment: before }), TODAY)?.on).toBe(TODAY);
    const oldLaw = paid({ kind: "disability", assignedOn: day("2016-03-01") });
    const old = his({
      inPayment: oldLaw,
      disability: { ...disability, since: day("2015-01-01") },
      account: anAccount({ monthsBefore2006: 200 }),
    });
    expect(disabilityOf(old, TODAY)).toBeNull();
  });

  test("in payment is of the very day whose capital the fund carried over, and of none before", () => {
    const inPayment = paid({ kind: "disability", assignedOn: day("2024-12-31") });
    const disability = { percent: 55, since: day("2024-12-31"), until: null };
    const told = (on: string) =>
      disabilityOf(
        someone({
          disability: { ...disability, since: day(on) },
          inPayment: { ...inPayment, assignedOn: day(on) },
          account: holding(4_000_000),
        }),
        TODAY,
      )?.on;
    expect(told("2024-12-31")).toBe("2024-12-31");
    expect(told("2024-12-30")).not.toBe("2024-12-30");
  });

  test("where the register is silent is undetermined only if some degree could give one", () => {
    const silent = (account: PensionFacts["account"]) =>
      disabilityOf(his({ disability: "unknown", account }), TODAY);
    expect(silent("unknown")).toMatchObject({ outcome: "undetermined" });
    expect(silent(anAccount({ monthsBefore2006: 60 }))).toMatchObject({ missing: ["disability"] });
    expect(silent(anAccount({ monthsBefore2006: 59 }))).toBeNull();
    expect(silent(null)).toBeNull();
  });

  test("in payment of a silent fund, or without an account, is that of its day as far as it is known", () => {
    const inPayment = paid({ kind: "disability", assignedOn: day("2025-04-01") });
    const on = (account: PensionFacts["account"]) =>
      disabilityOf(his({ inPayment, account }), TODAY);
    expect(on("unknown")).toMatchObject({ on: "2025-04-01", missing: ["record", "capital"] });
    expect(on(null)).toMatchObject({ on: "2025-04-01", outcome: "ineligible" });
  });

  test("of a silent fund is undetermined, of an account that does not exist is not", () => {
    expect(disabilityOf(his({ account: "unknown" }), TODAY)?.missing).toEqual([
      "record",
      "capital",
    ]);
    expect(disabilityOf(his({ account: null }), TODAY)).toMatchObject({
      outcome: "ineligible",
      allowanceInstead: "no-right",
    });
  });
});

describe("work after the assignment", () => {
  const working = (from: string, until: string, inPayment: PensionFacts["inPayment"] = paid()) =>
    someone({ inPayment, account: anAccount({ payers: [paying(1000, from, until)] }) });

  test("is left out without an old-age pension, and without work since", () => {
    expect(workAfterAssignmentOf(working("2020-01", "2022-05"), TODAY)).toBeNull();
    for (const inPayment of [null, "unknown", paid({ kind: "disability" })] as const) {
      expect(workAfterAssignmentOf(working("2020-01", "2026-10", inPayment), TODAY)).toBeNull();
    }
    for (const account of [null, "unknown"] as const) {
      expect(workAfterAssignmentOf(someone({ inPayment: paid(), account }), TODAY)).toBeNull();
    }
    expect(workAfterAssignmentOf(someone({ inPayment: paid() }), TODAY)).toBeNull();
  });

  test("of an employer who declared no pay is none", () => {
    const unpaid = anAccount({ payers: [paying(0, "2022-07", "2026-10")] });
    expect(
      workAfterAssignmentOf(someone({ inPayment: paid(), account: unpaid }), TODAY),
    ).toBeNull();
  });

  test("of one month is that month", () => {
    expect(workAfterAssignmentOf(working("2022-06", "2022-06"), TODAY)?.stoppedIn).toBe("2022-06");
  });

  test("counts from the month after the assignment: that month's pay is enough", () => {
    const found = workAfterAssignmentOf(working("2022-05", "2022-06"), TODAY);
    expect(found?.newCapital?.recordedQepik).toBe(MONTH);
    expect(found?.stoppedIn).toBe("2022-06");
  });

  test("is that of the employer who paid last, in whatever order they are told", () => {
    const early = paying(1000, "2020-01", "2022-09");
    const late = { ...paying(500, "2022-01", "2023-03"), employer: "Other" };
    const silent = { ...paying(0, "2023-04", "2026-10"), employer: "Without pay" };
    for (const payers of [
      [early, late, silent],
      [silent, late, early],
    ]) {
      const facts = someone({ inPayment: paid(), account: anAccount({ payers }) });
      expect(workAfterAssignmentOf(facts, TODAY)?.stoppedIn).toBe("2023-03");
    }
  });

  test("in its last month before the six years still says what leaving today would add", () => {
    const on = (assignedOn: string) =>
      workAfterAssignmentOf(
        working("2018-01", "2026-10", paid({ assignedOn: day(assignedOn) })),
        TODAY,
      )?.ifStoppedToday;
    expect(on("2020-11-22")).not.toBeNull();
    expect(on("2020-11-21")).toBeNull();
  });

  test("that goes on waits for its sixth year, and says what leaving today would add", () => {
    const found = workAfterAssignmentOf(working("2020-01", "2026-10"), TODAY);
    // June 2022 to October 2026.
    expect(found?.newCapital?.recordedQepik).toBe(53 * MONTH);
    expect(found).toMatchObject({ stoppedIn: null, newCapital: { fromMonth: "2022-06" } });
    expect(found?.assessment).toMatchObject({ outcome: "ineligible", dueOn: "2028-05-10" });
    // 144 months less 54 since the assignment.
    expect(found?.ifStoppedToday?.additionQepik).toBe(Math.round((53 * MONTH) / 90));
  });

  test("of six years brings its addition, and no month beyond them", () => {
    const found = workAfterAssignmentOf(
      working("2018-01", "2026-10", paid({ assignedOn: day("2019-01-12") })),
      TODAY,
    );
    expect(found?.assessment).toMatchObject({ outcome: "eligible", dueOn: "2025-01-12" });
    expect(found?.assessment.additionQepik).toBe(MONTH);
    expect(found?.ifStoppedToday).toBeNull();
  });

  test("goes on while one of the last two months has pay, else ended with its last month", () => {
    expect(workAfterAssignmentOf(working("2020-01", "2026-09"), TODAY)?.stoppedIn).toBeNull();
    const ended = workAfterAssignmentOf(working("2020-01", "2026-08"), TODAY);
    expect(ended).toMatchObject({ stoppedIn: "2026-08", ifStoppedToday: null });
    expect(ended?.assessment).toMatchObject({ outcome: "eligible", dueOn: "2026-08-31" });
  });

  test("cannot be said where the months since were carried over", () => {
    const facts = working("2018-01", "2026-10", paid({ assignedOn: day("2019-01-12") }));
    const carriedOver = { on: day("2024-12-31"), amountQepik: 1_000_000 };
    const account = { ...(facts.account as ReturnType<typeof anAccount>), carriedOver };
    expect(workAfterAssignmentOf({ ...facts, account }, TODAY)).toMatchObject({
      newCapital: null,
      assessment: { outcome: "undetermined", missing: ["new-capital"] },
    });
  });
});

describe("indexation of this year", () => {
  const of = (inPayment: PensionFacts["inPayment"], on = TODAY) =>
    indexationOf(someone({ inPayment }), null, on);

  test("tells the amount before from the one that is paid: 618.15 was 565.55", () => {
    expect(of(paid())?.years).toEqual([
      {
        year: 2026,
        beforeQepik: 56_555,
        indexThousandths: 9_300,
        afterQepik: 61_815,
        differenceQepik: 5_260,
        februaryQepik: 67_075,
      },
    ]);
  });

  test("of a pension that began this year, or of none, says nothing", () => {
    expect(of(paid({ assignedOn: day("2026-01-01") }))).toBeNull();
    expect(of(paid({ assignedOn: day("2025-12-31") }))).not.toBeNull();
    expect(of(null)).toBeNull();
    expect(of("unknown")).toBeNull();
  });

  test("says nothing in January, when the register may tell either amount", () => {
    expect(of(paid(), day("2026-01-31"))).toBeNull();
    expect(of(paid(), day("2026-02-01"))).not.toBeNull();
  });

  test("says nothing of an amount that no index gives, or below the minimum of then", () => {
    // 500 became 546.50, and 11 of 12 amounts after an index are reached by one before it.
    expect(of(paid({ amountQepik: 54_650 }))).not.toBeNull();
    expect(of(paid({ amountQepik: 32_000 }))).toBeNull();
    const reached = Array.from({ length: 200 }, (_, at) => of(paid({ amountQepik: 60_000 + at })));
    expect(reached.filter((one) => one === null).length).toBeGreaterThan(10);
    expect(reached.filter((one) => one !== null).length).toBeGreaterThan(170);
  });

  test("says nothing where the work of a pensioner was added in the same year", () => {
    const facts = someone({
      inPayment: paid({ assignedOn: day("2020-03-10") }),
      account: anAccount({ payers: [paying(1000, "2018-01", "2026-10")] }),
    });
    const work = workAfterAssignmentOf(facts, TODAY);
    expect(work?.assessment.dueOn).toBe("2026-03-10");
    expect(indexationOf(facts, work, TODAY)).toBeNull();
    expect(indexationOf(facts, null, TODAY)).not.toBeNull();
  });

  test("goes on after the year of that addition, and while the addition waits", () => {
    const worked = (assignedOn: string) => {
      const facts = someone({
        inPayment: paid({ assignedOn: day(assignedOn) }),
        account: anAccount({ payers: [paying(1000, "2018-01", "2026-10")] }),
      });
      const work = workAfterAssignmentOf(facts, TODAY);
      return [work?.assessment.dueOn, indexationOf(facts, work, TODAY) !== null];
    };
    expect(worked("2019-03-10")).toEqual(["2025-03-10", true]);
    expect(worked("2020-11-21")).toEqual(["2026-11-21", false]);
    // Due this year, but not yet.
    expect(worked("2020-11-22")).toEqual(["2026-11-22", true]);
  });

  test("is told of the very minimum of the year before, and of no qəpik less", () => {
    const { value: minimum } = lawOn(minimumPension, day("2025-12-31"));
    const index = lawOn(pensionIndex, TODAY).value;
    const after = (before: number) => Math.round(before * (1 + index / 100_000));
    expect(of(paid({ amountQepik: after(minimum) }))?.years[0]?.beforeQepik).toBe(minimum);
    expect(of(paid({ amountQepik: after(minimum - 1) }))).toBeNull();
  });

  test("is told of a year before whose minimum is not held", () => {
    const [first] = minimumPension.history.slice(-1);
    const earliest = day(`${first?.from.slice(0, 4)}-06-01`);
    expect(
      of(paid({ assignedOn: day("2016-03-01"), amountQepik: 10_570 }), earliest),
    ).toMatchObject({
      years: [{ beforeQepik: 10_000 }],
    });
    const reached = Array.from({ length: 40 }, (_, at) =>
      of(paid({ assignedOn: day("2016-03-01"), amountQepik: 10_570 + at }), earliest),
    );
    expect(reached).toContain(null); // an amount that no index gives
  });

  test("is undetermined where the index of the year is not held", () => {
    const year = Number(pensionIndex.history[0]?.from.slice(0, 4)) + 1;
    expect(of(paid(), day(`${year}-01-15`))).toMatchObject({
      outcome: "undetermined",
      missingYear: year,
      knownQepik: 61_815,
    });
  });
});

describe("the choice", () => {
  const offers = (facts: PensionFacts) =>
    pensionReport(facts, TODAY).choice.offers.map(({ kind, outcome }) => `${kind} ${outcome}`);

  test("is between a right that has arisen, a disability pension and its allowance", () => {
    const facts = someone({
      bornOn: day("1960-01-01"),
      account: holding(6_000_000),
      disability: { percent: 61, since: day("2025-04-01"), until: null },
    });
    expect(offers(facts)).toEqual([
      "old-age-pension eligible",
      "disability-pension eligible",
      "disability-allowance eligible",
    ]);
  });

  test("has a pension in payment with the amount that is paid", () => {
    const inPayment = paid({ kind: "survivor", amountQepik: 56_248 });
    const { choice } = pensionReport(someone({ inPayment }), TODAY);
    expect(choice).toMatchObject({ best: ["survivor-pension"], amountQepik: 56_248 });
  });

  test("has no disability pension beside the one in payment, and the allowance of today", () => {
    const inPayment = paid({
      kind: "disability",
      assignedOn: day("2025-04-01"),
      amountQepik: 44_960,
    });
    const report = pensionReport(
      someone({
        inPayment,
        account: holding(6_000_000),
        disability: { percent: 61, since: day("2025-04-01"), until: null },
      }),
      TODAY,
    );
    const { value: then } = lawOn(disabilityAllowanceModerate, inPayment.assignedOn);
    const { value: now } = lawOn(disabilityAllowanceModerate, TODAY);
    expect(report.disability?.allowanceQepik).toBe(then);
    expect(then).not.toBe(now);
    const [pension, allowance] = report.choice.offers;
    expect(pension).toMatchObject({ kind: "disability-pension", amountQepik: 44_960 });
    expect(allowance).toMatchObject({ kind: "disability-allowance", amountQepik: now });
  });

  test("has no allowance for a disability that gives none", () => {
    const mild = { percent: 30, since: day("2025-04-01"), until: null };
    const ended = { percent: 61, since: day("2025-04-01"), until: day("2026-11-20") };
    for (const disability of [mild, ended]) {
      expect(offers(someone({ disability }))).not.toContain("disability-allowance eligible");
    }
  });

  test("has an old-age pension with its amount only from the age on", () => {
    const account = anAccount({ monthsBefore2006: 400 });
    const offered = (bornOn: string) =>
      pensionReport(someone({ bornOn: day(bornOn), account }), TODAY).choice.offers.find(
        ({ kind }) => kind === "old-age-pension",
      );
    expect(offered("1980-01-01")).toMatchObject({ outcome: "ineligible", amountQepik: null });
    expect(offered("1960-01-01")?.outcome).toBe("eligible");
    expect(offered("1960-01-01")?.amountQepik).toBeGreaterThan(0);
  });

  test("has the old-age allowance from the very day of the age, also for who has no account", () => {
    const facts = someone({ bornOn: day("1964-03-14"), account: null });
    const age = pensionReport(facts, TODAY).today.ageOn;
    const on = (text: IsoDate) =>
      pensionReport(facts, text)
        .choice.offers.map(({ kind }) => kind)
        .includes("old-age-allowance");
    expect([on(addDays(age, -1)), on(age)]).toEqual([false, true]);
  });

  test("has the old-age allowance two months after the last pay, not before", () => {
    const until = (month: string) =>
      offers(
        someone({
          bornOn: day("1960-01-01"),
          account: anAccount({ payers: [paying(400, "2026-01", month)] }),
        }),
      ).includes("old-age-allowance eligible");
    expect([until("2026-09"), until("2026-08")]).toEqual([false, true]);
  });

  test("has the old-age allowance only at the age, without pension, right or work", () => {
    const aged = someone({ bornOn: day("1960-01-01"), account: anAccount() });
    expect(offers(aged)).toContain("old-age-allowance eligible");
    const account = anAccount({ payers: [paying(400, "2026-01", "2026-10")] });
    for (const facts of [
      { ...aged, account },
      { ...aged, bornOn: day("1980-01-01") },
      { ...aged, inPayment: paid({ kind: "survivor" }) },
      { ...aged, inPayment: "unknown" as const },
      { ...aged, account: holding(6_000_000) },
    ]) {
      expect(offers(facts).join()).not.toContain("old-age-allowance");
    }
  });
});

describe("an earlier age", () => {
  const special = { ...someone().special, childrenRaisedToEight: 5 };
  // 64 years and 6 months are asked for by mid-2026, so 59 and a half: reached on 17 March 2026.
  const mother = someone({
    bornOn: day("1966-09-17"),
    special,
    account: anAccount({ payers: [paying(1000, "2018-01", "2026-10")], monthsBefore2006: 250 }),
  });

  test("is the age of the whole report", () => {
    const report = pensionReport(mother, TODAY);
    expect(report.early).toMatchObject({ group: "children-5", earliestOn: "2026-03-17" });
    expect(report.today).toMatchObject({ ageOn: "2026-03-17", outcome: "eligible" });
    expect(report.today.reasons[0]?.cites.map(({ parameter }) => parameter)).toContain(
      "early-retirement",
    );
    expect(report.goingOn?.takenOn).toBe(TODAY);
  });

  test("that is not sure leaves the ordinary one", () => {
    const unsure = { ...special, childrenRaisedToEight: "unknown" as const };
    const report = pensionReport({ ...mother, special: unsure }, TODAY);
    expect(report.today.ageOn).toBe("2031-09-17");
    expect(report.early.possiblyOn).toBe("2026-03-17");
  });

  test("too soon for a right: going on is told until the age for everybody", () => {
    const facts = {
      ...mother,
      bornOn: day("1969-09-17"),
      account: anAccount({ payers: [paying(1000, "2018-01", "2026-10")] }),
    };
    const report = pensionReport(facts, TODAY);
    expect(report.atAge).toMatchObject({ on: "2029-09-17", routes: [] });
    expect(report.goingOn?.takenOn).toBe("2034-09-17");
    expect((report.goingOn?.reachedIn ?? "") > "2029-09").toBe(true);
  });

  test("with nanism asks for the record of the account", () => {
    const small = { ...someone().special, nanism: true };
    const facts = someone({ special: small, account: anAccount({ monthsBefore2006: 60 }) });
    expect(pensionReport(facts, TODAY).early.group).toBe("nanism");
    expect(pensionReport(facts, TODAY).goingOn?.assessment.ageOn).toBe(
      pensionReport(facts, TODAY).today.ageOn,
    );
    const fewer = { ...facts, account: anAccount({ monthsBefore2006: 59 }) };
    expect(pensionReport(fewer, TODAY).early.group).toBeNull();
  });
});
