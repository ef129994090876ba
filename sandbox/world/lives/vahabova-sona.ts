import { aLife, day, idCard, inBaku, invented } from "../make";

/** She kept the house all her life: nobody paid contributions for her, so she has no pension. */
export const vahabovaSona = aLife({
  fin: invented("TST9V4S"),
  surname: "Vahabova",
  givenName: "Sona",
  fatherName: "Tofiq",
  sex: "female",
  bornOn: day("1959-04-02"),
  birthplace: "Ağdaş şəhəri",
  address: inBaku("Xəzər", "Zeytun küç.", "7", null, "AZ1044", day("1994-06-10")),
  phone: "+994700000059",
  idCard: idCard("AA0000593", day("2021-04-12"), day("2031-04-12")),
  marital: { status: "widowed", since: day("2016-02-08"), spouse: null },
  clinic: {
    name: "27 saylı Nümunə şəhər poliklinikası",
    doctor: "Ağayeva Sədaqət",
    attachedOn: day("2016-05-16"),
  },
});
