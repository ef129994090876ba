import { azn } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import type { Life } from "../life";
import { aLife, anAccount, day, idCard, inBaku, invented, relative } from "../make";

/** Könül lost her work by staff cut this autumn; she brings up her daughter alone. */

const KONUL = invented("TST8K6N");
const daughter = relative(invented("TST5L1M"), "İsmayılova Ləman Rauf qızı", day("2016-01-27"));
const home = inBaku("Binəqədi", "Şam küç.", "14", "29", "AZ1114", day("2017-07-03"));

const work = career([
  employment({
    employer: EMPLOYERS.bakery,
    position: "Qablaşdırıcı",
    contractNumber: "2012/0412",
    startedOn: day("2012-04-12"),
    endedOn: day("2018-11-30"),
    endReason: "own_wish",
    wages: [
      ["2012-04", 200],
      ["2015-01", 250],
      ["2018-01", 300],
    ],
  }),
  employment({
    employer: EMPLOYERS.sewing,
    position: "Dərzi",
    contractNumber: "2019/0304",
    startedOn: day("2019-03-04"),
    endedOn: day("2026-09-30"),
    endReason: "staff_cut",
    wages: [
      ["2019-03", 400],
      ["2021-01", 470],
      ["2023-01", 580],
      ["2025-01", 680],
      ["2026-01", 720],
    ],
  }),
]);

const konul = aLife({
  fin: KONUL,
  surname: "İsmayılova",
  givenName: "Könül",
  fatherName: "Ağası",
  sex: "female",
  bornOn: day("1988-12-02"),
  birthplace: "Lənkəran şəhəri",
  address: home,
  phone: "+994990000088",
  idCard: idCard("AA0000884", day("2022-10-17"), day("2032-10-17")),
  marital: { status: "divorced", since: day("2022-04-14"), spouse: null },
  children: [daughter],
  education: [
    {
      institution: "Nümunə Peşə Liseyi",
      level: "vocational",
      speciality: "Tikiş istehsalatı",
      number: "P 311906",
      graduatedOn: day("2007-06-22"),
    },
  ],
  jobs: work.jobs,
  jobSearch: { registeredOn: day("2026-10-05"), unemployedOn: day("2026-10-12") },
  insurance: anAccount({
    ssn: "9000000000108",
    openedOn: day("2012-04-12"),
    monthsBefore2006: 0,
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("3561.25") },
    payers: work.payers,
  }),
  healthCertificates: [
    {
      number: "086-2025-008841",
      issuedOn: day("2025-10-06"),
      expiresOn: day("2026-10-06"),
      issuer: "10 saylı Nümunə şəhər poliklinikası",
      conclusion: "fit_with_limits",
    },
  ],
  clinic: {
    name: "10 saylı Nümunə şəhər poliklinikası",
    doctor: "Mustafayeva Arzu",
    attachedOn: day("2017-07-21"),
  },
});

const laman = aLife({
  fin: daughter.fin,
  surname: "İsmayılova",
  givenName: "Ləman",
  fatherName: "Rauf",
  sex: "female",
  bornOn: daughter.bornOn,
  address: home,
  idCard: idCard("AA0000885", day("2021-02-15"), day("2031-01-27")),
  mother: KONUL,
  studies: {
    institution: "Nümunə tam orta məktəbi",
    level: "general",
    form: "full_time",
    startedOn: day("2022-09-15"),
    expectedUntil: day("2033-06-15"),
  },
});

export const ismayilovFamily: readonly Life[] = [konul, laman];
