import { type IsoDate, toIsoDate } from "@/lib/kernel/date";
import type { Fin } from "@/lib/kernel/fin";
import type { Texts } from "@/lib/kernel/texts";
import { defineParameter } from "@/lib/law";
import { cite, count, money } from "@/lib/law/assessment";
import { population } from "@/lib/registers/catalogue/population/register";
import { heard } from "@/lib/registers/heard";
import { definePassport, type Passport } from "../passport";
import { choice, day, text, yesNo } from "../question";

/** SERVICES FOR TESTS: of each kind one. Nobody else knows them. */

const said = (word: string): Texts => ({ az: word, en: word, ru: word });
const TEST_DAY = toIsoDate("2026-11-21");
const TEST_SOURCE = { act: "social-allowances", seenAt: null } as const;

const parameter = (code: string, value: number, unit: "days" | "qepik" = "days") =>
  defineParameter<number>({
    code,
    topic: "allowances",
    unit,
    label: said(code),
    history: [{ from: toIsoDate("2020-01-01"), value, source: TEST_SOURCE, verified: false }],
  });

export const testTerm = parameter("test-term", 10);
export const testAmount = parameter("test-amount", 12_300, "qepik");
export const testThreshold = parameter("test-threshold", 50_000, "qepik");
export const testPlaces = parameter("test-places", 3);

const TERM = { days: testTerm, counted: "calendar-days" } as const;

interface AllowanceFacts {
  bornOn: IsoDate | "unknown" | null;
}

interface AllowanceAnswers {
  readonly [name: string]: unknown;
  bank?: "abb" | "kapital";
  works?: "yes" | "no";
  since?: IsoDate;
  words?: string;
}

const common = {
  version: 1,
  institution: "dsmf",
  office: "test-office",
  whoMay: [said("anyone")],
  needed: [],
  keywords: said("test"),
  lifeEvents: ["pension"],
  basis: [{ act: "social-allowances", verified: false }],
  clock: { decide: TERM, notify: TERM, silence: said("nothing follows") },
  channels: ["portal", "desk"],
  appeal: { to: "labour", office: "test-appeals", within: TERM, decide: TERM },
  attachments: [],
} as const;

/** Granted to whoever does not work, by what the population register knows. */
export const testAllowance = definePassport<AllowanceFacts, AllowanceAnswers>({
  ...common,
  code: "test-allowance",
  mode: "on-request",
  title: said("Test allowance"),
  summary: said("An allowance for tests"),
  needs: [
    {
      register: population.code,
      categories: ["identity"],
      what: said("birth day"),
      why: said("the age decides"),
    },
  ],
  form: {
    questions: {
      bank: choice({
        label: said("Which bank?"),
        options: [
          { value: "abb", label: said("ABB") },
          { value: "kapital", label: said("Kapital") },
        ],
      }),
      works: yesNo({ label: said("Do you work?") }),
      since: day({ label: said("Since when?"), when: ({ works }) => works === "yes" }),
      words: text({ label: said("Anything else?"), longest: 100, optional: true }),
    },
  },
  factsOf(snapshots) {
    const who = heard(snapshots, population, "identity");
    return { bornOn: who === "unknown" || who === null ? who : who.bornOn };
  },
  establish: {
    form: { questions: { bornOn: day({ label: said("Which day of birth?") }) } },
    apply: (facts, answers) => ({ ...facts, bornOn: answers.bornOn as IsoDate }),
  },
  known: ({ bornOn }) => [
    {
      key: "born",
      label: said("Born"),
      value: { kind: "text", text: String(bornOn) },
      register: population.code,
    },
  ],
  assess({ bornOn }, { works }, today) {
    const amount = testAmount.on(today);
    if (!amount) throw new Error("the test's law holds on every day of the tests");
    const cites = [cite(testAmount, amount)];
    const met = works === "no";
    const known = bornOn !== "unknown" && bornOn !== null;
    const outcome = !met ? "ineligible" : known ? "eligible" : "undetermined";
    return {
      outcome,
      reasons: [{ key: "no-work", met, needed: count(0), found: count(met ? 0 : 1), cites }],
      calculation: [{ key: "amount", inputs: {}, result: money(amount.value), cites }],
      missing: outcome === "undetermined" ? ["birth"] : [],
      awards:
        outcome === "eligible"
          ? [{ amountQepik: amount.value, per: "month", from: today, until: null }]
          : [],
    };
  },
  right: () => "test-allowance",
  secondOfficerFrom: testThreshold,
  output: "entitlement",
  paid: "month",
  parameters: [testAmount, testTerm, testThreshold],
  words: {
    reasons: {
      "no-work": { met: said("no work"), unmet: said("works"), unknown: said("not known") },
    },
    steps: { amount: { label: said("amount"), formula: said("{result}") } },
    missing: { birth: said("birth day") },
  },
});

