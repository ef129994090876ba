import { azn } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import { aLife, anAccount, day, idCard, inBaku, invented } from "../make";

/** Past the pension age and without work: what he has a right to hangs on an account that is never told. */
const work = career([
  employment({
    employer: EMPLOYERS.building,
    position: "Bənna",
    contractNumber: "2008/0414",
    startedOn: day("2008-04-14"),
    endedOn: day("2013-10-31"),
    endReason: "own_wish",
    wages: [
      ["2008-04", 180],
      ["2011-01", 240],
    ],
  }),
]);

export const zeynalovFikrat = aLife({
  fin: invented("TST6Z3F"),
  surname: "Zeynalov",
  givenName: "Fikrət",
  fatherName: "Adil",
  sex: "male",
  bornOn: day("1960-08-11"),
  birthplace: "Kürdəmir şəhəri",
  address: inBaku("Sabunçu", "Tut küç.", "19", "4", "AZ1141", day("2001-09-27")),
  phone: "+994510000060",
  idCard: idCard("AA0000608", day("2020-08-17"), day("2030-08-17")),
  jobs: work.jobs,
  insurance: anAccount({
    ssn: "9000000000519",
    openedOn: day("2008-04-14"),
    monthsBefore2006: 0,
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("4120.55") },
    payers: work.payers,
  }),
  quirks: { silent: ["insurance-account"], believes: {} },
});
