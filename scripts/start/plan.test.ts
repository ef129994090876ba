import { expect, test } from "vitest";
import { readSettings } from "@/lib/kernel/settings";
import { planOf } from "./plan";

const plan = (env: Record<string, string> = {}) => planOf(readSettings(env, "/"), { dev: false });
const names = (env: Record<string, string> = {}) => plan(env).map(({ name }) => name);

test("a demonstration runs the portal and the world around it", () => {
  expect(names()).toEqual(["institutions", "asan-login", "worker", "portal"]);
});

test("a stand-in whose address was set elsewhere is not started", () => {
  expect(names({ ASAN_LOGIN_ISSUER: "https://asanlogin.example.az" })).not.toContain("asan-login");
  const elsewhere = {
    BRIDGE_URL: "https://bridge.example.az",
    SANDBOX_URL: "https://s.example.az",
    SMS_GATEWAY_URL: "https://sms.example.az",
    TSA_URL: "https://tsa.example.az",
  };
  expect(names(elsewhere)).not.toContain("institutions");
});

test("the institutions run as long as the bridge, the clock, the gateway of text messages or the time stamp is theirs", () => {
  const elsewhere = {
    BRIDGE_URL: "https://bridge.example.az",
    SANDBOX_URL: "https://s.example.az",
    SMS_GATEWAY_URL: "https://sms.example.az",
    TSA_URL: "https://tsa.example.az",
  };
  for (const theirs of Object.keys(elsewhere)) {
    expect(names({ ...elsewhere, [theirs]: "" })).toContain("institutions");
  }
});

test("so do they while files are put into their storage", () => {
  const elsewhere = {
    BRIDGE_URL: "https://bridge.example.az",
    SANDBOX_URL: "https://s.example.az",
    SMS_GATEWAY_URL: "https://sms.example.az",
    TSA_URL: "https://tsa.example.az",
    FILES_STORAGE: "s3",
  };
  expect(names(elsewhere)).toContain("institutions");
  const another = {
    S3_ENDPOINT: "https://s3.example.az",
    S3_BUCKET: "files",
    S3_ACCESS_KEY_ID: "key",
    S3_SECRET_ACCESS_KEY: "long enough".replace(" ", "-"),
  };
  expect(names({ ...elsewhere, ...another })).not.toContain("institutions");
});

test("a stand-in on another port of this machine is still the stand-in", () => {
  expect(names({ ASAN_LOGIN_PORT: "4001", SANDBOX_PORT: "4002" })).toHaveLength(4);
});

test("production runs no stand-in, whatever address it is given", () => {
  const production = {
    PORTAL_MODE: "production",
    PORTAL_URL: "https://sosial.example.az",
    PORTAL_SECRET_FILE: "secret",
    PORTAL_PSEUDONYM_FILE: "pseudonym",
    DATABASE_URL: "postgresql://portal_owner@db/portal",
    ASAN_LOGIN_ISSUER: "https://asanlogin.example.az",
    ASAN_LOGIN_CLIENT_KEY_FILE: "login.json",
    BRIDGE_URL: "http://localhost:3002",
    BRIDGE_CLIENT_KEY_FILE: "bridge.json",
    BRIDGE_MEMBERS_FILE: "members.json",
    SMS_GATEWAY_URL: "http://localhost:3002",
    SMS_GATEWAY_KEY_FILE: "sms",
    SEAL_KEYS_DIR: "seal",
    TSA_URL: "http://localhost:3002/tsa",
  };
  expect(names(production)).toEqual(["worker", "portal"]);
});

test("only the portal and its worker are given the database", () => {
  const given = plan().filter(({ database }) => database);
  expect(given.map(({ name }) => name)).toEqual(["worker", "portal"]);
});

test.each([
  ["127.0.0.1", "http://127.0.0.1:3000/api/health"],
  ["0.0.0.0", "http://127.0.0.1:3000/api/health"],
  ["::", "http://[::1]:3000/api/health"],
  ["::1", "http://[::1]:3000/api/health"],
])("listening on %s, it is asked at %s", (host, url) => {
  expect(plan({ PORTAL_HOST: host }).at(-1)?.healthUrl).toBe(url);
});
