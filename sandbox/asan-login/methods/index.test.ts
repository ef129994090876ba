import { expect, test } from "vitest";
import { ACR } from "../assurance";
import { createAttempts } from "../attempts";
import { peopleOfTheWorld } from "../people";
import { createMethods } from ".";

test("every way to sign in has an address of its own and says which it is", () => {
  const methods = createMethods({
    people: peopleOfTheWorld(),
    attempts: createAttempts(),
    issuer: "https://login.example",
  });

  expect(methods.map(({ code }) => code)).toEqual(["fin", "sima", "asan", "token", "bsxm"]);
  expect(new Set(methods.map(({ amr }) => amr[0])).size).toBe(methods.length);
  expect(methods.filter(({ acr }) => acr === ACR.substantial).map(({ code }) => code)).toEqual([
    "fin",
  ]);
  // These are addresses of the sign-in itself.
  for (const { code } of methods) expect(["person", "abort", "help"]).not.toContain(code);
});
