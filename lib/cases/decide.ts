import "server-only";
import { z } from "zod";
import { grant } from "@/lib/benefits";
import { dayInBaku } from "@/lib/kernel/date";
import { AppError } from "@/lib/kernel/errors";
import { defineOperation } from "@/lib/kernel/operation";
import type { Award, Passport, ServiceAssessment } from "@/lib/services";
import { awardsOf, type Decision, deviates, needsSecond } from "./decision";
import { type AtDesk, caseOf, locatedAtDesk, mayHandle, officer } from "./desk";
import { isEvent } from "./events";
import { move, type Step } from "./move";
import { basisOf, categoriesOf } from "./passports";
import { findAssessment, findCase, listEvents, noteCorrection } from "./repository";
import { AppealDecisionInput, ConfirmInput, DecideInput } from "./schema";
import { tell } from "./tell";
import { causeOf } from "./track";

const Decided = z.object({
  sequence: z.int(),
  /** It waits for a second officer. */
  proposed: z.boolean(),
});

type Db = Parameters<typeof findAssessment>[0];

/** The assessment a decision rests on, as it is stored beside the case. */
async function resting(db: Db, caseId: string) {
  const stored = await findAssessment(db, caseId);
  return {
    sequence: stored?.assessment == null ? null : stored.sequence,
    result: (stored?.assessment ?? null) as ServiceAssessment | null,
  };
}

/**
 * An officer decides. What the rule found stands beside the decision; another decision than the rule's
 * needs a reason and a provision, and a second officer, and so does an amount from the threshold on.
 * What is granted is written in the same transaction: there is no decision without its entitlement.
 * @throws AppError `invalid_input` at "deviation.reason" where the rule says otherwise and nobody said why;
 *   `conflict` where the case has moved since it was looked at, somebody else has it, the person has this
 *   right already, or what it is for has been granted to whomever
 */
export const decideCase = defineOperation({
  name: "cases.decide",
  effect: "change",
  input: DecideInput,
  output: Decided,
  subject: locatedAtDesk,
  policy: mayHandle,
  purpose: "case-handling",
  legalBasis: (_, { service }: AtDesk) => basisOf(service),
  categories: (_, { service }: AtDesk) => categoriesOf(service, "benefits", "payments"),
  cause: causeOf,
  async run({ input, db, clock, actor, about }) {
    const { caseId, sequence, decision, note, deviation } = input;
    const { staffId } = officer(actor);
    const { passport, subjectId } = caseOf(about);
    // A question is answered, not granted or refused.
    if (passport.output === "answer") throw new AppError("conflict");
    const today = clock.today();
    const { sequence: assessment, result } = await resting(db, caseId);
    const made: Decision = { decision, deviation };
    const isDeviation = deviates(made, result);
    const awards = awardsOf(passport, made, result, today);
    const grants = decision === "approve" && passport.output === "entitlement";
    const issues = [
      isDeviation && deviation === null && { path: "deviation.reason", message: "missing" },
      grants && awards.length === 0 && { path: "deviation.amountQepik", message: "missing" },
    ].filter((issue) => issue !== false);
    if (issues.length > 0) throw new AppError("invalid_input", { issues });
    const second = needsSecond(passport, awards, isDeviation, today);
    const payload = { assessment, note, deviation: isDeviation ? deviation : null };
    const step: Step = second
      ? { event: "propose", payload: { ...payload, decision } }
      : { event: decision, payload };
    const at = clock.now();
    const { task } = await move(
      db,
      { caseId, subjectId, passport, actor, at, seen: sequence },
      (now) => {
        if (now.staffId !== staffId) throw new AppError("conflict");
        return [step];
      },
      () => (second ? { staffId: null, takenAt: null } : {}),
    );
    if (!second) {
      await carryOut(db, about, passport, { awards, decision, at });
      const said = { subjectId, number: about.number, passport, sequence: task.sequence, at };
      await tell(db, said, "decision-made", {});
    }
    return { sequence: task.sequence, proposed: second };
  },
});

/**
 * A second officer confirms what the first proposed, or sends it back with a word. Never the same one.
 * @throws AppError `not_found` for the officer who proposed it: they have nothing to confirm
 */
