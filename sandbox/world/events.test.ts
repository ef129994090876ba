import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import {
  findLife,
  happen,
  ImpossibleEvent,
  LifeEvent,
  people,
  setPeople,
  setWorldClock,
  today,
  worldClock,
} from ".";
import { problemsOf } from "./checks";
import { finAt, MOST_PEOPLE } from "./generator";

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), "world-"));
  process.env.PORTAL_DATA_DIR = folder;
});
beforeEach(() => {
  rmSync(path.join(folder, "sandbox"), { recursive: true, force: true });
  setWorldClock(new Date("2026-11-21T09:00:00+04:00"));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const tell = (event: unknown) => happen(LifeEvent.parse(event));

test("nobody is generated until the world is told to", () => {
  expect(people()).toBe(0);
  expect(findLife(finAt(0))).toBeUndefined();

  expect(setPeople(21)).toBe(40); // whole households only
  expect(people()).toBe(40);
  expect(findLife(finAt(39))?.fin).toBe(finAt(39));
  expect(findLife(finAt(40))).toBeUndefined();
});

test.each([-1, 0.5, MOST_PEOPLE + 1, Number.NaN])("%s is no number of persons", (wanted) => {
  expect(() => setPeople(wanted)).toThrow(RangeError);
});

test("a spoiled file is named, and not taken for an empty world", () => {
  setPeople(20);
  writeFileSync(path.join(folder, "sandbox/world.json"), '{"people":-4}');
  expect(people).toThrow(/world\.json cannot be read/);
});

test("the clock goes on from where it was set, and back to the machine's", () => {
  expect(today()).toBe("2026-11-21");
  expect(worldClock().set).toBe(true);

  setWorldClock(new Date("2027-01-01T00:30:00+04:00"));
  expect(today()).toBe("2027-01-01");

  setWorldClock(null);
  expect(worldClock().set).toBe(false);
  expect(Math.abs(worldClock().now.getTime() - Date.now())).toBeLessThan(1_000);
});

test("a child is born: it lives with its mother, and both parents know it", () => {
  const birth = tell({
    kind: "birth",
    on: "2026-11-20",
    mother: "TST8N4G",
    givenName: "Rəvan",
    sex: "male",
  });
  if (birth.kind !== "birth") throw new Error("not a birth");

  const child = findLife(birth.child);
  expect(child).toMatchObject({
    surname: "Əhmədov",
    fatherName: "Tural",
    bornOn: "2026-11-20",
    mother: "TST8N4G",
    father: "TST5T2R",
    address: { street: "Alma küç.", since: "2026-11-20" },
  });
  for (const parent of ["TST8N4G", "TST5T2R"]) {
    expect(findLife(parent)?.children.at(-1)).toEqual({
      fin: birth.child,
      name: "Əhmədov Rəvan Tural oğlu",
      bornOn: "2026-11-20",
    });
  }
  expect(findLife(birth.child, toIsoDate("2026-11-19"))).toBeUndefined();
  expect(problemsOf(child as never, "2026-11-21")).toEqual([]);
});

test("two births are two children, and a daughter has a daughter's surname", () => {
  const born = { kind: "birth", on: "2026-11-20", mother: "TST8N4G", givenName: "Nur" };
  const [first, second] = [tell({ ...born, sex: "female" }), tell({ ...born, sex: "male" })];
  if (first.kind !== "birth" || second.kind !== "birth") throw new Error("not births");

  expect(first.child).not.toBe(second.child);
  expect([first.surname, second.surname]).toEqual(["Əhmədova", "Əhmədov"]);
});

test("a death ends work and payments, and widows the spouse", () => {
  tell({ kind: "death", on: "2026-11-15", person: "TST3S5H" });

  const late = findLife("TST3S5H");
  expect(late?.diedOn).toBe("2026-11-15");
  expect(late?.jobs.every(({ endedOn }) => endedOn !== null)).toBe(true);
  expect(findLife("TST7Z2F")?.marital).toEqual({
    status: "widowed",
    since: "2026-11-15",
    spouse: null,
  });
  expect(problemsOf(late as never, "2026-11-21")).toEqual([]);
  expect(findLife("TST3S5H", toIsoDate("2026-11-14"))?.diedOn).toBeNull();
});

test("the parents of a child that died know the day, and did not the day before", () => {
  tell({ kind: "death", on: "2026-11-15", person: "TST4Z6H" });

  for (const parent of ["TST8N4G", "TST5T2R"]) {
    const childOf = (day: string) =>
      findLife(parent, toIsoDate(day))?.children.find(({ fin }) => fin === "TST4Z6H");
    expect(childOf("2026-11-15")?.diedOn).toBe("2026-11-15");
    expect(childOf("2026-11-14")).toMatchObject({ bornOn: "2023-02-25" });
    expect(childOf("2026-11-14")?.diedOn).toBeUndefined();
    expect(findLife(parent)?.marital.status).toBe("married");
  }
});

test("a job ends: the contract closes, no month comes after it", () => {
  tell({
    kind: "job_ended",
    on: "2026-10-31",
    person: "TST9E2A",
    employer: "0000011201",
    reason: "staff_cut",
  });
  setWorldClock(new Date("2027-03-01T12:00:00+04:00"));

  const life = findLife("TST9E2A");
  expect(life?.jobs).toMatchObject([{ endedOn: "2026-10-31", endReason: "staff_cut" }]);
  const [own, software] = life?.insurance?.payers ?? [];
  expect(software?.insuredIncome).toHaveLength(33); // 2024-02 to 2026-10
  expect(own?.insuredIncome).toHaveLength(118); // his own, 2017-05 to 2027-02
});

test("a move is known at the next look", () => {
  const address = {
    city: "Bakı",
    district: "Xətai",
    street: "Nar küç.",
    house: "1",
    flat: null,
    postcode: "AZ1025",
  };
  tell({ kind: "address_changed", on: "2026-11-21", person: "TST1R3X", address });
  expect(findLife("TST1R3X")?.address).toEqual({ ...address, since: "2026-11-21" });
});

test("events happen to generated persons too", () => {
  setPeople(1_000);
  tell({ kind: "death", on: "2026-11-01", person: finAt(4) });
  expect(findLife(finAt(4))?.diedOn).toBe("2026-11-01");
});

test.each([
  ["a day to come", { kind: "death", on: "2026-11-22", person: "TST3S5H" }],
  ["nobody of that FIN", { kind: "death", on: "2026-11-20", person: "TST0000" }],
  ["someone who died before", { kind: "death", on: "2026-11-20", person: "TST6E2L" }],
  [
    "a job the person has not",
    { kind: "job_ended", on: "2026-11-20", person: "TST1R3X", reason: "own_wish" },
  ],
  [
    "a man as mother",
    { kind: "birth", on: "2026-11-20", mother: "TST5T2R", givenName: "Nur", sex: "male" },
  ],
  [
    "a woman as father",
    {
      kind: "birth",
      on: "2026-11-20",
      mother: "TST8N4G",
      father: "TST7Z2F",
      givenName: "Nur",
      sex: "male",
    },
  ],
])("impossible: %s", (_, event) => {
  expect(() => tell(event)).toThrow(ImpossibleEvent);
});
