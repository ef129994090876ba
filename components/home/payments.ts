import { type IsoDate, isIsoDate } from "@/lib/kernel/date";
import type { Qepik } from "@/lib/kernel/money";
import type { Texts } from "@/lib/kernel/texts";
import type { FactView, RecordView, SectionView } from "@/lib/record";

/** A payment as the record tells it. */
export interface Payment {
  fact: FactView;
  amount: Qepik;
  on: IsoDate;
  /** "Paid", "Returned". */
  word: Texts;
  state: "settled" | "over";
}

/** The section of payments; undefined when no register speaks of them. */
export function paymentsSection(record: Pick<RecordView, "sections">): SectionView | undefined {
  return record.sections.find(({ category }) => category === "payments");
}

/** Payments, latest first. Facts that are no payment (an amount, a day and how it stands) are left out. */
export function paymentsOf({ facts }: Pick<SectionView, "facts">): Payment[] {
  return facts
    .flatMap((fact) => {
      const payment = paymentOf(fact);
      return payment ? [payment] : [];
    })
    .sort((a, b) => b.on.localeCompare(a.on, "en"));
}

function paymentOf(fact: FactView): Payment | null {
  let amount: Qepik | undefined;
  let on: IsoDate | undefined;
  let stands: { word: Texts; state: "settled" | "over" } | undefined;
  for (const value of fact.values) {
    if (value.kind === "money") amount = value.amount;
    if (value.kind === "date" && isIsoDate(value.on)) on = value.on;
    if (value.kind === "word" && value.state) stands = { word: value.words, state: value.state };
  }
  return amount === undefined || !on || !stands ? null : { fact, amount, on, ...stands };
}
