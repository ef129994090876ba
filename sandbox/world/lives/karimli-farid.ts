import { azn } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import { aLife, anAccount, day, idCard, inBaku, invented } from "../make";

/** A civil servant. */
const work = career([
  employment({
    employer: EMPLOYERS.agency,
    position: "Baş məsləhətçi",
    contractNumber: "2012/1101",
    startedOn: day("2012-11-01"),
    wages: [
      ["2012-11", 480],
      ["2015-01", 620],
      ["2018-01", 800],
      ["2020-01", 1050],
      ["2023-01", 1400],
      ["2026-01", 1700],
    ],
  }),
]);

export const karimliFarid = aLife({
  fin: invented("TST3F6K"),
  surname: "Kərimli",
  givenName: "Fərid",
  fatherName: "Azər",
  sex: "male",
  bornOn: day("1987-05-24"),
  address: inBaku("Nəsimi", "Fındıq küç.", "11", "103", "AZ1022", day("2019-03-12")),
  phone: "+994700000087",
  email: "farid@example.com",
  idCard: idCard("AA0000872", day("2020-06-22"), day("2030-06-22")),
  education: [
    {
      institution: "Nümunə İdarəçilik Akademiyası",
      level: "bachelor",
      speciality: "Dövlət idarəetməsi",
      number: "B 133908",
      graduatedOn: day("2008-06-30"),
    },
    {
      institution: "Nümunə İdarəçilik Akademiyası",
      level: "master",
      speciality: "Dövlət idarəetməsi",
      number: "M 018855",
      graduatedOn: day("2010-06-30"),
    },
  ],
  jobs: work.jobs,
  civilService: {
    body: "Nümunə Dövlət Agentliyi",
    position: "Baş məsləhətçi",
    grade: "Dövlət qulluğunun baş müşaviri",
    since: day("2012-11-01"),
  },
  insurance: anAccount({
    ssn: "9000000000140",
    openedOn: day("2012-11-01"),
    monthsBefore2006: 0,
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("8315.10") },
    payers: work.payers,
  }),
  military: {
    status: "served",
    from: day("2010-10-04"),
    until: day("2011-10-05"),
    rank: "kiçik çavuş",
  },
  drivingLicence: {
    number: "AZ100587",
    issuedOn: day("2020-09-30"),
    expiresOn: day("2030-09-30"),
    issuer: "DYP",
    categories: ["B"],
  },
});
