import { z } from "zod";
import type { Context } from "./context";

/** Whoever asks, about themselves; nobody when no citizen asks. */
export function ownSubject({ actor }: Pick<Context, "actor">): string | null {
  return actor.kind === "citizen" ? actor.subjectId : null;
}

/** Input of an operation that is told nothing. */
export const NoInput = z.strictObject({});
