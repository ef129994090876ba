import type { z } from "zod";
import { asKnownTo, type Life } from "@/sandbox/world/life";
import { Wire } from "./wire";

export function tell(life: Life): z.input<typeof Wire> | null {
  const { education, studies } = asKnownTo("diplomas", life);
  if (education.length === 0 && studies === null) return null;
  return Wire.encode({
    tehsil: {
      senedler: education.map((diploma) => ({
        seriyaVeNomre: diploma.number,
        tehsilMuessisesi: diploma.institution,
        seviyye: diploma.level,
        ixtisas: diploma.speciality,
        bitirmeTarixi: diploma.graduatedOn,
      })),
      tehsilAlir: studies && {
        tehsilMuessisesi: studies.institution,
        seviyye: studies.level,
        forma: studies.form,
        qebulTarixi: studies.startedOn,
        bitirmeliTarix: studies.expectedUntil,
      },
    },
  });
}
