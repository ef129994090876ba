import { expect, test } from "vitest";

/**
 * A day that does not exist, an amount that is none or a history out of order stops the law from loading at
 * all. The other tests would then not even be collected: this one fails and says why.
 */
test("the law loads", async () => {
  const law = await import("./index");
  expect(law.PARAMETERS.length).toBeGreaterThan(0);
});
