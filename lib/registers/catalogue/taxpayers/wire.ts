import { z } from "zod";
import { isoDay, pointAmount } from "../notations";
import { Month, Said, Tin } from "../records";

/**
 * The message of the tax service: English words, ISO days, manats as text with a decimal point. Wages
 * are those of the employers' monthly declarations in the present tax year.
 */
export const Wire = z.object({
  taxpayer: z
    .object({
      tin: Tin,
      taxpayer_type: z.literal("INDIVIDUAL_ENTREPRENEUR"),
      registered_on: isoDay,
      is_active: z.boolean(),
    })
    .nullable(),
  declared_income: z.array(
    z.object({
      reporting_period: Month,
      payer: z.object({ tin: Tin, legal_name: Said }),
      gross_wage: pointAmount,
    }),
  ),
});
