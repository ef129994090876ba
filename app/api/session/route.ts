import type { NextRequest } from "next/server";
import { AppError } from "@/lib/kernel/errors";
import { currentSession, isSameOrigin, observedSession, portal, problem } from "@/lib/web";

type Session = Awaited<ReturnType<typeof observedSession>>;

/** How long the sign-in of this browser still lasts. Looking does not prolong it. */
export async function GET(): Promise<Response> {
  return told(await observedSession());
}

/** "I go on": the idle limit starts anew. Only from a page of the portal's own. */
export async function POST(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request)) return new Response(null, { status: 403 });
  return told(await currentSession());
}

/** Limits and nothing else: who is signed in is not said here. */
function told(session: Session): Response {
  if (!session) return problem(new AppError("unauthenticated"));
  const { idleUntil, endsAt } = session;
  const endsInMs = Math.min(Number(idleUntil), Number(endsAt)) - Number(portal().clock.now());
  return Response.json(
    { endsInMs: Math.max(0, endsInMs), idleUntil, endsAt },
    { headers: { "cache-control": "no-store" } },
  );
}
