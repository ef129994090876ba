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

const Years = z.int().min(0).max(80);
const Months = z.int().min(0).max(11);
const SpecialMonths = z
  .int()
  .min(0)
  .max(80 * 12);

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
        before2006: z.object({
          years: Years,
          months: Months,
          /** What the count is made of, as far as it was proved. */
          service: z.array(z.object({ name: Said, from: integerDay, to: integerDay })),
        }),
        carriedOver: z.object({ date: integerDay, amount: Amount }).nullable(),
        payers: z.array(Payer),
        /** Time counted without contributions. */
        nonContributory: z.array(
          z.object({
            code: coded([
              [11, "military-service"],
              [12, "childcare"],
              [13, "unemployment-payment"],
              [14, "disability-of-work"],
              [15, "care"],
            ]),
            from: integerDay,
            to: integerDay,
          }),
        ),
        /** Full months of work in special conditions; null where it was not looked into. */
        special: z.object({ harmful: SpecialMonths, flightCrew: SpecialMonths }).nullable(),
      }),
    }),
  }),
});
