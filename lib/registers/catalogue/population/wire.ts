import { z } from "zod";
import { coded, dottedDay, emptyOr, listFromXml } from "../notations";
import { FinCode, Said } from "../records";

/**
 * The message of IAMAS, the state register of the population: XML that was turned into JSON. Capitals,
 * codes for words, "" for an element that is not there, a list only where there are several.
 */
export const Wire = z.object({
  PERSON: z.object({
    PIN: FinCode,
    SURNAME: Said,
    NAME: Said,
    PATRONYMIC: emptyOr(Said),
    SEX: coded([
      ["1", "male"],
      ["2", "female"],
    ]),
    BIRTH_DATE: dottedDay,
    BIRTH_PLACE: emptyOr(Said),
    DEATH_DATE: emptyOr(dottedDay),
    FAMILY_STATUS: coded([
      ["1", "single"],
      ["2", "married"],
      ["3", "divorced"],
      ["4", "widowed"],
    ]),
    /** This register keeps citizens only; foreigners are with the migration service. */
    CITIZENSHIP: coded([["AZE", "AZ"]]),
    REGISTRATION: z.object({
      CITY: Said,
      REGION: emptyOr(Said),
      STREET: Said,
      BUILDING: Said,
      APARTMENT: emptyOr(Said),
      POST_INDEX: Said,
      REG_DATE: dottedDay,
    }),
    DOCUMENT: listFromXml(
      z.object({
        SERIES: z.string().regex(/^[A-Z]{2,3}$/),
        NUMBER: z.string().regex(/^\d{7,8}$/),
        GIVEN: dottedDay,
        VALID: emptyOr(dottedDay),
        ORGAN: Said,
      }),
    ),
  }),
});
