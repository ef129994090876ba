import type { Register } from "../register";
import { benefits } from "./benefits/register";
import { civilServants } from "./civil-servants/register";
import { civilStatus } from "./civil-status/register";
import { diplomas } from "./diplomas/register";
import { disability } from "./disability/register";
import { drivingLicences } from "./driving-licences/register";
import { employmentContracts } from "./employment-contracts/register";
import { foreignersDocuments } from "./foreigners-documents/register";
import { healthCertificates } from "./health-certificates/register";
import { insuranceAccount } from "./insurance-account/register";
import { medicalInstitutions } from "./medical-institutions/register";
import { militaryService } from "./military-service/register";
import { mobileNumbers } from "./mobile-numbers/register";
import { population } from "./population/register";
import { taxpayers } from "./taxpayers/register";

/** Every register the portal asks, in the order in which a record is read. */
export const REGISTERS: readonly Register[] = [
  population,
  civilStatus,
  employmentContracts,
  insuranceAccount,
  taxpayers,
  civilServants,
  diplomas,
  healthCertificates,
  medicalInstitutions,
  disability,
  benefits,
  drivingLicences,
  mobileNumbers,
  foreignersDocuments,
  militaryService,
];

const BY_CODE = new Map(REGISTERS.map((register) => [register.code, register]));

export function findRegister(code: string): Register | undefined {
  return BY_CODE.get(code);
}
