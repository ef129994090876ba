import { expect, test } from "vitest";
import { hear, lines } from "../testing";
import { benefits } from "./register";

const GUARDIAN = {
  novKodu: 105,
  mebleg: "140,00",
  dovrilik: "A",
  baslayir: "2026-08-01",
  bitir: "2028-05-31",
  qerarNo: "08-002231",
  bank: "ABB",
  odenisler: [
    ["13.10.2026", "140,00", "Ö"],
    ["13.11.2026", "140,00", "Q"],
  ],
};
const PENSION = {
  novKodu: 501,
  mebleg: "1.234,56",
  dovrilik: "A",
  baslayir: "2018-03-15",
  bitir: null,
  qerarNo: "03-000815",
  bank: "Kapital Bank",
  odenisler: [["12.11.2026", "1.234,56", "Ö"]],
};

test("entitlements and payments are kept apart, the latest first", () => {
  const { records } = hear(benefits, { teyinatlar: [PENSION, GUARDIAN] });

  expect(records).toEqual({
    benefits: {
      entitlements: [
        {
          benefit: "guardian",
          pensionKind: null,
          amountQepik: 14_000,
          period: "monthly",
          from: "2026-08-01",
          until: "2028-05-31",
          decisionNumber: "08-002231",
          bank: "ABB",
        },
        {
          benefit: "labour_pension",
          pensionKind: "old-age",
          amountQepik: 123_456,
          period: "monthly",
          from: "2018-03-15",
          until: null,
          decisionNumber: "03-000815",
          bank: "Kapital Bank",
        },
      ],
    },
    payments: {
      payments: [
        {
          benefit: "guardian",
          decisionNumber: "08-002231",
          paidOn: "2026-11-13",
          amountQepik: 14_000,
          status: "returned",
        },
        {
          benefit: "labour_pension",
          decisionNumber: "03-000815",
          paidOn: "2026-11-12",
          amountQepik: 123_456,
          status: "paid",
        },
        {
          benefit: "guardian",
          decisionNumber: "08-002231",
          paidOn: "2026-10-13",
          amountQepik: 14_000,
          status: "paid",
        },
      ],
    },
  });
});

test("each benefit is called by its official name", () => {
  const { facts } = hear(benefits, { teyinatlar: [PENSION, GUARDIAN] });

  expect(lines(facts.benefits)).toEqual([
    "benefit:1: 14000 q · monthly · 2026-08-01/2028-05-31 · ABB · 08-002231",
    "benefit:2: 123456 q · monthly · 2018-03-15/.. · Kapital Bank · 03-000815",
  ]);
  expect(facts.benefits?.map(({ label }) => label.az)).toEqual([
    "Qəyyumlara (himayəçilərə) müavinət",
    "Yaşa görə əmək pensiyası",
  ]);
  expect(lines(facts.payments)).toEqual([
    "payment:1: 14000 q · 2026-11-13 · Returned",
    "payment:2: 123456 q · 2026-11-12 · Paid",
    "payment:3: 14000 q · 2026-10-13 · Paid",
  ]);
});

test.each([
  [501, "old-age", "Old-age labour pension"],
  [502, "disability", "Disability labour pension"],
  [503, "survivor", "Survivor's labour pension"],
])("the number %i says which labour pension: %s", (novKodu, pensionKind, name) => {
  const { records, facts } = hear(benefits, { teyinatlar: [{ ...PENSION, novKodu }] });

  expect(records.benefits.entitlements).toMatchObject([{ benefit: "labour_pension", pensionKind }]);
  expect(facts.benefits?.[0]?.label.en).toBe(name);
  expect(records.payments.payments).toMatchObject([{ benefit: "labour_pension" }]);
});

test("a snapshot of before the kind of pension was kept is still read", () => {
  const { records } = hear(benefits, { teyinatlar: [PENSION] });
  const older = records.benefits.entitlements.map(({ pensionKind: _, ...rest }) => rest);
  const read = benefits.parts.benefits.record.parse({ entitlements: older });

  expect(read.entitlements).toMatchObject([{ benefit: "labour_pension", pensionKind: null }]);
  expect(benefits.parts.benefits.facts(read)[0]?.label.az).toBe("Əmək pensiyası");
});

test("the record keeps every payment, the facts the twelve latest", () => {
  const odenisler = Array.from({ length: 30 }, (_, index) => [
    `${String(index + 1).padStart(2, "0")}.06.2026`,
    "1,00",
    "Ö",
  ]);
  const { records, facts } = hear(benefits, { teyinatlar: [{ ...GUARDIAN, odenisler }] });

  expect(records.payments.payments).toHaveLength(30);
  expect(facts.payments).toHaveLength(12);
  expect(facts.payments?.[0]?.since).toBe("2026-06-30");
});

test.each([
  ["an unknown kind", { novKodu: 999 }],
  ["a negative amount", { mebleg: "-140,00" }],
  ["an amount that is not grouped", { mebleg: "1234,56" }],
  ["an end before the beginning", { bitir: "2026-07-31" }],
  ["a payment without a state", { odenisler: [["13.10.2026", "140,00"]] }],
  ["a payment on a day that does not exist", { odenisler: [["31.11.2026", "140,00", "Ö"]] }],
  ["a negative payment", { odenisler: [["13.10.2026", "-140,00", "Ö"]] }],
  ["no decision", { qerarNo: undefined }],
])("%s makes the message malformed", (_, wrong) => {
  expect(() => hear(benefits, { teyinatlar: [{ ...GUARDIAN, ...wrong }] })).toThrow();
});
