import { z } from "zod";
import { coded, internationalPhone } from "../notations";

/** The message of the register of mobile numbers: a bare list, digits without a plus. */
export const Wire = z.array(
  z.object({
    msisdn: internationalPhone,
    st: coded([
      [1, "active"],
      [2, "suspended"],
    ]),
  }),
);
