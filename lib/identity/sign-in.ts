import "server-only";
import { createHash, randomBytes } from "node:crypto";
import { isDeepStrictEqual } from "node:util";
import type { Context } from "@/lib/kernel/context";
import { FIN_PATTERN } from "@/lib/kernel/fin";
import { portalSecret } from "@/lib/kernel/keys";
import { settings } from "@/lib/kernel/settings";
import type { Locale } from "@/lib/kernel/texts";
import { pushAuthorization } from "./client";
import { isSecure, signInCookies } from "./cookies";
import {
  type Answered,
  askNextAuth,
  type Claims,
  type Completing,
  cookieSecret,
  nextAuthOptions,
  PROVIDER,
  type TokenSet,
  unsealed,
} from "./next-auth";
import { toOwnPage } from "./own-page";
import { type Discovery, discover, ProviderUnavailable } from "./provider";
import { isFirst } from "./rate-limit";
import { refusalOf, refused, refusedByProvider, SignInRefused } from "./refusal";
import {
  endSession,
  ensurePerson,
  openSession,
  providerMark,
  type SessionOpening,
} from "./sessions";

/**
 * SIGNING IN, in its two halves: the browser is sent to the provider, and comes back with an answer.
 */

type Doors = Omit<Context, "actor">;

/**
 * Begins a sign-in.
 * @param back where the person wants to be afterwards, as a form said it
 * @throws ProviderUnavailable
 */
export async function beginSignIn(locale: Locale, back: string): Promise<Answered> {
  const known = await discover();
  try {
    return await begin(known, locale, back);
  } catch (error) {
    // The provider may have moved since it last described itself.
    const anew = await discover({ anew: true });
    if (isDeepStrictEqual(anew, known)) throw error;
    return begin(anew, locale, back);
  }
}

async function begin(provider: Discovery, locale: Locale, back: string): Promise<Answered> {
  // next-auth wants its double-submit token. The origin of the form was checked, which a token could not
  // improve on; giving it here spares the form a script and a request before it.
  const csrfToken = randomBytes(32).toString("hex");
  const hash = createHash("sha256").update(`${csrfToken}${cookieSecret()}`).digest("hex");
  const { location, cookies } = await askNextAuth(
    {
      method: "POST",
      path: ["signin", PROVIDER],
      cookies: { [signInCookies().csrfToken.name]: `${csrfToken}|${hash}` },
      body: { csrfToken, callbackUrl: toOwnPage(back, `/${locale}/home`) },
    },
    nextAuthOptions({ provider, locale }),
  );
  const { href } = await pushAuthorization(new URL(location), provider);
  return { location: href, cookies };
}

export interface Return {
  /** The whole query of the address the browser came back to. */
  query: URLSearchParams;
  cookies: ReadonlyMap<string, string>;
  locale: Locale;
  /** Browser and system in words. */
  device: string;
  /** The session the browser held before: the new sign-in replaces it. */
  previousToken: string | null;
}

/**
 * Completes a sign-in: checks the provider's answer and opens a session.
 * @returns where the person wanted to be, and the cookies to set; null when the person changed their
 *   mind at the provider
 * @throws SignInRefused when the answer is not to be trusted, ProviderUnavailable when there is none
 */
export async function completeSignIn(ctx: Doors, back: Return): Promise<Answered | null> {
  const { query, cookies, locale } = back;
  // RFC 6749, 3.1: told twice, it could mean one thing to us and another to the library.
  if (new Set(query.keys()).size !== query.size) throw refused("a parameter is told twice");
  if (query.has("error")) return notSignedIn(query, cookies);

  const provider = await discover({ anew: true });
  const names = signInCookies();
  const target = toOwnPage(cookies.get(names.callbackUrl.name) ?? "", `/${locale}/home`);
  const given = (["state", "nonce", "pkceCodeVerifier"] as const).flatMap((cookie) => {
    const { name } = names[cookie];
    const value = cookies.get(name);
    return value === undefined ? [] : [[name, value] as const];
  });

  const attempt: Attempt = { opened: false };
  const answer = await askNextAuth(
    {
      method: "GET",
      path: ["callback", PROVIDER],
      query: Object.fromEntries([...query].filter(([name]) => ANSWER.includes(name))),
      cookies: { ...Object.fromEntries(given), [names.callbackUrl.name]: target },
    },
    nextAuthOptions({ provider, locale, completing: completing(ctx, provider, back, attempt) }),
  );
  if (attempt.failure) throw attempt.failure;
  if (!attempt.opened) throw refused("cookies of the sign-in are missing, spoilt or out of date");
  const gone = `${names.callbackUrl.name}=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax`;
  return {
    location: target,
    cookies: [
      ...answer.cookies.filter((line) => !line.startsWith(`${names.csrfToken.name}=`)),
      isSecure() ? `${gone}; Secure` : gone,
    ],
  };
}

