import type Provider from "oidc-provider";
import type { Configuration, KoaContextWithOIDC } from "oidc-provider";
import { ACR, satisfies, wantedLevel } from "./assurance";
import { type ClientRegistry, callableAddresses, returnOrigins } from "./clients";
import { errorPage, failureLine, notFoundPage } from "./errors";
import type { ProviderKeys } from "./keys";
import { LOCALE_COOKIE, LOCALE_COOKIE_SECONDS, localeOfRequest } from "./locale";
import { createLogoutPages } from "./logout";
import type { People, Person } from "./people";
import { loadOidcProvider } from "./runtime";
import { contentSecurityPolicy } from "./security";
import type { Store } from "./store";

/**
 * THE OPENID PROVIDER: authorization code with PKCE S256 for everyone, pushed authorization requests
 * for those who must, logout in both directions. The protocol is oidc-provider's; here stands only
 * what is ours to decide.
 */

export const INTERACTION_SECONDS = 30 * 60;
/** A session outlives the sign-in, so that signing out reaches every portal the person went to. */
const SESSION_SECONDS = 8 * 3600;
/** But it opens a portal without a question only for so long: the next person may sit here by then. */
const SILENT_SECONDS = 15 * 60;

export interface ProviderParts {
  issuer: string;
  keys: ProviderKeys;
  clients: ClientRegistry;
  people: People;
  store: Store;
  complain(problem: string): void;
}

export interface BuiltProvider {
  provider: Provider;
  /** The provider's way of saying that there is no such interaction (any more). */
  isGone(error: unknown): boolean;
}

