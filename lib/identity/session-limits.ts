/**
 * How long a sign-in lasts (OWASP ASVS 5, V7.3: an inactivity and an absolute limit). The portal's own
 * choice, stated to the person on the sign-in page and in the settings.
 */
export const SESSION_LIMITS = {
  /** Without activity, to the second: identity.session() writes activity down at most once in one. */
  idleMinutes: 15,
  /** Whatever is done. */
  absoluteHours: 8,
  /** The warning stands this long before the idle limit. */
  warnMinutes: 2,
} as const;

export function idleUntil(now: Date): Date {
  return new Date(now.getTime() + SESSION_LIMITS.idleMinutes * 60_000);
}

export function endsAt(now: Date): Date {
  return new Date(now.getTime() + SESSION_LIMITS.absoluteHours * 3_600_000);
}