/** What an answer with a code consists of (RFC 6749, 4.1.2; RFC 9207). Nothing else is passed on. */
const ANSWER = ["code", "state", "iss"];

/** The provider sends the person back without a code. Only what this browser began can have ended so. */
async function notSignedIn(query: URLSearchParams, cookies: Return["cookies"]): Promise<null> {
  const { name } = signInCookies().state;
  // Spoilt or out of date is as good as none.
  const token = await unsealed(cookies.get(name), name);
  if (!token?.value || token.value !== query.get("state")) throw refused("state mismatch");
  const code = query.get("error") ?? "";
  if (code === "access_denied") return null;
  throw refusedByProvider(code);
}

/** How far the completion of one sign-in came. next-auth itself keeps the reasons to itself. */
interface Attempt {
  opened: boolean;
  failure?: unknown;
}

const EXCHANGE_WITHIN_MS = 10_000;
/** Longer than the cookies of a sign-in live. */
const NONCE_ONCE = { name: "nonce", seconds: 3_600 };

function completing(
  ctx: Doors,
  provider: Discovery,
  { device, previousToken }: Return,
  attempt: Attempt,
): Completing {
  let said: Claims = {};

  /** Keeps the first failure: what next-auth makes of it says less. */
  function noting<Args extends unknown[], T>(
    work: (...args: Args) => Promise<T>,
    toFailure: (error: unknown) => unknown = (error) => error,
  ) {
    return async (...args: Args): Promise<T> => {
      try {
        return await work(...args);
      } catch (error) {
        attempt.failure ??= toFailure(error);
        throw error;
      }
    };
  }

  return {
    exchange: noting(async ({ client, params, checks, provider: { callbackUrl } }) => {
      if (provider.authorization_response_iss_parameter_supported && !params.iss) {
        throw refused("the answer does not name its issuer");
      }
      const asked = client.callback(callbackUrl, params, { ...checks, response_type: "code" });
      const tokens = await within(EXCHANGE_WITHIN_MS, asked);
      said = await claimsOf(tokens, () => client.userinfo(tokens), provider);
      return { tokens };
    }, refusalOf),

    identify: noting(async () => {
      if (!(await isFirst(ctx.db, portalSecret(), NONCE_ONCE, String(said.nonce)))) {
        throw refused("the answer was used before");
      }
      const name = settings().asanLoginClaimFin;
      const fin = said[name];
      if (typeof fin !== "string" || !FIN_PATTERN.test(fin)) {
        const detail = fin === undefined ? "is missing" : "is not a FIN";
        throw new SignInRefused("sign-in.no-fin", `claim ${name} ${detail}`);
      }
      return ensurePerson(ctx.db, fin);
    }),

    openSession: noting(async (token, subjectId) => {
      // Another session of the same browser would be left lying about.
      if (previousToken) await endSession(ctx, previousToken);
      await openSession(ctx, token, { subjectId, device, ...factsOf(said) });
      attempt.opened = true;
    }),
  };
}

/**
 * What the provider says of the person. A provider may keep what a scope stands for to its userinfo
 * endpoint (Core, 5.4); what the identity token says counts first.
 */
async function claimsOf(
  tokens: TokenSet,
  askUserinfo: () => Promise<Claims>,
  provider: Discovery,
): Promise<Claims> {
  const claims = tokens.claims();
  const isTold = settings().asanLoginClaimFin in claims;
  if (isTold || !provider.userinfo_endpoint || !tokens.access_token) return claims;
  return { ...(await within(EXCHANGE_WITHIN_MS, askUserinfo())), ...claims };
}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new ProviderUnavailable("no answer in time")), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** What the provider said beside the FIN. */
type SignInFacts = Omit<SessionOpening, "subjectId" | "device">;

/**
 * `amr` may be absent, `acr` unknown, `sid` absent: a provider is conformant without them, and the
 * person signs in all the same.
 */
function factsOf({ amr, acr, sid, sub }: Claims): SignInFacts {
  const short = (text: unknown) => (typeof text === "string" ? text.slice(0, 100) : "unknown");
  return {
    method: short(Array.isArray(amr) ? amr[0] : amr),
    assurance: short(acr),
    providerSession: providerMark("sid", sid),
    providerSubject: providerMark("sub", sub),
  };
}
