import { dayInBaku, type IsoDate } from "./date";

/** What time it is. The only place that asks the machine; everything else is given a clock. */
export interface Clock {
  now(): Date;
  /** The calendar day in Baku. */
  today(): IsoDate;
}

export function clockFrom(now: () => Date): Clock {
  return { now, today: () => dayInBaku(now()) };
}

export const systemClock: Clock = clockFrom(() => new Date());

/** A clock that stands still, for tests. */
export function clockAt(moment: string | Date): Clock {
  const at = new Date(moment);
  if (Number.isNaN(at.getTime())) throw new RangeError(`Not a moment: ${String(moment)}`);
  return clockFrom(() => new Date(at));
}

/**
 * A clock that follows another program's (`GET url` → `{"now": "…", "set": true}`): how a demonstration
 * is moved through time. Asked in the background, at most every `everyMs`, so that no page waits for it;
 * when it cannot be asked, the last known difference to the machine's clock stands.
 */
export function followedClock(
  url: string,
  options: { everyMs?: number; fetch?: typeof fetch } = {},
): Clock & { refresh(): Promise<void> } {
  const { everyMs = 1_000, fetch: ask = fetch } = options;
  let aheadMs = 0;
  let askedAt = Number.NEGATIVE_INFINITY;
  let asking: Promise<void> | null = null;

  async function refresh() {
    askedAt = performance.now();
    const reply = await ask(url, { signal: AbortSignal.timeout(2_000), cache: "no-store" });
    if (!reply.ok) return;
    const { now } = (await reply.json()) as { now?: unknown };
    const there = typeof now === "string" ? Date.parse(now) : Number.NaN;
    if (!Number.isNaN(there)) aheadMs = there - Date.now();
  }

  return {
    ...clockFrom(() => {
      if (!asking && performance.now() - askedAt > everyMs) {
        asking = refresh()
          // The world outside may be down; time goes on by what was known last.
          .catch(() => undefined)
          .finally(() => {
            asking = null;
          });
      }
      // Differences under a second are the journey of the question, not a moved clock.
      return new Date(Date.now() + (Math.abs(aheadMs) < 1_000 ? 0 : aheadMs));
    }),
    refresh,
  };
}
