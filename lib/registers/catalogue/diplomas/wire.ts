import { z } from "zod";
import { coded, emptyOr, longDay } from "../notations";
import { Said } from "../records";

const Level = coded([
  [1, "general"],
  [2, "secondary"],
  [3, "vocational"],
  [4, "college"],
  [5, "bachelor"],
  [6, "master"],
  [7, "doctorate"],
]);

/** The message of the register of diplomas: days in words as on the paper, levels as numbers. */
export const Wire = z.object({
  tehsil: z.object({
    senedler: z.array(
      z.object({
        seriyaVeNomre: Said,
        tehsilMuessisesi: Said,
        seviyye: Level,
        ixtisas: emptyOr(Said),
        bitirmeTarixi: longDay,
      }),
    ),
    tehsilAlir: z
      .object({
        tehsilMuessisesi: Said,
        seviyye: Level,
        forma: coded([
          ["əyani", "full_time"],
          ["qiyabi", "part_time"],
        ]),
        qebulTarixi: longDay,
        bitirmeliTarix: longDay,
      })
      .nullable(),
  }),
});
