import { expect, test } from "vitest";
import { hear, lines } from "../testing";
import { employmentContracts } from "./register";

const CLINIC = { ad: "«Nümunə Poliklinika» MMC", voen: "0000010101", mulkiyyet: "özəl" };
const SCHOOL = { ad: "Nümunə məktəbi", voen: "0000010601", mulkiyyet: "dövlət" };

const MAIN = {
  muqavile_no: "EM-2014-000117",
  isegoturen: CLINIC,
  is_yeri: "əsas",
  vezife: "laborant",
  baslama_tarixi: "03.02.2014",
  xitam_tarixi: "",
  xitam_esasi: "",
  ayliq_emek_haqqi: "1000,00",
};
const SIDE = {
  ...MAIN,
  muqavile_no: "EM-2020-000009",
  isegoturen: SCHOOL,
  is_yeri: "əlavə",
  vezife: "tibb bacısı",
  baslama_tarixi: "15.09.2020",
  ayliq_emek_haqqi: "250,50",
};
const FORMER = {
  ...MAIN,
  muqavile_no: "EM-2008-000044",
  isegoturen: SCHOOL,
  baslama_tarixi: "01.09.2008",
  xitam_tarixi: "31.01.2014",
  xitam_esasi: "70.b",
  ayliq_emek_haqqi: "400,00",
};

const said = (muqavileler: readonly object[], mesgulluq: object | null = null) =>
  hear(employmentContracts, { muqavileler, mesgulluq });

test("a contract in our words", () => {
  const { records } = said([FORMER]);

  expect(records).toEqual({
    employment: {
      contracts: [
        {
          number: "EM-2008-000044",
          employer: { name: "Nümunə məktəbi", tin: "0000010601", sector: "state" },
          kind: "main",
          position: "laborant",
          startedOn: "2008-09-01",
          endedOn: "2014-01-31",
          endReason: "staff_cut",
          monthlyWageQepik: 40_000,
        },
      ],
      jobSearch: null,
    },
  });
});

test("the main job comes first, then the additional one, then former ones; wages of today only", () => {
  const { facts } = said([FORMER, SIDE, MAIN]);

  expect(lines(facts.employment)).toEqual([
    "job:1: «Nümunə Poliklinika» MMC · laborant · 2014-02-03/.. · EM-2014-000117",
    "job:2: Nümunə məktəbi · tibb bacısı · 2020-09-15/.. · EM-2020-000009",
    "job:3: Nümunə məktəbi · laborant · 2008-09-01/2014-01-31 · Ended by staff reduction · EM-2008-000044",
    "wage:0000010101: 100000 q · «Nümunə Poliklinika» MMC",
    "wage:0000010601: 25050 q · Nümunə məktəbi",
  ]);
  expect(facts.employment?.map(({ label }) => label.az)).toEqual([
    "Əsas iş yeri",
    "Əlavə iş yeri",
    "Əvvəlki iş yeri",
    "Əməkhaqqı",
    "Əməkhaqqı",
  ]);
});

test("two contracts with one employer are one wage", () => {
  const { facts } = said([MAIN, { ...SIDE, isegoturen: CLINIC }]);

  expect(lines(facts.employment)).toContain("wage:0000010101: 125050 q · «Nümunə Poliklinika» MMC");
});

test.each([
  ["69", "own_wish"],
  ["70.a", "liquidation"],
  ["70.b", "staff_cut"],
  ["73", "term_ended"],
  ["", null],
])("article %j of the Labour Code means %s", (xitam_esasi, endReason) => {
  const { records } = said([{ ...FORMER, xitam_esasi }]);

  expect(records.employment).toMatchObject({ contracts: [{ endReason }] });
});

test.each([
  ["a negative wage", { ayliq_emek_haqqi: "-1000,00" }],
  ["a wage that is a number", { ayliq_emek_haqqi: 1000 }],
  ["a wage in another notation", { ayliq_emek_haqqi: "1000.00" }],
  ["a day that does not exist", { baslama_tarixi: "31.02.2014" }],
  ["an end before the beginning", { xitam_tarixi: "02.02.2014" }],
  ["a VÖEN of nine digits", { isegoturen: { ...CLINIC, voen: "000001010" } }],
  ["an unknown ground", { xitam_esasi: "71" }],
  ["no position", { vezife: undefined }],
])("%s makes the message malformed", (_, wrong) => {
  expect(() => said([{ ...MAIN, ...wrong }])).toThrow();
});

test.each([
  ["a job seeker without a status yet", "", "Job seeker · 2026-10-05", null],
  ["unemployed since a day", "12.10.2026", "Unemployed · 2026-10-12", "2026-10-12"],
])("%s", (_, issiz_tarixi, line, unemployedOn) => {
  const { records, facts } = said([FORMER], { isaxtaran_tarixi: "05.10.2026", issiz_tarixi });

  expect(records.employment?.jobSearch).toEqual({ registeredOn: "2026-10-05", unemployedOn });
  expect(lines(facts.employment)[0]).toBe(`job-search: ${line}`);
});

test("unemployed before being entered makes the message malformed", () => {
  const wrong = { isaxtaran_tarixi: "05.10.2026", issiz_tarixi: "04.10.2026" };
  expect(() => said([], wrong)).toThrow("ends before it begins");
});

test("a snapshot of before the search for work was kept says nothing of it", () => {
  const old = employmentContracts.parts.employment.record.parse({ contracts: [] });
  expect(old.jobSearch).toBeUndefined();
});
