import { expect, test } from "vitest";
import { CALCULATOR_FIELDS } from "@/lib/pension/calculator-fields";
import { MOST_TYPED, typedIn } from "./typed";

function form(fields: Record<string, string | Blob>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

test("every field of the calculator is read as it was typed, and no other", () => {
  const all = Object.fromEntries(CALCULATOR_FIELDS.map((name, index) => [name, ` ${index} `]));
  expect(typedIn(form({ ...all, fin: "TST4K7Q", __proto__: "x", $ACTION_ID: "1" }))).toEqual(all);
  expect(typedIn(form({}))).toEqual({});
});

test("longer than any answer: the rest is not looked at", () => {
  expect(typedIn(form({ wage: "9".repeat(100_000) }))).toEqual({ wage: "9".repeat(MOST_TYPED) });
});

test("a file in place of a text is nothing typed; of a field sent twice the first counts", () => {
  expect(typedIn(form({ wage: new Blob(["1000"]), sector: "state" }))).toEqual({ sector: "state" });
  const twice = form({ wage: "1" });
  twice.append("wage", "2");
  expect(typedIn(twice)).toEqual({ wage: "1" });
});
