import { expect } from "vitest";
import { formatAmount } from "@/lib/i18n";
import { toQepik } from "@/lib/kernel/money";
import { day } from "@/lib/pension/testing";
import type { Right } from "./state";

/** For the tests of what is told of a disability and of a survivor's pension. */

export const TODAY = day("2026-11-21");

/** With ordinary spaces and hyphens, as one reads it. */
export const plain = (text = "") => text.replaceAll("\u00a0", " ").replaceAll("\u2060", "");

/** An amount as English writes it; of nothing computed, one that no page shows. */
export const written = (qepik: number | null | undefined) =>
  plain(formatAmount("en", toQepik(qepik ?? -1)));

/** Nothing of a message is left in its words, and no figure is missing. */
export function isWhole(right: Right | null): void {
  expect(right).not.toBeNull();
  expect(JSON.stringify(right)).not.toMatch(/[{]\w+[}]|undefined|NaN|Infinity|<\w|: (months|ay)\b/);
  for (const [label, value] of right?.rows ?? []) expect([label, value]).not.toContain("");
}
