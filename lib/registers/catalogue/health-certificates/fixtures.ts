import type { z } from "zod";
import { asKnownTo, type Life } from "@/sandbox/world/life";
import { Wire } from "./wire";

export function tell(life: Life): z.input<typeof Wire> | null {
  const certificates = asKnownTo("health-certificates", life).healthCertificates;
  if (certificates.length === 0) return null;
  return Wire.encode({
    formCode: "086",
    certificates: certificates.map(({ number, issuedOn, expiresOn, issuer, conclusion }) => ({
      certificateNo: number,
      issuedAt: issuedOn,
      validUntil: expiresOn,
      facility: issuer,
      conclusion,
    })),
  });
}
