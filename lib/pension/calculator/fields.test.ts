import { expect, test } from "vitest";
import { MEMBER_FIELDS, SURVIVOR_FIELDS } from "./fields";

test("of a family the deceased is asked about first, then each member in turn, of each the same", () => {
  const ofOne = [
    "relation",
    "birth",
    "sex",
    "studies",
    "disability",
    "percent",
    "since",
    "cares",
    "youngest",
    "works",
  ];
  const ofAll = [1, 2, 3, 4, 5, 6].flatMap((place) => ofOne.map((asked) => `${asked}-${place}`));
  expect(MEMBER_FIELDS).toEqual(ofAll);
  expect(SURVIVOR_FIELDS.slice(0, 3)).toEqual(["bornOn", "diedOn", "yearsBefore2006"]);
  expect(SURVIVOR_FIELDS.slice(-ofAll.length)).toEqual(ofAll);
  expect(SURVIVOR_FIELDS).toHaveLength(2 + 6 + ofAll.length);
});
