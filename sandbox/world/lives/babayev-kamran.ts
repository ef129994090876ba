import { azn } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import { aLife, anAccount, day, idCard, inBaku, invented } from "../make";
import { paidMonthly } from "../payments";

/** A pensioner in payment since 64, as the age of men stood in July 2018; each February brings the index. */
const work = career([
  employment({
    employer: EMPLOYERS.college,
    position: "İstehsalat təlimi ustası",
    contractNumber: "1979/0901",
    startedOn: day("1979-09-01"),
    endedOn: day("2018-07-20"),
    endReason: "own_wish",
    wages: [
      ["2006-01", 140],
      ["2009-01", 260],
      ["2012-01", 330],
      ["2015-01", 400],
      ["2018-01", 440],
    ],
  }),
]);

export const babayevKamran = aLife({
  fin: invented("TST2K4B"),
  surname: "Babayev",
  givenName: "Kamran",
  fatherName: "Yusif",
  sex: "male",
  bornOn: day("1954-07-20"),
  birthplace: "Salyan şəhəri",
  address: inBaku("Sabunçu", "Badam küç.", "30", "2", "AZ1140", day("1988-11-14")),
  phone: "+994770000054",
  idCard: idCard("AA0000547", day("2019-08-02"), day("2029-08-02")),
  marital: { status: "widowed", since: day("2020-03-29"), spouse: null },
  education: [
    {
      institution: "Nümunə Politexnik İnstitutu",
      level: "bachelor",
      speciality: "Mexanika",
      number: "D 077411",
      graduatedOn: day("1977-06-25"),
    },
  ],
  jobs: work.jobs,
  insurance: anAccount({
    ssn: "9000000000090",
    openedOn: day("2006-01-01"),
    monthsBefore2006: 316,
    serviceBefore2006: [
      { employer: EMPLOYERS.college.name, from: day("1979-09-01"), until: day("2005-12-31") },
    ],
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("25760.00") },
    payers: work.payers,
  }),
  healthCertificates: [],
  clinic: {
    name: "16 saylı Nümunə şəhər poliklinikası",
    doctor: "Cəlilov Əhməd",
    attachedOn: day("2005-03-21"),
  },
  military: {
    status: "exempt",
    from: null,
    until: null,
    rank: null,
  },
  benefits: [
    paidMonthly({
      code: "labour_pension",
      from: day("2018-07-20"),
      amounts: [
        ["2018-07", 310],
        ["2019-02", 319.3],
        ["2020-02", 372.3],
        ["2021-02", 414.74],
        ["2022-02", 429.26],
        ["2023-02", 492.36],
        ["2024-02", 547.5],
        ["2025-02", 591.85],
        ["2026-02", 646.89],
      ],
      decisionNumber: "07-003318",
      bank: "Kapital Bank",
    }),
  ],
});
