import type { z } from "zod";
import { asKnownTo, type Life } from "@/sandbox/world/life";
import { Wire } from "./wire";

export function tell(life: Life): z.input<typeof Wire> | null {
  const { phone } = asKnownTo("mobile-numbers", life);
  return phone === null ? null : Wire.encode([{ msisdn: phone, st: "active" }]);
}
