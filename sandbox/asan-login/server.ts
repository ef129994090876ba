import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { isLocale } from "@/lib/kernel/texts";
import { createPages } from "./app";
import { createAttempts } from "./attempts";
import { openClientRegistry } from "./clients";
import { interactionPages } from "./interaction";
import { readProviderKeys } from "./keys";
import { LOCALE_COOKIE, LOCALE_COOKIE_SECONDS } from "./locale";
import { endSession } from "./logout";
import { createMethods } from "./methods";
import type { Method } from "./methods/method";
import { peopleOfTheWorld } from "./people";
import { createProvider, INTERACTION_SECONDS } from "./provider";
import { securityHeaders } from "./security";
import { createStore } from "./store";
import { createVisits } from "./visit";

/**
 * THE SERVER: one port, two halves. The sign-in pages are ours; everything else (discovery, keys,
 * authorization, tokens, logout) is the provider's.
 */
export interface ServerOptions {
  /** The address browsers and portals know this program by. */
  issuer: string;
  keysFile: string;
  clientsFile: string;
  /** Receives one line per fault that someone should look at. Never personal data. */
  complain(problem: string): void;
}

/** @throws SetupFileError when the keys or the relying parties cannot be used */
export async function createAsanLogin(options: ServerOptions): Promise<Server> {
  const { complain } = options;
  const issuer = new URL(options.issuer);
  const keys = readProviderKeys(options.keysFile);
  const clients = openClientRegistry(options.clientsFile, complain);
  const people = peopleOfTheWorld();
  const attempts = createAttempts();
  const store = createStore(clients);
  const { provider, isGone } = await createProvider({
    issuer: options.issuer,
    keys,
    clients,
    people,
    store,
    complain,
  });
  for (const { client_id } of clients.list()) {
    // The provider checks an entry when it first meets it: better now than at a person's expense.
    await provider.Client.find(client_id).catch((error: { error_description?: string }) =>
      complain(`the relying party ${client_id} cannot be used: ${error.error_description}`),
    );
  }

  const methods = createMethods({ people, attempts, issuer: issuer.origin });
  const pages = createPages({
    origin: issuer.origin,
    clients,
    methods,
    complain,
    interaction: interactionPages({
      provider,
      methods,
      people,
      attempts,
      visits: createVisits(INTERACTION_SECONDS),
      issuer: issuer.origin,
      isGone,
      async endSession(sessionUid) {
        const session = await provider.Session.findByUid(sessionUid);
        if (session) await endSession(provider, store, session, complain);
      },
    }),
  });

  const folders = ["/assets", "/interaction", ...methods.flatMap(otherDeviceOf)];
  const isOurs = (pathname: string) =>
    pathname === "/" ||
    pathname === "/health" ||
    folders.some((folder) => pathname.startsWith(`${folder}/`));
  const answerByPages = getRequestListener(pages.fetch, { overrideGlobalObjects: false });
  const answerByProvider = provider.callback();
  const headers = Object.entries(securityHeaders(issuer.protocol === "https:"));

  return createServer((request, response) => {
    for (const [name, value] of headers) response.setHeader(name, value);
    // The issuer is the only name this program goes by, whatever the request calls it.
    request.headers.host = issuer.host;
    request.headers["x-forwarded-proto"] = issuer.protocol.slice(0, -1);
    delete request.headers["x-forwarded-host"];

    const url = addressOf(request, issuer);
    if (!url) return refuse(response);
    if (switchLanguage(request, response, url)) return;
    void (isOurs(url.pathname) ? answerByPages : answerByProvider)(request, response);
  });
}

const otherDeviceOf = ({ otherDevice }: Method) => (otherDevice ? [otherDevice.at] : []);

/** Null for what is no path of ours: an absolute address, or one that leads elsewhere when read. */
function addressOf({ url = "" }: IncomingMessage, issuer: URL): URL | null {
  if (!url.startsWith("/") || !URL.canParse(url, issuer)) return null;
  const address = new URL(url, issuer);
  return address.origin === issuer.origin ? address : null;
}

function refuse(response: ServerResponse): void {
  response.writeHead(400, { "Content-Type": "text/plain; charset=utf-8" }).end("Bad Request\n");
}

/** `?lang=ru` on any page: remembers the language and shows the same page again. */
function switchLanguage(request: IncomingMessage, response: ServerResponse, url: URL): boolean {
  const locale = url.searchParams.get("lang");
  if (request.method !== "GET" || locale === null || !isLocale(locale)) return false;
  url.searchParams.delete("lang");
  response.setHeader("Set-Cookie", [
    `${LOCALE_COOKIE}=${locale}; Path=/; Max-Age=${LOCALE_COOKIE_SECONDS}; SameSite=Lax; HttpOnly`,
  ]);
  // The whole address: a path that begins with two slashes would be read as another host.
  response.writeHead(303, { Location: url.href }).end();
  return true;
}
