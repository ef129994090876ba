import { v7 as uuid } from "uuid";
import { beforeAll, describe, expect, test, vi } from "vitest";
import type { Staff } from "@/lib/kernel/actor";
import { clockAt } from "@/lib/kernel/clock";
import type { Context } from "@/lib/kernel/context";
import { listMessages } from "@/lib/messages";
import { testAmount } from "@/lib/services/testing/passports";
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
  NOON,
  owner,
} from "@/lib/testing/world";
import {
  appealDecision,
  attachFile,
  beginDraft,
  confirmDecision,
  decideAppeal,
  decideCase,
  dropDraft,
  establishFacts,
  handOverCase,
  keepAnswers,
  listCases,
  provideInformation,
  requestInformation,
  submitDraft,
  takeCase,
  viewCase,
  viewCaseAtDesk,
  viewForm,
  viewQueue,
  watchCaseAtDesk,
  withdrawCase,
} from ".";
import { CLERK, escalateCase, gatherCase } from "./gather";
import { QUEUE_PAGE } from "./schema";

vi.mock("@/lib/services/catalogue", async () => ({
  PASSPORTS: (await import("@/lib/services/testing/passports")).TEST_PASSPORTS,
}));

keepPseudonymKey();

const ALLOWANCE = "test-allowance";
const PLACES = "test-places";
const AMOUNT = testAmount.history[0]?.value as number;

/** Someone whose birth day the population register has told, unless it is silent. */
async function someone({ silent = false } = {}) {
  const person = await aPerson();
  if (!silent) await hear(person);
  return { ...person, ctx: await asCitizen(person) };
}

async function hear({ fin, subjectId }: { fin: string; subjectId: string }) {
  const entries = await committedEntry(subjectId, ["identity"]);
  const record = {
    fin,
    name: { surname: "Sınaq", givenName: "Aysel", fatherName: "Vaqif" },
    sex: "female",
    bornOn: "1960-01-01",
    birthplace: "Bakı",
    diedOn: null,
    citizenship: "AZ",
  };
  await db().boundTo(
    entries,
    (bound) => bound.$executeRaw`
      INSERT INTO register_snapshot (subject_id, register, category, status, record, answered_at, asked_at)
      VALUES (${subjectId}::uuid, 'population', 'identity', 'available', ${JSON.stringify(record)}::jsonb,
        now(), now())`,
  );
}

type Someone = Awaited<ReturnType<typeof someone>>;

async function draftOf({ ctx }: Someone, service = ALLOWANCE, typed: Record<string, string> = {}) {
  const { draftId } = await beginDraft(ctx, { service });
  const answers =
    service === PLACES ? { day: "22.11.2026", ...typed } : { bank: "abb", works: "no", ...typed };
  await keepAnswers(ctx, { draftId, service, typed: answers });
  return draftId;
}

async function caseOf(person: Someone, typed: Record<string, string> = {}) {
  const draftId = await draftOf(person, ALLOWANCE, typed);
  const receipt = await submitDraft(person.ctx, { draftId, service: ALLOWANCE, locale: "az" });
  await gatherCase(asProgram(CLERK), { caseId: receipt.caseId });
  return receipt;
}

const caseworker = () => asOfficer("caseworker");
const supervisor = () => asOfficer("supervisor");
const relatives: string[] = [];

/** Taken by this officer; the number of the last event they know of. */
async function taken(officer: Context, caseId: string): Promise<number> {
  const { sequence } = await viewCaseAtDesk(officer, { caseId });
  return (await takeCase(officer, { caseId, sequence, relatives })).sequence;
}

async function decided(
  officer: Context,
  caseId: string,
  given: Partial<Parameters<typeof decideCase>[1]> = {},
) {
  const sequence = await taken(officer, caseId);
  return decideCase(officer, {
    caseId,
    sequence,
    relatives,
    decision: "approve",
    note: null,
    deviation: null,
    ...given,
  });
}

/** All pages of an officer's queue. */
async function whole(officer: Context) {
  const { pages } = await viewQueue(officer, {});
  const each = Array.from({ length: pages }, (_, index) => viewQueue(officer, { page: index + 1 }));
  return (await Promise.all(each)).flatMap(({ tasks }) => tasks);
}

const ENOUGH = { reason: "The register answered by telephone", law: "Article 7" };

