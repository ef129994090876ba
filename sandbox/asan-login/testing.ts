import { mkdtempSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { exportJWK, generateKeyPair } from "jose";
import type { ClientMetadata } from "oidc-provider";
import { createAsanLogin } from "./server";

/**
 * FOR TESTS: the real server on a free port with keys of its own, and a browser without a screen
 * that keeps cookies, follows redirects by hand and posts the forms it finds.
 */

export interface RunningAsanLogin {
  issuer: string;
  complaints: string[];
  /** Writes the file of relying parties anew, as a person with an editor would. */
  register(clients: readonly ClientMetadata[]): void;
  stop(): Promise<void>;
}

/**
 * Gives this test file a world in which nobody has moved the clock. Before anything reads a setting;
 * not where other files share the process.
 */
export function freshWorld(): void {
  process.env.PORTAL_DATA_DIR = mkdtempSync(path.join(tmpdir(), "asan-login-world-"));
}

export async function startAsanLogin(
  clients: readonly ClientMetadata[],
): Promise<RunningAsanLogin> {
  const folder = mkdtempSync(path.join(tmpdir(), "asan-login-"));
  const [keysFile, clientsFile] = [path.join(folder, "keys"), path.join(folder, "clients")];
  writeFileSync(keysFile, JSON.stringify({ keys: [await newKey("ES256"), await newKey("RS256")] }));

  const port = await freePort();
  const issuer = `http://localhost:${port}`;
  const register = (list: readonly ClientMetadata[]) =>
    writeFileSync(clientsFile, JSON.stringify(list));
  register(clients);
  const complaints: string[] = [];
  const complain = (problem: string) => complaints.push(problem);
  const server = await createAsanLogin({ issuer, keysFile, clientsFile, complain });
  await listen(server, port);
  return { issuer, complaints, register, stop: () => close(server) };
}

/** A private key as a JWK that names itself. */
export async function newKey(alg: "ES256" | "RS256") {
  const { privateKey } = await generateKeyPair(alg, { extractable: true });
  return { ...(await exportJWK(privateKey)), alg, use: "sig", kid: `test-${alg}` };
}

/** The part of a key that is no secret. */
export function publicPart({ d, p, q, dp, dq, qi, ...rest }: Record<string, unknown>) {
  return rest;
}

export async function listen(server: Server, port = 0): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return (server.address() as AddressInfo).port;
}

export async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}

async function freePort(): Promise<number> {
  const { createServer } = await import("node:http");
  const server = createServer();
  const port = await listen(server);
  await close(server);
  return port;
}

export class Browser {
  readonly #cookies = new Map<string, { value: string; path: string; name: string }>();
  readonly #origin: string;
  /** The page that is open: its address and its text. */
  url = "";
  html = "";
  status = 0;
  headers = new Headers();

  /** @param origin redirects are followed as long as they stay here */
  constructor(origin: string) {
    this.#origin = origin;
  }

  /** Opens an address. Returns the first address outside, or null when a page was shown. */
  open(url: string): Promise<string | null> {
    return this.#go(url, { method: "GET" });
  }

  /** Posts the fields to an address, as a form on the open page would. */
  post(url: string, fields: Record<string, string>): Promise<string | null> {
    return this.#go(url, {
      method: "POST",
      headers: { origin: this.#origin, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams(fields).toString(),
    });
  }

  /** What the page says, without its markup. */
  get text(): string {
    const body = this.html.slice(this.html.indexOf("<body"));
    return body
      .replace(/<[^>]*>/g, " ")
      .replace(/&#39;/g, "'")
      .replace(/\s+/g, " ")
      .trim();
  }

  async #go(target: string, first: RequestInit): Promise<string | null> {
    let url = new URL(target, this.url || this.#origin);
    let init = first;
    for (let hops = 0; hops < 10; hops++) {
      if (url.origin !== this.#origin) return url.href;
      const cookie = [...this.#cookies.values()]
        .filter(({ path: scope }) => url.pathname.startsWith(scope))
        .map(({ name, value }) => `${name}=${value}`)
        .join("; ");
      const headers = { accept: "text/html", ...init.headers, ...(cookie ? { cookie } : {}) };
      const response = await fetch(url, { ...init, headers, redirect: "manual" });
      for (const line of response.headers.getSetCookie()) this.#keep(line);

      const location = response.headers.get("location");
      if (location === null || response.status < 300 || response.status >= 400) {
        this.url = url.href;
        this.html = await response.text();
        this.status = response.status;
        this.headers = response.headers;
        return null;
      }
      await response.arrayBuffer();
      url = new URL(location, url);
      init = { method: "GET" };
    }
    throw new Error(`Too many redirects, last ${url.href}`);
  }

  #keep(line: string): void {
    const [pair = "", ...attributes] = line.split(";").map((part) => part.trim());
    const [name = "", value = ""] = pair.split(/=(.*)/s);
    const scope = attributes.find((part) => /^path=/i.test(part))?.slice(5) ?? "/";
    const gone = attributes.some((part) => /^expires=Thu, 01 Jan 1970/i.test(part));
    if (gone) this.#cookies.delete(`${scope} ${name}`);
    else this.#cookies.set(`${scope} ${name}`, { name, value, path: scope });
  }
}
