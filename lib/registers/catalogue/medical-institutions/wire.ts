import { z } from "zod";
import { coded, slashedDay } from "../notations";
import { Said } from "../records";

/** The message of the register of attachment: days with slashes, the cause of a sick note as a letter. */
export const Wire = z.object({
  tehkimolunma: z.object({
    muessiseninAdi: Said,
    saheHekimi: Said,
    tehkimTarixi: slashedDay,
  }),
  emekQabiliyyetsizliyi: z.array(
    z.object({
      vereqeNo: Said,
      sebeb: coded([
        ["X", "illness"],
        ["H", "pregnancy"],
      ]),
      baslama: slashedDay,
      /** Null while it is open. */
      bitme: slashedDay.nullable(),
    }),
  ),
});
