import { createHash, createHmac, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import {
  type CryptoKey,
  exportJWK,
  generateKeyPair,
  importJWK,
  type JWK,
  type JWTPayload,
  jwtVerify,
  SignJWT,
} from "jose";

/**
 * AN ODD OPENID PROVIDER for tests: conformant, and strict with its client, until it is bent. It asks
 * nobody anything: whoever comes to its authorization endpoint is signed in as `fin`.
 */

export type Alg = "RS256" | "PS256" | "ES256" | "EdDSA";
export type AuthMethod = "private_key_jwt" | "client_secret_basic" | "client_secret_post";

/** What is out of the ordinary. Nothing is, unless a test says so. */
export interface Bends {
  /** Changes the description; `undefined` takes a member away. */
  description?: Record<string, unknown>;
  /** Changes the parameters that the browser brings back. */
  answer?: Record<string, string | undefined>;
  /** Changes the identity token's claims. */
  claims?: JWTPayload;
  /** Claims of the userinfo endpoint, which is there only then. */
  userinfo?: JWTPayload;
  /** What identity tokens are signed with. */
  sign?: Alg | "none" | "HS256" | "a key nobody knows" | "another signature";
  /** The signature's key is not named. */
  withoutKid?: true;
  /** A code may be used again. */
  forgetful?: true;
  /** How an endpoint fails. At `/new/<endpoint>` it always works. */
  fails?: Partial<Record<Endpoint, number | "garbage" | "silence">>;
}

const ENDPOINTS = ["discovery", "par", "authorize", "token", "jwks", "userinfo"] as const;
type Endpoint = (typeof ENDPOINTS)[number];

export interface OddProviderOptions {
  clientId: string;
  clientSecret: string;
  /** Public key of the client. */
  clientKey: JWK;
  /** Algorithms it says it signs identity tokens with; the first is used. */
  algs?: readonly Alg[];
  pushes?: boolean;
  /** Its issuer ends with a slash. */
  trailingSlash?: boolean;
}

export interface OddProvider {
  issuer: string;
  /** Requests each endpoint has received. */
  asked: Record<Endpoint, number>;
  /** The person who signs in next, and how the provider behaves until it is bent anew. */
  set(fin: string, bends?: Bends): void;
  /** New signing keys; the old ones are forgotten. */
  rotateKeys(): Promise<void>;
  /** Signs anything, as its logout tokens are. */
  sign(claims: JWTPayload, sign?: Bends["sign"]): Promise<string>;
  stop(): Promise<void>;
}

interface Grant {
  parameters: Record<string, string>;
  fin: string;
  used: boolean;
}

export async function startOddProvider(options: OddProviderOptions): Promise<OddProvider> {
  const { algs = ["RS256"], clientId } = options;
  let fin = "";
  let bends: Bends = {};
  let keys = await firstKeys(algs);
  const pushed = new Map<string, Record<string, string>>();
  const grants = new Map<string, Grant>();
  const asked = Object.fromEntries(ENDPOINTS.map((name) => [name, 0])) as Record<Endpoint, number>;

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  const issuer = options.trailingSlash ? `${origin}/` : origin;

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const url = new URL(request.url ?? "/", origin);
    const endpoint = endpointOf(url.pathname);
    if (!endpoint) return response.writeHead(404).end();
    asked[endpoint] += 1;
    const failure = url.pathname.startsWith("/new/") ? undefined : bends.fails?.[endpoint];
    if (failure === "silence") return;
    if (failure === "garbage") return response.writeHead(200).end("<h1>Not at home</h1>");
    if (failure) return json(response, failure, { error: "server_error" });
    const form = new URLSearchParams(await textOf(request));
    switch (endpoint) {
      case "discovery":
        return json(response, 200, describe());
      case "jwks":
        return json(response, 200, { keys: Object.values(keys).map(({ jwk }) => jwk) });
      case "par":
        return push(request, response, form);
      case "authorize":
        return authorize(response, url.searchParams);
      case "token":
        return exchange(request, response, form);
      case "userinfo":
        return json(response, 200, bends.userinfo ?? {});
    }
  }

  function describe() {
    return {
      issuer,
      authorization_endpoint: `${origin}/authorize`,
      token_endpoint: `${origin}/token`,
      jwks_uri: `${origin}/jwks`,
      response_types_supported: ["code"],
      subject_types_supported: ["public"],
      id_token_signing_alg_values_supported: algs,
      ...(options.pushes && { pushed_authorization_request_endpoint: `${origin}/par` }),
      ...(bends.userinfo && { userinfo_endpoint: `${origin}/userinfo` }),
      ...bends.description,
    };
  }

  async function push(request: IncomingMessage, response: ServerResponse, form: URLSearchParams) {
    if (!(await isClient(request, form))) return json(response, 401, { error: "invalid_client" });
    const uri = `urn:ietf:params:oauth:request_uri:${randomUUID()}`;
    pushed.set(uri, Object.fromEntries(form));
    return json(response, 201, { request_uri: uri, expires_in: 60 });
  }

  function authorize(response: ServerResponse, query: URLSearchParams) {
    const uri = query.get("request_uri");
    const parameters = uri ? pushed.get(uri) : Object.fromEntries(query);
    const isWhole =
      parameters?.client_id === clientId &&
      parameters.response_type === "code" &&
      parameters.code_challenge_method === "S256" &&
      parameters.state &&
      parameters.nonce;
    if (!parameters || !isWhole) return response.writeHead(400).end();
    const code = randomUUID();
    grants.set(code, { parameters, fin, used: false });
    const back = new URL(parameters.redirect_uri ?? "");
    const told = { code, state: parameters.state, ...bends.answer };
    for (const [name, value] of Object.entries(told)) {
      if (value !== undefined) back.searchParams.append(name, value);
    }
    return response.writeHead(303, { location: back.href }).end();
  }

  async function exchange(
    request: IncomingMessage,
    response: ServerResponse,
    form: URLSearchParams,
  ) {
    if (!(await isClient(request, form))) return json(response, 401, { error: "invalid_client" });
    const grant = grants.get(form.get("code") ?? "");
    const challenge = createHash("sha256").update(form.get("code_verifier") ?? "");
    const isGood =
      grant &&
      (!grant.used || bends.forgetful) &&
      form.get("grant_type") === "authorization_code" &&
      form.get("redirect_uri") === grant.parameters.redirect_uri &&
      challenge.digest("base64url") === grant.parameters.code_challenge;
    if (!isGood) {
      // A provider may write anything into a description; none of it belongs in a log of ours.
      const error_description = `the code of ${grant?.fin ?? "nobody"} is not good`;
      return json(response, 400, { error: "invalid_grant", error_description });
    }
    grant.used = true;
    return json(response, 200, {
      access_token: randomUUID(),
      token_type: "Bearer",
      id_token: await sign({
        iss: issuer,
        sub: `subject of ${grant.fin}`,
        aud: clientId,
        exp: now() + 300,
        iat: now(),
        nonce: grant.parameters.nonce,
        sid: randomUUID(),
        acr: "high",
        amr: ["test"],
        fin: grant.fin,
        ...bends.claims,
      }),
    });
  }

  async function isClient(request: IncomingMessage, form: URLSearchParams): Promise<boolean> {
    const [id = "", secret = ""] = Buffer.from(
      request.headers.authorization?.replace("Basic ", "") ?? "",
      "base64",
    )
      .toString()
      .split(":")
      .map((part) => decodeURIComponent(part.replaceAll("+", " ")));
    if (secret) return id === clientId && secret === options.clientSecret;
    if (form.has("client_secret")) return form.get("client_secret") === options.clientSecret;
    const assertion = form.get("client_assertion");
    if (!assertion) return false;
    const verified = await jwtVerify(assertion, await importJWK(options.clientKey), {
      issuer: clientId,
      audience: issuer,
    }).catch(() => null); // whatever is wrong with it, it is not the client
    return verified?.payload.sub === clientId && typeof verified.payload.jti === "string";
  }

  async function sign(claims: JWTPayload, how = bends.sign ?? algs[0]): Promise<string> {
    const compact = (part: unknown) => Buffer.from(JSON.stringify(part)).toString("base64url");
    const body = compact(claims);
    if (how === "none") return `${compact({ alg: "none" })}.${body}.`;
    if (how === "HS256") {
      const head = compact({ alg: "HS256" });
      const mac = createHmac("sha256", options.clientSecret).update(`${head}.${body}`);
      return `${head}.${body}.${mac.digest("base64url")}`;
    }
    const isOdd = how === "a key nobody knows" || how === "another signature";
    const alg = isOdd ? (algs[0] as Alg) : (how as Alg);
    const known = keys[alg];
    const signer = isOdd ? (await newKeys([alg]))[alg] : known;
    if (!known || !signer) throw new Error(`no key for ${alg}`);
    const kid = how === "another signature" ? known.jwk.kid : signer.jwk.kid;
    return new SignJWT(claims)
      .setProtectedHeader({ alg, ...(bends.withoutKid ? {} : { kid }) })
      .sign(signer.privateKey);
  }

  return {
    issuer,
    asked,
    set(person, bent = {}) {
      fin = person;
      bends = bent;
    },
    async rotateKeys() {
      keys = await newKeys(algs);
    },
    sign: (claims, how) => sign(claims, how),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

interface Key {
  privateKey: CryptoKey;
  jwk: JWK;
}
type Keys = Partial<Record<Alg, Key>>;

/** What every provider begins with; made once, because making them takes a while. */
const first = new Map<Alg, Promise<Key>>();

async function firstKeys(algs: readonly Alg[]): Promise<Keys> {
  for (const alg of algs) if (!first.has(alg)) first.set(alg, newKey(alg));
  const made = algs.map(async (alg) => [alg, await first.get(alg)]);
  return Object.fromEntries(await Promise.all(made)) as Keys;
}

async function newKeys(algs: readonly Alg[]): Promise<Keys> {
  const made = algs.map(async (alg) => [alg, await newKey(alg)]);
  return Object.fromEntries(await Promise.all(made)) as Keys;
}

async function newKey(alg: Alg): Promise<Key> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  const jwk = { ...(await exportJWK(publicKey)), kid: randomUUID(), alg, use: "sig" };
  return { privateKey, jwk };
}

function endpointOf(path: string): Endpoint | undefined {
  if (path === "/.well-known/openid-configuration") return "discovery";
  return ENDPOINTS.find((name) => path === `/${name}` || path === `/new/${name}`);
}

const now = () => Math.floor(Date.now() / 1_000);

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}

function json(response: ServerResponse, status: number, body: unknown) {
  return response
    .writeHead(status, { "content-type": "application/json" })
    .end(JSON.stringify(body));
}
