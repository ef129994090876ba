import type { AddressInfo } from "node:net";
import path from "node:path";
import { settings } from "@/lib/kernel/settings";
import { SetupFileError } from "./files";
import { createAsanLogin } from "./server";

/**
 * THE ASAN LOGIN STAND-IN as a program: an OpenID Provider for invented persons. It reads the same
 * settings as the portal and shares nothing else with it; keys and relying parties are files under
 * `PORTAL_DATA_DIR`/sandbox.
 */

const { asanLoginIssuer, asanLoginPort, portalDataDir, portalHost } = settings();
const file = (name: string) => path.join(portalDataDir, "sandbox", name);
const say = (line: string) => console.info(`asan-login: ${line}`);
const complain = (problem: string) => console.error(`asan-login: ${problem}`);

function giveUp(reason: string): never {
  complain(reason);
  process.exit(1);
}

const server = await createAsanLogin({
  issuer: asanLoginIssuer,
  keysFile: file("asan-login-keys.json"),
  clientsFile: file("asan-login-clients.json"),
  complain,
}).catch((error: unknown) => {
  if (error instanceof SetupFileError) giveUp(`${error.message}; npm start makes what is missing`);
  throw error;
});

server.on("error", (error: NodeJS.ErrnoException) =>
  giveUp(
    error.code === "EADDRINUSE"
      ? `port ${asanLoginPort} is taken; set ASAN_LOGIN_PORT to another`
      : error.message,
  ),
);
server.listen(asanLoginPort, portalHost, () => {
  const { address, port } = server.address() as AddressInfo;
  say(`${asanLoginIssuer} (listening on ${address}:${port})`);
  if (Number(process.versions.node.split(".")[0]) < 22) {
    say("oidc-provider supports Node 22 and newer; on Node 20 only our own tests vouch for it");
  }
});

for (const signal of ["SIGTERM", "SIGINT"] as const) {
  process.once(signal, () => {
    server.close(() => process.exit(0));
    server.closeAllConnections();
  });
}
