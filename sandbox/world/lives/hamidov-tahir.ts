import { azn } from "@/lib/kernel/money";
import { career, employment, jobBefore2006 } from "../contributions";
import { EMPLOYERS } from "../employers";
import { aLife, anAccount, day, idCard, inBaku, invented } from "../make";

/** Thirteen years at the electrolysis baths: his pension age comes five years sooner, on 06.04.2028. */
const work = career([
  employment({
    employer: EMPLOYERS.haulage,
    position: "Mexanik",
    contractNumber: "2004/0701",
    startedOn: day("2004-07-01"),
    wages: [
      ["2006-01", 150],
      ["2009-01", 260],
      ["2013-01", 380],
      ["2018-01", 520],
      ["2020-01", 640],
      ["2023-01", 820],
      ["2025-01", 950],
    ],
  }),
]);

export const hamidovTahir = aLife({
  fin: invented("TST5M9H"),
  surname: "Həmidov",
  givenName: "Tahir",
  fatherName: "Lətif",
  sex: "male",
  bornOn: day("1968-04-06"),
  birthplace: "Sumqayıt şəhəri",
  address: {
    city: "Sumqayıt",
    district: null,
    street: "Şanagüllə küç.",
    house: "18",
    flat: "33",
    postcode: "AZ5000",
    since: day("1994-12-05"),
  },
  phone: "+994500000068",
  idCard: idCard("AA0000684", day("2023-05-02"), day("2033-05-02")),
  jobs: [
    ...work.jobs,
    jobBefore2006({
      employer: EMPLOYERS.aluminium,
      position: "Elektrolizçi",
      contractNumber: "1990/0044",
      startedOn: day("1990-02-01"),
      endedOn: day("2004-06-30"),
      lastWage: 95,
    }),
  ],
  insurance: anAccount({
    ssn: "9000000000249",
    openedOn: day("2006-01-01"),
    monthsBefore2006: 215,
    serviceBefore2006: [
      { employer: EMPLOYERS.aluminium.name, from: day("1990-02-01"), until: day("2004-06-30") },
      { employer: EMPLOYERS.haulage.name, from: day("2004-07-01"), until: day("2005-12-31") },
    ],
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("22419.70") },
    payers: work.payers,
    countedPeriods: [
      { kind: "military-service", from: day("1986-05-01"), until: day("1988-04-30") },
    ],
    specialWork: { harmfulMonths: 156, flightCrewMonths: 0 },
  }),
  clinic: {
    name: "Sumqayıt Nümunə poliklinikası",
    doctor: "Kazımov Natiq",
    attachedOn: day("2016-09-19"),
  },
  military: {
    status: "served",
    from: day("1986-05-01"),
    until: day("1988-04-30"),
    rank: "sıravi",
  },
});
