import type { z } from "zod";
import { asKnownTo, type Life } from "@/sandbox/world/life";
import { Wire } from "./wire";

export function tell(life: Life): z.input<typeof Wire> | null {
  const { benefits } = asKnownTo("benefits", life);
  if (benefits.length === 0) return null;
  return Wire.encode({
    teyinatlar: benefits.map((benefit) => ({
      novKodu:
        benefit.code === "labour_pension"
          ? `labour_pension/${benefit.pensionKind ?? "old-age"}`
          : benefit.code,
      mebleg: benefit.amountQepik,
      dovrilik: benefit.period,
      baslayir: benefit.from,
      bitir: benefit.until,
      qerarNo: benefit.decisionNumber,
      bank: benefit.bank,
      odenisler: benefit.payments.map(({ paidOn, amountQepik, status }) => [
        paidOn,
        amountQepik,
        status,
      ]),
    })),
  });
}
