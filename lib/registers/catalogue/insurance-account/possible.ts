import { addDays, type IsoDate } from "@/lib/kernel/date";
import { firstDayOf, fullMonths, monthNumber, monthOf } from "../months";
import { inOrder } from "../records";
import {
  type AccountRecord,
  FIRST_MONTH,
  insuranceRecordMonths,
  type PayerMonths,
} from "./account";

/**
 * WHAT CANNOT BE. An account that tells of a month twice, of work before birth or of days to come would
 * make a wrong pension, and nobody would see why: such a message is malformed as a whole.
 */

const LONGEST_CAREER_MONTHS = 80 * 12;
const LAST_DAY_BEFORE_2006 = addDays(firstDayOf(FIRST_MONTH), -1);

/** @throws RangeError naming what cannot be */
export function refuseImpossible(account: AccountRecord, bornOn: IsoDate): void {
  const { openedOn, asOf, carriedOver, payers, serviceBefore2006, countedPeriods } = account;
  const periods = [...serviceBefore2006, ...countedPeriods];
  for (const period of periods) {
    inOrder(period);
    refuse(period.from < bornOn, "a period begins before birth");
    refuse(period.until > asOf, "a period lies ahead of the extract");
  }
  refuse(bornOn > asOf, "the holder is born after the extract");
  refuse(
    openedOn < bornOn || openedOn > asOf,
    "the account was opened before birth or is yet to be",
  );
  refuse(carriedOver !== null && carriedOver.on > asOf, "capital is stated for a day to come");
  refuseMonths(payers, monthOf(bornOn), monthOf(asOf));
  refuseService(account, bornOn);
  refuseRecord(account);
}

/** A month told twice would count twice, one to come cannot have been paid, one before 2006 is counted. */
function refuseMonths(payers: readonly PayerMonths[], birth: string, lastMonth: string): void {
  const told = new Set<string>();
  for (const { employer, fromMonth, insuredIncomeQepik } of payers) {
    const first = monthNumber(fromMonth);
    const end = first + insuredIncomeQepik.length;
    refuse(first < monthNumber(FIRST_MONTH), "a payer has a month before 2006");
    refuse(first < monthNumber(birth), "a payer has a month before birth");
    refuse(end > monthNumber(lastMonth) + 1, "a payer has a month ahead of the extract");
    for (let month = first; month < end; month += 1) {
      const key = `${employer.tin} ${month}`;
      refuse(told.has(key), "a payer has the same month twice");
      told.add(key);
    }
  }
}

/** Entries may overlap, as jobs do; taken together they cannot be longer than the fund's own count. */
function refuseService(
  { serviceBefore2006, monthsBefore2006 }: AccountRecord,
  bornOn: IsoDate,
): void {
  const lived = monthNumber(FIRST_MONTH) - monthNumber(monthOf(bornOn));
  refuse(monthsBefore2006 > Math.max(0, lived), "more months before 2006 than were lived");
  const stretches: { from: IsoDate; until: IsoDate }[] = [];
  for (const { from, until } of serviceBefore2006) {
    refuse(until > LAST_DAY_BEFORE_2006, "service before 2006 that ends after 2005");
    const last = stretches.at(-1);
    if (!last || from > addDays(last.until, 1)) stretches.push({ from, until });
    else if (until > last.until) last.until = until;
  }
  const proved = stretches.reduce(
    (sum, { from, until }) => sum + fullMonths(from, addDays(until, 1)),
    0,
  );
  refuse(proved > monthsBefore2006, "more service before 2006 than the fund counts");
}

function refuseRecord(account: AccountRecord): void {
  const { payers, serviceBefore2006, countedPeriods, specialWork } = account;
  const firsts = [
    ...[...serviceBefore2006, ...countedPeriods].map(({ from }) => monthNumber(monthOf(from))),
    ...payers.map(({ fromMonth }) => monthNumber(fromMonth)),
  ];
  const ends = [
    ...[...serviceBefore2006, ...countedPeriods].map(
      ({ until }) => monthNumber(monthOf(until)) + 1,
    ),
    ...payers.map(
      ({ fromMonth, insuredIncomeQepik }) => monthNumber(fromMonth) + insuredIncomeQepik.length,
    ),
  ];
  const record = insuranceRecordMonths(account);
  const career = firsts.length === 0 ? 0 : Math.max(...ends) - Math.min(...firsts);
  refuse(Math.max(record, career) > LONGEST_CAREER_MONTHS, "a career of more than 80 years");
  const special = Math.max(specialWork?.harmfulMonths ?? 0, specialWork?.flightCrewMonths ?? 0);
  refuse(special > record, "more work in special conditions than there is record");
}

function refuse(holds: boolean, what: string): void {
  if (holds) throw new RangeError(what);
}
