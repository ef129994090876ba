import { azn } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import type { Life } from "../life";
import { aLife, anAccount, day, idCard, inBaku, invented, relative } from "../make";

/**
 * Şahin turns 65 on 15.12.2026 with capital enough for a pension. His daughter Aytən is an operator of
 * the third Baku DOST centre: she must not be able to serve her own father, mother or herself.
 */

const SAHIN = invented("TST3S5H");
const ZARIFA = invented("TST7Z2F");
export const AYTAN = invented("TST9A7T");

const home = inBaku("Suraxanı", "Əncir küç.", "9", null, "AZ1130", day("1996-04-22"));
const marriedOn = day("1989-08-05");
const daughter = relative(AYTAN, "Rəhimova Aytən Şahin qızı", day("1994-03-28"));

const sahinsWork = career([
  employment({
    employer: EMPLOYERS.railway,
    position: "Maşinist",
    contractNumber: "1985/0320",
    startedOn: day("1985-03-20"),
    wages: [
      ["2006-01", 210],
      ["2008-01", 330],
      ["2010-01", 430],
      ["2013-01", 560],
      ["2016-01", 720],
      ["2018-01", 980],
      ["2019-01", 1050],
      ["2020-01", 1100],
      ["2021-01", 1150],
      ["2022-01", 1250],
      ["2023-01", 1400],
      ["2024-01", 1500],
      ["2025-01", 1600],
      ["2026-01", 1700],
    ],
  }),
]);

const sahin = aLife({
  fin: SAHIN,
  surname: "Rəhimov",
  givenName: "Şahin",
  fatherName: "Əli",
  sex: "male",
  bornOn: day("1961-12-15"),
  birthplace: "Şamaxı şəhəri",
  address: home,
  phone: "+994500000065",
  idCard: idCard("AA0000615", day("2019-12-20"), day("2029-12-20")),
  marital: { status: "married", since: marriedOn, spouse: ZARIFA },
  children: [daughter],
  education: [
    {
      institution: "Nümunə Dəmir Yolu Texnikumu",
      level: "college",
      speciality: "Lokomotiv təsərrüfatı",
      number: "T 001985",
      graduatedOn: day("1981-06-27"),
    },
  ],
  jobs: sahinsWork.jobs,
  insurance: anAccount({
    ssn: "9000000000074",
    openedOn: day("2006-01-01"),
    monthsBefore2006: 249,
    serviceBefore2006: [
      { employer: EMPLOYERS.railway.name, from: day("1985-03-20"), until: day("2005-12-31") },
    ],
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("21840.60") },
    payers: sahinsWork.payers,
  }),
  clinic: {
    name: "22 saylı Nümunə şəhər poliklinikası",
    doctor: "Bağırova Mehriban",
    attachedOn: day("2016-05-30"),
  },
  military: {
    status: "served",
    from: day("1981-10-12"),
    until: day("1983-10-20"),
    rank: "serjant",
  },
  drivingLicence: {
    number: "AZ100265",
    issuedOn: day("2019-01-16"),
    expiresOn: day("2029-01-16"),
    issuer: "DYP",
    categories: ["B"],
  },
});

const zarifa = aLife({
  fin: ZARIFA,
  surname: "Rəhimova",
  givenName: "Zərifə",
  fatherName: "Məhəmməd",
  sex: "female",
  bornOn: day("1967-05-09"),
  birthplace: "Şamaxı şəhəri",
  address: home,
  phone: "+994500000066",
  idCard: idCard("AA0000616", day("2019-12-20"), day("2029-12-20")),
  marital: { status: "married", since: marriedOn, spouse: SAHIN },
  children: [daughter],
  clinic: {
    name: "22 saylı Nümunə şəhər poliklinikası",
    doctor: "Bağırova Mehriban",
    attachedOn: day("2016-05-30"),
  },
});

const aytansWork = career([
  employment({
    employer: EMPLOYERS.dost,
    position: "DOST operatoru",
    contractNumber: "2020/0803",
    startedOn: day("2020-08-03"),
    wages: [
      ["2020-08", 650],
      ["2022-01", 800],
      ["2024-01", 980],
      ["2026-01", 1100],
    ],
  }),
]);

const aytan = aLife({
  fin: AYTAN,
  surname: "Rəhimova",
  givenName: "Aytən",
  fatherName: "Şahin",
  sex: "female",
  bornOn: daughter.bornOn,
  address: home,
  phone: "+994550000094",
  idCard: idCard("AA0000940", day("2020-04-06"), day("2030-04-06")),
  mother: ZARIFA,
  father: SAHIN,
  education: [
    {
      institution: "Nümunə Dövlət Universiteti",
      level: "bachelor",
      speciality: "Sosial iş",
      number: "B 487120",
      graduatedOn: day("2016-06-30"),
    },
  ],
  jobs: aytansWork.jobs,
  insurance: anAccount({
    ssn: "9000000000082",
    openedOn: day("2020-08-03"),
    monthsBefore2006: 0,
    carriedOver: null,
    payers: aytansWork.payers,
  }),
});

export const rahimovFamily: readonly Life[] = [sahin, zarifa, aytan];
