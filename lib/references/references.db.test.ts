import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createLocalJWKSet, jwtVerify } from "jose";
import { v7 as uuid } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { z } from "zod";
import { CATEGORY_CODES } from "@/lib/access/categories";
import { downloadAtDesk, listAtDesk, orderAtDesk, previewAtDesk } from "@/lib/desk";
import { openVisit } from "@/lib/desk/operations";
import type { Clock } from "@/lib/kernel/clock";
import { clockAt } from "@/lib/kernel/clock";
import type { Context } from "@/lib/kernel/context";
import { listMessages } from "@/lib/messages";
import { lifeOf, snapshotsOf } from "@/lib/record/testing";
import { publishedKeys } from "@/lib/seal";
import { type Outside, startOutside } from "@/lib/testing/outside";
import { ask, toolOr } from "@/lib/testing/tools";
import {
  aFin,
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
  PSEUDONYM_KEY,
} from "@/lib/testing/world";
import {
  checkFile,
  checkReference,
  downloadReference,
  downloadShared,
  endShare,
  limitChecks,
  listReferences,
  openShare,
  orderReference,
  previewReference,
  revokeReference,
  shareReference,
  sweepReferences,
  viewReference,
} from ".";
import type { OrderInput } from "./schema";

let outside: Outside;
beforeAll(async () => {
  outside = await startOutside(PSEUDONYM_KEY);
});
afterAll(() => outside.stop());

/** Sevinc: at work, brings up a child, is paid a guardian's allowance. */
const SEVINC = "TST4K7Q";

interface Holder {
  fin: string;
  subjectId: string;
  ctx: Context;
}

/** Puts what the registers say of a life into somebody's snapshots. */
async function hear(
  subjectId: string,
  life: string,
  change: (register: string, record: never) => unknown = (_register, record) => record,
): Promise<void> {
  const entries = await committedEntry(subjectId, CATEGORY_CODES);
  const rows = snapshotsOf(lifeOf(life), new Date(NOON)).map(
    ({ register, category, status, record }) => ({
      register,
      category,
      status,
      record: change(register, structuredClone(record) as never) ?? null,
    }),
  );
  await db().boundTo(
    entries,
    (bound) => bound.$executeRaw`
      INSERT INTO register_snapshot (subject_id, register, category, status, record, answered_at, asked_at)
      SELECT ${subjectId}::uuid, register, category, status::snapshot_status, nullif(record, 'null'::jsonb),
        ${new Date(NOON)}, ${new Date(NOON)}
      FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        AS r (register text, category text, status text, record jsonb)
      ON CONFLICT (subject_id, register, category) DO UPDATE SET record = EXCLUDED.record`,
  );
}

/** Somebody of whom the registers say what they say of an invented life. */
async function aHolder(life = SEVINC, clock?: Clock): Promise<Holder> {
  const person = await aPerson();
  await hear(person.subjectId, life);
  return { ...person, ctx: await asCitizen(person, clock) };
}

type Order = z.input<typeof OrderInput>;
const anOrder = (given: Partial<Order> = {}): Order => ({
  kind: "workplace",
  variant: "any",
  lang: "az",
  include: ["additional"],
  orderId: uuid(),
  locale: "en",
  ...given,
});

async function issued(holder: Holder, given: Partial<Order> = {}) {
  const view = await orderReference(holder.ctx, anOrder(given));
  if (view.outcome !== "issued") throw new Error(JSON.stringify(view));
  const reference = await viewReference(holder.ctx, { id: view.id, locale: "en" });
  return { ...view, reference };
}

const anybody = (clock: Clock = clockAt(NOON)) => contextOf({ kind: "anonymous" }, clock);
const later = (days: number) => clockAt(new Date(Date.parse(NOON) + days * 86_400_000));
const check = (code: string, given: { bornOn?: string } = {}, clock?: Clock) =>
  checkReference(anybody(clock), { code, locale: "en", ...given });

/** The person's ledger since then, as operation, purpose and actor. */
async function since<T>(holder: Holder, act: () => Promise<T>) {
  const before = (await ledgerOf(holder)).length;
  const result = await act();
  return { result, entries: (await ledgerOf(holder)).slice(before) };
}

const count = async (table: string, subjectId: string) =>
  Number(
    (
      await owner().query(
        // Behind the walls: as superuser would. The owner's policy lets it count these two.
        `SELECT count(*) FROM ${table} WHERE subject_id = $1`,
        [subjectId],
      )
    ).rows[0].count,
  );

