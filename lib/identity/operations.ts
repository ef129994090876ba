import "server-only";
import { defineOperation } from "@/lib/kernel/operation";
import { self } from "@/lib/kernel/policy";
import { NoInput, ownSubject } from "@/lib/kernel/subject";
import { Ended, SessionList, SessionRef, type SessionView } from "./schema";

const PAST_SHOWN = 20;

/** Where am I signed in, and where was I lately? */
export const listSessions = defineOperation({
  name: "identity.sessions",
  effect: "read",
  input: NoInput,
  output: SessionList,
  subject: ownSubject,
  policy: self,
  purpose: "self-access",
  categories: ["account"],
  async run({ db, actor, clock }) {
    const rows = await db.signInSession.findMany({
      orderBy: { startedAt: "desc" },
      take: 100,
      omit: { tokenHash: true },
    });
    const now = clock.now();
    const views = rows.map((row): SessionView => {
      const over = [row.endedAt, row.idleUntil, row.endsAt]
        .filter((at): at is Date => at !== null && at <= now)
        .sort((a, b) => a.getTime() - b.getTime());
      return {
        sessionId: row.id,
        method: row.method,
        assurance: row.assurance,
        device: row.device,
        startedAt: row.startedAt,
        lastSeenAt: row.lastSeenAt,
        current: actor.kind === "citizen" && row.id === actor.sessionId,
        endedAt: over[0] ?? null,
      };
    });
    return {
      live: views.filter(({ endedAt }) => endedAt === null),
      past: views.filter(({ endedAt }) => endedAt !== null).slice(0, PAST_SHOWN),
    };
  },
});

/** Signs a device out from afar. Its next request finds no session. */
export const revokeSession = defineOperation({
  name: "identity.revoke-session",
  effect: "change",
  input: SessionRef,
  output: Ended,
  subject: ownSubject,
  policy: self,
  purpose: "account-security",
  categories: ["account"],
  async run({ input, db, clock }) {
    const { count } = await db.signInSession.updateMany({
      where: { id: input.sessionId, endedAt: null },
      data: { endedAt: clock.now() },
    });
    return { ended: count };
  },
});

/** Signs out everywhere, this device included. */
export const revokeAllSessions = defineOperation({
  name: "identity.revoke-all-sessions",
  effect: "change",
  input: NoInput,
  output: Ended,
  subject: ownSubject,
  policy: self,
  purpose: "account-security",
  categories: ["account"],
  async run({ db, clock }) {
    const { count } = await db.signInSession.updateMany({
      where: { endedAt: null },
      data: { endedAt: clock.now() },
    });
    return { ended: count };
  },
});
