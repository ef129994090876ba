import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { spellsOf } from "./spells";

const note = (from: string, until: string | null, kind: "illness" | "pregnancy" = "illness") => ({
  number: `${kind} ${from}`,
  kind,
  from: toIsoDate(from),
  until: until === null ? null : toIsoDate(until),
});

test.each([
  ["none", [], []],
  ["of another kind", [note("2026-10-01", "2026-10-09", "pregnancy")], []],
  [
    "the latest first",
    [note("2026-01-05", "2026-01-09"), note("2026-10-01", "2026-10-09")],
    [
      ["2026-10-01", "2026-10-09"],
      ["2026-01-05", "2026-01-09"],
    ],
  ],
  [
    "the next day goes on with it",
    [note("2026-10-10", "2026-10-20"), note("2026-10-01", "2026-10-09")],
    [["2026-10-01", "2026-10-20"]],
  ],
  [
    "a day between begins anew",
    [note("2026-10-11", "2026-10-20"), note("2026-10-01", "2026-10-09")],
    [
      ["2026-10-11", "2026-10-20"],
      ["2026-10-01", "2026-10-09"],
    ],
  ],
  [
    "an open one that goes on",
    [note("2026-10-01", "2026-10-09"), note("2026-10-10", null)],
    [["2026-10-01", null]],
  ],
  [
    "one within another",
    [note("2026-10-01", "2026-10-20"), note("2026-10-05", "2026-10-09")],
    [["2026-10-01", "2026-10-20"]],
  ],
] as const)("spells, %s", (_, notes, spells) => {
  expect(spellsOf(notes, "illness").map(({ from, until }) => [from, until])).toEqual(spells);
});
