import "server-only";
import { IncomingMessage, type ServerResponse } from "node:http";

/**
 * WHOLE PAGES. When a page says `notFound()` or fails, Next sends an empty document that only a script
 * fills. Someone without scripts would see nothing at all, so that document is met before its first
 * byte leaves:
 *   - missing or refused: the page that Next makes for an address nothing answers goes in its place;
 *   - a failure: plain words go into it, for whoever has no script that could say more.
 */

type Handle = (req: IncomingMessage, res: ServerResponse) => Promise<void>;

/** No route has such segments, so Next answers with `app/global-not-found.tsx`. */
const NOWHERE = "/-/-/-";
const EMPTY_DOCUMENT = '<html id="__next_error__"';
/** In place of a chunk: nothing of this answer is sent. (`null` is how an answer to HEAD ends.) */
const NOTHING = Symbol("nothing");

/**
 * @param handle Next's own handler
 * @param failureWords HTML of the words for a failed request, without a script
 */
export function withWholePages(
  handle: Handle,
  failureWords: (req: IncomingMessage) => string,
): Handle {
  return async (req, res) => {
    const wasMissing = watch(res, () => `<noscript>${failureWords(req)}</noscript>`);
    await handle(req, res);
    if (wasMissing()) await handle(elsewhere(req), res);
  };
}

/** The same request for an address nothing answers; what the edge said of it still holds. */
function elsewhere(req: IncomingMessage): IncomingMessage {
  const other = new IncomingMessage(req.socket);
  Object.assign(other, { method: "GET", url: NOWHERE, headers: req.headers });
  other.push(null);
  return other;
}

/**
 * Looks at the first bytes of an answer. An empty document of a missing page is dropped, and the answer
 * is free to be given again (the function returned says so); that of a failure gets its words; anything
 * else goes its way untouched.
 */
function watch(res: ServerResponse, words: () => string): () => boolean {
  const { write, end, flushHeaders } = res;
  const headersBefore = new Set(res.getHeaderNames());
  let dropped = false;

  const isHtmlError = () =>
    res.statusCode >= 400 && String(res.getHeader("content-type")).startsWith("text/html");
  const letGo = () => Object.assign(res, { write, end, flushHeaders });

  /** What to send in place of the first chunk. */
  const meet = (chunk: unknown): unknown => {
    const text = chunk instanceof Uint8Array ? Buffer.from(chunk).toString("utf8") : chunk;
    const isEmptyDocument =
      typeof text === "string" && isHtmlError() && text.includes(EMPTY_DOCUMENT);
    if (!isEmptyDocument) return chunk;
    if (res.statusCode === 404) return NOTHING;
    return text.replace(/<body[^>]*>/, (tag) => `${tag}${words()}`);
  };

  res.flushHeaders = () => {
    if (!isHtmlError()) letGo().flushHeaders();
  };
  res.write = (chunk: unknown, ...rest: unknown[]) => {
    const first = dropped ? NOTHING : meet(chunk);
    if (first !== NOTHING) return letGo().write(first, ...(rest as []));
    dropped = true;
    done(rest);
    return true;
  };
  res.end = (...args: unknown[]) => {
    const [chunk, ...rest] = typeof args[0] === "function" ? [undefined, ...args] : args;
    const first = dropped ? NOTHING : meet(chunk);
    if (first !== NOTHING) return letGo().end(first, ...(rest as []));
    dropped = true;
    letGo();
    for (const name of res.getHeaderNames()) if (!headersBefore.has(name)) res.removeHeader(name);
    done(rest);
    return res;
  };
  return () => dropped;
}

/** Streams wait for the callback of what they wrote. */
function done(rest: readonly unknown[]): void {
  const callback = rest.at(-1);
  if (typeof callback === "function") callback();
}
