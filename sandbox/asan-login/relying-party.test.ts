import { createServer, type Server } from "node:http";
import { decodeProtectedHeader, importJWK, jwtVerify } from "jose";
import type { ClientMetadata } from "oidc-provider";
import * as oidc from "openid-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { findLife } from "@/sandbox/world";
import { ACR } from "./assurance";
import { DEMONSTRATION } from "./demonstration";
import {
  Browser,
  close,
  freshWorld,
  listen,
  newKey,
  publicPart,
  type RunningAsanLogin,
  startAsanLogin,
} from "./testing";

/**
 * A relying party nobody here wrote: the npm package `openid-client` as it comes, against the real
 * server over HTTP. What it checks by itself (issuer, audience, signature, nonce, state) is checked.
 */

const SEVINC = "TST4K7Q";
const BANK = "http://localhost:49001";

let server: RunningAsanLogin;
let clients: readonly ClientMetadata[];
let portal: Server;
let portalUrl: string;
let portalKey: Awaited<ReturnType<typeof newKey>>;
const toldOfLogout: string[] = [];

beforeAll(async () => {
  freshWorld();
  portalKey = await newKey("ES256");
  // The portal's own server, on loopback: it only receives logout tokens.
  portal = createServer((request, response) => {
    let body = "";
    request.on("data", (chunk) => (body += chunk));
    request.on("end", () => {
      toldOfLogout.push(new URLSearchParams(body).get("logout_token") ?? "");
      response.end();
    });
  });
  portalUrl = `http://localhost:${await listen(portal)}`;
  clients = [
    {
      client_id: "e-sosial",
      client_name: "e-sosial",
      redirect_uris: [`${portalUrl}/callback`],
      post_logout_redirect_uris: [`${portalUrl}/`],
      backchannel_logout_uri: `${portalUrl}/backchannel`,
      backchannel_logout_session_required: true,
      require_pushed_authorization_requests: true,
      token_endpoint_auth_method: "private_key_jwt",
      token_endpoint_auth_signing_alg: "ES256",
      id_token_signed_response_alg: "ES256",
      jwks: { keys: [publicPart(portalKey)] },
    },
    {
      client_id: "bank",
      client_name: "Nümunə Bank",
      client_secret: "the secret of the bank",
      redirect_uris: [`${BANK}/return`],
      post_logout_redirect_uris: [`${BANK}/`],
    },
  ];
  server = await startAsanLogin(clients);
});

afterAll(async () => {
  await server.stop();
  await close(portal);
});

const insecure = { execute: [oidc.allowInsecureRequests] };

async function asPortal() {
  const key = (await importJWK(portalKey, "ES256")) as CryptoKey;
  return oidc.discovery(
    new URL(server.issuer),
    "e-sosial",
    { id_token_signed_response_alg: "ES256" },
    oidc.PrivateKeyJwt({ key, kid: portalKey.kid }),
    insecure,
  );
}

const asBank = () =>
  oidc.discovery(
    new URL(server.issuer),
    "bank",
    undefined,
    oidc.ClientSecretBasic("the secret of the bank"),
    insecure,
  );

interface Request {
  url: URL;
  checks: oidc.AuthorizationCodeGrantChecks;
}

async function begin(
  config: oidc.Configuration,
  redirectUri: string,
  more: Record<string, string> = {},
): Promise<Request> {
  const verifier = oidc.randomPKCECodeVerifier();
  const [state, nonce] = [oidc.randomState(), oidc.randomNonce()];
  const parameters = {
    redirect_uri: redirectUri,
    scope: "openid profile phone",
    code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
    code_challenge_method: "S256",
    state,
    nonce,
    ...more,
  };
  const checks = { pkceCodeVerifier: verifier, expectedState: state, expectedNonce: nonce };
  return { url: oidc.buildAuthorizationUrl(config, parameters), checks };
}

async function signInWithPassword(browser: Browser, start: URL): Promise<URL> {
  await browser.open(start.href);
  const interaction = browser.url;
  await browser.post(`${interaction}/fin`, { fin: SEVINC, password: DEMONSTRATION.password });
  const code = /<code>(\d{6})<\/code>/.exec(browser.html)?.[1] ?? "";
  return new URL((await browser.post(`${interaction}/fin/code`, { code })) ?? "about:blank");
}