describe("ordering", () => {
  test("what is ordered is issued, sealed, listed, and is byte for byte what is downloaded", async () => {
    const holder = await aHolder();
    const order = anOrder({ recipient: "«Nümunə Bank» ASC", purpose: "kredit" });
    const { result, entries } = await since(holder, () => orderReference(holder.ctx, order));
    expect(result).toMatchObject({
      outcome: "issued",
      number: expect.stringMatching(/^AR-26-11-\d{5,}$/),
    });
    expect(entries).toMatchObject([
      { operation: "references.order", purpose: "reference-order", actor_kind: "citizen" },
    ]);
    expect(entries[0]?.categories).toEqual(["reference", "identity", "employment"]);

    if (result.outcome !== "issued") throw new Error("not issued");
    const { id, number } = result;
    const list = await listReferences(holder.ctx, { locale: "ru" });
    expect(list.issued).toMatchObject([
      {
        id,
        number,
        title: "Справка с места работы",
        state: "valid",
        recipient: "«Nümunə Bank» ASC",
        validUntil: "2026-12-21",
      },
    ]);
    const view = await viewReference(holder.ctx, { id, locale: "en" });
    expect(view).toMatchObject({
      purpose: "kredit",
      checks: 0,
      mostChecks: null,
      shares: [],
      issuedAtDesk: false,
      leftOut: ["Monthly wage", "Contract number", "Registered address"],
    });
    expect(view.person[0]?.value).toContain("Sevinc");
    expect(view.code).toMatch(/^([0-9A-HJKMNP-TV-Z]{5}-){3}[0-9A-HJKMNP-TV-Z]{5}$/);

    const file = await downloadReference(holder.ctx, { id });
    expect(file.fileName).toBe(`${number}.pdf`);
    expect(file.bytes.byteLength).toBe(view.sizeBytes);
    expect(Buffer.from(file.bytes.subarray(0, 5)).toString()).toBe("%PDF-");
    const checked = await checkFile(anybody(), { bytes: file.bytes, locale: "en" });
    expect(checked).toMatchObject({
      outcome: "issued",
      sha256: createHash("sha256").update(file.bytes).digest("hex"),
      check: { outcome: "valid", number },
    });
  });

  test("a form that is sent twice, and twice at once, issues one", async () => {
    const holder = await aHolder();
    const order = anOrder();
    const both = await Promise.all([
      orderReference(holder.ctx, order),
      orderReference(holder.ctx, order),
    ]);
    const again = await orderReference(holder.ctx, order);
    expect(new Set([...both, again].map((view) => JSON.stringify(view))).size).toBe(1);
    expect(await count("reference_issued", holder.subjectId)).toBe(1);
    await expect(orderReference(holder.ctx, { ...order, lang: "ru" })).rejects.toMatchObject({
      code: "conflict",
      issues: [{ message: "ordered" }],
    });
  });

  test("the same order id of somebody else is another order", async () => {
    const [one, other] = [await aHolder(), await aHolder()];
    const order = anOrder();
    const first = await orderReference(one.ctx, order);
    const second = await orderReference(other.ctx, order);
    expect(second).toMatchObject({ outcome: "issued" });
    expect(second).not.toEqual(first);
  });

  test.each([
    [{ kind: "no-such-kind" }, "not_found"],
    [{ variant: "no-such-variant" }, "invalid_input"],
    [{ include: ["no-such-part"] }, "invalid_input"],
    [{ recipient: "x".repeat(121) }, "invalid_input"],
    [{ purpose: "a\u0000b" }, "invalid_input"],
    [{ orderId: "1" }, "invalid_input"],
  ])("%j is refused: %s", async (given, code) => {
    const holder = await aHolder();
    await expect(orderReference(holder.ctx, anOrder(given))).rejects.toMatchObject({ code });
    expect(await count("reference_issued", holder.subjectId)).toBe(0);
  });

  test("who is not signed in orders nothing", async () => {
    await expect(orderReference(anybody(), anOrder())).rejects.toMatchObject({
      code: "unauthenticated",
    });
  });

  test.each(["az", "en", "ru"] as const)("every kind is issued to somebody in %s", async (lang) => {
    const lives: Record<string, string> = {
      workplace: SEVINC,
      "employment-history": SEVINC,
      disability: await aLifeWith("disability"),
      allowances: await aLifeWith("allowances"),
      pension: await aLifeWith("pension"),
      "no-pension": await aLifeWith("no-pension"),
    };
    for (const [kind, life] of Object.entries(lives)) {
      const holder = await aHolder(life);
      const include = kind === "workplace" ? ["additional", "wage", "address"] : [];
      const { reference } = await issued(holder, { kind, lang, include });
      expect(reference).toMatchObject({ kind, lang, state: "valid" });
    }
  });

  test("letters that nobody can print stop it, by their name, and nothing is issued", async () => {
    const person = await aPerson();
    await hear(person.subjectId, SEVINC, (register, record) =>
      register === "population" && record !== null && "name" in (record as object)
        ? {
            ...(record as object),
            name: { surname: "ჩიქოვანი", givenName: "თამარ", fatherName: null },
          }
        : record,
    );
    const holder = { ...person, ctx: await asCitizen(person) };
    const { result } = await since(holder, () => orderReference(holder.ctx, anOrder()));
    expect(result).toMatchObject({
      outcome: "obstacle",
      obstacle: { why: "impossible", text: expect.stringContaining("ჩიქოვანი") },
    });
    expect(await count("reference_issued", holder.subjectId)).toBe(0);
  });

  test("somebody who orders without end is told to come again; the same form is answered all the same", async () => {
    const holder = await aHolder();
    const ctx = { ...holder.ctx, network: "192.0.2.1" };
    const order = anOrder();
    const first = await orderReference(ctx, order);
    const { consume, RATE_LIMITS } = await import("@/lib/identity");
    const { portalSecret } = await import("@/lib/kernel/keys");
    const { points } = RATE_LIMITS.referenceOrder;
    await consume(ctx, portalSecret(), RATE_LIMITS.referenceOrder, holder.subjectId, points - 1);
    await expect(orderReference(ctx, anOrder())).rejects.toMatchObject({
      code: "too_many_requests",
    });
    expect(await orderReference(ctx, order)).toEqual(first);
    expect(await count("reference_issued", holder.subjectId)).toBe(1);
  });

  test("while the time-stamp authority is away nothing is issued, and no number is taken twice", async () => {
    const holder = await aHolder();
    const { settings } = await import("@/lib/kernel/settings");
    const now = settings() as { tsaUrl: string };
    const url = now.tsaUrl;
    now.tsaUrl = `${url}/nowhere`;
    try {
      await expect(orderReference(holder.ctx, anOrder())).rejects.toMatchObject({
        code: "unavailable",
      });
    } finally {
      now.tsaUrl = url;
    }
    expect(await count("reference_issued", holder.subjectId)).toBe(0);
    expect(await orderReference(holder.ctx, anOrder())).toMatchObject({ outcome: "issued" });
  });

  test("a name of 120 letters is printed", async () => {
    const person = await aPerson();
    const long = `${"Ə".repeat(58)}ov`;
    await hear(person.subjectId, SEVINC, (register, record) =>
      register === "population" && record !== null && "name" in (record as object)
        ? { ...(record as object), name: { surname: long, givenName: long, fatherName: "Əli" } }
        : record,
    );
    const holder = { ...person, ctx: await asCitizen(person) };
    expect((await issued(holder)).reference.person[0]?.value).toContain(long);
  });
});

