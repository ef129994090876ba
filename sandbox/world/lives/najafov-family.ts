import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import type { Life } from "../life";
import { aLife, anAccount, day, idCard, inBaku, invented, relative } from "../make";
import { paidMonthly } from "../payments";

/**
 * A family whose income is low for reasons it cannot help: Anar has a disability and a small wage, Sevda
 * looks after their daughter. Whether assistance is due can be said once both have agreed.
 */

const ANAR = invented("TST6A9C");
const SEVDA = invented("TST9S5C");

const home = inBaku("Qaradağ", "Yovşan küç.", "31", null, "AZ1083", day("2019-04-02"));
const marriedOn = day("2018-08-11");
const daughter = relative(invented("TST4N8C"), "Nəcəfova Nuray Anar qızı", day("2021-03-05"));

const anarsWork = career([
  employment({
    employer: EMPLOYERS.bakery,
    position: "Gözətçi",
    contractNumber: "2023/0410",
    startedOn: day("2023-04-10"),
    wages: [
      ["2023-04", 345],
      ["2025-01", 400],
    ],
  }),
]);

const anar = aLife({
  fin: ANAR,
  surname: "Nəcəfov",
  givenName: "Anar",
  fatherName: "İsmət",
  sex: "male",
  bornOn: day("1988-07-19"),
  address: home,
  phone: "+994550000188",
  idCard: idCard("AA0001888", day("2023-08-01"), day("2033-08-01")),
  marital: { status: "married", since: marriedOn, spouse: SEVDA },
  children: [daughter],
  jobs: anarsWork.jobs,
  insurance: anAccount({
    ssn: "9000000000371",
    openedOn: day("2023-04-10"),
    monthsBefore2006: 0,
    carriedOver: null,
    payers: anarsWork.payers,
  }),
  disability: {
    percent: 65,
    cause: "general",
    decidedOn: day("2022-11-14"),
    until: null,
    decisionNumber: "TSE-2022-11-0188",
    commission: "Bakı 4 saylı TSEK",
  },
  military: { status: "exempt", from: null, until: null, rank: null },
  benefits: [
    paidMonthly({
      code: "disability",
      from: day("2022-11-14"),
      amounts: [
        ["2022-11", 180],
        ["2023-01", 220],
        ["2025-07", 250],
      ],
      decisionNumber: "11-000188",
      bank: "Kapital Bank",
    }),
  ],
});

const sevda = aLife({
  fin: SEVDA,
  surname: "Nəcəfova",
  givenName: "Sevda",
  fatherName: "Mübariz",
  sex: "female",
  bornOn: day("1994-11-30"),
  address: home,
  phone: "+994550000189",
  idCard: idCard("AA0001889", day("2023-08-01"), day("2033-08-01")),
  marital: { status: "married", since: marriedOn, spouse: ANAR },
  children: [daughter],
});

const nuray = aLife({
  fin: daughter.fin,
  surname: "Nəcəfova",
  givenName: "Nuray",
  fatherName: "Anar",
  sex: "female",
  bornOn: daughter.bornOn,
  address: { ...home, since: daughter.bornOn },
  mother: SEVDA,
  father: ANAR,
});

export const najafovFamily: readonly Life[] = [sevda, anar, nuray];
