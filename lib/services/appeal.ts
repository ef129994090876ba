import { appealDecisionTerm, appealTerm } from "./parameters/terms";
import type { Passport } from "./passport";

/** Decisions of the ministry's bodies are appealed to the ministry. */
export const TO_THE_MINISTRY: Passport["appeal"] = {
  to: "labour",
  office: "ministry-appeals",
  within: { days: appealTerm, counted: "calendar-days" },
  decide: { days: appealDecisionTerm, counted: "working-days" },
};
