import { aLife, day, idCard, inBaku, invented } from "../make";

/** Has nothing but an identity card and an address: every other register says "not known here". */
export const abbasovOrxan = aLife({
  fin: invented("TST1R3X"),
  surname: "Abbasov",
  givenName: "Orxan",
  fatherName: "Nəriman",
  sex: "male",
  bornOn: day("2007-10-04"),
  address: inBaku("Pirallahı", "Sahil küç.", "1", null, "AZ1080", day("2007-11-12")),
  idCard: idCard("AA0000704", day("2022-10-10"), day("2032-10-10")),
});
