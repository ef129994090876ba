import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

/**
 * WHAT THE ANSWER IS TO SAY, told by the page to the server around Next, which opens the place for it:
 *   - the status of a page that says "there is no such thing" in its own words. Next knows `notFound()`,
 *     which sends an empty document for a script to fill; a page that has to be read without one is
 *     made whole and only answered with another status;
 *   - whether code of ours was reached at all. What fails before is a request that Next could not read,
 *     and the caller's fault; what fails afterwards is ours.
 */
interface Answer {
  status: 404 | null;
  isInHand: boolean;
}

const HELD = Symbol.for("portal.status");
type Holder = { [HELD]?: AsyncLocalStorage<Answer> };

/** One for the server and for every bundle Next makes of this module. */
function storage(): AsyncLocalStorage<Answer> {
  const holder = globalThis as Holder;
  holder[HELD] ??= new AsyncLocalStorage();
  return holder[HELD];
}

const answers = new WeakMap<ServerResponse, Answer>();

/** Has an answer made by code that may call `answerNotFound` and `takeInHand`. */
export function withStatus<T>(response: ServerResponse, make: () => T): T {
  const answer: Answer = { status: null, isInHand: false };
  answers.set(response, answer);
  const writeHead = response.writeHead;
  response.writeHead = (status: number, ...more: never[]) =>
    writeHead.call(response, status === 200 ? (answer.status ?? status) : status, ...more);
  return storage().run(answer, make);
}

/** This page is answered with 404. Call it before anything of the page is sent: in the page itself. */
export function answerNotFound(): void {
  const answer = storage().getStore();
  if (answer) answer.status = 404;
}

/** Code of ours has read this request and goes on with it. */
export function takeInHand(): void {
  const answer = storage().getStore();
  if (answer) answer.isInHand = true;
}

export function isInHand(response: ServerResponse): boolean {
  return answers.get(response)?.isInHand ?? false;
}
