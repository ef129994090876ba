import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { createRemoteJWKSet, jwtVerify } from "jose";
import { cookies } from "next/headers";
import { NextRequest, NextResponse } from "next/server";
import NextAuth from "next-auth";
import {
  authOptions,
  consume,
  type Discovery,
  discover,
  endProviderSession,
  endSession,
  endSessionUrl,
  NoFinError,
  PROVIDER,
  pushAuthorization,
  RATE_LIMITS,
  recordSecurityEvent,
  type SecurityEvent,
  toOwnPage,
} from "@/lib/identity";
import { isSecure, sessionCookieName } from "@/lib/identity/cookies";
import { deviceOf } from "@/lib/identity/device";
import type { Context } from "@/lib/kernel/context";
import { isAppError } from "@/lib/kernel/errors";
import { settings } from "@/lib/kernel/settings";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/kernel/texts";
import { isSameOrigin } from "./origin";
import { portal } from "./portal";

/** The language a person last chose; says nothing else about them. */
export const LOCALE_COOKIE = "locale";

type Params = { params: Promise<{ nextauth: string[] }> };

/** What the sign-in page says: see its `error` parameter. */
type SignInError = "failed" | "cancelled" | "too-many" | "unavailable";

/**
 * next-auth's endpoints, with what it leaves to us around them: the form that starts a sign-in needs no
 * script, the request is pushed to the provider, and everything refused is one security event and one
 * plain page.
 */
export async function authRoute(request: NextRequest, { params }: Params): Promise<Response> {
  const path = (await params).nextauth;
  const starts = request.method === "POST" && path.join("/") === `signin/${PROVIDER}`;
  if (starts) return startSignIn(request, path);
  if (path[0] === "callback") return finishSignIn(request, path);
  // The session's end and next-auth's own pages are ours: /api/auth/sign-out and /{locale}/sign-in.
  if (
    request.method === "GET" &&
    path.length === 1 &&
    ["session", "providers", "csrf"].includes(path[0] ?? "")
  ) {
    return withDiscovery(request, (discovery) =>
      NextAuth(request, { params: { nextauth: path } }, optionsFor(request, discovery, {})),
    );
  }
  return new NextResponse(null, { status: 404 });
}

async function startSignIn(request: NextRequest, path: string[]): Promise<Response> {
  const form = await request.formData().catch(() => null);
  const locale = localeOf(form?.get("locale") ?? request.cookies.get(LOCALE_COOKIE)?.value);
  if (!isSameOrigin(request)) return new NextResponse(null, { status: 403 });

  const { db, secret } = portal();
  const ctx = doors(request);
  try {
    await consume(db, secret, RATE_LIMITS.signIn, request.headers.get("x-client-address") ?? "");
  } catch (error) {
    if (!isAppError(error, "too_many_requests")) throw error;
    await recordSecurityEvent(ctx, "sign-in.too-many", "per network address");
    return toSignInPage(locale, "too-many");
  }

  return withDiscovery(request, async (discovery) => {
    // next-auth wants its double-submit token. The origin was checked above, which a token could not
    // improve on; giving it here spares the form a script and a request before it.
    const options = optionsFor(request, discovery, { locale });
    const token = randomBytes(32).toString("hex");
    const hash = createHash("sha256").update(`${token}${options.secret}`).digest("hex");
    const name = `${isSecure() ? "__Host-" : ""}next-auth.csrf-token`;
    (await cookies()).set(name, `${token}|${hash}`, { ...COOKIE, secure: isSecure() });
    const inner = new NextRequest(request.nextUrl, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({
        csrfToken: token,
        callbackUrl: toOwnPage(String(form?.get("back") ?? ""), `/${locale}/home`),
      }),
    });
    const answer: Response = await NextAuth(inner, { params: { nextauth: path } }, options);
    const location = answer.headers.get("location");
    if (!location?.startsWith(discovery.authorization_endpoint))
      return toSignInPage(locale, "failed");
    const pushed = await pushAuthorization(new URL(location));
    return redirected(answer, pushed.href, locale);
  });
}

async function finishSignIn(request: NextRequest, path: string[]): Promise<Response> {
  const locale = localeOf(request.cookies.get(LOCALE_COOKIE)?.value);
  const ctx = doors(request);
  return withDiscovery(request, async (discovery) => {
    const refusals: { code: string; error: unknown }[] = [];
    const options = optionsFor(request, discovery, {
      locale,
      previousToken: request.cookies.get(sessionCookieName())?.value ?? null,
      onRefused: (code, error) => refusals.push({ code, error }),
    });
    const answer: Response = await NextAuth(request, { params: { nextauth: path } }, options);
    const location = new URL(answer.headers.get("location") ?? "/", settings().portalUrl);
    const opened = answer.headers
      .getSetCookie()
      .some((cookie) => cookie.startsWith(`${sessionCookieName()}=`));
    if (opened && !location.searchParams.has("error"))
      return redirected(answer, location.href, locale);

    // The person closed the provider's page: nothing was attempted against anyone.
    if (request.nextUrl.searchParams.get("error") === "access_denied") {
      return toSignInPage(locale, "cancelled");
    }
    const kind: SecurityEvent = refusals.some(({ error }) => isNoFin(error))
      ? "sign-in.no-fin"
      : "sign-in.refused";
    await recordSecurityEvent(
      ctx,
      kind,
      refusals.map(describe).join("; ") || "no session was opened",
    );
    return toSignInPage(locale, "failed");
  });
}

