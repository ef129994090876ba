import { type Qepik, toQepik } from "@/lib/kernel/money";
import {
  type Assessment,
  type Citation,
  money,
  type Outcome,
  type Reason,
  type Step,
} from "@/lib/law/assessment";
import { outcomeOf, refuseAmount } from "./conditions";

/** What a person may have one of. Of equal amounts the earlier here is named first: pensions are indexed. */
export const BENEFIT_KINDS = [
  "old-age-pension",
  "disability-pension",
  "survivor-pension",
  "old-age-allowance",
  "disability-allowance",
  "survivor-allowance",
] as const;
export type BenefitKind = (typeof BENEFIT_KINDS)[number];

export const CHOICE_STEPS = ["most"] as const;
export type ChoiceStep = (typeof CHOICE_STEPS)[number];

/** What one assessment came to. */
export interface Offer {
  kind: BenefitKind;
  outcome: Outcome;
  /** Per month; null where there is no right, or none is known. */
  amountQepik: number | null;
}

export interface Choice extends Assessment<BenefitKind, ChoiceStep, BenefitKind> {
  /** The kind with the most a month; several where they are equal, none where nothing is known to be due. */
  best: readonly BenefitKind[];
  amountQepik: Qepik | null;
  /** By how much it is more than the next known one: 0 where two are equal, null where there is no other. */
  moreQepik: Qepik | null;
  /** Kinds that are not known yet and could be more. While there are any, the choice is not final. */
  open: readonly BenefitKind[];
  /** Every offer: known amounts from the most to the least, then what is open, then what there is no right to. */
  offers: readonly Offer[];
}

/** A person has one labour pension, of own choice; an allowance only instead of one. The article was not seen. */
const ONE_OF_OWN_CHOICE: Citation = {
  parameter: null,
  from: null,
  act: "labour-pensions",
  article: null,
  verified: true,
};

/**
 * Which of several pensions and allowances is the most a month. It only tells: the choice is the person's.
 * What is undetermined is never dropped, and does not hide what is known.
 * @throws RangeError for the same kind twice, or an amount that cannot be
 */
export function chooseBenefit(offers: readonly Offer[]): Choice {
  if (new Set(offers.map(({ kind }) => kind)).size !== offers.length) {
    throw new RangeError("the same kind of benefit twice");
  }
  for (const { kind, amountQepik } of offers) {
    if (amountQepik !== null) refuseAmount(kind, amountQepik);
  }
  const inOrder = BENEFIT_KINDS.flatMap((kind) => offers.find((one) => one.kind === kind) ?? []);
  const due = inOrder
    .flatMap((offer) => (isDue(offer) ? [offer] : []))
    .toSorted((a, b) => b.amountQepik - a.amountQepik); // stable: equal ones keep the order of kinds
  const none = inOrder.filter(({ outcome }) => outcome === "ineligible");
  const open = inOrder.filter((offer) => !isDue(offer) && offer.outcome !== "ineligible");

  const most = due[0]?.amountQepik ?? null;
  const best = due.filter(({ amountQepik }) => amountQepik === most).map(({ kind }) => kind);
  const outcome = outcomeOf(due.length > 0 || (open.length > 0 ? null : false));
  return {
    outcome,
    reasons: inOrder.map(reasonOf),
    calculation: most === null ? [] : [mostOf(due, most)],
    missing: outcome === "undetermined" ? open.map(({ kind }) => kind) : [],
    best,
    amountQepik: most === null ? null : toQepik(most),
    moreQepik: moreOf(due),
    open: open.map(({ kind }) => kind),
    offers: [...due, ...open, ...none],
  };
}

type Due = Offer & { amountQepik: number };

function isDue(offer: Offer): offer is Due {
  return offer.outcome === "eligible" && offer.amountQepik !== null;
}

function moreOf([most, second]: readonly Due[]): Qepik | null {
  return most && second ? toQepik(most.amountQepik - second.amountQepik) : null;
}

function reasonOf({ kind, outcome, amountQepik }: Offer): Reason<BenefitKind> {
  return {
    key: kind,
    met: outcome === "undetermined" ? null : outcome === "eligible",
    ...(amountQepik !== null && { found: money(amountQepik) }),
    cites: [ONE_OF_OWN_CHOICE],
  };
}

function mostOf(due: readonly Due[], most: number): Step<ChoiceStep> {
  return {
    key: "most",
    inputs: Object.fromEntries(due.map(({ kind, amountQepik }) => [kind, money(amountQepik)])),
    result: money(most),
    cites: [ONE_OF_OWN_CHOICE],
  };
}
