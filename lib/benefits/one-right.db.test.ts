import { v7 as uuid } from "uuid";
import { describe, expect, test, vi } from "vitest";
import {
  beginDraft,
  decideCase,
  keepAnswers,
  submitDraft,
  takeCase,
  viewCaseAtDesk,
} from "@/lib/cases";
import { CLERK, gatherCase } from "@/lib/cases/gather";
import { keepPseudonymKey } from "@/lib/testing/keys";
import {
  aPerson,
  asCitizen,
  asOfficer,
  asProgram,
  committedEntry,
  db,
  owner,
} from "@/lib/testing/world";

/** ONE RIGHT PER THING: whoever claims what was granted for a death, a birth or a child is refused by the database. */

vi.mock("@/lib/services/catalogue", async () => ({
  PASSPORTS: (await import("@/lib/services/testing/passports")).TEST_PASSPORTS,
}));

keepPseudonymKey();

const SERVICE = "test-thing";
type When = "once" | "this-year" | "next-year";

/** Somebody new claims it for these persons; the case is prepared and taken. */
async function claim(of: string, when: When, by?: { subjectId: string }) {
  const ctx = await asCitizen(by ?? (await aPerson()));
  const { draftId } = await beginDraft(ctx, { service: SERVICE });
  await keepAnswers(ctx, { draftId, service: SERVICE, typed: { of, when } });
  const { caseId } = await submitDraft(ctx, { draftId, service: SERVICE, locale: "az" });
  await gatherCase(asProgram(CLERK), { caseId });
  const officer = await asOfficer("caseworker");
  const { sequence } = await viewCaseAtDesk(officer, { caseId });
  const took = await takeCase(officer, { caseId, sequence, relatives: [] });
  return { caseId, officer, sequence: took.sequence };
}

type Claimed = Awaited<ReturnType<typeof claim>>;

const approve = ({ caseId, officer, sequence }: Claimed) =>
  decideCase(officer, {
    ...{ caseId, sequence, relatives: [] },
    ...{ decision: "approve", note: null, deviation: null },
  });

const grantedIn = async (...claims: readonly Claimed[]) =>
  (
    await owner().query("SELECT case_id FROM entitlement WHERE case_id = ANY ($1)", [
      claims.map(({ caseId }) => caseId),
    ])
  ).rows.length;

const AGAIN = { code: "conflict", issues: [{ path: "", message: "thing-granted" }] };
let named = 0;
/** A FIN of nobody, another every time. */
const someone = () => `TSTX${process.pid}-${(named += 1)}`;

describe("of several who claim the same at once exactly one wins", () => {
  test.each<[string, When]>([
    ["a death, once for ever", "once"],
    ["the care of a child, for the same days", "this-year"],
  ])("%s", async (_, when) => {
    const of = someone();
    const claims = await Promise.all([1, 2, 3, 4].map(() => claim(of, when)));
    const results = await Promise.allSettled(claims.map(approve));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    const refused = results.flatMap((one) => (one.status === "rejected" ? [one.reason] : []));
    expect(refused).toEqual([AGAIN, AGAIN, AGAIN].map((one) => expect.objectContaining(one)));
    expect(await grantedIn(...claims)).toBe(1);
  });

  test("twins that two name in another order: nobody waits for ever", async () => {
    const [one, two] = [someone(), someone()];
    const claims = await Promise.all([
      claim(`${one} ${two}`, "once"),
      claim(`${two} ${one}`, "once"),
    ]);
    const results = await Promise.allSettled(claims.map(approve));
    expect(results.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(results.find(({ status }) => status === "rejected")).toMatchObject({ reason: AGAIN });
  });

  test("one of twins is enough to be the same", async () => {
    const [one, two] = [someone(), someone()];
    await approve(await claim(`${one} ${two}`, "once"));
    await expect(approve(await claim(two, "once"))).rejects.toMatchObject(AGAIN);
  });
});

describe("what is not the same", () => {
  test("is granted beside it: another child, and the same child for other days", async () => {
    const of = someone();
    const claims = [
      await claim(of, "this-year"),
      await claim(of, "next-year"),
      await claim(someone(), "this-year"),
    ];
    for (const one of claims) await approve(one);
    expect(await grantedIn(...claims)).toBe(3);
  });

  test("a one-off is for ever: no other day makes it another", async () => {
    const of = someone();
    await approve(await claim(of, "once"));
    await expect(approve(await claim(of, "next-year"))).rejects.toMatchObject(AGAIN);
  });

  test("what was annulled stands in nobody's way", async () => {
    const of = someone();
    const person = await aPerson();
    const first = await claim(of, "once", person);
    await approve(first);
    await db().boundTo(
      await committedEntry(person.subjectId, ["benefits"]),
      (bound) => bound.$executeRaw`
        UPDATE entitlement SET annulled_at = now() WHERE case_id = ${first.caseId}::uuid`,
    );
    await approve(await claim(of, "once"));
  });

  test("whoever claims their own again is told that it is theirs", async () => {
    const of = someone();
    const person = await aPerson();
    await approve(await claim(of, "this-year", person));
    await expect(approve(await claim(of, "this-year", person))).rejects.toMatchObject({
      issues: [{ message: "has-right" }],
    });
  });
});

describe("the refusal", () => {
  test("names nobody, and leaves the case as it was", async () => {
    const of = someone();
    const winner = await aPerson();
    const first = await claim(of, "once", winner);
    await approve(first);
    const second = await claim(of, "once");
    const error = await approve(second).then(
      () => null,
      (one: unknown) => one as Error & { cause?: Error },
    );
    const said = JSON.stringify([error, error?.message, error?.cause, error?.cause?.message]);
    for (const secret of [winner.subjectId, winner.fin, first.caseId, of]) {
      expect(said).not.toContain(secret);
    }
    const { state, entitlements } = await viewCaseAtDesk(second.officer, second);
    expect([state, entitlements]).toEqual(["in_assessment", []]);
  });
});

describe("what an entitlement is for", () => {
  test("stands nowhere in plain", async () => {
    const of = someone();
    const first = await claim(of, "once");
    await approve(first);
    const { rows } = await owner().query(
      "SELECT to_jsonb(t)::text AS said FROM entitlement_thing t JOIN entitlement e ON e.id = t.entitlement_id WHERE e.case_id = $1",
      [first.caseId],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0].said).not.toContain(of);
  });

  test("is written by nobody by hand, and is said once", async () => {
    const person = await aPerson();
    const { caseId } = await claim(someone(), "once", person).then(async (one) => {
      await approve(one);
      return one;
    });
    const entry = await committedEntry(person.subjectId, ["benefits"]);
    await expect(
      db().boundTo(
        entry,
        (bound) => bound.$executeRaw`
          INSERT INTO entitlement_thing (entitlement_id, thing, subject_id)
          VALUES (${uuid()}::uuid, ${"a".repeat(64)}, ${person.subjectId}::uuid)`,
      ),
    ).rejects.toMatchObject({ code: "42501" });
    await expect(
      db().boundTo(
        await committedEntry(person.subjectId, ["benefits"]),
        (bound) => bound.$executeRaw`
          UPDATE entitlement SET things = '{}' WHERE case_id = ${caseId}::uuid`,
      ),
    ).rejects.toMatchObject({ code: "42501" });
  });
});
