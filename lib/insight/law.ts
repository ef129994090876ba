import { findParameter, PARAMETERS, type Parameter, TOPICS } from "@/lib/law";
import { REFERENCE_KINDS } from "@/lib/references/catalogue";
import type { ReferenceKind } from "@/lib/references/kind";
import { PASSPORTS } from "@/lib/services/catalogue";
import type { Passport } from "@/lib/services/passport";

/**
 * EVERY VALUE OF THE LAW that is held: those of lib/law, which know no service, those of the services, and how
 * long each kind of reference may be relied on.
 * For the server: whoever sends code to a browser and cites the pension alone asks lib/law.
 */

/** The values a service brings: its own, its time limits, its limits of amount and of places. */
function valuesOf(passport: Passport): Parameter<unknown>[] {
  const { parameters, clock, appeal, secondOfficerFrom, capacity } = passport;
  return [
    ...parameters,
    clock.decide.days,
    clock.notify.days,
    appeal.within.days,
    appeal.decide.days,
    ...(secondOfficerFrom ? [secondOfficerFrom] : []),
    ...(capacity ? [capacity.perDay] : []),
  ];
}

/** By topic, each once. */
function lawOf(
  passports: readonly Passport[],
  kinds: readonly ReferenceKind[],
): readonly Parameter<unknown>[] {
  const validities = kinds.map(({ validDays }) => validDays);
  const all = [...new Set([...PARAMETERS, ...passports.flatMap(valuesOf), ...validities])];
  return TOPICS.flatMap((topic) => all.filter((parameter) => parameter.topic === topic));
}

let held: { all: readonly Parameter<unknown>[]; byCode: Map<string, Parameter<unknown>> } | null =
  null;

function holding() {
  if (!held) {
    const all = lawOf(PASSPORTS, REFERENCE_KINDS);
    held = { all, byCode: new Map(all.map((parameter) => [parameter.code, parameter])) };
  }
  return held;
}

/** Every parameter, by topic in the order of the topics, those of lib/law first. */
export const allParameters = (): readonly Parameter<unknown>[] => holding().all;

/** The parameter of a cited code, whoever holds it. */
export function findLawValue(code: string): Parameter<unknown> | null {
  return findParameter(code) ?? holding().byCode.get(code) ?? null;
}
