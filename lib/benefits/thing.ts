import { createHmac } from "node:crypto";

/**
 * The name under which the database knows what an entitlement is for: the same for everybody who claims it,
 * and of no use to whoever reads it, for without the installation's key nobody finds the FIN behind it by
 * trying them all. It is stored for good: with another key what was granted before would no longer be known.
 * @param of FIN of the deceased or of the child
 */
export function thingOf(
  key: string | Uint8Array,
  { service, of }: { service: string; of: string },
): string {
  return createHmac("sha256", key)
    .update(JSON.stringify(["entitlement", "thing", service, of]))
    .digest("hex");
}
