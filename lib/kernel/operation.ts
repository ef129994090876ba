import type { z } from "zod";
import type { OpenEntry, SubjectId } from "./actor";
import type { Announcement, BoundDb, Cause, Context, OpenEntries } from "./context";
import { AppError } from "./errors";
import type { Policy } from "./policy";
import type { CategoryCode, LegalBasisCode, PurposeCode } from "./vocabulary";

/** Says that an operation touches no person's data: no entry is written, no personal row is open. */
export const noPerson = Symbol("no person");

/** Whose data it is; null when there is no such person or thing. */
export type Subject =
  | SubjectId
  | readonly SubjectId[]
  /** Found through an entry that is already open to this very actor, which the operation goes on under. */
  | OpenEntry
  | typeof noPerson
  | null;

/** What a door said besides whose it is: of which kind, which number, at which office. No personal data. */
export interface Located<About> {
  subject: Subject;
  about: About;
}

type Awaitable<T> = T | Promise<T>;
type OneOrFrom<T, In, About> = T | ((input: In, about: About) => T);

/** What `subject` is given: no data yet, only the doors that lead from a name to an opaque id. */
export interface Asked<In> extends Context {
  input: In;
}

/** What `run` is given: a database in which exactly the announced rows exist. */
export interface Running<In, Plan, About = undefined> extends Omit<Context, "db"> {
  input: In;
  about: About;
  db: BoundDb;
  subjects: readonly SubjectId[];
  /** The entry it runs under; null for a batch and for `noPerson`. */
  entryId: string | null;
  /** What `exchange` brought back. */
  plan: Plan;
}

export type Effect = "read" | "change" | "keep";

interface Spec<I extends z.ZodType, O extends z.ZodType, About> {
  /** e.g. "record.view". Stored in the ledger: never renamed once released. */
  name: string;
  /** `keep`: a person's own notes are kept for them (a draft), which is no event to be told of. */
  effect: Effect;
  input: I;
  output: O;
  subject: (
    asked: Asked<z.output<I>>,
  ) => Awaitable<undefined extends About ? Subject : Located<About> | null>;
  policy: Policy<z.output<I>, About>;
  purpose: OneOrFrom<PurposeCode, z.output<I>, About>;
  /** `as-opened`: under an entry that is open already, whatever that entry opened. */
  categories: OneOrFrom<readonly CategoryCode[], z.output<I>, About> | "as-opened";
  /** The act that allows it, where the purpose alone does not say; null: the purpose's own. */
  legalBasis?: (input: z.output<I>, about: About) => LegalBasisCode | null;
  cause?: (input: z.output<I>, about: About) => Cause | null;
  /** Is the person there, at the window or on the telephone? Absent: the question makes no sense. */
  citizenPresent?: (input: z.output<I>, about: About) => boolean | null;
}

interface Direct<I extends z.ZodType, O extends z.ZodType, About> extends Spec<I, O, About> {
  run: (running: Running<z.output<I>, undefined, About>) => Promise<z.input<O>>;
}

/**
 * An operation that asks an institution. Three steps under one entry, which was committed before the
 * request leaves: `prepare` reads what must be asked, `exchange` asks with no transaction open (an
 * institution may take seconds, a transaction may not), `run` stores what was answered.
 */
interface Exchanging<I extends z.ZodType, O extends z.ZodType, Question, Plan, About>
  extends Spec<I, O, About> {
  prepare: (running: Running<z.output<I>, undefined, About>) => Promise<Question>;
  exchange: (
    question: Question,
    about: Context & { entryId: string | null; subjects: readonly SubjectId[] },
  ) => Promise<Plan>;
  run: (running: Running<z.output<I>, Plan, About>) => Promise<z.input<O>>;
}

export interface Operation<I extends z.ZodType, O extends z.ZodType> {
  (ctx: Context, input: z.input<I>): Promise<z.output<O>>;
  readonly operationName: string;
  readonly effect: Effect;
  readonly input: I;
  readonly output: O;
}

/**
 * THE door to data. Every read and every change in the portal is one operation, and each answers the
 * same questions in the same order:
 *
 *   input    what was asked?    parsed, or `invalid_input`
 *   subject  whose data is it?  one person, several, or `noPerson`
 *   policy   who may?           missing and refused look the same, so nobody can probe for records
 *   entry    who, whose, what kind, why, outcome: COMMITTED before anything is read
 *   run      do it              in a transaction that row-level security binds to that entry
 *   output   what may leave?    anything the schema does not name is stripped
 *
 * Invariant: no read without a trace. This function does not keep it; PostgreSQL does. A query outside
 * an operation returns no rows, whoever wrote it.
 *
 * @throws AppError `invalid_input`, `unauthenticated`, `not_found`, and what `run` throws
 */
export function defineOperation<I extends z.ZodType, O extends z.ZodType, About = undefined>(
  spec: Direct<I, O, About>,
): Operation<I, O> {
  return operationOf(spec, (ctx, about, entries) =>
    ctx.db.boundTo(entries, (db) => spec.run({ ...about, db, plan: undefined })),
  );
}

/** An operation that asks an institution on the way; see Exchanging. */
export function defineExchange<
  I extends z.ZodType,
  O extends z.ZodType,
  Question,
  Plan,
  About = undefined,