/** Somebody of the world to whom this kind can be issued. */
async function aLifeWith(code: string): Promise<string> {
  const { LIVES } = await import("@/sandbox/world");
  const { certify } = await import("./release");
  const { findKind } = await import("./kinds");
  const kind = findKind(code);
  if (!kind) throw new Error(code);
  const clock = clockAt(NOON);
  const life = LIVES.find(
    (one) => !("why" in certify(kind, new Set(), snapshotsOf(one, new Date(NOON)), clock.today())),
  );
  if (!life) throw new Error(`nobody can have ${code}`);
  return life.fin;
}

describe("registers", () => {
  test("what was not heard of late is asked on the way, and kept", async () => {
    // Other tests may have asked about her, on the days of theirs.
    const person = await aPerson(SEVINC);
    const holder = { ...person, ctx: await asCitizen(person, later(90)) };
    const before = await outside.disclosures("employment-contracts");
    expect(await orderReference(holder.ctx, anOrder())).toMatchObject({ outcome: "issued" });
    expect(await outside.disclosures("employment-contracts")).toBe(before + 1);
    // Fresh now: a second order asks nobody.
    expect(await orderReference(holder.ctx, anOrder())).toMatchObject({ outcome: "issued" });
    expect(await outside.disclosures("employment-contracts")).toBe(before + 1);
  });

  test.each([
    ["workplace", "employment-contracts", "Employment contracts (ƏMAS)"],
    ["no-pension", "benefits", "Pensions, allowances and stipends"],
    ["disability", "disability", "Disability"],
  ])(
    "%s: a register that is silent is named, and nothing is issued",
    async (kind, register, name) => {
      const person = await aPerson();
      const holder = { ...person, ctx: await asCitizen(person) };
      await hear(person.subjectId, SEVINC);
      await outside.tell(register, "down");
      try {
        const entries = await committedEntry(person.subjectId, CATEGORY_CODES);
        await db().boundTo(
          entries,
          (bound) => bound.$executeRaw`
          UPDATE register_snapshot SET status = 'silent', silent_since = ${new Date(NOON)}
          WHERE register = ${register}`,
        );
        const list = await listReferences(holder.ctx, { locale: "en" });
        const card = list.kinds.find(({ code }) => code === kind);
        expect(card?.obstacle).toEqual({ why: "silent", registers: [name] });
        const order = anOrder({ kind, include: [] });
        expect(await orderReference(holder.ctx, order)).toEqual({
          outcome: "obstacle",
          obstacle: { why: "silent", registers: [name] },
        });
        expect(await count("reference_issued", holder.subjectId)).toBe(0);
      } finally {
        await outside.tell(register, "ok");
      }
    },
  );

  test("a preview asks whom nobody has asked yet, keeps what they say, and the order asks no more", async () => {
    const person = await aPerson(SEVINC);
    const holder = { ...person, ctx: await asCitizen(person, later(180)) };
    const before = await outside.disclosures("employment-contracts");
    const { orderId: _, ...order } = anOrder();
    expect(await previewReference(holder.ctx, order)).toMatchObject({ outcome: "ready" });
    expect(await outside.disclosures("employment-contracts")).toBe(before + 1);
    expect(await orderReference(holder.ctx, anOrder())).toMatchObject({ outcome: "issued" });
    expect(await outside.disclosures("employment-contracts")).toBe(before + 1);
  });

  test("of somebody of whom nothing was heard the list names no silence: nobody was asked", async () => {
    const ctx = await asCitizen(await aPerson());
    const { kinds } = await listReferences(ctx, { locale: "en" });
    expect(kinds.map(({ obstacle }) => obstacle)).toEqual(kinds.map(() => null));
  });

  test("a preview names who is silent, and shows the sheet once they answer", async () => {
    const person = await aPerson(SEVINC);
    const holder = { ...person, ctx: await asCitizen(person, later(270)) };
    const { orderId: _, ...order } = anOrder();
    await outside.tell("employment-contracts", "down");
    try {
      expect(await previewReference(holder.ctx, order)).toEqual({
        outcome: "obstacle",
        obstacle: { why: "silent", registers: ["Employment contracts (ƏMAS)"] },
      });
    } finally {
      await outside.tell("employment-contracts", "ok");
    }
    expect(await previewReference(holder.ctx, order)).toMatchObject({ outcome: "ready" });
  });

  test("a preview of what was heard of late asks nobody, issues nothing, and says what would stand on the sheet", async () => {
    const holder = await aHolder();
    const before = await outside.disclosures("employment-contracts");
    const { orderId: _, ...order } = anOrder({ lang: "ru", include: ["wage"] });
    const preview = await previewReference(holder.ctx, order);
    expect(preview).toMatchObject({
      outcome: "ready",
      title: "Справка с места работы",
      validUntil: "2026-12-21",
      remarks: expect.arrayContaining([{ label: "Предъявляется", value: "По месту требования" }]),
    });
    expect(await outside.disclosures("employment-contracts")).toBe(before);
    expect(await count("reference_issued", holder.subjectId)).toBe(0);
  });
});

