import { z } from "zod";
import { CATEGORY_CODES } from "@/lib/access/categories";
import { DESK_CAUSES, PURPOSE_CODES, type Purpose, purposeSpec } from "@/lib/access/purposes";
import { FinInput } from "@/lib/kernel/fin";
import { PersonView, RecordView } from "@/lib/record/schema";

/** Purposes that can be claimed at a desk, by anyone. */
export const DESK_PURPOSES = PURPOSE_CODES.filter((code) => purposeSpec(code).desk) as [
  Purpose,
  ...Purpose[],
];

/**
 * "A-052", "2026-11-004873", "+994 12 …": numbers as people write them. Letters, digits and a few signs,
 * so that nothing else is ever carried into a person's access history.
 */
const Reference = z
  .string()
  .trim()
  .max(40, "cause-reference")
  .regex(/^[\p{L}\p{N} +./№-]*$/u, "cause-reference");

/**
 * An officer looks a person up. Messages are keys of the texts (`desk.errors.*`).
 */
export const VisitInput = z
  .object({
    fin: FinInput,
    purpose: z.enum(DESK_PURPOSES, "purpose"),
    causeKind: z.enum([...DESK_CAUSES, ""], "cause-kind").default(""),
    causeReference: Reference.default(""),
    /** At the window or on the telephone. */
    citizenPresent: z.enum(["yes", "no"], "citizen-present"),
  })
  .superRefine(({ purpose, causeKind, causeReference }, check) => {
    const needsCause = purposeSpec(purpose).desk?.needsCause ?? true;
    if (needsCause && causeKind === "") {
      check.addIssue({ code: "custom", path: ["causeKind"], message: "cause-kind" });
    }
    if (causeKind !== "" && causeReference === "") {
      check.addIssue({
        code: "custom",
        path: ["causeReference"],
        message: "cause-reference-missing",
      });
    }
  });
export type VisitInput = z.output<typeof VisitInput>;

export const VisitRef = z.object({ visitId: z.uuid("reference") });

export const VisitView = z.object({
  visitId: z.uuid(),
  purpose: z.enum(PURPOSE_CODES as [Purpose, ...Purpose[]]),
  cause: z.object({ kind: z.string(), reference: z.string() }).nullable(),
  citizenPresent: z.boolean().nullable(),
  categories: z.array(z.enum(CATEGORY_CODES)),
  openedAt: z.date(),
  /** By the database's clock: from then on the view has to be opened anew. */
  expiresAt: z.date(),
  person: PersonView.nullable(),
  record: RecordView,
});
export type VisitView = z.output<typeof VisitView>;
