import { z } from "zod";
import { slashedDay } from "../notations";
import { Said } from "../records";

/** The message of the register of attachment: days with slashes. */
export const Wire = z.object({
  tehkimolunma: z.object({
    muessiseninAdi: Said,
    saheHekimi: Said,
    tehkimTarixi: slashedDay,
  }),
});
