import { expect, test } from "vitest";
import { CATEGORY_CODES } from "@/lib/access/categories";
import { composeRecord } from "@/lib/record/compose";
import { lifeOf, snapshotsOf } from "@/lib/record/testing";
import { paymentsOf, paymentsSection } from "./payments";

const HEARD = new Date("2026-11-21T08:00:00Z");
const paymentsOfPerson = (fin: string) => {
  const record = composeRecord(snapshotsOf(lifeOf(fin), HEARD), CATEGORY_CODES, HEARD);
  const section = paymentsSection(record);
  return section ? paymentsOf(section) : null;
};

test("the latest payment comes first, with its amount, day and how it stands", () => {
  const [latest, before] = paymentsOfPerson("TST4K7Q") ?? [];
  expect(latest).toMatchObject({
    amount: 14_000,
    on: "2026-11-13",
    word: { en: "Paid" },
    state: "settled",
  });
  expect(before && latest && before.on < latest.on).toBe(true);
});

test("someone who is paid nothing has no payments, and a fact of another kind is none", () => {
  expect(paymentsOfPerson("TST1R3X")).toEqual([]);
  const benefits = composeRecord(
    snapshotsOf(lifeOf("TST4K7Q"), HEARD),
    CATEGORY_CODES,
    HEARD,
  ).sections.find(({ category }) => category === "benefits");
  expect(benefits?.facts).not.toEqual([]);
  expect(benefits && paymentsOf(benefits)).toEqual([]);
});
