import { createServer } from "node:http";
import path from "node:path";
import next from "next";
import { localeOfPath } from "@/lib/i18n";
import { providerOrigins } from "@/lib/identity/provider";
import { checkKeys } from "@/lib/kernel/keys";
import { settings } from "@/lib/kernel/settings";
import { warmRenderers } from "@/lib/paper";
import { checkKinds, REFERENCE_KINDS } from "@/lib/references";
import { checkSealKeys } from "@/lib/seal";
import { checkPassports, PASSPORTS } from "@/lib/services";
import { passEdge } from "@/lib/web/edge";
import { letGoOfFinishedRequests } from "@/lib/web/let-go";
import { failureWords } from "@/lib/web/refusal-page";
import { awaitStatus } from "@/lib/web/status";
import { withWholePages } from "@/lib/web/whole-page";
import { runMain } from "./run/refusal";

/** THE PORTAL: Next behind one HTTP server and its edge, asked to stop by SIGTERM or SIGINT. */

/**
 * Slow clients hold a connection, not a worker: they are given this long to say what they want. Bodies
 * have their own limit at the edge, which answers in words; this one is for what the edge let go.
 */
const HEADERS_WITHIN_MS = 10_000;
const REQUEST_WITHIN_MS = 30_000;
/** How often Node looks; left alone, every half a minute. */
const LOOKED_AT_EVERY_MS = 5_000;

/** A page under way may finish; a connection that is held open is not waited for. */
const FINISH_WITHIN_MS = 8_000;

await runMain(async () => {
  letGoOfFinishedRequests();
  checkKeys();
  checkPassports(PASSPORTS);
  checkKinds(REFERENCE_KINDS);
  checkSealKeys();
  const { portalHost, portalPort, portalUrl, portalTrustedProxies } = settings();
  const development = process.argv.includes("--dev");
  const portal = next({
    dev: development,
    dir: path.resolve(import.meta.dirname, ".."),
    hostname: portalHost,
    port: portalPort,
  });
  await portal.prepare();
  const handle = withWholePages(portal.getRequestHandler(), ({ headers }) =>
    failureWords(localeOfPath(String(headers["x-portal-path"])), String(headers["x-request-id"])),
  );
  const edge = {
    portalUrl,
    formTargets: providerOrigins,
    trustedProxies: portalTrustedProxies,
    development,
  };
  const server = createServer(
    {
      headersTimeout: HEADERS_WITHIN_MS,
      requestTimeout: REQUEST_WITHIN_MS,
      connectionsCheckingInterval: LOOKED_AT_EVERY_MS,
    },
    (request, response) => {
      if (!passEdge(request, response, edge)) return;
      awaitStatus(response, String(request.headers["x-request-id"]));
      handle(request, response).catch((error: Error) => {
        // One request that fails beside every handler must not take the others with it.
        console.error(`request ${request.headers["x-request-id"]}: ${error.stack}`);
        if (response.headersSent) return response.destroy();
        response.statusCode = 500;
        response.end();
      });
    },
  );

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(portalPort, portalHost, resolve);
  });
  process.stdout.write(`listening on ${portalHost}:${portalPort}\n`);
  // Nobody waits for them yet: a portal without renderers still does everything else.
  warmRenderers().catch((error: Error) => console.error(`renderers: ${error.message}`));

  const stop = () => {
    server.close(async () => {
      await portal.close();
      process.exit(0);
    });
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), FINISH_WITHIN_MS).unref();
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, stop);
});
