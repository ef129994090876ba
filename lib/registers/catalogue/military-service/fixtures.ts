import type { z } from "zod";
import { asKnownTo, type Life } from "@/sandbox/world/life";
import { Wire } from "./wire";

export function tell(life: Life): z.input<typeof Wire> | null {
  const { military } = asKnownTo("military-service", life);
  if (military === null) return null;
  return Wire.encode({
    HM: { STATUS: military.status, BAS: military.from, SON: military.until, RUTBE: military.rank },
  });
}
