import type { LiveSession } from "@/lib/identity";
import type { Context } from "@/lib/kernel/context";
import type { Locale } from "@/lib/kernel/texts";
import {
  citizenContext,
  currentSession,
  observedSession,
  observerContext,
  toSignIn,
} from "@/lib/web";

/** The person who is signed in, with the doors to their own data. */
export interface Visit {
  ctx: Context;
  session: LiveSession;
}

/**
 * Who has opened this page of the cabinet; nobody signed in leads to the sign-in page.
 * @param byItself the page came back by itself (it waits for registers): that prolongs no session
 */
export async function visitOf(
  locale: Locale,
  { byItself = false }: { byItself?: boolean } = {},
): Promise<Visit> {
  const [session, ctx] = await Promise.all(
    byItself ? [observedSession(), observerContext()] : [currentSession(), citizenContext()],
  );
  return session ? { ctx, session } : toSignIn(locale);
}