/** Signs out here and, where the provider has a place for it, there. */
export async function signOutRoute(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request)) return new NextResponse(null, { status: 403 });
  const form = await request.formData().catch(() => null);
  const locale = localeOf(form?.get("locale") ?? request.cookies.get(LOCALE_COOKIE)?.value);
  const token = request.cookies.get(sessionCookieName())?.value;
  if (token) await endSession(portal(), token);

  const own = new URL(`/${locale}/sign-in?error=signed-out`, settings().portalUrl);
  // The provider may be down; signing out here must not wait for it.
  const there = token ? await endSessionUrl(locale).catch(() => null) : null;
  const answer = NextResponse.redirect(there ?? own, 303);
  answer.cookies.set(sessionCookieName(), "", { ...COOKIE, secure: isSecure(), maxAge: 0 });
  rememberLocale(answer, locale);
  return answer;
}

const LOGOUT_EVENT = "http://schemas.openid.net/event/backchannel-logout";
const seenLogoutTokens = new Map<string, number>();

/** OpenID Connect Back-Channel Logout 1.0: the provider says that its session is over. */
export async function backChannelLogoutRoute(request: NextRequest): Promise<Response> {
  const ctx = doors(request);
  const form = await request.formData().catch(() => null);
  const token = form?.get("logout_token");
  try {
    if (typeof token !== "string") throw new Error("no logout_token");
    const description = await discover();
    const { payload } = await jwtVerify(token, createRemoteJWKSet(new URL(description.jwks_uri)), {
      issuer: description.issuer,
      audience: settings().asanLoginClientId,
      algorithms: description.id_token_signing_alg_values_supported.filter(
        (alg) => !/^HS|none/.test(alg),
      ),
      maxTokenAge: "2m",
      requiredClaims: ["iat", "jti", "events"],
    });
    const events = payload.events as Record<string, unknown> | undefined;
    if (!events || !(LOGOUT_EVENT in events)) throw new Error("not a logout event");
    if ("nonce" in payload) throw new Error("a logout token has no nonce");
    if (typeof payload.sid !== "string") throw new Error("no sid");
    onlyOnce(payload.jti as string);
    await endProviderSession(ctx, payload.sid);
    return new NextResponse(null, { status: 200, headers: { "cache-control": "no-store" } });
  } catch (error) {
    await recordSecurityEvent(ctx, "logout.token-refused", (error as Error).message);
    return NextResponse.json(
      { error: "invalid_request" },
      { status: 400, headers: { "cache-control": "no-store" } },
    );
  }
}

/** A logout token that is told twice is refused; ending a session twice would do no harm besides. */
function onlyOnce(jti: string): void {
  const now = performance.now();
  for (const [seen, until] of seenLogoutTokens) if (until < now) seenLogoutTokens.delete(seen);
  if (seenLogoutTokens.has(jti)) throw new Error("logout token told before");
  seenLogoutTokens.set(jti, now + 3 * 60_000);
}

function doors(request: NextRequest): Omit<Context, "actor"> {
  const { db, ledger, clock } = portal();
  const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
  return { db, ledger, clock, channel: "portal", requestId };
}

function optionsFor(
  request: NextRequest,
  discovery: Discovery,
  given: Partial<Parameters<typeof authOptions>[0]>,
) {
  return authOptions({
    ctx: doors(request),
    discovery,
    locale: localeOf(request.cookies.get(LOCALE_COOKIE)?.value),
    device: deviceOf(request.headers.get("user-agent")),
    previousToken: null,
    onRefused: () => undefined,
    ...given,
  });
}

/** Runs with the provider's description; a provider that does not answer is a page, not a fault. */
async function withDiscovery(
  request: NextRequest,
  work: (discovery: Discovery) => Promise<Response>,
): Promise<Response> {
  let discovery: Discovery;
  try {
    discovery = await discover();
  } catch (error) {
    console.error("identity provider:", (error as Error).message);
    return toSignInPage(localeOf(request.cookies.get(LOCALE_COOKIE)?.value), "unavailable");
  }
  return work(discovery);
}

function isNoFin(error: unknown): boolean {
  if (error instanceof NoFinError) return true;
  const inner = (error as { error?: unknown; cause?: unknown } | null) ?? {};
  return [inner.error, inner.cause].some(
    (one) => one instanceof NoFinError || (one as Error | undefined)?.name === "NoFinError",
  );
}

/** next-auth's code and the protocol's own complaint; neither carries what a token said of a person. */
function describe({ code, error }: { code: string; error: unknown }): string {
  const inner = (error as { error?: Error } | null)?.error ?? (error as Error | null);
  return `${code}: ${inner?.name ?? ""} ${inner?.message ?? ""}`.trim();
}

function localeOf(given: unknown): Locale {
  return typeof given === "string" && isLocale(given) ? given : DEFAULT_LOCALE;
}

const COOKIE = { httpOnly: true, sameSite: "lax", path: "/" } as const;

function rememberLocale(answer: NextResponse, locale: Locale): void {
  answer.cookies.set(LOCALE_COOKIE, locale, {
    ...COOKIE,
    secure: isSecure(),
    maxAge: 365 * 86_400,
  });
}

function toSignInPage(locale: Locale, error: SignInError): Response {
  const url = new URL(`/${locale}/sign-in?error=${error}`, settings().portalUrl);
  return NextResponse.redirect(url, 303);
}

/** The answer's cookies, another place to go. */
function redirected(answer: Response, location: string, locale: Locale): Response {
  const moved = NextResponse.redirect(location, 303);
  rememberLocale(moved, locale); // first: setting a cookie writes anew all that Next knows of
  for (const cookie of answer.headers.getSetCookie()) moved.headers.append("set-cookie", cookie);
  return moved;
}
