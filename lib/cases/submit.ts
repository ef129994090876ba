import "server-only";
import { AppError } from "@/lib/kernel/errors";
import { defineOperation } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { ownSubject } from "@/lib/kernel/subject";
import { listSnapshots } from "@/lib/registers";
import { type Answers, type Passport, readForm } from "@/lib/services";
import { askedAbout } from "./about";
import { listFiles } from "./attachments";
import { dayOf, move, type Step } from "./move";
import { askParties, identify } from "./parties";
import { aboutOf, basisOf, categoriesOf, officeOf, passportOf } from "./passports";
import { findCase, insertCase, listEvents, nextNumber, reserve, takeDraft } from "./repository";
import { Receipt, SubmitInput } from "./schema";
import { tell } from "./tell";
import { placeOf } from "./view";

/**
 * The applicant sends the draft, which becomes a case. From this moment the legal time for a decision runs.
 * Sending it twice, from two devices at once or after a lost answer, makes one case: whoever comes later is
 * given the same receipt. Where other adults must agree, they are asked in the same moment.
 * @throws AppError `invalid_input` with an issue at each question (path: its name) or file (path: its slot)
 *   that is not in order; `conflict` with the issue "passport-changed" where the service has changed since
 *   the draft was last looked at, with "no-place" or "has-place" where no place can be given, with
 *   "asked-already" where what it is about has an open case; nothing is lost: the draft stays
 */
export const submitDraft = defineOperation({
  name: "cases.submit",
  effect: "change",
  input: SubmitInput,
  output: Receipt,
  subject: ownSubject,
  policy: self,
  purpose: "service-application",
  legalBasis: ({ service }) => basisOf(service),
  categories: ({ service }) => categoriesOf(service, ...aboutOf(service)),
  async run({
    input: { draftId, service, locale, seenVersion },
    db,
    subjects: [subjectId],
    ...ctx
  }) {
    const { clock, actor, channel } = ctx;
    if (!subjectId) throw new Error("an application is somebody's");
    const passport = passportOf(service);
    const now = clock.now();
    const draft = await takeDraft(db, draftId, now);
    if (!draft) return sentBefore(db, draftId);
    // Of a draft that was begun before a change: only once the person has been told of it.
    const { version } = passport;
    if (draft.passportVersion !== version && seenVersion !== version) refuse("passport-changed");

    const snapshots = await listSnapshots(db);
    const facts = passport.factsOf(snapshots, clock.today());
    const said = answersOf(passport, draft.typed, facts, clock.today());
    const answers = passport.about ? await askedAbout(db, subjectId, said) : said;
    await requireFiles(db, draftId, passport, answers, facts);

    const number = await nextNumber(db, dayOf(now));
    const file = {
      id: draftId,
      subjectId,
      number,
      service,
      passportVersion: passport.version,
      typed: draft.typed,
      answers,
      locale,
      channel,
      enteredBy: null,
      submittedAt: now,
    };
    await insertCase(db, file, officeOf(passport, facts, answers));
    const place = await takePlace(db, passport, answers, { subjectId, caseId: draftId, now });
    const steps: Step[] = [{ event: "submit", payload: {} }];
    if (passport.capacity) steps.push({ event: "approve", payload: { assessment: null, place } });
    const parties = await identify(db, passport.parties?.of(facts, answers) ?? [], subjectId);
    if (parties.length > 0) steps.push({ event: "ask_parties", payload: {} });
    const { task } = await move(
      db,
      { caseId: draftId, subjectId, passport, actor, at: now },
      () => steps,
    );
    const about = { subjectId, number, passport, sequence: task.sequence, at: now };
    if (passport.capacity) {
      await tell(db, about, "reservation-made", { on: passport.capacity.dayOf(answers) });
    } else {
      // While others are asked, the day of the decision is not known.
      const decideBy = parties.length > 0 ? null : task.dueOn;
      await tell(db, about, "case-received", { decideBy });
    }
    if (parties.length > 0) {
      const { sequence } = task;
      const asked = { caseId: draftId, number, passport, parties, snapshots, sequence, at: now };
      await askParties(db, ctx, asked);
    }
    return { caseId: draftId, number, place };
  },
});

type Db = Parameters<typeof takeDraft>[0];

/** A draft that is gone has become a case, or was never this person's. */
async function sentBefore(db: Db, id: string) {
  const file = await findCase(db, id);
  if (!file) throw new AppError("not_found");
  return { caseId: id, number: file.number, place: placeOf(await listEvents(db, id)) };
}

function answersOf(
  passport: Passport,
  typed: Readonly<Record<string, string>>,
  facts: unknown,
  today: Parameters<typeof readForm>[3],
): Answers {
  const read = readForm(passport.form, typed, facts, today);
  if (read.ok) return read.answers;
  throw new AppError("invalid_input", {
    issues: Object.entries(read.wrong).map(([path, { error }]) => ({ path, message: error })),
  });
}

async function requireFiles(
  db: Db,
  draftId: string,
  { attachments }: Passport,
  answers: Answers,
  facts: unknown,
): Promise<void> {
  const asked = attachments.filter(
    ({ required, when }) => required && (when === undefined || when(answers, facts)),
  );
  if (asked.length === 0) return;
  const files = await listFiles(db, draftId);
  const missing = asked.filter(({ name }) => !files.some(({ slot }) => slot === name));
  if (missing.length === 0) return;
  throw new AppError("invalid_input", {
    issues: missing.map(({ name }) => ({ path: name, message: "missing" })),
  });
}

/** Null where the service has no places to give. */
async function takePlace(
  db: Db,
  { code, capacity }: Passport,
  answers: Answers,
  of: { subjectId: string; caseId: string; now: Date },
): Promise<number | null> {
  if (!capacity) return null;
  const day = capacity.dayOf(answers);
  const perDay = capacity.perDay.on(day);
  if (!perDay) refuse("no-place");
  const places = perDay?.value ?? 0;
  const { subjectId, caseId } = of;
  try {
    const place = await reserve(db, { service: code, day, places, subjectId, caseId });
    return place ?? refuse("no-place");
  } catch (error) {
    if ((error as { code?: string }).code === UNIQUE) refuse("has-place", error);
    throw error;
  }
}

const UNIQUE = "23505";

function refuse(message: "passport-changed" | "no-place" | "has-place", cause?: unknown): never {
  throw new AppError("conflict", { issues: [{ path: "", message }], cause });
}
