import { v7 as uuid } from "uuid";
import { describe, expect, test, vi } from "vitest";
import type { Staff } from "@/lib/kernel/actor";
import { clockAt } from "@/lib/kernel/clock";
import type { Context } from "@/lib/kernel/context";
import { listMessages } from "@/lib/messages";
import { keepPseudonymKey } from "@/lib/testing/keys";
import {
  aPerson,
  asCitizen,
  asOfficer,
  asProgram,
  committedEntry,
  contextOf,
  db,
  ledgerOf,
  owner,
} from "@/lib/testing/world";
import {
  answerAsked,
  beginDraft,
  decideCase,
  gatherAll,
  keepAnswers,
  listAsked,
  submitDraft,
  takeCase,
  viewAsked,
  viewCase,
  viewCaseAtDesk,
  viewHousehold,
  withdrawCase,
} from ".";
import { CLERK, escalateCase, gatherCase } from "./gather";
import { settleParties } from "./household";

vi.mock("@/lib/services/catalogue", async () => ({
  PASSPORTS: (await import("@/lib/services/testing/passports")).TEST_PASSPORTS,
}));

// The registers are asked elsewhere: here what they said is there already.
const { refreshed } = vi.hoisted(() => ({
  refreshed: vi.fn(async () => ({ asked: 0, silent: [] })),
}));
vi.mock("@/lib/registers", async (original) => ({
  ...(await original<typeof import("@/lib/registers")>()),
  refreshRecord: refreshed,
}));

keepPseudonymKey();

const SERVICE = "test-household";

/** Someone of whom the population register has told name and birth day. */
async function someone(givenName = "Aysel") {
  const person = await aPerson();
  const { fin, subjectId } = person;
  const record = {
    fin,
    name: { surname: "Sınaq", givenName, fatherName: "Vaqif" },
    sex: "female",
    bornOn: "1960-01-01",
    birthplace: "Bakı",
    diedOn: null,
    citizenship: "AZ",
  };
  await db().boundTo(
    await committedEntry(subjectId, ["identity"]),
    (bound) => bound.$executeRaw`
      INSERT INTO register_snapshot (subject_id, register, category, status, record, answered_at, asked_at)
      VALUES (${subjectId}::uuid, 'population', 'identity', 'available', ${JSON.stringify(record)}::jsonb,
        now(), now())`,
  );
  return { ...person, ctx: await asCitizen(person) };
}

type Someone = Awaited<ReturnType<typeof someone>>;

async function apply({ ctx }: Someone, ...others: readonly { fin: string }[]) {
  const { draftId } = await beginDraft(ctx, { service: SERVICE });
  const typed = { others: others.map(({ fin }) => fin).join(" ") };
  await keepAnswers(ctx, { draftId, service: SERVICE, typed });
  return submitDraft(ctx, { draftId, service: SERVICE, locale: "az" });
}

async function couple() {
  const [aysel, orxan] = [await someone(), await someone("Orxan")];
  return { aysel, orxan, ...(await apply(aysel, orxan)) };
}

/** As the worker does after an answer. */
const work = (caseId: string) => {
  const { actor: _, ...program } = asProgram(CLERK);
  return gatherAll(program, [{ caseId }]);
};

const agree = ({ ctx }: Someone, caseId: string) => answerAsked(ctx, { caseId, agree: true });
const refuse = ({ ctx }: Someone, caseId: string) => answerAsked(ctx, { caseId, agree: false });
const stateOf = async ({ ctx }: Someone, caseId: string) => (await viewCase(ctx, { caseId })).state;
const kinds = async ({ ctx }: Someone) =>
  (await listMessages(ctx, {})).messages.map(({ kind }) => kind);

async function decide(caseId: string, officer: Context) {
  const { sequence } = await viewCaseAtDesk(officer, { caseId });
  const taken = await takeCase(officer, { caseId, sequence, relatives: [] });
  return decideCase(officer, {
    caseId,
    sequence: taken.sequence,
    relatives: [],
    decision: "approve",
    note: null,
    deviation: null,
  });
}

