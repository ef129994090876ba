import { expect, test } from "vitest";
import { hear, lines } from "../testing";
import { drivingLicences } from "./register";

const LICENCE = {
  SUR_SOYAD: "Mamedova",
  SUR_AD: "Ulkar",
  SUR_ATA_ADI: "Rauf",
  SUR_CINS: "Q",
  VES_NOMRE: "AZ100492",
  VES_VERILME: "20160405",
  VES_BITME: "20260405",
  VES_ORQAN: "DYP",
  VES_KATEQORIYALAR: "B,C1,CE",
};

test("the licence, and the name as it is printed on it", () => {
  const { records, facts } = hear(drivingLicences, LICENCE);

  expect(records).toEqual({
    documents: {
      drivingLicence: {
        number: "AZ100492",
        issuedOn: "2016-04-05",
        expiresOn: "2026-04-05",
        issuer: "DYP",
        categories: ["B", "C1", "CE"],
      },
    },
    identity: {
      name: { surname: "Mamedova", givenName: "Ulkar", fatherName: "Rauf" },
      sex: "female",
    },
  });
  expect(lines(facts.documents)).toEqual([
    "driving-licence: AZ100492 · B, C1, CE · 2016-04-05/2026-04-05 · DYP",
  ]);
  expect(lines(facts.identity)).toEqual(["full-name: Mamedova Ulkar Rauf qızı"]);
});

test.each([
  ["a day that does not exist", { VES_VERILME: "20160431" }],
  ["a day as a number", { VES_VERILME: 20_160_405 }],
  ["an end before the beginning", { VES_BITME: "20160404" }],
  ["an unknown category", { VES_KATEQORIYALAR: "B,X" }],
  ["no category", { VES_KATEQORIYALAR: "" }],
  ["no number", { VES_NOMRE: undefined }],
])("%s makes the message malformed", (_, wrong) => {
  expect(() => hear(drivingLicences, { ...LICENCE, ...wrong })).toThrow();
});
