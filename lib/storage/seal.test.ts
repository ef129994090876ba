import { createDecipheriv } from "node:crypto";
import { expect, test } from "vitest";
import { DamagedObject, SEAL_BYTES, seal, unseal } from "./seal";

const NAME = "0123456789abcdef0123456789abcdef";
const BYTES = Buffer.from("Arayış: TST4K7Q");

test.each([[0], [1], [15], [16], [17], [100_000]])("%d bytes come back", (length) => {
  const bytes = Buffer.alloc(length, "a");
  const { body, secret } = seal(bytes, NAME);
  expect(body).toHaveLength(length + SEAL_BYTES);
  expect(unseal(body, secret, NAME)).toEqual(bytes);
});

test("it is AES-256-GCM, as the format says, and anybody's implementation opens it", () => {
  const { body, secret } = seal(BYTES, NAME);
  const opened = createDecipheriv("aes-256-gcm", secret, body.subarray(1, 13))
    .setAAD(Buffer.from(NAME))
    .setAuthTag(body.subarray(-16));
  expect(Buffer.concat([opened.update(body.subarray(13, -16)), opened.final()])).toEqual(BYTES);
});

test("nothing of the content is in it, and no two are alike", () => {
  const [one, two] = [seal(BYTES, NAME), seal(BYTES, NAME)];
  expect(Buffer.from(one.body).includes("TST4K7Q")).toBe(false);
  expect(one.body).not.toEqual(two.body);
  expect(one.secret).not.toEqual(two.secret);
  expect(one.secret).toHaveLength(32);
});

test("each byte that is changed is found out", () => {
  const { body, secret } = seal(BYTES, NAME);
  for (const index of body.keys()) {
    const changed = Uint8Array.from(body);
    changed[index] = (changed[index] as number) ^ 1;
    expect(() => unseal(changed, secret, NAME), `byte ${index}`).toThrow(DamagedObject);
  }
});

test.each([
  ["cut short", (body: Uint8Array) => body.subarray(0, -1)],
  ["longer", (body: Uint8Array) => Buffer.concat([body, Buffer.of(0)])],
  ["empty", () => new Uint8Array()],
])("one that is %s is found out", (_, change) => {
  const { body, secret } = seal(BYTES, NAME);
  expect(() => unseal(change(body), secret, NAME)).toThrow(DamagedObject);
});

test("another key, or another object in its place, is found out", () => {
  const [one, two] = [seal(BYTES, NAME), seal(BYTES, "f".repeat(32))];
  expect(() => unseal(one.body, two.secret, NAME)).toThrow(DamagedObject);
  expect(() => unseal(one.body, one.secret, "f".repeat(32))).toThrow(DamagedObject);
});
