import { v7 as uuid } from "uuid";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { listBenefits, PAYMASTER, planPayments, sweepPayments } from "@/lib/benefits";
import type { Staff } from "@/lib/kernel/actor";
import { type Clock, clockAt } from "@/lib/kernel/clock";
import type { Context } from "@/lib/kernel/context";
import { toIsoDate } from "@/lib/kernel/date";
import { defineParameter } from "@/lib/law";
import { listMessages } from "@/lib/messages";
import { testAmount } from "@/lib/services/testing/passports";
import { keepPseudonymKey } from "@/lib/testing/keys";
import {
  aPerson,
  asCitizen,
  asOfficer,
  asProgram,
  committedEntry,
  db,
  ledgerOf,
  owner,
} from "@/lib/testing/world";
import {
  beginDraft,
  decideCase,
  keepAnswers,
  submitDraft,
  sweepChecks,
  takeCase,
  viewCase,
  viewCaseAtDesk,
} from ".";
import { CLERK, gatherCase } from "./gather";
import { reassessCase } from "./reassess";
import { applyCorrection, noteChangedLaw } from "./reassess-jobs";

/**
 * An allowance since September that depends on the birth day: before 1950 it is ten manats more, after 2000
 * there is none.
 */
vi.mock("@/lib/services/catalogue", async () => {
  const { testAllowance } = await import("@/lib/services/testing/passports");
  const { toIsoDate: since } = await import("@/lib/kernel/date");
  const { recordCorrection } = await import("@/lib/services/catalogue/record-correction/passport");
  const assess: typeof testAllowance.assess = (facts, answers, day) => {
    const said = testAllowance.assess?.(facts, answers, day);
    if (!said) throw new Error("the test's allowance is assessed");
    const { bornOn } = facts;
    if (bornOn !== null && bornOn > "2000" && bornOn !== "unknown") {
      return { ...said, outcome: "ineligible", awards: [] };
    }
    const more = bornOn !== null && bornOn < "1950" ? 1_000 : 0;
    const awards = said.awards.map((award) => ({
      ...award,
      amountQepik: award.amountQepik + more,
      from: since("2026-09-01"),
    }));
    return { ...said, awards };
  };
  return { PASSPORTS: [{ ...testAllowance, assess }, recordCorrection] };
});

keepPseudonymKey();

const ALLOWANCE = "test-allowance";
const AMOUNT = testAmount.history[0]?.value as number;
const MORE = AMOUNT + 1_000;
const on = (day: string): Clock => clockAt(`${day}T12:00:00.000+04:00`);
const clerk = (day = "2026-11-21") => asProgram(CLERK, on(day));
const worker = (day = "2026-11-21") => {
  const { actor, ...ctx } = clerk(day);
  return ctx;
};

async function someone() {
  const person = await aPerson();
  await hear(person, "1960-01-01");
  return { ...person, ctx: await asCitizen(person) };
}
type Someone = Awaited<ReturnType<typeof someone>>;

/** What the population register says now; null: it holds nothing. */
async function hear({ fin, subjectId }: { fin: string; subjectId: string }, bornOn: string | null) {
  const record = bornOn && {
    fin,
    name: { surname: "Sınaq", givenName: "Aysel", fatherName: "Vaqif" },
    sex: "female",
    bornOn,
    birthplace: "Bakı",
    diedOn: null,
    citizenship: "AZ",
  };
  await db().boundTo(
    await committedEntry(subjectId, ["identity"]),
    (bound) => bound.$executeRaw`
      INSERT INTO register_snapshot (subject_id, register, category, status, record, answered_at, asked_at)
      VALUES (${subjectId}::uuid, 'population', 'identity', ${record ? "available" : "nothing"}::snapshot_status,
        ${record && JSON.stringify(record)}::jsonb, now(), now())
      ON CONFLICT (subject_id, register, category) DO UPDATE
        SET status = EXCLUDED.status, record = EXCLUDED.record`,
  );
}

async function sent({ ctx }: Someone, service: string, typed: Record<string, string>) {
  const { draftId } = await beginDraft(ctx, { service });
  await keepAnswers(ctx, { draftId, service, typed });
  const receipt = await submitDraft(ctx, { draftId, service, locale: "az" });
  await gatherCase(clerk(), { caseId: receipt.caseId });
  return receipt;
}

