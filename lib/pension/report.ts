import type { IsoDate } from "@/lib/kernel/date";
import type { Citation } from "@/lib/law/assessment";
import { capitalOf } from "./account";
import type { PensionFacts } from "./facts";
import type { Capital } from "./ledger";
import { assessOldAge, type OldAgeAssessment } from "./old-age";
import { type Remark, remarksOn } from "./remarks";
import { type Projection, planToGoOn, project } from "./scenario";

/** All that is said to a person about their pension on a day, with every step of it. */
export interface PensionReport {
  on: IsoDate;
  /** Null: the fund holds no account, or has not said. */
  capital: Capital | null;
  /** As if the pension were taken today. */
  today: OldAgeAssessment;
  /** On the day of the pension age (today, when it is past), if nothing more were ever paid. */
  atAge: OldAgeAssessment;
  /** On that day, if the person goes on as in the last month; null without a known account. */
  goingOn: Projection | null;
  remarks: readonly Remark[];
}

/**
 * Everything at once; pure, so that a server, a browser and a file that is checked in ten years come to
 * the same.
 * @throws RangeError for facts that no register may tell: see schema.ts
 */
export function pensionReport(facts: PensionFacts, day: IsoDate): PensionReport {
  const today = assessOldAge(facts, day);
  const atAge = today.ageOn > day ? assessOldAge(facts, today.ageOn) : today;
  const account = facts.account === "unknown" ? null : facts.account;
  const capital = account && capitalOf(account, account.asOf);
  return {
    on: day,
    capital,
    today,
    atAge,
    goingOn: facts.account === "unknown" ? null : project(facts, planToGoOn(account), day),
    remarks: account && capital ? remarksOn(facts, account, capital, today) : [],
  };
}

/** Every value of the law a report rests on, each once. */
export function citedIn({ capital, today, atAge }: PensionReport): Citation[] {
  const all = [
    ...(capital?.years.flatMap(({ cites }) => cites) ?? []),
    ...[today, atAge].flatMap(({ reasons, calculation }) =>
      [...reasons, ...calculation].flatMap(({ cites }) => cites),
    ),
  ];
  return [
    ...new Map(all.map((one) => [`${one.parameter} ${one.from} ${one.article}`, one])).values(),
  ];
}
