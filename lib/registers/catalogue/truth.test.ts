import fc from "fast-check";
import { expect, test } from "vitest";
import type { z } from "zod";
import { LIVES, type Life, lifeAt, MOST_PEOPLE, WORLD_DAY } from "@/sandbox/world";
import type { Fact } from "../fact";
import type { Parts, Register } from "../register";
import { REGISTERS } from ".";
import { benefits } from "./benefits/register";
import { civilServants } from "./civil-servants/register";
import { civilStatus } from "./civil-status/register";
import { diplomas } from "./diplomas/register";
import { disability } from "./disability/register";
import { drivingLicences } from "./driving-licences/register";
import { employmentContracts } from "./employment-contracts/register";
import { FIXTURES } from "./fixtures";
import { foreignersDocuments } from "./foreigners-documents/register";
import { healthCertificates } from "./health-certificates/register";
import { insuranceAccount } from "./insurance-account/register";
import { sayTheSame } from "./keys";
import { medicalInstitutions } from "./medical-institutions/register";
import { militaryService } from "./military-service/register";
import { mobileNumbers } from "./mobile-numbers/register";
import { population } from "./population/register";
import { type HeardRecords, hear } from "./testing";

/** What an institution says, once translated, is what happened: for every life it is right about. */
const CLAIMS = [
  claim(
    population,
    ({ identity, contact, household, documents }) => [
      [identity.fin, identity.name, identity.bornOn, identity.diedOn, identity.sex],
      household.maritalStatus,
      contact.address,
      documents.identityCards.map(({ issuedOn, expiresOn }) => [issuedOn, expiresOn]),
    ],
    ({ fin, surname, givenName, fatherName, bornOn, diedOn, sex, marital, address, idCard }) => [
      [fin, { surname, givenName, fatherName }, bornOn, diedOn, sex],
      marital.status,
      address,
      idCard ? [[idCard.issuedOn, idCard.expiresOn]] : [],
    ],
  ),
  claim(
    civilStatus,
    ({ household, identity }) => [
      household.marital.status,
      household.marital.since,
      household.marital.spouse ?? household.marital.lateSpouse,
      [...household.children, ...household.wards],
      [household.mother, household.father, identity.diedOn],
    ],
    ({ marital, children, wards, mother, father, diedOn }) => [
      marital.status,
      marital.since,
      marital.spouse,
      [...eldestFirst(children), ...eldestFirst(wards)].map((relative) => ({
        diedOn: null,
        ...relative,
      })),
      [mother, father, diedOn],
    ],
  ),
  claim(
    employmentContracts,
    ({ employment: { contracts, jobSearch } }) => [byNumber(contracts), jobSearch],
    ({ jobs, jobSearch }) => [
      byNumber(jobs.map(({ contractNumber, ...job }) => ({ number: contractNumber, ...job }))),
      jobSearch,
    ],
  ),
  claim(
    insuranceAccount,
    ({ pension }) => [
      [pension.ssn, pension.openedOn, pension.monthsBefore2006, pension.carriedOver],
      pension.payers.map((payer) => [
        payer.employer,
        payer.fromMonth,
        payer.insuredIncomeQepik,
        payer.contributionsDueQepik,
        payer.contributionsPaidQepik,
      ]),
      [pension.serviceBefore2006, pension.countedPeriods, pension.specialWork],
    ],
    ({ insurance }) => [
      [insurance?.ssn, insurance?.openedOn, insurance?.monthsBefore2006, insurance?.carriedOver],
      insurance?.payers.map((payer) => [
        payer.employer,
        payer.fromMonth,
        payer.insuredIncome,
        payer.contributionsDue,
        payer.contributionsPaid,
      ]),
      [insurance?.serviceBefore2006, insurance?.countedPeriods, insurance?.specialWork],
    ],
  ),
  claim(
    civilServants,
    ({ employment }) => employment.civilService,
    ({ civilService }) => civilService,
  ),
  claim(
    diplomas,
    ({ education }) => [byNumber(education.diplomas), education.study],
    ({ education, studies }) => [byNumber(education), studies],
  ),
  claim(
    healthCertificates,
    ({ health }) => byNumber(health.certificates),
    (life) => byNumber(life.healthCertificates),
  ),
  claim(
    medicalInstitutions,
    ({ health }) => [health.clinic, byNumber(health.sickNotes ?? [])],
    ({ clinic, sickNotes }) => [clinic, byNumber(sickNotes)],
  ),
  claim(
    disability,
    (records) => records.disability,
    (life) => life.disability,
  ),
  claim(
    benefits,
    ({ benefits: { entitlements }, payments: { payments } }) => [
      entitlements
        .map(({ benefit, pensionKind, amountQepik, until }) => [
          benefit,
          pensionKind,
          amountQepik,
          until,
        ])
        .sort(),
      payments.map(({ paidOn, amountQepik, status }) => [paidOn, amountQepik, status]).sort(),
    ],
    (life) => [
      life.benefits
        .map(({ code, pensionKind, amountQepik, until }) => [
          code,
          code === "labour_pension" ? (pensionKind ?? "old-age") : null,
          amountQepik,
          until,
        ])
        .sort(),
      life.benefits
        .flatMap(({ payments }) => payments)
        .map(({ paidOn, amountQepik, status }) => [paidOn, amountQepik, status])
        .sort(),
    ],
  ),
  claim(
    drivingLicences,
    ({ documents }) => documents.drivingLicence,
    ({ drivingLicence }) => drivingLicence,
  ),
  claim(
    mobileNumbers,
    ({ contact }) => contact.phones,
    ({ phone }) => [phone],
  ),
  claim(
    foreignersDocuments,
    ({ identity, documents }) => [
      identity.citizenship,
      identity.name.surname,
      documents.residencePermit,
    ],
    ({ citizenship, surname, residencePermit }) => [citizenship, surname, residencePermit],
  ),
  claim(
    militaryService,
    ({ military }) => military,
    (life) => life.military,
  ),
];

