import type { State } from "@/components/ui";
import type { CaseState } from "@/lib/cases/machine";

/** How a state is marked: filled done, half under way, saffron your turn, struck refused, empty over. */
export const STATE_MARK: Readonly<Record<CaseState, State>> = {
  draft: "turn",
  received: "moving",
  awaiting_parties: "moving",
  in_assessment: "moving",
  information_requested: "turn",
  awaiting_confirmation: "moving",
  approved: "settled",
  rejected: "refused",
  under_appeal: "moving",
  appeal_dismissed: "refused",
  withdrawn: "over",
  discontinued: "over",
  answered: "turn",
  settled: "settled",
};
