import { z } from "zod";
import type { IsoDate } from "@/lib/kernel/date";
import { PAYMENT_KINDS } from "./schedule";

/** Days, for zod's outputs: checked where they are made. */
const Day = z.custom<IsoDate>((value) => typeof value === "string");

export const PaymentView = z.object({
  from: Day,
  until: Day,
  dueOn: Day,
  amountQepik: z.int(),
  kind: z.enum(PAYMENT_KINDS),
});
export type PaymentView = z.output<typeof PaymentView>;

/** A benefit the portal has granted, with what is paid for it. */
export const BenefitView = z.object({
  service: z.string(),
  caseId: z.uuid(),
  amountQepik: z.int(),
  per: z.enum(["once", "month"]),
  from: Day,
  until: Day.nullable(),
  annulledAt: z.date().nullable(),
  /** By the day they are due, the latest planned one first. */
  payments: z.array(PaymentView),
});
export type BenefitView = z.output<typeof BenefitView>;
