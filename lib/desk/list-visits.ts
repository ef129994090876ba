import "server-only";
import type { Context } from "@/lib/kernel/context";
import { isAppError } from "@/lib/kernel/errors";
import type { PersonView } from "@/lib/record";
import { listOpen, nameVisit } from "./operations";
import type { OpenVisit } from "./schema";

export type NamedVisit = OpenVisit & { person: PersonView };

/**
 * What this officer has open now, newest first, each with the person's name. An entry behind which
 * nobody was found is none; the same person opened twice for the same reason is listed once.
 * @throws AppError `unauthenticated`, `not_found` for a role that meets nobody
 */
export async function listVisits(ctx: Context): Promise<NamedVisit[]> {
  const open = await listOpen(ctx, {});
  const named = await Promise.all(
    open.map(async (visit) => ({ ...visit, person: await personOfVisit(ctx, visit) })),
  );
  const seen = new Set<string>();
  return named.filter((visit): visit is NamedVisit => {
    if (!visit.person) return false;
    const { purpose, cause, person } = visit;
    const same = JSON.stringify([person.fin, purpose, cause]);
    if (seen.has(same)) return false;
    seen.add(same);
    return true;
  });
}

/** Null also for a visit that ended between the two questions. */
async function personOfVisit(ctx: Context, { visitId }: OpenVisit): Promise<PersonView | null> {
  try {
    return (await nameVisit(ctx, { visitId })).person;
  } catch (error) {
    if (isAppError(error, "not_found")) return null;
    throw error;
  }
}
