import { type IsoDate, toIsoDate } from "@/lib/kernel/date";
import { FIN_PATTERN, type Fin } from "@/lib/kernel/fin";
import type { Address, InsuranceAccount, Life, Relative } from "./life";

/** Every invented person can be told from a real one by these three letters. */
export const INVENTED = "TST";

/** @throws RangeError for a FIN that is not an invented person's */
export function invented(text: string): Fin {
  if (!text.startsWith(INVENTED) || !FIN_PATTERN.test(text)) {
    throw new RangeError(`Not the FIN of an invented person: ${JSON.stringify(text.slice(0, 20))}`);
  }
  return text as Fin;
}

export const day = toIsoDate;

type Required = "fin" | "surname" | "givenName" | "fatherName" | "sex" | "bornOn" | "address";

/** A life in which nothing has happened but what is said. */
export function aLife(spec: Pick<Life, Required> & Partial<Life>): Life {
  return {
    birthplace: "Bakı şəhəri",
    diedOn: null,
    citizenship: "AZ",
    phone: null,
    email: null,
    idCard: null,
    residencePermit: null,
    marital: { status: "single", since: null, spouse: null },
    mother: null,
    father: null,
    children: [],
    wards: [],
    education: [],
    studies: null,
    jobs: [],
    jobSearch: null,
    civilService: null,
    taxpayer: null,
    insurance: null,
    disability: null,
    healthCertificates: [],
    clinic: null,
    sickNotes: [],
    military: null,
    drivingLicence: null,
    benefits: [],
    quirks: { silent: [], believes: {} },
    ...spec,
  };
}

type TheFundMustSay = "ssn" | "openedOn" | "monthsBefore2006" | "carriedOver" | "payers";

/** An account that holds nothing but what is said: no proved service, no counted period. */
export function anAccount(
  spec: Pick<InsuranceAccount, TheFundMustSay> & Partial<InsuranceAccount>,
): InsuranceAccount {
  return {
    serviceBefore2006: [],
    countedPeriods: [],
    specialWork: { harmfulMonths: 0, flightCrewMonths: 0 },
    ...spec,
  };
}

/** "Həsənova Sevinc Kamran qızı"; without the father's name where there is none. */
export function fullName(
  person: Pick<Life, "surname" | "givenName" | "fatherName" | "sex">,
): string {
  const { surname, givenName, fatherName, sex } = person;
  if (fatherName === null) return `${surname} ${givenName}`;
  return `${surname} ${givenName} ${fatherName} ${sex === "male" ? "oğlu" : "qızı"}`;
}

export function relative(fin: Fin, name: string, bornOn: IsoDate): Relative {
  return { fin, name, bornOn };
}

/** "Nar küç. 12-34" in a district of Baku. */
export function inBaku(
  district: string,
  street: string,
  house: string,
  flat: string | null,
  postcode: string,
  since: IsoDate,
): Address {
  return { city: "Bakı", district, street, house, flat, postcode, since };
}

/** An identity card: valid ten years for the grown-up, five for a child under 15. */
export function idCard(number: string, issuedOn: IsoDate, expiresOn: IsoDate) {
  return { number, issuedOn, expiresOn, issuer: "ASAN xidmət" };
}
