import { addDays, addMonths, type IsoDate, toIsoDate } from "@/lib/kernel/date";
import { roundHalfUp } from "@/lib/kernel/money";
import { averageWage, minimumWage } from "@/lib/law";
import {
  type Citation,
  cite,
  count,
  money,
  months,
  onDay,
  percent,
  type Reason,
  type Step,
} from "@/lib/law/assessment";
import { lastDayOf, monthAfter, monthOf } from "@/lib/registers/catalogue/months";
import type { ServiceAssessment } from "../../assessment";
import { allOf, known, lawOn, type Met, not } from "../../conditions";
import type { Insurance, UnemploymentFacts } from "./facts";
import type { UnemploymentAnswers } from "./form";
import {
  dependentChildAge,
  unemploymentFixedTerm,
  unemploymentLeastRecord,
  unemploymentMonths,
  unemploymentShare,
  unemploymentSupplement,
} from "./parameters";

export const REASONS = [
  "no-contract",
  "no-business",
  "registered",
  "lost-work",
  "record-of-a-year",
  "record-of-two-years",
  "record-of-term",
  "not-paid",
] as const;
export type ReasonKey = (typeof REASONS)[number];

export const STEPS = [
  "average-wage",
  "share",
  "raised-to-minimum",
  "minimum",
  "children",
  "limited",
] as const;
export type StepKey = (typeof STEPS)[number];

export const MISSING = [
  "no-contract",
  "no-business",
  "employment",
  "status",
  "lost-work",
  "account",
  "account-months",
  "exactly-twelve",
  "not-paid",
  "children",
  "maximum",
  "law",
] as const;
export type Missing = (typeof MISSING)[number];

type Conclusion = ServiceAssessment<ReasonKey, StepKey, Missing>;

const WHOLE = 100_000;

/** What is published without a number of its own; no article was seen. */
const LAW: Citation = {
  parameter: null,
  from: null,
  act: "unemployment-insurance",
  article: null,
  verified: true,
};

const EMPLOYMENT: Citation = { ...LAW, act: "employment" };

type Route = "cut" | "term";

/**
 * The unemployment insurance payment (Law on Unemployment Insurance): for whoever lost their work and has the
 * status of unemployed. After a liquidation or staff cut half of the average wage of the last twelve months,
 * for more than twelve months of record in the last 24; with less, and a year of record in all, the minimum.
 * At the end of a fixed term the minimum, for 35 of the last 36 months, three months after registration.
 * Whoever left by own wish has no right.
 *
 * Months are counted back from the last full month of the job. Exactly twelve in 24 is neither "more than
 * twelve" nor "less": no source says which sum is due. The least is the minimum wage, the most the average
 * wage of the year before; the supplement for children is added before the most is applied.
 * @throws RangeError for a day before the law that is held begins
 */
export function assessUnemploymentPayment(
  facts: UnemploymentFacts,
  _answers: UnemploymentAnswers,
  day: IsoDate,
): Conclusion {
  const { lost } = facts;
  const route = lost === "unknown" || lost === null ? null : routeOf(lost.reason);
  const required = [...standing(facts), lostWork(facts)];
  const base: Reason<ReasonKey>[] = [...required];
  const missing = new Set<Missing>();
  let sum: Sum | null = null;
  if (route && lost !== "unknown" && lost !== null) {
    const record = recordOf(facts.insurance, lost.endedOn, route, day);
    required.push(record.required);
    base.push(...record.reasons);
    for (const one of record.missing) missing.add(one);
    sum = record.sum;
  }
  const notPaid = simple("not-paid", not(known(facts.paid)));
  required.push(notPaid);
  const reasons = [...base, notPaid];
  for (const { key, met } of required) if (met === null) missing.add(missingOf(key, facts));

  const met = allOf(required.map((reason) => reason.met));
  if (met === false) return nothing("ineligible", reasons);
  const from = route ? startOf(facts, route, day) : null;
  const worked = sum && from ? amountOf(sum, facts, from) : null;
  for (const one of worked?.missing ?? []) missing.add(one);
  const length = from && unemploymentMonths.on(from);
  if (missing.size > 0 || !worked || worked.qepik === null || !from || !length) {
    return {
      ...nothing("undetermined", reasons),
      calculation: worked?.steps ?? [],
      missing: MISSING.filter((one) => missing.has(one)),
    };
  }
  const until = addDays(addMonths(from, length.value), -1);
  return {
    ...nothing("eligible", reasons),
    calculation: worked.steps,
    awards: [{ amountQepik: worked.qepik, per: "month", from, until }],
  };
}

const nothing = (
  outcome: Conclusion["outcome"],
  reasons: readonly Reason<ReasonKey>[],
): Conclusion => ({ outcome, reasons, calculation: [], missing: [], awards: [] });

