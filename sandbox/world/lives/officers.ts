import { career, employment } from "../contributions";
import { EMPLOYERS } from "../employers";
import type { Employer, Life } from "../life";
import { aLife, anAccount, day, idCard, inBaku, invented } from "../make";

/** Officers are persons too. The operator Rəhimova Aytən stands with her family. */

const work = (
  employer: Employer,
  position: string,
  number: number,
  startedOn: string,
  manats: number,
) =>
  career([
    employment({
      employer,
      position,
      contractNumber: `${startedOn.slice(0, 4)}/${String(number).padStart(4, "0")}`,
      startedOn: day(startedOn),
      wages: [[startedOn.slice(0, 7), manats]],
    }),
  ]);

const account = (number: number, { jobs, payers }: ReturnType<typeof work>) => ({
  jobs,
  insurance: anAccount({
    ssn: `90000000009${String(number).padStart(2, "0")}`,
    openedOn: day(jobs[0]?.startedOn ?? ""),
    monthsBefore2006: 0,
    carriedOver: null,
    payers,
  }),
});

const malikova = aLife({
  fin: invented("TST8S1M"),
  surname: "Məlikova",
  givenName: "Səbinə",
  fatherName: "Adil",
  sex: "female",
  bornOn: day("1996-10-12"),
  address: inBaku("Yasamal", "Gilas küç.", "19", "7", "AZ1066", day("2020-01-20")),
  phone: "+994500000196",
  idCard: idCard("AA0009961", day("2021-11-01"), day("2031-11-01")),
  ...account(1, work(EMPLOYERS.dost, "DOST operatoru", 311, "2021-03-15", 1050)),
});

const abbasova = aLife({
  fin: invented("TST5U4A"),
  surname: "Abbasova",
  givenName: "Ülviyyə",
  fatherName: "Tahir",
  sex: "female",
  bornOn: day("1986-01-31"),
  address: inBaku("Nizami", "Nanə küç.", "8", "52", "AZ1119", day("2014-05-06")),
  phone: "+994550000186",
  idCard: idCard("AA0008601", day("2019-07-08"), day("2029-07-08")),
  ...account(2, work(EMPLOYERS.fund, "Mütəxəssis", 87, "2019-02-04", 1150)),
});

const nagiyev = aLife({
  fin: invented("TST4R2N"),
  surname: "Nağıyev",
  givenName: "Rauf",
  fatherName: "Ədalət",
  sex: "male",
  bornOn: day("1977-08-19"),
  address: inBaku("Nəsimi", "Akasiya küç.", "33", "14", "AZ1011", day("2008-10-28")),
  phone: "+994510000177",
  idCard: idCard("AA0007719", day("2022-09-05"), day("2032-09-05")),
  ...account(3, work(EMPLOYERS.fund, "Şöbə müdiri", 12, "2018-05-21", 1900)),
});

const safarova = aLife({
  fin: invented("TST6K9S"),
  surname: "Səfərova",
  givenName: "Kəmalə",
  fatherName: "Yusif",
  sex: "female",
  bornOn: day("1981-03-03"),
  address: inBaku("Səbail", "Söyüd küç.", "2", "9", "AZ1001", day("2011-12-12")),
  phone: "+994700000181",
  idCard: idCard("AA0008103", day("2021-03-22"), day("2031-03-22")),
  ...account(
    4,
    work(EMPLOYERS.ministry, "Məlumatların mühafizəsi üzrə məsul", 5, "2020-01-13", 2100),
  ),
});

const valiyev = aLife({
  fin: invented("TST1S8V"),
  surname: "Vəliyev",
  givenName: "Samir",
  fatherName: "İlqar",
  sex: "male",
  bornOn: day("1991-11-25"),
  address: inBaku("Xətai", "Püstə küç.", "27", "81", "AZ1026", day("2017-02-17")),
  phone: "+994990000191",
  idCard: idCard("AA0009125", day("2021-12-06"), day("2031-12-06")),
  ...account(5, work(EMPLOYERS.ministry, "Analitik", 41, "2018-09-03", 1600)),
});

const haciyeva = aLife({
  fin: invented("TST3H6N"),
  surname: "Hacıyeva",
  givenName: "Nərminə",
  fatherName: "Elman",
  sex: "female",
  bornOn: day("1979-06-14"),
  address: inBaku("Nərimanov", "Zoğal küç.", "15", "22", "AZ1069", day("2013-04-15")),
  phone: "+994550000179",
  idCard: idCard("AA0007914", day("2020-06-15"), day("2030-06-15")),
  ...account(6, work(EMPLOYERS.ministry, "Şöbə müdiri", 19, "2019-09-02", 2200)),
});

export const officers: readonly Life[] = [malikova, abbasova, nagiyev, safarova, haciyeva, valiyev];