async function decided(
  caseId: string,
  { day = "2026-11-21", decision = "approve" as "approve" | "reject", unit = "test-office" } = {},
) {
  const ctx = await asOfficer("caseworker", on(day));
  const officer: Context = { ...ctx, actor: { ...(ctx.actor as Staff), unitCode: unit } };
  const { sequence } = await viewCaseAtDesk(officer, { caseId });
  const taken = await takeCase(officer, { caseId, sequence, relatives: [] });
  await decideCase(officer, {
    caseId,
    sequence: taken.sequence,
    relatives: [],
    decision,
    note: null,
    deviation: null,
  });
}

/** A person with an allowance that was granted. */
async function granted() {
  const person = await someone();
  const { caseId, number } = await sent(person, ALLOWANCE, { bank: "abb", works: "no" });
  await decided(caseId);
  const seen = () => viewCase(person.ctx, { caseId });
  const kinds = async () =>
    (await listMessages(person.ctx, {})).messages.map(({ kind }) => kind).sort();
  return { ...person, caseId, number, seen, kinds };
}

const short = (payments: Awaited<ReturnType<typeof viewCase>>["payments"]) =>
  payments.map(({ from, dueOn, amountQepik, kind }) => [from, dueOn, amountQepik, kind].join(" "));

const FIRST = [
  `2026-09-01 2026-12-13 ${AMOUNT} arrears`,
  `2026-10-01 2026-12-13 ${AMOUNT} arrears`,
  `2026-11-01 2026-12-13 ${AMOUNT} arrears`,
  `2026-12-01 2026-12-13 ${AMOUNT} regular`,
];

beforeEach(async () => {
  await owner().query("DELETE FROM benefit_check");
});

