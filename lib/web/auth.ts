import "server-only";
import { type NextRequest, NextResponse } from "next/server";
import {
  beginSignIn,
  completeSignIn,
  consume,
  deviceOf,
  discover,
  endProviderSession,
  endSession,
  endSessionUrl,
  findSession,
  giveBack,
  isSecure,
  LogoutRefused,
  PROVIDER,
  ProviderUnavailable,
  RATE_LIMITS,
  readLogoutToken,
  recordSecurityEvent,
  type SecurityEvent,
  SignInRefused,
  sessionCookieName,
} from "@/lib/identity";
import type { Context } from "@/lib/kernel/context";
import { AppError, isAppError } from "@/lib/kernel/errors";
import { settings } from "@/lib/kernel/settings";
import { DEFAULT_LOCALE, isLocale, type Locale } from "@/lib/kernel/texts";
import { SIGNED_OUT } from "./edge";
import { isSameOrigin } from "./origin";
import { portal } from "./portal";
import { problem } from "./problem";

/** The language a person last chose; says nothing else about them. */
export const LOCALE_COOKIE = "locale";

type Params = { params: Promise<{ nextauth: string[] }> };
type Doors = Omit<Context, "actor">;

/** What the sign-in page says: see its `error` parameter. */
type SignInNote = "failed" | "cancelled" | "too-many" | "unavailable" | "signed-out";

/**
 * `/api/auth/*` except signing out. The form that starts a sign-in needs no script, and everything
 * refused is one security event and one plain page.
 */
export async function authRoute(request: NextRequest, { params }: Params): Promise<Response> {
  switch (`${request.method} ${(await params).nextauth.join("/")}`) {
    case `POST signin/${PROVIDER}`:
      return startSignIn(request);
    case `GET callback/${PROVIDER}`:
      return finishSignIn(request);
    case "GET session":
      return sessionState(request);
    case "GET signin":
    case `GET signin/${PROVIDER}`:
      return toSignInPage(chosenLocale(request));
    default:
      return problem(new AppError("not_found"));
  }
}

async function startSignIn(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request)) return forbidden();
  const form = await formOf(request);
  const locale = localeOf(form?.get("locale") ?? chosenLocale(request));
  const ctx = doors(request);
  try {
    await consume(ctx, portal().secret, RATE_LIMITS.signIn, networkOf(request));
    const { location, cookies } = await beginSignIn(locale, String(form?.get("back") ?? ""));
    return redirected(location, cookies, locale);
  } catch (error) {
    if (isAppError(error, "too_many_requests")) return toSignInPage(locale, "too-many");
    return notSignedIn(request, locale, error);
  }
}

async function finishSignIn(request: NextRequest): Promise<Response> {
  const locale = chosenLocale(request);
  const ctx = doors(request);
  try {
    const opened = await completeSignIn(ctx, {
      query: request.nextUrl.searchParams,
      cookies: new Map(request.cookies.getAll().map(({ name, value }) => [name, value])),
      locale,
      device: deviceOf(request.headers.get("user-agent")),
      previousToken: request.cookies.get(sessionCookieName())?.value ?? null,
    });
    if (!opened) return toSignInPage(locale, "cancelled"); // nothing was attempted against anyone
    await giveBack(ctx.db, portal().secret, RATE_LIMITS.signIn, networkOf(request));
    return redirected(opened.location, opened.cookies, locale);
  } catch (error) {
    return notSignedIn(request, locale, error);
  }
}

/** @throws the error, when it is a fault of ours */
async function notSignedIn(
  request: NextRequest,
  locale: Locale,
  error: unknown,
): Promise<Response> {
  const isSilence = error instanceof ProviderUnavailable;
  if (!isSilence && !(error instanceof SignInRefused)) throw error;
  const event = isSilence ? "sign-in.unavailable" : error.event;
  const isWritten = await recordRefusal(request, event, isSilence ? error.message : error.detail);
  if (!isWritten) return toSignInPage(locale, "too-many");
  return toSignInPage(locale, event === "sign-in.unavailable" ? "unavailable" : "failed");
}

/**
 * One event for one refusal, as long as a network does not have hundreds of them: nobody shall fill the
 * log by knocking. Returns whether it was written.
 */
