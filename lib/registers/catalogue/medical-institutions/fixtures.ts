import type { z } from "zod";
import { asKnownTo, type Life } from "@/sandbox/world/life";
import { Wire } from "./wire";

export function tell(life: Life): z.input<typeof Wire> | null {
  const { clinic, sickNotes } = asKnownTo("medical-institutions", life);
  if (clinic === null) return null;
  return Wire.encode({
    tehkimolunma: {
      muessiseninAdi: clinic.name,
      saheHekimi: clinic.doctor,
      tehkimTarixi: clinic.attachedOn,
    },
    emekQabiliyyetsizliyi: sickNotes.map(({ number, kind, from, until }) => ({
      vereqeNo: number,
      sebeb: kind,
      baslama: from,
      bitme: until,
    })),
  });
}
