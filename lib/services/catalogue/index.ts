import type { Passport } from "../passport";
import { accessQuestion } from "./access-question/passport";
import { beachVisit } from "./beach-visit/passport";
import { childcareAllowancePassport } from "./childcare-allowance/passport";
import { funeralAllowancePassport } from "./funeral-allowance/passport";
import { maternityBenefit } from "./maternity-benefit/passport";
import { oldAgeAllowancePassport } from "./old-age-allowance/passport";
import { recordCorrection } from "./record-correction/passport";
import { targetedAssistance } from "./targeted-assistance/passport";
import { temporaryIncapacity } from "./temporary-incapacity/passport";
import { unemploymentPaymentPassport } from "./unemployment-payment/passport";

/** EVERY SERVICE there is: one folder each, and one line here. In the order in which people ask for them. */
export const PASSPORTS: readonly Passport[] = [
  targetedAssistance,
  temporaryIncapacity,
  maternityBenefit,
  unemploymentPaymentPassport,
  childcareAllowancePassport,
  oldAgeAllowancePassport,
  funeralAllowancePassport,
  recordCorrection,
  accessQuestion,
  beachVisit,
];
