import type { z } from "zod";
import type { IsoDate } from "@/lib/kernel/date";
import { asKnownTo, type Document, type Life } from "@/sandbox/world/life";
import { Wire } from "./wire";

export function tell(life: Life, day: IsoDate): z.input<typeof Wire> | null {
  const known = asKnownTo("population", life);
  if (known.citizenship !== "AZ" || known.bornOn > day) return null;
  const { address, idCard } = known;
  return Wire.encode({
    PERSON: {
      PIN: known.fin,
      SURNAME: known.surname,
      NAME: known.givenName,
      PATRONYMIC: known.fatherName,
      SEX: known.sex,
      BIRTH_DATE: known.bornOn,
      BIRTH_PLACE: known.birthplace,
      DEATH_DATE: known.diedOn !== null && known.diedOn <= day ? known.diedOn : null,
      CITIZENSHIP: "AZ",
      REGISTRATION: {
        CITY: address.city,
        REGION: address.district,
        STREET: address.street,
        BUILDING: address.house,
        APARTMENT: address.flat,
        POST_INDEX: address.postcode,
        REG_DATE: address.since,
      },
      DOCUMENT: idCard !== null && idCard.issuedOn <= day ? [inItsWords(idCard)] : [],
    },
  });
}

function inItsWords(card: Document) {
  const [, series = "", number = ""] = /^([A-Z]+) ?(\d+)$/.exec(card.number) ?? [];
  return {
    SERIES: series,
    NUMBER: number,
    GIVEN: card.issuedOn,
    VALID: card.expiresOn,
    ORGAN: card.issuer,
  };
}