export async function createProvider(parts: ProviderParts): Promise<BuiltProvider> {
  const { issuer, keys, clients, people, store, complain } = parts;
  const { Provider, errors, interactionPolicy } = await loadOidcProvider();
  const logout = createLogoutPages(store, complain);

  const { Check } = interactionPolicy;
  const policy = interactionPolicy.base();
  policy
    .get("login")
    ?.checks.add(
      new Check(
        "level_too_low",
        "the session is of a lower level of assurance than asked for",
        "login_required",
        ({ oidc }) =>
          oidc.session?.accountId !== undefined &&
          !satisfies(oidc.acr, wantedLevel(oidc.params?.acr_values)),
      ),
    );
  policy
    .get("login")
    ?.checks.add(
      new Check(
        "signed_in_long_ago",
        "the person signed in too long ago to be let in silently",
        "login_required",
        ({ oidc }) => Boolean(oidc.session?.past(SILENT_SECONDS) && !oidc.result?.login),
      ),
    );
  // Whoever stands in the file of relying parties was registered by the state: nobody is asked for
  // consent, but the first page says what the portal will receive.
  policy.get("consent")?.checks.clear();

  const configuration: Configuration = {
    adapter: store.adapter,
    jwks: keys.jwks,
    acrValues: Object.values(ACR),
    scopes: ["openid"],
    claims: {
      openid: ["sub", "sid", "acr", "amr", "auth_time"],
      profile: ["fin", "family_name", "given_name", "name", "birthdate", "gender"],
      phone: ["phone_number"],
    },
    // Portals read the person from the ID token; nobody has to call userinfo for it.
    conformIdTokenClaims: false,
    subjectTypes: ["pairwise"],
    pairwiseIdentifier: (_, accountId, client) => keys.subjectOf(accountId, client.clientId),
    responseTypes: ["code"],
    clientAuthMethods: ["private_key_jwt", "client_secret_basic", "client_secret_post", "none"],
    pkce: { required: () => true },
    allowOmittingSingleRegisteredRedirectUri: false,
    discovery: { ui_locales_supported: ["az", "en", "ru"] },
    cookies: {
      keys: [keys.cookieKey],
      names: { session: "asan_session", interaction: "asan_interaction", resume: "asan_resume" },
    },
    ttl: {
      AccessToken: 300,
      AuthorizationCode: 60,
      IdToken: 300,
      Interaction: INTERACTION_SECONDS,
      Session: SESSION_SECONDS,
      Grant: SESSION_SECONDS,
    },
    features: {
      devInteractions: { enabled: false },
      dPoP: { enabled: false },
      resourceIndicators: { enabled: false },
      pushedAuthorizationRequests: { enabled: true },
      backchannelLogout: { enabled: true },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: logout.logoutSource,
        postLogoutSuccessSource: logout.postLogoutSuccessSource,
      },
    },
    // No portal calls these endpoints from a browser.
    clientBasedCORS: () => false,
    interactions: { policy, url: (_, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_, fin) => accountOf(people.find(fin)),
    loadExistingGrant: grantWhatIsAsked,
    renderError(ctx, out, error) {
      ctx.type = "html";
      ctx.body = errorPage(ctx, out, error);
    },
    // oidc-provider never calls loopback and private addresses. The ones relying parties have
    // registered are known to be theirs: on one machine, and inside the state's network, they are
    // private. Exactly those addresses are called, nothing beside them.
    fetch(input, init) {
      const known = callableAddresses(clients.list()).has(new URL(String(input)).href);
      if (!known) return fetch(input, init);
      const { dispatcher: _, ...plain } = init as RequestInit & { dispatcher?: unknown };
      return fetch(input, plain);
    },
  };

  const provider = new Provider(issuer, configuration);
  // `server.ts` writes the forwarding headers itself, from the issuer.
  provider.proxy = true;

  provider.use(async (ctx, next) => {
    await next();
    if (ctx.status === 404 && ctx.body === undefined) {
      ctx.type = "html";
      ctx.body = notFoundPage(ctx as KoaContextWithOIDC);
      ctx.status = 404;
    }
  });
  provider.use((ctx, next) => logout.nobodyToSignOut(ctx as KoaContextWithOIDC, next));
  provider.use(async (ctx, next) => {
    await next();
    // Some of the provider's pages are forms that lead on to the portal.
    const client = (ctx as KoaContextWithOIDC).oidc?.client;
    const policyNow = ctx.response.get("Content-Security-Policy");
    const withPortal = contentSecurityPolicy(returnOrigins(client?.metadata()));
    if (client && policyNow === contentSecurityPolicy()) {
      ctx.set("Content-Security-Policy", withPortal);
    }
  });

  provider.on("interaction.started", (ctx) => {
    const locale = localeOfRequest(ctx.oidc.params?.ui_locales);
    if (!locale) return;
    const maxAge = LOCALE_COOKIE_SECONDS * 1000;
    ctx.cookies.set(LOCALE_COOKIE, locale, { signed: false, sameSite: "lax", maxAge });
  });
  provider.on("backchannel.error", (_, error, client) => {
    complain(`${client.clientId} could not be told of a logout: ${error.message}`);
  });
  provider.on("server_error", (ctx, error) => {
    complain(failureLine(error, String(ctx.oidc?.route)));
  });

  return { provider, isGone: (error) => error instanceof errors.SessionNotFound };
}

function accountOf(person: Person | null) {
  if (!person) return undefined;
  return {
    accountId: person.fin,
    claims: () => ({
      sub: person.fin, // replaced by the pairwise subject before it leaves
      fin: person.fin,
      family_name: person.surname,
      given_name: person.givenName,
      name: person.name,
      birthdate: person.bornOn,
      gender: person.sex,
      ...(person.phone ? { phone_number: person.phone } : {}),
    }),
  };
}

/** Everything a registered portal asks for, and no more. */
async function grantWhatIsAsked({ oidc }: KoaContextWithOIDC) {
  const { provider, client, session, account } = oidc;
  if (!client || !session || !account) return undefined;
  const known = session.grantIdFor(client.clientId);
  const found = known ? await provider.Grant.find(known) : undefined;
  const grant =
    found?.accountId === account.accountId
      ? found
      : new provider.Grant({ accountId: account.accountId, clientId: client.clientId });
  grant.addOIDCScope([...oidc.requestParamOIDCScopes].join(" "));
  await grant.save();
  return grant;
}
