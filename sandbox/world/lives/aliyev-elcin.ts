import { azn } from "@/lib/kernel/money";
import { career, employment, payerYears } from "../contributions";
import { EMPLOYERS } from "../employers";
import type { Employer } from "../life";
import { aLife, anAccount, day, idCard, inBaku } from "../make";
import { ELCIN, GUNAY } from "./hasanov-family";

/** An entrepreneur with an additional job; pays for himself on the minimum wage, as one in Baku does. */
const OWN_TIN = "0000050182";
const himself: Employer = {
  name: "Əliyev Elçin Vaqif oğlu, fərdi sahibkar",
  tin: OWN_TIN,
  sector: "private",
};

const work = career([
  employment({
    employer: EMPLOYERS.software,
    position: "Məsləhətçi",
    kind: "additional",
    contractNumber: "2024/0205",
    startedOn: day("2024-02-05"),
    wages: [
      ["2024-02", 600],
      ["2026-01", 750],
    ],
  }),
]);

const own = payerYears({
  employer: himself,
  wages: [
    ["2017-05", 150],
    ["2019-03", 180],
    ["2020-01", 250],
    ["2022-01", 300],
    ["2023-01", 345],
    ["2025-01", 400],
  ],
});

export const aliyevElcin = aLife({
  fin: ELCIN,
  surname: "Əliyev",
  givenName: "Elçin",
  fatherName: "Vaqif",
  sex: "male",
  bornOn: day("1988-02-29"),
  address: inBaku("Nərimanov", "Sərv küç.", "21", "60", "AZ1052", day("2014-04-15")),
  phone: "+994510000088",
  email: "elcin@example.com",
  idCard: idCard("AA0000888", day("2018-03-05"), day("2028-03-05")),
  marital: { status: "married", since: day("2016-09-10"), spouse: GUNAY },
  education: [
    {
      institution: "Nümunə Dövlət Universiteti",
      level: "bachelor",
      speciality: "Kompüter elmləri",
      number: "B 170021",
      graduatedOn: day("2009-06-30"),
    },
  ],
  jobs: work.jobs,
  taxpayer: {
    tin: OWN_TIN,
    kind: "entrepreneur",
    registeredOn: day("2017-04-18"),
    active: true,
  },
  insurance: anAccount({
    ssn: "9000000000157",
    openedOn: day("2017-05-01"),
    monthsBefore2006: 0,
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("270.00") },
    payers: [own, ...work.payers],
  }),
  military: {
    status: "served",
    from: day("2009-10-02"),
    until: day("2010-10-03"),
    rank: "sıravi",
  },
  drivingLicence: {
    number: "AZ100688",
    issuedOn: day("2023-11-27"),
    expiresOn: day("2033-11-27"),
    issuer: "DYP",
    categories: ["A", "B"],
  },
});