describe("the code and the file", () => {
  test("the QR code carries number, kind, day and digest, signed; the digest is of the attached facts", async () => {
    const holder = await aHolder();
    const { reference, id } = await issued(holder);
    const [url = "", token = ""] = reference.qr.split("#");
    expect(url).toBe(`http://localhost:3000/v/${reference.code.replaceAll("-", "")}`);
    const { payload } = await jwtVerify(token, createLocalJWKSet(await publishedKeys()));
    expect(payload).toMatchObject({ n: reference.number, k: "workplace", d: "2026-11-21" });
    const { rows } = await owner().query("SELECT digest FROM reference_issued WHERE id = $1", [id]);
    expect(payload.h).toBe(rows[0].digest);
  });

  toolOr("pdfdetach")("the facts attached to the file are those that are kept", async () => {
    const holder = await aHolder();
    const { reference, id } = await issued(holder, { include: ["additional", "wage", "address"] });
    const folder = mkdtempSync(path.join(tmpdir(), "reference-"));
    const file = path.join(folder, "reference.pdf");
    writeFileSync(file, (await downloadReference(holder.ctx, { id })).bytes);
    await ask("pdfdetach", "-saveall", "-o", folder, file);
    const text = readFileSync(path.join(folder, "facts.json"), "utf8");
    rmSync(folder, { recursive: true });
    const { rows } = await owner().query(
      "SELECT facts, person, digest FROM reference_issued WHERE id = $1",
      [id],
    );
    expect(JSON.parse(text)).toMatchObject({
      number: reference.number,
      facts: rows[0].facts,
      person: rows[0].person,
      validUntil: reference.validUntil,
    });
    expect(createHash("sha256").update(text).digest("base64url")).toBe(rows[0].digest);
  });

  test("one changed byte, something added, another PDF, no PDF, too much", async () => {
    const holder = await aHolder();
    const { id } = await issued(holder);
    const { bytes } = await downloadReference(holder.ctx, { id });
    const said = (file: Uint8Array) => checkFile(anybody(), { bytes: file, locale: "en" });

    const flipped = Uint8Array.from(bytes);
    const middle = Math.floor(flipped.length / 3);
    flipped[middle] = (flipped[middle] ?? 0) ^ 1;
    expect(await said(flipped)).toMatchObject({ outcome: "changed", check: null });

    const added = Buffer.concat([bytes, Buffer.from("\n% added\n")]);
    const { result, entries } = await since(holder, () => said(added));
    expect(result).toMatchObject({ outcome: "added-to", check: { outcome: "valid" } });
    expect(entries).toMatchObject([
      { operation: "references.check-file", actor_kind: "anonymous" },
    ]);
    expect(await said(Buffer.from("%PDF-1.7\n%%EOF\n"))).toMatchObject({ outcome: "not-ours" });
    expect(await said(Buffer.from("a text"))).toMatchObject({ outcome: "not-a-pdf", check: null });
    await expect(said(Buffer.concat([bytes, Buffer.alloc(6_000_000)]))).rejects.toMatchObject({
      code: "invalid_input",
      issues: [{ message: "too-large" }],
    });
  });
});

