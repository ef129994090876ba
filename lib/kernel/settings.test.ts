import { describe, expect, test } from "vitest";
import { readSettings, SettingsError } from "./settings";

const production = {
  PORTAL_MODE: "production",
  PORTAL_URL: "https://sosial.example.az",
  PORTAL_SECRET_FILE: "/keys/secret",
  PORTAL_PSEUDONYM_FILE: "/keys/pseudonym",
  DATABASE_URL: "postgresql://portal_owner:owner@db.example.az/portal",
  DATABASE_APP_URL: "postgresql://portal_app:app@db.example.az/portal",
  ASAN_LOGIN_ISSUER: "https://asanlogin.example.az/",
  ASAN_LOGIN_CLIENT_KEY_FILE: "/keys/asan-login.json",
  BRIDGE_URL: "https://bridge.example.az/",
  BRIDGE_CLIENT_KEY_FILE: "/keys/bridge.json",
  BRIDGE_MEMBERS_FILE: "/keys/members.json",
  SMS_GATEWAY_URL: "https://sms.example.az",
  SMS_GATEWAY_KEY_FILE: "/keys/sms",
  SEAL_KEYS_DIR: "/keys/seal",
  TSA_URL: "https://tsa.example.az/tsa",
};

/** The problems of an environment as `NAME: expected ...` lines; empty when it is good. */
function problemsOf(env: Record<string, string>): string[] {
  try {
    readSettings(env, "/portal");
    return [];
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    return error.problems.map(({ name, expected }) => `${name}: ${expected}`);
  }
}

test("nothing set is a demonstration on this machine", () => {
  expect(readSettings({}, "/portal")).toMatchObject({
    portalMode: "demonstration",
    portalClock: "sandbox",
    portalPort: 3000,
    portalHost: "127.0.0.1",
    portalUrl: "http://localhost:3000",
    portalDataDir: "/portal/.data",
    portalSecretFile: "/portal/.data/keys/secret",
    asanLoginIssuer: "http://localhost:3001",
    asanLoginAuthMethod: "private_key_jwt",
    bridgeUrl: "http://localhost:3002",
    bridgeClient: "AZ/GOV/ESOSIAL/PORTAL",
  });
});

test("a moved port or folder moves what follows from it", () => {
  const moved = readSettings({ PORTAL_PORT: "8080", SANDBOX_PORT: "8082", PORTAL_DATA_DIR: "/d" });
  expect(moved).toMatchObject({
    portalUrl: "http://localhost:8080",
    sandboxUrl: "http://localhost:8082",
    bridgeUrl: "http://localhost:8082",
    bridgeMembersFile: "/d/keys/bridge-members.json",
  });
});

test("an empty variable counts as not set", () => {
  expect(readSettings({ PORTAL_PORT: "", DATABASE_URL: "" }).portalPort).toBe(3000);
});

test("a complete production is accepted, and its clock is the real one", () => {
  expect(readSettings(production)).toMatchObject({
    portalClock: "system",
    asanLoginIssuer: "https://asanlogin.example.az/", // an issuer is compared as text: kept as given
    bridgeUrl: "https://bridge.example.az",
  });
});

test.each([
  ["PORTAL_PORT", "abc"],
  ["PORTAL_PORT", "0"],
  ["PORTAL_PORT", "65536"],
  ["PORTAL_PORT", "tcp://10.0.0.1:3000"],
  ["PORTAL_PORT", "3000 "],
  ["PORTAL_MODE", "prod"],
  ["PORTAL_CLOCK", "fast"],
  ["PORTAL_URL", "sosial.example.az"],
  ["PORTAL_URL", "http://localhost:3000/az"],
  ["PORTAL_URL", "http://user:word@localhost:3000"],
  ["ASAN_LOGIN_ISSUER", "ldap://localhost"],
  ["ASAN_LOGIN_AUTH_METHOD", "none"],
  ["BRIDGE_CLIENT", "PORTAL"],
  ["DATABASE_URL", "mysql://localhost/portal"],
  ["DATABASE_URL", "postgresql:///portal"],
  ["PORTAL_HOST", "local host"],
])("%s=%s is refused by name, and only it", (name, value) => {
  expect(problemsOf({ [name]: value }).map((line) => line.split(":")[0])).toEqual([name]);
});

test("every wrong setting is named at once, with what was given", () => {
  const read = () => readSettings({ PORTAL_PORT: "abc", PORTAL_MODE: "x" });
  expect(read).toThrow('PORTAL_PORT is "abc"; expected a port number from 1 to 65535');
  expect(read).toThrow('PORTAL_MODE is "x"; expected demonstration or production');
});

test("a password is never repeated in a message", () => {
  const read = () => readSettings({ DATABASE_URL: "mysql://root:hunter2@localhost/portal" });
  expect(read).toThrow("DATABASE_URL is a value (not shown)");
  expect(read).not.toThrow("hunter2");
});

describe("rules between settings", () => {
  test.each([
    ["the sandbox clock in production", { ...production, PORTAL_CLOCK: "sandbox" }, "PORTAL_CLOCK"],
    [
      "production without https",
      { ...production, PORTAL_URL: "http://sosial.example.az" },
      "PORTAL_URL",
    ],
    [
      "an issuer without https",
      { ...production, ASAN_LOGIN_ISSUER: "http://asanlogin.example.az" },
      "ASAN_LOGIN_ISSUER",
    ],
    [
      "production on the embedded database",
      { ...production, DATABASE_URL: "", DATABASE_APP_URL: "" },
      "DATABASE_URL",
    ],
    [
      "a secret method without a secret",
      { ASAN_LOGIN_AUTH_METHOD: "client_secret_basic" },
      "ASAN_LOGIN_CLIENT_SECRET",
    ],
    ["two programs on one port", { SANDBOX_PORT: "3000" }, "SANDBOX_PORT"],
  ])("%s", (_, env, name) => {
    expect(problemsOf(env)).toEqual([expect.stringMatching(`^${name}: `)]);
  });

  test.each([
    "PORTAL_URL",
    "PORTAL_SECRET_FILE",
    "PORTAL_PSEUDONYM_FILE",
    "ASAN_LOGIN_ISSUER",
    "ASAN_LOGIN_CLIENT_KEY_FILE",
    "BRIDGE_URL",
    "BRIDGE_CLIENT_KEY_FILE",
    "BRIDGE_MEMBERS_FILE",
    "SEAL_KEYS_DIR",
    "TSA_URL",
  ])("production cannot do without %s", (name) => {
    expect(problemsOf({ ...production, [name]: "" })).toEqual([
      expect.stringMatching(`^${name}: .*because PORTAL_MODE is production`),
    ]);
  });

  test("with a secret, no key file is asked for", () => {
    const env = {
      ...production,
      ASAN_LOGIN_AUTH_METHOD: "client_secret_post",
      ASAN_LOGIN_CLIENT_SECRET: "given",
      ASAN_LOGIN_CLIENT_KEY_FILE: "",
    };
    expect(problemsOf(env)).toEqual([]);
  });
});
