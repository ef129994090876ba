import { z } from "zod";
import { coded, emptyOr, homePhone, integerDay, integerMonth } from "../notations";
import { Amount, Amounts, Said, Tin } from "../records";

/**
 * One payer's months. The three lists run side by side from the first month on, in qəpik; a month
 * without pay is a zero.
 */
const Payer = z
  .object({
    tin: Tin,
    name: Said,
    sector: coded([
      [10, "state"],
      [20, "oil-gas"],
      [30, "private"],
    ]),
    firstMonth: integerMonth,
    insuredIncome: Amounts,
    accrued: Amounts,
    paid: Amounts,
  })
  .refine(
    ({ insuredIncome, accrued, paid }) =>
      insuredIncome.length > 0 &&
      insuredIncome.length === accrued.length &&
      accrued.length === paid.length,
    "the lists of months are empty or differ in length",
  );

/**
 * The message of the individual account: an envelope, days and months as integers, amounts as whole
 * qəpik, one list of amounts per payer.
 */
export const Wire = z.object({
  envelope: z.object({
    header: z.object({ resultCode: z.literal(0), extractDate: integerDay }),
    body: z.object({
      insuredPerson: z.object({
        lastName: Said,
        firstName: Said,
        fatherName: emptyOr(Said),
        gender: coded([
          ["M", "male"],
          ["F", "female"],
        ]),
        birthDate: integerDay,
        contact: z.object({
          town: Said,
          district: emptyOr(Said),
          street: Said,
          house: Said,
          flat: emptyOr(Said),
          zip: Said,
          registeredFrom: integerDay,
          phone: emptyOr(homePhone),
          email: emptyOr(z.email()),
        }),
      }),
      account: z.object({
        ssn: z.string().regex(/^\d{13}$/),
        openDate: integerDay,
        before2006: z.object({ years: z.int().min(0).max(80), months: z.int().min(0).max(11) }),
        carriedOver: z.object({ date: integerDay, amount: Amount }).nullable(),
        payers: z.array(Payer),
      }),
    }),
  }),
});
