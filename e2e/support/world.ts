import { type APIRequestContext, expect } from "@playwright/test";

/** Where the sandbox world is driven from; the portal has no such door. */
const SANDBOX = process.env.E2E_SANDBOX_URL ?? "http://localhost:3002";

/** Tells an institution's register how to behave from now on. */
export async function setRegister(
  request: APIRequestContext,
  code: string,
  mode: "ok" | "down" | "malformed",
  latencyMs = 0,
): Promise<void> {
  const reply = await request.put(`${SANDBOX}/control/registers/${code}`, {
    data: { mode, latencyMs },
  });
  expect(reply.status()).toBe(200);
}

/** Moves the world's clock, which the portal of a demonstration follows; null is the machine's time. */
export async function setClock(request: APIRequestContext, now: Date | null): Promise<void> {
  const reply = await request.put(`${SANDBOX}/control/clock`, {
    data: { now: now?.toISOString() ?? null },
  });
  expect(reply.status()).toBe(200);
}
