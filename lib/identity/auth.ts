import "server-only";
import { randomBytes } from "node:crypto";
import type { AuthOptions } from "next-auth";
import type { Adapter } from "next-auth/adapters";
import type { Context } from "@/lib/kernel/context";
import { FIN_PATTERN } from "@/lib/kernel/fin";
import { asanLoginClientKey, portalSecret } from "@/lib/kernel/keys";
import { settings } from "@/lib/kernel/settings";
import type { Locale } from "@/lib/kernel/texts";
import { isSecure } from "./cookies";
import { type Discovery, discoveryUrl, idTokenAlgorithm } from "./provider";
import { SESSION_LIMITS } from "./session-limits";
import { endSession, ensurePerson, findSession, openSession } from "./sessions";

export const PROVIDER = "asan-login";

/** The provider vouched for someone without saying a FIN: nobody the portal could know. */
export class NoFinError extends Error {
  override readonly name = "NoFinError";
}

export interface AuthRequest {
  ctx: Omit<Context, "actor">;
  discovery: Discovery;
  locale: Locale;
  /** Browser and system in words. */
  device: string;
  /** The session the browser held before this callback: the new sign-in replaces it. */
  previousToken: string | null;
  /** Told of everything next-auth refuses, in its own words. */
  onRefused(code: string, error: unknown): void;
}

/** What the provider said beside the FIN; known only while a callback is handled. */
interface SignInFacts {
  method: string;
  assurance: string;
  providerSession: string | null;
}

/**
 * next-auth for one request. Made anew each time, because what a session stores (method, device) is
 * known only to the request that opens it. Nothing personal is put where the session endpoint could
 * return it.
 */
export function authOptions(request: AuthRequest): AuthOptions {
  const { ctx, discovery, locale } = request;
  const { asanLoginIssuer, asanLoginClientId, asanLoginClientSecret, asanLoginAuthMethod } =
    settings();
  const withKey = asanLoginAuthMethod === "private_key_jwt";
  const key = withKey ? asanLoginClientKey() : null;
  const facts: SignInFacts = { method: "unknown", assurance: "unknown", providerSession: null };

  return {
    secret: Buffer.from(portalSecret()).toString("base64url"),
    useSecureCookies: isSecure(),
    session: {
      strategy: "database",
      maxAge: SESSION_LIMITS.absoluteHours * 3_600,
      generateSessionToken: () => randomBytes(32).toString("base64url"),
    },
    adapter: sessionAdapter(request, facts),
    pages: { signIn: `/${locale}/sign-in`, error: `/${locale}/sign-in` },
    providers: [
      {
        id: PROVIDER,
        name: "ASAN Login",
        type: "oauth",
        wellKnown: discoveryUrl(asanLoginIssuer),
        issuer: discovery.issuer,
        clientId: asanLoginClientId,
        clientSecret: asanLoginClientSecret,
        client: {
          token_endpoint_auth_method: asanLoginAuthMethod,
          id_token_signed_response_alg: idTokenAlgorithm(discovery),
          ...(key ? { token_endpoint_auth_signing_alg: key.alg ?? "ES256" } : {}),
        },
        ...(key ? { jwks: { keys: [{ ...key }] } } : {}),
        authorization: { params: { scope: "openid profile", ui_locales: locale } },
        idToken: true,
        checks: ["pkce", "state", "nonce"],
        async profile(claims: Record<string, unknown>) {
          Object.assign(facts, factsOf(claims));
          const fin = claims[settings().asanLoginClaimFin];
          if (typeof fin !== "string" || !FIN_PATTERN.test(fin)) throw new NoFinError();
          return { id: await ensurePerson(ctx.db, fin) };
        },
      },
    ],
    callbacks: {
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url }) => toOwnPage(url, `/${locale}/home`),
    },
    logger: {
      error: (code, metadata) => request.onRefused(code, metadata),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

/** An address of the portal's own, or `otherwise`: nobody is led away after signing in. */
export function toOwnPage(url: string, otherwise: string): string {
  const { portalUrl } = settings();
  const target = URL.canParse(url, portalUrl) ? new URL(url, portalUrl) : null;
  const isPage =
    target?.origin === portalUrl &&
    /^\/(az|en|ru)(\/|$)/.test(target.pathname) &&
    !/^\/(az|en|ru)\/sign-in/.test(target.pathname);
  return target && isPage ? target.href : new URL(otherwise, portalUrl).href;
}

/**
 * `amr` may be absent, `acr` unknown, `sid` absent: a provider is conformant without them, and the
 * person signs in all the same.
 */
function factsOf({ amr, acr, sid }: Record<string, unknown>): SignInFacts {
  const short = (text: unknown) => (typeof text === "string" ? text.slice(0, 100) : null);
  return {
    method: short(Array.isArray(amr) ? amr[0] : amr) ?? "unknown",
    assurance: short(acr) ?? "unknown",
    providerSession: short(sid),
  };
}

/**
 * next-auth's storage, as far as it is needed: people are the portal's own persons (their id is the
 * account), and sessions live behind the doors of lib/identity/sessions.
 */
function sessionAdapter(request: AuthRequest, facts: SignInFacts): Adapter {
  const { ctx } = request;
  const userOf = (id: string) => ({ id, email: "", emailVerified: null });
  return {
    getUserByAccount: async ({ providerAccountId }) => userOf(providerAccountId),
    getUser: async (id) => userOf(id),
    getUserByEmail: async () => null,
    updateUser: async ({ id }) => userOf(id),
    async createSession({ sessionToken, userId: subjectId, expires }) {
      // Another browser session of the same browser would be left lying about.
      if (request.previousToken) await endSession(ctx, request.previousToken);
      const sessionId = await openSession(ctx, sessionToken, {
        subjectId,
        device: request.device,
        ...facts,
      });
      await ctx.ledger.record(
        {
          ...ctx,
          actor: {
            kind: "citizen",
            subjectId,
            sessionId,
            selfEntry: { id: "", subjectId, categories: [] },
          },
        },
        [
          {
            subjectId,
            operation: "identity.sign-in",
            purpose: "sign-in",
            categories: ["account"],
            cause: { kind: "session", reference: sessionId },
            citizenPresent: null,
            outcome: "granted",
          },
        ],
      );
      return { sessionToken, userId: subjectId, expires };
    },
    async getSessionAndUser(sessionToken) {
      // During a callback the browser's old session counts for nothing: every sign-in is a new one.
      if (sessionToken === request.previousToken) return null;
      const found = await findSession(ctx, sessionToken, { activity: false });
      if (!found) return null;
      const expires = new Date(found.endsAt);
      return {
        session: { sessionToken, userId: found.subjectId, expires },
        user: userOf(found.subjectId),
      };
    },
    updateSession: async () => null,
    async deleteSession(sessionToken) {
      await endSession(ctx, sessionToken);
    },
  };
}
