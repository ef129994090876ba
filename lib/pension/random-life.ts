import { toIsoDate } from "@/lib/kernel/date";
import type { Payer, PensionFacts } from "./facts";
import { FIRST_MONTH_TEXT, monthNumber, monthText } from "./months";

/** The day random lives are told on. */
export const RANDOM_LIFE_DAY = toIsoDate("2026-11-21");

const MOST_PAYERS = 4;

/**
 * A LIFE BY NUMBER, for tests: the same number is the same life in every program, so that two of them can be
 * asked whether they come to the same. Uneven amounts, gaps, months nobody paid for, several employers.
 */
export function randomLife(number: number): PensionFacts {
  const random = randomNumbers(number);
  const born = 1945 + random(45);
  const first = monthNumber(FIRST_MONTH_TEXT);
  const last = monthNumber(RANDOM_LIFE_DAY.slice(0, 7));
  const payers: Payer[] = [];
  for (let index = random(MOST_PAYERS + 1); index > 0; index -= 1) {
    const from = Math.max(first, (born + 16) * 12) + random(120);
    const length = Math.min(1 + random(160), last - from + 1);
    if (length < 1) continue;
    const due = Array.from({ length }, () => random(10) && random(90_000));
    payers.push({
      employer: String(index),
      sector: (["private", "state", "oil-gas"] as const)[random(3)] ?? "private",
      fromMonth: monthText(from),
      insuredIncomeQepik: due.map((amount) => amount * 4),
      contributionsDueQepik: due,
      contributionsPaidQepik: due.map((amount) => (random(12) === 0 ? random(2) : amount)),
    });
  }
  const carried = random(3) === 0;
  const children = random(7);
  return {
    sex: random(2) === 0 ? "female" : "male",
    bornOn: toIsoDate(`${born}-0${1 + random(9)}-${10 + random(19)}`),
    account: {
      openedOn: toIsoDate("2006-01-01"),
      asOf: RANDOM_LIFE_DAY,
      monthsBefore2006: random(2) * random(Math.max(1, (2006 - born - 16) * 12)),
      serviceBefore2006: [],
      carriedOver: carried
        ? { on: toIsoDate(`${2010 + random(15)}-12-31`), amountQepik: random(6_000_000) }
        : null,
      payers,
      countedPeriods:
        random(4) === 0
          ? [
              {
                kind: "childcare",
                from: toIsoDate(`${2008 + random(10)}-03-15`),
                until: toIsoDate("2020-03-14"),
              },
            ]
          : [],
    },
    special: {
      childrenRaisedToEight: children,
      disabledChildrenRaisedToEight: random(5) === 0 ? Math.min(1, children) : 0,
      harmfulWorkMonths: random(200),
      flightCrewMonths: 0,
      nanism: false,
    },
    disability:
      random(4) === 0
        ? { percent: 1 + random(100), since: toIsoDate(`${2018 + random(8)}-05-05`), until: null }
        : null,
    inPayment: null,
  };
}

/** Whole numbers below a limit, the same row for the same seed (a linear congruential generator). */
function randomNumbers(seed: number): (below: number) => number {
  let state = (seed * 2_654_435_761 + 12_345) % 4_294_967_296;
  return (below) => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return Math.floor((state / 4_294_967_296) * below);
  };
}
