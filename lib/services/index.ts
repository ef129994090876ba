import { PASSPORTS } from "./catalogue";
import type { Passport } from "./passport";

export type { Award, ServiceAssessment } from "./assessment";
export { PASSPORTS } from "./catalogue";
export { checkPassports, PassportError } from "./check";
export { type Answers, askedOf, type Form, readAnswer, readForm, screensOf } from "./form";
export type { Known, Need, Passport } from "./passport";
export type { Question, Typed, Wrong } from "./question";
export { folded, MOST_SEARCHED, searchServices } from "./search";
export { type Shares, sharesOf } from "./shares";

/** The passport of this code; null for a service that does not exist. */
export function findPassport(code: string): Passport | null {
  return PASSPORTS.find((passport) => passport.code === code) ?? null;
}
