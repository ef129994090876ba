import "server-only";
import type { ServerResponse } from "node:http";

/**
 * WHAT THE ANSWER IS TO SAY, told by the page to the server around Next, which opens the place for it:
 *   - the status of a page that says "there is no such thing" in its own words. Next knows `notFound()`,
 *     which sends an empty document for a script to fill; a page that has to be read without one is
 *     made whole and only answered with another status;
 *   - whether code of ours was reached at all. What fails before is a request that Next could not read,
 *     and the caller's fault; what fails afterwards is ours.
 *
 * The place is found by the number of the request. (An `AsyncLocalStorage` of our own would find it as well, and
 * make every promise of every page a little dearer: 4 % of a page.)
 */
export interface Answer {
  status: 404 | null;
  isInHand: boolean;
}

const HELD = Symbol.for("portal.answers");
type Holder = { [HELD]?: Map<string, Answer> };

/** One for the server and for every bundle Next makes of this module. */
function answers(): Map<string, Answer> {
  const holder = globalThis as Holder;
  holder[HELD] ??= new Map();
  return holder[HELD];
}

/**
 * Opens the place for what code of ours says of this answer, until it is over (`answerNotFound` and `takeInHand`
 * in request.ts).
 * @param requestId the request's number, as the edge has set it
 */
export function awaitStatus(response: ServerResponse, requestId: string): void {
  const answer: Answer = { status: null, isInHand: false };
  answers().set(requestId, answer);
  response.once("close", () => answers().delete(requestId));
  const { writeHead } = response;
  response.writeHead = (status: number, ...more: never[]) =>
    writeHead.call(response, status === 200 ? (answer.status ?? status) : status, ...more);
}

/** The place of a request that is under way; nothing once its answer is over. */
export function answerTo(requestId: string): Answer | undefined {
  return answers().get(requestId);
}
