import type { Officer } from "@/lib/desk";
import { type LiveSession, toStaff } from "@/lib/identity";
import type { Locale } from "@/lib/kernel/texts";
import {
  citizenContext,
  deskContext,
  observedSession,
  observerContext,
  requireStaff,
} from "@/lib/web";

type StaffSession = Awaited<ReturnType<typeof requireStaff>>;

/** The officer who has opened a page of the desk, with the doors of both their sides. */
export interface AtDesk extends Officer {
  session: StaffSession;
}

/**
 * Who is at the desk. Nobody signed in leads to the sign-in page and back; a citizen who is no officer
 * finds no desk at all.
 * @param byItself the page came back by itself (it waits for registers): that prolongs no session
 */
export async function officerAt(
  locale: Locale,
  { byItself = false }: { byItself?: boolean } = {},
): Promise<AtDesk> {
  if (byItself) {
    const observed: LiveSession | null = await observedSession();
    if (observed?.staff) {
      const own = await observerContext();
      const desk = { ...own, channel: "desk", actor: toStaff(observed) } as const;
      return { session: { ...observed, staff: observed.staff }, own, desk };
    }
  }
  const session = await requireStaff(locale);
  const [desk, own] = await Promise.all([deskContext(), citizenContext()]);
  return { session, desk, own };
}
