import type { z } from "zod";
import { asKnownTo, type Life } from "@/sandbox/world/life";
import { Wire } from "./wire";

export function tell(life: Life): z.input<typeof Wire> | null {
  const known = asKnownTo("foreigners-documents", life);
  const { residencePermit } = known;
  if (residencePermit === null) return null;
  return Wire.encode({
    melumat: {
      fin: known.fin,
      soyad: known.surname,
      ad: known.givenName,
      ata_adi: known.fatherName,
      cins: known.sex,
      dogum_tarixi: known.bornOn,
      dogum_yeri: known.birthplace,
      vetendasliq: known.citizenship,
      icaze_novu: residencePermit.kind,
      icaze_nomresi: residencePermit.number,
      icaze_verilib: residencePermit.issuedOn,
      icaze_etibarlidir: residencePermit.expiresOn,
      veren_orqan: residencePermit.issuer,
    },
  });
}
