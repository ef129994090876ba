import { expect, test } from "vitest";
import { CATEGORY_CODES } from "@/lib/access/categories";
import { LIVES, lifeAt } from "@/sandbox/world";
import { composeRecord } from "./compose";
import { personOf } from "./person";
import { RecordView } from "./schema";
import { lifeOf, snapshotsOf } from "./testing";

const HEARD = new Date("2026-11-21T08:15:00+04:00");
const NOW = new Date("2026-11-21T12:00:00+04:00");
const SEVINC = "TST4K7Q";
const ULKAR = "TST6U8K";

const recordOf = (fin: string) =>
  composeRecord(snapshotsOf(lifeOf(fin), HEARD), CATEGORY_CODES, NOW);

const section = (record: RecordView, category: string) => {
  const found = record.sections.find((one) => one.category === category);
  if (!found) throw new Error(`no section ${category}`);
  return found;
};

test("every fact stands with its institution and the day it was heard", () => {
  const { sections } = recordOf(SEVINC);
  const facts = sections.flatMap((one) => one.facts);
  expect(facts.length).toBeGreaterThan(25);
  expect(facts.filter(({ source }) => source.short === "" || source.answeredAt === null)).toEqual(
    [],
  );
});

test("registers that say the same say it once, and all are named", () => {
  const [name] = section(recordOf(SEVINC), "identity").facts;
  expect(name).toMatchObject({
    key: "full-name",
    values: [{ kind: "text", text: "Həsənova Sevinc Kamran qızı" }],
    source: { short: "DİN" },
    agreeing: [{ short: "ƏN" }, { short: "DSMF" }],
  });
});

test("two addresses stand side by side, and neither is called right", () => {
  const { contradictions, sections } = recordOf(SEVINC);
  expect(contradictions).toMatchObject([
    {
      key: "address",
      versions: [{ source: { short: "DİN" } }, { source: { short: "DSMF" } }],
    },
  ]);
  const elsewhere = sections.flatMap(({ facts }) => facts).filter(({ key }) => key === "address");
  expect(elsewhere).toEqual([]);
});

test("someone whose registers contradict each other in four things is told of the four", () => {
  const keys = recordOf(ULKAR).contradictions.map(({ key }) => key.replace(/:.*/, ""));
  expect(keys.sort()).toEqual(["address", "full-name", "marital-status", "wage"]);
});

test("nobody is told of contradictions that are not there", () => {
  const contradicted = LIVES.filter(({ fin }) => recordOf(fin).contradictions.length > 0);
  expect(contradicted.map(({ fin }) => fin).sort()).toEqual([SEVINC, ULKAR].sort());
});

test("a silent register is a gap with its last good value, since when, and never a zero", () => {
  const silentSince = new Date("2026-11-20T08:15:00+04:00");
  const snapshots = snapshotsOf(lifeOf(SEVINC), HEARD).map((one) =>
    one.register === "diplomas" ? { ...one, status: "silent" as const, silentSince } : one,
  );
  const education = section(composeRecord(snapshots, CATEGORY_CODES, NOW), "education");
  expect(education.facts).toEqual([]);
  expect(education.silences).toMatchObject([
    {
      silentSince,
      source: { short: "ETN", answeredAt: HEARD },
      lastKnown: [{ values: [{ text: "Bakı Tibb Kolleci" }, {}, {}, {}] }],
    },
  ]);
});

test("a register that never answered is a gap without a value", () => {
  const snapshots = snapshotsOf(lifeOf(SEVINC), HEARD).map((one) =>
    one.register === "diplomas"
      ? { ...one, status: "silent" as const, silentSince: HEARD, record: null, answeredAt: null }
      : one,
  );
  const education = section(composeRecord(snapshots, CATEGORY_CODES, NOW), "education");
  expect(education.silences).toMatchObject([{ lastKnown: [] }]);
});

test("holding nothing is an answer, and not having been asked is none", () => {
  const asked = section(recordOf(SEVINC), "disability");
  expect(asked).toMatchObject({
    facts: [],
    silences: [],
    awaited: [],
    nothing: [{ short: "DTSERA" }],
  });
  const unasked = section(composeRecord([], CATEGORY_CODES, NOW), "disability");
  expect(unasked).toMatchObject({ nothing: [], awaited: [{ short: "DTSERA" }] });
});

test("what was never heard is due, what is fresh is not, what is old is", () => {
  expect(composeRecord([], CATEGORY_CODES, NOW)).toMatchObject({
    stale: expect.arrayContaining(["population", "diplomas"]),
    heardFrom: null,
    heardUntil: null,
  });
  expect(recordOf(SEVINC)).toMatchObject({ stale: [], heardFrom: HEARD, heardUntil: HEARD });
  const later = new Date("2027-11-21T12:00:00+04:00");
  const { stale } = composeRecord(snapshotsOf(lifeOf(SEVINC), HEARD), CATEGORY_CODES, later);
  expect(stale).toContain("population");
});

test("categories that were not opened do not appear, not even as a gap", () => {
  const record = composeRecord(
    snapshotsOf(lifeOf("TST2B8D"), HEARD),
    ["identity", "disability"],
    NOW,
  );
  expect(record.sections.map(({ category }) => category)).toEqual(["identity", "disability"]);
  expect(JSON.stringify(record)).not.toContain("insurance-record");
});

test("a citizen and a foreigner are called by their names; someone unheard of has none yet", () => {
  expect(personOf(snapshotsOf(lifeOf(SEVINC), HEARD))).toMatchObject({ surname: "Həsənova" });
  expect(personOf(snapshotsOf(lifeOf("TST4E9Y"), HEARD))).toMatchObject({ givenName: "Emre" });
  expect(personOf([])).toBeNull();
});

test("every named life, and two hundred further ones, make a record that fits its schema", () => {
  const lives = [...LIVES, ...Array.from({ length: 200 }, (_, index) => lifeAt(index * 37))];
  for (const life of lives) {
    const record = composeRecord(snapshotsOf(life, HEARD), CATEGORY_CODES, NOW);
    expect(RecordView.safeParse(record).error, life.fin).toBeUndefined();
  }
});

test("whoever is waited for is asked: one part that was never heard makes its register due", () => {
  const identityAlone = snapshotsOf(lifeOf(SEVINC), HEARD).filter(
    ({ register, category }) => register !== "foreigners-documents" || category === "identity",
  );
  const { sections, stale } = composeRecord(identityAlone, CATEGORY_CODES, NOW);
  expect(sections.flatMap(({ awaited }) => awaited)).toMatchObject([
    { register: "foreigners-documents" },
  ]);
  expect(stale).toEqual(["foreigners-documents"]);
  // Of the parts that are not shown nothing is due.
  expect(composeRecord(identityAlone, ["identity"], NOW).stale).toEqual([]);
});