describe("checking", () => {
  test("whoever has the code reads what was released, and the holder reads that somebody did", async () => {
    const holder = await aHolder();
    const { reference } = await issued(holder, { include: ["additional", "address"] });
    const typed = reference.code.toLowerCase();
    const { result, entries } = await since(holder, () => check(typed));
    expect(result).toMatchObject({
      outcome: "valid",
      title: "Workplace reference",
      number: reference.number,
      person: "H••• S••• K••• qızı",
      nameShown: false,
      since: null,
    });
    if (!("facts" in result)) throw new Error(result.outcome);
    expect(result.facts.map(({ label }) => label)).toContain("Registered address");
    expect(JSON.stringify(result)).not.toContain(SEVINC);
    expect(entries).toMatchObject([
      {
        operation: "references.check",
        purpose: "reference-check",
        actor_kind: "anonymous",
        actor_institution: null,
        cause_kind: "reference",
        cause_reference: reference.number,
        categories: ["reference"],
        outcome: "granted",
      },
    ]);
    expect((await viewReference(holder.ctx, { id: reference.id, locale: "az" })).checks).toBe(1);
  });

  test("a signed-in person who checks is nobody as well", async () => {
    const [holder, other] = [await aHolder(), await aHolder()];
    const { reference } = await issued(holder);
    const { entries } = await since(holder, () =>
      checkReference(other.ctx, { code: reference.code, locale: "az" }),
    );
    expect(entries).toMatchObject([{ actor_kind: "anonymous", actor_id: "anonymous" }]);
    expect(await since(other, async () => undefined)).toMatchObject({ entries: [] });
  });

  test("the birth date shows the name; a wrong one is as none", async () => {
    const { reference } = await issued(await aHolder());
    expect(await check(reference.code, { bornOn: "14.03.1964" })).toMatchObject({
      nameShown: true,
      person: "Həsənova Sevinc Kamran qızı",
    });
    const [wrong, without] = [
      await check(reference.code, { bornOn: "1964-03-15" }),
      await check(reference.code),
    ];
    expect(wrong).toEqual(without);
    await expect(check(reference.code, { bornOn: "yesterday" })).rejects.toMatchObject({
      code: "invalid_input",
      issues: [{ path: "bornOn", message: "day" }],
    });
  });

  test("birth dates are not tried out: the eleventh within the hour is refused, right or wrong", async () => {
    const { reference } = await issued(await aHolder());
    for (let day = 10; day < 20; day += 1) {
      expect(await check(reference.code, { bornOn: `1964-03-${day}` })).toMatchObject({
        nameShown: day === 14,
      });
    }
    await expect(check(reference.code, { bornOn: "1964-03-14" })).rejects.toMatchObject({
      code: "too_many_requests",
    });
    expect(await check(reference.code)).toMatchObject({ outcome: "valid" });
  });

  test.each(["00000000000000000000", "", "x", "AR-26-11-40718", "'; DROP TABLE person"])(
    "%j is unknown, and no entry is written",
    async (code) => {
      const entries = async () =>
        (await owner().query("SELECT count(*) FROM access_entry")).rows[0].count;
      const before = await entries();
      expect(await check(code)).toEqual({ outcome: "unknown" });
      expect(await entries()).toBe(before);
    },
  );

  test("on its last day it is valid, on the next it has expired", async () => {
    const { reference } = await issued(await aHolder());
    expect(reference.validUntil).toBe("2026-12-21");
    expect(await check(reference.code, {}, later(30))).toMatchObject({ outcome: "valid" });
    expect(await check(reference.code, {}, later(31))).toMatchObject({ outcome: "expired" });
  });

  test("revoked: said with the day, and nothing of the facts; the holder has a message; for good", async () => {
    const holder = await aHolder();
    const { reference, id } = await issued(holder);
    await revokeReference(holder.ctx, { id });
    await revokeReference(holder.ctx, { id });
    expect(await check(reference.code)).toMatchObject({
      outcome: "revoked",
      since: new Date(NOON),
      facts: [],
    });
    expect(await check(reference.code, {}, later(60))).toMatchObject({ outcome: "revoked" });
    const { messages } = await listMessages(holder.ctx, {});
    expect(messages.map(({ kind }) => kind)).toEqual(["reference-revoked"]);
    await expect(
      owner().query("UPDATE reference_issued SET revoked_at = NULL WHERE id = $1", [id]),
    ).rejects.toThrow("only goes forward");
  });

  test("of checks at once exactly as many are told as the holder allowed", async () => {
    const holder = await aHolder();
    const { reference, id } = await issued(holder);
    await limitChecks(holder.ctx, { id, mostChecks: 3 });
    const said = await Promise.all(Array.from({ length: 8 }, () => check(reference.code)));
    expect(said.filter(({ outcome }) => outcome === "valid")).toHaveLength(3);
    expect(said.filter(({ outcome }) => outcome === "used-up")).toHaveLength(5);
    await limitChecks(holder.ctx, { id, mostChecks: 4 });
    expect(await check(reference.code)).toMatchObject({ outcome: "valid" });
    expect(await check(reference.code)).toEqual({ outcome: "used-up" });
    await limitChecks(holder.ctx, { id, mostChecks: null });
    expect(await check(reference.code)).toMatchObject({ outcome: "valid" });
    for (const mostChecks of [0, 101, 1.5]) {
      await expect(limitChecks(holder.ctx, { id, mostChecks })).rejects.toMatchObject({
        code: "invalid_input",
      });
    }
  });
});

