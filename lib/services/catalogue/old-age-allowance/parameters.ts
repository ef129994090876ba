import { allowanceArrearsLimit } from "../../parameters/terms";

/** The amount stands in lib/law/parameters/social-allowances.ts, ages and early retirement beside it. */
export const parameters = [allowanceArrearsLimit] as const;
