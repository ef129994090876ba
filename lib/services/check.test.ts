import { describe, expect, test } from "vitest";
import { defineParameter } from "@/lib/law";
import { PASSPORTS } from "./catalogue";
import { checkPassports, PassportError } from "./check";
import type { Passport } from "./passport";
import { testAllowance } from "./testing/passports";

const whole = testAllowance as unknown as Passport;
const said = { az: "a", en: "b", ru: "c" };

test("every service there is can stand", () => {
  expect(() => checkPassports(PASSPORTS)).not.toThrow();
});

test("the passport of the tests can stand", () => {
  expect(() => checkPassports([whole])).not.toThrow();
});

describe("a passport stops the start with its file, the place and the cause", () => {
  const unsourced = defineParameter<number>({
    ...whole.clock.decide.days,
    history: [
      {
        from: "2020-01-01" as never,
        value: 1,
        source: { act: "no-such-act" as never, seenAt: null },
        verified: false,
      },
    ],
  });
  test.each<[string, Partial<Passport>, string, RegExp]>([
    [
      "an unknown register",
      { needs: [{ register: "no-such", categories: ["identity"], what: said, why: said }] },
      "needs.0.register",
      /no such register: no-such/,
    ],
    [
      "a category that the register does not have",
      { needs: [{ register: "population", categories: ["pension"], what: said, why: said }] },
      "needs.0.categories",
      /says nothing of pension/,
    ],
    ["a missing language", { title: { az: "a", en: "b" } as never }, "title", /no text in ru/],
    ["an empty text", { summary: { ...said, en: " " } }, "summary", /no text in en/],
    [
      "a question without a language",
      {
        form: {
          questions: {
            bank: { ...whole.form.questions.bank, label: { az: "a", ru: "c" } } as never,
          },
        },
      },
      "form.questions.bank.label",
      /no text in en/,
    ],
    ["no legal basis", { basis: [] }, "basis", /needs a legal basis/],
    [
      "an unknown act",
      { basis: [{ act: "no-such" as never, verified: true }] },
      "basis.0.act",
      /no such act/,
    ],
    ["an unsourced amount", { parameters: [unsourced] }, "parameters.0", /has no source/],
    ["an unknown life event", { lifeEvents: ["no-such" as never] }, "lifeEvents", /no-such/],
    [
      "an entitlement that does not say how it is paid",
      { paid: undefined },
      "paid",
      /how it is paid/,
    ],
    ["an entitlement without a rule", { assess: undefined }, "output", /needs a rule/],
    ["no question", { form: { questions: {} } }, "form.questions", /at least one/],
    ["a code that cannot stand in an address", { code: "Not A Code" }, "code", /kebab-case/],
  ])("%s", (_, wrong, place, cause) => {
    const passport = { ...whole, ...wrong };
    const check = () => checkPassports([passport]);
    expect(check).toThrow(PassportError);
    expect(check).toThrow(`lib/services/catalogue/${passport.code}/passport.ts: ${place}: `);
    expect(check).toThrow(cause);
  });

  test("two of one code", () => {
    expect(() => checkPassports([whole, whole])).toThrow(/another service of this code/);
  });
});
