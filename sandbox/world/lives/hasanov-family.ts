import { azn } from "@/lib/kernel/money";
import { career, employment, jobBefore2006, payerYears } from "../contributions";
import { EMPLOYERS } from "../employers";
import type { Life } from "../life";
import { aLife, anAccount, day, idCard, inBaku, invented, relative } from "../make";
import { paidMonthly } from "../payments";

/**
 * The family of the design's pictures: Sevinc brings up Murad, the son of her late brother. DSMF still
 * holds the address she left in 2021, and four months of her contributions of 2020 were never paid.
 */

const SEVINC = invented("TST4K7Q");
const MURAD = invented("TST9M3D");
const ELNUR = invented("TST6E2L");
const LALE = invented("TST3L8A");
export const GUNAY = invented("TST7G5U");
export const ELCIN = invented("TST9E2A");

const murad = relative(MURAD, "Həsənov Murad Elnur oğlu", day("2010-05-12"));
const home = inBaku("Yasamal", "Nar küç.", "12", "34", "AZ1065", day("2021-08-20"));
const elnursHome = inBaku("Yasamal", "Zeytun küç.", "7", "11", "AZ1065", day("2009-03-02"));

const sevincsWork = career([
  employment({
    employer: EMPLOYERS.childrensHospital,
    position: "Tibb bacısı",
    contractNumber: "1999/0213",
    startedOn: day("1999-09-01"),
    endedOn: day("2014-10-31"),
    endReason: "own_wish",
    wages: [
      ["2006-01", 95],
      ["2008-01", 150],
      ["2010-01", 195],
      ["2012-01", 240],
      ["2013-09", 270],
    ],
  }),
  employment({
    employer: EMPLOYERS.clinic,
    position: "Laborant",
    contractNumber: "2016/0904",
    startedOn: day("2016-09-01"),
    wages: [
      ["2016-09", 380],
      ["2018-01", 450],
      ["2019-01", 500],
      ["2020-01", 520],
      // On leave without pay while the clinic was closed; that summer she worked elsewhere, see below.
      ["2020-04", 0],
      ["2020-08", 520],
      ["2021-01", 560],
      ["2022-01", 640],
      ["2023-01", 740],
      ["2024-01", 850],
      ["2025-01", 950],
      ["2026-01", 1000],
    ],
  }),
  employment({
    employer: EMPLOYERS.services,
    position: "Laborant",
    kind: "additional",
    contractNumber: "2020/0117",
    startedOn: day("2020-04-01"),
    endedOn: day("2020-07-31"),
    endReason: "term_ended",
    wages: [["2020-04", 520]],
    unpaid: [["2020-04", "2020-07"]],
  }),
]);

const sevinc = aLife({
  fin: SEVINC,
  surname: "Həsənova",
  givenName: "Sevinc",
  fatherName: "Kamran",
  sex: "female",
  bornOn: day("1964-03-14"),
  address: home,
  phone: "+994500000017",
  email: "sevinc@example.com",
  idCard: idCard("AA0000417", day("2021-09-02"), day("2031-09-02")),
  marital: { status: "widowed", since: day("2015-02-08"), spouse: null },
  children: [relative(GUNAY, "Əliyeva Günay Zaur qızı", day("1990-06-21"))],
  wards: [{ ...murad, since: day("2026-06-15") }],
  education: [
    {
      institution: "Bakı Tibb Kolleci",
      level: "college",
      speciality: "Laboratoriya işi",
      number: "T 004417",
      graduatedOn: day("1984-06-28"),
    },
  ],
  jobs: [
    ...sevincsWork.jobs,
    jobBefore2006({
      employer: EMPLOYERS.maternityHospital,
      position: "Tibb bacısı",
      contractNumber: "1984/0117",
      startedOn: day("1984-09-01"),
      endedOn: day("1986-10-31"),
      lastWage: 60,
    }),
  ],
  insurance: anAccount({
    ssn: "9000000000017",
    openedOn: day("2006-01-01"),
    monthsBefore2006: 102,
    serviceBefore2006: [
      {
        employer: EMPLOYERS.maternityHospital.name,
        from: day("1984-09-01"),
        until: day("1986-10-31"),
      },
      {
        employer: EMPLOYERS.childrensHospital.name,
        from: day("1999-09-01"),
        until: day("2005-12-31"),
      },
    ],
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("12575.08") },
    payers: sevincsWork.payers,
  }),
  healthCertificates: [
    {
      number: "086-2026-000417",
      issuedOn: day("2026-02-11"),
      expiresOn: day("2027-02-11"),
      issuer: "Nümunə Poliklinika",
      conclusion: "fit",
    },
  ],
  clinic: {
    name: "3 saylı Nümunə şəhər poliklinikası",
    doctor: "Rüstəmova Nailə",
    attachedOn: day("2021-09-10"),
  },
  benefits: [
    paidMonthly({
      code: "guardian",
      from: day("2026-08-01"),
      amounts: [["2026-08", 140]],
      until: day("2028-05-31"),
      decisionNumber: "08-002231",
      bank: "ABB",
    }),
  ],
  quirks: {
    silent: [],
    believes: {
      "insurance-account": {
        address: inBaku("Nəsimi", "Çinar küç.", "5", "8", "AZ1010", day("2021-02-03")),
      },
    },
  },
});

