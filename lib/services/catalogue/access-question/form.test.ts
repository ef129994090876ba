import { describe, expect, test } from "vitest";
import { WORLD_DAY } from "@/sandbox/world";
import { askedOf, readForm, screensOf } from "../../form";
import { form } from "./form";
import { answeringOffice } from "./offices";
import { accessAnswerTerm } from "./parameters";
import { accessQuestion } from "./passport";

const ENTRY = "01933a6e-7f1c-7a2b-9c3d-4e5f60718293";
const read = (typed: Record<string, string>) => readForm(form, typed, {}, WORLD_DAY);

describe("a question", () => {
  const asked = { entry: ENTRY, kind: "question" };

  test("says what is wanted and need say no more", () => {
    expect(read({ ...asked, want: "law" })).toEqual({
      ok: true,
      answers: { entry: ENTRY, kind: "question", want: "law" },
    });
  });

  test("about something else says what", () => {
    expect(read({ ...asked, want: "other" })).toMatchObject({
      wrong: { more: { error: "missing" } },
    });
    expect(read({ ...asked, want: "other", more: "Who told them?" })).toMatchObject({ ok: true });
  });

  test("is not asked what a complaint is", () => {
    expect(screensOf(form, asked, {})).toEqual(["kind", "want", "more"]);
    expect(read({ ...asked, want: "why", complaint: "old words" })).toMatchObject({
      answers: expect.not.objectContaining({ complaint: expect.anything() }),
    });
  });
});

describe("a complaint", () => {
  const asked = { entry: ENTRY, kind: "complaint" };

  test("says what is wrong", () => {
    expect(read(asked)).toMatchObject({ wrong: { complaint: { error: "missing" } } });
    expect(read({ ...asked, complaint: "I was not there" })).toMatchObject({ ok: true });
    expect(screensOf(form, asked, {})).toEqual(["kind", "complaint"]);
  });

  test.each([
    [1_000, true],
    [1_001, false],
  ])("of %i letters is taken: %s", (length, ok) => {
    expect(read({ ...asked, complaint: "ə".repeat(length) }).ok).toBe(ok);
  });
});

test("the access has no screen and is asked for all the same", () => {
  expect(askedOf(form, {}, {})).toEqual(["entry", "kind"]);
  expect(read({ kind: "question", want: "why" })).toMatchObject({ wrong: { entry: {} } });
});

test.each([["1"], ["x".repeat(36)], ["<b>"], [`${ENTRY}'`]])("%s names no access", (entry) => {
  expect(read({ entry, kind: "question", want: "why" })).toMatchObject({
    wrong: { entry: { error: "form" } },
  });
});

test.each([
  ["labour", "ministry-data-protection"],
  ["dost", "ministry-data-protection"],
  ["dsmf", "ministry-data-protection"],
  ["tax", "tax-registers"],
  [undefined, "ministry-data-protection"],
])("an access by %s is answered for by %s", (institution, office) => {
  expect(answeringOffice(institution)).toBe(office);
  expect(accessQuestion.territory?.officeOf({}, { institution })).toBe(office);
});

test("the time for the answer is held, and not as something that was seen", () => {
  expect(accessAnswerTerm.on(WORLD_DAY)).toMatchObject({ value: 7, verified: false });
  expect(accessQuestion.clock.decide.counted).toBe("working-days");
});
