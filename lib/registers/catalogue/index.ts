import type { Register } from "../register";
import { civilStatus } from "./civil-status/register";
import { employmentContracts } from "./employment-contracts/register";
import { insuranceAccount } from "./insurance-account/register";
import { population } from "./population/register";

/** Every register the portal asks, in the order in which a record is read. */
export const REGISTERS: readonly Register[] = [
  population,
  civilStatus,
  employmentContracts,
  insuranceAccount,
];

export function findRegister(code: string): Register | undefined {
  return REGISTERS.find((register) => register.code === code);
}
