import { z } from "zod";
import { coded, commaAmount, dottedDay, emptyOr } from "../notations";
import { Said, Tin } from "../records";

/**
 * The message of ƏMAS: Azerbaijani words, days with full stops, manats as text with a decimal comma,
 * "" for a contract that is still in force. A contract ends by an article of the Labour Code.
 * Whoever looks for work is entered by the employment agency; an empty second day is no status yet.
 */
export const Wire = z.object({
  muqavileler: z.array(
    z.object({
      muqavile_no: Said,
      isegoturen: z.object({
        ad: Said,
        voen: Tin,
        mulkiyyet: coded([
          ["dövlət", "state"],
          ["neft-qaz", "oil-gas"],
          ["özəl", "private"],
        ]),
      }),
      is_yeri: coded([
        ["əsas", "main"],
        ["əlavə", "additional"],
      ]),
      vezife: Said,
      baslama_tarixi: dottedDay,
      xitam_tarixi: emptyOr(dottedDay),
      xitam_esasi: emptyOr(
        coded([
          ["69", "own_wish"],
          ["70.a", "liquidation"],
          ["70.b", "staff_cut"],
          ["73", "term_ended"],
        ]),
      ),
      ayliq_emek_haqqi: commaAmount,
    }),
  ),
  mesgulluq: z.object({ isaxtaran_tarixi: dottedDay, issiz_tarixi: emptyOr(dottedDay) }).nullable(),
});