describe("links", () => {
  test("a link gives the file as often as the holder said, and no more at once", async () => {
    const holder = await aHolder();
    const { id } = await issued(holder);
    const { bytes } = await downloadReference(holder.ctx, { id });
    const { token } = await shareReference(holder.ctx, { id, days: 7, mostOpenings: 2 });
    expect(token).toMatch(/^[\w-]{22}$/);

    const looked = await since(holder, () => openShare(anybody(), { token, locale: "en" }));
    expect(looked.result).toMatchObject({ outcome: "open", openingsLeft: 2, state: "valid" });
    expect(JSON.stringify(looked.result)).not.toMatch(/Sevinc|TST4K7Q/);
    expect(looked.entries).toMatchObject([
      { purpose: "reference-opening", actor_kind: "anonymous" },
    ]);
    const openings = await Promise.allSettled(
      Array.from({ length: 5 }, () => downloadShared(anybody(), { token })),
    );
    const given = openings.flatMap((one) => (one.status === "fulfilled" ? [one.value] : []));
    expect(given).toHaveLength(2);
    expect(Buffer.from(given[0]?.bytes ?? []).equals(bytes)).toBe(true);
    expect(await openShare(anybody(), { token, locale: "en" })).toEqual({ outcome: "used-up" });
    const { shares } = await viewReference(holder.ctx, { id, locale: "en" });
    expect(shares).toMatchObject([{ openings: 2, mostOpenings: 2, state: "used-up" }]);
    const { rows } = await owner().query(
      "SELECT token_hash FROM reference_share WHERE reference_id = $1",
      [id],
    );
    expect(rows[0].token_hash).toBe(createHash("sha256").update(token).digest("hex"));
  });

  test("it ends with its day, when the holder ends it, and with the reference", async () => {
    const holder = await aHolder();
    const { id } = await issued(holder);
    const first = await shareReference(holder.ctx, { id, days: 1, mostOpenings: null });
    const second = await shareReference(holder.ctx, { id, days: 30, mostOpenings: null });
    const third = await shareReference(holder.ctx, { id, days: 30, mostOpenings: null });
    const state = async (token: string, clock?: Clock) =>
      (await openShare(anybody(clock), { token, locale: "en" })).outcome;

    expect(await state(first.token, clockAt(new Date(first.expiresAt.getTime() - 1)))).toBe("open");
    expect(await state(first.token, clockAt(first.expiresAt))).toBe("expired");
    await expect(
      downloadShared(anybody(clockAt(first.expiresAt)), { token: first.token }),
    ).rejects.toMatchObject({ code: "not_found" });

    await endShare(holder.ctx, { id, shareId: second.shareId });
    await endShare(holder.ctx, { id, shareId: second.shareId });
    expect(await state(second.token)).toBe("ended");
    await revokeReference(holder.ctx, { id });
    expect(await state(third.token)).toBe("ended");
    await expect(downloadShared(anybody(), { token: third.token })).rejects.toMatchObject({
      code: "not_found",
    });
    await expect(
      shareReference(holder.ctx, { id, days: 1, mostOpenings: null }),
    ).rejects.toMatchObject({ code: "conflict" });
    expect(await state("no such token")).toBe("unknown");
  });

  test("for no other time than is offered", async () => {
    const holder = await aHolder();
    const { id } = await issued(holder);
    await expect(
      shareReference(holder.ctx, { id, days: 365 as never, mostOpenings: null }),
    ).rejects.toMatchObject({ code: "invalid_input" });
  });
});

