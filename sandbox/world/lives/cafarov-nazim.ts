import { azn } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import { aLife, anAccount, day, idCard, inBaku, invented } from "../make";
import { indexed, paidMonthly } from "../payments";

/**
 * A pensioner since 64, as the age of men stood in January 2019, who never stopped working: more than six
 * years of new contributions, and his pension indexed each 1 January. The index is announced in February,
 * whose payment brings January's difference.
 */
const work = career([
  employment({
    employer: EMPLOYERS.designInstitute,
    position: "Baş mühəndis",
    contractNumber: "1978/0801",
    startedOn: day("1978-08-01"),
    wages: [
      ["2006-01", 230],
      ["2008-01", 380],
      ["2010-01", 480],
      ["2012-01", 560],
      ["2015-01", 640],
      ["2018-01", 720],
      ["2019-01", 800],
      ["2021-01", 900],
      ["2023-01", 1050],
      ["2025-01", 1200],
      ["2026-01", 1300],
    ],
  }),
]);

export const cafarovNazim = aLife({
  fin: invented("TST2W6P"),
  surname: "Cəfərov",
  givenName: "Nazim",
  fatherName: "Həsən",
  sex: "male",
  bornOn: day("1955-01-12"),
  birthplace: "Şəki şəhəri",
  address: inBaku("Nəsimi", "Nərgiz küç.", "27", "44", "AZ1010", day("1986-05-30")),
  phone: "+994500000055",
  idCard: idCard("AA0000551", day("2020-01-20"), day("2030-01-20")),
  marital: { status: "widowed", since: day("2019-09-02"), spouse: null },
  education: [
    {
      institution: "Nümunə İnşaat Mühəndisləri İnstitutu",
      level: "bachelor",
      speciality: "Sənaye və mülki tikinti",
      number: "D 055120",
      graduatedOn: day("1978-06-24"),
    },
  ],
  jobs: work.jobs,
  insurance: anAccount({
    ssn: "9000000000181",
    openedOn: day("2006-01-01"),
    monthsBefore2006: 329,
    serviceBefore2006: [
      {
        employer: EMPLOYERS.designInstitute.name,
        from: day("1978-08-01"),
        until: day("2005-12-31"),
      },
    ],
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("36317.26") },
    payers: work.payers,
  }),
  clinic: {
    name: "8 saylı Nümunə şəhər poliklinikası",
    doctor: "Zeynalova Afaq",
    attachedOn: day("2016-01-18"),
  },
  military: { status: "exempt", from: null, until: null, rank: null },
  benefits: [
    paidMonthly({
      code: "labour_pension",
      pensionKind: "old-age",
      from: day("2019-01-12"),
      // 43,933.95 of capital over 144 months; then 16.6, 11.4, 3.4, 14.7, 11.2, 8.1 and 9.3 percent.
      amounts: indexed("2019-01", 305.1, [
        [2020, 355.75],
        [2021, 396.31],
        [2022, 409.78],
        [2023, 470.02],
        [2024, 522.66],
        [2025, 565],
        [2026, 617.55],
      ]),
      decisionNumber: "01-004155",
      bank: "ABB",
    }),
  ],
});