test.each(CLAIMS)("%s tells the truth wherever it knows it", (code, compared) => {
  const known = LIVES.filter(({ quirks }) => quirks.believes[code] === undefined);
  const pairs = known.map(compared).filter((pair) => pair !== null);

  expect(pairs.length).toBeGreaterThan(0);
  for (const { heard, happened } of pairs) expect(heard).toEqual(happened);
});

function claim<W extends z.ZodType, P extends Parts>(
  register: Register<W, P>,
  heard: (records: HeardRecords<P>) => unknown,
  happened: (life: Life) => unknown,
) {
  const compared = (life: Life) => {
    const message = FIXTURES[register.code]?.(life, WORLD_DAY) ?? null;
    if (message === null) return null;
    return { heard: heard(hear(register, message).records), happened: happened(life) };
  };
  return [register.code, compared] as const;
}

function eldestFirst(relatives: Life["children"]) {
  return relatives.toSorted((a, b) => a.bornOn.localeCompare(b.bornOn, "en"));
}

function byNumber<T extends { number: string }>(items: readonly T[]): T[] {
  return items.toSorted((a, b) => a.number.localeCompare(b.number, "en"));
}

/** The keys of which two registers say different things about a person. */
function contradictions(life: Life): string[] {
  const told = REGISTERS.flatMap((register) => {
    const message = FIXTURES[register.code]?.(life, WORLD_DAY) ?? null;
    if (message === null) return [];
    return Object.values(hear(register, message).facts).flat();
  });
  const differs = ({ key }: Fact, _: number, all: Fact[]) => {
    const [first, ...others] = all.filter((fact) => fact.key === key);
    return first !== undefined && others.some((other) => !sayTheSame(first, other));
  };
  return [...new Set(told.filter(differs).map(({ key }) => key.replace(/:.*$/, "")))].sort();
}

test("contradictions are found where the world has them, and nowhere else", () => {
  const found = LIVES.map((life) => [life.fin, contradictions(life)] as const);

  expect(Object.fromEntries(found.filter(([, keys]) => keys.length > 0))).toEqual({
    // DSMF still holds the address Sevinc left.
    TST4K7Q: ["address"],
    TST6U8K: ["address", "full-name", "marital-status", "wage"],
  });
});

test("registers that know the truth about a generated life never contradict each other", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: MOST_PEOPLE - 1 }), (index) => {
      const life = lifeAt(index);
      fc.pre(Object.keys(life.quirks.believes).length === 0);
      expect(contradictions(life)).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
