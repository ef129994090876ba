import { azn } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import { aLife, anAccount, day, idCard, inBaku, invented } from "../make";

/** His employer was wound up this month; the agency entered him and still has to offer him work. */
const work = career([
  employment({
    employer: EMPLOYERS.aluminium,
    position: "Elektrik",
    contractNumber: "2015/0601",
    startedOn: day("2015-06-01"),
    endedOn: day("2026-11-10"),
    endReason: "liquidation",
    wages: [
      ["2015-06", 420],
      ["2018-01", 560],
      ["2020-01", 720],
      ["2022-01", 880],
      ["2024-01", 1020],
      ["2026-01", 1140],
    ],
  }),
]);

export const samadovRuslan = aLife({
  fin: invented("TST2R8S"),
  surname: "Səmədov",
  givenName: "Ruslan",
  fatherName: "Eldar",
  sex: "male",
  bornOn: day("1984-03-05"),
  birthplace: "Sumqayıt şəhəri",
  address: inBaku("Binəqədi", "Nərgiz küç.", "25", "40", "AZ1115", day("2016-10-03")),
  phone: "+994550000084",
  idCard: idCard("AA0000849", day("2024-03-11"), day("2034-03-11")),
  jobs: work.jobs,
  jobSearch: { registeredOn: day("2026-11-18"), unemployedOn: null },
  insurance: anAccount({
    ssn: "9000000000527",
    openedOn: day("2015-06-01"),
    monthsBefore2006: 0,
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("2932.40") },
    payers: work.payers,
  }),
});
