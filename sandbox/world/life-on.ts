import type { IsoDate } from "@/lib/kernel/date";
import type { Benefit, Job, Life, PayerYears, Relative, SickNote } from "./life";
import { monthNumber, monthOf } from "./months";

/**
 * What had happened in a life by the end of that day: later jobs, months, payments and children are
 * left out, and an end that has not come is open. So the world stays true when its clock is moved.
 */
export function lifeOn(life: Life, day: IsoDate): Life {
  const believes = Object.entries(life.quirks.believes).map(
    ([register, belief]) => [register, byThen(belief, day)] as const,
  );
  return {
    ...life,
    ...byThen(life, day),
    quirks: { ...life.quirks, believes: Object.fromEntries(believes) },
  };
}

type Truth = Partial<Omit<Life, "fin" | "quirks">>;

/** The same for a part of a life: only what is there is looked at. */
function byThen(truth: Truth, day: IsoDate): Truth {
  const { diedOn, marital, children, wards, jobs, jobSearch } = truth;
  const { insurance, benefits, civilService, taxpayer } = truth;
  const seen: { -readonly [K in keyof Truth]: Truth[K] } = { ...truth };

  if (diedOn && diedOn > day) seen.diedOn = null;
  if (marital?.since && marital.since > day) {
    seen.marital = { status: "single", since: null, spouse: null };
  }
  if (children) {
    seen.children = children.filter(({ bornOn }) => bornOn <= day).map(aliveUntil(day));
  }
  if (wards) {
    seen.wards = wards.filter(({ since }) => since <= day).map(aliveUntil(day));
  }
  if (jobs) seen.jobs = jobs.filter(({ startedOn }) => startedOn <= day).map(openUntil(day));
  if (jobSearch) {
    const { registeredOn, unemployedOn } = jobSearch;
    const by = unemployedOn !== null && unemployedOn <= day ? unemployedOn : null;
    seen.jobSearch = registeredOn > day ? null : { registeredOn, unemployedOn: by };
  }
  if (civilService && civilService.since > day) seen.civilService = null;
  if (taxpayer && taxpayer.registeredOn > day) seen.taxpayer = null;
  if (insurance) {
    const payers = insurance.payers.flatMap((payer) => monthsBefore(payer, day));
    const carriedOver =
      insurance.carriedOver && insurance.carriedOver.on <= day ? insurance.carriedOver : null;
    const countedPeriods = periodsBy(insurance.countedPeriods, day);
    seen.insurance =
      insurance.openedOn > day ? null : { ...insurance, carriedOver, payers, countedPeriods };
  }
  if (benefits) {
    seen.benefits = benefits.filter(({ from }) => from <= day).map(paidUntil(day));
  }
  if (truth.disability && truth.disability.decidedOn > day) seen.disability = null;
  if (truth.education) {
    seen.education = truth.education.filter(({ graduatedOn }) => graduatedOn <= day);
  }
  if (truth.studies && !(truth.studies.startedOn <= day && day <= truth.studies.expectedUntil)) {
    seen.studies = null;
  }
  if (truth.healthCertificates) {
    seen.healthCertificates = truth.healthCertificates.filter(({ issuedOn }) => issuedOn <= day);
  }
  if (truth.clinic && truth.clinic.attachedOn > day) seen.clinic = null;
  if (truth.sickNotes) {
    seen.sickNotes = truth.sickNotes.filter(({ from }) => from <= day).map(notClosedBefore(day));
  }
  if (truth.military?.from && truth.military.from > day) seen.military = null;
  for (const document of ["idCard", "residencePermit", "drivingLicence"] as const) {
    const held = truth[document];
    if (held && held.issuedOn > day) seen[document] = null;
  }
  return seen;
}

/** What of the periods had passed by the end of that day. */
export function periodsBy<P extends { from: IsoDate; until: IsoDate }>(
  periods: readonly P[],
  day: IsoDate,
): P[] {
  return periods
    .filter(({ from }) => from <= day)
    .map((period) => (period.until > day ? { ...period, until: day } : period));
}

const aliveUntil =
  (day: IsoDate) =>
  <R extends Relative>({ diedOn, ...relative }: R) =>
    ({ ...relative, ...(diedOn && diedOn <= day ? { diedOn } : {}) }) as R;

const openUntil =
  (day: IsoDate) =>
  (job: Job): Job =>
    job.endedOn !== null && job.endedOn > day ? { ...job, endedOn: null, endReason: null } : job;

/** Of an illness nobody knows the end beforehand. */
const notClosedBefore =
  (day: IsoDate) =>
  (note: SickNote): SickNote =>
    note.kind === "illness" && note.until !== null && note.until > day
      ? { ...note, until: null }
      : note;

const paidUntil =
  (day: IsoDate) =>
  (benefit: Benefit): Benefit => {
    const payments = benefit.payments.filter(({ paidOn }) => paidOn <= day);
    const last = payments.at(-1);
    return { ...benefit, payments, amountQepik: last?.amountQepik ?? benefit.amountQepik };
  };

/** A month is on the account once it is over. */
function monthsBefore(payer: PayerYears, day: IsoDate): PayerYears[] {
  const count = monthNumber(monthOf(day)) - monthNumber(payer.fromMonth);
  if (count <= 0) return [];
  return [
    {
      ...payer,
      insuredIncome: payer.insuredIncome.slice(0, count),
      contributionsDue: payer.contributionsDue.slice(0, count),
      contributionsPaid: payer.contributionsPaid.slice(0, count),
    },
  ];
}
