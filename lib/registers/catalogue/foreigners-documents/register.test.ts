import { expect, test } from "vitest";
import { hear, lines } from "../testing";
import { foreignersDocuments } from "./register";

const EMRE = {
  fin: "TST4E9Y",
  soyad: "Yılmaz",
  ad: "Emre",
  ata_adi: "",
  cins: "M",
  dogum_tarixi: "1985-02-11",
  dogum_yeri: "İzmir, Türkiyə",
  vetendasliq: "TR",
  icaze_novu: "daimi",
  icaze_nomresi: "DIA0000859",
  icaze_verilib: "2024-04-22",
  icaze_etibarlidir: "2029-04-22",
  veren_orqan: "DMX",
};

const message = (fields: object) => ({
  melumat: Object.entries(fields).map(([sahe, deyer]) => ({ sahe, deyer })),
});

test("a foreigner without a father's name, and the permit", () => {
  const { records, facts } = hear(foreignersDocuments, message(EMRE));

  expect(records).toEqual({
    identity: {
      fin: "TST4E9Y",
      name: { surname: "Yılmaz", givenName: "Emre", fatherName: null },
      sex: "male",
      bornOn: "1985-02-11",
      birthplace: "İzmir, Türkiyə",
      diedOn: null,
      citizenship: "TR",
    },
    documents: {
      residencePermit: {
        kind: "permanent",
        number: "DIA0000859",
        issuedOn: "2024-04-22",
        expiresOn: "2029-04-22",
        issuer: "DMX",
      },
    },
  });
  expect(lines(facts.identity).slice(0, 2)).toEqual(["full-name: Yılmaz Emre", "fin: TST4E9Y"]);
  expect(lines(facts.documents)).toEqual([
    "residence-permit: DIA0000859 · 2024-04-22/2029-04-22 · DMX",
  ]);
  expect(facts.documents?.[0]?.label.az).toBe("Daimi yaşamaq üçün icazə");
});

test("the pairs may come in any order, with others between them", () => {
  const melumat = [{ sahe: "qeyd", deyer: "-" }, ...message(EMRE).melumat.toReversed()];

  expect(hear(foreignersDocuments, { melumat })).toEqual(hear(foreignersDocuments, message(EMRE)));
});

test.each([
  ["a day that does not exist", { dogum_tarixi: "1985-02-30" }],
  ["an end before the beginning", { icaze_etibarlidir: "2024-04-21" }],
  ["an unknown kind of permit", { icaze_novu: "qonaq" }],
  ["a country in words", { vetendasliq: "Türkiyə" }],
  ["a value that is not text", { ad: 5 }],
])("%s makes the message malformed", (_, wrong) => {
  expect(() => hear(foreignersDocuments, message({ ...EMRE, ...wrong }))).toThrow();
});

test("a missing pair makes the message malformed", () => {
  const { soyad: _, ...others } = EMRE;
  expect(() => hear(foreignersDocuments, message(others))).toThrow();
});
