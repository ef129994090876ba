import { z } from "zod";
import { CATEGORY_CODES } from "@/lib/access/categories";
import { DESK_CAUSES, PURPOSE_CODES, type Purpose, purposeSpec } from "@/lib/access/purposes";
import { CaseSummary } from "@/lib/cases/schema";
import { FinInput, normaliseFin } from "@/lib/kernel/fin";
import { PersonView, RecordView, SourceView } from "@/lib/record/schema";

/** Purposes that can be claimed at a desk, by anyone. */
export const DESK_PURPOSES = PURPOSE_CODES.filter((code) => purposeSpec(code).desk) as [
  Purpose,
  ...Purpose[],
];

const FIN_LENGTH = 7;

/** What is wrong with a FIN as it was typed, told apart by what to do about it; null when nothing is. */
function faultOf(typed: string): string | null {
  const signs = [...normaliseFin(typed)];
  if (signs.length === 0) return "fin-missing";
  // İ, ı, Ə, and the Cyrillic letters that look Latin.
  if (signs.some((sign) => /\p{L}/u.test(sign) && !/[A-Z]/.test(sign))) return "fin-letters";
  if (signs.length !== FIN_LENGTH) return "fin-length";
  return FinInput.safeParse(typed).success ? null : "fin";
}

/** A FIN as an officer copies it from a card. */
const TypedFin = z
  .string("fin-missing")
  .superRefine((typed, check) => {
    const fault = faultOf(typed);
    if (fault) check.addIssue({ code: "custom", message: fault });
  })
  .pipe(FinInput);

/**
 * "A-052", "2026-11-004873", "+994 12 …": numbers as people write them. Letters, digits and a few signs,
 * so that nothing else is ever carried into a person's access history.
 */
const Reference = z
  .string()
  .trim()
  .max(40, "cause-reference")
  .regex(/^[\p{L}\p{N} +./№-]*$/u, "cause-reference");

/** A cause is a kind and a number: where the purpose needs one, or where one half of it is given. */
function mustName(
  said: { purpose?: unknown; causeKind?: unknown; causeReference?: unknown },
  otherHalf: "causeKind" | "causeReference",
): boolean {
  const purpose = DESK_PURPOSES.find((code) => code === said.purpose);
  const needsCause = purpose === undefined || purposeSpec(purpose).desk?.needsCause === true;
  return needsCause || said[otherHalf] !== "";
}

/** Asked together with the fields: an officer is told everything that is wrong at once. */
const always = () => true;

/**
 * An officer looks a person up. Messages are keys of the texts (`desk.errors.*`).
 */
export const VisitInput = z
  .object({
    fin: TypedFin,
    purpose: z.enum(DESK_PURPOSES, "purpose"),
    causeKind: z.enum([...DESK_CAUSES, ""], "cause-kind").default(""),
    causeReference: Reference.default(""),
    /** At the window or on the telephone. */
    citizenPresent: z.enum(["yes", "no"], "citizen-present"),
  })
  .refine((said) => said.causeKind !== "" || !mustName(said, "causeReference"), {
    path: ["causeKind"],
    error: "cause-kind",
    when: always,
  })
  .refine((said) => said.causeReference !== "" || !mustName(said, "causeKind"), {
    path: ["causeReference"],
    error: "cause-reference-missing",
    when: always,
  });
export type VisitInput = z.output<typeof VisitInput>;

export const VisitRef = z.object({ visitId: z.uuid("reference") });

const Stated = z.object({
  visitId: z.uuid(),
  purpose: z.enum(PURPOSE_CODES as [Purpose, ...Purpose[]]),
  cause: z.object({ kind: z.string(), reference: z.string() }).nullable(),
  openedAt: z.date(),
  /** By the portal's clock: from then on the view has to be opened anew. */
  openUntil: z.date(),
});

/** A visit among the officer's open ones, before the person is known again. */
export const OpenVisit = Stated;
export type OpenVisit = z.output<typeof OpenVisit>;

export const VisitView = Stated.extend({
  citizenPresent: z.boolean().nullable(),
  categories: z.array(z.enum(CATEGORY_CODES)),
  /** How the person sees this officer. */
  pseudonym: z.string(),
  person: PersonView.nullable(),
  record: RecordView,
  /** Where their applications stand; null where the purpose does not open applications. */
  cases: z.array(CaseSummary.extend({ office: z.string() })).nullable(),
  /** Registers that were asked for this visit and have not answered yet. */
  asking: z.array(SourceView),
});
export type VisitView = z.output<typeof VisitView>;
