import { z } from "zod";
import { coded, emptyOr, isoDay } from "../notations";
import { FinCode, Said } from "../records";

const Fields = z.object({
  fin: FinCode,
  soyad: Said,
  ad: Said,
  ata_adi: emptyOr(Said),
  cins: coded([
    ["M", "male"],
    ["F", "female"],
  ]),
  dogum_tarixi: isoDay,
  dogum_yeri: emptyOr(Said),
  vetendasliq: z.string().regex(/^[A-Z]{2}$/),
  icaze_novu: coded([
    ["müvəqqəti", "temporary"],
    ["daimi", "permanent"],
  ]),
  icaze_nomresi: Said,
  icaze_verilib: isoDay,
  icaze_etibarlidir: emptyOr(isoDay),
  veren_orqan: Said,
});

/**
 * The message of the migration service's information system: no fixed form, only pairs of a field's
 * name and its text, in any order.
 */
export const Wire = z.object({
  melumat: z.codec(z.array(z.object({ sahe: z.string(), deyer: z.string() })), Fields, {
    decode: (pairs) =>
      Object.fromEntries(pairs.map(({ sahe, deyer }) => [sahe, deyer])) as z.input<typeof Fields>,
    encode: (fields) => Object.entries(fields).map(([sahe, deyer]) => ({ sahe, deyer })),
  }),
});
