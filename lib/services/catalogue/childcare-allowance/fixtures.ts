import type { Typed } from "../../question";

/** An invented person for each outcome, by FIN, and what each types. */
export const FIXTURES = {
  /** Her leave to look after Aylin begins after the maternity leave. */
  eligible: "TST8N4G",
  /** She has no contract any more, and the child is nobody's of hers. */
  ineligible: "TST8K6N",
  /** A working grandmother: no act of hers names the child. */
  undetermined: "TST9H4B",
} as const;

export const TYPED: Readonly<Record<keyof typeof FIXTURES, Typed>> = {
  eligible: { carer: "me", child: "TST6A1N", leaveFrom: "18.01.2027", bank: "abb" },
  ineligible: {
    carer: "me",
    childFin: "TST6A1N",
    childBornOn: "09.11.2026",
    relation: "not-relative",
    leaveFrom: "21.11.2026",
    bank: "abb",
  },
  undetermined: {
    carer: "me",
    childFin: "TST6A1N",
    childBornOn: "09.11.2026",
    relation: "grandparent",
    leaveFrom: "01.12.2026",
    bank: "kapital-bank",
  },
};
