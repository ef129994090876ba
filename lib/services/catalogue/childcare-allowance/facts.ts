import { addMonths, type IsoDate } from "@/lib/kernel/date";
import type { Snapshot } from "@/lib/registers";
import { lawOn } from "../../conditions";
import {
  type Child,
  childrenOf,
  contractsOf,
  entitlementsOf,
  inForceOn,
  isPaid,
  type Unknown,
} from "../../heard-facts";
import { childcareAges } from "./parameters";

/** What an officer saw at the desk of a child whom no act of the applicant's names. */
export interface Confirmed {
  /** Null where no relation was found. */
  bornOn: IsoDate | null;
  related: boolean;
}

export interface ChildcareFacts {
  /** Contracts in force. */
  contracts: number | Unknown;
  /** Own children and wards who are young enough, eldest first. */
  children: readonly Child[] | Unknown;
  /** Is such an allowance being paid, for whichever child? */
  paid: boolean | Unknown;
  /** Null until somebody has looked. */
  confirmed: Confirmed | null;
}

/** @throws RangeError for a day before the law that is held begins */
export function factsOf(snapshots: readonly Snapshot[], day: IsoDate): ChildcareFacts {
  const contracts = contractsOf(snapshots);
  const children = childrenOf(snapshots);
  const { lowerUntilMonths } = lawOn(childcareAges, day).value;
  return {
    contracts: contracts === "unknown" ? contracts : inForceOn(contracts, day).length,
    children:
      children === "unknown"
        ? children
        : children.filter(({ bornOn }) => day < addMonths(bornOn, lowerUntilMonths)),
    paid: isPaid(entitlementsOf(snapshots), "childcare", day),
    confirmed: null,
  };
}
