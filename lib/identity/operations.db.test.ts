import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { clockAt } from "@/lib/kernel/clock";
import { aPerson, asOfficer, contextOf, db, ledgerOf, NOON } from "@/lib/testing/world";
import { listSessions, revokeAllSessions, revokeSession } from "./operations";
import { findSession, openSession, toCitizen } from "./sessions";

const at = (minutes: number) => clockAt(new Date(Date.parse(NOON) + minutes * 60_000));

async function signIn({ subjectId }: { subjectId: string }, device = "Chrome, Android") {
  const ctx = contextOf({ kind: "anonymous" }, at(0));
  const token = randomBytes(32).toString("base64url");
  const sessionId = await openSession(ctx, token, {
    subjectId,
    method: "sima",
    assurance: "high",
    providerSession: null,
    device,
  });
  const find = (minutes: number, { activity } = { activity: false }) =>
    findSession({ db: db(), clock: at(minutes) }, token, { activity });
  async function asOwner(minutes: number) {
    const session = await find(minutes);
    if (!session) throw new Error("the session is over");
    const base = contextOf({ kind: "anonymous" }, at(minutes));
    return { ...base, actor: await toCitizen(base, session) };
  }
  return { sessionId, find, asOwner };
}

test("a person sees where they are signed in and where they were, and no token", async () => {
  const aysel = await aPerson();
  const phone = await signIn(aysel, "Safari, iOS");
  const desktop = await signIn(aysel, "Firefox, Linux");
  await signIn(await aPerson());
  await revokeSession(await desktop.asOwner(1), { sessionId: phone.sessionId });

  const { live, past } = await listSessions(await desktop.asOwner(2), {});

  expect(live).toMatchObject([
    { sessionId: desktop.sessionId, device: "Firefox, Linux", current: true, endedAt: null },
  ]);
  expect(past).toMatchObject([
    { sessionId: phone.sessionId, device: "Safari, iOS", current: false, endedAt: at(1).now() },
  ]);
  expect(JSON.stringify([live, past])).not.toMatch(/[0-9a-f]{64}/);
});

test("a sign-in that ran out is shown as over since it ran out", async () => {
  const aysel = await aPerson();
  const phone = await signIn(aysel);
  const desktop = await signIn(aysel);
  for (const minutes of [10, 20]) await desktop.find(minutes, { activity: true });
  const { past } = await listSessions(await desktop.asOwner(20), {});
  expect(past).toMatchObject([{ sessionId: phone.sessionId, endedAt: at(15).now() }]);
});

test("one device is signed out from another; its next request finds no session", async () => {
  const aysel = await aPerson();
  const phone = await signIn(aysel);
  const desktop = await signIn(aysel);
  const ctx = await desktop.asOwner(1);

  expect(await revokeSession(ctx, { sessionId: phone.sessionId })).toEqual({ ended: 1 });
  expect(await phone.find(1)).toBeNull();
  expect(await desktop.find(1)).not.toBeNull();
  expect(await revokeSession(ctx, { sessionId: phone.sessionId })).toEqual({ ended: 0 });
  expect((await ledgerOf(aysel)).map(({ operation }) => operation)).toContain(
    "identity.revoke-session",
  );
});

test("everywhere is everywhere, here included, and nobody else", async () => {
  const [aysel, elcin] = [await aPerson(), await aPerson()];
  const own = [await signIn(aysel), await signIn(aysel), await signIn(aysel)];
  const other = await signIn(elcin);
  const [first] = own;

  const { ended } = await revokeAllSessions(await (first as (typeof own)[0]).asOwner(1), {});

  expect(ended).toBe(3);
  for (const { find } of own) expect(await find(1)).toBeNull();
  expect(await other.find(1)).not.toBeNull();
});

test("nobody signs another person out, and nobody learns whether there is such a session", async () => {
  const elcin = await signIn(await aPerson());
  const aysel = await (await signIn(await aPerson())).asOwner(1);
  const none = "00000000-0000-7000-8000-000000000000";
  for (const sessionId of [elcin.sessionId, none]) {
    expect(await revokeSession(aysel, { sessionId })).toEqual({ ended: 0 });
  }
  expect(await elcin.find(1)).not.toBeNull();
});

test.each(["", "x", "1", "../account", "0".repeat(36)])("%j is no session", async (sessionId) => {
  const aysel = await (await signIn(await aPerson())).asOwner(1);
  const attempt = revokeSession(aysel, { sessionId });
  await expect(attempt).rejects.toMatchObject({ code: "invalid_input" });
});

test("an officer as such has no sessions to look at, and nobody at all has none", async () => {
  const officer = await asOfficer("supervisor");
  await expect(listSessions(officer, {})).rejects.toMatchObject({ code: "not_found" });
  const nobody = contextOf({ kind: "anonymous" });
  await expect(listSessions(nobody, {})).rejects.toMatchObject({ code: "unauthenticated" });
  await expect(revokeAllSessions(nobody, {})).rejects.toMatchObject({ code: "unauthenticated" });
});
