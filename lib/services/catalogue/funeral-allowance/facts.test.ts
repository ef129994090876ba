import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { WORLD_DAY } from "@/sandbox/world";
import { saidOf, silencing } from "../../testing";
import { factsOf } from "./facts";
import { funeralAllowancePassport as passport } from "./passport";

const AIDA = "TST6P3Q";
const SEVINC = "TST4K7Q";
const TURAL = "TST5T2R";
const EMRE = "TST4E9Y";

const facts = (fin: string, on = WORLD_DAY) => factsOf(saidOf(fin), on);

test("a widow's acts name her husband and the day; nobody has looked at his", () => {
  expect(facts(AIDA)).toEqual({
    fin: AIDA,
    late: [{ fin: "TST5D8R", name: null, diedOn: "2026-03-09", relation: "spouse" }],
    confirmed: null,
  });
});

test("a death to come is none yet", () => {
  expect(facts(AIDA, toIsoDate("2026-03-08")).late).toEqual([]);
});

test("a brother is in nobody's acts but his own; living children are not named", () => {
  expect(facts(SEVINC).late).toEqual([]);
  expect(facts(TURAL).late).toEqual([]);
});

test("children and wards who died, the latest first", () => {
  const said = saidOf(TURAL).map((one) => {
    if (one.register !== "civil-status" || one.category !== "household") return one;
    const record = one.record as { children: { fin: string }[] };
    const [first, second] = record.children;
    const children = [{ ...first, diedOn: "2026-01-02" }];
    const wards = [{ ...second, diedOn: "2026-05-02", since: null }];
    return { ...one, record: { ...record, children, wards } };
  });
  expect(factsOf(said, WORLD_DAY).late).toMatchObject([
    { fin: "TST4Z6H", relation: "ward", diedOn: "2026-05-02" },
    { fin: "TST1U9R", relation: "child", diedOn: "2026-01-02" },
  ]);
});

test("a foreigner's FIN is told by another register", () => {
  expect(facts(EMRE).fin).toBe(EMRE);
  expect(factsOf([], WORLD_DAY)).toEqual({ fin: "unknown", late: "unknown", confirmed: null });
});

test("silence is not the absence of a death", () => {
  expect(factsOf(silencing(saidOf(AIDA), "civil-status"), WORLD_DAY).late).toBe("unknown");
});

test("what the passport says it needs is enough", () => {
  for (const fin of [AIDA, SEVINC, EMRE]) {
    const opened = saidOf(fin).filter(({ register, category }) =>
      passport.needs.some((one) => one.register === register && one.categories.includes(category)),
    );
    expect(factsOf(opened, WORLD_DAY), fin).toEqual(facts(fin));
  }
});

test("what is known, and the right, name no FIN", () => {
  const known = passport.known(facts(AIDA));
  expect(known).toMatchObject([{ value: { kind: "day", on: "2026-03-09" } }]);
  const right = passport.right?.(facts(AIDA), { who: "TST5D8R" }) ?? "";
  expect(right).toMatch(/^funeral-allowance:[0-9a-f]{16}$/);
  expect(JSON.stringify([known, right])).not.toContain("TST5D8R");
  expect(passport.right?.(facts(SEVINC), { deceasedFin: "TST5D8R" as never })).toBe(right);
});

test("the certificate is asked for only where no register names the death", () => {
  const [certificate] = passport.attachments;
  expect(certificate?.when?.({ who: "TST5D8R" }, facts(AIDA))).toBe(false);
  expect(certificate?.when?.({ deceasedFin: "TST6E2L" as never }, facts(SEVINC))).toBe(true);
});
