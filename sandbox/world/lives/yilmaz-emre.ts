import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import { aLife, anAccount, day, inBaku, invented } from "../make";

/** A foreigner with a permanent permit: has no identity card, and no father's name. */
const work = career([
  employment({
    employer: EMPLOYERS.building,
    position: "Layihə rəhbəri",
    contractNumber: "2021/0517",
    startedOn: day("2021-05-17"),
    wages: [
      ["2021-05", 2200],
      ["2023-01", 2600],
      ["2026-01", 3100],
    ],
  }),
]);

export const yilmazEmre = aLife({
  fin: invented("TST4E9Y"),
  surname: "Yılmaz",
  givenName: "Emre",
  fatherName: null,
  sex: "male",
  bornOn: day("1985-02-11"),
  birthplace: "İzmir, Türkiyə",
  citizenship: "TR",
  address: inBaku("Səbail", "Qovaq küç.", "6", "40", "AZ1004", day("2021-06-01")),
  phone: "+994510000085",
  email: "emre@example.com",
  residencePermit: {
    kind: "permanent",
    number: "DIA0000859",
    issuedOn: day("2024-04-22"),
    expiresOn: day("2029-04-22"),
    issuer: "DMX",
  },
  education: [
    {
      institution: "Nümunə Texnik Universiteti (İzmir)",
      level: "master",
      speciality: "İnşaat mühəndisliyi",
      number: "NOS-2022-0411",
      graduatedOn: day("2010-06-18"),
    },
  ],
  jobs: work.jobs,
  insurance: anAccount({
    ssn: "9000000000116",
    openedOn: day("2021-05-17"),
    monthsBefore2006: 0,
    carriedOver: null,
    payers: work.payers,
  }),
  drivingLicence: {
    number: "AZ100385",
    issuedOn: day("2022-02-14"),
    expiresOn: day("2032-02-14"),
    issuer: "DYP",
    categories: ["B"],
  },
});
