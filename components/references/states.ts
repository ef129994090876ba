import type { ReferenceState } from "@/lib/references/schema";
import type { State } from "../ui";

/** The lozenge of each state. An old paper is over, not refused: it was right on its day. */
export const STATE_MARK = {
  valid: "settled",
  expired: "over",
  superseded: "over",
  revoked: "refused",
} as const satisfies Record<ReferenceState, State>;
