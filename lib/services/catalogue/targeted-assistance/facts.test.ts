import { describe, expect, test } from "vitest";
import type { Fin } from "@/lib/kernel/fin";
import { WORLD_DAY } from "@/sandbox/world";
import { askedOf } from "../../form";
import { answersTo, saidOf, silencing } from "../../testing";
import type { AssistanceFacts } from "./facts";
import { COUPLE, FIXTURES } from "./fixtures";
import { targetedAssistance as passport } from "./passport";

const TURAL = "TST5T2R";
const NIGAR = "TST8N4G";
const SOLMAZ = "TST9H4B";
const KONUL = "TST8K6N";

const factsOf = (fin: string, ...agreed: string[]) =>
  passport.factsOf(
    saidOf(fin),
    WORLD_DAY,
    agreed.map((party) => ({ fin: party, snapshots: saidOf(party) })),
  );

const typed = {
  otherIncome: "0",
  childrenElsewhere: "0",
  circumstances: "none",
  deals: "0",
  vehicle: "no",
  secondHome: "no",
  utilities: "60",
  jobsRefused: "no",
  bank: "abb",
};

const familyIn = ({ household }: AssistanceFacts) => {
  if (household === "unknown") throw new Error("no family");
  return household;
};

test.each(Object.entries(FIXTURES))("%s: %s", (outcome, fin) => {
  const facts = factsOf(fin);
  const answers = answersTo(passport.form, typed, facts);
  expect(passport.assess?.(facts, answers, WORLD_DAY).outcome).toBe(outcome);
});

test("Aidə: a widow, two children, and the pension of eight months", () => {
  const facts = factsOf(FIXTURES.eligible);
  expect(familyIn(facts)).toMatchObject({
    members: [
      {
        who: "applicant",
        bornOn: "1986-10-02",
        // November 2025 to October 2026; the pension began in March.
        told: { earnedQepik: 0, retired: false, impairment: null, fullTimeStudy: false },
      },
      { who: "child", bornOn: "2014-08-21" },
      { who: "child", bornOn: "2020-02-11" },
    ],
    adultChildren: [],
    spouse: null,
    widowed: true,
  });
  const paid = saidOf(FIXTURES.eligible).find(
    ({ register, category }) => register === "benefits" && category === "payments",
  );
  const payments = (paid?.record as { payments: { paidOn: string; amountQepik: number }[] })
    .payments;
  const inWindow = payments.filter(({ paidOn }) => paidOn >= "2025-11-01" && paidOn < "2026-11-01");
  expect(inWindow.length).toBeGreaterThan(0);
  expect(familyIn(facts).members[0]?.told).toMatchObject({
    paidQepik: inWindow.reduce((sum, { amountQepik }) => sum + amountQepik, 0),
  });
});

describe("adults who must agree", () => {
  test("a husband or wife is unknown until then", () => {
    const before = familyIn(factsOf(NIGAR));
    expect(before.spouse).toBe(TURAL);
    expect(before.members[1]).toEqual({ who: "spouse", bornOn: "unknown", told: "unknown" });
    const after = familyIn(factsOf(NIGAR, TURAL));
    // 12 full months to October 2026: two at 1,650.00 and ten at 1,850.00.
    expect(after.members[1]).toMatchObject({
      who: "spouse",
      bornOn: "1993-01-19",
      told: { earnedQepik: 2_180_000, paidQepik: 0 },
    });
  });

  test("what follows once he has", () => {
    const facts = factsOf(NIGAR, TURAL);
    const answers = answersTo(passport.form, typed, facts);
    expect(passport.assess?.(facts, answers, WORLD_DAY).outcome).toBe("ineligible");
  });

  test("a family in need, once both have agreed: 3 × 300 − 650", () => {
    const { applicant, party } = COUPLE;
    const assess = (facts: AssistanceFacts) =>
      passport.assess?.(facts, answersTo(passport.form, typed, facts), WORLD_DAY);
    expect(assess(factsOf(applicant))).toMatchObject({
      outcome: "undetermined",
      missing: ["agreement"],
    });
    expect(assess(factsOf(applicant, party))).toMatchObject({
      outcome: "eligible",
      awards: [{ amountQepik: 25_000, from: "2026-11-01", until: "2027-10-31" }],
    });
    // The same family, whoever of them applies.
    expect(assess(factsOf(party, applicant))?.awards[0]?.amountQepik).toBe(25_000);
  });

  test("whom nobody named is not heard", () => {
    expect(factsOf(NIGAR, "TST2K4B")).toEqual(factsOf(NIGAR));
  });

  test("they are the spouse and the grown children at home, and no minors", () => {
    const of = (fin: string, answers: Record<string, string>) =>
      passport.parties?.of(factsOf(fin), answers).map((party) => party.fin);
    expect(of(NIGAR, {})).toEqual([TURAL]);
    expect(of(FIXTURES.eligible, {})).toEqual([]);
    const children = familyIn(factsOf(SOLMAZ)).adultChildren.map(({ fin }) => fin);
    expect(children).toHaveLength(5);
    expect(of(SOLMAZ, { adultChild1: "no", adultChild5: "yes" })?.slice(-1)).toEqual([children[4]]);
    expect(passport.parties?.of({ household: "unknown", agree: true }, {})).toEqual([]);
  });

  test("of a grown child who agreed everything is told", () => {
    const child = familyIn(factsOf(SOLMAZ)).adultChildren[4]?.fin as Fin;
    expect(familyIn(factsOf(SOLMAZ)).adultChildren[4]?.told).toBe("unknown");
    expect(familyIn(factsOf(SOLMAZ, child)).adultChildren[4]?.told).toMatchObject({
      retired: false,
    });
  });

  test("nothing is looked up about them that is not looked up about the applicant", () => {
    const own = new Map(passport.needs.map((need) => [need.register, need.categories]));
    for (const { register, categories } of passport.parties?.needs ?? []) {
      expect(own.get(register)).toEqual(expect.arrayContaining([...categories]));
    }
  });

  test("of one who agreed their own figures are told, and of a silent register nothing", () => {
    const told = (snapshots: ReturnType<typeof saidOf>) =>
      passport.parties?.told({ fin: COUPLE.party, snapshots }, WORLD_DAY).map(({ key }) => key);
    expect(told(saidOf(COUPLE.party))).toEqual(["earned", "paid", "impairment"]);
    expect(told(silencing(saidOf(COUPLE.party), "disability"))).toEqual(["earned", "paid"]);
    expect(told([])).toEqual([]);
  });

  test("what is known and shown is the applicant's alone", () => {
    expect(passport.known(factsOf(NIGAR, TURAL))).toEqual(passport.known(factsOf(NIGAR)));
  });
});

