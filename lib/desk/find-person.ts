import "server-only";
import type { z } from "zod";
import { consume, RATE_LIMITS } from "@/lib/identity";
import type { Queue } from "@/lib/jobs";
import type { Context } from "@/lib/kernel/context";
import { AppError } from "@/lib/kernel/errors";
import { requestRefresh } from "@/lib/registers";
import { openVisit } from "./operations";
import { listRelatives } from "./relatives";
import type { VisitInput } from "./schema";

/** One session seen from both sides: the officer at the desk, and the citizen whom the officer is. */
export interface Officer {
  desk: Context;
  own: Context;
}

/**
 * An officer looks a person up by FIN. Every attempt counts towards the limit, whatever comes of it; the
 * visit that opens hands over the question to the registers that owe an answer for it, and no others.
 * @returns the visit, which is the access entry under which the person may now be viewed
 * @throws AppError `too_many_requests`, `invalid_input`, `unauthenticated`, `not_found` (nobody has this
 *   FIN, or this officer may not see them: nobody learns which) and `unavailable` (the registers that
 *   could say are silent)
 */
export async function findPerson(
  { desk, own }: Officer,
  { queue, secret }: { queue(): Promise<Queue>; secret: string | Uint8Array },
  input: z.input<typeof VisitInput>,
): Promise<{ visitId: string }> {
  if (desk.actor.kind !== "staff") throw new AppError("unauthenticated");
  if (own.actor.kind !== "citizen" || own.actor.sessionId !== desk.actor.sessionId) {
    throw new Error("the officer and the citizen of a visit are of one session");
  }
  await consume(desk, secret, RATE_LIMITS.deskSearch, desk.actor.staffId);

  const relatives = await listRelatives(own);
  const { visitId, subjectId, owing } = await openVisit(desk, { ...input, relatives });
  if (owing.length > 0) {
    await requestRefresh(await queue(), {
      subjectId,
      registers: owing,
      reason: "visit",
      reference: visitId,
    });
  }
  return { visitId };
}
