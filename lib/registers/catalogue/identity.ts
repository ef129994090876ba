import { z } from "zod";
import { code, date, type Fact, text, word } from "../fact";
import { fact, stated } from "./keys";
import { Day, FinCode, Said } from "./records";
import { countryName, SEX } from "./words";

/** The parts of a name, never one string: case endings, greetings and lists need them apart. */
export const PersonName = z.object({
  surname: Said,
  givenName: Said,
  /** Null where the person's country knows no such thing. */
  fatherName: Said.nullable(),
});
export type PersonName = z.output<typeof PersonName>;

export const Sex = z.enum(["male", "female"]);
export type Sex = z.output<typeof Sex>;

export const MaritalStatus = z.enum(["single", "married", "divorced", "widowed"]);

/** Who someone is. The same shape for citizens and foreigners, whichever register keeps them. */
export const IdentityRecord = z.object({
  fin: FinCode,
  name: PersonName,
  sex: Sex,
  bornOn: Day,
  birthplace: Said.nullable(),
  diedOn: Day.nullable(),
  /** ISO 3166 alpha-2. */
  citizenship: z.string().regex(/^[A-Z]{2}$/),
});
export type IdentityRecord = z.output<typeof IdentityRecord>;

/** As official papers write it: "Həsənova Sevinc Kamran qızı". */
export function fullName(name: PersonName, sex: Sex): string {
  const { surname, givenName, fatherName } = name;
  if (fatherName === null) return `${surname} ${givenName}`;
  return `${surname} ${givenName} ${fatherName} ${sex === "male" ? "oğlu" : "qızı"}`;
}

/** As one speaks to a person, e.g. in the page header: "Sevinc Həsənova". */
export function displayName(name: PersonName): string {
  return `${name.givenName} ${name.surname}`;
}

export function identityFacts(record: IdentityRecord): Fact[] {
  const { fin, name, sex, bornOn, birthplace, diedOn, citizenship } = record;
  return stated([
    fact("full-name", [text(fullName(name, sex))]),
    fact("fin", [code(fin)]),
    fact("birth-date", [date(bornOn)]),
    diedOn === null ? null : fact("death-date", [date(diedOn)]),
    fact("sex", [word(SEX[sex])]),
    birthplace === null ? null : fact("birth-place", [text(birthplace)]),
    fact("citizenship", [word(countryName(citizenship))]),
  ]);
}
