import { expect, test, vi } from "vitest";
import {
  beginDraft,
  decideCase,
  keepAnswers,
  listCases,
  submitDraft,
  takeCase,
  viewCase,
  viewCaseAtDesk,
  viewForm,
  viewQueue,
} from "@/lib/cases";
import { CLERK, gatherCase } from "@/lib/cases/gather";
import type { Staff } from "@/lib/kernel/actor";
import { toIsoDate } from "@/lib/kernel/date";
import { listMessages } from "@/lib/messages";
import { anApplicant } from "@/lib/testing/cases";
import { keepPseudonymKey } from "@/lib/testing/keys";
import { glasses } from "@/lib/testing/tenth-service/passport";
import { aFin, asOfficer, asProgram, db, ledger } from "@/lib/testing/world";
import {
  askedOf,
  checkPassports,
  findPassport,
  PASSPORTS,
  readForm,
  searchServices,
  sharesOf,
} from ".";

/**
 * ONE MORE SERVICE: a folder, and its line in the catalogue's index, which is the one thing that is put in place
 * of another here. Everything else is the portal as it is.
 */
vi.mock("./catalogue", async (original) => {
  const { PASSPORTS } = await original<typeof import("./catalogue")>();
  const { glasses } = await import("@/lib/testing/tenth-service/passport");
  return { PASSPORTS: [...PASSPORTS, glasses] };
});

keepPseudonymKey();

const SERVICE = glasses.code;

test("it stands beside the others, and the portal would start with it", () => {
  const services = PASSPORTS.length;
  expect(PASSPORTS.indexOf(glasses)).toBe(services - 1);
  expect(() => checkPassports(PASSPORTS)).not.toThrow();
  expect(findPassport(SERVICE)).toBe(glasses);
  expect(sharesOf()).toMatchObject({ services, digital: services });
});

test.each([
  ["eynek", "written without ə"],
  ["EYNƏK ucun", "in capitals"],
  ["glases", "with a letter missing"],
  ["очкии", "with a letter too many"],
  ["линза", "by a word that stands in no title"],
])("the catalogue finds it by %j, %s", (words) => {
  expect(searchServices(words)[0]?.code).toBe(SERVICE);
});

test("its form asks what it asks of this person, and refuses what is wrong", async () => {
  const facts = { bornOn: toIsoDate("1990-01-01") };
  const today = asProgram("test").clock.today();
  expect(askedOf(glasses.form, {}, facts)).toEqual(["bank", "use"]);
  expect(askedOf(glasses.form, { use: "far" }, facts)).toEqual(["bank", "use", "strength"]);
  const read = readForm(glasses.form, { bank: "abb", use: "far", strength: "" }, facts, today);
  expect(read).toMatchObject({ ok: false, wrong: { strength: { error: "missing" } } });
});

test("from the draft to the decision: form, receipt, tracking, desk, entitlement, messages", async () => {
  const citizen = await anApplicant({ db: db(), ledger }, aFin());
  const { draftId } = await beginDraft(citizen, { service: SERVICE });
  await keepAnswers(citizen, { draftId, service: SERVICE, typed: { bank: "abb", use: "near" } });
  const form = await viewForm(citizen, { service: SERVICE });
  expect(form).toMatchObject({
    draft: { typed: { bank: "abb", use: "near" } },
    sources: [{ register: "population", status: "answered" }],
  });
  expect((await listCases(citizen, {})).drafts).toMatchObject([{ service: SERVICE }]);

  const receipt = await submitDraft(citizen, { draftId, service: SERVICE, locale: "en" });
  const { caseId } = receipt;
  expect((await listCases(citizen, {})).cases).toMatchObject([
    { caseId, service: SERVICE, state: "received", number: receipt.number },
  ]);
  await gatherCase(asProgram(CLERK), { caseId });

  const anyone = await asOfficer("caseworker");
  const actor = { ...(anyone.actor as Staff), unitCode: glasses.office };
  const officer = { ...anyone, actor };
  const { pages } = await viewQueue(officer, {});
  const { tasks } = await viewQueue(officer, { page: pages });
  expect(tasks).toContainEqual(expect.objectContaining({ caseId, service: SERVICE }));
  const { sequence } = await viewCaseAtDesk(officer, { caseId });
  const taken = await takeCase(officer, { caseId, sequence, relatives: [] });
  await decideCase(officer, {
    caseId,
    sequence: taken.sequence,
    relatives: [],
    decision: "approve",
    note: null,
    deviation: null,
  });
  expect(await viewCase(citizen, { caseId })).toMatchObject({
    state: "approved",
    entitlements: [{ amountQepik: 8_050, per: "once" }],
  });
  const { messages } = await listMessages(citizen, {});
  expect(messages.map(({ kind }) => kind).sort()).toEqual(["case-received", "decision-made"]);
});
