import { v7 as uuid } from "uuid";
import { beforeEach, describe, expect, test } from "vitest";
import type { Staff } from "@/lib/kernel/actor";
import { clockAt } from "@/lib/kernel/clock";
import type { Announcement, Context } from "@/lib/kernel/context";
import { listMessages } from "@/lib/messages";
import { keepPseudonymKey } from "@/lib/testing/keys";
import {
  announcement,
  aPerson,
  asCitizen,
  asOfficer,
  asProgram,
  contextOf,
  ledger,
  ledgerOf,
} from "@/lib/testing/world";
import {
  acceptAnswer,
  answerCase,
  beginDraft,
  contestAnswer,
  decideAppeal,
  decideCase,
  findCaseAbout,
  keepAnswers,
  submitDraft,
  takeCase,
  viewCase,
  viewCaseAtDesk,
  viewQueue,
} from ".";
import { CLERK, escalateCase, gatherCase } from "./gather";

keepPseudonymKey();

const SERVICE = "access-question";
const UNIT = "ministry-data-protection";
const relatives: string[] = [];
const WORDS = "An operator served you at the window.";

async function someone() {
  const person = await aPerson();
  return { ...person, ctx: await asCitizen(person) };
}
type Someone = Awaited<ReturnType<typeof someone>>;

async function officerOf(role: Staff["role"], unitCode: string): Promise<Context> {
  const ctx = await asOfficer(role);
  return { ...ctx, actor: { ...(ctx.actor as Staff), institution: "labour", unitCode } };
}
const protector = () => officerOf("data_protection_officer", UNIT);

/** Somebody looks at this person's data. @returns id of the entry */
async function look(
  { subjectId }: { subjectId: Someone["subjectId"] },
  by?: Context,
  given: Partial<Announcement> = {},
): Promise<string> {
  const entries = await ledger.record(by ?? (await asOfficer("operator")), [
    announcement(subjectId, given),
  ]);
  if (entries.kind !== "entry") throw new Error("one announcement made a batch");
  return entries.entry.id;
}

async function send({ ctx }: Someone, entry: string, typed: Record<string, string> = {}) {
  const { draftId } = await beginDraft(ctx, { service: SERVICE });
  const answers = { entry, kind: "question", want: "why", ...typed };
  await keepAnswers(ctx, { draftId, service: SERVICE, typed: answers });
  return submitDraft(ctx, { draftId, service: SERVICE, locale: "az" });
}

/** A question on the desk of whoever answers it. */
async function asked(person: Someone, entry: string) {
  const { caseId, number } = await send(person, entry);
  await gatherCase(asProgram(CLERK), { caseId });
  return { caseId, number };
}

async function take(officer: Context, caseId: string): Promise<number> {
  const { sequence } = await viewCaseAtDesk(officer, { caseId });
  return (await takeCase(officer, { caseId, sequence, relatives })).sequence;
}

async function answered(person: Someone, entry: string) {
  const { caseId, number } = await asked(person, entry);
  const officer = await protector();
  const sequence = await take(officer, caseId);
  await answerCase(officer, { caseId, sequence, relatives, words: WORDS });
  return { caseId, number, officer };
}

let aysel: Someone;
let entry: string;
beforeEach(async () => {
  aysel = await someone();
  entry = await look(aysel);
});