async function recordRefusal(
  request: NextRequest,
  event: SecurityEvent,
  detail: string,
): Promise<boolean> {
  const ctx = doors(request);
  try {
    await consume(ctx, portal().secret, RATE_LIMITS.refusal, networkOf(request));
  } catch (error) {
    if (isAppError(error, "too_many_requests")) return false;
    throw error;
  }
  await recordSecurityEvent(ctx, event, detail);
  return true;
}

/** next-auth's session endpoint: until when, and nothing about whom. Looking prolongs nothing. */
async function sessionState(request: NextRequest): Promise<Response> {
  const token = request.cookies.get(sessionCookieName())?.value;
  const session = token ? await findSession(portal(), token, { activity: false }) : null;
  return NextResponse.json(session ? { expires: session.endsAt } : {}, { headers: NOT_KEPT });
}

/** Signs out here and, where the provider has a place for it, there. */
export async function signOutRoute(request: NextRequest): Promise<Response> {
  if (!isSameOrigin(request)) return forbidden();
  const form = await formOf(request);
  const locale = localeOf(form?.get("locale") ?? chosenLocale(request));
  const token = request.cookies.get(sessionCookieName())?.value;
  if (token) await endSession(portal(), token);

  const there = token ? await endSessionUrl(locale, SIGNED_OUT) : null;
  const answer = there ? redirected(there.href, [], locale) : toSignInPage(locale, SIGNED_OUT);
  answer.cookies.set(sessionCookieName(), "", { ...COOKIE, secure: isSecure(), maxAge: 0 });
  return answer;
}

/** OpenID Connect Back-Channel Logout 1.0: the provider says that its session is over. */
export async function backChannelLogoutRoute(request: NextRequest): Promise<Response> {
  const { db, clock } = portal();
  try {
    const token = (await formOf(request))?.get("logout_token");
    if (typeof token !== "string") throw new LogoutRefused("no logout_token");
    await endProviderSession({ db, clock }, await readLogoutToken(token, await discover(), db));
    return new NextResponse(null, { status: 200, headers: NOT_KEPT });
  } catch (error) {
    if (!(error instanceof LogoutRefused || error instanceof ProviderUnavailable)) throw error;
    await recordRefusal(request, "logout.token-refused", error.message);
    return NextResponse.json({ error: "invalid_request" }, { status: 400, headers: NOT_KEPT });
  }
}

function doors(request: NextRequest): Doors {
  const { db, ledger, clock } = portal();
  const requestId = request.headers.get("x-request-id") ?? crypto.randomUUID();
  return { db, ledger, clock, channel: "portal", requestId };
}

/** The network a request comes from, as the edge says. */
function networkOf(request: NextRequest): string {
  return request.headers.get("x-client-address") ?? "";
}

/** The fields of a form; null when the body is none. */
async function formOf(request: NextRequest): Promise<FormData | null> {
  return request.formData().catch(() => null);
}

function localeOf(given: unknown): Locale {
  return typeof given === "string" && isLocale(given) ? given : DEFAULT_LOCALE;
}

function chosenLocale(request: NextRequest): Locale {
  return localeOf(request.cookies.get(LOCALE_COOKIE)?.value);
}

const NOT_KEPT = { "cache-control": "no-store" };
const COOKIE = { httpOnly: true, sameSite: "lax", path: "/" } as const;
const YEAR_SECONDS = 365 * 86_400;

function forbidden(): Response {
  return new NextResponse(null, { status: 403, headers: NOT_KEPT });
}

function toSignInPage(locale: Locale, note?: SignInNote): NextResponse {
  const url = new URL(`/${locale}/sign-in`, settings().portalUrl);
  if (note) url.searchParams.set("error", note);
  return NextResponse.redirect(url, { status: 303, headers: NOT_KEPT });
}

/** Another place to go, cookies of others on the way, and the language for when the person comes back. */
function redirected(location: string, lines: readonly string[], locale: Locale): NextResponse {
  const moved = NextResponse.redirect(location, { status: 303, headers: NOT_KEPT });
  // First: setting a cookie writes anew all that Next knows of.
  moved.cookies.set(LOCALE_COOKIE, locale, {
    ...COOKIE,
    secure: isSecure(),
    maxAge: YEAR_SECONDS,
  });
  for (const line of lines) moved.headers.append("set-cookie", line);
  return moved;
}