/** So many places a day. */
export const testPlacesService = definePassport<null, { readonly [name: string]: unknown }>({
  ...common,
  code: "test-places",
  mode: "registration",
  title: said("Test places"),
  summary: said("A place for tests"),
  needs: [],
  form: { questions: { day: day({ label: said("Which day?"), monthsAhead: 1 }) } },
  factsOf: () => null,
  known: () => [],
  capacity: { perDay: testPlaces, dayOf: (answers) => answers.day as IsoDate },
  secondOfficerFrom: null,
  output: "registration",
  parameters: [testPlaces],
  words: { reasons: {}, steps: {}, missing: {} },
});

/** Granted to a household once all whom the applicant names by FIN have agreed; by what is known of each. */
export const testHousehold = definePassport<
  { known: number },
  { readonly [name: string]: unknown; others?: string }
>({
  ...common,
  code: "test-household",
  mode: "on-request",
  title: said("Test household"),
  summary: said("Help for a household of the tests"),
  needs: testAllowance.needs,
  parties: {
    of: (_, { others = "" }) =>
      others.split(" ").map((fin) => ({ fin: fin as Fin, relation: said("another") })),
    needs: testAllowance.needs,
    told: ({ snapshots }) => testAllowance.known(testAllowance.factsOf(snapshots, TEST_DAY)),
    words: {
      asked: said("do you agree?"),
      sees: said("what is seen"),
      refusing: said("what follows"),
      waiting: said("not all have answered"),
      refused: said("not all agreed"),
    },
  },
  form: { questions: { others: text({ label: said("Who lives with you?"), longest: 100 }) } },
  factsOf: (snapshots, _, parties = []) => ({
    known: [snapshots, ...parties.map((one) => one.snapshots)].filter(
      (of) => ![null, "unknown"].includes(testAllowance.factsOf(of, TEST_DAY).bornOn),
    ).length,
  }),
  known: () => [],
  assess({ known }, { others = "" }, today) {
    const assessment = testAllowance.assess?.(
      { bornOn: known > others.split(" ").length ? TEST_DAY : "unknown" },
      { works: "no" },
      today,
    );
    if (!assessment) throw new Error("the test's rule is there");
    return assessment;
  },
  right: () => "test-household",
  secondOfficerFrom: null,
  output: "entitlement",
  paid: "month",
  parameters: [testAmount, testTerm],
  words: testAllowance.words,
});

/** Granted for somebody whom the applicant names, as a child or one who died: to whom does not matter. */
export const testThing = definePassport<
  null,
  { readonly [name: string]: unknown; of?: string; when?: "once" | "this-year" | "next-year" }
>({
  ...common,
  code: "test-thing",
  mode: "on-request",
  title: said("Test thing"),
  summary: said("An allowance for somebody else"),
  needs: testAllowance.needs,
  form: {
    questions: {
      of: text({ label: said("For whom?"), longest: 100 }),
      when: choice({
        label: said("For when?"),
        options: ["once", "this-year", "next-year"].map((value) => ({ value, label: said(value) })),
      }),
    },
  },
  attachments: [{ name: "paper", label: said("A paper"), required: false }],
  factsOf: () => null,
  known: () => [],
  assess(_, { when }, today) {
    const amount = testAmount.on(today);
    if (!amount) throw new Error("the test's law holds on every day of the tests");
    const [from, until] =
      when === "next-year"
        ? [toIsoDate("2027-01-01"), null]
        : [today, when === "once" ? today : toIsoDate("2026-12-31")];
    return {
      outcome: "eligible",
      reasons: [],
      calculation: [],
      missing: [],
      awards: [{ amountQepik: amount.value, per: when === "once" ? "once" : "month", from, until }],
    };
  },
  right: (_, { of }) => `test-thing:${of}`,
  things: (_, { of }) => (of === undefined ? [] : of.split(" ")),
  secondOfficerFrom: null,
  output: "entitlement",
  paid: "month",
  parameters: [testAmount, testTerm],
  words: { reasons: {}, steps: {}, missing: {} },
});

export const TEST_PASSPORTS = [
  testAllowance,
  testPlacesService,
  testHousehold,
  testThing,
] as unknown as Passport[];
