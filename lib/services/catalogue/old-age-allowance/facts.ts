import type { IsoDate } from "@/lib/kernel/date";
import type { PensionFacts } from "@/lib/pension/facts";
import { pensionFactsOf } from "@/lib/pension/facts-of";
import type { Snapshot } from "@/lib/registers";
import {
  businessOf,
  contractsOf,
  entitlementsOf,
  inForceOn,
  isPaid,
  residentOf,
  type Unknown,
} from "../../heard-facts";

export interface OldAgeAllowanceFacts {
  /** The day the registers were read for: what is asked depends on it. */
  on: IsoDate;
  /** A citizen, or permanently resident. */
  resident: boolean | Unknown;
  /** Sex, birth, account, children raised, pension in payment; unknown while nobody said who it is. */
  pension: PensionFacts | Unknown;
  /** Contracts in force. */
  contracts: number | Unknown;
  /** An own business that is active. */
  business: boolean | Unknown;
  /** Is the allowance being paid already? */
  allowance: boolean | Unknown;
  /** The last day of the latest job or labour pension that is over; null: there was none. */
  endedOn: IsoDate | null | Unknown;
}

export function factsOf(snapshots: readonly Snapshot[], day: IsoDate): OldAgeAllowanceFacts {
  const contracts = contractsOf(snapshots);
  const business = businessOf(snapshots);
  const entitlements = entitlementsOf(snapshots);
  return {
    on: day,
    resident: residentOf(snapshots, day),
    pension: pensionFactsOf(snapshots, day) ?? "unknown",
    contracts: contracts === "unknown" ? contracts : inForceOn(contracts, day).length,
    business: business === "unknown" ? business : business === "active",
    allowance: isPaid(entitlements, "old_age", day),
    endedOn: endedOn(contracts, business, entitlements),
  };
}

function endedOn(
  contracts: ReturnType<typeof contractsOf>,
  business: ReturnType<typeof businessOf>,
  entitlements: ReturnType<typeof entitlementsOf>,
): IsoDate | null | Unknown {
  if (contracts === "unknown" || entitlements === "unknown" || business !== "none") {
    return "unknown";
  }
  const pensions = entitlements.filter(({ benefit }) => benefit === "labour_pension");
  const ends = [...contracts.map((one) => one.endedOn), ...pensions.map(({ until }) => until)];
  return (
    ends
      .filter((end) => end !== null)
      .sort()
      .at(-1) ?? null
  );
}