describe("a draft", () => {
  test("is kept on the server, and beginning again goes on with it", async () => {
    const aysel = await someone();
    const draftId = await draftOf(aysel);
    const again = await beginDraft(aysel.ctx, { service: ALLOWANCE });
    expect(again).toMatchObject({ draftId, typed: { bank: "abb", works: "no" } });
  });

  test("keeps what is wrong as well: nothing anybody typed is lost", async () => {
    const aysel = await someone();
    const draftId = await draftOf(aysel, ALLOWANCE, { since: "31.02.2020" });
    const { draft } = await viewForm(aysel.ctx, { service: ALLOWANCE });
    expect(draft?.typed).toMatchObject({ since: "31.02.2020" });
    expect(draft?.draftId).toBe(draftId);
  });

  test("keeps a sign that the database cannot hold as one that is refused alike", async () => {
    const aysel = await someone();
    const draftId = await draftOf(aysel, ALLOWANCE, { words: "a\u0000b" });
    await expect(
      submitDraft(aysel.ctx, { draftId, service: ALLOWANCE, locale: "az" }),
    ).rejects.toMatchObject({
      code: "invalid_input",
      issues: [{ path: "words", message: "control" }],
    });
  });

  test("keeps no answers to questions that the form does not have", async () => {
    const aysel = await someone();
    await draftOf(aysel, ALLOWANCE, {
      subject_id: uuid(),
      "<script>": "1",
      ["__proto__"]: "1",
      constructor: "1",
    });
    const { draft } = await viewForm(aysel.ctx, { service: ALLOWANCE });
    expect(Object.keys(draft?.typed ?? {}).sort()).toEqual(["bank", "works"]);
  });

  test("brings what the registers say, with who said it", async () => {
    const aysel = await someone();
    const { facts, sources } = await viewForm(aysel.ctx, { service: ALLOWANCE });
    expect(facts).toEqual({ bornOn: "1960-01-01" });
    expect(sources).toMatchObject([{ register: "population", status: "answered" }]);
  });

  test("is nobody else's to write into or to send", async () => {
    const [aysel, orxan] = [await someone(), await someone()];
    const draftId = await draftOf(aysel);
    const typed = { bank: "kapital" };
    await expect(
      keepAnswers(orxan.ctx, { draftId, service: ALLOWANCE, typed }),
    ).rejects.toMatchObject({ code: "not_found" });
    await expect(
      submitDraft(orxan.ctx, { draftId, service: ALLOWANCE, locale: "az" }),
    ).rejects.toMatchObject({ code: "not_found" });
  });

  test("expires, and is begun anew", async () => {
    const aysel = await someone();
    const draftId = await draftOf(aysel);
    const later = { ...aysel.ctx, clock: clockAt("2026-12-22T12:00:00.000+04:00") };
    expect((await viewForm(later, { service: ALLOWANCE })).draft).toBeNull();
    const fresh = await beginDraft(later, { service: ALLOWANCE });
    expect(fresh).toMatchObject({ typed: {} });
    expect(fresh.draftId).not.toBe(draftId);
  });

  test("may be thrown away, twice is once", async () => {
    const aysel = await someone();
    const draftId = await draftOf(aysel);
    await dropDraft(aysel.ctx, { draftId, service: ALLOWANCE });
    await dropDraft(aysel.ctx, { draftId, service: ALLOWANCE });
    expect((await viewForm(aysel.ctx, { service: ALLOWANCE })).draft).toBeNull();
  });

  test("a service that does not exist is not found", async () => {
    const aysel = await someone();
    await expect(beginDraft(aysel.ctx, { service: "no-such" })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  describe("files", () => {
    const PDF = Buffer.from("%PDF-1.7\n1 0 obj\n<< /Type /Catalog >>\nendobj\n%%EOF\n");
    const MIB = 1024 * 1024;
    const ofSize = (bytes: number) => Buffer.concat([PDF, Buffer.alloc(bytes)], bytes);

    async function paperOf(person: Someone) {
      const { draftId } = await beginDraft(person.ctx, { service: "test-thing" });
      const listed = async () =>
        (await viewForm(person.ctx, { service: "test-thing" })).files.map(
          ({ fileName }) => fileName,
        );
      const attach = (
        bytes: Uint8Array<ArrayBuffer>,
        more: { fileName?: string; slot?: string } = {},
      ) =>
        attachFile(person.ctx, {
          ...{ service: "test-thing", draftId, slot: "paper", fileName: "a.pdf", bytes },
          ...more,
        });
      return { draftId, attach, listed };
    }

    test.each([
      ["is empty", Buffer.alloc(0), "empty"],
      ["is a byte larger than may be", ofSize(10 * MIB + 1), "too-large"],
      ["has 11 MB", ofSize(11 * MIB), "too-large"],
      [
        "is HTML under the name of a PDF",
        Buffer.from("<html><script>alert(1)</script>"),
        "not-allowed",
      ],
      ["is a program", Buffer.from("MZ\u0090\u0000"), "not-allowed"],
      ["is a picture of a kind that is not taken", Buffer.from("GIF89a"), "not-allowed"],
      [
        "begins as a PNG and goes on otherwise",
        Buffer.from([0x89, 0x50, 0x4e, 0x47]),
        "not-allowed",
      ],
      [
        "is a PDF that nobody can open",
        Buffer.from(`${PDF} trailer << /Encrypt 2 0 R >>`),
        "encrypted",
      ],
    ])("one that %s is refused", async (_, bytes, message) => {
      const { attach, listed } = await paperOf(await someone());
      await expect(attach(bytes)).rejects.toMatchObject({
        code: "invalid_input",
        issues: [{ path: "paper", message }],
      });
      expect(await listed()).toEqual([]);
    });

    test("one of exactly ten megabytes is taken, under its bare name", async () => {
      const { attach, listed } = await paperOf(await someone());
      await attach(ofSize(10 * MIB), { fileName: '..\\..\\etc/a\u0007<b>".pdf' });
      expect(await listed()).toEqual(["ab.pdf"]);
    });

    test("of twelve at once ten are taken", async () => {
      const { attach, listed } = await paperOf(await someone());
      const results = await Promise.allSettled(Array.from({ length: 12 }, () => attach(PDF)));
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(10);
      for (const one of results) {
        if (one.status === "fulfilled") continue;
        expect(one.reason).toMatchObject({ issues: [{ path: "paper", message: "too-many" }] });
      }
      expect(await listed()).toHaveLength(10);
    });

    test("into somebody else's draft, or a place the form does not have, go nowhere", async () => {
      const [aysel, orxan] = [await someone(), await someone()];
      const { draftId, attach, listed } = await paperOf(aysel);
      await paperOf(orxan);
      const theirs = {
        service: "test-thing",
        draftId,
        slot: "paper",
        fileName: "a.pdf",
        bytes: PDF,
      };
      for (const attempt of [
        () => attachFile(orxan.ctx, theirs),
        () => attach(PDF, { slot: "__proto__" }),
        () => attach(PDF, { slot: "../paper" }),
      ]) {
        await expect(attempt()).rejects.toMatchObject({ code: "not_found" });
      }
      expect(await listed()).toEqual([]);
    });
  });

  test("an attachment to a service that asks for none is refused", async () => {
    const aysel = await someone();
    const draftId = await draftOf(aysel);
    const file = { slot: "proof", fileName: "a.pdf", bytes: new TextEncoder().encode("%PDF-1.7") };
    await expect(
      attachFile(aysel.ctx, { draftId, service: ALLOWANCE, ...file }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("submitting", () => {
  test("makes a case with a number, a deadline and an entry under the service's act", async () => {
    const aysel = await someone();
    const draftId = await draftOf(aysel);
    const receipt = await submitDraft(aysel.ctx, { draftId, service: ALLOWANCE, locale: "az" });
    expect(receipt).toMatchObject({ caseId: draftId, place: null });
    expect(receipt.number).toMatch(/^2026-11-\d{6}$/);
    const found = await viewCase(aysel.ctx, { caseId: draftId });
    expect(found).toMatchObject({ state: "received", dueOn: "2026-12-01", number: receipt.number });
    expect(await ledgerOf(aysel)).toContainEqual(
      expect.objectContaining({
        operation: "cases.submit",
        purpose: "service-application",
        legal_basis: "social-allowances",
      }),
    );
  });

  test("twice, and twice at once, makes one case and the same receipt", async () => {
    const aysel = await someone();
    const draftId = await draftOf(aysel);
    const send = () => submitDraft(aysel.ctx, { draftId, service: ALLOWANCE, locale: "az" });
    const receipts = await Promise.all([send(), send(), send(), send()]);
    receipts.push(await send());
    expect(new Set(receipts.map(({ number }) => number)).size).toBe(1);
    expect((await listCases(aysel.ctx, {})).cases).toHaveLength(1);
  });

  test("is refused at the questions that are not in order, and the draft stays", async () => {
    const aysel = await someone();
    const draftId = await draftOf(aysel, ALLOWANCE, { bank: "swiss", works: "yes" });
    await expect(
      submitDraft(aysel.ctx, { draftId, service: ALLOWANCE, locale: "az" }),
    ).rejects.toMatchObject({
      code: "invalid_input",
      issues: [
        { path: "bank", message: "choose" },
        { path: "since", message: "missing" },
      ],
    });
    const { draft } = await viewForm(aysel.ctx, { service: ALLOWANCE });
    expect(draft?.typed.bank).toBe("swiss");
    expect((await listCases(aysel.ctx, {})).cases).toEqual([]);
  });

  test("of a draft begun before the service changed tells so first, and loses nothing", async () => {
    const aysel = await someone();
    const draftId = await draftOf(aysel);
    await asPortalOf(aysel, `UPDATE draft SET passport_version = 0 WHERE id = '${draftId}'`);
    await expect(
      submitDraft(aysel.ctx, { draftId, service: ALLOWANCE, locale: "az" }),
    ).rejects.toMatchObject({ code: "conflict", issues: [{ message: "passport-changed" }] });
    const { draft } = await viewForm(aysel.ctx, { service: ALLOWANCE });
    expect(draft).toMatchObject({ passportVersion: 0, typed: { bank: "abb" } });

    // An answer more does not pass for having been told; having seen another version does not either.
    await keepAnswers(aysel.ctx, { draftId, service: ALLOWANCE, typed: { words: "x" } });
    const send = (seenVersion: number | null) =>
      submitDraft(aysel.ctx, { draftId, service: ALLOWANCE, locale: "az", seenVersion });
    for (const seen of [null, 0, 7]) {
      await expect(send(seen)).rejects.toMatchObject({
        issues: [{ message: "passport-changed" }],
      });
    }
    const { caseId } = await send(1);
    expect((await viewCase(aysel.ctx, { caseId })).answers).toMatchObject({ words: "x" });
  });
});

/** A statement under the person's own entry: what no operation does. */
async function asPortalOf({ subjectId }: { subjectId: string }, sql: string) {
  const entries = await committedEntry(subjectId, ["application", "identity"]);
  return db().boundTo(entries, (bound) => bound.$executeRawUnsafe(sql));
}

describe("a case is prepared", () => {
  test("with what the registers said and what the rule made of it", async () => {
    const aysel = await someone();
    const { caseId } = await caseOf(aysel);
    const found = await viewCase(aysel.ctx, { caseId });
    expect(found).toMatchObject({
      state: "in_assessment",
      assessment: { result: { outcome: "eligible", awards: [{ amountQepik: AMOUNT }] } },
    });
  });

  test("once, however often it is asked for", async () => {
    const aysel = await someone();
    const { caseId } = await caseOf(aysel);
    expect(await gatherCase(asProgram(CLERK), { caseId })).toEqual({ done: false });
    expect((await viewCase(aysel.ctx, { caseId })).events).toHaveLength(2);
  });

  test("a silent register makes nobody ineligible", async () => {
    const aysel = await someone({ silent: true });
    const { caseId } = await caseOf(aysel);
    const { assessment } = await viewCase(aysel.ctx, { caseId });
    expect(assessment?.result).toMatchObject({ outcome: "undetermined", missing: ["birth"] });
  });

  test("its facts open only to an entry that names everything they are of", async () => {
    const aysel = await someone();
    const { caseId } = await caseOf(aysel);
    const visible = async (categories: Parameters<typeof committedEntry>[1]) =>
      db().boundTo(
        await committedEntry(aysel.subjectId, categories),
        (bound) =>
          bound.$queryRaw<{ facts: unknown }[]>`
          SELECT facts FROM case_assessment WHERE case_id = ${caseId}::uuid`,
      );
    expect(await visible(["application"])).toEqual([]);
    expect(await visible(["identity"])).toEqual([]);
    expect(await visible(["application", "identity"])).toHaveLength(1);
  });
});

describe("a stranger", () => {
  test("learns nothing, and the applicant learns of the attempt", async () => {
    const [aysel, orxan] = [await someone(), await someone()];
    const { caseId } = await caseOf(aysel);
    await expect(viewCase(orxan.ctx, { caseId })).rejects.toMatchObject({ code: "not_found" });
    await expect(withdrawCase(orxan.ctx, { caseId, words: null })).rejects.toMatchObject({
      code: "not_found",
    });
    expect((await ledgerOf(aysel)).filter(({ outcome }) => outcome === "denied")).toHaveLength(2);
  });

  test("a case that does not exist looks the same", async () => {
    const aysel = await someone();
    await expect(viewCase(aysel.ctx, { caseId: uuid() })).rejects.toMatchObject({
      code: "not_found",
    });
  });

  test.each([["operator"], ["analyst"]] as const)(
    "as %s, neither sees the queue nor a case",
    async (role) => {
      const { caseId } = await caseOf(await someone());
      const ctx = await asOfficer(role);
      await expect(viewQueue(ctx, {})).rejects.toMatchObject({ code: "not_found" });
      await expect(viewCaseAtDesk(ctx, { caseId })).rejects.toMatchObject({ code: "not_found" });
    },
  );

  test("from another office does not see a case of this one", async () => {
    const { caseId } = await caseOf(await someone());
    const ctx = await caseworker();
    const elsewhere = { ...ctx, actor: { ...(ctx.actor as Staff), unitCode: "another-office" } };
    await expect(viewCaseAtDesk(elsewhere, { caseId })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});

describe("at the desk", () => {
  test("looking again within a quarter of an hour is the same look", async () => {
    const aysel = await someone();
    const { caseId, number } = await caseOf(aysel);
    const officer = await caseworker();
    await viewCaseAtDesk(officer, { caseId });
    await viewCaseAtDesk(officer, { caseId });
    const looks = (await ledgerOf(aysel)).filter(
      ({ operation }) => operation === "cases.view-at-desk",
    );
    expect(looks).toMatchObject([{ cause_kind: "case", cause_reference: number }]);
  });

  test("a case is in the queue of its office until it is decided", async () => {
    const { caseId } = await caseOf(await someone());
    const officer = await caseworker();
    const before = (await viewQueue(officer, {})).counts;
    expect((await whole(officer)).map((task) => task.caseId)).toContain(caseId);
    await decided(officer, caseId);
    expect((await whole(officer)).map((task) => task.caseId)).not.toContain(caseId);
    const after = (await viewQueue(officer, {})).counts;
    expect([after.all, after.free]).toEqual([before.all - 1, before.free - 1]);
  });

  test("a queue is told whole, however long: its true number, and page by page each task once", async () => {
    const unitCode = `long-${uuid()}`;
    const officer = contextOf({ ...((await caseworker()).actor as Staff), unitCode });
    const { staffId } = officer.actor as Staff;
    const many = 4 * QUEUE_PAGE + 7;
    await owner().query(
      `INSERT INTO case_task (case_id, number, service, state, office, received_on, due_on, staff_id, sequence)
       SELECT gen_random_uuid(), $1 || lpad(n::text, 4, '0'), 'test-allowance', 'in_assessment', $1, '2026-11-01',
         CASE WHEN n % 10 > 0 THEN date '2026-11-01' + n END, CASE WHEN n <= 3 THEN $2::uuid END, 1
       FROM generate_series(1, $3) AS n`,
      [unitCode, staffId, many],
    );
    const late = (await whole(officer)).filter(({ dueOn }) => dueOn && dueOn < "2026-11-21");
    expect(await viewQueue(officer, {})).toMatchObject({
      ...{ page: 1, pages: 5, mine: staffId },
      counts: { all: many, mine: 3, free: many - 3, late: late.length },
      load: [{ staffId, tasks: 3 }],
    });
    expect(late).toHaveLength(18); // of the nineteen before today one has no day
    const tasks = await whole(officer);
    expect(new Set(tasks.map(({ caseId }) => caseId)).size).toBe(many);
    const days = tasks.map(({ dueOn }) => dueOn ?? "9999");
    expect(days).toEqual(days.toSorted());
    expect((await viewQueue(officer, { page: 999_999 })).page).toBe(5);
    expect((await viewQueue(officer, { part: "mine", page: 2 })).tasks).toHaveLength(3);
    expect((await viewQueue(officer, { part: "late" })).tasks).toHaveLength(18);
    await expect(viewQueue(officer, { page: 0 })).rejects.toMatchObject({ code: "invalid_input" });
  });

  test("of two officers who take it at once, one has it", async () => {
    const { caseId } = await caseOf(await someone());
    const [one, two] = [await caseworker(), await caseworker()];
    const { sequence } = await viewCaseAtDesk(one, { caseId });
    const results = await Promise.allSettled(
      [one, two].map((ctx) => takeCase(ctx, { caseId, sequence, relatives })),
    );
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
  });

  test("whoever did not take it decides nothing", async () => {
    const { caseId } = await caseOf(await someone());
    const sequence = await taken(await caseworker(), caseId);
    const other = await caseworker();
    await expect(
      decideCase(other, {
        caseId,
        sequence,
        relatives,
        decision: "approve",
        note: null,
        deviation: null,
      }),
    ).rejects.toMatchObject({ code: "conflict" });
    await expect(
      requestInformation(other, { caseId, sequence, relatives, what: "A paper" }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("handing over frees it for the others", async () => {
    const { caseId } = await caseOf(await someone());
    const officer = await caseworker();
    const sequence = await taken(officer, caseId);
    await handOverCase(officer, { caseId, sequence, relatives, note: "I am away" });
    await expect(decided(await caseworker(), caseId)).resolves.toMatchObject({ proposed: false });
  });

  test("nobody decides their own case, their family's or one they entered", async () => {
    const aysel = await someone();
    const { caseId } = await caseOf(aysel);
    const officer = await caseworker();
    const { sequence } = await viewCaseAtDesk(officer, { caseId });
    const own = contextOf({ ...(officer.actor as Staff), subjectId: aysel.subjectId });
    await expect(takeCase(own, { caseId, sequence, relatives })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(
      takeCase(officer, { caseId, sequence, relatives: [aysel.subjectId] }),
    ).rejects.toMatchObject({ code: "not_found" });
  });
});

describe("what no register tells", () => {
  const establish = async (officer: Context, caseId: string, typed: Record<string, string>) => {
    const sequence = await taken(officer, caseId);
    return establishFacts(officer, { caseId, sequence, relatives, typed });
  };

  test("is established by the officer, and the rule answers anew", async () => {
    const aysel = await someone({ silent: true });
    const { caseId } = await caseOf(aysel);
    const officer = await caseworker();
    const { sequence } = await establish(officer, caseId, { bornOn: "01.02.1960" });
    const { assessment, events } = await viewCase(aysel.ctx, { caseId });
    expect(assessment?.result).toMatchObject({ outcome: "eligible" });
    expect(events.at(-1)).toMatchObject({
      event: "establish",
      payload: { answers: { bornOn: "1960-02-01" } },
    });
    const decision = { decision: "approve", note: null, deviation: null } as const;
    const input = { caseId, sequence, relatives, ...decision };
    expect(await decideCase(officer, input)).toMatchObject({ proposed: false });
  });

  test("is refused at the question where it is not in order", async () => {
    const { caseId } = await caseOf(await someone({ silent: true }));
    await expect(
      establish(await caseworker(), caseId, { bornOn: "31.02.1960" }),
    ).rejects.toMatchObject({
      code: "invalid_input",
      issues: [{ path: "bornOn", message: "day" }],
    });
  });

  test("is the business of whoever has the case", async () => {
    const { caseId } = await caseOf(await someone({ silent: true }));
    const sequence = await taken(await caseworker(), caseId);
    const typed = { bornOn: "01.02.1960" };
    await expect(
      establishFacts(await caseworker(), { caseId, sequence, relatives, typed }),
    ).rejects.toMatchObject({ code: "conflict" });
  });
});

describe("officers at the same case", () => {
  test("learn that others look, and when, and nothing of who", async () => {
    const { caseId } = await caseOf(await someone());
    const [one, two, three] = [await caseworker(), await caseworker(), await supervisor()];
    await viewCaseAtDesk(one, { caseId });
    expect(await watchCaseAtDesk(one, { caseId })).toMatchObject({ others: 0, lastAt: null });
    await viewCaseAtDesk(two, { caseId });
    await viewCaseAtDesk(two, { caseId });
    const { sequence } = await viewCaseAtDesk(three, { caseId });
    const seen = await watchCaseAtDesk(one, { caseId });
    expect(seen).toEqual({
      sequence,
      state: "in_assessment",
      heldBy: "nobody",
      others: 2,
      lastAt: new Date(NOON),
    });
    await takeCase(two, { caseId, sequence, relatives });
    expect(await watchCaseAtDesk(one, { caseId })).toMatchObject({
      sequence: sequence + 1,
      heldBy: "other",
      others: 2,
    });
    expect(await watchCaseAtDesk(two, { caseId })).toMatchObject({ heldBy: "self" });
  });

  test("watching is of the office's own, and leaves no entry", async () => {
    const aysel = await someone();
    const { caseId } = await caseOf(aysel);
    const before = (await ledgerOf(aysel)).length;
    const officer = await caseworker();
    await watchCaseAtDesk(officer, { caseId });
    const elsewhere = contextOf({ ...(officer.actor as Staff), unitCode: "elsewhere" });
    const own = contextOf({ ...(officer.actor as Staff), subjectId: aysel.subjectId });
    for (const ctx of [elsewhere, own, aysel.ctx, await asOfficer("operator")]) {
      await expect(watchCaseAtDesk(ctx, { caseId })).rejects.toMatchObject({ code: "not_found" });
    }
    expect(await ledgerOf(aysel)).toHaveLength(before);
  });

  test("the look says until when it lasts, and how the citizen sees the officer", async () => {
    const { caseId } = await caseOf(await someone());
    const { look, person, facts, assessment } = await viewCaseAtDesk(await caseworker(), {
      caseId,
    });
    const minutes = (look.openUntil.getTime() - Date.parse(NOON)) / 60_000;
    expect(minutes).toBeGreaterThan(14);
    expect(minutes).toBeLessThanOrEqual(15);
    expect(look).toMatchObject({ openedAt: new Date(NOON), pseudonym: expect.any(String) });
    expect(look.categories).toContain("application");
    expect(person).toMatchObject({ givenName: "Aysel" });
    expect(facts).toEqual({ bornOn: "1960-01-01" });
    expect(assessment?.sources).toMatchObject([
      { register: "population", status: "answered", answeredAt: expect.any(Date) },
    ]);
  });

  test("who proposed a decision is told that it waits for another", async () => {
    const { caseId } = await caseOf(await someone({ silent: true }));
    const first = await caseworker();
    await decided(first, caseId, { deviation: { ...ENOUGH, amountQepik: 5_000 } });
    expect(await viewCaseAtDesk(first, { caseId })).toMatchObject({ proposedBySelf: true });
    const second = await supervisor();
    expect(await viewCaseAtDesk(second, { caseId })).toMatchObject({ proposedBySelf: false });
  });

  test("the family's case does not open, and the attempt stands in the person's history", async () => {
    const aysel = await someone();
    const { caseId } = await caseOf(aysel);
    await expect(
      viewCaseAtDesk(await caseworker(), { caseId, relatives: [aysel.subjectId] }),
    ).rejects.toMatchObject({ code: "not_found" });
    expect((await ledgerOf(aysel)).at(-1)).toMatchObject({
      operation: "cases.view-at-desk",
      outcome: "denied",
    });
  });
});

describe("a decision", () => {
  test("grants what the rule found, in the same moment", async () => {
    const aysel = await someone();
    const { caseId } = await caseOf(aysel);
    expect(await decided(await caseworker(), caseId)).toMatchObject({ proposed: false });
    expect(await viewCase(aysel.ctx, { caseId })).toMatchObject({
      state: "approved",
      dueOn: null,
      entitlements: [{ amountQepik: AMOUNT, per: "month", from: "2026-11-21", until: null }],
    });
  });

  test("against the rule needs a reason and a provision", async () => {
    const { caseId } = await caseOf(await someone(), { works: "yes", since: "01.01.2020" });
    await expect(decided(await caseworker(), caseId)).rejects.toMatchObject({
      code: "invalid_input",
      // Told at once: where the rule grants nothing, the officer says how much as well.
      issues: [{ path: "deviation.reason" }, { path: "deviation.amountQepik" }],
    });
  });

  test("names its reason and its provision in words that can be read", async () => {
    const { caseId } = await caseOf(await someone(), { works: "yes", since: "01.01.2020" });
    const officer = await caseworker();
    for (const [given, path, message] of [
      [{ reason: " " }, "deviation.reason", "missing"],
      [{ reason: "a\u0000b" }, "deviation.reason", "control"],
      [{ reason: "a".repeat(2_001) }, "deviation.reason", "long"],
      [{ law: "" }, "deviation.law", "missing"],
      [{ law: "a".repeat(201) }, "deviation.law", "long"],
      [{ amountQepik: 0 }, "deviation.amountQepik", "amount"],
      [{ amountQepik: 100_000_001 }, "deviation.amountQepik", "amount"],
    ] as const) {
      const deviation = { ...ENOUGH, amountQepik: 5_000, ...given };
      await expect(
        decideCase(officer, {
          ...{ caseId, sequence: 0, relatives, decision: "approve", note: null },
          deviation,
        }),
        path + message,
      ).rejects.toMatchObject({ code: "invalid_input", issues: [{ path, message }] });
    }
  });

  test("a silent register is no ground for a refusal", async () => {
    const { caseId } = await caseOf(await someone({ silent: true }));
    await expect(decided(await caseworker(), caseId, { decision: "reject" })).rejects.toMatchObject(
      { code: "invalid_input", issues: [{ path: "deviation.reason" }] },
    );
  });

  test("against the rule waits for a second officer, who is never the first", async () => {
    const aysel = await someone({ silent: true });
    const { caseId } = await caseOf(aysel);
    const first = await caseworker();
    const deviation = { ...ENOUGH, amountQepik: 5_000 };
    const { sequence, proposed } = await decided(first, caseId, { deviation });
    expect(proposed).toBe(true);
    expect(await viewCase(aysel.ctx, { caseId })).toMatchObject({
      state: "awaiting_confirmation",
      entitlements: [],
    });
    const confirm = { caseId, sequence, relatives, agree: true, note: null };
    await expect(confirmDecision(first, confirm)).rejects.toMatchObject({ code: "not_found" });
    await confirmDecision(await supervisor(), confirm);
    expect(await viewCase(aysel.ctx, { caseId })).toMatchObject({
      state: "approved",
      entitlements: [{ amountQepik: 5_000 }],
    });
  });

  test("an amount from the threshold on is confirmed by a second officer; a qəpik less is not", async () => {
    const threshold = 50_000;
    for (const [amountQepik, waits] of [
      [threshold, true],
      [AMOUNT, false],
    ] as const) {
      const { caseId } = await caseOf(await someone());
      const deviation = amountQepik === AMOUNT ? null : { ...ENOUGH, amountQepik };
      expect(await decided(await caseworker(), caseId, { deviation })).toMatchObject({
        proposed: waits,
      });
    }
  });

  test("is sent back by the second officer with a word", async () => {
    const aysel = await someone({ silent: true });
    const { caseId } = await caseOf(aysel);
    const { sequence } = await decided(await caseworker(), caseId, {
      decision: "reject",
      deviation: { ...ENOUGH, amountQepik: null },
    });
    const second = await supervisor();
    const back = { caseId, sequence, relatives, agree: false };
    await expect(confirmDecision(second, { ...back, note: null })).rejects.toMatchObject({
      code: "invalid_input",
    });
    await confirmDecision(second, { ...back, note: "Ask the register again" });
    expect(await viewCase(aysel.ctx, { caseId })).toMatchObject({ state: "in_assessment" });
  });

  test("of several at once, one wins, and there is one entitlement", async () => {
    const aysel = await someone();
    const { caseId } = await caseOf(aysel);
    const officer = await caseworker();
    const sequence = await taken(officer, caseId);
    const decide = (decision: "approve" | "reject") =>
      decideCase(officer, {
        caseId,
        sequence,
        relatives,
        decision,
        note: null,
        deviation: decision === "reject" ? { ...ENOUGH, amountQepik: null } : null,
      });
    const results = await Promise.allSettled([
      decide("approve"),
      decide("reject"),
      decide("approve"),
      decide("approve"),
    ]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const { entitlements, state } = await viewCase(aysel.ctx, { caseId });
    expect(entitlements.length).toBe(state === "approved" ? 1 : 0);
  });

  test("never grants the same right twice: the database refuses", async () => {
    const aysel = await someone();
    const first = await caseOf(aysel);
    await decided(await caseworker(), first.caseId);
    const second = await caseOf(aysel);
    await expect(decided(await caseworker(), second.caseId)).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await viewCase(aysel.ctx, { caseId: second.caseId })).toMatchObject({
      state: "in_assessment",
      entitlements: [],
    });
  });
});

describe("the clock", () => {
  test("stands while the citizen is asked, and runs on when they have answered", async () => {
    const aysel = await someone();
    const { caseId } = await caseOf(aysel);
    const officer = await caseworker();
    const sequence = await taken(officer, caseId);
    await requestInformation(officer, { caseId, sequence, relatives, what: "Which school?" });
    expect(await viewCase(aysel.ctx, { caseId })).toMatchObject({
      state: "information_requested",
      due: { what: "answer" },
    });
    const later = { ...aysel.ctx, clock: clockAt("2026-11-24T09:00:00.000+04:00") };
    await provideInformation(later, { caseId, words: "No. 8" });
    const { state, due, pauses } = await viewCase(later, { caseId });
    expect({ state, what: due?.what }).toEqual({ state: "in_assessment", what: "decide" });
    expect(pauses).toEqual([{ from: "2026-11-21", until: "2026-11-24" }]);
  });

  test("escalates once when the day has passed, and not on the day itself", async () => {
    const aysel = await someone();
    const { caseId } = await caseOf(aysel);
    const { dueOn } = await viewCase(aysel.ctx, { caseId });
    const escalations = async () =>
      (await viewCase(aysel.ctx, { caseId })).events.filter(({ event }) => event === "escalate");
    const on = (day: string | null) => asProgram(CLERK, clockAt(`${day}T10:00:00.000+04:00`));
    await escalateCase(on(dueOn), { caseId });
    expect(await escalations()).toHaveLength(0);
    const after = on("2026-12-02");
    await escalateCase(after, { caseId });
    await escalateCase(after, { caseId });
    expect(await escalations()).toHaveLength(1);
  });

  test("a question that nobody answers ends the case", async () => {
    const aysel = await someone();
    const { caseId } = await caseOf(aysel);
    const officer = await caseworker();
    const sequence = await taken(officer, caseId);
    await requestInformation(officer, { caseId, sequence, relatives, what: "Which school?" });
    const later = asProgram(CLERK, clockAt("2027-01-30T10:00:00.000+04:00"));
    await escalateCase(later, { caseId });
    expect(await viewCase(aysel.ctx, { caseId })).toMatchObject({ state: "discontinued" });
  });
});

describe("the applicant", () => {
  test("takes it back before the decision, and not after", async () => {
    const aysel = await someone();
    const { caseId } = await caseOf(aysel);
    await withdrawCase(aysel.ctx, { caseId, words: null });
    expect(await viewCase(aysel.ctx, { caseId })).toMatchObject({ state: "withdrawn" });
    await expect(withdrawCase(aysel.ctx, { caseId, words: null })).rejects.toMatchObject({
      code: "conflict",
    });
    const other = await caseOf(aysel);
    await decided(await caseworker(), other.caseId);
    await expect(
      withdrawCase(aysel.ctx, { caseId: other.caseId, words: null }),
    ).rejects.toMatchObject({ code: "conflict" });
  });

  test("appeals to the superior body on the last day, and not a day later", async () => {
    const aysel = await someone();
    const { caseId } = await caseOf(aysel, { works: "yes", since: "01.01.2020" });
    await decided(await caseworker(), caseId, { decision: "reject" });
    const on = (day: string) => ({ ...aysel.ctx, clock: clockAt(`${day}T12:00:00.000+04:00`) });
    const words = "I do not work";
    await expect(appealDecision(on("2026-12-02"), { caseId, words })).rejects.toMatchObject({
      code: "conflict",
    });
    await appealDecision(on("2026-12-01"), { caseId, words });
    expect(await viewCase(aysel.ctx, { caseId })).toMatchObject({
      state: "under_appeal",
      office: "test-appeals",
    });
  });
});

describe("an appeal", () => {
  async function appealed() {
    const aysel = await someone();
    const { caseId } = await caseOf(aysel, { works: "yes", since: "01.01.2020" });
    await decided(await caseworker(), caseId, { decision: "reject" });
    await appealDecision(aysel.ctx, { caseId, words: "I do not work" });
    const superior = await supervisor();
    const actor = { ...(superior.actor as Staff), unitCode: "test-appeals" };
    return { aysel, caseId, superior: { ...superior, actor } };
  }

  const LAW = { words: "The register was right", law: "Article 5" };

  test("is decided by the superior body, and by nobody of the office that refused", async () => {
    const { aysel, caseId, superior } = await appealed();
    const input = { caseId, sequence: 5, relatives, stands: true, ...LAW };
    await expect(decideAppeal(await supervisor(), input)).rejects.toMatchObject({
      code: "not_found",
    });
    await decideAppeal(superior, input);
    expect(await viewCase(aysel.ctx, { caseId })).toMatchObject({ state: "appeal_dismissed" });
  });

  test("is sent back to the office that refused, whose time begins anew", async () => {
    const { aysel, caseId, superior } = await appealed();
    await decideAppeal(superior, { caseId, sequence: 5, relatives, stands: false, ...LAW });
    expect(await viewCase(aysel.ctx, { caseId })).toMatchObject({
      state: "in_assessment",
      office: "test-office",
      due: { what: "decide" },
    });
  });
});

describe("the notice of a decision", () => {
  test.each(["approve", "reject"] as const)(
    "%s: told in its own moment, in one piece with it",
    async (decision) => {
      const aysel = await someone();
      const typed: Record<string, string> =
        decision === "reject" ? { works: "yes", since: "01.01.2020" } : {};
      const { caseId, number } = await caseOf(aysel, typed);
      expect((await viewCase(aysel.ctx, { caseId })).notice).toBeNull();
      await decided(await caseworker(), caseId, { decision });
      const { notice, events } = await viewCase(aysel.ctx, { caseId });
      expect(notice).toMatchObject({ event: decision, toldOn: "2026-11-21" });
      const rows = await db().boundTo(
        await committedEntry(aysel.subjectId, ["messages", "application"]),
        (bound) => bound.$queryRaw<{ created_at: Date; told_in: string; decided_in: string }[]>`
          SELECT m.created_at, m.xmin::text AS told_in, e.xmin::text AS decided_in
          FROM message m JOIN case_event e ON e.case_id = ${caseId}::uuid AND e.event = ${decision}
          WHERE m.cause_reference = ${number} AND m.kind = 'decision-made'`,
      );
      expect(rows).toHaveLength(1);
      // One transaction: there is no decision that nobody was told of.
      expect(rows[0]?.told_in).toBe(rows[0]?.decided_in);
      expect(rows[0]?.created_at).toEqual(events.at(-1)?.at);
    },
  );
});

describe("an appeal at the desk", () => {
  test("is decided by whoever took it; the words and the provision stay, whichever way it went", async () => {
    const aysel = await someone();
    const { caseId } = await caseOf(aysel, { works: "yes", since: "01.01.2020" });
    await decided(await caseworker(), caseId, { decision: "reject" });
    await appealDecision(aysel.ctx, { caseId, words: "I do not work" });
    const at = async () => {
      const one = await supervisor();
      return { ...one, actor: { ...(one.actor as Staff), unitCode: "test-appeals" } };
    };
    const [first, second] = [await at(), await at()];
    const { sequence } = await takeCase(first, { caseId, sequence: 5, relatives });
    const input = {
      caseId,
      sequence,
      relatives,
      stands: false,
      words: "Ask again",
      law: "Article 5",
    };
    await expect(decideAppeal(second, input)).rejects.toMatchObject({ code: "conflict" });
    await expect(decideAppeal(first, { ...input, words: " ", law: "" })).rejects.toMatchObject({
      code: "invalid_input",
      issues: [
        { path: "words", message: "missing" },
        { path: "law", message: "missing" },
      ],
    });
    await decideAppeal(first, input);
    await expect(decideAppeal(first, input)).rejects.toMatchObject({ code: "not_found" });
    const { events } = await viewCase(aysel.ctx, { caseId });
    expect(events.at(-1)).toMatchObject({
      event: "remit",
      payload: { words: "Ask again", law: "Article 5" },
    });
  });
});

describe("the applicant is told", () => {
  const kinds = async (ctx: Context) =>
    (await listMessages(ctx, {})).messages.map(({ kind }) => kind);

  test("once of each step, in the moment it happens", async () => {
    const aysel = await someone();
    const draftId = await draftOf(aysel);
    const send = () => submitDraft(aysel.ctx, { draftId, service: ALLOWANCE, locale: "az" });
    const [{ caseId }] = await Promise.all([send(), send(), send()]);
    expect(await kinds(aysel.ctx)).toEqual(["case-received"]);
    await gatherCase(asProgram(CLERK), { caseId });
    await decided(await caseworker(), caseId);
    expect((await kinds(aysel.ctx)).sort()).toEqual(["case-received", "decision-made"]);
  });

  test("of nothing that did not happen", async () => {
    const aysel = await someone();
    const first = await caseOf(aysel);
    await decided(await caseworker(), first.caseId);
    const second = await caseOf(aysel);
    const before = await kinds(aysel.ctx);
    await expect(decided(await caseworker(), second.caseId)).rejects.toMatchObject({
      code: "conflict",
    });
    expect(await kinds(aysel.ctx)).toEqual(before);
  });
});

describe("places", () => {
  const reserve = async (person: Someone, day: string) =>
    submitDraft(person.ctx, {
      draftId: await draftOf(person, PLACES, { day }),
      service: PLACES,
      locale: "az",
    });

  test("thirty at once for the last place: one gets it, and the others keep what they typed", async () => {
    const day = "01.12.2026";
    for (let n = 1; n < 3; n++) await reserve(await someone({ silent: true }), day);
    const people = await Promise.all(Array.from({ length: 30 }, () => someone({ silent: true })));
    const drafts = await Promise.all(people.map((one) => draftOf(one, PLACES, { day })));
    const results = await Promise.allSettled(
      people.map(({ ctx }, index) =>
        submitDraft(ctx, { draftId: drafts[index] as string, service: PLACES, locale: "az" }),
      ),
    );
    const won = results.filter((one) => one.status === "fulfilled");
    expect(won).toMatchObject([{ value: { place: 3 } }]);
    const lost = results.filter((one) => one.status === "rejected");
    expect(lost).toHaveLength(29);
    expect(new Set(lost.map(({ reason }) => reason.issues[0].message))).toEqual(
      new Set(["no-place"]),
    );
    const loser = people[results.findIndex(({ status }) => status === "rejected")] as Someone;
    expect((await viewForm(loser.ctx, { service: PLACES })).draft?.typed).toEqual({ day });
  });

  test("one person has one place a day, and giving it back frees it", async () => {
    const aysel = await someone({ silent: true });
    const { caseId, place } = await reserve(aysel, "02.12.2026");
    expect(place).toBe(1);
    expect(await viewCase(aysel.ctx, { caseId })).toMatchObject({ state: "approved" });
    await expect(reserve(aysel, "02.12.2026")).rejects.toMatchObject({
      code: "conflict",
      issues: [{ message: "has-place" }],
    });
    await withdrawCase(aysel.ctx, { caseId, words: null });
    expect(await reserve(await someone({ silent: true }), "02.12.2026")).toMatchObject({
      place: 1,
    });
  });

  test("a place for somebody else is refused by the database", async () => {
    const [aysel, orxan] = [await aPerson(), await aPerson()];
    const entries = await committedEntry(aysel.subjectId, ["application"]);
    await expect(
      db().boundTo(
        entries,
        (bound) => bound.$queryRaw`
          SELECT cases.reserve('test-places', '2026-12-03'::date, 3, ${orxan.subjectId}::uuid, ${uuid()}::uuid)`,
      ),
    ).rejects.toMatchObject({ code: "42501" });
  });
});

describe("history", () => {
  let caseId: string;
  let aysel: Someone;
  beforeAll(async () => {
    aysel = await someone();
    ({ caseId } = await caseOf(aysel));
  });

  test.each([
    ["UPDATE case_event SET event = 'approve'"],
    ["DELETE FROM case_event"],
    ["UPDATE case_file SET number = 'x'"],
    ["DELETE FROM case_file"],
    ["UPDATE case_assessment SET assessment = NULL"],
  ])("the application cannot %s", async (sql) => {
    await expect(asPortalOf(aysel, sql)).rejects.toMatchObject({ code: "42501" });
  });

  test("an event takes its own place only", async () => {
    const entries = await committedEntry(aysel.subjectId, ["application"]);
    await expect(
      db().boundTo(
        entries,
        (bound) => bound.$executeRaw`
          INSERT INTO case_event (case_id, sequence, subject_id, event, occurred_at, actor_kind, actor_id, payload)
          VALUES (${caseId}::uuid, 1, ${aysel.subjectId}::uuid, 'approve', ${new Date(NOON)}, 'staff', 'x', '{}')`,
      ),
    ).rejects.toMatchObject({ code: "23505" });
  });
});
