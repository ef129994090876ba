/** What was asked longer ago than this is no news any more. */
const NEWS_FOR_MS = 10 * 60_000;

/** The portal and its worker may run on machines whose clocks differ by this much. */
const CLOCKS_DIFFER_MS = 2_000;

/** The moment as it stands in the address after "ask again now": whole seconds. */
export function askedMark(now: Date): string {
  return String(Math.floor(now.getTime() / 1_000));
}

/** The moment after which a register counts as asked again; null when the address names none. */
export function askedSince(mark: string | string[] | undefined, now: Date): Date | null {
  if (typeof mark !== "string" || !/^\d{10}$/.test(mark)) return null;
  const at = Number(mark) * 1_000;
  const agoMs = now.getTime() - at;
  return agoMs >= 0 && agoMs < NEWS_FOR_MS ? new Date(at - CLOCKS_DIFFER_MS) : null;
}
