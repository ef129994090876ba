import { azn } from "@/lib/kernel/money";
import { career, employment, jobBefore2006 } from "../contributions";
import { EMPLOYERS } from "../employers";
import type { Life } from "../life";
import { aLife, anAccount, day, idCard, inBaku, invented, relative } from "../make";

/**
 * Solmaz raised five children, the youngest to eight in 2015: for her the pension age comes five years
 * sooner, and came on 17.09.2026. Her account has the years of the last child without contributions.
 */

const SOLMAZ = invented("TST9H4B");
const home = inBaku("Qaradağ", "Püstə küç.", "3", null, "AZ1083", day("1990-03-05"));

const CHILDREN = [
  ["TST2B1Y", "Elvin", "male", "1987-06-12", "AA0000870"],
  ["TST4V8S", "Vüsalə", "female", "1989-03-03", "AA0000893"],
  ["TST6P1R", "Pərvanə", "female", "1991-11-25", "AA0000915"],
  ["TST3R9M", "Ramin", "male", "1995-01-30", "AA0000951"],
  ["TST8F2D", "Fidan", "female", "2007-05-14", "AA0002007"],
] as const;

const children = CHILDREN.map(([fin, givenName, sex, bornOn]) => {
  const name =
    sex === "male" ? `Bayramov ${givenName} Əsgər oğlu` : `Bayramova ${givenName} Əsgər qızı`;
  return relative(invented(fin), name, day(bornOn));
});

const work = career([
  employment({
    employer: EMPLOYERS.kindergarten,
    position: "Tərbiyəçi",
    contractNumber: "1999/0201",
    startedOn: day("1999-02-01"),
    wages: [
      ["2006-01", 80],
      ["2007-09", 0],
      ["2010-06", 170],
      ["2013-09", 220],
      ["2018-01", 280],
      ["2020-01", 400],
      ["2022-01", 480],
      ["2023-01", 560],
      ["2025-01", 620],
      ["2026-01", 680],
    ],
  }),
]);

const solmaz = aLife({
  fin: SOLMAZ,
  surname: "Bayramova",
  givenName: "Solmaz",
  fatherName: "Musa",
  sex: "female",
  bornOn: day("1966-09-17"),
  birthplace: "Masallı şəhəri",
  address: home,
  phone: "+994550000066",
  idCard: idCard("AA0000662", day("2020-10-05"), day("2030-10-05")),
  marital: { status: "divorced", since: day("2012-04-11"), spouse: null },
  children,
  education: [
    {
      institution: "Nümunə Pedaqoji Texnikumu",
      level: "college",
      speciality: "Məktəbəqədər tərbiyə",
      number: "T 008529",
      graduatedOn: day("1985-06-26"),
    },
  ],
  jobs: [
    ...work.jobs,
    jobBefore2006({
      employer: EMPLOYERS.knitwear,
      position: "Toxucu",
      contractNumber: "1985/0904",
      startedOn: day("1985-10-01"),
      endedOn: day("1994-10-31"),
      lastWage: 30,
    }),
  ],
  insurance: anAccount({
    ssn: "9000000000199",
    openedOn: day("2006-01-01"),
    monthsBefore2006: 192,
    serviceBefore2006: [
      { employer: EMPLOYERS.knitwear.name, from: day("1985-10-01"), until: day("1994-10-31") },
      { employer: EMPLOYERS.kindergarten.name, from: day("1999-02-01"), until: day("2005-12-31") },
    ],
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("15231.35") },
    payers: work.payers,
    countedPeriods: [{ kind: "childcare", from: day("2007-09-01"), until: day("2010-05-31") }],
  }),
  clinic: {
    name: "25 saylı Nümunə şəhər poliklinikası",
    doctor: "Əsgərova İradə",
    attachedOn: day("2016-03-28"),
  },
});

const grown = CHILDREN.map(([fin, givenName, sex, bornOn, card]) =>
  aLife({
    fin: invented(fin),
    surname: sex === "male" ? "Bayramov" : "Bayramova",
    givenName,
    fatherName: "Əsgər",
    sex,
    bornOn: day(bornOn),
    address: { ...home, since: day(bornOn) < home.since ? home.since : day(bornOn) },
    idCard: idCard(card, day("2023-06-19"), day("2033-06-19")),
    mother: SOLMAZ,
  }),
);

export const bayramovFamily: readonly Life[] = [solmaz, ...grown];
