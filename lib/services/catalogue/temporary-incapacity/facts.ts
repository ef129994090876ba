import type { IsoDate } from "@/lib/kernel/date";
import type { Snapshot } from "@/lib/registers";
import { insuranceAccount } from "@/lib/registers/catalogue/insurance-account/register";
import { medicalInstitutions } from "@/lib/registers/catalogue/medical-institutions/register";
import { heard } from "@/lib/registers/heard";
import { type Spell, spellsOf } from "../../insured-benefit/spells";
import { type InsuredWork, insuredBefore } from "../../insured-benefit/work";
import { benefitBaseMonths } from "../../parameters/insurance-benefits";

/** One time of illness, and what had been earned before it. */
export interface IncapacitySpell extends Spell, InsuredWork {}

export interface IncapacityFacts {
  /** By sick notes, the latest first; those of before the law that is held are left out. */
  spells: readonly IncapacitySpell[] | "unknown";
}

/** Sick notes from the register of medical institutions, earnings and record from the fund. */
export function factsOf(snapshots: readonly Snapshot[], day: IsoDate): IncapacityFacts {
  const said = heard(snapshots, medicalInstitutions, "health");
  if (said === "unknown") return { spells: "unknown" };
  // A snapshot of before sick notes were told says nothing of them.
  if (said?.sickNotes === null) return { spells: "unknown" };
  const account = heard(snapshots, insuranceAccount, "pension");
  const spells = spellsOf(said?.sickNotes ?? [], "illness").flatMap((spell) => {
    const months = benefitBaseMonths.on(spell.from);
    if (spell.from > day || !months) return [];
    return { ...spell, ...insuredBefore(account, spell.from, months.value) };
  });
  return { spells };
}
