import type { IsoDate } from "@/lib/kernel/date";
import type { Snapshot } from "@/lib/registers";
import { civilStatus } from "@/lib/registers/catalogue/civil-status/register";
import { foreignersDocuments } from "@/lib/registers/catalogue/foreigners-documents/register";
import { population } from "@/lib/registers/catalogue/population/register";
import { heard } from "@/lib/registers/heard";
import type { Unknown } from "../../heard-facts";

/** Somebody of whose death the applicant's own acts of civil status tell. */
export interface Late {
  fin: string;
  /** Null of a spouse: the acts name only the FIN. */
  name: string | null;
  diedOn: IsoDate;
  relation: "spouse" | "child" | "ward";
}

/** What an officer saw at the desk: the death certificate, and whether the fund paid a labour pension. */
export interface Confirmed {
  death: boolean;
  /** Null where no death was found. */
  diedOn: IsoDate | null;
  labourPensioner: boolean;
}

export interface FuneralFacts {
  /** The applicant's own. */
  fin: string | Unknown;
  late: readonly Late[] | Unknown;
  /**
   * Null until somebody has looked. The registers opened for a case are the applicant's: what they say of
   * the deceased is another person's data.
   */
  confirmed: Confirmed | null;
}

export function factsOf(snapshots: readonly Snapshot[], day: IsoDate): FuneralFacts {
  return { fin: finOf(snapshots), late: lateOf(snapshots, day), confirmed: null };
}

function finOf(snapshots: readonly Snapshot[]): string | Unknown {
  const said = [
    heard(snapshots, population, "identity"),
    heard(snapshots, foreignersDocuments, "identity"),
  ].find((one) => one !== "unknown" && one !== null);
  return said?.fin ?? "unknown";
}

/** The latest death first. */
function lateOf(snapshots: readonly Snapshot[], day: IsoDate): readonly Late[] | Unknown {
  const household = heard(snapshots, civilStatus, "household");
  if (household === "unknown") return household;
  if (household === null) return [];
  const { lateSpouse, since } = household.marital;
  const spouse: Late[] =
    lateSpouse && since ? [{ fin: lateSpouse, name: null, diedOn: since, relation: "spouse" }] : [];
  const young = (["children", "wards"] as const).flatMap((kind) =>
    household[kind].flatMap(({ fin, name, diedOn }): Late[] =>
      diedOn ? [{ fin, name, diedOn, relation: kind === "wards" ? "ward" : "child" }] : [],
    ),
  );
  return [...spouse, ...young]
    .filter(({ diedOn }) => diedOn <= day)
    .sort((a, b) => b.diedOn.localeCompare(a.diedOn, "en"));
}
