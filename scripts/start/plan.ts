import type { SettingName, Settings } from "@/lib/kernel/settings";

/**
 * A page takes two megabytes to make and leaves nothing behind. With thirty of them under way Node's own
 * 16 MB for new objects are full before a page is done: what is half made is taken for long-lived, and a
 * fifth of the time goes into moving it. Costs up to 130 MB of memory under load.
 */
export const PAGE_SERVER_FLAGS = ["--max-semi-space-size=64"] as const;

/** One program of a start. */
export interface Planned {
  name: string;
  file: string;
  args: readonly string[];
  nodeFlags?: readonly string[];
  /** Where it listens, and the setting that says so; null for one that does not. */
  port: { number: number; setting: SettingName } | null;
  /** Null: it says itself when it is ready. */
  healthUrl: string | null;
  /** Is it given the application's connection to the database? */
  database: boolean;
}

/**
 * Which programs this start consists of, in the order in which they are started; they are stopped in the
 * opposite order. A stand-in is started only in a demonstration, and only while the portal is told to
 * find it where it stands by default: who sets another address has the real one, or another stand-in.
 */
export function planOf(settings: Settings, { dev }: { dev: boolean }): Planned[] {
  const { portalPort, asanLoginPort, sandboxPort } = settings;
  const at = (port: number, path: string) =>
    `http://${hostToAsk(settings.portalHost)}:${port}${path}`;
  const isHere = (url: string, port: number) => url === `http://localhost:${port}`;
  const plan: Planned[] = [];

  if (settings.portalMode === "demonstration") {
    const { bridgeUrl, sandboxUrl, smsGatewayUrl, tsaUrl } = settings;
    const theirs = [bridgeUrl, sandboxUrl, smsGatewayUrl, tsaUrl.replace(/\/tsa$/, "")];
    if (theirs.some((url) => isHere(url, sandboxPort))) {
      plan.push({
        name: "institutions",
        file: "sandbox/institutions/main.ts",
        args: [],
        port: { number: sandboxPort, setting: "SANDBOX_PORT" },
        healthUrl: at(sandboxPort, "/health"),
        database: false,
      });
    }
    if (isHere(settings.asanLoginIssuer, asanLoginPort)) {
      plan.push({
        name: "asan-login",
        file: "sandbox/asan-login/main.ts",
        args: [],
        port: { number: asanLoginPort, setting: "ASAN_LOGIN_PORT" },
        healthUrl: at(asanLoginPort, "/health"),
        database: false,
      });
    }
  }
  plan.push(
    {
      name: "worker",
      file: "scripts/worker.ts",
      args: [],
      port: null,
      healthUrl: null,
      database: true,
    },
    {
      name: "portal",
      file: "scripts/portal.ts",
      args: dev ? ["--dev"] : [],
      nodeFlags: PAGE_SERVER_FLAGS,
      port: { number: portalPort, setting: "PORTAL_PORT" },
      healthUrl: at(portalPort, "/api/health"),
      database: true,
    },
  );
  return plan;
}

/** The address to ask a program at that listens on `host`: every interface includes this machine's own. */
function hostToAsk(host: string): string {
  if (host === "0.0.0.0") return "127.0.0.1";
  if (host === "::") return "[::1]";
  return host.includes(":") ? `[${host}]` : host;
}
