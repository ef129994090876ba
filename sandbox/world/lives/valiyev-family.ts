import { azn } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import type { Life } from "../life";
import { aLife, anAccount, day, idCard, inBaku, invented, relative } from "../make";
import { paidOnce } from "../payments";

/**
 * Samir was ill for 26 days this autumn: the first fourteen are his employer's, the rest the fund's. His
 * wife Türkan has been on maternity leave since July; their son was born in September.
 */

const SAMIR = invented("TST7S2V");
const TURKAN = invented("TST3T8V");

const home = inBaku("Yasamal", "Ləpə küç.", "21", "40", "AZ1065", day("2022-05-16"));
const marriedOn = day("2021-10-09");
const son = relative(invented("TST5A4V"), "Vəliyev Ayxan Samir oğlu", day("2026-09-28"));

const samirsWork = career([
  employment({
    employer: EMPLOYERS.logistics,
    position: "Sürücü",
    contractNumber: "2015/0602",
    startedOn: day("2015-06-02"),
    wages: [
      ["2015-06", 320],
      ["2018-01", 450],
      ["2020-01", 600],
      ["2022-01", 750],
      ["2024-01", 900],
      ["2026-01", 1050],
    ],
  }),
]);

const samir = aLife({
  fin: SAMIR,
  surname: "Vəliyev",
  givenName: "Samir",
  fatherName: "Rauf",
  sex: "male",
  bornOn: day("1992-04-11"),
  address: home,
  phone: "+994500000121",
  idCard: idCard("AA0001921", day("2022-06-01"), day("2032-06-01")),
  marital: { status: "married", since: marriedOn, spouse: TURKAN },
  children: [son],
  jobs: samirsWork.jobs,
  insurance: anAccount({
    ssn: "9000000000314",
    openedOn: day("2015-06-02"),
    monthsBefore2006: 0,
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("2232.00") },
    payers: samirsWork.payers,
  }),
  clinic: {
    name: "2 saylı Nümunə şəhər poliklinikası",
    doctor: "Kərimova Sədaqət",
    attachedOn: day("2022-06-14"),
  },
  sickNotes: [
    { number: "X-2026-10421", kind: "illness", from: day("2026-10-19"), until: day("2026-11-13") },
  ],
  military: {
    status: "served",
    from: day("2012-07-02"),
    until: day("2014-01-03"),
    rank: "sıravi",
  },
  drivingLicence: {
    number: "AZ100421",
    issuedOn: day("2021-03-15"),
    expiresOn: day("2031-03-15"),
    issuer: "DYP",
    categories: ["B", "C"],
  },
});

const turkansWork = career([
  employment({
    employer: EMPLOYERS.pharmacy,
    position: "Əczaçı",
    contractNumber: "2019/0911",
    startedOn: day("2019-09-02"),
    // No pay since the leave began.
    wages: [
      ["2019-09", 420],
      ["2022-01", 560],
      ["2024-01", 700],
      ["2026-01", 840],
      ["2026-08", 0],
    ],
  }),
]);

const turkan = aLife({
  fin: TURKAN,
  surname: "Vəliyeva",
  givenName: "Türkan",
  fatherName: "Fikrət",
  sex: "female",
  bornOn: day("1996-12-03"),
  address: home,
  phone: "+994500000122",
  idCard: idCard("AA0001922", day("2022-06-01"), day("2032-06-01")),
  marital: { status: "married", since: marriedOn, spouse: SAMIR },
  children: [son],
  education: [
    {
      institution: "Nümunə Tibb Kolleci",
      level: "college",
      speciality: "Əczaçılıq",
      number: "T 118122",
      graduatedOn: day("2016-06-28"),
    },
  ],
  jobs: turkansWork.jobs.map((job) => ({ ...job, monthlyWageQepik: azn("840.00") })),
  insurance: anAccount({
    ssn: "9000000000322",
    openedOn: day("2019-09-02"),
    monthsBefore2006: 0,
    carriedOver: null,
    payers: turkansWork.payers,
  }),
  clinic: {
    name: "2 saylı Nümunə şəhər poliklinikası",
    doctor: "Kərimova Sədaqət",
    attachedOn: day("2022-06-14"),
  },
  sickNotes: [
    {
      number: "H-2026-07118",
      kind: "pregnancy",
      from: day("2026-07-20"),
      until: day("2026-11-22"),
    },
  ],
  benefits: [
    paidOnce({
      code: "childbirth",
      from: day("2026-10-05"),
      manats: 600,
      paidOn: day("2026-10-13"),
      decisionNumber: "10-002611",
      bank: "ABB",
    }),
  ],
});

const ayxan = aLife({
  fin: son.fin,
  surname: "Vəliyev",
  givenName: "Ayxan",
  fatherName: "Samir",
  sex: "male",
  bornOn: son.bornOn,
  address: { ...home, since: son.bornOn },
  mother: TURKAN,
  father: SAMIR,
});

export const valiyevFamily: readonly Life[] = [samir, turkan, ayxan];