>(spec: Exchanging<I, O, Question, Plan, About>): Operation<I, O> {
  return operationOf(spec, async (ctx, about, entries) => {
    const question = await ctx.db.boundTo(entries, (db) =>
      spec.prepare({ ...about, db, plan: undefined }),
    );
    const { subjects, entryId } = about;
    const plan = await spec.exchange(question, { ...ctx, subjects, entryId });
    return ctx.db.boundTo(entries, (db) => spec.run({ ...about, db, plan }));
  });
}

type Execute<In, Out, About> = (
  ctx: Context,
  about: Omit<Running<In, undefined, About>, "db" | "plan">,
  entries: OpenEntries | null,
) => Promise<Out>;

function operationOf<I extends z.ZodType, O extends z.ZodType, About>(
  spec: Spec<I, O, About>,
  execute: Execute<z.output<I>, z.input<O>, About>,
): Operation<I, O> {
  async function operate(ctx: Context, rawInput: z.input<I>): Promise<z.output<O>> {
    const input = parseInput(spec.input, rawInput);
    const { subject, about } = toLocated<About>(await spec.subject({ ...ctx, input }));
    const { subjects, open } = toSubjects(subject);
    const granted = subject !== null && spec.policy(ctx.actor, subjects, input, about);

    // Nobody is signed in: there is no one to name in an entry, and nothing was found out.
    if (!granted && ctx.actor.kind === "anonymous") throw new AppError("unauthenticated");

    const announced = { ctx, input, about, subjects, granted };
    const standing =
      granted && spec.effect !== "change" ? standingEntry(spec, announced, open) : null;
    const entries: OpenEntries | null = standing
      ? { kind: "entry", entry: standing }
      : subjects.length > 0
        ? await ctx.ledger.record(ctx, announce(spec, announced)) // committed here, or this throws and nothing is read
        : null;

    if (!granted) throw new AppError("not_found");
    const entryId = entries?.kind === "entry" ? entries.entry.id : null;
    return spec.output.parse(
      await execute(ctx, { ...ctx, input, about, subjects, entryId }, entries),
    );
  }

  return Object.assign(operate, {
    operationName: spec.name,
    effect: spec.effect,
    input: spec.input,
    output: spec.output,
  });
}

interface Announced<In, About> {
  ctx: Context;
  input: In;
  about: About;
  subjects: readonly SubjectId[];
  granted: boolean;
}

function announce<I extends z.ZodType, O extends z.ZodType, About>(
  spec: Spec<I, O, About>,
  { input, about, subjects, granted }: Announced<z.output<I>, About>,
): Announcement[] {
  const purpose = typeof spec.purpose === "function" ? spec.purpose(input, about) : spec.purpose;
  return subjects.map((subjectId) => ({
    subjectId,
    operation: spec.name,
    purpose,
    categories: categoriesOf(spec, input, about),
    legalBasis: spec.legalBasis?.(input, about) ?? null,
    cause: spec.cause?.(input, about) ?? null,
    citizenPresent: spec.citizenPresent?.(input, about) ?? null,
    outcome: granted ? "granted" : "denied",
  }));
}

function categoriesOf<I extends z.ZodType, O extends z.ZodType, About>(
  { name, categories }: Spec<I, O, About>,
  input: z.output<I>,
  about: About,
): readonly CategoryCode[] {
  if (categories === "as-opened") throw new Error(`${name}: needs an entry that is open already`);
  return typeof categories === "function" ? categories(input, about) : categories;
}

/**
 * An entry that is already open for exactly this: the citizen's own session (a quarter of an hour of
 * looking at one's own data is one line in one's own activity), or the officer's open visit. Changes
 * always write their own line.
 */
function standingEntry<I extends z.ZodType, O extends z.ZodType, About>(
  spec: Spec<I, O, About>,
  { ctx, input, about, subjects }: Announced<z.output<I>, About>,
  open: OpenEntry | null,
): OpenEntry | null {
  const candidate = open ?? (ctx.actor.kind === "citizen" ? ctx.actor.selfEntry : null);
  const fits =
    candidate !== null &&
    subjects.length === 1 &&
    subjects[0] === candidate.subjectId &&
    (spec.categories === "as-opened"
      ? open !== null
      : categoriesOf(spec, input, about).every((category) =>
          candidate.categories.includes(category),
        ));
  return fits ? candidate : null;
}

/** A door that says nothing besides is asked for nothing besides. */
function toLocated<About>(found: Subject | Located<About>): Located<About> {
  return typeof found === "object" && found !== null && "about" in found
    ? found
    : { subject: found, about: undefined as About };
}

function toSubjects(found: Subject): { subjects: readonly SubjectId[]; open: OpenEntry | null } {
  if (found === null || found === noPerson) return { subjects: [], open: null };
  if (typeof found === "string") return { subjects: [found], open: null };
  if ("subjectId" in found) return { subjects: [found.subjectId], open: found };
  return { subjects: found, open: null };
}

function parseInput<I extends z.ZodType>(schema: I, raw: unknown): z.output<I> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  throw new AppError("invalid_input", {
    issues: parsed.error.issues.map(({ path, message }) => ({
      path: path.map(String).join("."),
      message,
    })),
  });
}
