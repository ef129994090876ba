import { expect, test, vi } from "vitest";

const { loaded } = vi.hoisted(() => ({ loaded: new Set<string>() }));
vi.mock("next-auth", () => {
  loaded.add("next-auth");
  return { default: () => undefined };
});
vi.mock("next-auth/jwt", () => {
  loaded.add("next-auth/jwt");
  return { decode: async () => null };
});

test("the door of identity loads next-auth for whoever signs in, and for nobody else", async () => {
  const identity = await import(".");
  expect(identity.PROVIDER).toBe("asan-login");
  expect([...loaded]).toEqual([]);

  const { unsealed } = await import("./next-auth");
  await unsealed(undefined, "salt").catch(() => undefined); // there is no secret here to try it with
  expect([...loaded]).toEqual(["next-auth/jwt"]);
});
