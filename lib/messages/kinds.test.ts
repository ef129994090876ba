import { describe, expect, test } from "vitest";
import { LOCALES } from "@/lib/kernel/texts";
import {
  fitsOneSms,
  KIND_CODES,
  type Kind,
  type ParamsOf,
  parseParams,
  smsOf,
  tell,
} from "./kinds";

/** The longest number there can be. */
const LONGEST = "ABCD-2026-123456";
const ofCase = {
  caseNumber: LONGEST,
  service: { az: "Xidmətin adı", en: "Name of the service", ru: "Название услуги" },
};

const ofReference = {
  caseNumber: LONGEST,
  reference: { az: "Arayışın adı", en: "Name of the reference", ru: "Название справки" },
};

const WHOLE: { [K in Kind]: readonly ParamsOf<K>[] } = {
  "case-received": [
    { ...ofCase, decideBy: "2026-12-04" },
    { ...ofCase, decideBy: null },
  ],
  "information-requested": [
    { ...ofCase, answerBy: "2026-12-04" },
    { ...ofCase, answerBy: null },
  ],
  "decision-made": [ofCase],
  "deadline-passed": [{ ...ofCase, dueOn: "2026-12-04" }],
  "case-withdrawn": [ofCase],
  "case-changed": [ofCase],
  "reservation-made": [{ ...ofCase, on: "2026-12-04" }],
  "party-asked": [ofCase],
  "facts-changed": [
    { caseNumber: LONGEST, affected: [ofCase, { ...ofCase, caseNumber: "2026-11-000002" }] },
    { caseNumber: LONGEST, affected: [] },
  ],
  "question-answered": [
    { ...ofCase, answerBy: "2026-12-04" },
    { ...ofCase, answerBy: null },
  ],
  "reference-issued": [ofReference],
  "reference-revoked": [ofReference],
  "reference-superseded": [ofReference],
};

const every = KIND_CODES.flatMap((kind) =>
  WHOLE[kind].flatMap((params) => LOCALES.map((locale) => ({ kind, params, locale }))),
);

test("the codes that stored messages carry", () => {
  expect(KIND_CODES).toEqual([
    "case-received",
    "information-requested",
    "decision-made",
    "deadline-passed",
    "case-withdrawn",
    "case-changed",
    "reservation-made",
    "party-asked",
    "facts-changed",
    "question-answered",
    "reference-issued",
    "reference-revoked",
    "reference-superseded",
  ]);
});

describe.each(every)("$kind in $locale", ({ kind, params, locale }) => {
  test("says everything, and leaves nothing open", () => {
    const { title, body } = tell(kind, params, locale);
    for (const text of [title, body, smsOf(kind, params, locale)]) {
      expect(text.trim()).toBe(text);
      expect(text).not.toMatch(/[{}!]| {2}|undefined|null|\[object|\.\.|NaN/);
    }
    expect(title).not.toMatch(/\.$/);
    expect(body).toMatch(/\.$/);
    expect(body).toContain(LONGEST);
  });

  test("goes out as one text message that says the number and nothing of the matter", () => {
    const sms = smsOf(kind, params, locale);
    expect([sms, fitsOneSms(sms)]).toEqual([sms, true]);
    expect(sms).toContain(LONGEST);
    expect(sms).not.toContain(ofCase.service[locale]);
    expect(sms).not.toMatch(/₼|AZN|\d{2}\.\d{2}\.\d{4}/);
    expect(sms).not.toContain(tell(kind, params, locale).title);
  });

  test("has a day where it was given one", () => {
    const said = tell(kind, params, locale).body;
    expect(said.includes("04.12.2026")).toBe(JSON.stringify(params).includes("2026-12-04"));
  });
});

test("what waits for the person says so", () => {
  const asking = KIND_CODES.filter((kind) => tell(kind, WHOLE[kind][0], "az").asks);
  expect(asking).toEqual(["information-requested", "party-asked", "question-answered"]);
});

test("a correction names each decision that was looked at again, or that there was none", () => {
  const [some, none] = WHOLE["facts-changed"];
  expect(tell("facts-changed", some, "en").body).toBe(
    `Application No. ${LONGEST}. The decisions that rest on it were looked at again: Name of the service (№ ${LONGEST}); Name of the service (№ 2026-11-000002).`,
  );
  expect(tell("facts-changed", none, "en").body).toBe(
    `Application No. ${LONGEST}. No decision rests on it.`,
  );
});

test.each<[string, Kind, unknown]>([
  ["no number", "decision-made", { service: ofCase.service }],
  [
    "a number too long for a text message",
    "decision-made",
    { ...ofCase, caseNumber: "A".repeat(17) },
  ],
  ["words in a number", "decision-made", { ...ofCase, caseNumber: "Müavinət 600" }],
  ["a language missing", "decision-made", { ...ofCase, service: { az: "a", en: "b" } }],
  ["a day that does not exist", "case-received", { ...ofCase, decideBy: "2026-02-30" }],
])("%s is refused", (_, kind, params) => {
  expect(() => parseParams(kind, params)).toThrow();
});

test.each([
  ["a".repeat(160), true],
  ["a".repeat(161), false],
  ["ə".repeat(70), true],
  ["ə".repeat(71), false],
  [`${"a".repeat(70)}ş`, false],
  [`№${"a".repeat(69)}`, true],
])("%s fits one text message: %s", (text, fits) => {
  expect(fitsOneSms(text)).toBe(fits);
});
