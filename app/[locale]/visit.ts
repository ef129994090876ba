import type { LiveSession } from "@/lib/identity";
import type { Context } from "@/lib/kernel/context";
import type { Locale } from "@/lib/kernel/texts";
import {
  citizenContext,
  currentPath,
  currentSession,
  observedSession,
  observerContext,
  toSignIn,
} from "@/lib/web";

/** The person who is signed in, with the doors to their own data. */
export interface Visit {
  ctx: Context;
  session: LiveSession;
  /** Path and query string of the page. */
  path: string;
}

/**
 * Who has opened this page of the cabinet; nobody signed in leads to the sign-in page.
 * @param byItself the page came back by itself (it waits for registers): that prolongs no session
 */
export async function visitOf(
  locale: Locale,
  { byItself = false }: { byItself?: boolean } = {},
): Promise<Visit> {
  const [path, session, ctx] = await Promise.all([
    currentPath(),
    ...(byItself
      ? ([observedSession(), observerContext()] as const)
      : ([currentSession(), citizenContext()] as const)),
  ]);
  return session ? { ctx, session, path } : toSignIn(locale);
}