test("somebody else's reference looks like none, and the attempt stands in its holder's history", async () => {
  const [holder, stranger] = [await aHolder(), await aHolder()];
  const { id } = await issued(holder);
  const share = await shareReference(holder.ctx, { id, days: 1, mostOpenings: null });
  const attempts: (() => Promise<unknown>)[] = [
    () => viewReference(stranger.ctx, { id, locale: "az" }),
    () => downloadReference(stranger.ctx, { id }),
    () => revokeReference(stranger.ctx, { id }),
    () => limitChecks(stranger.ctx, { id, mostChecks: 1 }),
    () => shareReference(stranger.ctx, { id, days: 1, mostOpenings: null }),
    () => endShare(stranger.ctx, { id, shareId: share.shareId }),
  ];
  for (const attempt of attempts) {
    const { entries } = await since(holder, () =>
      expect(attempt()).rejects.toMatchObject({ code: "not_found" }),
    );
    expect(entries).toMatchObject([{ outcome: "denied" }]);
  }
  const missing = uuid();
  await expect(viewReference(stranger.ctx, { id: missing, locale: "az" })).rejects.toMatchObject({
    code: "not_found",
  });
  await expect(endShare(holder.ctx, { id, shareId: missing })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(await viewReference(holder.ctx, { id, locale: "az" })).toMatchObject({
    state: "valid",
    shares: [{ state: "open" }],
  });
});

describe("newer facts", () => {
  const sweep = () => sweepReferences({ ...asProgram("worker"), channel: "worker" });
  const contracts =
    (change: (contract: object) => object) =>
    (register: string, record: { contracts?: object[] } | null) =>
      register === "employment-contracts" && record?.contracts
        ? { ...record, contracts: record.contracts.map(change) }
        : record;

  test("a job that ended supersedes, once, with a message; a rise in pay does not", async () => {
    const holder = await aHolder();
    const { reference } = await issued(holder);
    await sweep();
    await hear(
      holder.subjectId,
      SEVINC,
      contracts((one) => ({ ...one, monthlyWageQepik: 1 })),
    );
    const raised = await since(holder, sweep);
    expect(raised.result).toBeGreaterThan(0);
    expect(raised.entries).toMatchObject([
      { operation: "references.find-review" },
      { operation: "references.review", purpose: "reference-review", actor_kind: "system" },
    ]);
    expect(await check(reference.code)).toMatchObject({ outcome: "valid" });

    const ended = { endedOn: "2026-11-20", endReason: "own_wish" };
    await hear(
      holder.subjectId,
      SEVINC,
      contracts((one) => ({ ...one, ...ended })),
    );
    await sweep();
    await sweep();
    expect(await check(reference.code)).toMatchObject({
      outcome: "superseded",
      since: expect.any(Date),
    });
    const { messages } = await listMessages(holder.ctx, {});
    expect(messages.map(({ kind }) => kind)).toEqual(["reference-superseded"]);
    const { rows } = await owner().query("SELECT * FROM reference_review");
    expect(rows).toEqual([]);
  });

  test("a register that falls silent supersedes nothing", async () => {
    const holder = await aHolder();
    const { reference } = await issued(holder);
    await sweep();
    const entries = await committedEntry(holder.subjectId, CATEGORY_CODES);
    await db().boundTo(
      entries,
      (bound) => bound.$executeRaw`
        UPDATE register_snapshot SET status = 'silent', silent_since = ${new Date(NOON)}`,
    );
    expect(await sweep()).toBe(0);
    expect(await check(reference.code)).toMatchObject({ outcome: "valid" });
  });
});

describe("at the desk", () => {
  async function aVisit(given: { citizenPresent?: "yes" | "no"; purpose?: string } = {}) {
    const fin = aFin();
    const person = await aPerson(fin);
    await hear(person.subjectId, SEVINC);
    const officer = await asOfficer("operator");
    const { visitId } = await openVisit(officer, {
      fin,
      purpose: "employment-service",
      causeKind: "ticket",
      causeReference: "A-052",
      citizenPresent: "yes",
      relatives: [],
      ...given,
    } as Parameters<typeof openVisit>[1]);
    return { officer, visitId, holder: { ...person, ctx: await asCitizen(person) } };
  }

  test("an officer issues one to the citizen who is there: entry, message, list, file", async () => {
    const { officer, visitId, holder } = await aVisit();
    const { orderId: _, ...asked } = anOrder();
    expect(await previewAtDesk(officer, { ...asked, visitId })).toMatchObject({ outcome: "ready" });
    const { result, entries } = await since(holder, () =>
      orderAtDesk(officer, { ...anOrder(), visitId }),
    );
    if (result.outcome !== "issued") throw new Error(JSON.stringify(result));
    expect(entries).toMatchObject([
      {
        operation: "desk.order-reference",
        purpose: "reference-order",
        actor_kind: "staff",
        citizen_present: true,
        cause_kind: "ticket",
        cause_reference: "A-052",
      },
    ]);
    const { messages } = await listMessages(holder.ctx, {});
    expect(messages.map(({ kind }) => kind)).toEqual(["reference-issued"]);
    const list = await listAtDesk(officer, { visitId, locale: "az", page: 1 });
    expect(list).toMatchObject({ citizenPresent: true, issued: [{ id: result.id }] });
    // What the visit does not open is not known here.
    expect(list.kinds.find(({ code }) => code === "pension")?.obstacle).toBeNull();
    const file = await downloadAtDesk(officer, { visitId, id: result.id });
    const own = await downloadReference(holder.ctx, { id: result.id });
    expect(Buffer.from(file.bytes).equals(own.bytes)).toBe(true);
    expect(await viewReference(holder.ctx, { id: result.id, locale: "az" })).toMatchObject({
      issuedAtDesk: true,
    });
  });

  test("of somebody who never signed in the registers are asked for the preview", async () => {
    const person = await aPerson("TST7G5U");
    const officer = await asOfficer("operator", later(30));
    const { visitId } = await openVisit(officer, {
      fin: "TST7G5U",
      purpose: "employment-service",
      causeKind: "ticket",
      causeReference: "A-053",
      citizenPresent: "yes",
      relatives: [],
    } as Parameters<typeof openVisit>[1]);
    const { orderId: _, ...asked } = anOrder();
    const { result, entries } = await since({ ...person, ctx: officer } as Holder, () =>
      previewAtDesk(officer, { ...asked, visitId }),
    );
    expect(result).toMatchObject({ outcome: "ready" });
    expect(entries).toMatchObject([
      { operation: "desk.preview-reference", purpose: "reference-order", actor_kind: "staff" },
    ]);
  });

  test("not to somebody who is not there", async () => {
    const { officer, visitId, holder } = await aVisit({ citizenPresent: "no" });
    await expect(orderAtDesk(officer, { ...anOrder(), visitId })).rejects.toMatchObject({
      code: "conflict",
      issues: [{ message: "citizen-absent" }],
    });
    expect(await count("reference_issued", holder.subjectId)).toBe(0);
    expect(await listAtDesk(officer, { visitId, locale: "az", page: 1 })).toMatchObject({
      citizenPresent: false,
    });
  });

  test("not under another officer's visit, and no file of another person", async () => {
    const { officer, visitId } = await aVisit();
    const other = await asOfficer("operator");
    const act = { ...anOrder(), visitId };
    await expect(orderAtDesk(other, act)).rejects.toMatchObject({ code: "not_found" });
    await expect(listAtDesk(other, { visitId, locale: "az", page: 1 })).rejects.toMatchObject({
      code: "not_found",
    });
    const { id } = await issued(await aHolder());
    await expect(downloadAtDesk(officer, { visitId, id })).rejects.toMatchObject({
      code: "not_found",
    });
  });
});
