import { z } from "zod";
import { coded, splitDay } from "../notations";
import { FinCode, Said } from "../records";

const Relative = z.object({
  fin: FinCode,
  soyadAdAtaAdi: Said,
  dogumTarixi: splitDay,
  olumTarixi: splitDay.nullable(),
});

/**
 * The message of VVADQ, the register of civil status acts: a day is an object of its three parts,
 * `null` stands for an act that was not recorded.
 */
export const Wire = z.object({
  cavab: z.object({
    sexs: z.object({
      soyad: Said,
      ad: Said,
      ataAdi: Said.nullable(),
      cins: coded([
        ["K", "male"],
        ["Q", "female"],
      ]),
    }),
    aktlar: z.object({
      /** Null for someone born abroad. */
      dogum: z.object({ tarix: splitDay, yer: Said }).nullable(),
      olum: z.object({ tarix: splitDay }).nullable(),
    }),
    nikah: z.object({
      veziyyet: coded([
        ["SUBAY", "single"],
        ["NIKAHDA", "married"],
        ["BOSANMIS", "divorced"],
        ["DUL", "widowed"],
      ]),
      tarix: splitDay.nullable(),
      heyatYoldasi: FinCode.nullable(),
    }),
    valideynler: z.object({ ana: FinCode.nullable(), ata: FinCode.nullable() }),
    ovladlar: z.array(Relative),
    qeyyumlugunda: z.array(Relative.extend({ teyinTarixi: splitDay })),
  }),
});
