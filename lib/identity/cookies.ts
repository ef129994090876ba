import { settings } from "@/lib/kernel/settings";

/** Over https a cookie is bound to the host by its name; on a developer's machine there is no https. */
export function isSecure(): boolean {
  return settings().portalUrl.startsWith("https://");
}

/** next-auth's session cookie: the only thing a browser keeps, and it says nothing. */
export function sessionCookieName(): string {
  return isSecure() ? "__Secure-next-auth.session-token" : "next-auth.session-token";
}
