import "server-only";

/** As React says it. */
const WENT_WELL = /^This render completed successfully/;

/**
 * LETTING GO of requests that are over. Without this every page ever made stays in memory.
 *
 * React ends the rendering of a page by aborting a signal with an error that says all went well. V8 keeps the
 * stack of an error as live frames until somebody reads it as text; one of these frames belongs to a callback
 * of `setImmediate`; Node leaves such a callback linked to those that ran before and after it, and each of
 * them holds what `AsyncLocalStorage` knew: another request, with its own signal, its own error, and so on. A
 * single request that something long-lived holds (a connection of the pool opened on its behalf) then holds
 * all that came after it, some 40 KB a page. Known upstream: react/react#37288, nodejs/node#66129.
 *
 * Read once, a stack is text and holds nothing. The one that says all went well is written over instead, which
 * is cheaper: nobody asks where from. To be called before the first request; more than once does no harm.
 */
export function letGoOfFinishedRequests(): void {
  const { abort } = AbortController.prototype;
  if (abort.name === letGo.name) return;
  AbortController.prototype.abort = letGo;

  function letGo(this: AbortController, reason?: unknown): void {
    if (reason instanceof Error) {
      if (WENT_WELL.test(reason.message)) reason.stack = reason.message;
      else void reason.stack;
    }
    abort.call(this, reason);
  }
}
