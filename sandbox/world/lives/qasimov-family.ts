import { azn } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import type { Life } from "../life";
import { aLife, anAccount, day, idCard, inBaku, invented, relative } from "../make";
import { paidMonthly } from "../payments";

/**
 * Rövşən died this spring at 44; what his capital makes is paid to his widow, who is at home with the
 * younger child, and to the two children.
 */

const AIDA = invented("TST6P3Q");
const ROVSAN = invented("TST5D8R");

const home = inBaku("Binəqədi", "Kəklik küç.", "16", "58", "AZ1117", day("2012-02-20"));
const marriedOn = day("2011-06-18");
const DIED = day("2026-03-09");

const children = [
  relative(invented("TST7N4K"), "Qasımova Nərgiz Rövşən qızı", day("2014-08-21")),
  relative(invented("TST2T9G"), "Qasımov Toğrul Rövşən oğlu", day("2020-02-11")),
] as const;

const rovsansWork = career([
  employment({
    employer: EMPLOYERS.building,
    position: "Qaynaqçı",
    contractNumber: "2007/0301",
    startedOn: day("2007-03-01"),
    endedOn: DIED,
    wages: [
      ["2007-03", 220],
      ["2010-01", 340],
      ["2013-01", 450],
      ["2016-01", 560],
      ["2018-01", 650],
      ["2020-01", 780],
      ["2022-01", 900],
      ["2024-01", 1050],
      ["2026-01", 1200],
    ],
  }),
]);

const rovsan = aLife({
  fin: ROVSAN,
  surname: "Qasımov",
  givenName: "Rövşən",
  fatherName: "Tofiq",
  sex: "male",
  bornOn: day("1982-02-14"),
  diedOn: DIED,
  address: home,
  idCard: idCard("AA0000821", day("2022-03-01"), day("2032-03-01")),
  marital: { status: "married", since: marriedOn, spouse: AIDA },
  children,
  jobs: rovsansWork.jobs,
  insurance: anAccount({
    ssn: "9000000000207",
    openedOn: day("2007-03-01"),
    monthsBefore2006: 0,
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("13140.81") },
    payers: rovsansWork.payers,
  }),
  military: {
    status: "served",
    from: day("2000-10-10"),
    until: day("2002-04-15"),
    rank: "sıravi",
  },
});

const aidasWork = career([
  employment({
    employer: EMPLOYERS.pharmacy,
    position: "Əczaçı",
    contractNumber: "2010/0920",
    startedOn: day("2010-10-01"),
    endedOn: day("2020-01-31"),
    endReason: "own_wish",
    wages: [
      ["2010-10", 250],
      ["2014-01", 330],
      ["2018-01", 420],
      ["2020-01", 480],
    ],
  }),
]);

const aida = aLife({
  fin: AIDA,
  surname: "Qasımova",
  givenName: "Aidə",
  fatherName: "Cəlal",
  sex: "female",
  bornOn: day("1986-10-02"),
  address: home,
  phone: "+994700000086",
  idCard: idCard("AA0000862", day("2020-11-16"), day("2030-11-16")),
  marital: { status: "widowed", since: DIED, spouse: ROVSAN },
  children,
  education: [
    {
      institution: "Nümunə Tibb Kolleci",
      level: "college",
      speciality: "Əczaçılıq",
      number: "T 110862",
      graduatedOn: day("2006-06-28"),
    },
  ],
  jobs: aidasWork.jobs,
  insurance: anAccount({
    ssn: "9000000000215",
    openedOn: day("2010-10-01"),
    monthsBefore2006: 0,
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("6359.72") },
    payers: aidasWork.payers,
    countedPeriods: [{ kind: "childcare", from: day("2020-02-01"), until: day("2023-01-31") }],
  }),
  clinic: {
    name: "10 saylı Nümunə şəhər poliklinikası",
    doctor: "Mustafayeva Arzu",
    attachedOn: day("2016-04-11"),
  },
  benefits: [
    paidMonthly({
      code: "labour_pension",
      pensionKind: "survivor",
      from: DIED,
      // His capital of that day, 46,978.71, over 83.52 months: 144 × 116 / 200.
      amounts: [["2026-03", 562.48]],
      decisionNumber: "03-002026",
      bank: "Kapital Bank",
    }),
  ],
});

const child = (index: 0 | 1, givenName: string, sex: Life["sex"], rest: Partial<Life>) =>
  aLife({
    fin: children[index].fin,
    surname: sex === "male" ? "Qasımov" : "Qasımova",
    givenName,
    fatherName: "Rövşən",
    sex,
    bornOn: children[index].bornOn,
    address: { ...home, since: children[index].bornOn },
    mother: AIDA,
    father: ROVSAN,
    ...rest,
  });

const nargiz = child(0, "Nərgiz", "female", {
  idCard: idCard("AA0002014", day("2024-09-02"), day("2029-09-02")),
  studies: {
    institution: "Nümunə tam orta məktəbi",
    level: "general",
    form: "full_time",
    startedOn: day("2020-09-15"),
    expectedUntil: day("2031-06-15"),
  },
});
const togrul = child(1, "Toğrul", "male", {
  idCard: idCard("AA0002020", day("2025-03-10"), day("2030-03-10")),
});

export const qasimovFamily: readonly Life[] = [aida, rovsan, nargiz, togrul];
