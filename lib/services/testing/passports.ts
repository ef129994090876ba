import { type IsoDate, toIsoDate } from "@/lib/kernel/date";
import type { Texts } from "@/lib/kernel/texts";
import { defineParameter } from "@/lib/law";
import { cite, count, money } from "@/lib/law/assessment";
import { population } from "@/lib/registers/catalogue/population/register";
import { heard } from "@/lib/registers/heard";
import { definePassport, type Passport } from "../passport";
import { choice, day, text, yesNo } from "../question";

/** SERVICES FOR TESTS: one that grants, one that registers. Nobody else knows them. */

const said = (word: string): Texts => ({ az: word, en: word, ru: word });
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

export const TEST_PASSPORTS = [testAllowance, testPlacesService] as unknown as Passport[];
