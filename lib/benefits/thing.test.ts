import { createHmac } from "node:crypto";
import { expect, test } from "vitest";
import { digestOf } from "@/lib/services/digest";
import { thingOf } from "./thing";

const KEY = "a key of this test, thirty-two bytes";
const DEATH = { service: "funeral-allowance", of: "TST5D8R" };

test("is the same for everybody who claims it", () => {
  expect(thingOf(KEY, DEATH)).toBe(thingOf(Buffer.from(KEY), { ...DEATH }));
  expect(thingOf(KEY, DEATH)).toMatch(/^[0-9a-f]{64}$/);
});

test.each([
  ["another person", { ...DEATH, of: "TST5D8S" }],
  ["another right", { ...DEATH, service: "childcare-allowance" }],
])("%s is another thing", (_, other) => {
  expect(thingOf(KEY, other)).not.toBe(thingOf(KEY, DEATH));
});

test("whoever has not the key finds nobody by trying every FIN", () => {
  const named = thingOf(KEY, DEATH);
  expect(thingOf("another key of this test, as long", DEATH)).not.toBe(named);
  expect(createHmac("sha256", "").update(JSON.stringify(DEATH)).digest("hex")).not.toBe(named);
  expect(named).not.toContain(digestOf(DEATH.of));
  expect(named).not.toContain(DEATH.of);
});
