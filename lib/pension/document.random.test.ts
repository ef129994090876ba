import fc from "fast-check";
import { expect, test } from "vitest";
import { CalculationDocument, checkDocument, documentOf } from "./document";
import { anAccount, day, someone } from "./testing";

const amount = fc.integer({ min: 0, max: 500_000 });

/** Months of a year, told once to three times, of which every seventh was not paid. */
const payer = fc
  .record({
    from: fc.integer({ min: 0, max: 12 * 19 }),
    paid: fc.array(amount, { minLength: 1, maxLength: 12 }),
    repeat: fc.integer({ min: 1, max: 3 }),
  })
  .map(({ from, paid, repeat }) => {
    const months = Array.from({ length: repeat }, () => paid)
      .flat()
      .slice(0, 12 * 20 - from);
    return {
      employer: String(from),
      sector: "private" as const,
      fromMonth: `${2006 + Math.floor(from / 12)}-${String((from % 12) + 1).padStart(2, "0")}`,
      insuredIncomeQepik: months.map((one) => one * 4),
      contributionsDueQepik: months,
      contributionsPaidQepik: months.map((one, index) => (index % 7 === 3 ? 0 : one)),
    };
  });

const life = fc.record({
  sex: fc.constantFrom("male" as const, "female" as const),
  born: fc.integer({ min: 1945, max: 1990 }),
  monthsBefore2006: fc.integer({ min: 0, max: 300 }),
  payers: fc.uniqueArray(payer, { maxLength: 3, selector: ({ employer }) => employer }),
  carried: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
});

/** By itself, because a mutant must not cost ten seconds (`vitest.mutation.config.ts`). */
test("server and browser agree: ten thousand random lives survive the way through a file", () => {
  fc.assert(
    fc.property(life, ({ sex, born, monthsBefore2006, payers, carried }) => {
      const carriedOver = carried === null ? null : { on: day("2017-12-31"), amountQepik: carried };
      const facts = someone({
        sex,
        bornOn: day(`${born}-05-17`),
        account: anAccount({ monthsBefore2006, payers, carriedOver }),
      });
      const filed = JSON.parse(JSON.stringify(documentOf(facts, day("2026-11-21"))));
      expect(checkDocument(CalculationDocument.parse(filed)).agrees).toBe(true);
    }),
    { numRuns: 10_000 },
  );
}, 120_000);
