import { test } from "vitest";
import { holdForAnybody } from "../../testing";
import { funeralAllowancePassport } from "./passport";

test("holds for anybody, whoever is silent and whatever is answered", () => {
  holdForAnybody(funeralAllowancePassport);
});
