import { career, employment, jobBefore2006 } from "../contributions";
import { EMPLOYERS } from "../employers";
import { aLife, anAccount, day, idCard, inBaku, invented } from "../make";

/**
 * Forty-two years of work without a gap, and 65 on 19.01.2027. The fund tells her account from its first
 * month: no capital is stated for any day, all of it is to be reckoned.
 */
const work = career([
  employment({
    employer: EMPLOYERS.accounting,
    position: "Baş mühasib",
    contractNumber: "1992/0401",
    startedOn: day("1992-04-01"),
    wages: [
      ["2006-01", 260],
      ["2008-01", 420],
      ["2010-01", 560],
      ["2013-01", 760],
      ["2016-01", 950],
      ["2018-01", 1100],
      ["2019-01", 1200],
      ["2021-01", 1350],
      ["2022-01", 1450],
      ["2023-01", 1600],
      ["2024-01", 1750],
      ["2025-01", 1900],
      ["2026-01", 2050],
    ],
  }),
]);

export const mustafayevaRena = aLife({
  fin: invented("TST4F7M"),
  surname: "Mustafayeva",
  givenName: "Rəna",
  fatherName: "Hüseyn",
  sex: "female",
  bornOn: day("1962-01-19"),
  address: inBaku("Səbail", "Zoğal küç.", "6", "20", "AZ1001", day("1993-10-08")),
  phone: "+994500000062",
  email: "rena@example.com",
  idCard: idCard("AA0000620", day("2022-02-01"), day("2032-02-01")),
  education: [
    {
      institution: "Nümunə Xalq Təsərrüfatı İnstitutu",
      level: "bachelor",
      speciality: "Mühasibat uçotu",
      number: "D 118406",
      graduatedOn: day("1984-06-27"),
    },
  ],
  jobs: [
    ...work.jobs,
    jobBefore2006({
      employer: EMPLOYERS.consumerUnion,
      position: "Mühasib",
      contractNumber: "1984/0056",
      startedOn: day("1984-09-01"),
      endedOn: day("1992-03-31"),
      lastWage: 90,
    }),
  ],
  insurance: anAccount({
    ssn: "9000000000165",
    openedOn: day("2006-01-01"),
    monthsBefore2006: 256,
    serviceBefore2006: [
      {
        employer: EMPLOYERS.consumerUnion.name,
        from: day("1984-09-01"),
        until: day("1992-03-31"),
      },
      { employer: EMPLOYERS.accounting.name, from: day("1992-04-01"), until: day("2005-12-31") },
    ],
    carriedOver: null,
    payers: work.payers,
  }),
  clinic: {
    name: "1 saylı Nümunə şəhər poliklinikası",
    doctor: "Orucova Esmira",
    attachedOn: day("2016-02-22"),
  },
});
