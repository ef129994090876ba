import { addDays, type IsoDate, toIsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import { career, employment, type WageStep } from "../contributions";
import type { Employer, InsuranceAccount, Job } from "../life";
import { monthOf } from "../months";
import {
  childcareOf,
  serviceOf,
  specialWorkOf,
  unemploymentOf,
  unpaidOf,
  withLeave,
} from "./beside-work";
import { AGES_IN, type Member } from "./household";
import { type Random, randomFrom } from "./random";

/** Average monthly wage by year, in manats, as published; the present year is an estimate. */
const AVERAGE_WAGE: Readonly<Record<number, number>> = {
  2006: 149,
  2007: 216,
  2008: 274,
  2009: 298,
  2010: 325,
  2011: 364,
  2012: 398,
  2013: 425,
  2014: 445,
  2015: 467,
  2016: 500,
  2017: 528,
  2018: 545,
  2019: 635,
  2020: 708,
  2021: 732,
  2022: 840,
  2023: 934,
  2024: 1009,
  2025: 1103,
  2026: 1190,
};
const FIRST_YEAR = 2006;
const LOWEST_WAGE = 60;

/** How much a manat recorded in that year had become by the end of 2017; about right, for data. */
const GROWTH_TO_2017 = [2.0, 1.85, 1.58, 1.32, 1.3, 1.23, 1.14, 1.13, 1.1, 1.09, 1.05, 1];
const PRE_2006_YEAR_IN_2017 = 625.56;

const KINDS = [
  ["«Nümunə Tikinti", "MMC", "private"],
  ["«Nümunə Ticarət", "MMC", "private"],
  ["«Nümunə Nəqliyyat", "ASC", "private"],
  ["«Nümunə Aqro", "MMC", "private"],
  ["«Nümunə Toxuculuq", "ASC", "private"],
  ["«Nümunə Neft Servis", "MMC", "oil-gas"],
  ["Nümunə tam orta məktəbi", "", "state"],
  ["Nümunə Xəstəxanası", "", "state"],
  ["Nümunə Rabitə İdarəsi", "", "state"],
  ["Nümunə Bələdiyyəsi", "", "state"],
] as const;

const POOL: readonly Employer[] = KINDS.flatMap(([name, form, sector], kind) =>
  Array.from({ length: 25 }, (_, number) => ({
    name: form === "" ? `${number + 1} saylı ${name}` : `${name} ${number + 1}» ${form}`,
    tin: `00${String(1000 + kind * 100 + number).padStart(6, "0")}01`,
    sector,
  })),
);

const POSITIONS =
  "Mütəxəssis,Mühasib,Satıcı,Sürücü,Müəllim,Tibb bacısı,Mühəndis,Fəhlə,Menecer,Operator,Usta,Mühafizəçi".split(
    ",",
  );

export interface WorkingLife {
  jobs: readonly Job[];
  insurance: InsuranceAccount;
  /** Kept by a state body at present. */
  inState: boolean;
}

/** Work from the first job to retirement or today; null for someone who never worked. */
export function workingLife(member: Member, random: Random): WorkingLife | null {
  const bornIn = Number(member.bornOn.slice(0, 4));
  const startsIn = bornIn + random.whole(18, 26);
  const stopsIn = Math.min(bornIn + 65, AGES_IN + 10);
  if (startsIn >= AGES_IN) return null;
  if (!random.chance(member.sex === "male" ? 0.86 : 0.62)) return null;

  // A chance of its own: what was added to working lives changed nothing of the lives that stood.
  const beside = randomFrom(member.index + 0x2006);
  const wageNow = presentWage(random);
  const monthsBefore2006 = Math.round(
    Math.max(0, Math.min(FIRST_YEAR, stopsIn) - startsIn) * 12 * 0.85,
  );
  const spells = spellsOf(Math.max(startsIn, FIRST_YEAR), stopsIn, random);
  const employments = spells.map(([from, until], nth) => {
    const employer = random.pick(POOL);
    const startedOn = toIsoDate(`${from}-0${random.whole(1, 6)}-0${random.whole(1, 9)}`);
    // Before the next job begins, so that months are never counted twice.
    const endedOn = until === null ? null : toIsoDate(`${until - 1}-12-31`);
    return employment({
      employer,
      position: random.pick(POSITIONS),
      contractNumber: `${from}/${String(((member.index * 7 + nth) % 9000) + 1000)}`,
      startedOn,
      endedOn,
      endReason:
        endedOn === null ? null : random.pick(["own_wish", "own_wish", "term_ended", "staff_cut"]),
      wages: wageSteps(wageNow * (employer.sector === "oil-gas" ? 1.8 : 1), startedOn, endedOn),
      unpaid: unpaidOf(startedOn, endedOn, beside),
    });
  });
  if (employments.length === 0 && monthsBefore2006 === 0) return null;

  const { jobs, payers: worked } = career(employments);
  const childcare = childcareOf(member, worked, beside);
  const payers = withLeave(worked, childcare);
  const openedOn = monthsBefore2006 > 0 ? toIsoDate("2006-01-01") : jobs.at(-1)?.startedOn;
  const insurance: InsuranceAccount = {
    ssn: `8${String(member.index).padStart(12, "0")}`,
    openedOn: openedOn ?? toIsoDate("2006-01-01"),
    monthsBefore2006,
    serviceBefore2006: serviceOf(startsIn, Math.min(FIRST_YEAR, stopsIn), monthsBefore2006, beside),
    carriedOver: null,
    payers,
    countedPeriods: [...childcare, ...unemploymentOf(jobs)],
    specialWork: specialWorkOf(member, monthsBefore2006, beside),
  };
  insurance.carriedOver = capitalOf2017(insurance);
  const inState = jobs.some(
    ({ endedOn, employer }) => endedOn === null && employer.sector === "state",
  );
  return { jobs, insurance, inState };
}

/** Manats a month: the middle near 780, few much above. */
function presentWage(random: Random): number {
  const wage = Math.exp(6.66 + random.normal() * 0.52);
  return Math.min(Math.max(400, Math.round(wage / 10) * 10), 9_000);
}

/** Years of one to three jobs, [from, until): until null, the job goes on. */
function spellsOf(from: number, stop: number, random: Random): [number, number | null][] {
  const spells: [number, number | null][] = [];
  let year = from;
  while (year < Math.min(stop, AGES_IN) && spells.length < 3) {
    const isLast = spells.length === 2 || random.chance(0.45);
    const leaves = isLast ? stop : year + random.whole(2, 9);
    const until = leaves > AGES_IN ? (random.chance(0.85) || !isLast ? null : AGES_IN) : leaves;
    if (until !== null && until <= year) break;
    spells.push([year, until]);
    if (until === null) break;
    year = until + random.pick([0, 0, 1, 1, 2]);
  }
  return spells;
}

/** The wage grew as the average did, in steps of ten manats each January. */
function wageSteps(wageNow: number, startedOn: IsoDate, endedOn: IsoDate | null): WageStep[] {
  const firstYear = Number(startedOn.slice(0, 4));
  const lastYear = endedOn === null ? AGES_IN : Number(endedOn.slice(0, 4));
  const steps: WageStep[] = [];
  for (let year = firstYear; year <= lastYear; year += 1) {
    const share = (AVERAGE_WAGE[year] ?? 0) / (AVERAGE_WAGE[AGES_IN] ?? 1);
    const wage = Math.max(LOWEST_WAGE, Math.round((wageNow * share) / 10) * 10);
    steps.push([year === firstYear ? monthOf(startedOn) : `${year}-01`, wage]);
  }
  return steps;
}

function capitalOf2017(insurance: InsuranceAccount): InsuranceAccount["carriedOver"] {
  let capital = (insurance.monthsBefore2006 / 12) * PRE_2006_YEAR_IN_2017 * 100;
  for (const { fromMonth, contributionsPaid } of insurance.payers) {
    const firstYear = Number(fromMonth.slice(0, 4));
    const monthsInFirst = 13 - Number(fromMonth.slice(5));
    contributionsPaid.forEach((paid, nth) => {
      const year =
        nth < monthsInFirst ? firstYear : firstYear + 1 + Math.floor((nth - monthsInFirst) / 12);
      capital += paid * 0.9 * (GROWTH_TO_2017[year - FIRST_YEAR] ?? 0);
    });
  }
  if (capital === 0) return null;
  return { on: addDays(toIsoDate("2018-01-01"), -1), amountQepik: toQepik(Math.round(capital)) };
}
