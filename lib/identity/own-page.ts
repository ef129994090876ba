import { settings } from "@/lib/kernel/settings";

const LONGEST = 2_048;

/** An address of a page of the portal's own, or `otherwise`: nobody is led away after signing in. */
export function toOwnPage(address: string, otherwise: string): string {
  const { portalUrl } = settings();
  const fallback = `${portalUrl}${otherwise}`;
  if (address.length > LONGEST || !URL.canParse(address, portalUrl)) return fallback;
  const { origin, pathname, search } = new URL(address, portalUrl);
  const isPage =
    /^\/(az|en|ru)(\/|$)/.test(pathname) && !/^\/(az|en|ru)\/sign-in(\/|$)/.test(pathname);
  // Made anew from its parts: a name and password before the host are no part of an origin.
  return origin === portalUrl && isPage ? `${portalUrl}${pathname}${search}` : fallback;
}
