import "server-only";
import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

/**
 * THE STATUS OF A PAGE that says "there is no such thing" in its own words. Next knows `notFound()`,
 * which sends an empty document for a script to fill; a page that has to be read without one is made
 * whole and only answered with another status. The server around Next opens the place to say so.
 */
interface Answer {
  status: 404 | null;
}

const HELD = Symbol.for("portal.status");
type Holder = { [HELD]?: AsyncLocalStorage<Answer> };

/** One for the server and for every bundle Next makes of this module. */
function storage(): AsyncLocalStorage<Answer> {
  const holder = globalThis as Holder;
  holder[HELD] ??= new AsyncLocalStorage();
  return holder[HELD];
}

/** Has a page made that may call `answerNotFound`. */
export function withStatus<T>(response: ServerResponse, make: () => T): T {
  const answer: Answer = { status: null };
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
