import type { Snapshot } from "@/lib/registers";
import { findRegister } from "@/lib/registers/catalogue";
import { IdentityRecord } from "@/lib/registers/catalogue/identity";
import type { PersonView } from "./schema";

/** Registers that say who a person is, the first that knows wins: citizens, then foreigners. */
const WHO = ["population", "foreigners-documents"] as const;

/** Who this is, from the identity snapshots; null when no register has said so yet. */
export function personOf(snapshots: readonly Snapshot[]): PersonView | null {
  for (const code of WHO) {
    const snapshot = snapshots.find(
      ({ register, category }) => register === code && category === "identity",
    );
    if (!snapshot?.record || !findRegister(code)) continue;
    const { name, sex, bornOn, fin } = IdentityRecord.parse(snapshot.record);
    return { ...name, sex, bornOn, fin };
  }
  return null;
}
