import { createServer } from "node:http";
import path from "node:path";
import next from "next";
import { settings } from "@/lib/kernel/settings";
import { runMain } from "./run/refusal";

/** THE PORTAL: Next behind one HTTP server, which is asked to stop by SIGTERM or SIGINT. */

/** A page under way may finish; a connection that is held open is not waited for. */
const FINISH_WITHIN_MS = 8_000;

await runMain(async () => {
  const { portalHost, portalPort } = settings();
  const portal = next({
    dev: process.argv.includes("--dev"),
    dir: path.resolve(import.meta.dirname, ".."),
    hostname: portalHost,
    port: portalPort,
  });
  await portal.prepare();
  const handle = portal.getRequestHandler();
  const server = createServer((request, response) => void handle(request, response));

  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(portalPort, portalHost, resolve);
  });
  process.stdout.write(`listening on ${portalHost}:${portalPort}\n`);

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