describe("a question", () => {
  test("goes to the unit that answers for the institution, with seven working days", async () => {
    const { caseId } = await asked(aysel, entry);
    expect(await viewCase(aysel.ctx, { caseId })).toMatchObject({
      state: "in_assessment",
      office: UNIT,
      // Saturday 21 November 2026 is not counted; Tuesday 1 December is the seventh working day.
      dueOn: "2026-12-01",
      answers: { entry, institution: "dost" },
      access: { entry: { id: entry, actor: { role: "operator" } }, seal: { intact: true } },
    });
  });

  test("about the portal's own program goes to the ministry", async () => {
    const drawn = await look(aysel, asProgram("registrar"), { purpose: "record-refresh" });
    const { caseId } = await asked(aysel, drawn);
    expect(await viewCase(aysel.ctx, { caseId })).toMatchObject({
      office: UNIT,
      answers: { institution: "labour" },
    });
  });

  test("about somebody else's entry, one's own look or none is refused, and all look alike", async () => {
    const orxan = await someone();
    const own = (await ledgerOf(aysel)).find(({ actor_kind }) => actor_kind === "citizen");
    const mine = own?.id ?? (await look(aysel, aysel.ctx));
    for (const not of [await look(orxan), mine as string, uuid()]) {
      await expect(send(aysel, not)).rejects.toMatchObject({
        code: "invalid_input",
        issues: [{ path: "entry", message: "form" }],
      });
    }
    expect(await findCaseAbout(aysel.ctx, { entryId: entry })).toBeNull();
  });

  test("is asked once while it is open, and may be asked again afterwards", async () => {
    const { caseId, number } = await answered(aysel, entry);
    await expect(send(aysel, entry)).rejects.toMatchObject({
      code: "conflict",
      issues: [{ message: "asked-already" }],
    });
    const open = { caseId, number, isOpen: true };
    expect(await findCaseAbout(aysel.ctx, { entryId: entry })).toEqual(open);
    await acceptAnswer(aysel.ctx, { caseId });
    expect(await findCaseAbout(aysel.ctx, { entryId: entry })).toEqual({ ...open, isOpen: false });
    expect((await send(aysel, entry)).caseId).not.toBe(caseId);
  });

  test("sent twice at once is one case", async () => {
    const { draftId } = await beginDraft(aysel.ctx, { service: SERVICE });
    const typed = { entry, kind: "complaint", complaint: "I was not there" };
    await keepAnswers(aysel.ctx, { draftId, service: SERVICE, typed });
    const sends = [1, 2, 3, 4].map(async () => {
      const sent = await submitDraft(aysel.ctx, { draftId, service: SERVICE, locale: "az" });
      return sent.number;
    });
    expect(new Set(await Promise.all(sends)).size).toBe(1);
  });

  test("is nobody else's to find", async () => {
    const { caseId } = await asked(aysel, entry);
    const orxan = await someone();
    expect(await findCaseAbout(orxan.ctx, { entryId: entry })).toBeNull();
    await expect(acceptAnswer(orxan.ctx, { caseId })).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("the answer", () => {
  test("tells what the ledger holds, under an entry for handling a complaint", async () => {
    const { caseId, number } = await answered(aysel, entry);
    const { state, events, due } = await viewCase(aysel.ctx, { caseId });
    expect(state).toBe("answered");
    expect(due).toMatchObject({ what: "answer", deadline: { on: "2026-12-21" } });
    expect(events.at(-1)?.payload).toMatchObject({
      words: WORDS,
      attested: {
        intact: true,
        behind: null,
        entry: {
          id: entry,
          actor: { institution: "dost", role: "operator" },
          purpose: "citizen-service",
          legalBasis: "dost-regulation",
          cause: { kind: "ticket", reference: "A-001" },
        },
      },
    });
    expect(await ledgerOf(aysel)).toContainEqual(
      expect.objectContaining({
        operation: "cases.answer",
        purpose: "complaint-handling",
        legal_basis: "personal-data",
        categories: ["application", "access"],
        cause_kind: "case",
        cause_reference: number,
      }),
    );
    expect((await listMessages(aysel.ctx, {})).messages.map(({ kind }) => kind)).toContain(
      "question-answered",
    );
  });

  test("says nothing of who the officer is but the pseudonym", async () => {
    const operator = await asOfficer("operator");
    const { caseId } = await answered(aysel, await look(aysel, operator));
    const told = JSON.stringify(await viewCase(aysel.ctx, { caseId }));
    const { staffId, subjectId } = operator.actor as Staff;
    expect(told).not.toContain(staffId);
    expect(told).not.toContain(subjectId);
  });

  test("names the person's own case behind the access, and nobody else's", async () => {
    const first = await asked(aysel, entry);
    const cause = { kind: "case", reference: first.number };
    const { caseId } = await answered(aysel, await look(aysel, undefined, { cause }));
    const orxan = await someone();
    const other = await answered(orxan, await look(orxan, undefined, { cause }));
    const behind = async (person: Someone, id: string) =>
      (await viewCase(person.ctx, { caseId: id })).events.at(-1)?.payload;
    expect(await behind(aysel, caseId)).toMatchObject({
      attested: { behind: { caseId: first.caseId, number: first.number } },
    });
    expect(await behind(orxan, other.caseId)).toMatchObject({ attested: { behind: null } });
  });

  test("is not the officer's whose access it was", async () => {
    const officer = await protector();
    const { caseId } = await asked(aysel, await look(aysel, officer));
    const sequence = await take(officer, caseId);
    await expect(
      answerCase(officer, { caseId, sequence, relatives, words: WORDS }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect((await viewCase(aysel.ctx, { caseId })).state).toBe("in_assessment");
  });

  test.each([
    ["data_protection_officer", "tax-registers"],
    ["caseworker", UNIT],
    ["supervisor", UNIT],
  ] as const)("is refused to a %s of %s", async (role, unit) => {
    const { caseId } = await asked(aysel, entry);
    await expect(
      answerCase(await officerOf(role, unit), { caseId, sequence: 2, relatives, words: WORDS }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("is given once, by whoever took the case and saw it as it stands", async () => {
    const { caseId } = await asked(aysel, entry);
    const [officer, other] = [await protector(), await protector()];
    const sequence = await take(officer, caseId);
    const input = { caseId, sequence, relatives, words: WORDS };
    await expect(answerCase(other, input)).rejects.toMatchObject({ code: "conflict" });
    await expect(answerCase(officer, { ...input, sequence: 2 })).rejects.toMatchObject({
      code: "conflict",
    });
    const twice = await Promise.allSettled([
      answerCase(officer, input),
      answerCase(officer, input),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    await expect(answerCase(officer, { ...input, words: " " })).rejects.toMatchObject({
      code: "invalid_input",
    });
  });

  test("is no decision: there is nothing to approve or refuse", async () => {
    const { caseId } = await asked(aysel, entry);
    const officer = await protector();
    const sequence = await take(officer, caseId);
    await expect(
      decideCase(officer, {
        caseId,
        sequence,
        relatives,
        decision: "approve",
        note: null,
        deviation: null,
      }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("waits in the queue of the unit", async () => {
    const { caseId } = await asked(aysel, entry);
    const officer = await protector();
    const { pages } = await viewQueue(officer, {});
    // The tests before have left theirs.
    const found = await Promise.all(
      Array.from({ length: pages }, (_, index) => viewQueue(officer, { page: index + 1 })),
    );
    expect(found.flatMap(({ tasks }) => tasks.map((task) => task.caseId))).toContain(caseId);
  });
});

describe("afterwards", () => {
  test("enough closes it, and twice is a conflict", async () => {
    const { caseId } = await answered(aysel, entry);
    await acceptAnswer(aysel.ctx, { caseId });
    expect(await viewCase(aysel.ctx, { caseId })).toMatchObject({ state: "settled", due: null });
    await expect(acceptAnswer(aysel.ctx, { caseId })).rejects.toMatchObject({ code: "conflict" });
    await expect(contestAnswer(aysel.ctx, { caseId, words: "no" })).rejects.toMatchObject({
      code: "conflict",
    });
  });

  test("before there is an answer nothing can be said of it", async () => {
    const { caseId } = await asked(aysel, entry);
    await expect(acceptAnswer(aysel.ctx, { caseId })).rejects.toMatchObject({ code: "conflict" });
  });

  test("not enough takes it to the superior body, which may have it answered again", async () => {
    const { caseId } = await answered(aysel, entry);
    await contestAnswer(aysel.ctx, { caseId, words: "Which window?" });
    const contested = await viewCase(aysel.ctx, { caseId });
    expect(contested).toMatchObject({
      state: "under_appeal",
      office: "ministry-appeals",
      due: { what: "appeal" },
    });
    const superior = await officerOf("supervisor", "ministry-appeals");
    const { sequence } = contested;
    const words = "Name the window";
    const input = { caseId, sequence, relatives, stands: false, words, law: "Article 7" };
    await decideAppeal(superior, input);
    expect(await viewCase(aysel.ctx, { caseId })).toMatchObject({
      state: "in_assessment",
      office: UNIT,
      due: { what: "decide" },
    });
  });

  const sweep = async (caseId: string, at: string) =>
    escalateCase(contextOf({ kind: "system", program: CLERK }, clockAt(at)), { caseId });

  test("silence closes it on the day after the last", async () => {
    const { caseId } = await answered(aysel, entry);
    await sweep(caseId, "2026-12-21T12:00:00.000+04:00");
    expect((await viewCase(aysel.ctx, { caseId })).state).toBe("answered");
    await sweep(caseId, "2026-12-22T12:00:00.000+04:00");
    const { state, events } = await viewCase(aysel.ctx, { caseId });
    expect(state).toBe("settled");
    expect(events.at(-1)?.event).toBe("lapse");
  });

  test("an answer that is late is told above", async () => {
    const { caseId } = await asked(aysel, entry);
    await sweep(caseId, "2026-12-02T12:00:00.000+04:00");
    const { state, events } = await viewCase(aysel.ctx, { caseId });
    expect(state).toBe("in_assessment");
    expect(events.at(-1)?.event).toBe("escalate");
  });
});
