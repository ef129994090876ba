import { v7 as uuid } from "uuid";
import { describe, expect, test, vi } from "vitest";
import { beginDraft, keepAnswers, submitDraft } from "@/lib/cases";
import { CLERK, gatherCase } from "@/lib/cases/gather";
import { civilStatus } from "@/lib/registers/catalogue/civil-status/register";
import { keepPseudonymKey } from "@/lib/testing/keys";
import {
  aPerson,
  asCitizen,
  asProgram,
  committedEntry,
  contextOf,
  db,
  ledgerOf,
} from "@/lib/testing/world";
import { deskCases, type Officer } from ".";

vi.mock("@/lib/services/catalogue", async () => ({
  PASSPORTS: (await import("@/lib/services/testing/passports")).TEST_PASSPORTS,
}));

keepPseudonymKey();

const SERVICE = "test-allowance";

/** What civil status says of an officer: these are their children. */
async function hasChildren(subjectId: string, children: readonly string[]) {
  const entries = await committedEntry(subjectId, ["household"]);
  const record = {
    marital: { status: "single", spouse: null, since: null },
    mother: null,
    father: null,
    children: children.map((fin) => ({ fin, bornOn: "2010-01-01", name: "Test" })),
    wards: [],
  };
  await db().boundTo(
    entries,
    (bound) => bound.$executeRaw`
      INSERT INTO register_snapshot (subject_id, register, category, status, record, answered_at, asked_at)
      VALUES (${subjectId}::uuid, ${civilStatus.code}, 'household', 'available',
        ${JSON.stringify(record)}::jsonb, now(), now())`,
  );
}

async function anOfficer(children: readonly string[] = []): Promise<Officer> {
  const person = await aPerson();
  await hasChildren(person.subjectId, children);
  const own = await asCitizen(person);
  if (own.actor.kind !== "citizen") throw new Error("not a citizen");
  const { subjectId, sessionId } = own.actor;
  const desk = contextOf({
    kind: "staff",
    ...{ staffId: uuid(), subjectId, sessionId, role: "caseworker" },
    ...{ institution: "dsmf", unitCode: "test-office" },
  });
  return { desk: { ...desk, channel: "desk" }, own };
}

/** Someone who does not work asks for the allowance; their birth day nobody knows. */
async function aCase(subjectId: string) {
  const ctx = await asCitizen({ subjectId });
  const { draftId } = await beginDraft(ctx, { service: SERVICE });
  const typed = { bank: "abb", works: "no" };
  await keepAnswers(ctx, { draftId, service: SERVICE, typed });
  const { caseId } = await submitDraft(ctx, { draftId, service: SERVICE, locale: "az" });
  await gatherCase(asProgram(CLERK), { caseId });
  return caseId;
}

const approve = (caseId: string, sequence: number) => ({
  ...{ caseId, sequence, decision: "approve" as const, note: null },
  deviation: { reason: "Asked by telephone", law: "Article 7", amountQepik: 5_000 },
});

describe("nobody handles", () => {
  test("a case of their family's: it does not open, and nothing is done to it", async () => {
    const child = await aPerson();
    const caseId = await aCase(child.subjectId);
    const parent = await anOfficer([child.fin]);
    const act = { caseId, sequence: 2 };
    for (const attempt of [
      () => deskCases.openCase(parent, caseId),
      () => deskCases.take(parent, act),
      () => deskCases.handOver(parent, { ...act, note: null }),
      () => deskCases.ask(parent, { ...act, what: "A paper" }),
      () => deskCases.decide(parent, approve(caseId, 2)),
      () => deskCases.confirm(parent, { ...act, agree: true, note: null }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
    }
    const refused = (await ledgerOf(child)).filter(({ outcome }) => outcome === "denied");
    expect(refused).toHaveLength(6);
  });

  test("a case of their own", async () => {
    const officer = await anOfficer();
    if (officer.own.actor.kind !== "citizen") throw new Error("not a citizen");
    const caseId = await aCase(officer.own.actor.subjectId);
    await expect(deskCases.openCase(officer, caseId)).rejects.toMatchObject({ code: "not_found" });
    await expect(deskCases.take(officer, { caseId, sequence: 2 })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test("what is none, and somebody else's child is no relative", async () => {
    const officer = await anOfficer(["TST0000"]);
    await expect(deskCases.openCase(officer, uuid())).rejects.toMatchObject({ code: "not_found" });
    const caseId = await aCase((await aPerson()).subjectId);
    await expect(deskCases.openCase(officer, caseId)).resolves.toMatchObject({ caseId });
  });
});

describe("too late is said in words", () => {
  const refusedWith = (message: string) => ({ code: "conflict", issues: [{ message }] });

  test("somebody else has taken it, freed it, decided it", async () => {
    const caseId = await aCase((await aPerson()).subjectId);
    const [one, two] = [await anOfficer(), await anOfficer()];
    const { sequence } = await deskCases.openCase(one, caseId);
    const took = await deskCases.take(two, { caseId, sequence });
    await expect(deskCases.take(one, { caseId, sequence })).rejects.toMatchObject(
      refusedWith("taken"),
    );
    await expect(
      deskCases.ask(one, { caseId, sequence: took.sequence, what: "A paper" }),
    ).rejects.toMatchObject(refusedWith("not-now"));

    const gave = await deskCases.handOver(two, { caseId, sequence: took.sequence, note: null });
    await expect(
      deskCases.ask(two, { caseId, sequence: took.sequence, what: "A paper" }),
    ).rejects.toMatchObject(refusedWith("freed"));

    const again = await deskCases.take(one, { caseId, sequence: gave.sequence });
    const { sequence: proposed } = await deskCases.decide(one, approve(caseId, again.sequence));
    await expect(deskCases.take(two, { caseId, sequence: gave.sequence })).rejects.toMatchObject(
      refusedWith("moved"),
    );
    await deskCases.confirm(two, { caseId, sequence: proposed, agree: true, note: null });
    await expect(
      deskCases.confirm(two, { caseId, sequence: proposed, agree: true, note: null }),
    ).rejects.toMatchObject(refusedWith("closed"));
  });

  test("the person has this right already", async () => {
    const { subjectId } = await aPerson();
    const [one, two] = [await anOfficer(), await anOfficer()];
    const granted = async () => {
      const caseId = await aCase(subjectId);
      const { sequence } = await deskCases.openCase(one, caseId);
      const took = await deskCases.take(one, { caseId, sequence });
      const proposed = await deskCases.decide(one, approve(caseId, took.sequence));
      return deskCases.confirm(two, {
        ...{ caseId, sequence: proposed.sequence, agree: true, note: null },
      });
    };
    await granted();
    await expect(granted()).rejects.toMatchObject(refusedWith("has-right"));
  });
});
