import { AsyncLocalStorage } from "node:async_hooks";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { letGoOfFinishedRequests } from "./let-go";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const requests = new AsyncLocalStorage<object>();

/** Ends a page as React does; tells of the page that was made in the same moment. */
async function endOnePage(controller: AbortController, message: string): Promise<WeakRef<object>> {
  const other = new WeakRef<object>({ page: "made beside it" });
  await new Promise<void>((done) => {
    requests.run({}, () => setImmediate(() => controller.abort(new Error(message))));
    requests.run(other.deref() ?? {}, () => setImmediate(done));
  });
  return other;
}

/** What a signal that is still held holds on to, after a pause in which everything else is given up. */
async function stillHeld(message: string): Promise<boolean> {
  const controller = new AbortController();
  const other = await endOnePage(controller, message);
  await new Promise((soon) => setTimeout(soon, 20));
  collect();
  expect(controller.signal.aborted).toBe(true);
  return other.deref() !== undefined;
}

test.each([
  "This render completed successfully. All cacheSignals are now aborted to allow clean up.",
  "The connection was lost.",
])("a page that is over is let go of, whoever holds one made beside it: %s", async (message) => {
  letGoOfFinishedRequests();
  letGoOfFinishedRequests();
  expect(await stillHeld(message)).toBe(false);
});

test("what is aborted with is told as it is", () => {
  letGoOfFinishedRequests();
  const reason = new Error("too late");
  const [failing, plain] = [new AbortController(), new AbortController()];
  failing.abort(reason);
  plain.abort();
  expect(failing.signal.reason).toBe(reason);
  expect(reason.stack).toContain("too late");
  expect(plain.signal.reason).toMatchObject({ name: "AbortError" });
});
