import type { IsoDate } from "@/lib/kernel/date";
import type { Assessment, Figure } from "@/lib/law/assessment";

/** What a right comes to: so much, once or every month, from a day on. */
export interface Award {
  amountQepik: number;
  per: "once" | "month";
  /** The first day it is due for. */
  from: IsoDate;
  /** The last day, where it ends by itself; null for life or until something changes. */
  until: IsoDate | null;
}

/**
 * How a service's rule answers: as every rule does (lib/law/assessment.ts), and what the right comes to.
 * `awards` is empty unless eligible; several, one after the other, where the law changes the amount with
 * time (an allowance that falls when a child turns eighteen months).
 */
export interface ServiceAssessment<
  ReasonKey extends string = string,
  StepKey extends string = string,
  Missing extends string = string,
> extends Assessment<ReasonKey, StepKey, Missing> {
  awards: readonly Award[];
}

/** A figure, or a word that is none: a name, a choice. */
export type Told = Figure | { kind: "text"; text: string };
