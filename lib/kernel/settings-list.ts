import path from "node:path";
import { z } from "zod";

/**
 * THE LIST OF SETTINGS: everything that can be told to the portal from outside. Each is an
 * environment variable. The table in the README is written from here by `scripts/settings-table.ts`.
 */

export type Given = (name: string) => string;

export interface Spec<S extends z.ZodType = z.ZodType> {
  /** What the setting does, one sentence for the README. */
  means: string;
  /** What a good value looks like: completes the sentence "expected ...". */
  expected: string;
  schema: S;
  /** Value when nothing is set, or how it follows from other settings. */
  default?: string | ((given: Given) => string);
  /** How the default is written in the README, when it is computed. */
  shownDefault?: string;
  /** Without a default that could be right outside a demonstration. */
  requiredInProduction?: true;
  /** May hold a password: its value is never printed. */
  secret?: true;
}

const Port = z
  .string()
  .regex(/^[0-9]{1,5}$/)
  .transform(Number)
  .pipe(z.int().min(1).max(65_535));

const HttpUrl = z
  .string()
  .refine((text) => /^https?:\/\//.test(text) && URL.canParse(text) && !/[?#\s]/.test(text));

/** Scheme, host and port only, as a browser writes an origin. */
const Origin = HttpUrl.transform((text) => new URL(text))
  .refine((url) => url.pathname === "/" && !url.username && !url.password)
  .transform((url) => url.origin);

const BaseUrl = HttpUrl.transform((text) => text.replace(/\/+$/, ""));

const DatabaseUrl = z
  .string()
  .refine(
    (text) => /^postgres(ql)?:\/\//.test(text) && URL.canParse(text) && !!new URL(text).hostname,
  );

export const FilePath = z.string().max(4096);

const PORT = "a port number from 1 to 65535";
export const DATABASE = "an address such as postgresql://user:password@host:5432/portal";
export const KEY_FILE = "the path of a file";

const keyFile = (name: string) => (given: Given) => path.join(given("PORTAL_DATA_DIR"), name);

export const SETTINGS = {
  PORTAL_MODE: {
    schema: z.enum(["demonstration", "production"]),
    means:
      "`demonstration` starts the stand-ins of ASAN Login and of the institutions and says so on every page; `production` starts neither and insists on real addresses and keys.",
    expected: "demonstration or production",
    default: "demonstration",
  },
  PORTAL_PORT: { schema: Port, means: "Port of the portal.", expected: PORT, default: "3000" },
  PORTAL_HOST: {
    schema: z.string().regex(/^[A-Za-z0-9.:_-]{1,253}$/),
    means:
      "Network address the portal and the stand-ins listen on; `0.0.0.0` for every interface, e.g. in a container.",
    expected: "an IP address or a host name of this machine",
    default: "127.0.0.1",
  },
  PORTAL_URL: {
    schema: Origin,
    means: "Address of the portal as browsers see it. Must be https in production.",
    expected: "an address without a path, such as https://sosial.example.az",
    default: (given) => `http://localhost:${given("PORTAL_PORT")}`,
    shownDefault: "http://localhost:`PORTAL_PORT`",
    requiredInProduction: true,
  },
  PORTAL_TRUSTED_PROXIES: {
    schema: z
      .string()
      .regex(/^[0-9]$/)
      .transform(Number),
    means:
      "How many reverse proxies of yours stand before the portal. Their word on the client's address (`X-Forwarded-For`) is taken, for rate limits.",
    expected: "a number from 0 to 9",
    default: "0",
  },
  PORTAL_DATA_DIR: {
    schema: FilePath,
    means: "Folder of everything that is kept: database, keys, logs.",
    expected: "the path of a folder",
    default: ".data",
  },
  PORTAL_CLOCK: {
    schema: z.enum(["system", "sandbox"]),
    means:
      "`sandbox` follows the clock of the sandbox world, so that days can be made to pass. Refused in production.",
    expected: "system or sandbox",
    default: (given) => (given("PORTAL_MODE") === "production" ? "system" : "sandbox"),
    shownDefault: "`sandbox` in a demonstration, else `system`",
  },
  PORTAL_SECRET_FILE: {
    schema: FilePath,
    means: "File with the secret that protects sessions (base64url, 32 bytes or more).",
    expected: KEY_FILE,
    default: keyFile("keys/secret"),
    shownDefault: "`PORTAL_DATA_DIR`/keys/secret",
    requiredInProduction: true,
  },
  PORTAL_PSEUDONYM_FILE: {
    schema: FilePath,
    means:
      "File with the key from which officers' pseudonyms are made (base64url, 32 bytes or more). A new key gives new pseudonyms.",
    expected: KEY_FILE,
    default: keyFile("keys/pseudonym"),
    shownDefault: "`PORTAL_DATA_DIR`/keys/pseudonym",
    requiredInProduction: true,
  },
  DATABASE_URL: {
    schema: DatabaseUrl,
    means:
      "PostgreSQL 15 or newer to use instead of the embedded one: as a role that may create roles, or, together with `DATABASE_APP_URL`, as the owner of the tables.",
    expected: DATABASE,
    secret: true,
  },
  DATABASE_APP_URL: {
    schema: DatabaseUrl,
    means:
      "The same database as the role the portal works with: it owns nothing and cannot pass row-level security.",
    expected: DATABASE,
    secret: true,
  },
  PORTAL_DATABASE_PORT: {
    schema: Port,
    means: "Port of the embedded PostgreSQL.",
    expected: PORT,
    shownDefault: "a free port, remembered",
  },
  ASAN_LOGIN_PORT: {
    schema: Port,
    means: "Port of the ASAN Login stand-in.",
    expected: PORT,
    default: "3001",
  },
  ASAN_LOGIN_ISSUER: {
    schema: HttpUrl,
    means:
      "OpenID Provider that people sign in with. The stand-in is started only while this is its own address.",
    expected: "the issuer's address, such as https://asanlogin.example.az",
    default: (given) => `http://localhost:${given("ASAN_LOGIN_PORT")}`,
    shownDefault: "http://localhost:`ASAN_LOGIN_PORT`",
    requiredInProduction: true,
  },
  ASAN_LOGIN_CLIENT_ID: {
    schema: z.string().regex(/^[\x21-\x7e]{1,256}$/),
    means: "Name of the portal at the OpenID Provider.",
    expected: "up to 256 visible ASCII characters",
    default: "e-sosial",
  },
  ASAN_LOGIN_AUTH_METHOD: {
    schema: z.enum(["private_key_jwt", "client_secret_basic", "client_secret_post"]),
    means: "How the portal proves itself to the OpenID Provider.",
    expected: "private_key_jwt, client_secret_basic or client_secret_post",
    default: "private_key_jwt",
  },
  ASAN_LOGIN_CLIENT_SECRET: {
    schema: z.string(),
    means: "The portal's secret at the OpenID Provider; needed with the client_secret methods.",
    expected: "the secret agreed with the provider",
    secret: true,
  },
  ASAN_LOGIN_CLIENT_KEY_FILE: {
    schema: FilePath,
    means: "File with the portal's private key (JWK) at the OpenID Provider.",
    expected: KEY_FILE,
    default: keyFile("keys/asan-login-client.json"),
    shownDefault: "`PORTAL_DATA_DIR`/keys/asan-login-client.json",
  },
  ASAN_LOGIN_CLAIM_FIN: {
    schema: z.string().regex(/^[\x21-\x7e]{1,256}$/),
    means: "Claim of the identity token that carries the FIN.",
    expected: "the name of a claim",
    default: "fin",
  },
  ASAN_LOGIN_ID_TOKEN_ALG: {
    schema: z.string().regex(/^((RS|PS|ES)(256|384|512)|EdDSA)$/),
    means:
      "Signature algorithm agreed for identity tokens. Unset: RS256 where the provider knows it, otherwise what it offers.",
    expected: "RS256, PS256, ES256 or another asymmetric algorithm of JWA",
    shownDefault: "as the provider offers",
  },
  SANDBOX_PORT: {
    schema: Port,
    means: "Port of the sandbox world: institutions, bridge, clock.",
    expected: PORT,
    default: "3002",
  },
  SANDBOX_URL: {
    schema: BaseUrl,
    means: "Where the clock of the sandbox world is read, with `PORTAL_CLOCK=sandbox`.",
    expected: "an address such as http://localhost:3002",
    default: (given) => `http://localhost:${given("SANDBOX_PORT")}`,
    shownDefault: "http://localhost:`SANDBOX_PORT`",
  },
  BRIDGE_URL: {
    schema: BaseUrl,
    means:
      "ASAN Bridge, over which institutions are asked. The sandbox institutions are started only while this is their own address.",
    expected: "an address such as https://bridge.example.az",
    default: (given) => `http://localhost:${given("SANDBOX_PORT")}`,
    shownDefault: "http://localhost:`SANDBOX_PORT`",
    requiredInProduction: true,
  },
  BRIDGE_CLIENT: {
    schema: z.string().regex(/^[A-Z]{2}\/(GOV|COM)\/[A-Z0-9-]+\/[A-Z0-9-]+$/),
    means: "Name of the portal on the bridge.",
    expected: "country/class/member/subsystem, such as AZ/GOV/ESOSIAL/PORTAL",
    default: "AZ/GOV/ESOSIAL/PORTAL",
  },
  BRIDGE_CLIENT_KEY_FILE: {
    schema: FilePath,
    means: "File with the private key (JWK, ES256) that signs the portal's requests on the bridge.",
    expected: KEY_FILE,
    default: keyFile("keys/bridge-client.json"),
    shownDefault: "`PORTAL_DATA_DIR`/keys/bridge-client.json",
    requiredInProduction: true,
  },
  BRIDGE_MEMBERS_FILE: {
    schema: FilePath,
    means: "File with the public key (JWK) of each member of the bridge whose replies are trusted.",
    expected: KEY_FILE,
    default: keyFile("keys/bridge-members.json"),
    shownDefault: "`PORTAL_DATA_DIR`/keys/bridge-members.json",
    requiredInProduction: true,
  },
  SMS_GATEWAY_URL: {
    schema: BaseUrl,
    means:
      "Gateway that sends text messages: `POST` to its `/sms`, idempotent by the message's id. The sandbox world has a stand-in.",
    expected: "an address such as https://sms.example.az",
    default: (given) => `http://localhost:${given("SANDBOX_PORT")}`,
    shownDefault: "http://localhost:`SANDBOX_PORT`",
    requiredInProduction: true,
  },
  SMS_GATEWAY_KEY_FILE: {
    schema: FilePath,
    means: "File with the portal's bearer key at the gateway of text messages.",
    expected: KEY_FILE,
    default: keyFile("keys/sms-gateway"),
    shownDefault: "`PORTAL_DATA_DIR`/keys/sms-gateway",
    requiredInProduction: true,
  },
  PAPER_RENDERERS: {
    schema: z
      .string()
      .regex(/^[1-9][0-9]?$/)
      .transform(Number),
    means:
      "How many processes lay out e-references as PDF, in each process that prints them. One takes up to 250 MB.",
    expected: "a number from 1 to 99",
    shownDefault: "one per core, at most 8",
  },
  SEAL_KEYS_DIR: {
    schema: FilePath,
    means:
      "Folder of the keys that seal references: one key and its certificates for each institution, the roots that are trusted, the key of QR codes. Decision 0016 says what lies in it.",
    expected: "the path of a folder",
    default: keyFile("keys/seal"),
    shownDefault: "`PORTAL_DATA_DIR`/keys/seal",
    requiredInProduction: true,
  },
  TSA_URL: {
    schema: BaseUrl,
    means:
      "Time-stamp authority (RFC 3161 over HTTP) that confirms when a reference was sealed. The sandbox world has a stand-in.",
    expected: "an address such as https://tsa.example.az/tsa",
    default: (given) => `http://localhost:${given("SANDBOX_PORT")}/tsa`,
    shownDefault: "http://localhost:`SANDBOX_PORT`/tsa",
    requiredInProduction: true,
  },
} as const satisfies Record<string, Spec>;
