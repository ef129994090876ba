import { expect, test } from "vitest";
import { hear, lines } from "../testing";
import { diplomas } from "./register";

const COLLEGE = {
  seriyaVeNomre: "T 004417",
  tehsilMuessisesi: "Bakı Tibb Kolleci",
  seviyye: 4,
  ixtisas: "Laboratoriya işi",
  bitirmeTarixi: "28 iyun 1984-cü il",
};
const SCHOOL = {
  seriyaVeNomre: "A 118203",
  tehsilMuessisesi: "Nümunə tam orta məktəbi",
  seviyye: 2,
  ixtisas: "",
  bitirmeTarixi: "25 may 1981-ci il",
};
const MASTER = {
  tehsilMuessisesi: "Nümunə Universiteti",
  seviyye: 6,
  forma: "əyani",
  qebulTarixi: "15 sentyabr 2025-ci il",
  bitirmeliTarix: "30 iyun 2027-ci il",
};

test("diplomas, the latest first, each called what it is", () => {
  const { records, facts } = hear(diplomas, {
    tehsil: { senedler: [SCHOOL, COLLEGE], tehsilAlir: null },
  });

  expect(records).toEqual({
    education: {
      diplomas: [
        {
          number: "T 004417",
          institution: "Bakı Tibb Kolleci",
          level: "college",
          speciality: "Laboratoriya işi",
          graduatedOn: "1984-06-28",
        },
        {
          number: "A 118203",
          institution: "Nümunə tam orta məktəbi",
          level: "secondary",
          speciality: null,
          graduatedOn: "1981-05-25",
        },
      ],
      study: null,
    },
  });
  expect(lines(facts.education)).toEqual([
    "diploma:1: Bakı Tibb Kolleci · Laboratoriya işi · 1984-06-28 · T 004417",
    "diploma:2: Nümunə tam orta məktəbi · 1981-05-25 · A 118203",
  ]);
  expect(facts.education?.map(({ label }) => label.az)).toEqual([
    "Orta ixtisas təhsili haqqında diplom",
    "Tam orta təhsil haqqında attestat",
  ]);
});

test("someone who studies: that comes first, with the day the course is to end", () => {
  const { facts } = hear(diplomas, { tehsil: { senedler: [COLLEGE], tehsilAlir: MASTER } });

  expect(lines(facts.education)[0]).toBe(
    "study: Nümunə Universiteti · Master's studies · Full-time · 2025-09-15/2027-06-30",
  );
});

test.each([
  ["a day in figures", { bitirmeTarixi: "28.06.1984" }],
  ["a day that does not exist", { bitirmeTarixi: "31 iyun 1984-cü il" }],
  ["an unknown level", { seviyye: 8 }],
  ["a level in words", { seviyye: "kollec" }],
  ["no institution", { tehsilMuessisesi: "" }],
])("%s makes the message malformed", (_, wrong) => {
  const tehsil = { senedler: [{ ...COLLEGE, ...wrong }], tehsilAlir: null };
  expect(() => hear(diplomas, { tehsil })).toThrow();
});

test("a course that ends before it begins makes the message malformed", () => {
  const tehsilAlir = { ...MASTER, bitirmeliTarix: "30 iyun 2024-cü il" };
  expect(() => hear(diplomas, { tehsil: { senedler: [], tehsilAlir } })).toThrow();
});
