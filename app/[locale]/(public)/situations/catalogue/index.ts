import type { Situation } from "../situation";
import { bereavement } from "./bereavement";
import { care } from "./care";
import { child } from "./child";
import { disability } from "./disability";
import { jobLoss } from "./job-loss";
import { lowIncome } from "./low-income";
import { pension } from "./pension";
import { reference } from "./reference";

/** In the order of the front page. */
export const SITUATIONS: readonly Situation[] = [
  child,
  jobLoss,
  pension,
  disability,
  care,
  bereavement,
  lowIncome,
  reference,
];
