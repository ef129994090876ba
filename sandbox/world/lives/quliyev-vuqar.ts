import { azn } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import { aLife, anAccount, day, idCard, inBaku, invented } from "../make";
import { paidMonthly } from "../payments";

/**
 * The fund's published example of a disability pension (from 01.04.2025): 55 %, six years before 2006,
 * 17 years 4 months after it, capital 37,978.89, of which 31,800.00 was earned since 2006.
 */
const work = career([
  employment({
    employer: EMPLOYERS.machinery,
    position: "Torna ustası",
    contractNumber: "2000/0011",
    startedOn: day("2000-01-03"),
    endedOn: day("2016-01-31"),
    endReason: "liquidation",
    wages: [
      ["2006-01", 180],
      ["2009-01", 270],
      ["2012-01", 360],
      ["2014-01", 410],
    ],
  }),
  employment({
    employer: EMPLOYERS.railway,
    position: "Vaqon təmiri ustası",
    contractNumber: "2018/0102",
    startedOn: day("2018-01-01"),
    endedOn: day("2025-03-31"),
    endReason: "own_wish",
    // With the carried-over capital these months make 37,978.89 on the last day of March 2025.
    wages: [
      ["2018-01", 520],
      ["2019-01", 600],
      ["2020-01", 640],
      ["2021-01", 680],
      ["2022-01", 750],
      ["2023-01", 850],
      ["2024-01", 1000],
    ],
  }),
]);

export const quliyevVuqar = aLife({
  fin: invented("TST2B8D"),
  surname: "Quliyev",
  givenName: "Vüqar",
  fatherName: "Rəşad",
  sex: "male",
  bornOn: day("1981-06-01"),
  birthplace: "Gəncə şəhəri",
  address: inBaku("Xətai", "Palıd küç.", "3", "15", "AZ1025", day("2004-05-17")),
  phone: "+994550000052",
  idCard: idCard("AA0000281", day("2023-07-14"), day("2033-07-14")),
  marital: { status: "divorced", since: day("2019-10-22"), spouse: null },
  education: [
    {
      institution: "Nümunə Peşə Liseyi",
      level: "vocational",
      speciality: "Metal emalı",
      number: "P 204411",
      graduatedOn: day("1999-06-18"),
    },
  ],
  jobs: work.jobs,
  insurance: anAccount({
    ssn: "9000000000041",
    openedOn: day("2006-01-01"),
    monthsBefore2006: 72,
    serviceBefore2006: [
      { employer: EMPLOYERS.machinery.name, from: day("2000-01-03"), until: day("2005-12-31") },
    ],
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("12264.86") },
    payers: work.payers,
  }),
  disability: {
    percent: 55,
    cause: "general",
    decidedOn: day("2025-04-01"),
    until: day("2030-04-01"),
    decisionNumber: "TSE-2025-04-0052",
    commission: "Bakı 2 saylı TSEK",
  },
  clinic: {
    name: "12 saylı Nümunə şəhər poliklinikası",
    doctor: "Hacıyev Natiq",
    attachedOn: day("2018-02-05"),
  },
  military: {
    status: "reserve",
    from: day("1999-07-05"),
    until: day("1999-12-28"),
    rank: "sıravi",
  },
  drivingLicence: {
    number: "AZ100052",
    issuedOn: day("2018-06-11"),
    expiresOn: day("2028-06-11"),
    issuer: "DYP",
    categories: ["B"],
  },
  benefits: [
    paidMonthly({
      code: "disability",
      from: day("2025-04-01"),
      amounts: [
        ["2025-04", 150],
        ["2025-07", 180],
      ],
      until: day("2030-04-01"),
      decisionNumber: "04-000815",
      bank: "Kapital Bank",
    }),
  ],
});
