import type { z } from "zod";
import { addDays, type IsoDate } from "@/lib/kernel/date";
import type { Snapshot } from "@/lib/registers";
import {
  type Contract,
  employmentContracts,
} from "@/lib/registers/catalogue/employment-contracts/register";
import {
  type AccountRecord,
  FIRST_MONTH,
} from "@/lib/registers/catalogue/insurance-account/account";
import { insuranceAccount } from "@/lib/registers/catalogue/insurance-account/register";
import { fullMonths, monthAfter, monthOf } from "@/lib/registers/catalogue/months";
import { type Heard, heard } from "@/lib/registers/heard";
import {
  businessOf,
  type Child,
  childrenUnder,
  entitlementsOf,
  inForceOn,
  isPaid,
  type Unknown,
} from "../../heard-facts";

/** A month of the account: does it count as record, and on what income? */
export interface InsuredMonth {
  counts: boolean;
  incomeQepik: number;
}

export interface Insurance {
  /** Later months have not come yet. */
  asOf: IsoDate;
  monthsBefore2006: number;
  /** By month, "2026-09"; a month that is absent has neither. */
  months: Readonly<Record<string, InsuredMonth>>;
}

export interface UnemploymentFacts {
  /** Contracts in force. */
  contracts: number | Unknown;
  business: boolean | Unknown;
  /** The job that ended last; null: there was none. `reason` null: the register does not say. */
  lost: { endedOn: IsoDate; reason: Contract["endReason"] } | null | Unknown;
  /** Entered with the employment agency, and unemployed since; null: not entered. */
  search: { registeredOn: IsoDate; unemployedOn: IsoDate | null } | null | Unknown;
  /** Null: the fund holds no account. */
  insurance: Insurance | null | Unknown;
  /** Living children and wards who are minors, eldest first. */
  children: readonly Pick<Child, "bornOn">[] | Unknown;
  /** Is the payment being paid already? */
  paid: boolean | Unknown;
}

/** Of age in civil law: nobody older can be a dependent child, whatever limit the law of the payment sets. */
const OF_AGE_MONTHS = 18 * 12;

export function factsOf(snapshots: readonly Snapshot[], day: IsoDate): UnemploymentFacts {
  const employment = heard(snapshots, employmentContracts, "employment");
  const business = businessOf(snapshots);
  const account = heard(snapshots, insuranceAccount, "pension");
  const children = childrenUnder(OF_AGE_MONTHS, snapshots, day);
  return {
    ...workOf(employment, day),
    business: business === "unknown" ? business : business === "active",
    insurance: account === null || account === "unknown" ? account : insuranceOf(account),
    children: children === "unknown" ? children : children.map(({ bornOn }) => ({ bornOn })),
    paid: isPaid(entitlementsOf(snapshots), "unemployment", day),
  };
}

type Employment = Heard<z.output<typeof employmentContracts.parts.employment.record>>;

function workOf(
  employment: Employment,
  day: IsoDate,
): Pick<UnemploymentFacts, "contracts" | "lost" | "search"> {
  if (employment === "unknown") {
    return { contracts: "unknown", lost: "unknown", search: "unknown" };
  }
  if (employment === null) return { contracts: 0, lost: null, search: null };
  const { contracts, jobSearch = "unknown" } = employment;
  const [last] = contracts
    .flatMap(({ endedOn, endReason }) =>
      endedOn !== null && endedOn < day ? [{ endedOn, reason: endReason }] : [],
    )
    .sort((a, b) => b.endedOn.localeCompare(a.endedOn, "en"));
  return { contracts: inForceOn(contracts, day).length, lost: last ?? null, search: jobSearch };
}

/** Months with contributions somebody paid, and counted periods; each month once, of all payers together. */
function insuranceOf({ asOf, monthsBefore2006, payers, countedPeriods }: AccountRecord): Insurance {
  const months: Record<string, InsuredMonth> = {};
  const at = (month: string): InsuredMonth => {
    const known = months[month] ?? { counts: false, incomeQepik: 0 };
    months[month] = known;
    return known;
  };
  for (const { fromMonth, insuredIncomeQepik, contributionsPaidQepik } of payers) {
    insuredIncomeQepik.forEach((income, index) => {
      const month = at(monthAfter(fromMonth, index));
      month.incomeQepik += income;
      if ((contributionsPaidQepik[index] ?? 0) > 0) month.counts = true;
    });
  }
  for (const { from, until } of countedPeriods) {
    for (let index = 0; index < fullMonths(from, addDays(until, 1)); index += 1) {
      const month = monthAfter(monthOf(from), index);
      // Those before 2006 are within the fund's own count.
      if (month >= FIRST_MONTH) at(month).counts = true;
    }
  }
  return { asOf, monthsBefore2006, months };
}
