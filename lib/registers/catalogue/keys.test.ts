import { expect, test } from "vitest";
import { toIsoDate } from "@/lib/kernel/date";
import { azn } from "@/lib/kernel/money";
import { LOCALES } from "@/lib/kernel/texts";
import { date, money, phone, text } from "../fact";
import { fact, KEYS, sayTheSame, stated } from "./keys";

test.each(Object.entries(KEYS))("%s is called something in each language", (key, { label }) => {
  expect(key).toMatch(/^[a-z][a-z0-9-]*$/);
  for (const locale of LOCALES) expect(label[locale].trim()).not.toBe("");
});

test("a fact carries its key's label unless it has its own, and no empty day", () => {
  expect(fact("wage", [money(azn("1.00"))], { of: "0000010101" })).toEqual({
    key: "wage:0000010101",
    label: KEYS.wage.label,
    values: [{ kind: "money", amount: 100 }],
  });
  expect(fact("job", [text("X")], { label: KEYS.benefit.label, since: null })).not.toHaveProperty(
    "since",
  );
  expect(stated([null, fact("job", [text("X")]), null])).toHaveLength(1);
});

const named = (name: string) => fact("full-name", [text(name)]);
const at = (line: string, postcode: string) => fact("address", [text(line), text(postcode)]);
const reached = (first: string, ...others: string[]) =>
  fact("phone", [phone(first), ...others.map(phone)]);
const born = (day: string) => fact("birth-date", [date(toIsoDate(day))]);
const wage = (amount: "1.00" | "2.00", of: string) => fact("wage", [money(azn(amount))], { of });

test.each([
  ["capitals", named("HƏSƏNOVA SEVİNC"), named("Həsənova Sevinc"), true],
  ["dotless capitals, which are other letters", named("IŞIL"), named("İŞİL"), false],
  ["blanks", named("Həsənova  Sevinc "), named("Həsənova Sevinc"), true],
  ["transliteration", named("Mamedova Ulkar"), named("Məmmədova Ülkər"), false],
  ["another postcode", at("Bakı, Nar küç. 12", "AZ1000"), at("Bakı, Nar küç. 12", "AZ1065"), true],
  ["another house", at("Bakı, Nar küç. 12", "AZ1000"), at("Bakı, Nar küç. 14", "AZ1000"), false],
  [
    "one number in common",
    reached("+994500000001"),
    reached("+994550000002", "+994500000001"),
    true,
  ],
  ["no number in common", reached("+994500000001"), reached("+994550000002"), false],
  ["the same day", born("1964-03-14"), born("1964-03-14"), true],
  ["another day", born("1964-03-14"), born("1964-03-15"), false],
  ["the same wage", wage("1.00", "1"), wage("1.00", "1"), true],
  ["another wage", wage("1.00", "1"), wage("2.00", "1"), false],
  ["another employer", wage("1.00", "1"), wage("1.00", "2"), false],
])("%s: the same? %#", (_, one, other, same) => {
  expect(sayTheSame(one, other)).toBe(same);
  expect(sayTheSame(other, one)).toBe(same);
});
