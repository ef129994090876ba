import "server-only";
import { z } from "zod";
import type { Category } from "@/lib/access/categories";
import { defineOperation } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { NoInput, ownSubject } from "@/lib/kernel/subject";
import { composeRecord, PersonView, personOf, RecordView } from "@/lib/record";
import { listSnapshots } from "@/lib/registers";
import type { PensionFacts } from "./facts";
import { pensionFactsOf } from "./facts-of";

/** What a pension is computed from: who the person is, the account, the family, impairment, what is paid. */
export const PENSION_CATEGORIES = [
  "identity",
  "household",
  "pension",
  "disability",
  "benefits",
] as const satisfies readonly Category[];

/**
 * The facts a pension is computed from, and the record they were read from, which says who told them when
 * and who is silent. The rules are pure: whoever has the facts computes, page and browser alike.
 */
export const PensionView = z.object({
  person: PersonView.nullable(),
  record: RecordView,
  /** Null until a register has said of what sex and how old the person is. */
  facts: z.custom<PensionFacts>().nullable(),
});
export type PensionView = z.output<typeof PensionView>;

/** My pension capital. */
export const viewPension = defineOperation({
  name: "pension.view",
  effect: "read",
  input: NoInput,
  output: PensionView,
  subject: ownSubject,
  policy: self,
  purpose: "self-access",
  categories: PENSION_CATEGORIES,
  async run({ db, clock }) {
    const snapshots = await listSnapshots(db);
    return {
      person: personOf(snapshots),
      record: composeRecord(snapshots, PENSION_CATEGORIES, clock.now()),
      facts: pensionFactsOf(snapshots, clock.today()),
    };
  },
});
