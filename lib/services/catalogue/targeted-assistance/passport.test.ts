import { test } from "vitest";
import { holdForAnybody } from "../../testing";
import { targetedAssistance } from "./passport";

test("holds for anybody, whoever is silent and whatever is answered", () => {
  holdForAnybody(targetedAssistance);
});
