import "server-only";
import { createHash, timingSafeEqual } from "node:crypto";
import { z } from "zod";
import { INSTITUTIONS } from "@/lib/access/institutions";
import { type BoundDb, type Database } from "@/lib/db";
import { consume, RATE_LIMITS } from "@/lib/identity";
import type { Clock } from "@/lib/kernel/clock";
import type { Context } from "@/lib/kernel/context";
import type { IsoDate } from "@/lib/kernel/date";
import { AppError } from "@/lib/kernel/errors";
import { portalSecret } from "@/lib/kernel/keys";
import { defineOperation, type Located, noPerson } from "@/lib/kernel/operation";
import { anyone } from "@/lib/kernel/policy";
import type { Locale } from "@/lib/kernel/texts";
import { inspectPdf } from "@/lib/seal";
import { readCode } from "./code";
import { counted } from "./counted";
import { getIssued } from "./held";
import { hashOf } from "./issue";
import { kindOf } from "./kinds";
import { maskedName } from "./mask";
import { countCheck, findWhose, type Issued, stateOf, type Whose } from "./repository";
import { CheckInput, CheckView, FileCheckInput, type FileCheckView } from "./schema";
import { addressLines } from "./sheet";

/*
 * CHECKING, by anybody, without signing in. Whoever checks is nobody to the portal, a signed-in person too: the
 * holder reads that somebody checked, never who. The entry is committed before anything of the holder is read.
 */

/** What is checked: found by the digest of a code, or of a file. */
type By = { codeHash: string } | { sha256: string };

const Found = z.object({
  by: z.custom<By>(),
  bornOn: z.custom<IsoDate>().nullable(),
  locale: CheckInput.shape.locale,
});

/** A code that leads to nothing is about nobody: no entry, and "unknown". */
async function locatedBy({
  input,
  db,
}: {
  input: { by: By };
  db: Database;
}): Promise<Located<Whose | null>> {
  const whose = await findWhose(db, input.by);
  return whose ? { subject: whose.subjectId, about: whose } : { subject: noPerson, about: null };
}

const anybody = {
  effect: "change",
  subject: locatedBy,
  policy: anyone,
  purpose: "reference-check",
  categories: ["reference"],
  cause: (_: unknown, whose: Whose | null) =>
    whose && { kind: "reference", reference: whose.number },
} as const;

const check = defineOperation({
  ...anybody,
  name: "references.check",
  input: Found,
  output: CheckView,
  run: async ({ input, db, clock, about }) =>
    about ? tellOf(db, clock, await getIssued(db, about.id), input) : UNKNOWN,
});

/** The same by a file, told apart in the holder's access history. */
const checkByFile = defineOperation({
  ...anybody,
  name: "references.check-file",
  input: Found,
  output: CheckView,
  run: async ({ input, db, clock, about }) =>
    about ? tellOf(db, clock, await getIssued(db, about.id), input) : UNKNOWN,
});

const UNKNOWN = { outcome: "unknown" } as const;

const isUnknown = ({ outcome }: CheckView) => outcome === "unknown";

/**
 * Is this reference genuine, and does it hold? Told to whoever has the code: what the holder released, and the
 * name only in part, unless the birth date is known as well. A wrong one is answered as none.
 * @throws AppError `too_many_requests` for more checks, or more birth dates, than a person would try
 */
export async function checkReference(
  ctx: Context,
  raw: z.input<typeof CheckInput>,
): Promise<CheckView> {
  const parsed = CheckInput.safeParse(raw);
  if (!parsed.success) {
    throw new AppError("invalid_input", {
      issues: parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
    });
  }
  const { code, bornOn, locale } = parsed.data;
  return counted(ctx, (as) => checkCode(as, readCode(code), bornOn, locale), isUnknown);
}

async function checkCode(
  ctx: Context,
  code: string | null,
  bornOn: IsoDate | null,
  locale: Locale,
): Promise<CheckView> {
  if (code === null) return UNKNOWN;
  const codeHash = hashOf(code);
  // Counted whether the code leads anywhere or not, the date is right or not: the limit tells neither.
  if (bornOn) await consume(ctx, portalSecret(), RATE_LIMITS.referenceBirthDate, codeHash);
  return check(ctx, { by: { codeHash }, bornOn, locale });
}

/**
 * What a file is that somebody brings. One that was issued, or begins with one, is checked as by its code; of
 * any other it is said what it is, and of nobody anything.
 * @throws AppError `invalid_input` with the issue "too-large"; `too_many_requests`
 */
export async function checkFile(
  ctx: Context,
  raw: z.input<typeof FileCheckInput>,
): Promise<FileCheckView> {
  const { bytes, locale } = FileCheckInput.parse(raw);
  return counted(
    ctx,
    (as) => checkBytes(as, bytes, locale),
    ({ check: found }) => !found,
  );
}

async function checkBytes(ctx: Context, bytes: Uint8Array, locale: Locale): Promise<FileCheckView> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const checked = (digest: string) =>
    checkByFile(ctx, { by: { sha256: digest }, bornOn: null, locale });

  const asIssued = await checked(sha256);
  if (asIssued.outcome !== "unknown") return { outcome: "issued", sha256, check: asIssued };
  const found = inspectPdf(bytes);
  switch (found.outcome) {
    case "too-large":
      throw new AppError("invalid_input", { issues: [{ path: "file", message: "too-large" }] });
    case "sealed":
      // Sealed by us, byte for byte, and not among what was issued: nobody may rely on it.
      return { outcome: "issued", sha256, check: UNKNOWN };
    case "added-to":
      return { outcome: "added-to", sha256, check: await checked(found.seal.sha256) };
    default:
      return { outcome: found.outcome, sha256, check: null };
  }
}

/** What is told of it, once the check is counted. Of a revoked one nothing is told that would count. */
async function tellOf(
  db: BoundDb,
  clock: Clock,
  issued: Issued,
  { bornOn, locale }: { bornOn: IsoDate | null; locale: Locale },
): Promise<CheckView> {
  const state = stateOf(issued, clock.today());
  if (state !== "revoked" && !(await countCheck(db, issued.id))) return { outcome: "used-up" };
  const kind = kindOf(issued.kind);
  const { name, address } = issued.person;
  const nameShown = isSameDay(bornOn, issued.person.bornOn);
  return {
    outcome: state,
    checkedAt: clock.now(),
    kind: kind.code,
    title: kind.title[locale],
    number: issued.number,
    institution: INSTITUTIONS[kind.institution].name[locale],
    issuedAt: issued.issuedAt,
    validUntil: issued.validUntil,
    since:
      state === "revoked" ? issued.revokedAt : state === "superseded" ? issued.supersededAt : null,
    digest: issued.digest,
    person: nameShown ? name : maskedName(name),
    nameShown,
    recipient: issued.recipient,
    facts:
      state === "revoked"
        ? []
        : [...kind.tell(issued.facts, locale).shown, ...addressLines(address, locale)],
  };
}

/** Takes as long for a day that is wrong in its first figure as for one that is right. */
function isSameDay(given: IsoDate | null, bornOn: IsoDate): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(given ?? ""), digest(bornOn));
}
