import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { expect, test, vi } from "vitest";
import { portal } from "./portal";
import { currentPath, currentSession, requestId } from "./request";
import { isInHand, withStatus } from "./status";

vi.mock("next/headers", () => ({
  headers: async () => new Headers(),
  cookies: async () => new Map(),
}));
vi.mock("next/navigation", () => ({ notFound: () => undefined, redirect: () => undefined }));
(globalThis as Record<symbol, unknown>)[Symbol.for("portal.runtime")] = {};

test.each<[string, () => unknown]>([
  ["the portal's doors", portal],
  ["who is signed in", currentSession],
  ["where it is", currentPath],
  ["its number", requestId],
])("a request is in hand once somebody asks for %s", async (_, ask) => {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  await withStatus(response, async () => {
    await null;
    expect(isInHand(response)).toBe(false);
    await ask();
  });
  expect(isInHand(response)).toBe(true);
});