describe("asking", () => {
  test("happens in the moment of submitting, and the clock stands", async () => {
    const { aysel, orxan, caseId, number } = await couple();
    expect(await viewCase(aysel.ctx, { caseId })).toMatchObject({
      state: "awaiting_parties",
      due: { what: "answer", deadline: { on: "2026-12-21" } },
      pauses: [{ from: "2026-11-21", until: null }],
    });
    expect((await listAsked(orxan.ctx, {})).asked).toMatchObject([
      { caseId, number, state: "asked", askedBy: "Sınaq Aysel Vaqif qızı", isOver: false },
    ]);
    expect(await kinds(orxan)).toEqual(["party-asked"]);
    expect(await kinds(aysel)).toEqual(["case-received"]);
  });

  test("stands in the party's access history, and nothing of theirs is read", async () => {
    const { orxan, caseId, number } = await couple();
    await work(caseId);
    const lines = (await ledgerOf(orxan)).filter(({ actor_kind }) => actor_kind === "system");
    expect(lines.filter(({ operation }) => operation !== "test.look")).toMatchObject([
      {
        operation: "cases.ask-party",
        actor_id: CLERK,
        purpose: "consent-request",
        categories: ["application"],
        cause_reference: number,
      },
    ]);
    expect(refreshed).not.toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ subjectIds: [orxan.subjectId] }),
    );
  });

  test("sending twice at once asks once", async () => {
    const [aysel, orxan] = [await someone(), await someone()];
    const { draftId } = await beginDraft(aysel.ctx, { service: SERVICE });
    await keepAnswers(aysel.ctx, { draftId, service: SERVICE, typed: { others: orxan.fin } });
    const send = () => submitDraft(aysel.ctx, { draftId, service: SERVICE, locale: "az" });
    await Promise.all([send(), send(), send()]);
    expect((await listAsked(orxan.ctx, {})).asked).toHaveLength(1);
    expect(await kinds(orxan)).toEqual(["party-asked"]);
  });

  test("of each other at once, both cases stand", async () => {
    const [aysel, orxan] = [await someone(), await someone()];
    const [one, two] = await Promise.all([apply(aysel, orxan), apply(orxan, aysel)]);
    expect((await listAsked(orxan.ctx, {})).asked).toMatchObject([{ caseId: one.caseId }]);
    expect((await listAsked(aysel.ctx, {})).asked).toMatchObject([{ caseId: two.caseId }]);
  });

  test("whoever names themselves is not asked", async () => {
    const aysel = await someone();
    const { caseId } = await apply(aysel, aysel);
    expect(await stateOf(aysel, caseId)).toBe("received");
  });

  test("under an entry of somebody else the database refuses", async () => {
    const { orxan, caseId } = await couple();
    const { subjectId } = await aPerson();
    await expect(
      db().boundTo(
        await committedEntry(orxan.subjectId, ["application"]),
        (bound) => bound.$queryRaw`
          SELECT cases.ask_party(${caseId}::uuid, ${subjectId}::uuid, 'x', now())`,
      ),
    ).rejects.toMatchObject({ code: "42501" });
  });
});

