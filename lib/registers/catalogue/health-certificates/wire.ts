import { z } from "zod";
import { coded, momentOfDay } from "../notations";
import { Said } from "../records";

/** The message of the register of Form 86: moments with an offset, the conclusion as a letter code. */
export const Wire = z.object({
  formCode: z.literal("086"),
  certificates: z.array(
    z.object({
      certificateNo: Said,
      issuedAt: momentOfDay,
      validUntil: momentOfDay.nullable(),
      facility: Said,
      conclusion: coded([
        ["Y", "fit"],
        ["MY", "fit_with_limits"],
        ["YD", "unfit"],
      ]),
    }),
  ),
});
