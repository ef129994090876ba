import type { IsoDate } from "@/lib/kernel/date";
import type { Life } from "@/sandbox/world/life";
import { tell as benefits } from "./benefits/fixtures";
import { tell as civilServants } from "./civil-servants/fixtures";
import { tell as civilStatus } from "./civil-status/fixtures";
import { tell as diplomas } from "./diplomas/fixtures";
import { tell as disability } from "./disability/fixtures";
import { tell as drivingLicences } from "./driving-licences/fixtures";
import { tell as employmentContracts } from "./employment-contracts/fixtures";
import { tell as foreignersDocuments } from "./foreigners-documents/fixtures";
import { tell as healthCertificates } from "./health-certificates/fixtures";
import { tell as insuranceAccount } from "./insurance-account/fixtures";
import { tell as medicalInstitutions } from "./medical-institutions/fixtures";
import { tell as militaryService } from "./military-service/fixtures";
import { tell as mobileNumbers } from "./mobile-numbers/fixtures";
import { tell as population } from "./population/fixtures";
import { tell as taxpayers } from "./taxpayers/fixtures";

/**
 * How the institution behind each register would tell an invented life, in its own words: the life as
 * it stands on `day` (sandbox/world leaves out what comes later); null when the institution holds
 * nothing on the person. For the sandbox and for tests: no part of the portal
 * imports this file, so that none of it knows of invented lives.
 */
export const FIXTURES: Readonly<Record<string, Tell>> = {
  population,
  "civil-status": civilStatus,
  "employment-contracts": employmentContracts,
  "insurance-account": insuranceAccount,
  taxpayers,
  "civil-servants": civilServants,
  diplomas,
  "health-certificates": healthCertificates,
  "medical-institutions": medicalInstitutions,
  disability,
  benefits,
  "driving-licences": drivingLicences,
  "mobile-numbers": mobileNumbers,
  "foreigners-documents": foreignersDocuments,
  "military-service": militaryService,
};

export type Tell = (life: Life, day: IsoDate) => object | null;
