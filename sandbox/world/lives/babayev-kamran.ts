import { azn } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import { aLife, anAccount, day, idCard, inBaku, invented } from "../make";
import { indexed, paidMonthly } from "../payments";

/**
 * A pensioner in payment since he stopped working at 64, half a year after he could have; each February
 * brings the index.
 */
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
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("39013.29") },
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
      pensionKind: "old-age",
      from: day("2018-07-20"),
      // 44,640.00 of capital over 144 months.
      amounts: indexed("2018-07", 310, [
        [2019, 319.3],
        [2020, 372.3],
        [2021, 414.74],
        [2022, 428.84],
        [2023, 491.88],
        [2024, 546.97],
        [2025, 591.27],
        [2026, 646.26],
      ]),
      decisionNumber: "07-003318",
      bank: "Kapital Bank",
    }),
  ],
});
