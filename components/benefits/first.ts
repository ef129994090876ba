import type { PaymentView } from "@/lib/benefits";
import type { IsoDate } from "@/lib/kernel/date";

export interface FirstPaid {
  dueOn: IsoDate;
  /** Everything that comes on that day. */
  amountQepik: number;
  /** What of it is for months gone by; null: nothing. */
  arrears: { amountQepik: number; from: IsoDate; until: IsoDate } | null;
}

/** What comes first of these payments, whatever their order: all that is due on the earliest day. */
export function firstOf(payments: readonly PaymentView[]): FirstPaid | null {
  const dueOn = payments.map((one) => one.dueOn).sort()[0];
  if (!dueOn) return null;
  const due = payments.filter((one) => one.dueOn === dueOn);
  const late = due
    .filter(({ kind }) => kind === "arrears")
    .sort((a, b) => a.from.localeCompare(b.from, "en"));
  const sum = (some: readonly PaymentView[]) =>
    some.reduce((total, { amountQepik }) => total + amountQepik, 0);
  const [first, last] = [late[0], late.at(-1)];
  return {
    dueOn,
    amountQepik: sum(due),
    arrears: first && last ? { amountQepik: sum(late), from: first.from, until: last.until } : null,
  };
}
