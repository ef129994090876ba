import { z } from "zod";
import { coded, emptyOr, integerDay, zeroOr } from "../notations";
import { Said } from "../records";

/** The message of the conscription service: numbers for everything, 0 for "there is none". */
export const Wire = z.object({
  HM: z.object({
    STATUS: coded([
      [1, "serving"],
      [2, "served"],
      [3, "reserve"],
      [4, "deferred"],
      [5, "exempt"],
    ]),
    BAS: zeroOr(integerDay),
    SON: zeroOr(integerDay),
    RUTBE: emptyOr(Said),
  }),
});
