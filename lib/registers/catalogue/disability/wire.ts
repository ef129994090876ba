import { z } from "zod";
import { coded, dottedDay } from "../notations";
import { Said } from "../records";

const percentText = z.codec(z.string().regex(/^\d{1,3} %$/), z.int().min(1).max(100), {
  decode: (said) => Number.parseInt(said, 10),
  encode: (percent) => `${percent} %`,
});

const withoutTerm = z.codec(z.literal("MÜDDƏTSİZ"), z.null(), {
  decode: () => null,
  encode: () => "MÜDDƏTSİZ" as const,
});

/** The message of TSƏRAS: capitals, percent as text, a word where there is no term. */
export const Wire = z.object({
  TIBBI_SOSIAL_EKSPERTIZA: z.object({
    QERAR_NOMRESI: Said,
    QERAR_TARIXI: dottedDay,
    POZULMA_FAIZI: percentText,
    SEBEB: coded([
      ["ÜX", "general"],
      ["ƏZ", "work_injury"],
      ["UƏ", "from_childhood"],
      ["MÜH", "war"],
    ]),
    MUDDET: z.union([withoutTerm, dottedDay]),
    KOMISSIYA: Said,
  }),
});
