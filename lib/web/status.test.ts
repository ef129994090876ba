import { once } from "node:events";
import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { afterEach, expect, test, vi } from "vitest";
import { answerNotFound, currentPath, currentSession, requestId, takeInHand } from "./request";
import { answerTo, awaitStatus } from "./status";

const asked = vi.hoisted(() => ({ headers: new Headers() }));
vi.mock("next/headers", () => ({
  headers: async () => asked.headers,
  cookies: async () => new Map(),
}));
vi.mock("next/navigation", () => ({ notFound: () => undefined, redirect: () => undefined }));

/** A request under way as the server around Next sees it. */
function underWay(number: string): ServerResponse {
  const response = new ServerResponse(new IncomingMessage(new Socket()));
  awaitStatus(response, number);
  asked.headers = new Headers({ "x-request-id": number });
  return response;
}

afterEach(() => {
  asked.headers = new Headers();
});

test.each<[string, () => unknown]>([
  ["who is signed in", currentSession],
  ["where it is", currentPath],
  ["its number", requestId],
  ["nothing but that", takeInHand],
])("a request is in hand once somebody asks for %s", async (_, ask) => {
  underWay("first");
  underWay("second");
  await ask();
  expect(answerTo("first")?.isInHand).toBe(false);
  expect(answerTo("second")?.isInHand).toBe(true);
});

test("a page that says there is no such thing is answered with 404, the one beside it with 200", async () => {
  const other = underWay("third").writeHead(200);
  const missing = underWay("fourth");
  await answerNotFound();
  expect(missing.writeHead(200).statusCode).toBe(404);
  expect(other.statusCode).toBe(200);
});

test("what was said of an answer is forgotten when it is over", async () => {
  const response = underWay("fifth");
  const closed = once(response, "close");
  response.emit("close");
  await closed;
  expect(answerTo("fifth")).toBeUndefined();
  await takeInHand();
  await answerNotFound();
});
