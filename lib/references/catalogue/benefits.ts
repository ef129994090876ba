import { z } from "zod";
import type { IsoDate } from "@/lib/kernel/date";
import type { Texts } from "@/lib/kernel/texts";
import type { Snapshot } from "@/lib/registers";
import { benefits } from "@/lib/registers/catalogue/benefits/register";
import { BENEFIT } from "@/lib/registers/catalogue/benefits/words";
import { heard } from "@/lib/registers/heard";
import type { Need } from "@/lib/services";
import { type Entitlement, entitlementsOf } from "@/lib/services/heard-facts";

/** PENSIONS AND ALLOWANCES as the fund's register has them. */

export const BENEFITS: Need = {
  register: "benefits",
  categories: ["benefits"],
  what: {
    az: "sizə təyin edilmiş pensiya, müavinət və təqaüdlər",
    en: "pensions, allowances and stipends granted to you",
    ru: "назначенные вам пенсии, пособия и стипендии",
  },
  why: {
    az: "nə aldığınızı, yaxud almadığınızı təsdiq etmək üçün",
    en: "to certify what you receive, or that you receive nothing",
    ru: "чтобы подтвердить, что вы получаете или что не получаете ничего",
  },
};

export const BenefitCode = z.enum(Object.keys(BENEFIT) as [keyof typeof BENEFIT]);

/** Paid on that day or to be paid from a later one: what was granted is granted before it is paid. */
export function isGranted({ until }: Pick<Entitlement, "until">, day: IsoDate): boolean {
  return until === null || day <= until;
}

/** Every entitlement. Of a register that was heard: whoever asks has made sure of it. */
export function grantedTo(snapshots: readonly Snapshot[]): readonly Entitlement[] {
  const said = entitlementsOf(snapshots);
  if (said === "unknown") throw new Error("benefits: never heard");
  return said;
}

/** The same, of what was paid. */
export function paidTo(snapshots: readonly Snapshot[]) {
  const said = heard(snapshots, benefits, "payments");
  if (said === "unknown") throw new Error("benefits: payments never heard");
  return said?.payments ?? [];
}

export const AMOUNT: Texts = { az: "Məbləğ", en: "Amount", ru: "Сумма" };
export const FROM: Texts = { az: "Başlanğıc", en: "From", ru: "С" };
export const TO: Texts = { az: "Son gün", en: "Until", ru: "По" };
