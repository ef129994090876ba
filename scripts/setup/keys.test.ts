import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { compactVerify, importJWK, SignJWT } from "jose";
import { beforeEach, expect, test } from "vitest";
import { readSettings } from "@/lib/kernel/settings";
import { makeKeys } from "./keys";

let dataDir: string;

const settings = (env: Record<string, string> = {}) =>
  readSettings({ PORTAL_DATA_DIR: dataDir, ...env });
const file = (name: string) => path.join(dataDir, name);
const json = (name: string) => JSON.parse(readFileSync(file(name), "utf8"));
const everything = () =>
  ["keys", "sandbox"]
    .flatMap((folder) =>
      readdirSync(file(folder), { recursive: true, encoding: "utf8" }).map(
        (name) => `${folder}/${name}`,
      ),
    )
    .filter((name) => statSync(file(name)).isFile())
    .map((name) => [name, readFileSync(file(name), "utf8")] as const);

beforeEach(() => {
  dataDir = mkdtempSync(path.join(tmpdir(), "set-up-"));
});

test("a second start changes nothing", async () => {
  await makeKeys(settings(), ["DIN"]);
  const first = everything();
  await makeKeys(settings(), ["DIN"]);
  expect(everything()).toEqual(first);
});

test("nobody but the owner can read a key", async () => {
  await makeKeys(settings(), ["DIN"]);
  for (const [name] of everything()) {
    expect([name, statSync(file(name)).mode & 0o777]).toEqual([name, 0o600]);
  }
});

test("what the portal signs, the stand-ins can verify, and the other way round", async () => {
  await makeKeys(settings(), ["DIN"]);
  const pairs = [
    [json("keys/bridge-client.json"), json("sandbox/bridge-clients.json")["AZ/GOV/ESOSIAL/PORTAL"]],
    [json("keys/asan-login-client.json"), json("sandbox/asan-login-clients.json")[0].jwks.keys[0]],
    [json("sandbox/bridge-members.json").DIN, json("keys/bridge-members.json").DIN],
  ];
  for (const [secret, open] of pairs) {
    expect(open).not.toHaveProperty("d");
    expect(open.kid).toBe(secret.kid);
    const token = await new SignJWT({})
      .setProtectedHeader({ alg: "ES256" })
      .sign(await importJWK(secret, "ES256"));
    await expect(compactVerify(token, await importJWK(open, "ES256"))).resolves.toBeDefined();
  }
});

test("the gateway of text messages knows the portal's key by its digest", async () => {
  await makeKeys(settings(), []);
  const key = readFileSync(file("keys/sms-gateway"), "utf8").trim();
  const digest = createHash("sha256").update(key).digest("hex");
  expect(json("sandbox/sms-clients.json")).toEqual({ "e-sosial": digest });
});

test("a new member of the bridge gets a key, the others keep theirs", async () => {
  await makeKeys(settings(), ["DIN"]);
  const before = json("sandbox/bridge-members.json").DIN;
  await makeKeys(settings(), ["DIN", "EN"]);
  expect(json("sandbox/bridge-members.json").DIN).toEqual(before);
  expect(Object.keys(json("keys/bridge-members.json"))).toEqual(["DIN", "EN"]);
});

test("the portal's entry at the provider follows the settings; others stay", async () => {
  await makeKeys(settings(), []);
  const other = { client_id: "another", redirect_uris: ["https://other.example.az/cb"] };
  writeFileSync(
    file("sandbox/asan-login-clients.json"),
    JSON.stringify([...json("sandbox/asan-login-clients.json"), other]),
  );

  await makeKeys(settings({ PORTAL_URL: "http://localhost:8080" }), []);

  const [portal, ...rest] = json("sandbox/asan-login-clients.json");
  expect(portal).toMatchObject({
    client_id: "e-sosial",
    redirect_uris: ["http://localhost:8080/api/auth/callback/asan-login"],
    token_endpoint_auth_method: "private_key_jwt",
  });
  expect(rest).toEqual([other]);
});

test("with a shared secret the portal's entry has the secret and no key", async () => {
  const env = { ASAN_LOGIN_AUTH_METHOD: "client_secret_basic", ASAN_LOGIN_CLIENT_SECRET: "s3" };
  await makeKeys(settings(env), []);
  const [portal] = json("sandbox/asan-login-clients.json");
  expect(portal).toMatchObject({ client_secret: "s3" });
  expect(portal).not.toHaveProperty("jwks");
});

test("a key file of the operator's own is used and not made", async () => {
  const named = { BRIDGE_CLIENT_KEY_FILE: path.join(dataDir, "elsewhere.json") };
  await expect(makeKeys(settings(named), [])).rejects.toThrow(/elsewhere\.json.* is not there/);
});
