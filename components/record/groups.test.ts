import { expect, test } from "vitest";
import { CATEGORY_CODES } from "@/lib/access/categories";
import { composeRecord } from "@/lib/record/compose";
import { lifeOf, snapshotsOf } from "@/lib/record/testing";
import type { Snapshot } from "@/lib/registers";
import { REGISTERS } from "@/lib/registers/catalogue";
import { GROUPS, groupsOf, standingOf, stillAsking } from "./groups";

const HEARD = new Date("2026-11-21T08:00:00Z");
const LATER = new Date("2026-11-21T09:00:00Z");
const SEVINC = "TST4K7Q";

const composed = (snapshots: readonly Snapshot[]) =>
  composeRecord(snapshots, CATEGORY_CODES, LATER);
const recordOf = (fin: string) => composed(snapshotsOf(lifeOf(fin), HEARD));

function silenced(snapshot: Snapshot): Snapshot {
  return { ...snapshot, status: "silent", askedAt: LATER, silentSince: LATER };
}

const codes = (sources: readonly { register: string }[]) => sources.map(({ register }) => register);

test("every category that a register speaks of has one sheet", () => {
  const spoken = new Set(REGISTERS.flatMap(({ parts }) => Object.keys(parts)));
  expect(Object.values(GROUPS).flat().sort()).toEqual([...spoken].sort());
});

test("sheets stand in the order of the record, and empty ones do not stand", () => {
  const groups = groupsOf(recordOf(SEVINC)).map(({ group }) => group);
  expect(groups).toEqual(Object.keys(GROUPS).filter((group) => groups.includes(group as never)));
  expect(groups).toContain("benefits");
  expect(groups).not.toContain("disability");
});

test("every register is counted once, those that only agree with others included", () => {
  const { speaking, nothing, silent, awaited, total } = standingOf(recordOf(SEVINC));
  expect(total).toBe(REGISTERS.length);
  expect(codes(speaking)).toContain("mobile-numbers"); // says the telephone number DSMF says
  expect(codes(nothing)).toContain("disability");
  expect(codes(nothing).filter((code) => codes(speaking).includes(code))).toEqual([]);
  expect([silent, awaited]).toEqual([[], []]);
});

test("nobody has been heard: all are awaited, and there is no sheet", () => {
  const record = composed([]);
  expect(standingOf(record)).toMatchObject({ total: REGISTERS.length, silent: [], speaking: [] });
  expect(standingOf(record).awaited).toHaveLength(REGISTERS.length);
  expect(groupsOf(record)).toEqual([]);
});

test("all are silent: every one is a gap with what it last said", () => {
  const record = composed(snapshotsOf(lifeOf(SEVINC), HEARD).map(silenced));
  expect(standingOf(record).silent).toHaveLength(REGISTERS.length);
  expect(groupsOf(record).every(({ facts }) => facts.length === 0)).toBe(true);
  expect(groupsOf(record).some(({ silences }) => silences.length > 0)).toBe(true);
});

test("a question that was asked again waits for those that have not been asked since", () => {
  const snapshots = snapshotsOf(lifeOf(SEVINC), HEARD).map((snapshot) =>
    snapshot.register === "population" ? { ...snapshot, askedAt: LATER } : snapshot,
  );
  const missing = codes(stillAsking(composed(snapshots), LATER));
  expect(missing).toHaveLength(REGISTERS.length - 1);
  expect(missing).not.toContain("population");
  expect(stillAsking(composed(snapshots), HEARD)).toEqual([]);
});