const simple = (key: ReasonKey, met: Met, cites = [LAW]): Reason<ReasonKey> => ({
  key,
  met,
  cites,
});

function standing({ contracts, business, search }: UnemploymentFacts): Reason<ReasonKey>[] {
  const jobs = known(contracts);
  const since = search === "unknown" ? null : (search?.unemployedOn ?? null);
  return [
    {
      ...simple("no-contract", jobs === null ? null : jobs === 0, [EMPLOYMENT]),
      needed: count(0),
      ...(jobs !== null && { found: count(jobs) }),
    },
    simple("no-business", not(known(business)), [EMPLOYMENT]),
    {
      // Entered and without a status yet: the agency first has to offer work.
      ...simple("registered", search === null ? false : since === null ? null : true, [EMPLOYMENT]),
      ...(since && { found: onDay(since) }),
    },
  ];
}

function lostWork({ lost }: UnemploymentFacts): Reason<ReasonKey> {
  if (lost === "unknown") return simple("lost-work", null);
  if (lost === null) return simple("lost-work", false);
  const met = lost.reason === null ? null : routeOf(lost.reason) !== null;
  return { ...simple("lost-work", met), found: onDay(lost.endedOn) };
}

/** The way to the right; null: own wish, or a reason the register does not name. */
function routeOf(
  reason: Exclude<UnemploymentFacts["lost"], null | "unknown">["reason"],
): Route | null {
  if (reason === "liquidation" || reason === "staff_cut") return "cut";
  return reason === "term_ended" ? "term" : null;
}

function missingOf(key: ReasonKey, { search, insurance }: UnemploymentFacts): Missing {
  switch (key) {
    case "registered":
      return search === "unknown" ? "employment" : "status";
    case "record-of-a-year":
    case "record-of-two-years":
    case "record-of-term":
      return insurance === "unknown" ? "account" : "account-months";
    default:
      return key;
  }
}

/** What a sum is computed from: the wages of the last months, or nothing, for the minimum. */
type Sum = { by: "share"; wagesQepik: number } | { by: "minimum" };

interface Recorded {
  /** The condition that decides. */
  required: Reason<ReasonKey>;
  reasons: readonly Reason<ReasonKey>[];
  sum: Sum | null;
  missing: readonly Missing[];
}

function recordOf(
  insurance: UnemploymentFacts["insurance"],
  endedOn: IsoDate,
  route: Route,
  day: IsoDate,
): Recorded {
  const [share, least] = [lawOn(unemploymentShare, day), lawOn(unemploymentLeastRecord, day)];
  const term = lawOn(unemploymentFixedTerm, day);
  const last = lastFullMonth(endedOn);
  const told = insurance !== "unknown" && isTold(insurance, last) ? insurance : "unknown";
  const within = (window?: number) => (told === "unknown" ? null : countBack(told, last, window));
  const reason = (
    key: ReasonKey,
    needed: number,
    found: number | null,
    met: Met,
    cites: readonly Citation[],
  ): Reason<ReasonKey> => ({
    key,
    met,
    needed: months(needed),
    ...(found !== null && { found: months(found) }),
    cites,
  });

  if (route === "term") {
    const { windowMonths, leastMonths } = term.value;
    const found = within(windowMonths);
    const met = found === null ? null : found >= leastMonths;
    const cites = [cite(unemploymentFixedTerm, term)];
    const required = reason("record-of-term", leastMonths, found, met, cites);
    return { required, reasons: [required], sum: met ? { by: "minimum" } : null, missing: [] };
  }
  const total = within();
  const required = reason(
    "record-of-a-year",
    least.value,
    total,
    total === null ? null : total >= least.value,
    [cite(unemploymentLeastRecord, least)],
  );
  const { windowMonths, moreThanMonths, wageMonths } = share.value;
  const recent = within(windowMonths);
  const isOpen = recent === null || recent === moreThanMonths;
  const enough = isOpen ? null : recent > moreThanMonths;
  const two = reason("record-of-two-years", moreThanMonths, recent, enough, [
    cite(unemploymentShare, share),
  ]);
  const open = required.met === true && recent === moreThanMonths;
  return {
    required,
    reasons: [required, two],
    sum:
      told === "unknown" || !required.met || enough === null
        ? null
        : enough
          ? { by: "share", wagesQepik: wagesBack(told, last, wageMonths) }
          : { by: "minimum" },
    missing: open ? ["exactly-twelve"] : [],
  };
}

/** The month of the end counts if the end is its last day. */
function lastFullMonth(endedOn: IsoDate): string {
  const month = monthOf(endedOn);
  return lastDayOf(month) === endedOn ? month : monthAfter(month, -1);
}

/** A month is on the account once it is over; an account that does not exist has none. */
const isTold = (insurance: Insurance | null, month: string) =>
  insurance === null || insurance.asOf > lastDayOf(month);

