import { expect, test } from "vitest";
import { findLife } from "@/sandbox/world";
import { WORLD_DAY } from "@/sandbox/world/people";
import { hear, lines } from "../testing";
import { insuranceRecordMonths } from "./account";
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
  before2006: {
    years: 8,
    months: 6,
    service: [
      { name: "Nümunə Uşaq Xəstəxanası", from: 19_990_901, to: 20_051_231 },
      { name: "Nümunə Doğum Evi", from: 19_840_901, to: 19_861_031 },
    ],
  },
  carriedOver: { date: 20_171_231, amount: 1_257_508 },
  payers: [SCHOOL, CLINIC],
  nonContributory: [{ code: 12, from: 20_190_201, to: 20_190_430 }],
  special: { harmful: 0, flightCrew: 0 },
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

const CARE = { code: 15, from: 20_190_201, to: 20_190_430 };

/** Entries of service before 2006 under the count of 8 years and 6 months. */
function service(...entries: readonly (readonly [from: number, to: number])[]) {
  const told = entries.map(([from, to]) => ({ name: "Nümunə zavodu", from, to }));
  return { before2006: { ...ACCOUNT.before2006, service: told } };
}

/** Months of one more payer. */
function career(firstMonth: number, count: number) {
  const amounts = Array.from({ length: count }, () => 1_000);
  return {
    ...SCHOOL,
    firstMonth,
    tin: "0000010701",
    insuredIncome: amounts,
    accrued: amounts,
    paid: amounts,
  };
}

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
    serviceBefore2006: [
      { employer: "Nümunə Doğum Evi", from: "1984-09-01", until: "1986-10-31" },
      { employer: "Nümunə Uşaq Xəstəxanası", from: "1999-09-01", until: "2005-12-31" },
    ],
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
    countedPeriods: [{ kind: "childcare", from: "2019-02-01", until: "2019-04-30" }],
    specialWork: { harmfulMonths: 0, flightCrewMonths: 0 },
  });
});

test.each([
  [11, "military-service"],
  [12, "childcare"],
  [13, "unemployment-payment"],
  [14, "disability-of-work"],
  [15, "care"],
])("the code %i is time counted for %s", (code, kind) => {
  const nonContributory = [{ code, from: 20_190_201, to: 20_190_430 }];
  const { records, facts } = hear(insuranceAccount, message({ nonContributory }));

  expect(records.pension.countedPeriods).toMatchObject([{ kind }]);
  expect(facts.pension?.find(({ key }) => key === "counted-period:1")?.values).toHaveLength(2);
});

test("a snapshot of before service, counted periods and special work were told is still read", () => {
  const { records } = hear(insuranceAccount, message());
  const { serviceBefore2006: _, countedPeriods: __, specialWork: ___, ...older } = records.pension;

  const read = insuranceAccount.parts.pension.record.parse(older);

  expect(read).toEqual({ ...older, serviceBefore2006: [], countedPeriods: [], specialWork: null });
  expect(lines(insuranceAccount.parts.pension.facts(read))[0]).toBe("insurance-record: 105 m");
});

