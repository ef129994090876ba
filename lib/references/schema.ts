import { z } from "zod";
import { DEFAULT_LOCALE, LOCALES } from "@/lib/kernel/texts";
import { dayIn } from "@/lib/kernel/typed";

/** Limits, each stated where it is met. */
export const REFERENCE_LIMITS = {
  recipientLength: 120,
  purposeLength: 160,
  /** How long a share link may live, in days. */
  shareDays: [1, 7, 30],
  /** How many checks or openings may be allowed at most. */
  mostChecks: 100,
  /** A PDF that is brought to be checked. */
  fileBytes: 5 * 1024 * 1024,
  perPage: 20,
} as const;

/** 20 signs of Crockford's base 32 without I, L, O, U: 100 bits of chance. */
export const CODE_LENGTH = 20;

const Lang = z.enum(LOCALES);
const Line = (most: number) =>
  z
    .string()
    .trim()
    .max(most, "too-long")
    .regex(/^\P{Cc}*$/u, "not-allowed");

/** What is asked for. Empty recipient: "wherever required". */
export const ReferenceOrder = z.object({
  kind: z.string().max(60),
  variant: z.string().max(60),
  lang: Lang,
  recipient: Line(REFERENCE_LIMITS.recipientLength).default(""),
  purpose: Line(REFERENCE_LIMITS.purposeLength).default(""),
  /** Names of the optional parts that are in it. */
  include: z.array(z.string().max(60)).max(20).default([]),
});
export type ReferenceOrder = z.output<typeof ReferenceOrder>;

/** In which language an obstacle is told; the sheet is in its own. */
const Reader = { locale: Lang };

export const ListInput = z.object({
  ...Reader,
  page: z.coerce.number().int().min(1).max(10_000).default(1),
});

export const PreviewInput = ReferenceOrder.extend(Reader);

/** A form that is sent twice issues one reference: the id is made with the form. */
export const OrderInput = ReferenceOrder.extend({ orderId: z.uuid(), ...Reader });

const LabelledSchema = z.object({ label: z.string(), value: z.string() });
const SectionSchema = z.object({
  heading: z.string(),
  columns: z.array(
    z.object({ label: z.string(), align: z.enum(["start", "end"]), weight: z.number() }),
  ),
  rows: z.array(z.array(z.string())),
});

/** Why one cannot be issued now. Names of registers, or a sentence in the reader's language. */
export const Obstacle = z.discriminatedUnion("why", [
  z.object({ why: z.literal("silent"), registers: z.array(z.string()) }),
  z.object({ why: z.literal("impossible"), text: z.string() }),
]);
export type Obstacle = z.output<typeof Obstacle>;

/** One kind in the list of what can be ordered, in the reader's language. */
export const KindCard = z.object({
  code: z.string(),
  title: z.string(),
  summary: z.string(),
  institution: z.string(),
  /** By what is known now; asked anew when it is ordered. */
  obstacle: Obstacle.nullable(),
  variants: z.array(
    z.object({
      code: z.string(),
      label: z.string(),
      hint: z.string().nullable(),
      include: z.array(z.string()),
    }),
  ),
  optional: z.array(z.object({ name: z.string(), label: z.string(), hint: z.string().nullable() })),
  validDays: z.int(),
});
export type KindCard = z.output<typeof KindCard>;

/** In this order where several hold: what is revoked stays revoked. */
export const REFERENCE_STATES = ["revoked", "expired", "superseded", "valid"] as const;
export const ReferenceState = z.enum(REFERENCE_STATES);
export type ReferenceState = z.output<typeof ReferenceState>;

export const IssuedCard = z.object({
  id: z.uuid(),
  kind: z.string(),
  title: z.string(),
  number: z.string(),
  issuedAt: z.date(),
  validUntil: z.iso.date(),
  /** Null: wherever required. */
  recipient: z.string().nullable(),
  lang: Lang,
  state: ReferenceState,
});
export type IssuedCard = z.output<typeof IssuedCard>;

export const ReferencesView = z.object({
  kinds: z.array(KindCard),
  issued: z.array(IssuedCard),
  page: z.int(),
  pages: z.int(),
});
export type ReferencesView = z.output<typeof ReferencesView>;

/** What would stand on the sheet, before it is issued. */
export const PreviewView = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("obstacle"), obstacle: Obstacle }),
  z.object({
    outcome: z.literal("ready"),
    title: z.string(),
    issuer: z.string(),
    person: z.array(LabelledSchema),
    statement: z.array(z.string()),
    sections: z.array(SectionSchema),
    remarks: z.array(LabelledSchema),
    validUntil: z.iso.date(),
    /** Which register said it, and when. */
    sources: z.array(z.object({ register: z.string(), asOf: z.date() })),
  }),
]);
export type PreviewView = z.output<typeof PreviewView>;

/** What came of an order. Of an obstacle nothing is kept but what the registers said. */
export const OrderView = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("obstacle"), obstacle: Obstacle }),
  z.object({ outcome: z.literal("issued"), id: z.uuid(), number: z.string() }),
]);
export type OrderView = z.output<typeof OrderView>;

export const ReferenceRef = z.object({ id: z.uuid("reference") });
export const ViewInput = ReferenceRef.extend(Reader);

/** How often it may be checked or opened; null: as often as anyone likes. */
const Most = z.coerce
  .number()
  .int()
  .min(1, "most")
  .max(REFERENCE_LIMITS.mostChecks, "most")
  .nullable();

