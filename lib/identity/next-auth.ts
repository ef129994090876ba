import "server-only";
import { randomBytes } from "node:crypto";
import type { NextApiRequest, NextApiResponse } from "next";
import type { AuthOptions } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import type { JWT } from "next-auth/jwt";
import type { OAuthConfig } from "next-auth/providers/oauth";
import { asanLoginClientKey, portalSecret } from "@/lib/kernel/keys";
import { settings } from "@/lib/kernel/settings";
import type { Locale } from "@/lib/kernel/texts";
import { clientKeyAlgorithm } from "./client";
import { isSecure, signInCookies } from "./cookies";
import { type Discovery, idTokenAlgorithm } from "./provider";
import { SESSION_LIMITS } from "./session-limits";

/**
 * NEXT-AUTH speaks OpenID Connect for us: state, nonce, PKCE, and the checks of an identity token. It is
 * loaded by the first who signs in: worker, scripts and most pages come through the same door of this
 * domain and have no use for it.
 */

/** Our name for the one provider; it stands in addresses that the provider has registered. */
export const PROVIDER = "asan-login";

export type Claims = Readonly<Record<string, unknown>>;
type Exchange = NonNullable<
  Extract<OAuthConfig<Claims>["token"], { request?: unknown }>["request"]
>;
type Client = Parameters<Exchange>[0]["client"];
export type TokenSet = Awaited<ReturnType<Client["callback"]>>;

/** What is ours to do when the browser comes back. Each may throw: then no session is opened. */
export interface Completing {
  /** Takes the code to the provider and checks the identity token. */
  exchange: Exchange;
  /** The id of the person whom the provider named. */
  identify(): Promise<string>;
  openSession(token: string, subjectId: string): Promise<void>;
}

/** What protects the cookies of a sign-in. */
export function cookieSecret(): string {
  return Buffer.from(portalSecret()).toString("base64url");
}

/** What a cookie of a sign-in holds; null when it is spoilt or out of date. */
export async function unsealed(token: string | undefined, salt: string): Promise<JWT | null> {
  const { decode } = await import("next-auth/jwt");
  return decode({ token, secret: cookieSecret(), salt }).catch(() => null);
}

const SILENT = { error: () => undefined, warn: () => undefined, debug: () => undefined };

/**
 * next-auth for one request: what a session stores is known only to the request that opens it. Its
 * logger is one for the whole process, so that it is given nothing to say and refusals are told by
 * `Completing` instead.
 */
export function nextAuthOptions({
  provider,
  locale,
  completing,
}: {
  provider: Discovery;
  locale: Locale;
  completing?: Completing;
}): AuthOptions {
  const { asanLoginClientId, asanLoginClientSecret, asanLoginAuthMethod } = settings();
  const key = asanLoginAuthMethod === "private_key_jwt" ? asanLoginClientKey() : null;
  return {
    secret: cookieSecret(),
    useSecureCookies: isSecure(),
    cookies: signInCookies(),
    session: {
      strategy: "database",
      maxAge: SESSION_LIMITS.absoluteHours * 3_600,
      generateSessionToken: () => randomBytes(32).toString("base64url"),
    },
    adapter: completing && sessionAdapter(completing),
    providers: [
      {
        id: PROVIDER,
        name: PROVIDER,
        type: "oauth",
        issuer: provider.issuer,
        authorization: {
          url: provider.authorization_endpoint,
          params: { scope: "openid profile", ui_locales: locale },
        },
        token: { url: provider.token_endpoint, request: completing?.exchange },
        userinfo: { url: provider.userinfo_endpoint },
        jwks_endpoint: provider.jwks_uri,
        clientId: asanLoginClientId,
        clientSecret: asanLoginClientSecret,
        client: {
          token_endpoint_auth_method: asanLoginAuthMethod,
          id_token_signed_response_alg: idTokenAlgorithm(provider),
          ...(key && { token_endpoint_auth_signing_alg: clientKeyAlgorithm(key) }),
        },
        ...(key && { jwks: { keys: [{ ...key }] } }),
        idToken: true,
        checks: ["pkce", "state", "nonce"],
        profile: async () => ({ id: (await completing?.identify()) ?? "" }),
      },
    ],
    // Where a browser goes is checked before next-auth is told of it.
    callbacks: { redirect: ({ url }) => url },
    logger: SILENT,
  };
}

/**
 * next-auth's storage, as far as it is needed: people are the portal's own persons (their id is the
 * account), and a session is opened and never read: every sign-in is a new one.
 */
function sessionAdapter({ openSession }: Completing): Adapter {
  const userOf = (id: string) => ({ id, email: "", emailVerified: null });
  return {
    getUserByAccount: async ({ providerAccountId }) => userOf(providerAccountId),
    getUser: async (id) => userOf(id),
    getUserByEmail: async () => null,
    updateUser: async ({ id }) => userOf(id),
    async createSession({ sessionToken, userId, expires }) {
      await openSession(sessionToken, userId);
      return { sessionToken, userId, expires };
    },
    getSessionAndUser: async () => null,
    updateSession: async () => null,
    deleteSession: async () => undefined,
  };
}

interface Asked {
  method: "GET" | "POST";
  /** The part of the address after `/api/auth/`. */
  path: readonly string[];
  query?: Readonly<Record<string, string>>;
  cookies: Readonly<Record<string, string>>;
  body?: Readonly<Record<string, string>>;
}

export interface Answered {
  /** Where the browser is sent. */
  location: string;
  /** Whole `Set-Cookie` lines. */
  cookies: readonly string[];
}

/**
 * Asks next-auth, through its handler for requests and responses of Node: it is given exactly what we
 * choose to give, and no address, header or cookie of the browser besides.
 * @throws Error when next-auth has no answer: it was not told what it needs
 */
export async function askNextAuth(asked: Asked, options: AuthOptions): Promise<Answered> {
  process.env.NEXTAUTH_URL = settings().portalUrl; // it learns its own address from here only
  const headers = new Map<string, string | string[]>();
  const response = {
    status: () => response,
    getHeader: (name: string) => headers.get(name.toLowerCase()),
    setHeader(name: string, value: string | string[]) {
      headers.set(name.toLowerCase(), value);
      return response;
    },
    end: () => undefined,
    json: () => undefined,
    send: () => undefined,
  };
  const { method, path, query, cookies, body } = asked;
  const request = { method, query: { ...query, nextauth: path }, cookies, headers: {}, body };
  const { default: NextAuth } = await import("next-auth");
  await NextAuth(
    request as unknown as NextApiRequest,
    response as unknown as NextApiResponse,
    options,
  );
  const location = headers.get("location");
  if (typeof location !== "string") throw new Error("next-auth does not know what to do");
  return { location, cookies: [headers.get("set-cookie") ?? []].flat() };
}
