import { addMonths, isIsoDate } from "@/lib/kernel/date";
import { FIN_PATTERN } from "@/lib/kernel/fin";
import type { Life, PayerYears } from "./life";
import { INVENTED } from "./make";
import { monthNumber, monthOf } from "./months";

/**
 * What is wrong with a life as it stands on a day: nothing before birth, nothing after death, no job
 * before 15, numbers in their form. An empty list is a sound life.
 */
export function problemsOf(life: Life, day: string): string[] {
  const problems: string[] = [];
  const must = (holds: boolean, problem: string) => {
    if (!holds) problems.push(problem);
  };
  const from15 = addMonths(life.bornOn, 15 * 12);
  const within = (on: string | null, what: string, earliest: string = life.bornOn) => {
    if (on === null) return;
    must(isIsoDate(on), `${what}: ${on} is no day`);
    must(on >= earliest, `${what}: ${on} is before ${earliest}`);
  };

  must(FIN_PATTERN.test(life.fin) && life.fin.startsWith(INVENTED), "FIN");
  must(isIsoDate(life.bornOn) && life.bornOn <= day, "born after the day");
  must(life.bornOn >= "1900-01-01", "born too long ago");
  for (const name of [life.surname, life.givenName, life.fatherName ?? "-"]) {
    must(/^[\p{L}-]+$/u.test(name), `name ${name}`);
  }
  must(life.phone === null || /^\+994\d{9}$/.test(life.phone), "phone");
  must(/^AZ\d{4}$/.test(life.address.postcode), "postcode");
  must(life.idCard === null || life.citizenship === "AZ", "identity card of a foreigner");
  within(life.diedOn, "death");
  must(life.diedOn === null || life.diedOn <= day, "death to come");
  within(life.address.since, "address");
  within(life.marital.since, "marriage", addMonths(life.bornOn, 16 * 12));
  must(life.marital.status !== "single" || life.marital.since === null, "single since a day");

  for (const document of [life.idCard, life.residencePermit, life.drivingLicence]) {
    if (!document) continue;
    within(document.issuedOn, "document");
    must(document.expiresOn === null || document.expiresOn > document.issuedOn, "document expires");
  }
  for (const { graduatedOn } of life.education) within(graduatedOn, "diploma", from15);
  for (const job of life.jobs) {
    within(job.startedOn, "job", from15);
    must(job.endedOn === null || job.endedOn >= job.startedOn, "job ends before it starts");
    must(
      life.diedOn === null || (job.endedOn !== null && job.endedOn <= life.diedOn),
      "job after death",
    );
    must(job.monthlyWageQepik > 0, "job without a wage");
    must(/^\d{10}$/.test(job.employer.tin), "VÖEN");
  }
  if (life.jobSearch) {
    const { registeredOn, unemployedOn } = life.jobSearch;
    within(registeredOn, "job search", from15);
    within(unemployedOn, "unemployed", registeredOn);
    must(
      life.jobs.every(({ endedOn }) => endedOn !== null),
      "a job while looking for one",
    );
  }
  if (life.insurance) {
    must(/^\d{13}$/.test(life.insurance.ssn), "SSN");
    within(life.insurance.openedOn, "account", from15);
    const { serviceBefore2006, countedPeriods, carriedOver } = life.insurance;
    for (const { from, until } of [...serviceBefore2006, ...countedPeriods]) {
      within(from, "service or counted period", from15);
      must(
        from <= until && until <= day,
        "service or counted period ends before it begins or is to come",
      );
    }
    must(
      serviceBefore2006.every(({ until }) => until < "2006-01-01"),
      "service before 2006 after it",
    );
    must(carriedOver === null || carriedOver.on <= day, "capital to come");
    for (const payer of life.insurance.payers) problems.push(...problemsOfPayer(payer, life, day));
  }
  for (const benefit of life.benefits) {
    within(benefit.from, "benefit");
    must(benefit.amountQepik > 0, "benefit of nothing");
    for (const { paidOn } of benefit.payments) {
      within(paidOn, "payment", benefit.from);
      must(paidOn <= day, "payment to come");
      must(life.diedOn === null || paidOn <= life.diedOn, "payment after death");
    }
  }
  must(
    !life.disability || (life.disability.percent >= 31 && life.disability.percent <= 100),
    "percent",
  );
  within(life.disability?.decidedOn ?? null, "disability");
  within(life.military?.from ?? null, "military service", addMonths(life.bornOn, 17 * 12));
  within(life.taxpayer?.registeredOn ?? null, "entrepreneur", from15);
  within(life.clinic?.attachedOn ?? null, "clinic");
  must(life.sickNotes.length === 0 || life.clinic !== null, "sick note without an institution");
  for (const { from, until } of life.sickNotes) {
    within(from, "sick note", from15);
    must(from <= day, "sick note to come");
    must(until === null || until >= from, "sick note ends before it begins");
  }
  return problems.map((problem) => `${life.fin}: ${problem}`);
}

function problemsOfPayer(payer: PayerYears, life: Life, day: string): string[] {
  const { insuredIncome, contributionsDue, contributionsPaid } = payer;
  const sound =
    insuredIncome.length > 0 &&
    insuredIncome.length === contributionsDue.length &&
    insuredIncome.length === contributionsPaid.length &&
    insuredIncome.every((income, month) => {
      const due = contributionsDue[month] ?? Number.NaN;
      const paid = contributionsPaid[month] ?? Number.NaN;
      // 25 % in every band, less above 8,000 manats from 2026.
      return due <= income * 0.25 + 1 && due >= income * 0.21 - 1 && (paid === due || paid === 0);
    });
  const lastMonth = monthNumber(payer.fromMonth) + insuredIncome.length - 1;
  const end = monthNumber(monthOf(life.diedOn ?? day));
  const inTime = lastMonth < end + (life.diedOn === null ? 0 : 1);
  return [
    ...(sound ? [] : [`payer ${payer.employer.name}: amounts`]),
    ...(inTime ? [] : [`payer ${payer.employer.name}: months to come`]),
  ];
}
