import { describe, expect, test } from "vitest";
import { isInstitution } from "@/lib/access/institutions";
import { LOCALES } from "@/lib/kernel/texts";
import { REGISTERS } from "@/lib/registers/catalogue";
import { WORLD_DAY } from "@/sandbox/world";
import { readForm } from "../../form";
import { answersTo } from "../../testing";
import { ownerOf } from "./form";
import { REGISTER_OFFICES } from "./offices";
import { recordCorrection as passport } from "./passport";

const typed = {
  register: "insurance-account",
  wrong: "Ünvan: Nar küç. 12",
  right: "Ünvan: Gül küç. 3,\nm. 14",
};
const read = (more: Record<string, string>) =>
  readForm(passport.form, { ...typed, ...more }, {}, WORLD_DAY);
const wrongOf = (more: Record<string, string>) => {
  const reading = read(more);
  return reading.ok ? {} : reading.wrong;
};

test("any register of the record may be named, and no other", () => {
  const options = passport.form.questions.register?.options({}) ?? [];
  expect(options.map(({ value }) => value)).toEqual(REGISTERS.map(({ code }) => code));
  expect(options.find(({ value }) => value === "diplomas")?.label.az).toBe(
    "Təhsil haqqında sənədlərin reyestri (ETN)",
  );
  expect(wrongOf({ register: "sandbox" })).toMatchObject({ register: { error: "choose" } });
  expect(wrongOf({ register: "" })).toMatchObject({ register: { error: "choose" } });
});

test("what is wrong and what is right, in words; since when only if it is known", () => {
  expect(answersTo(passport.form, typed, {})).toEqual(typed);
  expect(answersTo(passport.form, { ...typed, since: "01.03.2021" }, {})).toEqual({
    ...typed,
    since: "2021-03-01",
  });
  expect(wrongOf({ since: "22.11.2026" })).toMatchObject({ since: { error: "day-late" } });
});

describe.each(["wrong", "right"])("the text of what is %s", (name) => {
  test.each([
    ["empty", "  ", "missing"],
    ["with a control character", "a\u0007b", "control"],
    ["of 1001 characters", "ə".repeat(1_001), "long"],
  ])("%s", (_, said, error) => {
    expect(wrongOf({ [name]: said })).toMatchObject({ [name]: { error } });
  });

  test.each([
    ["of 1000 characters", "ə".repeat(1_000)],
    ["with what looks like a page", "<b>12</b> & 'x'"],
  ])("%s stays as it is", (_, said) => {
    expect(read({ [name]: said })).toMatchObject({ ok: true, answers: { [name]: said } });
  });
});

test.each(REGISTERS.map(({ code, institution }) => [code, institution] as const))(
  "what is wrong in %s goes to the unit of its owner",
  (register, institution) => {
    expect(ownerOf({ register })).toBe(institution);
    const office = passport.territory?.officeOf({}, { register }) ?? "";
    const own = REGISTER_OFFICES.find(({ code }) => code === office);
    if (institution === "dsmf") expect(office).toBe("dsmf-yasamal");
    else expect(own?.institution).toBe(institution);
  },
);

test("each unit is one of an institution's, named in three languages", () => {
  expect(new Set(REGISTER_OFFICES.map(({ code }) => code)).size).toBe(REGISTER_OFFICES.length);
  for (const { institution, name } of REGISTER_OFFICES) {
    expect(isInstitution(institution)).toBe(true);
    for (const locale of LOCALES) expect(name[locale]).not.toBe("");
  }
});

test("of no register nobody is the owner", () => {
  expect(() => ownerOf({})).toThrow("no register");
});

test("nothing is looked up for it, and nothing is assessed", () => {
  expect(passport.needs).toEqual([]);
  expect(passport.assess).toBeUndefined();
  expect(passport.right).toBeUndefined();
  expect(passport.attachments.some(({ required }) => required)).toBe(false);
});
