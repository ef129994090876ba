import { expect, test } from "vitest";
import { findLife } from "@/sandbox/world";
import { WORLD_DAY } from "@/sandbox/world/people";
import { hear, lines } from "../testing";
import { tell } from "./fixtures";
import { insuranceAccount } from "./register";

const CLINIC = {
  tin: "0000010101",
  name: "«Nümunə Poliklinika» MMC",
  sector: 30,
  firstMonth: 202_608,
  insuredIncome: [100_000, 100_000, 100_000],
  accrued: [25_000, 25_000, 25_000],
  paid: [25_000, 0, 25_000],
};
const SCHOOL = {
  tin: "0000010601",
  name: "Nümunə məktəbi",
  sector: 10,
  firstMonth: 202_607,
  insuredIncome: [30_000, 30_000, 0, 30_000],
  accrued: [7_500, 7_500, 0, 7_500],
  paid: [7_500, 7_500, 0, 7_500],
};
const ACCOUNT = {
  ssn: "9000000000017",
  openDate: 20_060_101,
  before2006: { years: 8, months: 6 },
  carriedOver: { date: 20_171_231, amount: 1_257_508 },
  payers: [SCHOOL, CLINIC],
};
const PERSON = {
  lastName: "Həsənova",
  firstName: "Sevinc",
  fatherName: "Kamran",
  gender: "F",
  birthDate: 19_640_314,
  contact: {
    town: "Bakı",
    district: "Nəsimi",
    street: "Çinar küç.",
    house: "5",
    flat: "8",
    zip: "AZ1010",
    registeredFrom: 20_210_203,
    phone: "(050) 000 00 17",
    email: "sevinc@example.com",
  },
};

function message(account: object = {}, person: object = {}) {
  return {
    envelope: {
      header: { resultCode: 0, extractDate: 20_261_121 },
      body: { insuredPerson: { ...PERSON, ...person }, account: { ...ACCOUNT, ...account } },
    },
  };
}

test("the account keeps each payer's months as they were told", () => {
  const { records } = hear(insuranceAccount, message());

  expect(records.pension).toEqual({
    ssn: "9000000000017",
    openedOn: "2006-01-01",
    asOf: "2026-11-21",
    monthsBefore2006: 102,
    carriedOver: { on: "2017-12-31", amountQepik: 1_257_508 },
    payers: [
      {
        employer: { name: "Nümunə məktəbi", tin: "0000010601", sector: "state" },
        fromMonth: "2026-07",
        insuredIncomeQepik: [30_000, 30_000, 0, 30_000],
        contributionsDueQepik: [7_500, 7_500, 0, 7_500],
        contributionsPaidQepik: [7_500, 7_500, 0, 7_500],
      },
      {
        employer: { name: "«Nümunə Poliklinika» MMC", tin: "0000010101", sector: "private" },
        fromMonth: "2026-08",
        insuredIncomeQepik: [100_000, 100_000, 100_000],
        contributionsDueQepik: [25_000, 25_000, 25_000],
        contributionsPaidQepik: [25_000, 0, 25_000],
      },
    ],
  });
});

test("a month counts once if anyone paid; the last month is the sum of all payers", () => {
  const { facts } = hear(insuranceAccount, message());

  expect(lines(facts.pension)).toEqual([
    // 102 before 2006; July, August and October were paid, in September nobody paid.
    "insurance-record: 105 m",
    "record-before-2006: 102 m",
    "last-insured-month: October 2026 · 130000 q",
    "capital-carried-over: 1257508 q · 2017-12-31",
    "insurer:1: «Nümunə Poliklinika» MMC · 2026-08-01/2026-10-31",
    "insurer:2: Nümunə məktəbi · 2026-07-01/2026-10-31",
    "insurance-number: 9000000000017",
    "account-opened: 2006-01-01",
  ]);
});

test("how the fund knows the holder: name, address, phone, e-mail", () => {
  const { records, facts } = hear(insuranceAccount, message());

  expect(records.contact).toMatchObject({ phone: "+994500000017", email: "sevinc@example.com" });
  expect(lines(facts.contact)).toEqual([
    "address: Bakı, Nəsimi r., Çinar küç. 5, m. 8 · AZ1010",
    "phone: +994500000017",
    "email: sevinc@example.com",
  ]);
  expect(facts.contact?.[0]?.since).toBe("2021-02-03");
  expect(lines(facts.identity)).toEqual([
    "full-name: Həsənova Sevinc Kamran qızı",
    "birth-date: 1964-03-14",
  ]);
});

test("an account without a month, capital or phone states no such facts", () => {
  const { facts } = hear(
    insuranceAccount,
    message(
      { payers: [], carriedOver: null, before2006: { years: 0, months: 0 } },
      { contact: { ...PERSON.contact, phone: "", email: "" } },
    ),
  );

  expect(lines(facts.pension)).toEqual([
    "insurance-record: 0 m",
    "insurance-number: 9000000000017",
    "account-opened: 2006-01-01",
  ]);
  expect(facts.contact?.map(({ key }) => key)).toEqual(["address"]);
});

test("Sevinc Həsənova, as the design shows her: 27 years and 2 months", () => {
  const sevinc = findLife("TST4K7Q", WORLD_DAY);
  if (!sevinc) throw new Error("Sevinc is not in the world");
  const { facts } = hear(insuranceAccount, tell(sevinc, WORLD_DAY));

  expect(lines(facts.pension)).toContain(`insurance-record: ${27 * 12 + 2} m`);
  expect(lines(facts.pension)).toContain("last-insured-month: October 2026 · 100000 q");
});

test.each([
  ["a negative wage", { payers: [{ ...CLINIC, insuredIncome: [-1, 100_000, 100_000] }] }],
  ["half a qəpik", { payers: [{ ...CLINIC, paid: [0.5, 25_000, 25_000] }] }],
  ["text for an amount", { payers: [{ ...CLINIC, accrued: ["25000", 25_000, 25_000] }] }],
  ["lists of different length", { payers: [{ ...CLINIC, paid: [25_000] }] }],
  [
    "a payer without a month",
    { payers: [{ ...CLINIC, insuredIncome: [], accrued: [], paid: [] }] },
  ],
  ["a month that does not exist", { payers: [{ ...CLINIC, firstMonth: 202_613 }] }],
  ["a month that lies ahead", { payers: [{ ...CLINIC, firstMonth: 202_610 }] }],
  ["the same month twice from one payer", { payers: [CLINIC, { ...CLINIC, firstMonth: 202_606 }] }],
  ["an SSN of twelve digits", { ssn: "900000000001" }],
  ["thirteen months in a year", { before2006: { years: 1, months: 13 } }],
  ["no list of payers", { payers: undefined }],
])("%s makes the message malformed", (_, wrong) => {
  expect(() => hear(insuranceAccount, message(wrong))).toThrow();
});

test("one payer may come back: two stretches that do not touch are two lists", () => {
  const payers = [{ ...CLINIC, firstMonth: 202_401 }, CLINIC];

  expect(() => hear(insuranceAccount, message({ payers }))).not.toThrow();
});
