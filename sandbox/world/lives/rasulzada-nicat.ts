import { aLife, day, idCard, inBaku, invented } from "../make";

/** A full-time student whose military service is deferred. */
export const rasulzadaNicat = aLife({
  fin: invented("TST2N7R"),
  surname: "Rəsulzadə",
  givenName: "Nicat",
  fatherName: "Elşad",
  sex: "male",
  bornOn: day("2006-02-11"),
  birthplace: "Quba şəhəri",
  address: inBaku("Yasamal", "Heyva küç.", "4", "212", "AZ1073", day("2023-09-20")),
  phone: "+994550000006",
  email: "nicat@example.com",
  idCard: idCard("AA0000062", day("2021-03-01"), day("2031-03-01")),
  education: [
    {
      institution: "Quba Nümunə tam orta məktəbi",
      level: "secondary",
      speciality: null,
      number: "A 775102",
      graduatedOn: day("2023-06-14"),
    },
  ],
  studies: {
    institution: "Nümunə Dövlət Universiteti",
    level: "bachelor",
    form: "full_time",
    startedOn: day("2023-09-15"),
    expectedUntil: day("2027-06-30"),
  },
  healthCertificates: [
    {
      number: "086-2023-006206",
      issuedOn: day("2023-08-14"),
      expiresOn: day("2024-08-14"),
      issuer: "Quba Nümunə poliklinikası",
      conclusion: "fit",
    },
  ],
  clinic: {
    name: "3 saylı Nümunə şəhər poliklinikası",
    doctor: "Rüstəmova Nailə",
    attachedOn: day("2023-10-02"),
  },
  military: {
    status: "deferred",
    from: null,
    until: day("2027-06-30"),
    rank: null,
  },
});
