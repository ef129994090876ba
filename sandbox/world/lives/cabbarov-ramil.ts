import { azn } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import { aLife, anAccount, day, idCard, inBaku, invented } from "../make";

/**
 * An account in which everything happens: military service that counts, two employers in the same
 * months, one that paid only every other half-year, another that owes months nobody else paid, and half
 * a year on unemployment insurance.
 */
const work = career([
  employment({
    employer: EMPLOYERS.building,
    position: "Fəhlə",
    contractNumber: "2010/0901",
    startedOn: day("2010-09-01"),
    endedOn: day("2022-12-31"),
    endReason: "own_wish",
    wages: [
      ["2010-09", 230],
      ["2014-01", 320],
      ["2018-01", 420],
      ["2020-01", 500],
    ],
    unpaid: [
      ["2019-07", "2019-12"],
      ["2020-07", "2020-12"],
      ["2021-07", "2021-12"],
      ["2022-07", "2022-12"],
    ],
  }),
  employment({
    employer: EMPLOYERS.market,
    position: "Yükləyici",
    kind: "additional",
    contractNumber: "2018/0319",
    startedOn: day("2018-03-01"),
    endedOn: day("2021-08-31"),
    endReason: "own_wish",
    wages: [
      ["2018-03", 180],
      ["2020-01", 250],
    ],
  }),
  employment({
    employer: EMPLOYERS.services,
    position: "Təmizlik işçisi",
    contractNumber: "2023/0901",
    startedOn: day("2023-09-01"),
    endedOn: day("2025-06-30"),
    endReason: "staff_cut",
    wages: [["2023-09", 480]],
    unpaid: [
      ["2024-01", "2024-03"],
      ["2024-07", "2024-09"],
      ["2025-01", "2025-03"],
    ],
  }),
  employment({
    employer: EMPLOYERS.logistics,
    position: "Anbardar",
    contractNumber: "2026/0105",
    startedOn: day("2026-01-05"),
    wages: [["2026-01", 720]],
  }),
]);

export const cabbarovRamil = aLife({
  fin: invented("TST3J8V"),
  surname: "Cabbarov",
  givenName: "Ramil",
  fatherName: "Arif",
  sex: "male",
  bornOn: day("1990-03-22"),
  birthplace: "Sabirabad şəhəri",
  address: inBaku("Sabunçu", "Tut küç.", "52", null, "AZ1142", day("2013-06-17")),
  phone: "+994770000090",
  idCard: idCard("AA0000903", day("2020-04-13"), day("2030-04-13")),
  jobs: work.jobs,
  insurance: anAccount({
    ssn: "9000000000231",
    openedOn: day("2010-09-01"),
    monthsBefore2006: 0,
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("6105.96") },
    payers: work.payers,
    countedPeriods: [
      { kind: "military-service", from: day("2008-10-01"), until: day("2010-03-31") },
      { kind: "unemployment-payment", from: day("2025-07-01"), until: day("2025-12-31") },
    ],
  }),
  military: {
    status: "served",
    from: day("2008-10-01"),
    until: day("2010-03-31"),
    rank: "sıravi",
  },
});
