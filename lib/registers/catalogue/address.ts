import { z } from "zod";
import { code, type Fact, text } from "../fact";
import { fact } from "./keys";
import { Day, Said } from "./records";

/** A registered address in its parts, as every institution that keeps one must be able to give it. */
export const AddressRecord = z.object({
  city: Said,
  /** District of the city; null where the city has none. */
  district: Said.nullable(),
  street: Said,
  house: Said,
  flat: Said.nullable(),
  postcode: Said,
  /** Registered here since; null where the institution does not say. */
  since: Day.nullable(),
});
export type AddressRecord = z.output<typeof AddressRecord>;

/** As on an envelope: "Bakı, Yasamal r., Nar küç. 12, m. 34". Addresses are not translated. */
export function addressLine(address: Omit<AddressRecord, "postcode" | "since">): string {
  const { city, district, street, house, flat } = address;
  return [city, district && `${district} r.`, `${street} ${house}`, flat && `m. ${flat}`]
    .filter(Boolean)
    .join(", ");
}

export function addressFact(address: AddressRecord): Fact {
  return fact("address", [text(addressLine(address)), code(address.postcode)], {
    since: address.since,
  });
}
