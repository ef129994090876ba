import { expect, test } from "vitest";
import { clockAt, followedClock } from "./clock";

const answering = (body: unknown, status = 200) =>
  (async () => Response.json(body, { status })) as typeof fetch;

test("a clock that stands still says its moment and the day in Baku", () => {
  const clock = clockAt("2026-11-21T23:30:00+00:00");
  expect(clock.now().toISOString()).toBe("2026-11-21T23:30:00.000Z");
  expect(clock.today()).toBe("2026-11-22");
  expect(() => clockAt("yesterday")).toThrow(RangeError);
});

test("a followed clock goes on from the other's moment", async () => {
  const there = new Date(Date.now() + 40 * 86_400_000);
  const clock = followedClock("http://clock.test", { fetch: answering({ now: there }) });
  await clock.refresh();
  expect(Math.abs(clock.now().getTime() - there.getTime())).toBeLessThan(1_000);
});

test("a clock that is not moved is the machine's own", async () => {
  const clock = followedClock("http://clock.test", {
    fetch: answering({ now: new Date(Date.now() + 300) }),
  });
  await clock.refresh();
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(50);
});

test.each([
  ["nonsense", answering({ now: "soon" })],
  ["an error", answering({}, 500)],
])("%s leaves the time as it was known", async (_, fetch) => {
  const clock = followedClock("http://clock.test", { fetch });
  await clock.refresh();
  expect(Math.abs(clock.now().getTime() - Date.now())).toBeLessThan(50);
});

test("a clock that cannot be asked never throws at whoever wants to know the time", async () => {
  const refusing = (async () => {
    throw new Error("down");
  }) as typeof fetch;
  const clock = followedClock("http://clock.test", { everyMs: 0, fetch: refusing });
  expect(clock.now()).toBeInstanceOf(Date);
  await new Promise((resolve) => setTimeout(resolve, 5));
  expect(clock.now()).toBeInstanceOf(Date);
});
