import { azn } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import { aLife, anAccount, day, idCard, inBaku, invented } from "../make";

/** He has worked for twenty years, and the fund has never answered about his account. */
const work = career([
  employment({
    employer: EMPLOYERS.software,
    position: "Sistem inzibatçısı",
    contractNumber: "2006/1002",
    startedOn: day("2006-10-02"),
    wages: [
      ["2006-10", 300],
      ["2012-01", 650],
      ["2018-01", 1100],
      ["2023-01", 1700],
    ],
  }),
]);

export const suleymanovCavid = aLife({
  fin: invented("TST7C2S"),
  surname: "Süleymanov",
  givenName: "Cavid",
  fatherName: "İlham",
  sex: "male",
  bornOn: day("1984-05-17"),
  address: inBaku("Xətai", "Qızılgül küç.", "11", "73", "AZ1025", day("2015-07-22")),
  phone: "+994510000084",
  idCard: idCard("AA0000845", day("2024-06-03"), day("2034-06-03")),
  jobs: work.jobs,
  insurance: anAccount({
    ssn: "9000000000223",
    openedOn: day("2006-10-02"),
    monthsBefore2006: 0,
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("17726.85") },
    payers: work.payers,
  }),
  military: { status: "exempt", from: null, until: null, rank: null },
  quirks: { silent: ["insurance-account"], believes: {} },
});