const muradsLife = aLife({
  fin: MURAD,
  surname: "Həsənov",
  givenName: "Murad",
  fatherName: "Elnur",
  sex: "male",
  bornOn: murad.bornOn,
  address: { ...home, since: day("2026-06-15") },
  phone: "+994500000018",
  idCard: idCard("AA0000418", day("2025-05-20"), day("2035-05-20")),
  mother: LALE,
  father: ELNUR,
  studies: {
    institution: "Nümunə tam orta məktəbi",
    level: "general",
    form: "full_time",
    startedOn: day("2016-09-15"),
    expectedUntil: day("2028-06-15"),
  },
  clinic: {
    name: "3 saylı Nümunə uşaq poliklinikası",
    doctor: "Qarayeva Sədaqət",
    attachedOn: day("2026-06-20"),
  },
  // The school register has never answered about him: the certificate must be asked of the guardian.
  quirks: { silent: ["diplomas"], believes: {} },
});

const elnur = aLife({
  fin: ELNUR,
  surname: "Həsənov",
  givenName: "Elnur",
  fatherName: "Kamran",
  sex: "male",
  bornOn: day("1971-10-30"),
  diedOn: day("2026-05-18"),
  address: elnursHome,
  idCard: idCard("AA0000671", day("2022-01-19"), day("2032-01-19")),
  marital: { status: "widowed", since: day("2012-11-03"), spouse: LALE },
  children: [murad],
  education: [
    {
      institution: "Nümunə Peşə Liseyi",
      level: "vocational",
      speciality: "Elektrik",
      number: "P 118203",
      graduatedOn: day("1989-06-20"),
    },
  ],
  insurance: anAccount({
    ssn: "9000000000025",
    openedOn: day("2015-03-01"),
    monthsBefore2006: 0,
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("1104.30") },
    payers: [
      payerYears({
        employer: EMPLOYERS.building,
        wages: [["2015-03", 300]],
        untilMonth: "2018-06",
      }),
    ],
  }),
  disability: {
    percent: 65,
    cause: "general",
    decidedOn: day("2021-04-12"),
    until: null,
    decisionNumber: "TSE-2021-04-1187",
    commission: "Bakı 4 saylı TSEK",
  },
  military: {
    status: "served",
    from: day("1989-11-10"),
    until: day("1991-11-12"),
    rank: "sıravi",
  },
  benefits: [
    paidMonthly({
      code: "disability",
      from: day("2021-04-12"),
      amounts: [
        ["2021-04", 130],
        ["2022-01", 180],
        ["2023-01", 220],
        ["2025-07", 250],
      ],
      until: day("2026-05-31"),
      decisionNumber: "04-000611",
      bank: "Kapital Bank",
    }),
  ],
});

const lale = aLife({
  fin: LALE,
  surname: "Həsənova",
  givenName: "Lalə",
  fatherName: "Oqtay",
  sex: "female",
  bornOn: day("1978-04-05"),
  diedOn: day("2012-11-03"),
  address: elnursHome,
  marital: { status: "married", since: day("2008-09-13"), spouse: ELNUR },
  children: [murad],
});

const gunaysWork = career([
  employment({
    employer: EMPLOYERS.school,
    position: "İngilis dili müəllimi",
    contractNumber: "2013/0915",
    startedOn: day("2013-09-15"),
    wages: [
      ["2013-09", 310],
      ["2018-01", 420],
      ["2020-01", 560],
      ["2022-01", 690],
      ["2024-01", 820],
      ["2026-01", 910],
    ],
  }),
]);

const gunay = aLife({
  fin: GUNAY,
  surname: "Əliyeva",
  givenName: "Günay",
  fatherName: "Zaur",
  sex: "female",
  bornOn: day("1990-06-21"),
  address: inBaku("Nərimanov", "Sərv küç.", "21", "60", "AZ1052", day("2016-10-03")),
  phone: "+994550000021",
  idCard: idCard("AA0000790", day("2020-03-11"), day("2030-03-11")),
  marital: { status: "married", since: day("2016-09-10"), spouse: ELCIN },
  mother: SEVINC,
  education: [
    {
      institution: "Nümunə Dillər Universiteti",
      level: "bachelor",
      speciality: "İngilis dili müəllimliyi",
      number: "B 220145",
      graduatedOn: day("2011-06-30"),
    },
    {
      institution: "Nümunə Dillər Universiteti",
      level: "master",
      speciality: "Dilçilik",
      number: "M 031877",
      graduatedOn: day("2013-06-30"),
    },
  ],
  jobs: gunaysWork.jobs,
  insurance: anAccount({
    ssn: "9000000000033",
    openedOn: day("2013-09-15"),
    monthsBefore2006: 0,
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("3627.00") },
    payers: gunaysWork.payers,
  }),
  clinic: {
    name: "7 saylı Nümunə şəhər poliklinikası",
    doctor: "Sultanova Jalə",
    attachedOn: day("2016-11-01"),
  },
});

export const hasanovFamily: readonly Life[] = [sevinc, muradsLife, elnur, lale, gunay];
