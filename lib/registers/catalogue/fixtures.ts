import type { IsoDate } from "@/lib/kernel/date";
import type { Life } from "@/sandbox/world/life";
import { tell as civilStatus } from "./civil-status/fixtures";
import { tell as employmentContracts } from "./employment-contracts/fixtures";
import { tell as insuranceAccount } from "./insurance-account/fixtures";
import { tell as population } from "./population/fixtures";

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
};

export type Tell = (life: Life, day: IsoDate) => object | null;
