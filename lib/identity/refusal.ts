import { ProviderUnavailable } from "./provider";
import type { SecurityEvent } from "./schema";

/**
 * A sign-in that came to nothing. `detail` is for the security log: what was wrong, in words that hold
 * nothing of a person, whatever the provider or a stranger wrote into an answer.
 */
export class SignInRefused extends Error {
  override readonly name = "SignInRefused";

  constructor(
    readonly event: SecurityEvent,
    readonly detail: string,
  ) {
    super(`${event}: ${detail}`);
  }
}

export const refused = (detail: string) => new SignInRefused("sign-in.refused", detail);
const unavailable = (detail: string) => new SignInRefused("sign-in.unavailable", detail);

/**
 * openid-client's complaints. Kept whole are those that name an issuer, a client, an algorithm or a
 * time: they say which setting is wrong. Of the others only that they came: they would repeat
 * secrets, subjects or whatever an address was given.
 */
const KEPT = [
  /^unexpected iss value, expected \S+, got: \S+$/,
  /^aud mismatch, expected \S+, got: \S+$/,
  /^aud is missing the client_id, expected \S+ to be included in \[\S*\]$/,
  /^unexpected JWT alg received, expected \S+, got: \S+$/,
  /^JWT (expired|not active yet), now \d+, (exp|nbf) \d+$/,
  /^JWT \w+ claim must be a JSON numeric value$/,
  /^missing required JWT property \w+$/,
  /^failed to validate JWT signature$/,
  /^code missing from response$/,
];
const SHORTENED: readonly [RegExp, string][] = [
  [/^state (mismatch|missing)/, "state mismatch"],
  [/^nonce mismatch/, "nonce mismatch"],
  [/^iss mismatch/, "the answer names another issuer"],
  [/^azp mismatch/, "azp mismatch"],
  [/^at_hash/, "at_hash mismatch"],
  [/^userinfo sub mismatch/, "userinfo speaks of another subject"],
  [/^failed to decode JWT/, "the identity token is no JWT"],
  [/^id_token not present/, "no identity token"],
  [/^(no valid key|multiple matching keys) found/, "no one key of the provider fits the signature"],
];

/** Error codes of OAuth 2.0 and OpenID Connect. Any other word in that place is a stranger's. */
const CODES = new Set([
  "invalid_request",
  "invalid_client",
  "invalid_grant",
  "unauthorized_client",
  "unsupported_grant_type",
  "unsupported_response_type",
  "invalid_scope",
  "access_denied",
  "server_error",
  "temporarily_unavailable",
  "interaction_required",
  "login_required",
  "account_selection_required",
  "consent_required",
  "invalid_request_uri",
  "invalid_request_object",
  "invalid_token",
]);
const OUTAGES = new Set(["server_error", "temporarily_unavailable"]);

/** The provider says itself that it will not. */
export function refusedByProvider(code: string): SignInRefused {
  const detail = `the provider says ${CODES.has(code) ? code : "something unknown"}`;
  return OUTAGES.has(code) ? unavailable(detail) : refused(detail);
}

/** What went wrong while the provider was asked who this is. */
export function refusalOf(error: unknown): SignInRefused {
  if (error instanceof SignInRefused) return error;
  if (error instanceof ProviderUnavailable) return unavailable(error.message);
  const { name, message, error: code, syscall } = error as Error & Record<string, unknown>;

  const answered = /^expected 200 OK, got: (\d+)/.exec(message)?.[1];
  if (answered) return unavailable(`the provider answered ${answered}`);
  if (name === "OPError") return refusedByProvider(String(code));
  if (message.startsWith("outgoing request timed out")) return unavailable("no answer in time");
  if (name === "SyntaxError") return unavailable("the provider's answer is not JSON");
  if (typeof syscall === "string") return unavailable("the provider cannot be reached");

  if (KEPT.some((pattern) => pattern.test(message))) return refused(message);
  const shortened = SHORTENED.find(([pattern]) => pattern.test(message));
  return refused(shortened?.[1] ?? `something else (${name})`);
}
