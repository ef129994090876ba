import { test } from "vitest";
import { holdForAnybody } from "../../testing";
import { temporaryIncapacity } from "./passport";

test("holds for anybody, whoever is silent and whatever is answered", () => {
  holdForAnybody(temporaryIncapacity);
});
