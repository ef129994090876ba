import "server-only";
import { after } from "next/server";
import type { RecordView } from "@/lib/record";
import { requestRefresh } from "@/lib/registers";
import { portal } from "@/lib/web";
import type { Visit } from "./visit";

/**
 * Hands over "ask the registers that are due" once the page has been sent: what is shown is what was
 * last heard, and nobody waits for an institution to see it.
 */
export function refreshAfter(
  { session }: Omit<Visit, "path">,
  { stale }: Pick<RecordView, "stale">,
): void {
  if (stale.length === 0) return;
  after(async () => {
    await requestRefresh(await portal().queue(), {
      subjectId: session.subjectId,
      reason: "session",
      reference: session.sessionId,
    });
  });
}
