import { afterAll, beforeAll, expect, test } from "vitest";
import { CATEGORY_CODES } from "@/lib/access/categories";
import { clockAt } from "@/lib/kernel/clock";
import type { Context } from "@/lib/kernel/context";
import { REGISTRAR, refreshRecord } from "@/lib/registers";
import { type Outside, startOutside } from "@/lib/testing/outside";
import {
  aFin,
  aPerson,
  asCitizen,
  asOfficer,
  asProgram,
  committedEntry,
  contextOf,
  ledgerOf,
  NOON,
  PSEUDONYM_KEY,
} from "@/lib/testing/world";
import { PENSION_CATEGORIES, viewPension } from ".";
import { capitalOf } from "./account";
import type { Account } from "./facts";
import { pensionReport } from "./report";

/** My pension account, against a real PostgreSQL and the sandbox institutions over HTTP. */

const SEVINC = "TST4K7Q";
const VUQAR = "TST2B8D";
const ZARIFA = "TST7Z2F";
const CAVID = "TST7C2S";
const LATER = "2026-11-21T13:00:00.000+04:00";

let outside: Outside;
beforeAll(async () => {
  outside = await startOutside(PSEUDONYM_KEY);
});
afterAll(() => outside?.stop());

/** A person of whom every register has been asked. */
async function askedAbout(fin: string, at = NOON) {
  const person = await aPerson(fin);
  await refreshRecord(asProgram(REGISTRAR, clockAt(at)), {
    subjectIds: [person.subjectId],
    registers: [
      "population",
      "civil-status",
      "foreigners-documents",
      "insurance-account",
      "disability",
      "benefits",
    ],
    reason: "schedule",
    reference: "test",
  });
  return person;
}

const fundIn = ({ record }: Awaited<ReturnType<typeof viewPension>>) =>
  record.sections.find(({ category }) => category === "pension");

function accountIn({ facts }: Awaited<ReturnType<typeof viewPension>>): Account {
  if (!facts?.account || facts.account === "unknown") throw new Error("no account is known");
  return facts.account;
}

test("the person sees their own account, to the qəpik, with the months that are missing", async () => {
  const view = await viewPension(await asCitizen(await askedAbout(SEVINC)), {});
  expect(view.person).toMatchObject({ surname: "Həsənova", givenName: "Sevinc", fin: SEVINC });
  expect(view.facts).toMatchObject({ sex: "female", bornOn: "1964-03-14" });
  const { totalQepik, arrears } = capitalOf(accountIn(view));
  expect(totalQepik).toBe(4_138_620);
  expect(arrears).toMatchObject([{ fromMonth: "2020-04", untilMonth: "2020-07", months: 4 }]);
});

test("under the session's entry it leaves no second line; without one it writes its own, naming what it opens", async () => {
  const person = await askedAbout(SEVINC);
  const ctx = await asCitizen(person);
  const before = await ledgerOf(person);
  await viewPension(ctx, {});
  expect(await ledgerOf(person)).toHaveLength(before.length);

  const narrow = await committedEntry(person.subjectId, ["identity"], { purpose: "self-access" });
  if (ctx.actor.kind !== "citizen") throw new Error("not a citizen");
  await viewPension(contextOf({ ...ctx.actor, selfEntry: narrow.entry }), {});

  expect((await ledgerOf(person)).slice(before.length + 1)).toMatchObject([
    {
      operation: "pension.view",
      purpose: "self-access",
      outcome: "granted",
      actor_kind: "citizen",
      categories: [...PENSION_CATEGORIES],
    },
  ]);
});

test("opens nothing of a category it does not name, and nothing of another person", async () => {
  const [sevinc, vuqar] = [await askedAbout(SEVINC), await askedAbout(VUQAR)];
  const views = [
    await viewPension(await asCitizen(sevinc), {}),
    await viewPension(await asCitizen(vuqar), {}),
  ];
  const [hers, his] = views.map((view) => JSON.stringify(view));
  expect(hers).toContain(SEVINC);
  expect(hers).not.toMatch(/TST2B8D|Quliyev|Vüqar/);
  expect(his).toContain(VUQAR);
  expect(his).not.toMatch(/TST4K7Q|Həsənov|Sevinc/);
  for (const { record } of views) {
    const opened = record.sections.map(({ category }) => category);
    expect(opened.toSorted()).toEqual([...PENSION_CATEGORIES].toSorted());
    expect(opened.length).toBeLessThan(CATEGORY_CODES.length);
  }
});

test("is nobody else's: not an officer's, not a program's, not a stranger's", async () => {
  const person = await askedAbout(SEVINC);
  const before = await ledgerOf(person);
  const refused: [Context, string][] = [
    [await asOfficer("caseworker"), "not_found"],
    [await asOfficer("data_protection_officer"), "not_found"],
    [asProgram(REGISTRAR), "not_found"],
    [contextOf({ kind: "anonymous" }), "unauthenticated"],
  ];
  for (const [ctx, code] of refused) {
    await expect(viewPension(ctx, {})).rejects.toMatchObject({ code });
  }
  const said = { subjectId: person.subjectId } as never;
  await expect(viewPension(await asCitizen(await aPerson()), said)).rejects.toMatchObject({
    code: "invalid_input",
  });
  expect(await ledgerOf(person)).toHaveLength(before.length);
});

test("a fund that falls silent is taken at its last good word, and the silence is told", async () => {
  const person = await askedAbout(SEVINC);
  const spoken = await viewPension(await asCitizen(person), {});
  expect(fundIn(spoken)?.silences).toEqual([]);

  await outside.tell("insurance-account", "down");
  try {
    await askedAbout(SEVINC, LATER);
  } finally {
    await outside.tell("insurance-account", "ok");
  }
  const silent = await viewPension(await asCitizen(person, clockAt(LATER)), {});

  expect(silent.facts).toEqual(spoken.facts);
  expect(fundIn(silent)?.silences).toMatchObject([
    {
      silentSince: new Date(LATER),
      source: { register: "insurance-account", answeredAt: new Date(NOON) },
    },
  ]);
});

test("a fund that has never answered leaves the account unknown, and the right undetermined", async () => {
  const view = await viewPension(await asCitizen(await askedAbout(CAVID)), {});
  expect(view.facts?.account).toBe("unknown");
  expect(fundIn(view)?.silences).toMatchObject([{ source: { answeredAt: null } }]);
  if (!view.facts) throw new Error("nobody said who he is");
  const { capital, today } = pensionReport(view.facts, clockAt(NOON).today());
  expect(capital).toBeNull();
  expect(today).toMatchObject({ outcome: "undetermined", missing: ["account"] });
});

test("a fund that holds no account has answered: nothing is unknown", async () => {
  const view = await viewPension(await asCitizen(await askedAbout(ZARIFA)), {});
  expect(view.facts?.account).toBeNull();
  expect(fundIn(view)).toMatchObject({
    silences: [],
    nothing: [{ register: "insurance-account", answeredAt: new Date(NOON) }],
  });
});

test("on the first visit nothing has been heard: no facts, and whom it waits for", async () => {
  const view = await viewPension(await asCitizen(await aPerson(aFin())), {});
  expect(view).toMatchObject({ person: null, facts: null });
  expect(fundIn(view)).toMatchObject({
    facts: [],
    silences: [],
    nothing: [],
    awaited: [{ register: "insurance-account" }],
  });
});
