import { expect, test } from "vitest";
import { hear, lines } from "../testing";
import { medicalInstitutions } from "./register";

const ATTACHMENT = {
  muessiseninAdi: "3 saylı Nümunə şəhər poliklinikası",
  saheHekimi: "Rüstəmova Nailə",
  tehkimTarixi: "10/09/2021",
};

const SICK_NOTES = [
  { vereqeNo: "H-0031", sebeb: "H", baslama: "20/07/2026", bitme: "22/11/2026" },
  { vereqeNo: "X-1104", sebeb: "X", baslama: "12/11/2026", bitme: null },
];

const message = (attachment: object, notes: readonly object[] = []) => ({
  tehkimolunma: attachment,
  emekQabiliyyetsizliyi: notes,
});

test("the institution and the doctor, with the day of attachment: day first, then month", () => {
  const { records, facts } = hear(medicalInstitutions, message(ATTACHMENT));

  expect(records).toEqual({
    health: {
      clinic: {
        name: "3 saylı Nümunə şəhər poliklinikası",
        doctor: "Rüstəmova Nailə",
        attachedOn: "2021-09-10",
      },
      sickNotes: [],
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
  expect(() => hear(medicalInstitutions, message({ ...ATTACHMENT, ...wrong }))).toThrow();
});

test("sick notes, the latest first; one that is open has no end", () => {
  const { records, facts } = hear(medicalInstitutions, message(ATTACHMENT, SICK_NOTES));

  expect(records.health?.sickNotes).toEqual([
    { number: "X-1104", kind: "illness", from: "2026-11-12", until: null },
    { number: "H-0031", kind: "pregnancy", from: "2026-07-20", until: "2026-11-22" },
  ]);
  expect(lines(facts.health).slice(1)).toEqual([
    "sick-note:1: Illness · 2026-11-12/.. · X-1104",
    "sick-note:2: Pregnancy and birth · 2026-07-20/2026-11-22 · H-0031",
  ]);
});

test.each([
  ["without a number", { vereqeNo: "" }],
  ["of an unknown cause", { sebeb: "Z" }],
  ["that ends before it begins", { bitme: "11/11/2026" }],
])("a sick note %s makes the message malformed", (_, wrong) => {
  const note = { ...SICK_NOTES[1], ...wrong };
  expect(() => hear(medicalInstitutions, message(ATTACHMENT, [note]))).toThrow();
});

test("a snapshot of before sick notes were told says nothing of them, not that there are none", () => {
  const clinic = { name: "A", doctor: "B", attachedOn: "2021-09-10" };
  const { record, facts } = medicalInstitutions.parts.health;
  expect(record.parse({ clinic }).sickNotes).toBeNull();
  expect(facts(record.parse({ clinic }))).toHaveLength(1);
});
