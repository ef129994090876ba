import { z } from "zod";
import { code, period, text, word } from "../../fact";
import { defineRegister, part } from "../../register";
import { AddressRecord, addressFact } from "../address";
import { IdentityRecord, identityFacts, MaritalStatus } from "../identity";
import { fact } from "../keys";
import { IssuedDocument, inOrder } from "../records";
import { MARITAL_STATUS } from "../words";
import { Wire } from "./wire";

/** Who a citizen is, where they are registered, their identity card, and the marital status as it was last told. */
export const population = defineRegister({
  code: "population",
  institution: "din",
  name: {
    az: "Əhalinin dövlət reyestri",
    en: "State register of the population",
    ru: "Государственный реестр населения",
  },
  address: {
    memberClass: "GOV",
    memberCode: "DIN",
    subsystem: "IAMAS",
    service: "PERSON",
    version: "v1",
  },
  wire: Wire,
  parts: {
    identity: part({ record: IdentityRecord, facts: identityFacts }),
    household: part({
      record: z.object({ maritalStatus: MaritalStatus }),
      facts: ({ maritalStatus }) => [fact("marital-status", [word(MARITAL_STATUS[maritalStatus])])],
    }),
    contact: part({
      record: z.object({ address: AddressRecord }),
      facts: ({ address }) => [addressFact(address)],
    }),
    documents: part({
      record: z.object({ identityCards: z.array(IssuedDocument) }),
      facts: ({ identityCards }) =>
        identityCards.map(({ number, issuedOn, expiresOn, issuer }, index) =>
          fact("identity-card", [code(number), period(issuedOn, expiresOn), text(issuer)], {
            of: index === 0 ? undefined : index + 1,
            since: issuedOn,
          }),
        ),
    }),
  },
  about: ({ PERSON }) => PERSON.PIN,
  read({ PERSON: person }) {
    const { REGISTRATION: place } = person;
    return {
      identity: {
        fin: person.PIN,
        name: {
          surname: person.SURNAME,
          givenName: person.NAME,
          fatherName: person.PATRONYMIC,
        },
        sex: person.SEX,
        bornOn: person.BIRTH_DATE,
        birthplace: person.BIRTH_PLACE,
        diedOn: person.DEATH_DATE,
        citizenship: person.CITIZENSHIP,
      },
      household: { maritalStatus: person.FAMILY_STATUS },
      contact: {
        address: {
          city: place.CITY,
          district: place.REGION,
          street: place.STREET,
          house: place.BUILDING,
          flat: place.APARTMENT,
          postcode: place.POST_INDEX,
          since: place.REG_DATE,
        },
      },
      documents: {
        identityCards: person.DOCUMENT.map((card) => {
          inOrder({ from: card.GIVEN, until: card.VALID });
          return {
            number: `${card.SERIES} ${card.NUMBER}`,
            issuedOn: card.GIVEN,
            expiresOn: card.VALID,
            issuer: card.ORGAN,
          };
        }),
      },
    };
  },
  freshForHours: 24 * 7,
  timeoutMs: 3_000,
});
