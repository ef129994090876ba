import { toIsoDate } from "@/lib/kernel/date";
import { amountsOf, capitalOf } from "@/lib/pension/account";
import type { Account, PensionFacts } from "@/lib/pension/facts";
import { assessOldAge, figuresOf } from "@/lib/pension/old-age";
import { pensionReport } from "@/lib/pension/report";

/**
 * BENCH: the capital and the right to an old-age pension of 30-year careers, on one core: the amounts
 * alone, with their whole explanation, and as a page shows them with a look ahead; beside a floor that
 * only sums the same contributions in one loop. In turns, in the same run, each three times.
 * Usage: npm run bench -- pension [seconds]
 */
const seconds = Number(process.argv[2] ?? 2);
const PERSONS = 2_000;
const MONTHS = 30 * 12;
const DAY = toIsoDate("2035-12-31");
const POPULATION = 10_000_000;

const people = Array.from({ length: PERSONS }, (_, index) => career(index));
const accounts = people.map(({ account }) => account as Account);

const measures = {
  "floor: sums the same integers": () => {
    let sum = 0;
    for (const { payers } of accounts) {
      for (const { contributionsPaidQepik } of payers) {
        for (let at = 0; at < contributionsPaidQepik.length; at += 1) {
          sum += contributionsPaidQepik[at] as number;
        }
      }
    }
    return sum;
  },
  "capital and record, amounts alone": () => {
    let sum = 0;
    for (const account of accounts) sum += amountsOf(account, DAY).capitalQepik;
    return sum;
  },
  "and the right, amounts alone": () => {
    let sum = 0;
    for (const account of accounts) sum += figuresOf(account, DAY).capitalQepik;
    return sum;
  },
  "ledger and assessment, explained": () => {
    let sum = 0;
    for (const facts of people) {
      sum += capitalOf(facts.account as Account, DAY).totalQepik;
      sum += assessOldAge(facts, DAY).computedQepik ?? 0;
    }
    return sum;
  },
  "the whole report with a look ahead": () => {
    let sum = 0;
    for (const facts of people) sum += pensionReport(facts, DAY).capital?.totalQepik ?? 0;
    return sum;
  },
};

/** One person: two or three payers one after another, some before 2006, no two alike. */
function career(index: number): PensionFacts {
  let seed = index * 7_919 + 17;
  const random = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed % below;
  };
  const lengths = index % 2 === 0 ? [150, 210] : [60, 120, 180];
  let month = 0;
  const payers = lengths.map((length, payer) => {
    const wage = 30_000 + random(150_000);
    const paid = Array.from({ length }, (_, at) => Math.round((wage + at * 400) / 4));
    const first = month;
    month += length;
    return {
      employer: `Employer ${payer}`,
      sector: "private" as const,
      fromMonth: `${2006 + Math.floor(first / 12)}-${String((first % 12) + 1).padStart(2, "0")}`,
      insuredIncomeQepik: paid.map((amount) => amount * 4),
      contributionsDueQepik: paid,
      contributionsPaidQepik: paid,
    };
  });
  if (month !== MONTHS) throw new Error(`a career of ${month} months`);
  return {
    sex: index % 2 === 0 ? "female" : "male",
    bornOn: toIsoDate(`19${60 + random(20)}-0${1 + random(9)}-1${random(10)}`),
    account: {
      openedOn: toIsoDate("2006-01-01"),
      asOf: DAY,
      monthsBefore2006: index % 3 === 0 ? random(200) : 0,
      serviceBefore2006: [],
      carriedOver: null,
      payers,
      countedPeriods: [],
    },
    special: {
      childrenRaisedToEight: 0,
      disabledChildrenRaisedToEight: 0,
      harmfulWorkMonths: 0,
      flightCrewMonths: 0,
      nanism: false,
    },
    disability: null,
    inPayment: null,
  };
}

/** Persons per second of one measure. */
function rate(run: () => number): number {
  let rounds = 0;
  let sink = 0;
  const until = performance.now() + seconds * 1_000;
  const from = performance.now();
  do {
    sink += run();
    rounds += 1;
  } while (performance.now() < until);
  if (!Number.isFinite(sink)) throw new Error("the sum is no number");
  return (rounds * PERSONS) / ((performance.now() - from) / 1_000);
}

const best = new Map<string, number>();
for (let turn = 0; turn < 3; turn += 1) {
  for (const [name, run] of Object.entries(measures)) {
    run();
    best.set(name, Math.max(best.get(name) ?? 0, rate(run)));
  }
}
const [floor = 0] = best.values();
console.log(
  `\nPension of a 30-year career, one core, Node ${process.version}, best of three turns`,
);
for (const [name, perSecond] of best) {
  const share = name.startsWith("floor") ? "" : `   ${(perSecond / floor).toFixed(3)} of the floor`;
  const nation = POPULATION / perSecond;
  const time = nation < 120 ? `${nation.toFixed(1)} s` : `${(nation / 60).toFixed(1)} min`;
  console.log(
    `  ${name.padEnd(36)} ${Math.round(perSecond).toLocaleString("en").padStart(11)} persons/s   ` +
      `10 million in ${time.padStart(9)}${share}`,
  );
}
const bytes = accounts.reduce(
  (sum, { payers }) => sum + Buffer.byteLength(JSON.stringify(payers)),
  0,
);
console.log(
  `\n  Stored as arrays of months per payer (JSON): ${(bytes / PERSONS / 1024).toFixed(1)} KB a person, ` +
    `${((bytes / PERSONS) * (POPULATION / 2 ** 30)).toFixed(0)} GB for 10 million before compression`,
);
console.log("  To reach: amounts alone 0.200 of the floor; explained 5,000 persons/s.");
