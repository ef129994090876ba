import { expect, test } from "vitest";
import { ofOneRequest } from "./of-one-request";

test("ten thousand requests share nothing, however the random bytes were fetched", () => {
  const many = Array.from({ length: 10_000 }, ofOneRequest);
  expect(new Set(many.map(({ requestId }) => requestId)).size).toBe(many.length);
  expect(new Set(many.map(({ nonce }) => nonce)).size).toBe(many.length);
});

test("a number can be said over the telephone, and a nonce has sixteen bytes", () => {
  const { requestId, nonce } = ofOneRequest();
  expect(requestId).toMatch(/^([2-9A-HJ-NP-Z]{4}-){2}[2-9A-HJ-NP-Z]{4}$/);
  expect(Buffer.from(nonce, "base64")).toHaveLength(16);
});
