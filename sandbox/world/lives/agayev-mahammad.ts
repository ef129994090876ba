import { azn } from "@/lib/kernel/money";
import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import { aLife, anAccount, day, idCard, inBaku, invented } from "../make";

/**
 * A right nobody asked for: 65 on 11.05.2023, with capital and record enough, he was building abroad, and the
 * fund had no way to reach him. Back since the spring of 2026: three years are paid for, the rest is lost.
 */
const work = career([
  employment({
    employer: EMPLOYERS.railway,
    position: "Çilingər",
    contractNumber: "1980/1001",
    startedOn: day("1980-10-01"),
    endedOn: day("2012-06-30"),
    endReason: "staff_cut",
    wages: [
      ["2006-01", 210],
      ["2008-01", 320],
      ["2010-01", 410],
    ],
  }),
  employment({
    employer: EMPLOYERS.building,
    position: "Montajçı",
    contractNumber: "2012/0803",
    startedOn: day("2012-08-01"),
    endedOn: day("2021-08-31"),
    endReason: "own_wish",
    wages: [
      ["2012-08", 520],
      ["2015-01", 600],
      ["2018-01", 680],
      ["2020-01", 760],
    ],
  }),
]);

export const agayevMahammad = aLife({
  fin: invented("TST6Q4L"),
  surname: "Ağayev",
  givenName: "Məhəmməd",
  fatherName: "Rza",
  sex: "male",
  bornOn: day("1958-05-11"),
  birthplace: "Bakı şəhəri",
  address: inBaku("Nizami", "Qara Qarayev pr.", "88", "24", "AZ1119", day("1989-06-02")),
  phone: "+994500000058",
  idCard: idCard("AA0000589", day("2026-04-20"), day("2036-04-20")),
  marital: { status: "divorced", since: day("2009-10-06"), spouse: null },
  education: [
    {
      institution: "Nümunə Texniki Peşə Məktəbi",
      level: "vocational",
      speciality: "Çilingər",
      number: "P 058077",
      graduatedOn: day("1976-06-21"),
    },
  ],
  jobs: work.jobs,
  insurance: anAccount({
    ssn: "9000000000256",
    openedOn: day("2006-01-01"),
    monthsBefore2006: 303,
    serviceBefore2006: [
      { employer: EMPLOYERS.railway.name, from: day("1980-10-01"), until: day("2005-12-31") },
    ],
    carriedOver: { on: day("2017-12-31"), amountQepik: azn("34717.87") },
    payers: work.payers,
  }),
  clinic: {
    name: "9 saylı Nümunə şəhər poliklinikası",
    doctor: "Hacıyeva Lalə",
    attachedOn: day("2026-05-05"),
  },
  military: {
    status: "served",
    from: day("1976-11-02"),
    until: day("1978-11-10"),
    rank: "sıravi",
  },
});
