import { beforeAll, expect, test, vi } from "vitest";
import { clockAt } from "@/lib/kernel/clock";
import { keepPseudonymKey } from "@/lib/testing/keys";
import { aPerson, asCitizen, asOfficer, asProgram } from "@/lib/testing/world";
import {
  beginDraft,
  dropDraft,
  keepAnswers,
  listAwaited,
  provideInformation,
  requestInformation,
  submitDraft,
  takeCase,
  viewCaseAtDesk,
} from ".";
import { CLERK, gatherCase } from "./gather";

vi.mock("@/lib/services/catalogue", async () => ({
  PASSPORTS: (await import("@/lib/services/testing/passports")).TEST_PASSPORTS,
}));

keepPseudonymKey();

const service = "test-allowance";
let person: Awaited<ReturnType<typeof aPerson>>;
let me: Awaited<ReturnType<typeof asCitizen>>;

beforeAll(async () => {
  person = await aPerson();
  me = await asCitizen(person);
});

test("what I began waits until it is dropped, sent or thrown away; nobody else sees it", async () => {
  expect(await listAwaited(me, {})).toEqual([]);
  const { draftId } = await beginDraft(me, { service });
  expect(await listAwaited(me, {})).toMatchObject([
    { kind: "draft", id: draftId, service, number: null, expiresAt: expect.any(Date) },
  ]);
  expect(await listAwaited(await asCitizen(await aPerson()), {})).toEqual([]);
  const later = await asCitizen(person, clockAt("2026-12-21T12:00:01.000+04:00"));
  expect(await listAwaited(later, {})).toEqual([]);
  await dropDraft(me, { draftId, service });
  expect(await listAwaited(me, {})).toEqual([]);
});

test("a case waits for me while I am asked, and neither before nor after", async () => {
  const { draftId } = await beginDraft(me, { service });
  await keepAnswers(me, { draftId, service, typed: { bank: "abb", works: "no" } });
  const { caseId, number } = await submitDraft(me, { draftId, service, locale: "az" });
  await gatherCase(asProgram(CLERK), { caseId });
  expect(await listAwaited(me, {})).toEqual([]);
  const officer = await asOfficer("caseworker");
  const seen = await viewCaseAtDesk(officer, { caseId });
  const { sequence } = await takeCase(officer, { caseId, sequence: seen.sequence, relatives: [] });
  await requestInformation(officer, { caseId, sequence, relatives: [], what: "Which school?" });
  expect(await listAwaited(me, {})).toEqual([
    { kind: "information", id: caseId, service, number, expiresAt: null },
  ]);
  await provideInformation(me, { caseId, words: "School No. 6" });
  expect(await listAwaited(me, {})).toEqual([]);
});
