import type { IsoDate } from "@/lib/kernel/date";
import type { Snapshot } from "@/lib/registers";
import { civilStatus } from "@/lib/registers/catalogue/civil-status/register";
import { insuranceAccount } from "@/lib/registers/catalogue/insurance-account/register";
import { medicalInstitutions } from "@/lib/registers/catalogue/medical-institutions/register";
import { heard } from "@/lib/registers/heard";
import { type Spell, spellsOf } from "../../insured-benefit/spells";
import { type InsuredWork, insuredBefore } from "../../insured-benefit/work";
import { benefitBaseMonths } from "../../parameters/insurance-benefits";

/** One maternity leave by a doctor's note, what had been earned before it, and the birth in it. */
export interface MaternityLeave extends Spell, InsuredWork {
  /** Children whose birth was registered within it; 0 before the birth. */
  born: number | "unknown";
  /** Their FINs; absent where it was stored before they were told, and where births are unknown. */
  children?: readonly string[];
}

export interface MaternityFacts {
  /** The latest first; those of before the law that is held are left out. */
  leaves: readonly MaternityLeave[] | "unknown";
}

/** Notes from the register of medical institutions, earnings and record from the fund, births from justice. */
export function factsOf(snapshots: readonly Snapshot[], day: IsoDate): MaternityFacts {
  const said = heard(snapshots, medicalInstitutions, "health");
  if (said === "unknown") return { leaves: "unknown" };
  // A snapshot of before sick notes were told says nothing of them.
  if (said?.sickNotes === null) return { leaves: "unknown" };
  const account = heard(snapshots, insuranceAccount, "pension");
  const leaves = spellsOf(said?.sickNotes ?? [], "pregnancy").flatMap((spell) => {
    const months = benefitBaseMonths.on(spell.from);
    if (spell.from > day || !months) return [];
    const work = insuredBefore(account, spell.from, months.value);
    const children = bornIn(spell, snapshots, day);
    if (children === "unknown") return { ...spell, ...work, born: children };
    return { ...spell, ...work, born: children.length, children };
  });
  return { leaves };
}

/** Where the register holds no act of the mother, she came from abroad, and the birth may be known there. */
function bornIn(
  { from, until }: Spell,
  snapshots: readonly Snapshot[],
  day: IsoDate,
): string[] | "unknown" {
  const household = heard(snapshots, civilStatus, "household");
  if (household === "unknown" || household === null) return "unknown";
  const last = until ?? day;
  return household.children.flatMap(({ fin, bornOn }) =>
    from <= bornOn && bornOn <= last ? [fin] : [],
  );
}
