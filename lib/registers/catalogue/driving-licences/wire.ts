import { z } from "zod";
import { coded, compactDay, emptyOr } from "../notations";
import { Said } from "../records";

const CATEGORY = /^(AM|A1?|B1?E?|C1?E?|D1?E?|T)$/;

/** "B,C1,CE": the categories as they are printed on the card. */
const categoryList = z.codec(z.string(), z.array(z.string().regex(CATEGORY)).min(1), {
  decode: (printed) => printed.split(","),
  encode: (categories) => categories.join(","),
});

/** The message of the register of drivers: flat, prefixed, days as eight digits of text. */
export const Wire = z.object({
  SUR_SOYAD: Said,
  SUR_AD: Said,
  SUR_ATA_ADI: emptyOr(Said),
  SUR_CINS: coded([
    ["K", "male"],
    ["Q", "female"],
  ]),
  VES_NOMRE: Said,
  VES_VERILME: compactDay,
  VES_BITME: emptyOr(compactDay),
  VES_ORQAN: Said,
  VES_KATEQORIYALAR: categoryList,
});