export const LimitInput = ReferenceRef.extend({ mostChecks: Most });

export const ShareInput = ReferenceRef.extend({
  days: z.coerce.number().pipe(z.literal([...REFERENCE_LIMITS.shareDays], "days")),
  mostOpenings: Most.default(null),
});
export const ShareRef = ReferenceRef.extend({ shareId: z.uuid("reference") });

/** Told once: of the token only a digest is kept. */
export const ShareMade = z.object({ shareId: z.uuid(), token: z.string(), expiresAt: z.date() });

/** The sealed PDF. */
export const ReferenceFile = z.object({
  fileName: z.string(),
  mediaType: z.literal("application/pdf"),
  bytes: z.instanceof(Uint8Array),
});
export type ReferenceFile = z.output<typeof ReferenceFile>;

export const ShareView = z.object({
  id: z.uuid(),
  createdAt: z.date(),
  expiresAt: z.date(),
  mostOpenings: z.int().nullable(),
  openings: z.int(),
  state: z.enum(["open", "ended", "expired", "used-up"]),
});
export type ShareView = z.output<typeof ShareView>;

/** One issued reference, to its holder. */
export const ReferenceView = IssuedCard.extend({
  institution: z.string(),
  purpose: z.string().nullable(),
  code: z.string(),
  /** What the QR code on the sheet carries. */
  qr: z.string(),
  revokedAt: z.date().nullable(),
  supersededAt: z.date().nullable(),
  person: z.array(LabelledSchema),
  statement: z.array(z.string()),
  sections: z.array(SectionSchema),
  /** Ordered in the kind's own words: what was left out. */
  leftOut: z.array(z.string()),
  checks: z.int(),
  mostChecks: z.int().nullable(),
  shares: z.array(ShareView),
  sizeBytes: z.int(),
  issuedAtDesk: z.boolean(),
});
export type ReferenceView = z.output<typeof ReferenceView>;

/** Code as it was typed or scanned, and the birth date ("1969-03-14", "14.03.1969"); empty: not given. */
export const CheckInput = z.object({
  code: z.string().max(200),
  bornOn: z
    .string()
    .trim()
    .max(40, "day")
    .refine((text) => text === "" || dayIn(text) !== null, "day")
    .transform(dayIn)
    .default(null),
  ...Reader,
});

/** The same as a program sends it; days are ISO. */
export const CheckRequest = z.strictObject({
  code: z.string().max(200),
  bornOn: z.iso.date("day").optional(),
  locale: Lang.default(DEFAULT_LOCALE),
});

/** A program's file is the body; the language of the answer stands in the address. */
export const FileCheckQuery = z.strictObject({ locale: Lang.optional() });

/** What anyone who holds the code reads. `unknown` also for a code that cannot be one. */
export const CheckView = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.literal("unknown") }),
  /** The holder allowed so many checks, and they are used up. */
  z.object({ outcome: z.literal("used-up") }),
  z.object({
    outcome: z.enum(REFERENCE_STATES),
    checkedAt: z.date(),
    kind: z.string(),
    title: z.string(),
    number: z.string(),
    institution: z.string(),
    issuedAt: z.date(),
    validUntil: z.iso.date(),
    /** Since when it is revoked or superseded. */
    since: z.date().nullable(),
    /** Of the certified facts, as the QR code of the paper has it: SHA-256, base64url. */
    digest: z.string(),
    /** Partly masked, unless the birth date was given and is right. */
    person: z.string(),
    nameShown: z.boolean(),
    recipient: z.string().nullable(),
    /** Empty where it is revoked. */
    facts: z.array(LabelledSchema),
  }),
]);
export type CheckView = z.output<typeof CheckView>;

/** What a PDF turned out to be. */
export const FILE_OUTCOMES = [
  /** Byte for byte what was issued; `check` says whether it holds. */
  "issued",
  /** Begins with what was issued and has been added to afterwards. */
  "added-to",
  /** Bears a seal of ours, or says it does, and is not what was issued. */
  "changed",
  "not-ours",
  "not-a-pdf",
] as const;
export const FileCheckInput = z.object({
  bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  ...Reader,
});
export const FileCheckView = z.object({
  outcome: z.enum(FILE_OUTCOMES),
  sha256: z.string(),
  check: CheckView.nullable(),
});
export type FileCheckView = z.output<typeof FileCheckView>;

export const OpenInput = z.object({ token: z.string().max(100), ...Reader });

/**
 * What whoever has a link reads before they take the file: what it is, not what it says nor of whom, because
 * programs that draw previews of links read pages too. An opening is the file handed out.
 */
export const OpenView = z.discriminatedUnion("outcome", [
  z.object({ outcome: z.enum(["unknown", "ended", "expired", "used-up"]) }),
  z.object({
    outcome: z.literal("open"),
    title: z.string(),
    number: z.string(),
    institution: z.string(),
    issuedAt: z.date(),
    validUntil: z.iso.date(),
    state: ReferenceState,
    lang: Lang,
    sizeBytes: z.int(),
    expiresAt: z.date(),
    /** Null: without a limit. */
    openingsLeft: z.int().nullable(),
  }),
]);
export type OpenView = z.output<typeof OpenView>;

/** At the desk: the list as the citizen has it, beside the visit it is seen under. */
export const DeskReferencesView = ReferencesView.extend({
  visitId: z.uuid(),
  openUntil: z.date(),
  /** Only then can one be issued. */
  citizenPresent: z.boolean(),
});
export type DeskReferencesView = z.output<typeof DeskReferencesView>;
