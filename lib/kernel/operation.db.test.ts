import { expect, test } from "vitest";
import { z } from "zod";
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
import type { OpenEntry } from "./actor";
import { defineExchange, defineOperation, noPerson } from "./operation";
import { anyOf, anyone, program, self, staff } from "./policy";

const Ref = z.object({ subjectId: z.uuid("reference") });

/** Reads what it is given to read: which FINs are visible. */
const lookUp = defineOperation({
  name: "test.look-up",
  effect: "read",
  input: Ref,
  output: z.object({ fins: z.array(z.string()) }),
  subject: ({ input }) => input.subjectId,
  policy: anyOf(self, staff("operator"), program("test")),
  purpose: "citizen-service",
  categories: ["identity"],
  cause: () => ({ kind: "ticket", reference: "A-052" }),
  citizenPresent: () => true,
  async run({ db }) {
    return { fins: (await db.person.findMany()).map(({ fin }) => fin), secret: "stripped" };
  },
});

test("an officer sees exactly the person they named, and the person's ledger says who, what and why", async () => {
  const [aysel] = [await aPerson(), await aPerson()];
  const officer = await asOfficer("operator");

  expect(await lookUp(officer, { subjectId: aysel.subjectId })).toEqual({ fins: [aysel.fin] });

  expect(await ledgerOf(aysel)).toMatchObject([
    {
      sequence: 1,
      actor_kind: "staff",
      actor_role: "operator",
      actor_institution: "dost",
      operation: "test.look-up",
      purpose: "citizen-service",
      legal_basis: "dost-regulation",
      cause_kind: "ticket",
      cause_reference: "A-052",
      categories: ["identity"],
      citizen_present: true,
      outcome: "granted",
      channel: "desk",
      request_id: officer.requestId,
    },
  ]);
});

test("a stranger learns nothing, and the person learns of the attempt", async () => {
  const aysel = await aPerson();
  const stranger = await asCitizen(await aPerson());
  await expect(lookUp(stranger, { subjectId: aysel.subjectId })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await ledgerOf(aysel)).toMatchObject([{ outcome: "denied", actor_kind: "citizen" }]);
});

test("an officer in another role is refused like a stranger", async () => {
  const aysel = await aPerson();
  const analyst = await asOfficer("analyst");
  await expect(lookUp(analyst, { subjectId: aysel.subjectId })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await ledgerOf(aysel)).toMatchObject([{ outcome: "denied", actor_role: "analyst" }]);
});

test("nobody serves themselves", async () => {
  const officer = await asOfficer("operator");
  if (officer.actor.kind !== "staff") throw new Error("not staff");
  const { subjectId } = officer.actor;
  await expect(lookUp(officer, { subjectId })).rejects.toMatchObject({ code: "not_found" });
  expect(await ledgerOf({ subjectId })).toMatchObject([{ outcome: "denied" }]);
});

test("whoever is not signed in is told so, and there is no one to write down", async () => {
  const aysel = await aPerson();
  const nobody = contextOf({ kind: "anonymous" });
  await expect(lookUp(nobody, { subjectId: aysel.subjectId })).rejects.toMatchObject({
    code: "unauthenticated",
  });
  expect(await ledgerOf(aysel)).toEqual([]);
});

test("an input that does not fit is refused before anything is looked for", async () => {
  const aysel = await asCitizen(await aPerson());
  await expect(lookUp(aysel, { subjectId: "1 OR 1=1" })).rejects.toMatchObject({
    code: "invalid_input",
    issues: [{ path: "subjectId", message: "reference" }],
  });
});

test("one's own reading goes on under the session's entry and leaves no further line", async () => {
  const aysel = await aPerson();
  const ctx = await asCitizen(aysel);
  await lookUp(ctx, { subjectId: aysel.subjectId });
  await lookUp(ctx, { subjectId: aysel.subjectId });
  expect(await ledgerOf(aysel)).toHaveLength(1);
});

const change = defineOperation({
  name: "test.change",
  effect: "change",
  input: Ref,
  output: z.object({}),
  subject: ({ input }) => input.subjectId,
  policy: self,
  purpose: "account-security",
  categories: ["account"],
  run: async () => ({}),
});

test("one's own change is a line of its own", async () => {
  const aysel = await aPerson();
  const ctx = await asCitizen(aysel);
  await change(ctx, { subjectId: aysel.subjectId });
  expect((await ledgerOf(aysel)).map(({ operation }) => operation)).toEqual([
    "test.look",
    "test.change",
  ]);
});

test("no ledger, no data: when the entry cannot be committed, nothing is read", async () => {
  const aysel = await aPerson();
  const officer = await asOfficer("operator");
  let ran = false;
  const operation = defineOperation({
    name: "test.unwritten",
    effect: "read",
    input: Ref,
    output: z.object({}),
    subject: ({ input }) => input.subjectId,
    policy: staff("operator"),
    purpose: "citizen-service",
    categories: ["identity"],
    async run() {
      ran = true;
      return {};
    },
  });
  const broken = { record: async () => Promise.reject(new Error("the disk is full")) };
  await expect(
    operation({ ...officer, ledger: broken }, { subjectId: aysel.subjectId }),
  ).rejects.toThrow("the disk is full");
  expect(ran).toBe(false);
});

