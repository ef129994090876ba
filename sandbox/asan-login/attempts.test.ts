import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createAttempts, PAUSE_MINUTES, TRIES } from "./attempts";
import { trial } from "./trial";

const here = { person: "TST4K7Q", browser: "b1", address: "10.0.0.1" };
const wrong = () => ({ then: "wrong" as const, field: "pin", text: { az: "a", en: "e", ru: "r" } });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("three wrong answers, then a pause of fifteen minutes from the last", async () => {
  const attempts = createAttempts();
  expect(await attempts.pause(here)).toBeNull();

  expect(await attempts.wrong(here)).toEqual({ left: TRIES - 1 });
  vi.advanceTimersByTime(10 * 60_000);
  expect(await attempts.wrong(here)).toEqual({ left: 1 });
  expect(await attempts.wrong(here)).toEqual({ left: 0 });

  expect(await attempts.pause(here)).toEqual({ of: "person", minutesLeft: PAUSE_MINUTES });
  vi.advanceTimersByTime(14 * 60_000);
  expect(await attempts.pause(here)).toEqual({ of: "person", minutesLeft: 1 });
  vi.advanceTimersByTime(61_000);
  expect(await attempts.pause(here)).toBeNull();
  expect(await attempts.wrong(here)).toEqual({ left: 2 });
});

test("another browser and another person are not paused with this one", async () => {
  const attempts = createAttempts();
  for (let n = 0; n < TRIES; n++) await attempts.wrong(here);

  expect(await attempts.pause(here)).not.toBeNull();
  expect(await attempts.pause({ ...here, browser: "b2" })).toBeNull();
  expect(await attempts.pause({ ...here, person: "TST9M3D" })).toBeNull();
});

test("a network that keeps guessing with new browsers is paused as a whole", async () => {
  const attempts = createAttempts();
  for (let n = 0; n < 60; n++) {
    expect(await attempts.pause({ ...here, browser: `new ${n}` })).toBeNull();
    await attempts.wrong({ ...here, browser: `new ${n}` });
  }

  const fresh = { ...here, person: "TST9M3D", browser: "never seen" };
  expect(await attempts.pause(fresh)).toMatchObject({ of: "network" });
  expect(await attempts.pause({ ...fresh, address: "10.0.0.2" })).toBeNull();
});

test("while a pause lasts nothing is checked", async () => {
  const attempts = createAttempts();
  const check = vi.fn(wrong);
  for (let n = 0; n < TRIES; n++) await trial(attempts, here, check);
  check.mockClear();

  expect(await trial(attempts, here, check)).toMatchObject({ then: "paused" });
  expect(check).not.toHaveBeenCalled();
});

test("an answer about nobody is told without a count", async () => {
  const verdict = await trial(createAttempts(), null, wrong);

  expect(verdict).toMatchObject({ then: "mend", problem: { field: "pin", text: { en: "e" } } });
});