/** Months of record up to one, that one included; of the last so many, or in all. */
function countBack(insurance: Insurance | null, last: string, window?: number): number {
  if (insurance === null) return 0;
  const first = window === undefined ? "" : monthAfter(last, 1 - window);
  const found = Object.entries(insurance.months).filter(
    ([month, { counts }]) => counts && first <= month && month <= last,
  );
  return found.length + (window === undefined ? insurance.monthsBefore2006 : 0);
}

function wagesBack(insurance: Insurance | null, last: string, window: number): number {
  const first = monthAfter(last, 1 - window);
  return Object.entries(insurance?.months ?? {})
    .filter(([month]) => first <= month && month <= last)
    .reduce((sum, [, { incomeQepik }]) => sum + incomeQepik, 0);
}

/** From the status on; at the end of a term three months after being entered, and not before the status. */
function startOf({ search }: UnemploymentFacts, route: Route, day: IsoDate): IsoDate | null {
  if (search === "unknown" || search === null || search.unemployedOn === null) return null;
  if (route === "cut") return search.unemployedOn;
  const waited = addMonths(search.registeredOn, lawOn(unemploymentFixedTerm, day).value.waitMonths);
  return waited > search.unemployedOn ? waited : search.unemployedOn;
}

interface Worked {
  steps: Step<StepKey>[];
  missing: Missing[];
  qepik: number | null;
}

/** By the law of the first day it is due. */
function amountOf(sum: Sum, { children }: UnemploymentFacts, from: IsoDate): Worked {
  const steps: Step<StepKey>[] = [];
  // A status of years ago, of a time whose rule is not held.
  if (!unemploymentShare.on(from)) return { steps, missing: ["law"], qepik: null };
  const minimum = lawOn(minimumWage, from);
  let qepik: number = minimum.value;
  const least = [LAW, cite(minimumWage, minimum)];
  if (sum.by === "minimum") {
    steps.push({ key: "minimum", inputs: {}, result: money(qepik), cites: least });
  } else {
    const share = lawOn(unemploymentShare, from);
    const { wageMonths, shareThousandths } = share.value;
    const cites = [cite(unemploymentShare, share)];
    const average = roundHalfUp(sum.wagesQepik / wageMonths);
    const computed = roundHalfUp((average * shareThousandths) / WHOLE);
    steps.push(
      {
        key: "average-wage",
        inputs: { wages: money(sum.wagesQepik), months: months(wageMonths) },
        result: money(average),
        cites,
      },
      {
        key: "share",
        inputs: { average: money(average), share: percent(shareThousandths) },
        result: money(computed),
        cites,
      },
    );
    if (computed < minimum.value) {
      steps.push({
        key: "raised-to-minimum",
        inputs: { computed: money(computed) },
        result: money(minimum.value),
        cites: least,
      });
    } else qepik = computed;
  }
  if (children === "unknown") return { steps, missing: ["children"], qepik: null };
  const isLeast = qepik === minimum.value;
  qepik = withChildren(qepik, children, from, steps);
  // The least is far below the most, whatever last year's wage comes to.
  return isLeast ? { steps, missing: [], qepik } : limited(qepik, from, steps);
}

function withChildren(
  qepik: number,
  children: readonly { bornOn: IsoDate }[],
  from: IsoDate,
  steps: Step<StepKey>[],
): number {
  const [supplement, age] = [lawOn(unemploymentSupplement, from), lawOn(dependentChildAge, from)];
  const dependent = children.filter(({ bornOn }) => from < addMonths(bornOn, age.value)).length;
  if (dependent === 0) return qepik;
  const { perChildThousandths, mostThousandths } = supplement.value;
  const rate = Math.min(dependent * perChildThousandths, mostThousandths);
  const raised = qepik + roundHalfUp((qepik * rate) / WHOLE);
  steps.push({
    key: "children",
    inputs: { sum: money(qepik), children: count(dependent), rate: percent(rate) },
    result: money(raised),
    cites: [cite(unemploymentSupplement, supplement), cite(dependentChildAge, age)],
  });
  return raised;
}

/** At most the average wage of the year before; while that is not known, nothing can be said. */
function limited(qepik: number, from: IsoDate, steps: Step<StepKey>[]): Worked {
  const before = averageWage.on(toIsoDate(`${Number(from.slice(0, 4)) - 1}-12-31`));
  if (!before) return { steps, missing: ["maximum"], qepik: null };
  if (qepik <= before.value) return { steps, missing: [], qepik };
  const step: Step<StepKey> = {
    key: "limited",
    inputs: { computed: money(qepik) },
    result: money(before.value),
    cites: [LAW, cite(averageWage, before)],
  };
  return { steps: [...steps, step], missing: [], qepik: before.value };
}
