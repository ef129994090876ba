import { expect, test } from "vitest";
import { hear, lines } from "../testing";
import { medicalInstitutions } from "./register";

const ATTACHMENT = {
  muessiseninAdi: "3 saylı Nümunə şəhər poliklinikası",
  saheHekimi: "Rüstəmova Nailə",
  tehkimTarixi: "10/09/2021",
};

test("the institution and the doctor, with the day of attachment: day first, then month", () => {
  const { records, facts } = hear(medicalInstitutions, { tehkimolunma: ATTACHMENT });

  expect(records).toEqual({
    health: {
      clinic: {
        name: "3 saylı Nümunə şəhər poliklinikası",
        doctor: "Rüstəmova Nailə",
        attachedOn: "2021-09-10",
      },
    },
  });
  expect(lines(facts.health)).toEqual([
    "clinic: 3 saylı Nümunə şəhər poliklinikası · Rüstəmova Nailə",
  ]);
  expect(facts.health?.[0]?.since).toBe("2021-09-10");
});

test.each([
  ["month first", { tehkimTarixi: "09/30/2021" }],
  ["another notation", { tehkimTarixi: "10.09.2021" }],
  ["no doctor", { saheHekimi: undefined }],
])("%s makes the message malformed", (_, wrong) => {
  expect(() => hear(medicalInstitutions, { tehkimolunma: { ...ATTACHMENT, ...wrong } })).toThrow();
});
