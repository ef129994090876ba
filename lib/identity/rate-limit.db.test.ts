import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { asProgram, db, owner } from "@/lib/testing/world";
import { consume, giveBack, isFirst } from "./rate-limit";

const SECRET = "a secret for tests only";
const limit = () =>
  ({ name: randomUUID(), points: 2, seconds: 60, event: "search.too-many" }) as const;

async function eventsOf(requestId: string) {
  const { rows } = await owner().query("SELECT kind FROM security_event WHERE request_id = $1", [
    requestId,
  ]);
  return rows;
}

test("past the limit every attempt is refused, with the time to wait and one event", async () => {
  const [ctx, twice] = [asProgram("test"), limit()];
  const attempt = (who: string) => consume(ctx, SECRET, twice, who);
  await attempt("one");
  await attempt("one");

  for (let count = 0; count < 3; count++) {
    await expect(attempt("one")).rejects.toMatchObject({
      code: "too_many_requests",
      retryAfterSeconds: expect.toSatisfy((s: number) => s > 0 && s <= 60),
    });
  }

  expect(await eventsOf(ctx.requestId)).toEqual([{ kind: "search.too-many" }]);
  await attempt("another");
});

test("many at once are counted one by one", async () => {
  const [ctx, twice] = [asProgram("test"), limit()];
  const attempts = Array.from({ length: 10 }, () => consume(ctx, SECRET, twice, "one"));
  const settled = await Promise.allSettled(attempts);
  expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(2);
  expect(await eventsOf(ctx.requestId)).toHaveLength(1);
});

test("what is given back does not count", async () => {
  const [ctx, twice] = [asProgram("test"), limit()];
  for (let count = 0; count < 5; count++) {
    await consume(ctx, SECRET, twice, "one");
    await giveBack(db(), SECRET, twice, "one");
  }
});

test("what serves once is first once, however many try", async () => {
  const once = { name: randomUUID(), seconds: 60 };
  const tries = await Promise.all(
    Array.from({ length: 10 }, () => isFirst(db(), SECRET, once, "a number")),
  );
  expect(tries.filter(Boolean)).toHaveLength(1);
  expect(await isFirst(db(), SECRET, once, "another number")).toBe(true);
});

test("nobody can be told from what is kept", async () => {
  const [ctx, twice] = [asProgram("test"), limit()];
  await consume(ctx, SECRET, twice, "TST4K7Q");
  const { rows } = await owner().query("SELECT key FROM rate_limit WHERE key LIKE $1", [
    `${twice.name}%`,
  ]);
  expect(rows).toHaveLength(1);
  expect(rows[0].key).not.toContain("TST4K7Q");
});
