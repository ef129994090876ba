import type { z } from "zod";
import { asKnownTo, type Life } from "@/sandbox/world/life";
import { Wire } from "./wire";

export function tell(life: Life): z.input<typeof Wire> | null {
  const { civilService } = asKnownTo("civil-servants", life);
  if (civilService === null) return null;
  return Wire.encode({
    dovletQulluqcusu: {
      dovletOrqani: civilService.body,
      tutduguVezife: civilService.position,
      ixtisasDerecesi: civilService.grade,
      qulluqaQebul: civilService.since,
    },
  });
}
