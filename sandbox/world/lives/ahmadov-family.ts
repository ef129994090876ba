import { azn } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import type { Life } from "../life";
import { aLife, anAccount, day, idCard, inBaku, invented, relative } from "../make";
import { paidOnce } from "../payments";

/** A young family: the third child was born this month, and no childbirth grant has been given yet. */

const TURAL = invented("TST5T2R");
const NIGAR = invented("TST8N4G");

const children = [
  relative(invented("TST1U9R"), "Əhmədov Uğur Tural oğlu", day("2019-04-17")),
  relative(invented("TST4Z6H"), "Əhmədova Zəhra Tural qızı", day("2023-02-25")),
  relative(invented("TST6A1N"), "Əhmədova Aylin Tural qızı", day("2026-11-09")),
] as const;

const home = inBaku("Nizami", "Alma küç.", "48", "77", "AZ1118", day("2018-12-01"));
const marriedOn = day("2017-09-23");

const turalsWork = career([
  employment({
    employer: EMPLOYERS.oilServices,
    position: "Mühəndis",
    contractNumber: "2016/0715",
    startedOn: day("2016-07-15"),
    wages: [
      ["2016-07", 700],
      ["2018-01", 850],
      ["2020-01", 1050],
      ["2022-01", 1300],
      ["2024-01", 1650],
      ["2026-01", 1850],
    ],
  }),
]);

const nigarsWork = career([
  employment({
    employer: EMPLOYERS.market,
    position: "Mühasib",
    contractNumber: "2020/0601",
    startedOn: day("2020-06-01"),
    wages: [
      ["2020-06", 450],
      ["2022-01", 560],
      ["2024-01", 700],
      ["2026-01", 780],
    ],
  }),
]);

const tural = aLife({
  fin: TURAL,
  surname: "Əhmədov",
  givenName: "Tural",
  fatherName: "Vaqif",
  sex: "male",
  bornOn: day("1993-01-19"),
  birthplace: "Sumqayıt şəhəri",
  address: home,
  phone: "+994510000031",
  email: "tural@example.com",
  idCard: idCard("AA0001931", day("2021-02-01"), day("2031-02-01")),
  marital: { status: "married", since: marriedOn, spouse: NIGAR },
  children,
  education: [
    {
      institution: "Nümunə Neft və Sənaye Universiteti",
      level: "bachelor",
      speciality: "Neft-qaz mühəndisliyi",
      number: "B 415520",
      graduatedOn: day("2014-06-30"),
    },
  ],
  jobs: turalsWork.jobs,
  insurance: anAccount({
    ssn: "9000000000058",
    openedOn: day("2016-07-15"),
    monthsBefore2006: 0,
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("2835.00") },
    payers: turalsWork.payers,
  }),
  clinic: {
    name: "19 saylı Nümunə şəhər poliklinikası",
    doctor: "Əsgərov İlham",
    attachedOn: day("2019-01-14"),
  },
  military: {
    status: "served",
    from: day("2014-10-05"),
    until: day("2015-10-06"),
    rank: "çavuş",
  },
  drivingLicence: {
    number: "AZ100131",
    issuedOn: day("2017-03-20"),
    expiresOn: day("2027-03-20"),
    issuer: "DYP",
    categories: ["B", "C"],
  },
});

const nigar = aLife({
  fin: NIGAR,
  surname: "Əhmədova",
  givenName: "Nigar",
  fatherName: "Elşən",
  sex: "female",
  bornOn: day("1995-08-30"),
  address: home,
  phone: "+994700000032",
  email: "nigar@example.com",
  idCard: idCard("AA0001932", day("2020-09-08"), day("2030-09-08")),
  marital: { status: "married", since: marriedOn, spouse: TURAL },
  children,
  education: [
    {
      institution: "Nümunə İqtisad Universiteti",
      level: "bachelor",
      speciality: "Mühasibat uçotu",
      number: "B 502274",
      graduatedOn: day("2017-06-30"),
    },
  ],
  jobs: nigarsWork.jobs,
  insurance: anAccount({
    ssn: "9000000000066",
    openedOn: day("2020-06-01"),
    monthsBefore2006: 0,
    carriedOver: null,
    payers: nigarsWork.payers,
  }),
  clinic: {
    name: "19 saylı Nümunə şəhər poliklinikası",
    doctor: "Əsgərov İlham",
    attachedOn: day("2019-01-14"),
  },
  benefits: [
    paidOnce({
      code: "childbirth",
      from: day("2019-04-29"),
      manats: 200,
      paidOn: day("2019-05-13"),
      decisionNumber: "05-001904",
      bank: "ABB",
    }),
    paidOnce({
      code: "childbirth",
      from: day("2023-03-06"),
      manats: 500,
      paidOn: day("2023-03-13"),
      decisionNumber: "03-002302",
      bank: "ABB",
    }),
  ],
});

const child = (index: 0 | 1 | 2, givenName: string, sex: Life["sex"], rest: Partial<Life>) =>
  aLife({
    fin: children[index].fin,
    surname: sex === "male" ? "Əhmədov" : "Əhmədova",
    givenName,
    fatherName: "Tural",
    sex,
    bornOn: children[index].bornOn,
    address: { ...home, since: children[index].bornOn },
    mother: NIGAR,
    father: TURAL,
    ...rest,
  });

const ugur = child(0, "Uğur", "male", {
  idCard: idCard("AA0001933", day("2024-05-02"), day("2029-05-02")),
  studies: {
    institution: "Nümunə tam orta məktəbi",
    level: "general",
    form: "full_time",
    startedOn: day("2025-09-15"),
    expectedUntil: day("2036-06-15"),
  },
  clinic: {
    name: "19 saylı Nümunə uşaq poliklinikası",
    doctor: "Kazımova Tünzalə",
    attachedOn: day("2019-05-02"),
  },
});

const zahra = child(1, "Zəhra", "female", {
  idCard: idCard("AA0001934", day("2023-04-03"), day("2028-04-03")),
  clinic: {
    name: "19 saylı Nümunə uşaq poliklinikası",
    doctor: "Kazımova Tünzalə",
    attachedOn: day("2023-03-10"),
  },
});

const aylin = child(2, "Aylin", "female", {});

export const ahmadovFamily: readonly Life[] = [tural, nigar, ugur, zahra, aylin];
