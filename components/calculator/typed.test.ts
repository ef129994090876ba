import { expect, test } from "vitest";
import { OLD_AGE_FIELDS, SURVIVOR_FIELDS } from "@/lib/pension/calculator/fields";
import { MOST_TYPED, typedIn } from "./typed";

function form(fields: Record<string, string | Blob>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
}

test.each([
  ["an old-age pension", OLD_AGE_FIELDS],
  ["a survivor's pension", SURVIVOR_FIELDS],
])("every field of %s is read as it was typed, and no other", (_, fields) => {
  const all = Object.fromEntries(fields.map((name, index) => [name, ` ${index} `]));
  const sent = form({ ...all, fin: "TST4K7Q", __proto__: "x", $ACTION_ID: "1", "relation-7": "y" });
  expect(typedIn<string>(sent, fields)).toEqual(all);
  expect(typedIn<string>(form({}), fields)).toEqual({});
});

test("longer than any answer: the rest is not looked at", () => {
  const sent = form({ wage: "9".repeat(100_000) });
  expect(typedIn(sent, OLD_AGE_FIELDS)).toEqual({ wage: "9".repeat(MOST_TYPED) });
});

test("a file in place of a text is nothing typed; of a field sent twice the first counts", () => {
  const sent = form({ wage: new Blob(["1000"]), sector: "state" });
  expect(typedIn(sent, OLD_AGE_FIELDS)).toEqual({ sector: "state" });
  const twice = form({ wage: "1" });
  twice.append("wage", "2");
  expect(typedIn(twice, OLD_AGE_FIELDS)).toEqual({ wage: "1" });
});
