import { azn } from "@/lib/kernel/money";
import { career, employment, jobBefore2006 } from "../contributions";
import { EMPLOYERS } from "../employers";
import { aLife, anAccount, day, idCard, inBaku, invented } from "../make";

/**
 * "Where are my years before 2006?" Seventeen years at a plant that was wound up stand among his
 * contracts and not in his account. He was 65 this month: by capital he has no right, by record only with
 * the relief of Article 22-1.
 */
const work = career([
  employment({
    employer: EMPLOYERS.haulage,
    position: "Sürücü",
    contractNumber: "2003/0077",
    startedOn: day("2003-10-01"),
    endedOn: day("2011-12-31"),
    endReason: "staff_cut",
    wages: [
      ["2006-01", 110],
      ["2008-01", 170],
      ["2010-01", 220],
    ],
  }),
  employment({
    employer: EMPLOYERS.logistics,
    position: "Sürücü-ekspeditor",
    contractNumber: "2014/0310",
    startedOn: day("2014-03-01"),
    wages: [
      ["2014-03", 280],
      ["2018-01", 340],
      ["2019-01", 400],
      ["2022-01", 460],
      ["2023-01", 520],
      ["2025-01", 600],
    ],
  }),
]);

export const mehdiyevAydin = aLife({
  fin: invented("TST8C5D"),
  surname: "Mehdiyev",
  givenName: "Aydın",
  fatherName: "Səfər",
  sex: "male",
  bornOn: day("1961-11-02"),
  birthplace: "Göyçay şəhəri",
  address: inBaku("Suraxanı", "Heyva küç.", "41", null, "AZ1131", day("2003-08-14")),
  phone: "+994770000061",
  idCard: idCard("AA0000611", day("2021-11-08"), day("2031-11-08")),
  education: [
    {
      institution: "Nümunə Texniki Peşə Məktəbi",
      level: "vocational",
      speciality: "Çilingər",
      number: "P 061114",
      graduatedOn: day("1981-06-25"),
    },
  ],
  jobs: [
    ...work.jobs,
    {
      ...jobBefore2006({
        employer: EMPLOYERS.machinery,
        position: "Çilingər",
        contractNumber: "1984/0312",
        startedOn: day("1984-03-12"),
        endedOn: day("2001-06-30"),
        lastWage: 40,
      }),
      endReason: "liquidation",
    },
  ],
  insurance: anAccount({
    ssn: "9000000000173",
    openedOn: day("2006-01-01"),
    monthsBefore2006: 27,
    serviceBefore2006: [
      { employer: EMPLOYERS.haulage.name, from: day("2003-10-01"), until: day("2005-12-31") },
    ],
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("8451.72") },
    payers: work.payers,
    specialWork: null,
  }),
  clinic: {
    name: "21 saylı Nümunə şəhər poliklinikası",
    doctor: "Mirzəyev Fuad",
    attachedOn: day("2014-04-02"),
  },
  military: {
    status: "served",
    from: day("1981-11-10"),
    until: day("1983-11-15"),
    rank: "sıravi",
  },
  drivingLicence: {
    number: "AZ100361",
    issuedOn: day("2020-09-14"),
    expiresOn: day("2030-09-14"),
    issuer: "DYP",
    categories: ["B", "C"],
  },
});
