import type { z } from "zod";
import { asKnownTo, type Document, type Life } from "@/sandbox/world/life";
import { Wire } from "./wire";

export function tell(life: Life): z.input<typeof Wire> | null {
  const known = asKnownTo("population", life);
  if (known.citizenship !== "AZ") return null;
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
      DEATH_DATE: known.diedOn,
      FAMILY_STATUS: known.marital.status,
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
      DOCUMENT: idCard === null ? [] : [inItsWords(idCard)],
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
