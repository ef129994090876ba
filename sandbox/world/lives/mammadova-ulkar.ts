import { azn, toQepik } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import { aLife, anAccount, day, idCard, inBaku, invented } from "../make";

/**
 * Registers disagree about her: the spelling of her name, the wage, the marital status and the address.
 * The truth is what stands outside `quirks`.
 */
const work = career([
  employment({
    employer: EMPLOYERS.market,
    position: "Satış məsləhətçisi",
    contractNumber: "2022/0214",
    startedOn: day("2022-02-14"),
    wages: [
      ["2022-02", 480],
      ["2024-01", 600],
      ["2026-01", 690],
    ],
  }),
]);

export const mammadovaUlkar = aLife({
  fin: invented("TST6U8K"),
  surname: "Məmmədova",
  givenName: "Ülkər",
  fatherName: "Ramiz",
  sex: "female",
  bornOn: day("1992-07-07"),
  address: inBaku("Xəzər", "Üzüm küç.", "17", "5", "AZ1044", day("2023-09-18")),
  phone: "+994550000092",
  idCard: idCard("AA0000927", day("2022-08-01"), day("2032-08-01")),
  marital: { status: "divorced", since: day("2024-06-12"), spouse: null },
  education: [
    {
      institution: "Nümunə Ticarət Kolleci",
      level: "college",
      speciality: "Əmtəəşünaslıq",
      number: "T 090312",
      graduatedOn: day("2011-06-24"),
    },
  ],
  jobs: work.jobs,
  insurance: anAccount({
    ssn: "9000000000124",
    openedOn: day("2022-02-14"),
    monthsBefore2006: 0,
    carriedOver: null,
    payers: work.payers,
  }),
  drivingLicence: {
    number: "AZ100492",
    issuedOn: day("2016-04-05"),
    expiresOn: day("2026-04-05"),
    issuer: "DYP",
    categories: ["B"],
  },
  clinic: {
    name: "5 saylı Nümunə şəhər poliklinikası",
    doctor: "Nəbiyeva Xatirə",
    attachedOn: day("2018-01-09"),
  },
  quirks: {
    silent: [],
    believes: {
      // The divorce never reached the population register.
      population: { marital: { status: "married", since: day("2015-08-29"), spouse: null } },
      // An old transliteration of the name, and the address before the move.
      "insurance-account": {
        surname: "Mamedova",
        givenName: "Ulkar",
        address: inBaku("Sabunçu", "Ərik küç.", "2", "18", "AZ1141", day("2016-02-25")),
      },
      "driving-licences": { surname: "Mamedova", givenName: "Ulkar" },
      // The employer declares less to the tax service than the contract says.
      taxpayers: {
        jobs: work.jobs.map((job) => ({ ...job, monthlyWageQepik: toQepik(azn("400.00")) })),
      },
    },
  },
});