async function signInWithCard(browser: Browser, start: URL): Promise<URL> {
  await browser.open(start.href);
  const answer = { fin: SEVINC, pin: DEMONSTRATION.bsxmPin };
  return new URL((await browser.post(`${browser.url}/bsxm`, answer)) ?? "about:blank");
}

test("a confidential client with a shared secret signs a person in", async () => {
  const config = await asBank();
  const { url, checks } = await begin(config, `${BANK}/return`);

  const back = await signInWithPassword(new Browser(server.issuer), url);
  const tokens = await oidc.authorizationCodeGrant(config, back, checks);

  const life = findLife(SEVINC);
  expect(decodeProtectedHeader(tokens.id_token ?? "").alg).toBe("RS256");
  expect(tokens.claims()).toMatchObject({
    iss: server.issuer,
    aud: "bank",
    sub: expect.stringMatching(/^[\w-]{43}$/),
    acr: ACR.substantial,
    amr: ["fin", "pwd", "otp", "sms"],
    auth_time: expect.any(Number),
    fin: SEVINC,
    given_name: life?.givenName,
    family_name: life?.surname,
    name: "Sevinc Həsənova",
    birthdate: life?.bornOn,
    gender: "female",
    phone_number: life?.phone,
  });

  const person = await oidc.fetchUserInfo(config, tokens.access_token, tokens.claims()?.sub ?? "");
  expect(person).toMatchObject({ fin: SEVINC, name: "Sevinc Həsənova" });
});

test("only what was asked for is told", async () => {
  const config = await asBank();
  const { url, checks } = await begin(config, `${BANK}/return`, { scope: "openid" });

  const back = await signInWithCard(new Browser(server.issuer), url);
  const claims = (await oidc.authorizationCodeGrant(config, back, checks)).claims();

  expect(claims).toMatchObject({ acr: ACR.high, amr: ["bsxm", "sc", "pin"] });
  expect(Object.keys(claims ?? {}).sort()).toEqual([
    "acr",
    "amr",
    "aud",
    "auth_time",
    "exp",
    "iat",
    "iss",
    "nonce",
    "sub",
  ]);
});

test("a client with a key of its own pushes its request and signs a person in", async () => {
  const config = await asPortal();
  const { url, checks } = await begin(config, `${portalUrl}/callback`);
  const pushed = await oidc.buildAuthorizationUrlWithPAR(
    config,
    Object.fromEntries(url.searchParams) as Record<string, string>,
  );
  expect([...pushed.searchParams.keys()].sort()).toEqual(["client_id", "request_uri"]);

  const back = await signInWithCard(new Browser(server.issuer), pushed);
  const tokens = await oidc.authorizationCodeGrant(config, back, checks);

  expect(decodeProtectedHeader(tokens.id_token ?? "").alg).toBe("ES256");
  expect(tokens.claims()).toMatchObject({ aud: "e-sosial", fin: SEVINC, acr: ACR.high });
  // The name of this session, by which a logout will be told.
  expect(tokens.claims()?.sid).toEqual(expect.any(String));
  expect(tokens.refresh_token).toBeUndefined();
});

test("a client that must push its requests cannot come without", async () => {
  const { url } = await begin(await asPortal(), `${portalUrl}/callback`);

  const back = await new Browser(server.issuer).open(url.href);

  expect(new URL(back ?? "about:blank").searchParams.get("error")).toBe("invalid_request");
});

test("one person has a lasting name at each portal, and no two portals the same", async () => {
  const subjectAt = async (config: oidc.Configuration, redirectUri: string) => {
    const { url, checks } = await begin(config, redirectUri);
    const start =
      config.clientMetadata().client_id === "bank"
        ? url
        : await oidc.buildAuthorizationUrlWithPAR(config, Object.fromEntries(url.searchParams));
    const back = await signInWithCard(new Browser(server.issuer), start);
    return (await oidc.authorizationCodeGrant(config, back, checks)).claims()?.sub;
  };

  const [first, again, elsewhere] = [
    await subjectAt(await asBank(), `${BANK}/return`),
    await subjectAt(await asBank(), `${BANK}/return`),
    await subjectAt(await asPortal(), `${portalUrl}/callback`),
  ];

  expect(again).toBe(first);
  expect(elsewhere).not.toBe(first);
  expect(first).not.toContain(SEVINC);
});