describe("answering", () => {
  test("is the party's alone: for anybody else the case is not there", async () => {
    const { aysel, caseId } = await couple();
    const stranger = await someone();
    for (const { ctx } of [aysel, stranger]) {
      await expect(viewAsked(ctx, { caseId })).rejects.toMatchObject({ code: "not_found" });
      await expect(answerAsked(ctx, { caseId, agree: true })).rejects.toMatchObject({
        code: "not_found",
      });
    }
    await expect(viewCase(stranger.ctx, { caseId })).rejects.toMatchObject({ code: "not_found" });
  });

  test("the party sees nothing of the applicant's case but that it asks", async () => {
    const { orxan, caseId } = await couple();
    expect(await viewAsked(orxan.ctx, { caseId })).toMatchObject({ alone: true, told: [] });
    await expect(viewCase(orxan.ctx, { caseId })).rejects.toMatchObject({ code: "not_found" });
  });

  test("once: a second answer is a conflict, and of two at once one counts", async () => {
    const { orxan, caseId } = await couple();
    const results = await Promise.allSettled([agree(orxan, caseId), refuse(orxan, caseId)]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(agree(orxan, caseId)).rejects.toMatchObject({ code: "conflict" });
  });

  test("not even under their own entry is an answer changed", async () => {
    const { orxan, caseId } = await couple();
    await agree(orxan, caseId);
    await expect(
      db().boundTo(
        await committedEntry(orxan.subjectId, ["application"]),
        (bound) => bound.$executeRaw`
          UPDATE case_party SET state = 'declined' WHERE case_id = ${caseId}::uuid`,
      ),
    ).rejects.toMatchObject({ code: "42501" });
  });

  test("after the applicant took it back, or after thirty days, it is a conflict", async () => {
    const one = await couple();
    await withdrawCase(one.aysel.ctx, { caseId: one.caseId, words: null });
    await expect(agree(one.orxan, one.caseId)).rejects.toMatchObject({ code: "conflict" });
    expect((await listAsked(one.orxan.ctx, {})).asked).toMatchObject([{ isOver: true }]);

    const { orxan, caseId } = await couple();
    const late = { ...orxan.ctx, clock: clockAt("2026-12-22T09:00:00.000+04:00") };
    await expect(answerAsked(late, { caseId, agree: true })).rejects.toMatchObject({
      code: "conflict",
    });
    const last = { ...orxan.ctx, clock: clockAt("2026-12-21T23:00:00.000+04:00") };
    await answerAsked(last, { caseId, agree: true });
  });
});

describe("when all have agreed", () => {
  test("the case goes on with what was read about each, under an entry of their own", async () => {
    const { aysel, orxan, caseId, number } = await couple();
    await agree(orxan, caseId);
    await work(caseId);
    expect(await viewCase(aysel.ctx, { caseId })).toMatchObject({
      state: "in_assessment",
      pauses: [{ from: "2026-11-21", until: "2026-11-21" }],
      due: { what: "decide" },
      assessment: { result: { outcome: "eligible" } },
    });
    expect(await ledgerOf(orxan)).toContainEqual(
      expect.objectContaining({
        operation: "cases.read-party",
        purpose: "consented-assessment",
        cause_reference: number,
        categories: ["application", "identity"],
      }),
    );
    expect(refreshed).toHaveBeenCalledWith(
      expect.anything(),
      expect.objectContaining({ subjectIds: [orxan.subjectId], reference: number }),
    );
    expect(await viewAsked(orxan.ctx, { caseId })).toMatchObject({
      told: [{ value: { text: "1960-01-01" } }],
    });
  });

  test("of two who answer at once, the last one moves the case, and it is prepared once", async () => {
    const [aysel, orxan, elvin] = [await someone(), await someone(), await someone()];
    const { caseId } = await apply(aysel, orxan, elvin);
    await agree(orxan, caseId);
    await work(caseId);
    expect(await stateOf(aysel, caseId)).toBe("awaiting_parties");
    expect(await viewAsked(elvin.ctx, { caseId })).toMatchObject({ alone: false });

    const second = await apply(await someone(), orxan, elvin);
    await Promise.all(
      [orxan, elvin].map(async (one) => {
        await agree(one, second.caseId);
        await work(second.caseId);
      }),
    );
    await Promise.all([work(second.caseId), work(second.caseId)]);
    const { rows } = await owner().query(
      `SELECT t.state, t.sequence FROM case_task t WHERE t.case_id = $1`,
      [second.caseId],
    );
    // submit, ask_parties, parties_agree, gather: each once.
    expect(rows).toEqual([{ state: "in_assessment", sequence: 4 }]);
  });

  test("the applicant is shown nothing of another adult's, the officer is, and it is announced", async () => {
    const { aysel, orxan, caseId } = await couple();
    await agree(orxan, caseId);
    await work(caseId);
    const view = await viewCase(aysel.ctx, { caseId });
    expect(view.facts).toEqual({ known: 1 });
    expect(JSON.stringify(view)).not.toContain(orxan.subjectId);
    await expect(viewHousehold(aysel.ctx, { caseId })).rejects.toMatchObject({ code: "not_found" });

    const officer = { ...(await asOfficer("caseworker")) };
    expect(await viewCaseAtDesk(officer, { caseId })).toMatchObject({ others: 1 });
    expect(await viewHousehold(officer, { caseId })).toMatchObject({
      parties: [{ name: "Sınaq Orxan Vaqif qızı", told: [{ value: { text: "1960-01-01" } }] }],
    });
    const relatives = [orxan.subjectId];
    await expect(viewHousehold(officer, { caseId, relatives })).rejects.toMatchObject({
      code: "not_found",
    });
    expect(await ledgerOf(orxan)).toContainEqual(
      expect.objectContaining({ operation: "cases.view-household", actor_kind: "staff" }),
    );
    const elsewhere = contextOf({ ...(officer.actor as Staff), unitCode: "another-office" });
    await expect(viewHousehold(elsewhere, { caseId })).rejects.toMatchObject({ code: "not_found" });
    const own = contextOf({ ...(officer.actor as Staff), subjectId: orxan.subjectId });
    await expect(viewHousehold(own, { caseId })).rejects.toMatchObject({ code: "not_found" });
  });

  test("each of several is announced to, under a pseudonym of their own, and to nobody besides", async () => {
    const [aysel, orxan, elvin] = [await someone(), await someone("Orxan"), await someone("Elvin")];
    const { caseId } = await apply(aysel, orxan, elvin);
    for (const one of [orxan, elvin]) await agree(one, caseId);
    await work(caseId);
    const officer = await asOfficer("caseworker");
    const before = (await ledgerOf(aysel)).length;
    const { parties } = await viewHousehold(officer, { caseId });
    expect(parties.map(({ name }) => name).sort()).toEqual([
      "Sınaq Elvin Vaqif qızı",
      "Sınaq Orxan Vaqif qızı",
    ]);
    expect(new Set(parties.map(({ pseudonym }) => pseudonym)).size).toBe(2);
    for (const one of [orxan, elvin]) {
      const looks = (await ledgerOf(one)).filter(
        ({ operation }) => operation === "cases.view-household",
      );
      expect(looks).toMatchObject([{ outcome: "granted", purpose: "case-handling" }]);
    }
    expect(await ledgerOf(aysel)).toHaveLength(before);
  });

  test("what was read opens no more when the consents have ended with the case", async () => {
    const { aysel, orxan, caseId } = await couple();
    await agree(orxan, caseId);
    await work(caseId);
    await withdrawCase(aysel.ctx, { caseId, words: null });
    const officer = await asOfficer("caseworker");
    expect(await viewCaseAtDesk(officer, { caseId })).toMatchObject({ others: 0 });
    await expect(viewHousehold(officer, { caseId })).rejects.toMatchObject({ code: "not_found" });
  });

  test("a case of one person alone has no others", async () => {
    const [aysel, orxan] = [await someone(), await someone("Orxan")];
    const { caseId } = await apply(aysel, orxan);
    expect(await viewCaseAtDesk(await asOfficer("caseworker"), { caseId })).toMatchObject({
      others: 0,
    });
    const { caseId: alone } = await apply(orxan, orxan);
    expect(await viewCaseAtDesk(await asOfficer("caseworker"), { caseId: alone })).toMatchObject({
      others: null,
    });
  });

  test("without the consents that hold now, nothing is prepared", async () => {
    const { orxan, caseId } = await couple();
    await agree(orxan, caseId);
    await settleParties(asProgram(CLERK), { caseId });
    expect(await gatherCase(asProgram(CLERK), { caseId })).toEqual({ done: false });
  });

  test("a consent ends with its case", async () => {
    const { aysel, orxan, caseId } = await couple();
    await agree(orxan, caseId);
    await withdrawCase(aysel.ctx, { caseId, words: null });
    const agreed = await db().call("SELECT cases.agreed($1)", [caseId]);
    expect(agreed).toEqual([]);
    expect((await listAsked(orxan.ctx, {})).asked).toMatchObject([
      { state: "agreed", isOver: true },
    ]);
  });
});

describe("when somebody does not agree", () => {
  test("the case ends, the applicant is told, and nowhere stands who it was", async () => {
    const [aysel, orxan, elvin] = [await someone(), await someone(), await someone()];
    const { caseId } = await apply(aysel, orxan, elvin);
    await refuse(orxan, caseId);
    await work(caseId);
    const view = await viewCase(aysel.ctx, { caseId });
    expect(view).toMatchObject({ state: "discontinued" });
    expect(view.events.at(-1)).toMatchObject({
      by: { kind: "system" },
      payload: { why: "not-all-agreed" },
    });
    expect(JSON.stringify(view)).not.toContain(orxan.subjectId);
    expect((await kinds(aysel)).sort()).toEqual(["case-changed", "case-received"]);
    const own = (await ledgerOf(aysel)).map((line) => JSON.stringify(line));
    expect(own.some((line) => line.includes(orxan.subjectId))).toBe(false);
    await expect(agree(elvin, caseId)).rejects.toMatchObject({ code: "conflict" });
  });

  test("nobody's answer within thirty days ends it too, and not on the last of them", async () => {
    const { aysel, caseId } = await couple();
    const on = (day: string) => asProgram(CLERK, clockAt(`${day}T10:00:00.000+04:00`));
    await escalateCase(on("2026-12-21"), { caseId });
    expect(await stateOf(aysel, caseId)).toBe("awaiting_parties");
    await escalateCase(on("2026-12-22"), { caseId });
    const { state, events } = await viewCase(aysel.ctx, { caseId });
    expect([state, events.at(-1)?.payload]).toEqual(["discontinued", { why: "no-answer" }]);
  });
});

describe("a right of a household", () => {
  async function assessed(one: Someone, other: Someone) {
    const { caseId } = await apply(one, other);
    await agree(other, caseId);
    await work(caseId);
    return caseId;
  }

  test("is granted once, whoever of it applied", async () => {
    const [aysel, orxan] = [await someone(), await someone()];
    await decide(await assessed(aysel, orxan), await asOfficer("caseworker"));
    const second = await assessed(orxan, aysel);
    await expect(decide(second, await asOfficer("caseworker"))).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await viewCase(orxan.ctx, { caseId: second })).toMatchObject({
      state: "in_assessment",
      entitlements: [],
    });
  });

  test("of two decisions at once, one wins", async () => {
    const [aysel, orxan] = [await someone(), await someone()];
    const [one, two] = [await assessed(aysel, orxan), await assessed(orxan, aysel)];
    const results = await Promise.allSettled([
      decide(one, await asOfficer("caseworker")),
      decide(two, await asOfficer("caseworker")),
    ]);
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("covers both, and ends for both when it is annulled", async () => {
    const [aysel, orxan] = [await someone(), await someone()];
    const caseId = await assessed(aysel, orxan);
    await decide(caseId, await asOfficer("caseworker"));
    const covers = async () =>
      (
        await owner().query(
          `SELECT c.subject_id, c.annulled_at IS NULL AS holds FROM entitlement_cover c
           WHERE c.subject_id = ANY ($1) ORDER BY c.subject_id`,
          [[aysel.subjectId, orxan.subjectId]],
        )
      ).rows;
    const both = [aysel.subjectId, orxan.subjectId].sort();
    expect(await covers()).toEqual(both.map((subject_id) => ({ subject_id, holds: true })));
    await db().boundTo(
      await committedEntry(aysel.subjectId, ["benefits"]),
      (bound) => bound.$executeRaw`
        UPDATE entitlement SET annulled_at = now() WHERE case_id = ${caseId}::uuid`,
    );
    expect(await covers()).toEqual(both.map((subject_id) => ({ subject_id, holds: false })));
  });

  test("nobody writes a cover by hand", async () => {
    const { subjectId } = await aPerson();
    await expect(
      db().boundTo(
        await committedEntry(subjectId, ["benefits"]),
        (bound) => bound.$executeRaw`
          INSERT INTO entitlement_cover (entitlement_id, subject_id, right_key, from_on)
          VALUES (${uuid()}::uuid, ${subjectId}::uuid, 'x', now())`,
      ),
    ).rejects.toMatchObject({ code: "42501" });
  });
});
