import type { ReferenceKind } from "../kind";
import { allowances } from "./allowances/kind";
import { disability } from "./disability/kind";
import { employmentHistory } from "./employment-history/kind";
import { noPension } from "./no-pension/kind";
import { pension } from "./pension/kind";
import { workplace } from "./workplace/kind";

/** EVERY KIND OF REFERENCE: one folder each, and one line here. The most asked for first. */
export const REFERENCE_KINDS: readonly ReferenceKind[] = [
  workplace,
  employmentHistory,
  disability,
  allowances,
  pension,
  noPension,
];