test("a month counts once if anyone paid; the last month is the sum of all payers", () => {
  const { facts } = hear(insuranceAccount, message());

  expect(lines(facts.pension)).toEqual([
    // 102 before 2006; July, August and October were paid, in September nobody paid; 3 of childcare.
    "insurance-record: 108 m",
    "record-before-2006: 102 m",
    "last-insured-month: October 2026 · 130000 q",
    "capital-carried-over: 1257508 q · 2017-12-31",
    "insurer:1: «Nümunə Poliklinika» MMC · 2026-08-01/2026-10-31",
    "insurer:2: Nümunə məktəbi · 2026-07-01/2026-10-31",
    "service-before-2006:1: Nümunə Uşaq Xəstəxanası · 1999-09-01/2005-12-31",
    "service-before-2006:2: Nümunə Doğum Evi · 1984-09-01/1986-10-31",
    "counted-period:1: Care of a child under 3 · 2019-02-01/2019-04-30",
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
      {
        payers: [],
        carriedOver: null,
        before2006: { years: 0, months: 0, service: [] },
        nonContributory: [],
        special: null,
      },
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

/** What the record counts in months when the account is as said. */
function recordMonths(account: object): number {
  return insuranceRecordMonths(hear(insuranceAccount, message(account)).records.pension);
}

test.each([
  ["time of its own adds its months", { code: 15, from: 20_190_201, to: 20_190_430 }, 105 + 3],
  [
    "a month that was also paid for counts once",
    { code: 15, from: 20_260_801, to: 20_260_930 },
    106,
  ],
  [
    "what is before 2006 is within the fund's count",
    { code: 11, from: 19_900_101, to: 20_060_131 },
    106,
  ],
  [
    "full months count, from the month it begins",
    { code: 11, from: 20_141_005, to: 20_151_004 },
    117,
  ],
  ["a day less is a month less", { code: 11, from: 20_141_005, to: 20_151_003 }, 116],
  ["less than a month is none", { code: 15, from: 20_190_220, to: 20_190_315 }, 105],
])("the record with counted periods: %s", (_, period, months) => {
  expect(recordMonths({ nonContributory: [period] })).toBe(months);
});

test("two counted periods in one month are one month", () => {
  const nonContributory = [
    { code: 12, from: 20_190_201, to: 20_190_430 },
    { code: 13, from: 20_190_401, to: 20_190_531 },
  ];
  expect(recordMonths({ nonContributory })).toBe(105 + 4);
});

test("work in special conditions is a fact where there was any", () => {
  const said = (special: object | null) =>
    lines(hear(insuranceAccount, message({ special })).facts.pension).slice(-4, -2);

  expect(said({ harmful: 100, flightCrew: 12 })).toEqual([
    "harmful-work: 100 m",
    "flight-crew-work: 12 m",
  ]);
  for (const none of [{ harmful: 0, flightCrew: 0 }, null]) {
    expect(said(none).join()).not.toContain("work: ");
  }
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
  ["thirteen months in a year", { before2006: { years: 1, months: 13, service: [] } }],
  ["no list of payers", { payers: undefined }],
  [
    "a reason for counted time that is not in the list",
    { nonContributory: [{ ...CARE, code: 16 }] },
  ],
  ["months of special work that are none", { special: { harmful: -1, flightCrew: 0 } }],
])("%s makes the message malformed", (_, wrong) => {
  expect(() => hear(insuranceAccount, message(wrong))).toThrow();
});

// Born on 14.03.1964, the extract made on 21.11.2026.
test.each([
  [
    "a counted period that ends before it begins",
    { nonContributory: [{ ...CARE, to: 20_190_131 }] },
    "ends before",
  ],
  [
    "a counted period before birth",
    { nonContributory: [{ ...CARE, from: 19_640_313 }] },
    "begins before birth",
  ],
  [
    "a counted period ahead of the extract",
    { nonContributory: [{ ...CARE, to: 20_261_122 }] },
    "ahead of the extract",
  ],
  ["service that ends before it begins", service([20_000_101, 19_991_231]), "ends before"],
  ["service before birth", service([19_640_313, 19_700_101]), "begins before birth"],
  ["service that goes on in 2006", service([20_000_101, 20_060_101]), "ends after 2005"],
  [
    "a month more of service than the fund counts",
    service([19_970_601, 20_051_231]),
    "more service",
  ],
  [
    "as much, in entries that overlap",
    service([19_970_601, 20_010_630], [20_000_101, 20_051_231]),
    "more service",
  ],
  [
    "more months before 2006 than were lived",
    { before2006: { years: 41, months: 11, service: [] } },
    "than were lived",
  ],
  ["a paid month before 2006", { payers: [career(200_512, 3)] }, "month before 2006"],
  ["a paid month ahead", { payers: [career(202_610, 3)] }, "month ahead"],
  [
    "the same month twice",
    { payers: [CLINIC, { ...CLINIC, firstMonth: 202_606 }] },
    "same month twice",
  ],
  ["an account opened before birth", { openDate: 19_640_313 }, "was opened"],
  ["an account yet to be opened", { openDate: 20_261_122 }, "was opened"],
  ["capital of a day to come", { carriedOver: { date: 20_261_122, amount: 1 } }, "day to come"],
  [
    "more special work than record",
    { special: { harmful: 109, flightCrew: 0 } },
    "special conditions",
  ],
  ["more flights than record", { special: { harmful: 0, flightCrew: 109 } }, "special conditions"],
])("%s cannot be", (_, wrong, why) => {
  expect(() => hear(insuranceAccount, message(wrong))).toThrow(why);
});

test.each([
  [
    "counted time from the day of birth to the day of the extract",
    { nonContributory: [{ ...CARE, from: 19_640_314, to: 20_261_121 }] },
  ],
  [
    "as much service as the fund counts, to the last day of 2005",
    service([19_970_701, 20_051_231]),
  ],
  [
    "entries that overlap and are no longer together",
    service([19_970_701, 20_010_630], [20_000_101, 20_051_231]),
  ],
  ["less service than the fund counts", service([20_050_101, 20_050_131])],
  [
    "as many months before 2006 as were lived",
    { before2006: { years: 41, months: 10, service: [] } },
  ],
  ["an account opened today", { openDate: 20_261_121 }],
  ["special work for the whole record", { special: { harmful: 108, flightCrew: 0 } }],
])("%s can be", (_, said) => {
  expect(() => hear(insuranceAccount, message(said))).not.toThrow();
});

test("a career of 80 years can be, a month more cannot", () => {
  const born = { birthDate: 19_200_101 };
  const served = (from: number, to: number) =>
    message({ nonContributory: [{ code: 11, from, to }] }, born);

  expect(() => hear(insuranceAccount, served(19_461_101, 19_461_130))).not.toThrow();
  expect(() => hear(insuranceAccount, served(19_461_031, 19_461_130))).toThrow("80 years");
  // 80 years before 2006 by the fund's own count, and three months after.
  const counted = { before2006: { years: 80, months: 0, service: [] }, nonContributory: [] };
  expect(() => hear(insuranceAccount, message({ ...counted, payers: [] }, born))).not.toThrow();
  expect(() => hear(insuranceAccount, message(counted, born))).toThrow("80 years");
});

test("nothing is paid for someone not yet born, from the month of birth on it can be", () => {
  const born = { birthDate: 20_260_815 };
  const account = {
    openDate: 20_260_901,
    before2006: { years: 0, months: 0, service: [] },
    nonContributory: [],
  };
  const paid = (firstMonth: number) =>
    message({ ...account, payers: [career(firstMonth, 1)] }, born);

  expect(() => hear(insuranceAccount, paid(202_608))).not.toThrow();
  expect(() => hear(insuranceAccount, paid(202_607))).toThrow("month before birth");
});

test("the holder of an account was born before its extract", () => {
  expect(() =>
    hear(
      insuranceAccount,
      message({ payers: [], openDate: 20_261_122 }, { birthDate: 20_261_122 }),
    ),
  ).toThrow();
});

test("one payer may come back: two stretches that do not touch are two lists", () => {
  const payers = [{ ...CLINIC, firstMonth: 202_401 }, CLINIC];

  expect(() => hear(insuranceAccount, message({ payers }))).not.toThrow();
});