test("signing out at the portal signs out here, tells every portal and leads back", async () => {
  const browser = new Browser(server.issuer);
  const config = await asPortal();
  const { url, checks } = await begin(config, `${portalUrl}/callback`);
  const pushed = await oidc.buildAuthorizationUrlWithPAR(
    config,
    Object.fromEntries(url.searchParams),
  );
  const back = await signInWithCard(browser, pushed);
  const claims = (await oidc.authorizationCodeGrant(config, back, checks)).claims();
  toldOfLogout.length = 0;

  const end = oidc.buildEndSessionUrl(config, {
    post_logout_redirect_uri: `${portalUrl}/`,
    state: "goodbye",
  });
  const after = await browser.open(end.href);

  expect(after).toBe(`${portalUrl}/?state=goodbye`);
  expect(toldOfLogout).toHaveLength(1);
  const keys = await fetch(`${server.issuer}/jwks`).then((reply) => reply.json());
  const key = keys.keys.find(({ alg }: { alg: string }) => alg === "ES256");
  const { payload } = await jwtVerify(toldOfLogout[0] ?? "", await importJWK(key), {
    issuer: server.issuer,
    audience: "e-sosial",
  });
  expect(payload).toMatchObject({
    sub: claims?.sub,
    sid: claims?.sid,
    events: { "http://schemas.openid.net/event/backchannel-logout": {} },
  });
  expect(payload).not.toHaveProperty("nonce");
  // Nobody is signed in any more: the next request asks again.
  const next = await oidc.buildAuthorizationUrlWithPAR(
    config,
    Object.fromEntries((await begin(config, `${portalUrl}/callback`)).url.searchParams),
  );
  expect(await browser.open(next.href)).toBeNull();
  expect(browser.text).toContain("Necə daxil olursunuz?");
});

test("whoever is not signed in here any more is led back without a question", async () => {
  const end = oidc.buildEndSessionUrl(await asPortal(), {
    post_logout_redirect_uri: `${portalUrl}/`,
  });

  expect(await new Browser(server.issuer).open(end.href)).toBe(`${portalUrl}/`);
});

test("a portal that cannot be reached does not keep the person signed in", async () => {
  const [portalEntry, bankEntry] = clients;
  const unreachable = { ...bankEntry, backchannel_logout_uri: "http://localhost:9/logout" };
  server.register([portalEntry, unreachable] as ClientMetadata[]);
  const browser = new Browser(server.issuer);
  const config = await asBank();
  const { url, checks } = await begin(config, `${BANK}/return`);
  const back = await signInWithCard(browser, url);
  await oidc.authorizationCodeGrant(config, back, checks);
  server.complaints.length = 0;

  const end = oidc.buildEndSessionUrl(config, { post_logout_redirect_uri: `${BANK}/` });
  const after = await browser.open(end.href);
  server.register(clients);

  expect(after).toBe(`${BANK}/`);
  expect(server.complaints).toEqual([expect.stringMatching(/^bank could not be told of a logout/)]);
});

test("a relying party added to the file signs people in without a restart", async () => {
  const secret = "the secret of the municipality";
  const returnTo = "http://localhost:49002/return";
  server.register([
    ...clients,
    { client_id: "municipality", client_secret: secret, redirect_uris: [returnTo] },
  ]);
  const auth = oidc.ClientSecretBasic(secret);
  const config = await oidc.discovery(
    new URL(server.issuer),
    "municipality",
    undefined,
    auth,
    insecure,
  );
  const { url, checks } = await begin(config, returnTo);

  const back = await signInWithCard(new Browser(server.issuer), url);
  const tokens = await oidc.authorizationCodeGrant(config, back, checks);

  expect(tokens.claims()?.aud).toBe("municipality");
  server.register(clients);
  const browser = new Browser(server.issuer);
  await browser.open(url.href);
  expect(browser.status).toBe(400);
  expect(browser.text).toContain("Bu portal giriş sistemində yoxdur");
});
