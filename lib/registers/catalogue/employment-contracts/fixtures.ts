import type { z } from "zod";
import type { IsoDate } from "@/lib/kernel/date";
import { asKnownTo, type Life } from "@/sandbox/world/life";
import { Wire } from "./wire";

export function tell(life: Life, day: IsoDate): z.input<typeof Wire> | null {
  const concluded = asKnownTo("employment-contracts", life).jobs.filter(
    ({ startedOn }) => startedOn <= day,
  );
  if (concluded.length === 0) return null;
  return Wire.encode({
    muqavileler: concluded.map((job) => {
      const hasEnded = job.endedOn !== null && job.endedOn <= day;
      return {
        muqavile_no: job.contractNumber,
        isegoturen: {
          ad: job.employer.name,
          voen: job.employer.tin,
          mulkiyyet: job.employer.sector,
        },
        is_yeri: job.kind,
        vezife: job.position,
        baslama_tarixi: job.startedOn,
        xitam_tarixi: hasEnded ? job.endedOn : null,
        xitam_esasi: hasEnded ? job.endReason : null,
        ayliq_emek_haqqi: job.monthlyWageQepik,
      };
    }),
  });
}