test("what `run` changed before it failed is undone; that it was tried is not", async () => {
  const aysel = await aPerson();
  const failing = defineOperation({
    name: "test.failing",
    effect: "change",
    input: Ref,
    output: z.object({}),
    subject: ({ input }) => input.subjectId,
    policy: program("test"),
    purpose: "record-refresh",
    categories: ["pension"],
    async run({ db }) {
      await db.registerSnapshot.create({
        data: {
          subjectId: aysel.subjectId,
          register: "half",
          category: "pension",
          status: "nothing",
          answeredAt: new Date(),
          askedAt: new Date(),
        },
      });
      throw new Error("half way");
    },
  });
  await expect(failing(asProgram("test"), { subjectId: aysel.subjectId })).rejects.toThrow(
    "half way",
  );
  const count = defineOperation({
    name: "test.count",
    effect: "read",
    input: Ref,
    output: z.object({ count: z.int() }),
    subject: ({ input }) => input.subjectId,
    policy: program("test"),
    purpose: "record-refresh",
    categories: ["pension"],
    run: async ({ db }) => ({ count: await db.registerSnapshot.count() }),
  });
  expect(await count(asProgram("test"), { subjectId: aysel.subjectId })).toEqual({ count: 0 });
  expect(await ledgerOf(aysel)).toMatchObject([
    { operation: "test.failing" },
    { operation: "test.count" },
  ]);
});

test("several persons make one batch: each has a line, and exactly they are open", async () => {
  const people = [await aPerson(), await aPerson(), await aPerson()];
  const operation = defineOperation({
    name: "test.many",
    effect: "read",
    input: z.object({ subjectIds: z.array(z.uuid()) }),
    output: z.object({ fins: z.array(z.string()) }),
    subject: ({ input }) => input.subjectIds,
    policy: program("test"),
    purpose: "record-refresh",
    categories: ["identity"],
    run: async ({ db }) => ({ fins: (await db.person.findMany()).map(({ fin }) => fin) }),
  });
  const [one, two, three] = people;
  if (!one || !two || !three) throw new Error("nobody");
  const seen = await operation(asProgram("test"), { subjectIds: [one.subjectId, two.subjectId] });
  expect(seen.fins.sort()).toEqual([one.fin, two.fin].sort());
  const [line] = await ledgerOf(one);
  expect(await ledgerOf(two)).toMatchObject([{ batch_id: line?.batch_id }]);
  expect(await ledgerOf(three)).toEqual([]);
});

test("an operation about nobody sees no personal row and writes no entry", async () => {
  await aPerson();
  const operation = defineOperation({
    name: "test.nobody",
    effect: "read",
    input: z.object({}),
    output: z.object({ fins: z.int() }),
    subject: () => noPerson,
    policy: anyone,
    purpose: "record-refresh",
    categories: [],
    run: async ({ db }) => ({ fins: await db.person.count() }),
  });
  expect(await operation(contextOf({ kind: "anonymous" }), {})).toEqual({ fins: 0 });
});

test("under an entry that is open already, an operation opens what that entry opened and no more", async () => {
  const aysel = await aPerson();
  const officer = await asOfficer("operator");
  const entries = await ledger.record(officer, [
    announcement(aysel.subjectId, { categories: ["identity"] }),
  ]);
  if (entries.kind !== "entry") throw new Error("a batch");
  const { entry } = entries;
  const under = (open: OpenEntry | string) =>
    defineOperation({
      name: "test.under",
      effect: "read",
      input: z.object({}),
      output: z.object({ fins: z.int(), snapshots: z.int() }),
      subject: () => open,
      policy: staff("operator"),
      purpose: "citizen-service",
      categories: "as-opened",
      run: async ({ db }) => ({
        fins: await db.person.count(),
        snapshots: await db.registerSnapshot.count(),
      }),
    });
  expect(await under(entry)(officer, {})).toEqual({ fins: 1, snapshots: 0 });
  expect(await ledgerOf(aysel)).toHaveLength(1);
  await expect(under(aysel.subjectId)(officer, {})).rejects.toThrow("open already");
});

test("an institution is asked after the entry committed and with no transaction open", async () => {
  const aysel = await aPerson();
  const seen: string[] = [];
  const operation = defineExchange({
    name: "test.exchange",
    effect: "change",
    input: Ref,
    output: z.object({ answer: z.string(), fins: z.int() }),
    subject: ({ input }) => input.subjectId,
    policy: program("test"),
    purpose: "record-refresh",
    categories: ["identity"],
    prepare: async ({ db }) => (await db.person.findFirstOrThrow()).fin,
    async exchange(fin, { db }) {
      const lines = await ledgerOf(aysel);
      seen.push(`asked about ${fin} after ${lines.length} line`);
      expect(db.pool.totalCount - db.pool.idleCount).toBe(0);
      return "an answer";
    },
    run: async ({ db, plan }) => ({ answer: plan, fins: await db.person.count() }),
  });
  const result = await operation(asProgram("test"), { subjectId: aysel.subjectId });
  expect(result).toEqual({ answer: "an answer", fins: 1 });
  expect(seen).toEqual([`asked about ${aysel.fin} after 1 line`]);
  expect(await ledgerOf(aysel)).toHaveLength(1);
});