describe("payments", () => {
  test("are planned in the moment of the decision, to the end of the next month", async () => {
    const { seen } = await granted();
    expect(short((await seen()).payments)).toEqual(FIRST);
  });

  test("are nobody else's to see", async () => {
    const aysel = await granted();
    const orxan = await someone();
    const { benefits } = await listBenefits(aysel.ctx, {});
    expect(benefits).toMatchObject([
      { service: ALLOWANCE, caseId: aysel.caseId, amountQepik: AMOUNT },
    ]);
    expect(benefits[0]?.payments).toHaveLength(4);
    expect((await listBenefits(orxan.ctx, {})).benefits).toEqual([]);
  });

  test("of a right that somebody has already are not planned a second time", async () => {
    const aysel = await granted();
    const { caseId } = await sent(aysel, ALLOWANCE, { bank: "abb", works: "no" });
    await expect(decided(caseId)).rejects.toMatchObject({ code: "conflict" });
    expect((await viewCase(aysel.ctx, { caseId })).payments).toEqual([]);
    expect(short((await aysel.seen()).payments)).toEqual(FIRST);
  });

  test("of each following month are planned once, however many workers do it", async () => {
    const { seen, subjectId, ...aysel } = await granted();
    const plan = (day: string) =>
      planPayments(asProgram(PAYMASTER, on(day)), { subjectIds: [subjectId] });
    expect(await plan("2026-11-30")).toEqual({ planned: 0 });
    await Promise.all([1, 2, 3, 4].map(() => plan("2026-12-01")));
    expect(short((await seen()).payments)).toEqual([
      ...FIRST,
      `2027-01-01 2027-01-13 ${AMOUNT} regular`,
    ]);
    expect(await ledgerOf({ subjectId })).toContainEqual(
      expect.objectContaining({ operation: "benefits.plan", purpose: "benefit-payment" }),
    );
    await expect(planPayments(aysel.ctx, { subjectIds: [subjectId] })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("the sweep finds whom a month is missing for, and then nobody", async () => {
    const { seen } = await granted();
    const sweep = () => sweepPayments(worker("2026-12-01"));
    while ((await sweep()) > 0);
    expect((await seen()).payments).toHaveLength(5);
    expect(await sweep()).toBe(0);
  });
});

describe("a decision is looked at again", () => {
  test("and nothing happens where the rule says the same, though it is asked later", async () => {
    const { caseId, seen, kinds } = await granted();
    const before = await seen();
    expect(await reassessCase(clerk("2026-12-20"), { caseId, why: "facts" })).toEqual({
      changed: false,
    });
    expect((await seen()).events).toEqual(before.events);
    expect(await kinds()).toEqual(["case-received", "decision-made"]);
  });

  test("by the portal's own program and by nobody else", async () => {
    const { caseId, ctx } = await granted();
    for (const other of [ctx, await asOfficer("supervisor"), asProgram("registers")]) {
      await expect(reassessCase(other, { caseId, why: "facts" })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    await expect(reassessCase(clerk(), { caseId: uuid(), why: "facts" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("when a register says something else: an officer decides, and until then it is paid", async () => {
    const aysel = await granted();
    await hear(aysel, "1949-12-31");
    expect(await sweepChecks(worker())).toBe(1);
    const found = await aysel.seen();
    expect(found).toMatchObject({
      state: "in_assessment",
      due: { what: "decide" },
      assessment: { result: { awards: [{ amountQepik: MORE }] } },
      entitlements: [{ amountQepik: AMOUNT, annulledAt: null }],
    });
    expect(short(found.payments)).toEqual(FIRST);
    expect(await aysel.kinds()).toEqual(["case-changed", "case-received", "decision-made"]);
    expect(await sweepChecks(worker())).toBe(0);
  });

  test("once, however many do it at the same time", async () => {
    const { caseId, seen, kinds, ...aysel } = await granted();
    await hear(aysel, "1949-12-31");
    const results = await Promise.all(
      [1, 2, 3, 4].map(() => reassessCase(clerk(), { caseId, why: "facts" })),
    );
    expect(results.filter(({ changed }) => changed)).toHaveLength(1);
    expect((await seen()).events.filter(({ event }) => event === "reassess")).toHaveLength(1);
    expect((await kinds()).filter((kind) => kind === "case-changed")).toHaveLength(1);
  });

  test("and a register that holds nothing any more takes nothing away", async () => {
    const aysel = await granted();
    await hear(aysel, null);
    expect(await sweepChecks(worker())).toBe(1);
    expect(await aysel.seen()).toMatchObject({ state: "approved" });
  });

  test("is noted by no answer that says the same", async () => {
    const aysel = await granted();
    await hear(aysel, "1960-01-01");
    expect(await sweepChecks(worker())).toBe(0);
  });
});

describe("decided again", () => {
  test("before anything was due: what was planned gives way to the new amount", async () => {
    const aysel = await granted();
    await hear(aysel, "1949-12-31");
    await sweepChecks(worker());
    await decided(aysel.caseId);
    const { payments } = await aysel.seen();
    expect(payments.map(({ amountQepik }) => amountQepik)).toEqual([MORE, MORE, MORE, MORE]);
  });

  test("after it was due: that stays, and the difference is arrears", async () => {
    const aysel = await granted();
    await hear(aysel, "1949-12-31");
    await sweepChecks(worker("2026-12-14"));
    await decided(aysel.caseId, { day: "2026-12-14" });
    expect(short((await aysel.seen()).payments)).toEqual([
      ...FIRST,
      "2026-09-01 2027-01-13 1000 arrears",
      "2026-10-01 2027-01-13 1000 arrears",
      "2026-11-01 2027-01-13 1000 arrears",
      "2026-12-01 2027-01-13 1000 arrears",
      `2027-01-01 2027-01-13 ${MORE} regular`,
    ]);
  });

  test("with no right any more: it ends the day before, and what was due stays", async () => {
    const aysel = await granted();
    await hear(aysel, "2001-01-01");
    await sweepChecks(worker("2026-12-14"));
    expect(await aysel.seen()).toMatchObject({ state: "in_assessment" });
    await decided(aysel.caseId, { day: "2026-12-14", decision: "reject" });
    const { entitlements, payments } = await aysel.seen();
    expect(entitlements).toMatchObject([{ until: "2026-12-13", annulledAt: null }]);
    expect(short(payments)).toEqual(FIRST);
  });

  test("with no right any more, on the pay day's eve: only the days up to then are paid", async () => {
    const aysel = await granted();
    await hear(aysel, "2001-01-01");
    await sweepChecks(worker("2026-12-11"));
    await decided(aysel.caseId, { day: "2026-12-11", decision: "reject" });
    const { payments } = await aysel.seen();
    expect(short(payments).slice(0, 3)).toEqual(FIRST.slice(0, 3));
    expect(payments[3]).toMatchObject({
      until: "2026-12-10",
      amountQepik: Math.round((AMOUNT * 10) / 31),
    });
  });
});

describe("the law", () => {
  const lines = (...from: string[]) => {
    const [newest = "2020-01-01", ...older] = from;
    const source = { act: "social-allowances", seenAt: null } as const;
    const line = (day: string) => ({ from: toIsoDate(day), value: 1, source, verified: false });
    return defineParameter<number>({
      ...testAmount,
      history: [line(newest), ...older.map(line)],
    });
  };

  test("has a new line from its day on, not a day before: decisions that cite it are noted", async () => {
    await granted();
    const is = async (day: string, ...from: string[]) =>
      (await noteChangedLaw(worker(day), [lines(...from)])) > 0;
    await is("2026-11-21", "2020-01-01");
    expect(await is("2026-11-21", "2020-01-01")).toBe(false);
    expect(await is("2026-12-31", "2027-01-01", "2020-01-01")).toBe(false);
    expect(await is("2027-01-01", "2027-01-01", "2020-01-01")).toBe(true);
    expect(await is("2027-01-01", "2027-01-01", "2020-01-01")).toBe(false);
    expect(await is("2027-01-01", "2027-01-01", "2026-01-01", "2020-01-01")).toBe(true);
  });

  test("that nobody's decision cites concerns nobody", async () => {
    const other = { ...lines("2020-01-01"), code: `uncited-${uuid()}` };
    await noteChangedLaw(worker(), [other]);
    const changed = { ...lines("2026-01-01", "2020-01-01"), code: other.code };
    expect(await noteChangedLaw(worker(), [changed])).toBe(0);
  });
});

describe("a correction that the register's owner accepts", () => {
  const OFFICE = "interior-registers";
  const WRONG = { register: "population", wrong: "1960", right: "1949" };

  async function corrected(aysel: Someone) {
    const { caseId, number } = await sent(aysel, "record-correction", WRONG);
    const { rows } = await owner().query("SELECT office FROM case_task WHERE case_id = $1", [
      caseId,
    ]);
    await decided(caseId, { unit: rows[0]?.office ?? OFFICE });
    return { caseId, number };
  }

  test("has all that rests on it looked at again, and tells it in one message", async () => {
    const aysel = await granted();
    const { caseId, number } = await corrected(aysel);
    await hear(aysel, "1949-12-31");
    await applyCorrection(worker(), caseId);
    await applyCorrection(worker(), caseId);
    expect(await aysel.seen()).toMatchObject({ state: "in_assessment" });
    const { messages } = await listMessages(aysel.ctx, {});
    expect(messages.filter(({ kind }) => kind === "case-changed")).toEqual([]);
    const told = messages.filter(({ kind }) => kind === "facts-changed");
    expect(told).toMatchObject([
      { params: { caseNumber: number, affected: [{ caseNumber: aysel.number }] } },
    ]);
  });

  test("is looked at before what the new answer of the register has noted", async () => {
    const aysel = await granted();
    const { caseId } = await corrected(aysel);
    await hear(aysel, "1949-12-31");
    const { rows } = await owner().query("SELECT case_id, why FROM benefits.checks(10)");
    expect(rows).toEqual([{ case_id: caseId, why: "correction" }]);
  });

  test("of a refused service opens it again where it would now be granted", async () => {
    const person = await aPerson();
    await hear(person, "2001-01-01");
    const aysel = { ...person, ctx: await asCitizen(person) };
    const refused = await sent(aysel, ALLOWANCE, { bank: "abb", works: "no" });
    await decided(refused.caseId, { decision: "reject" });
    const { caseId } = await corrected(aysel);
    await hear(aysel, "1960-01-01");
    await applyCorrection(worker(), caseId);
    expect(await viewCase(aysel.ctx, { caseId: refused.caseId })).toMatchObject({
      state: "in_assessment",
      assessment: { result: { outcome: "eligible" } },
    });
  });
});