describe("silence", () => {
  test.each([
    ["insurance-account", "earnedQepik"],
    ["benefits", "paidQepik"],
    ["benefits", "unemployment"],
    ["population", "retired"],
    ["disability", "impairment"],
    ["diplomas", "fullTimeStudy"],
  ])("of %s: %s is unknown", (register, fact) => {
    const facts = passport.factsOf(silencing(saidOf(KONUL), register), WORLD_DAY);
    expect(familyIn(facts).members[0]?.told).toMatchObject({ [fact]: "unknown" });
  });

  test("of civil status: no family is known", () => {
    const facts = passport.factsOf(silencing(saidOf(KONUL), "civil-status"), WORLD_DAY);
    expect(facts).toEqual({ household: "unknown", agree: "unknown" });
  });

  test("where the register holds no act at all, the family is not known either", () => {
    expect(factsOf("TST4E9Y")).toEqual({ household: "unknown", agree: true });
  });
});

test("registers that disagree on the marriage", () => {
  expect(factsOf("TST6U8K").agree).toBe(false);
  expect(factsOf(KONUL).agree).toBe(true);
});

describe("the form", () => {
  test("grown children are asked about by name, one by one, and minors of who is not married", () => {
    const solmaz = factsOf(SOLMAZ);
    const asked = askedOf(passport.form, {}, solmaz);
    expect(asked.slice(0, 6)).toEqual([
      "adultChild1",
      "adultChild2",
      "adultChild3",
      "adultChild4",
      "adultChild5",
      "otherIncome",
    ]);
    const options = passport.form.questions.adultChild1?.options(solmaz);
    expect(options?.[0]?.label.az).toMatch(/^Bəli, Bayramov Elvin .* mənimlə yaşayır$/);
    expect(askedOf(passport.form, {}, factsOf(NIGAR))).not.toContain("childrenElsewhere");
    expect(askedOf(passport.form, {}, factsOf(KONUL))).toContain("childrenElsewhere");
  });

  test("no more children live elsewhere than there are", () => {
    const konul = factsOf(KONUL);
    const more = { ...typed, childrenElsewhere: "1" };
    expect(answersTo(passport.form, more, konul).childrenElsewhere).toBe(1);
    expect(() => answersTo(passport.form, { ...typed, childrenElsewhere: "2" }, konul)).toThrow(
      "whole-large",
    );
  });

  test("the day of a refusal of work is asked for only after one", () => {
    const aida = factsOf(FIXTURES.eligible);
    expect(askedOf(passport.form, { jobsRefused: "no" }, aida)).not.toContain("jobsRefusedOn");
    expect(askedOf(passport.form, { jobsRefused: "yes" }, aida)).toContain("jobsRefusedOn");
  });

  test.each([
    ["carer", true],
    ["none", false],
  ] as const)("a paper for circumstances: %s", (circumstances, needed) => {
    const [paper] = passport.attachments;
    expect(paper?.when?.({ circumstances }, factsOf(KONUL))).toBe(needed);
  });
});

test("facts hold nothing of other people but who they are", () => {
  const text = JSON.stringify(factsOf(NIGAR));
  expect(text.match(/TST\w{4}/g)).toEqual([TURAL]);
});
