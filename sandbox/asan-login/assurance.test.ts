import { expect, test } from "vitest";
import { ACR, satisfies, wantedLevel } from "./assurance";

test.each([
  [undefined, ACR.substantial],
  [ACR.high, ACR.high],
  [ACR.substantial, ACR.substantial],
  // Either will do: the lower one is enough.
  [`${ACR.high} ${ACR.substantial}`, ACR.substantial],
  ["urn:of:somebody:else", ACR.substantial],
  [`urn:of:somebody:else ${ACR.high}`, ACR.high],
])("acr_values %s asks for %s", (asked, wanted) => {
  expect(wantedLevel(asked)).toBe(wanted);
});

test("a higher level satisfies a lower one, and an unknown one satisfies none", () => {
  expect(satisfies(ACR.high, ACR.substantial)).toBe(true);
  expect(satisfies(ACR.substantial, ACR.high)).toBe(false);
  expect(satisfies(undefined, ACR.substantial)).toBe(false);
  expect(satisfies("0", ACR.substantial)).toBe(false);
});
