import { azn } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import { aLife, anAccount, day, idCard, invented } from "../make";

/** A teacher in Lənkəran about whom the register of diplomas never answers. */
const work = career([
  employment({
    employer: EMPLOYERS.school,
    position: "Riyaziyyat müəllimi",
    contractNumber: "2006/0915",
    startedOn: day("2006-09-15"),
    wages: [
      ["2006-09", 130],
      ["2010-01", 240],
      ["2015-01", 350],
      ["2020-01", 590],
      ["2023-01", 760],
      ["2026-01", 930],
    ],
  }),
]);

export const huseynovaLeyla = aLife({
  fin: invented("TST7L3H"),
  surname: "Hüseynova",
  givenName: "Leyla",
  fatherName: "Tofiq",
  sex: "female",
  bornOn: day("1983-09-16"),
  birthplace: "Lənkəran şəhəri",
  address: {
    city: "Lənkəran",
    district: null,
    street: "Limon küç.",
    house: "25",
    flat: null,
    postcode: "AZ4200",
    since: day("2001-06-04"),
  },
  phone: "+994500000083",
  idCard: idCard("AA0000839", day("2023-09-25"), day("2033-09-25")),
  education: [
    {
      institution: "Nümunə Pedaqoji Universiteti",
      level: "bachelor",
      speciality: "Riyaziyyat müəllimliyi",
      number: "B 060551",
      graduatedOn: day("2005-06-30"),
    },
  ],
  jobs: work.jobs,
  insurance: anAccount({
    ssn: "9000000000132",
    openedOn: day("2006-09-15"),
    monthsBefore2006: 0,
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("10240.75") },
    payers: work.payers,
  }),
  clinic: {
    name: "Lənkəran Nümunə poliklinikası",
    doctor: "Ağayev Səfər",
    attachedOn: day("2010-10-11"),
  },
  quirks: { silent: ["diplomas"], believes: {} },
});
