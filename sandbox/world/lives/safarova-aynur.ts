import { azn } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import { aLife, anAccount, day, idCard, inBaku, invented } from "../make";

/**
 * Two sick notes, and a fund that never answers about her: whether the benefits are due cannot be said,
 * and is not refused.
 */
const work = career([
  employment({
    employer: EMPLOYERS.kindergarten,
    position: "Tərbiyəçi",
    contractNumber: "2017/0915",
    startedOn: day("2017-09-15"),
    wages: [
      ["2017-09", 240],
      ["2019-09", 380],
      ["2022-01", 480],
      ["2025-01", 610],
    ],
  }),
]);

export const safarovaAynur = aLife({
  fin: invented("TST8A6S"),
  surname: "Səfərova",
  givenName: "Aynur",
  fatherName: "Nizami",
  sex: "female",
  bornOn: day("1994-02-26"),
  address: inBaku("Nərimanov", "Sünbül küç.", "7", "19", "AZ1052", day("2020-09-07")),
  phone: "+994700000126",
  idCard: idCard("AA0001940", day("2021-03-02"), day("2031-03-02")),
  jobs: work.jobs,
  insurance: anAccount({
    ssn: "9000000000330",
    openedOn: day("2017-09-15"),
    monthsBefore2006: 0,
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("216.00") },
    payers: work.payers,
  }),
  clinic: {
    name: "8 saylı Nümunə şəhər poliklinikası",
    doctor: "Məmmədli Şəhla",
    attachedOn: day("2020-10-05"),
  },
  sickNotes: [
    {
      number: "H-2026-09307",
      kind: "pregnancy",
      from: day("2026-09-07"),
      until: day("2027-01-10"),
    },
    { number: "X-2026-06088", kind: "illness", from: day("2026-06-08"), until: day("2026-06-30") },
  ],
  quirks: { silent: ["insurance-account"], believes: {} },
});
