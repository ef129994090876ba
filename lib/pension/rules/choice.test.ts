import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { toQepik } from "@/lib/kernel/money";
import { type Citation, money, type Outcome } from "@/lib/law/assessment";
import { BENEFIT_KINDS, type BenefitKind, type Choice, chooseBenefit, type Offer } from "./choice";
import { isWhole } from "./testing";

const offer = (
  kind: BenefitKind,
  amountQepik: number | null,
  outcome: Outcome = "eligible",
): Offer => ({
  kind,
  outcome,
  amountQepik,
});

const law: Citation = {
  parameter: null,
  from: null,
  act: "labour-pensions",
  article: null,
  verified: true,
};

test("the most a month is named, everything is listed, every step told", () => {
  const offers = [
    offer("old-age-allowance", null, "ineligible"),
    offer("survivor-pension", null, "undetermined"),
    offer("disability-pension", 47_097),
    offer("old-age-pension", 52_000),
    offer("disability-allowance", 15_000),
  ];
  const [noAllowance, survivor, disability, oldAge, allowance] = offers;
  const expected: Choice = {
    outcome: "eligible",
    reasons: [
      { key: "old-age-pension", met: true, found: money(52_000), cites: [law] },
      { key: "disability-pension", met: true, found: money(47_097), cites: [law] },
      { key: "survivor-pension", met: null, cites: [law] },
      { key: "old-age-allowance", met: false, cites: [law] },
      { key: "disability-allowance", met: true, found: money(15_000), cites: [law] },
    ],
    calculation: [
      {
        key: "most",
        inputs: {
          "old-age-pension": money(52_000),
          "disability-pension": money(47_097),
          "disability-allowance": money(15_000),
        },
        result: money(52_000),
        cites: [law],
      },
    ],
    missing: [],
    best: ["old-age-pension"],
    amountQepik: toQepik(52_000),
    moreQepik: toQepik(4_903),
    open: ["survivor-pension"],
    offers: [oldAge, disability, allowance, survivor, noAllowance] as Offer[],
  };
  expect(chooseBenefit(offers)).toEqual(expected);
});

test.each([
  ["a qəpik more", 30_001, ["survivor-pension"], 1],
  ["equal: both, the pension first", 30_000, ["survivor-pension", "disability-allowance"], 0],
  ["a qəpik less: the allowance", 29_999, ["disability-allowance"], 1],
])("a pension beside an allowance of 300: %s", (_, amount, best, more) => {
  const offers = [offer("disability-allowance", 30_000), offer("survivor-pension", amount)];
  expect(chooseBenefit(offers)).toMatchObject({
    best,
    amountQepik: Math.max(amount, 30_000),
    moreQepik: more,
  });
});

test("the only one is more than nothing else", () => {
  expect(chooseBenefit([offer("old-age-pension", 32_000)])).toMatchObject({
    best: ["old-age-pension"],
    moreQepik: null,
    open: [],
  });
});

describe("what is not known", () => {
  test.each([
    ["undetermined", offer("old-age-pension", null, "undetermined")],
    ["undetermined, whatever amount was tried", offer("old-age-pension", 90_000, "undetermined")],
    ["a right without a known amount", offer("old-age-pension", null)],
  ])("%s: open, listed, and never the best", (_, unsure) => {
    const choice = chooseBenefit([unsure, offer("disability-allowance", 18_000)]);
    expect(choice).toMatchObject({
      outcome: "eligible",
      best: ["disability-allowance"],
      open: ["old-age-pension"],
      missing: [],
    });
    expect(choice.offers).toEqual([offer("disability-allowance", 18_000), unsure]);
    expect(chooseBenefit([unsure])).toMatchObject({
      outcome: "undetermined",
      missing: ["old-age-pension"],
      best: [],
      amountQepik: null,
      moreQepik: null,
      calculation: [],
    });
  });

  test("nothing due and nothing open: no right", () => {
    for (const offers of [[], [offer("old-age-pension", null, "ineligible")]]) {
      expect(chooseBenefit(offers)).toMatchObject({
        outcome: "ineligible",
        missing: [],
        best: [],
        amountQepik: null,
        moreQepik: null,
        calculation: [],
        offers,
      });
    }
  });

  test("one without a right is not the best, whatever amount was tried", () => {
    const refused = offer("old-age-pension", 90_000, "ineligible");
    expect(chooseBenefit([refused, offer("old-age-allowance", 22_000)])).toMatchObject({
      best: ["old-age-allowance"],
      open: [],
      moreQepik: null,
    });
  });
});

test.each([
  [
    "the same kind twice",
    [offer("old-age-pension", 1), offer("old-age-pension", 2)],
    "the same kind of benefit twice",
  ],
  ["a negative amount", [offer("old-age-pension", -1)], "old-age-pension must be whole"],
  ["half a qəpik", [offer("survivor-allowance", 0.5)], "survivor-allowance must be whole"],
  [
    "no number",
    [offer("survivor-allowance", Number.NaN, "ineligible")],
    "survivor-allowance must be whole",
  ],
])("refused: %s", (_, offers, message) => {
  expect(() => chooseBenefit(offers)).toThrow(RangeError);
  expect(() => chooseBenefit(offers)).toThrow(message);
});

const someOffers = fc.subarray([...BENEFIT_KINDS]).chain((kinds) =>
  fc.tuple(
    ...kinds.map((kind) =>
      fc.record({
        kind: fc.constant(kind),
        outcome: fc.constantFrom<Outcome>("eligible", "ineligible", "undetermined"),
        amountQepik: fc.option(fc.integer({ min: 0, max: 3 })),
      }),
    ),
  ),
);

test("nothing is dropped, nothing due is more than the best, and the order given does not matter", () => {
  fc.assert(
    fc.property(someOffers, (offers) => {
      const choice = chooseBenefit(offers);
      expect(isWhole(choice)).toBe(true);
      expect(choice.offers.toSorted(byKind)).toEqual(offers.toSorted(byKind));
      for (const { outcome, amountQepik } of offers) {
        if (outcome === "eligible" && amountQepik !== null) {
          expect(choice.amountQepik).toBeGreaterThanOrEqual(amountQepik);
        }
      }
      expect(chooseBenefit(offers.toReversed())).toEqual(choice);
      if (offers.some(({ outcome }) => outcome !== "ineligible")) {
        expect(choice.outcome).not.toBe("ineligible");
      }
    }),
  );
});

const byKind = (a: Offer, b: Offer) => (a.kind < b.kind ? -1 : 1);
