import type { z } from "zod";
import { asKnownTo, type Life } from "@/sandbox/world/life";
import { Wire } from "./wire";

export function tell(life: Life): z.input<typeof Wire> | null {
  const known = asKnownTo("driving-licences", life);
  const { drivingLicence } = known;
  if (drivingLicence === null) return null;
  return Wire.encode({
    SUR_SOYAD: known.surname,
    SUR_AD: known.givenName,
    SUR_ATA_ADI: known.fatherName,
    SUR_CINS: known.sex,
    VES_NOMRE: drivingLicence.number,
    VES_VERILME: drivingLicence.issuedOn,
    VES_BITME: drivingLicence.expiresOn,
    VES_ORQAN: drivingLicence.issuer,
    VES_KATEQORIYALAR: [...drivingLicence.categories],
  });
}
