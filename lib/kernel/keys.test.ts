import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeEach, expect, test, vi } from "vitest";

const folder = mkdtempSync(path.join(tmpdir(), "keys-"));

/** The module with fresh memory, its settings pointing at files with this content. */
async function keysOf(files: Partial<Record<string, string>>) {
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    writeFileSync(file, content ?? "");
    vi.stubEnv(name, file);
  }
  vi.resetModules();
  return import("./keys");
}

const member = { kty: "EC", kid: "din-1", crv: "P-256", x: "x", y: "y" };

beforeEach(() => vi.unstubAllEnvs());

test("a secret of 32 bytes is read once", async () => {
  const keys = await keysOf({ PORTAL_SECRET_FILE: `${"A".repeat(43)}\n` });
  const secret = keys.portalSecret();
  expect(secret).toHaveLength(32);
  expect(keys.portalSecret()).toBe(secret);
});

test("a shorter secret is refused by the setting's name, without its content", async () => {
  const keys = await keysOf({ PORTAL_SECRET_FILE: "hunter2" });
  expect(keys.portalSecret).toThrow(/^PORTAL_SECRET_FILE: .* fewer than 32 bytes/);
  expect(keys.portalSecret).not.toThrow("hunter2");
});

test("a missing file is refused by the setting's name", async () => {
  const keys = await keysOf({});
  vi.stubEnv("BRIDGE_CLIENT_KEY_FILE", path.join(folder, "nowhere"));
  expect(keys.bridgeClientKey).toThrow(/^BRIDGE_CLIENT_KEY_FILE: .*cannot be read \(ENOENT\)/);
});

test("public keys of members are read; a private one among them is refused", async () => {
  const good = await keysOf({ BRIDGE_MEMBERS_FILE: JSON.stringify({ DIN: member }) });
  expect(good.bridgeMemberKeys().DIN).toMatchObject(member);

  const bad = await keysOf({
    BRIDGE_MEMBERS_FILE: JSON.stringify({ DIN: { ...member, d: "s3" } }),
  });
  expect(bad.bridgeMemberKeys).toThrow(/BRIDGE_MEMBERS_FILE: .*DIN holds a private key/);
  expect(bad.bridgeMemberKeys).not.toThrow("s3");
});

test.each([
  ["a public key where the private one belongs", JSON.stringify(member), /not a private key/],
  ["a key without a name", JSON.stringify({ ...member, kid: undefined, d: "s3" }), /kid/],
  ["something else", "-----BEGIN", /is not JSON/],
])("%s is refused", async (_, content, reason) => {
  const keys = await keysOf({ ASAN_LOGIN_CLIENT_KEY_FILE: content });
  expect(keys.asanLoginClientKey).toThrow(reason);
});

test("a bearer key is taken as it is given; a short one and one with blanks in it are refused", async () => {
  expect((await keysOf({ SMS_GATEWAY_KEY_FILE: "0123456789abcdef\n" })).smsGatewayKey()).toBe(
    "0123456789abcdef",
  );
  for (const token of ["0123456789abcde", "0123456789 abcdefgh", "ə".repeat(20)]) {
    const keys = await keysOf({ SMS_GATEWAY_KEY_FILE: token });
    expect(keys.smsGatewayKey).toThrow(/^SMS_GATEWAY_KEY_FILE: .*16 to 1024 visible/);
    expect(keys.smsGatewayKey).not.toThrow(token);
  }
});

test("at the start of a program, a key that would be missed later is missed at once", async () => {
  const secret = "A".repeat(43);
  const files = {
    PORTAL_SECRET_FILE: secret,
    PORTAL_PSEUDONYM_FILE: secret,
    BRIDGE_CLIENT_KEY_FILE: JSON.stringify({ ...member, d: "s3" }),
    BRIDGE_MEMBERS_FILE: JSON.stringify({ DIN: member }),
    SMS_GATEWAY_KEY_FILE: secret,
    ASAN_LOGIN_CLIENT_KEY_FILE: JSON.stringify({ ...member, d: "s3" }),
  };
  expect((await keysOf(files)).checkKeys).not.toThrow();
  for (const name of Object.keys(files)) {
    expect((await keysOf({ ...files, [name]: "?" })).checkKeys).toThrow(new RegExp(`^${name}: `));
  }
});

test("with a shared secret at the provider, its key file is not asked for", async () => {
  vi.stubEnv("ASAN_LOGIN_AUTH_METHOD", "client_secret_basic");
  vi.stubEnv("ASAN_LOGIN_CLIENT_SECRET", "given");
  const keys = await keysOf({
    PORTAL_SECRET_FILE: "A".repeat(43),
    PORTAL_PSEUDONYM_FILE: "A".repeat(43),
    BRIDGE_CLIENT_KEY_FILE: JSON.stringify({ ...member, d: "s3" }),
    BRIDGE_MEMBERS_FILE: JSON.stringify({ DIN: member }),
    SMS_GATEWAY_KEY_FILE: "A".repeat(43),
    ASAN_LOGIN_CLIENT_KEY_FILE: "?",
  });
  expect(keys.checkKeys).not.toThrow();
});
