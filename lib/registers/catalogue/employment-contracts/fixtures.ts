import type { z } from "zod";
import { asKnownTo, type Life } from "@/sandbox/world/life";
import { Wire } from "./wire";

export function tell(life: Life): z.input<typeof Wire> | null {
  const { jobs, jobSearch } = asKnownTo("employment-contracts", life);
  if (jobs.length === 0 && jobSearch === null) return null;
  return Wire.encode({
    muqavileler: jobs.map((job) => ({
      muqavile_no: job.contractNumber,
      isegoturen: {
        ad: job.employer.name,
        voen: job.employer.tin,
        mulkiyyet: job.employer.sector,
      },
      is_yeri: job.kind,
      vezife: job.position,
      baslama_tarixi: job.startedOn,
      xitam_tarixi: job.endedOn,
      xitam_esasi: job.endReason,
      ayliq_emek_haqqi: job.monthlyWageQepik,
    })),
    mesgulluq: jobSearch && {
      isaxtaran_tarixi: jobSearch.registeredOn,
      issiz_tarixi: jobSearch.unemployedOn,
    },
  });
}
