import type { Actor, SubjectId } from "./actor";
import type { RoleCode } from "./vocabulary";

/**
 * WHO MAY: a pure predicate over who asks, whose data it is and what was asked. What a record says of them (a relative,
 * an own case) is the operation's `subject` to find out; a policy never reads anything.
 */
export type Policy<In = unknown, About = unknown> = (
  actor: Actor,
  subjects: readonly SubjectId[],
  input: In,
  about: About,
) => boolean;

/** A citizen, about themselves and nobody else. */
export const self: Policy = (actor, subjects) =>
  actor.kind === "citizen" && subjects.length > 0 && subjects.every((s) => s === actor.subjectId);

/** An officer in one of these roles, about anybody but themselves. */
export function staff(...roles: RoleCode[]): Policy {
  return (actor, subjects) =>
    actor.kind === "staff" &&
    roles.includes(actor.role) &&
    subjects.every((subject) => subject !== actor.subjectId);
}

/** A program of the portal's own. */
export function program(...names: string[]): Policy {
  return (actor) => actor.kind === "system" && names.includes(actor.program);
}

export const anyone: Policy = () => true;

export function anyOf(...policies: Policy[]): Policy {
  return (actor, subjects, input, about) =>
    policies.some((policy) => policy(actor, subjects, input, about));
}
