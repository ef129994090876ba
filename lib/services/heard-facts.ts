import { addMonths, type IsoDate } from "@/lib/kernel/date";
import type { Snapshot } from "@/lib/registers";
import { benefits } from "@/lib/registers/catalogue/benefits/register";
import { civilStatus } from "@/lib/registers/catalogue/civil-status/register";
import {
  type Contract,
  employmentContracts,
} from "@/lib/registers/catalogue/employment-contracts/register";
import { foreignersDocuments } from "@/lib/registers/catalogue/foreigners-documents/register";
import { population } from "@/lib/registers/catalogue/population/register";
import { taxpayers } from "@/lib/registers/catalogue/taxpayers/register";
import { heard } from "@/lib/registers/heard";

/** FACTS that more than one service asks for. "unknown": the register was never heard. */
export type Unknown = "unknown";

type Snapshots = readonly Snapshot[];

/** A citizen, or somebody with a permanent residence permit that is in force. */
export function residentOf(snapshots: Snapshots, day: IsoDate): boolean | Unknown {
  const person = heard(snapshots, population, "identity");
  if (person !== null && person !== "unknown") return person.citizenship === "AZ";
  const foreigner = heard(snapshots, foreignersDocuments, "documents");
  if (foreigner === null || foreigner === "unknown") return "unknown";
  const { kind, issuedOn, expiresOn } = foreigner.residencePermit;
  return kind === "permanent" && issuedOn <= day && (expiresOn === null || day <= expiresOn);
}

/** Every contract the register holds; none is an answer. */
export function contractsOf(snapshots: Snapshots): readonly Contract[] | Unknown {
  const said = heard(snapshots, employmentContracts, "employment");
  return said === "unknown" ? said : (said?.contracts ?? []);
}

/** A contract counts on its last day. */
export function inForceOn(contracts: readonly Contract[], day: IsoDate): readonly Contract[] {
  return contracts.filter(
    ({ startedOn, endedOn }) => startedOn <= day && (endedOn === null || day <= endedOn),
  );
}

/** Of a business that is over, the tax service does not say since when. */
export function businessOf(snapshots: Snapshots): "active" | "ended" | "none" | Unknown {
  const said = heard(snapshots, taxpayers, "income");
  if (said === "unknown") return said;
  if (!said?.entrepreneur) return "none";
  return said.entrepreneur.active ? "active" : "ended";
}

type Benefits = typeof benefits.parts.benefits.record._output;
export type Entitlement = Benefits["entitlements"][number];

export function entitlementsOf(snapshots: Snapshots): readonly Entitlement[] | Unknown {
  const said = heard(snapshots, benefits, "benefits");
  return said === "unknown" ? said : (said?.entitlements ?? []);
}

/** Is it being paid on that day? */
export function isPaid(
  entitlements: readonly Entitlement[] | Unknown,
  benefit: Entitlement["benefit"],
  day: IsoDate,
): boolean | Unknown {
  if (entitlements === "unknown") return entitlements;
  return entitlements.some(
    (one) => one.benefit === benefit && one.from <= day && (one.until === null || day <= one.until),
  );
}

export interface Child {
  fin: string;
  name: string;
  bornOn: IsoDate;
}

/**
 * Living children under an age in full months, wards included, eldest first. Unknown too where the register holds no act
 * of this person at all: whoever came from abroad may have children there.
 */
export function childrenUnder(
  months: number,
  snapshots: Snapshots,
  day: IsoDate,
): readonly Child[] | Unknown {
  const household = heard(snapshots, civilStatus, "household");
  if (household === "unknown" || household === null) return "unknown";
  return [...household.children, ...household.wards]
    .filter(({ bornOn, diedOn }) => diedOn === null && day < addMonths(bornOn, months))
    .map(({ fin, name, bornOn }) => ({ fin, name, bornOn }))
    .sort((a, b) => a.bornOn.localeCompare(b.bornOn, "en"));
}
