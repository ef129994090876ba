import { randomBytes, randomUUID } from "node:crypto";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { NextRequest } from "next/server";
import { inject, vi } from "vitest";
import {
  type OddProvider,
  type OddProviderOptions,
  startOddProvider,
} from "@/lib/testing/odd-provider";
import { owner } from "@/lib/testing/world";

/**
 * FOR TESTS: the portal's own route handlers, set up by environment variables as the real process is,
 * an odd provider on the other side, and a browser without a screen between them.
 */

export const PORTAL_URL = "http://localhost:3000";
export const CLIENT = { id: "e-sosial", secret: "a secret: with / and + and ə" };

type Routes = typeof import("./auth");

export interface Setting {
  provider: OddProvider;
  routes: Routes;
}

const folder = mkdtempSync(path.join(tmpdir(), "portal-"));
let publicKey: JWK | undefined;

/** Key files, once; settings and modules, anew for every call. */
export async function settingWith(
  options: Partial<OddProviderOptions> = {},
  env: Record<string, string> | ((issuer: string) => Record<string, string>) = {},
): Promise<Setting> {
  publicKey ??= await writeKeys();
  const provider = await startOddProvider({
    clientId: CLIENT.id,
    clientSecret: CLIENT.secret,
    clientKey: publicKey,
    ...options,
  });
  for (const name of [
    "ASAN_LOGIN_AUTH_METHOD",
    "ASAN_LOGIN_CLAIM_FIN",
    "ASAN_LOGIN_ID_TOKEN_ALG",
  ]) {
    vi.stubEnv(name, "");
  }
  const settings = {
    DATABASE_APP_URL: inject("TEST_APP_URL"),
    PORTAL_URL,
    PORTAL_CLOCK: "system",
    PORTAL_DATA_DIR: folder,
    ASAN_LOGIN_ISSUER: provider.issuer,
    ASAN_LOGIN_CLIENT_ID: CLIENT.id,
    ASAN_LOGIN_CLIENT_SECRET: CLIENT.secret,
    ...(typeof env === "function" ? env(provider.issuer) : env),
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  vi.resetModules();
  return { provider, routes: await import("./auth") };
}

async function writeKeys(): Promise<JWK> {
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text);
  mkdirSync(path.join(folder, "keys"));
  const pair = await generateKeyPair("ES256", { extractable: true });
  const key = { ...(await exportJWK(pair.privateKey)), alg: "ES256", kid: "portal" };
  write("keys/asan-login-client.json", JSON.stringify(key));
  write("keys/secret", randomBytes(32).toString("base64url"));
  write("keys/pseudonym", randomBytes(32).toString("base64url"));
  return { ...(await exportJWK(pair.publicKey)), alg: "ES256" };
}

/** One browser: keeps cookies, says where a form comes from, and has a network of its own. */
export class Browser {
  readonly cookies = new Map<string, string>();
  readonly network = randomUUID();
  /** The number of the last request, as it stands in a security event. */
  requestId = "";

  constructor(
    readonly routes: Routes,
    readonly portalUrl = PORTAL_URL,
  ) {}

  /** Posts the sign-in form; null when it does not lead to the provider. */
  async begin(fields: Record<string, string> = { locale: "en" }): Promise<Response> {
    const body = new URLSearchParams(fields);
    return this.ask("/api/auth/signin/asan-login", { method: "POST", body });
  }

  /** Goes to the provider and says where it sends the browser back to. */
  async visit(answer: Response): Promise<URL> {
    const there = await fetch(answer.headers.get("location") ?? "", { redirect: "manual" });
    return new URL(there.headers.get("location") ?? `about:status-${there.status}`);
  }

  /** The whole way: form, provider, and back. */
  async signIn(fields?: Record<string, string>): Promise<Response> {
    return this.ask((await this.visit(await this.begin(fields))).href);
  }

  async ask(
    address: string,
    init: { method?: string; body?: BodyInit; headers?: Record<string, string> } = {},
  ): Promise<Response> {
    const url = new URL(address, this.portalUrl);
    this.requestId = randomUUID();
    const request = new NextRequest(url, {
      ...init,
      headers: {
        "x-request-id": this.requestId,
        "x-client-address": this.network,
        "user-agent": "Mozilla/5.0 (X11; Linux x86_64; rv:130.0) Gecko/20100101 Firefox/130.0",
        cookie: [...this.cookies].map(([name, value]) => `${name}=${value}`).join("; "),
        ...(init.method === "POST" && { origin: this.portalUrl }),
        ...init.headers,
      },
    });
    const answer = await this.#answer(request);
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    return answer;
  }

  #answer(request: NextRequest): Promise<Response> {
    const nextauth = request.nextUrl.pathname.replace("/api/auth/", "").split("/");
    switch (nextauth[0]) {
      case "sign-out":
        return this.routes.signOutRoute(request);
      case "backchannel-logout":
        return this.routes.backChannelLogoutRoute(request);
      default:
        return this.routes.authRoute(request, { params: Promise.resolve({ nextauth }) });
    }
  }

  #keep(line: string): void {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    const isGone = /;\s*(max-age=0|expires=thu, 01 jan 1970)/i.test(line);
    if (isGone) this.cookies.delete(name);
    else this.cookies.set(name, decodeURIComponent(value));
  }

  get token(): string | undefined {
    const prefix = this.portalUrl.startsWith("https:") ? "__Host-" : "";
    return this.cookies.get(`${prefix}next-auth.session-token`);
  }
}

/** What the last request of this browser left in the security log. */
export async function eventsOf({
  requestId,
}: Browser): Promise<{ kind: string; detail: string }[]> {
  const { rows } = await owner().query(
    "SELECT kind, detail FROM security_event WHERE request_id = $1 ORDER BY id",
    [requestId],
  );
  return rows;
}

/** Sessions that began by this method, over or not: the tests give each sign-in a method of its own. */
export async function sessionsBy(method: string): Promise<Record<string, unknown>[]> {
  const { rows } = await owner().query(
    "SELECT * FROM sign_in_session WHERE method = $1 ORDER BY id",
    [method],
  );
  return rows;
}