export const confirmDecision = defineOperation({
  name: "cases.confirm",
  effect: "change",
  input: ConfirmInput,
  output: Decided,
  subject: locatedAtDesk,
  policy: mayHandle,
  purpose: "case-handling",
  legalBasis: (_, { service }: AtDesk) => basisOf(service),
  categories: (_, { service }: AtDesk) => categoriesOf(service, "benefits", "payments"),
  cause: causeOf,
  async run({ input, db, clock, actor, about }) {
    const { caseId, sequence, agree, note } = input;
    const { staffId } = officer(actor);
    const { passport, subjectId } = caseOf(about);
    const events = await listEvents(db, caseId);
    const proposal = events.findLast((one) => isEvent(one, "propose"));
    if (!proposal || !isEvent(proposal, "propose")) throw new AppError("conflict");
    if (proposal.actor.id === staffId) throw new AppError("not_found");
    const { decision, assessment, deviation, note: reason } = proposal.payload;
    if (!agree && note === null) {
      throw new AppError("invalid_input", { issues: [{ path: "note", message: "missing" }] });
    }
    const step: Step = agree
      ? {
          event: decision,
          payload: { assessment, deviation, note: reason, proposedBy: proposal.actor.id },
        }
      : { event: "return", payload: { note: note ?? "" } };
    const at = clock.now();
    const { task } = await move(
      db,
      { caseId, subjectId, passport, actor, at, seen: sequence },
      () => [step],
      () => (agree ? {} : { staffId: null, takenAt: null }),
    );
    if (agree) {
      const { result } = await resting(db, caseId);
      const amountQepik = deviation?.amountQepik ?? null;
      const made: Decision = { decision, deviation: deviation && { ...deviation, amountQepik } };
      const awards = awardsOf(passport, made, result, clock.today());
      await carryOut(db, about, passport, { awards, decision, at });
      const said = { subjectId, number: about.number, passport, sequence: task.sequence, at };
      await tell(db, said, "decision-made", {});
    }
    return { sequence: task.sequence, proposed: false };
  },
});

/**
 * The superior body decides about an appeal: the decision stands, or the case is decided again by the office
 * that had it. What somebody else there has taken is theirs to decide.
 */
export const decideAppeal = defineOperation({
  name: "cases.decide-appeal",
  effect: "change",
  input: AppealDecisionInput,
  output: Decided,
  subject: locatedAtDesk,
  policy: mayHandle,
  purpose: "case-handling",
  legalBasis: (_, { service }: AtDesk) => basisOf(service),
  categories: ["application"],
  cause: causeOf,
  async run({ input, db, clock, actor, about }) {
    const { caseId, sequence, stands, words, law } = input;
    const { staffId } = officer(actor);
    const { passport, subjectId } = caseOf(about);
    const at = clock.now();
    const office = await officeBefore(db, caseId, passport.office);
    const step: Step = stands
      ? { event: "dismiss_appeal", payload: { words, law } }
      : { event: "remit", payload: { words, law } };
    const { task } = await move(
      db,
      { caseId, subjectId, passport, actor, at, seen: sequence },
      (now) => {
        if (now.staffId !== null && now.staffId !== staffId) throw new AppError("conflict");
        return [step];
      },
      () => (stands ? {} : { office, staffId: null, takenAt: null }),
    );
    const said = { subjectId, number: about.number, passport, sequence: task.sequence, at };
    await tell(db, said, stands ? "decision-made" : "case-changed", {});
    return { sequence: task.sequence, proposed: false };
  },
});

const DECIDES: ReadonlySet<string> = new Set(["approve", "reject", "answer"]);

/** The office whose officer decided; the passport's own where nobody did. */
async function officeBefore(db: Db, caseId: string, office: string): Promise<string> {
  const events = await listEvents(db, caseId);
  const decided = events.findLast(({ event }) => DECIDES.has(event));
  return decided?.actor.unit ?? office;
}

/** What a decision changes besides the case itself: what is granted and paid, what is looked at again. */
async function carryOut(
  db: Db,
  { caseId, subjectId, service }: AtDesk,
  passport: Passport,
  {
    awards,
    decision,
    at,
  }: {
    awards: readonly Award[];
    decision: Decision["decision"];
    at: Date;
  },
): Promise<void> {
  if (passport.output === "correction" && decision === "approve") {
    await noteCorrection(db, caseId);
    return;
  }
  if (passport.output !== "entitlement") return;
  const file = await findCase(db, caseId);
  const stored = await findAssessment(db, caseId);
  if (!file || !stored || !passport.right) throw new Error(`${service} grants no right`);
  await grant(db, {
    subjectId,
    rightKey: passport.right(stored.facts, file.answers),
    things: passport.things?.(stored.facts, file.answers) ?? [],
    service,
    caseId,
    awards,
    askedOn: dayInBaku(file.submittedAt),
    decidedAt: at,
  });
}
