import type { z } from "zod";
import { asKnownTo, type Life } from "@/sandbox/world/life";
import { Wire } from "./wire";

export function tell(life: Life): z.input<typeof Wire> | null {
  const { disability } = asKnownTo("disability", life);
  if (disability === null) return null;
  return Wire.encode({
    TIBBI_SOSIAL_EKSPERTIZA: {
      QERAR_NOMRESI: disability.decisionNumber,
      QERAR_TARIXI: disability.decidedOn,
      POZULMA_FAIZI: disability.percent,
      SEBEB: disability.cause,
      MUDDET: disability.until,
      KOMISSIYA: disability.commission,
    },
  });
}
