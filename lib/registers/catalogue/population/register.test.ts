import { expect, test } from "vitest";
import { hear, lines } from "../testing";
import { population } from "./register";

const PERSON = {
  PIN: "TST4K7Q",
  SURNAME: "Həsənova",
  NAME: "Sevinc",
  PATRONYMIC: "Kamran",
  SEX: "2",
  BIRTH_DATE: "14.03.1964",
  BIRTH_PLACE: "Şəki şəhəri",
  DEATH_DATE: "",
  FAMILY_STATUS: "4",
  CITIZENSHIP: "AZE",
  REGISTRATION: {
    CITY: "Bakı",
    REGION: "Yasamal",
    STREET: "Nar küç.",
    BUILDING: "12",
    APARTMENT: "34",
    POST_INDEX: "AZ1000",
    REG_DATE: "12.11.2020",
  },
  DOCUMENT: {
    SERIES: "AA",
    NUMBER: "0000417",
    GIVEN: "02.09.2021",
    VALID: "02.09.2031",
    ORGAN: "ASAN xidmət",
  },
};

test("a citizen: identity, family, registered address and identity card, each apart", () => {
  const { records, facts } = hear(population, { PERSON });

  expect(records).toEqual({
    identity: {
      fin: "TST4K7Q",
      name: { surname: "Həsənova", givenName: "Sevinc", fatherName: "Kamran" },
      sex: "female",
      bornOn: "1964-03-14",
      birthplace: "Şəki şəhəri",
      diedOn: null,
      citizenship: "AZ",
    },
    household: { maritalStatus: "widowed" },
    contact: {
      address: {
        city: "Bakı",
        district: "Yasamal",
        street: "Nar küç.",
        house: "12",
        flat: "34",
        postcode: "AZ1000",
        since: "2020-11-12",
      },
    },
    documents: {
      identityCards: [
        {
          number: "AA 0000417",
          issuedOn: "2021-09-02",
          expiresOn: "2031-09-02",
          issuer: "ASAN xidmət",
        },
      ],
    },
  });
  expect(lines(facts.identity)).toEqual([
    "full-name: Həsənova Sevinc Kamran qızı",
    "fin: TST4K7Q",
    "birth-date: 1964-03-14",
    "sex: Female",
    "birth-place: Şəki şəhəri",
    "citizenship: Azerbaijan",
  ]);
  expect(lines(facts.household)).toEqual(["marital-status: Widowed"]);
  expect(lines(facts.contact)).toEqual(["address: Bakı, Yasamal r., Nar küç. 12, m. 34 · AZ1000"]);
  expect(facts.contact?.[0]?.since).toBe("2020-11-12");
  expect(lines(facts.documents)).toEqual([
    "identity-card: AA 0000417 · 2021-09-02/2031-09-02 · ASAN xidmət",
  ]);
});

test("a man who died, of a village without districts and flats, without a card", () => {
  const { records, facts } = hear(population, {
    PERSON: {
      ...PERSON,
      SEX: "1",
      NAME: "Elnur",
      DEATH_DATE: "01.06.2026",
      REGISTRATION: { ...PERSON.REGISTRATION, CITY: "Şəki", REGION: "", APARTMENT: "" },
      DOCUMENT: "",
    },
  });

  expect(lines(facts.identity)).toContain("full-name: Həsənova Elnur Kamran oğlu");
  expect(lines(facts.identity)).toContain("death-date: 2026-06-01");
  expect(lines(facts.contact)).toEqual(["address: Şəki, Nar küç. 12 · AZ1000"]);
  expect(records.documents).toEqual({ identityCards: [] });
});

test("two cards are a list, and each is a fact of its own", () => {
  const DOCUMENT = [PERSON.DOCUMENT, { ...PERSON.DOCUMENT, SERIES: "AZE", NUMBER: "12345678" }];
  const { facts } = hear(population, { PERSON: { ...PERSON, DOCUMENT } });

  expect(facts.documents?.map(({ key }) => key)).toEqual(["identity-card", "identity-card:2"]);
});

test.each([
  ["no such day", { BIRTH_DATE: "30.02.1964" }],
  ["a day in another notation", { BIRTH_DATE: "1964-03-14" }],
  ["no surname", { SURNAME: "" }],
  ["an unknown code for sex", { SEX: "F" }],
  ["a FIN with a letter that FINs do not have", { PIN: "TST4KOQ" }],
  ["a foreigner, whom this register does not keep", { CITIZENSHIP: "TUR" }],
  ["a missing element", { REGISTRATION: undefined }],
  [
    "a card that expired before it was given",
    { DOCUMENT: { ...PERSON.DOCUMENT, VALID: "01.01.2020" } },
  ],
])("%s makes the message malformed", (_, wrong) => {
  expect(() => hear(population, { PERSON: { ...PERSON, ...wrong } })).toThrow();
});
