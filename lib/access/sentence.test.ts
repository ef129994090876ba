import { expect, test } from "vitest";
import { LOCALES } from "@/lib/kernel/texts";
import { CATEGORY_CODES } from "./categories";
import { LEGAL_BASES } from "./legal-bases";
import { CAUSES, PURPOSE_CODES, PURPOSES, purposeSpec, ROLES } from "./purposes";
import type { EntryView } from "./schema";
import { sentenceOf } from "./sentence";

const entry = (given: Partial<EntryView> = {}): EntryView => ({
  id: "01a20000-0000-7000-8000-000000000000",
  sequence: 1,
  occurredAt: new Date("2026-11-21T10:05:00+04:00"),
  actor: {
    kind: "staff",
    institution: "dost",
    office: {
      az: "2 saylı Bakı DOST mərkəzi",
      en: "Baku DOST Centre No. 2",
      ru: "Бакинский центр DOST № 2",
    },
    role: "operator",
    pseudonym: "K7Q2",
  },
  operation: "desk.open-visit",
  purpose: "employment-service",
  legalBasis: "employment-law",
  cause: { kind: "case", reference: "2026-11-004873" },
  categories: ["identity", "employment"],
  channel: "desk",
  citizenPresent: true,
  outcome: "granted",
  hash: "f".repeat(64),
  ...given,
});

test("who, looked at what, and why, in each language", () => {
  expect(sentenceOf(entry(), "az")).toMatchObject({
    who: "2 saylı Bakı DOST mərkəzi, DOST operatoru K7Q2",
    did: "məşğulluq məlumatlarınıza və fərdi məlumatlarınıza baxıb",
    why: "Çünki məşğulluq üzrə müraciət etmisiniz, müraciət № 2026-11-004873",
  });
  expect(sentenceOf(entry(), "en")).toMatchObject({
    who: "Baku DOST Centre No. 2, DOST operator K7Q2",
    did: "looked at your employment data and personal data",
    why: "Because you asked about employment, application No. 2026-11-004873",
  });
  expect(sentenceOf(entry(), "ru")).toMatchObject({
    who: "Бакинский центр DOST № 2, оператор DOST K7Q2",
    did: "смотрел данные о вашей занятости и ваши личные данные",
    why: "Потому что вы обратились по вопросу занятости, обращение № 2026-11-004873",
  });
});

test("what is most private is named first, and never hidden in a number", () => {
  const categories = ["identity", "contact", "disability", "health", "benefits", "payments"];
  expect(sentenceOf(entry({ categories }), "en").did).toBe(
    "looked at your disability data, health data, benefit data and 3 more kinds of data",
  );
  expect(sentenceOf(entry({ categories }), "ru").did).toContain("и ещё 3 вида данных");
});

test("an access without a known cause says so", () => {
  expect(sentenceOf(entry({ cause: null, purpose: "control-and-inspection" }), "en").why).toBe(
    "For control and inspection; no number of a cause was given",
  );
});

test("a refused attempt says that nothing was shown", () => {
  expect(sentenceOf(entry({ outcome: "denied", categories: ["income"] }), "en").did).toBe(
    "tried to look at your income and was refused",
  );
});

test("a machine is named as a machine", () => {
  const actor = {
    kind: "system",
    institution: null,
    office: null,
    role: null,
    pseudonym: null,
  } as const;
  const said = sentenceOf(
    entry({
      actor,
      purpose: "record-refresh",
      cause: { kind: "schedule", reference: "registers.refresh" },
    }),
    "az",
  );
  expect(said).toMatchObject({
    who: "Portal (insan iştirakı olmadan)",
    did: "reyestrlərdən məlumatınızı alıb: Məşğulluq, Şəxsiyyət",
    why: "Çünki kabinetinizdəki məlumat yenilənməli idi, vaxtı çatdığı üçün",
  });
});

test("whoever is asked for consent reads that nothing of theirs was looked at", () => {
  const by = (kind: "system" | "citizen") =>
    entry({
      actor: { kind, institution: null, office: null, role: null, pseudonym: null },
      purpose: "consent-request",
      categories: ["application"],
      cause: { kind: "case", reference: "2026-11-000007" },
    });
  expect(sentenceOf(by("system"), "en")).toMatchObject({
    did: "asked for your consent and looked at nothing",
    why: "Because an application of your family needs your consent, application No. 2026-11-000007",
  });
  expect(sentenceOf(by("citizen"), "en")).toMatchObject({
    who: "You",
    did: "answered a request for your consent",
  });
});

test("one's own quarter of an hour is one plain sentence", () => {
  const actor = {
    kind: "citizen",
    institution: null,
    office: null,
    role: null,
    pseudonym: null,
  } as const;
  const own = entry({ actor, purpose: "self-access", categories: CATEGORY_CODES });
  expect(sentenceOf(own, "az")).toMatchObject({ who: "Siz", did: "məlumatlarınıza baxmısınız" });
});

test("every purpose, cause, role and legal basis is said in three languages", () => {
  const texts = [
    ...Object.values(PURPOSES).flatMap(({ label, because }) => [label, because]),
    ...Object.values(CAUSES).flatMap(({ label, phrase }) => [label, phrase]),
    ...Object.values(LEGAL_BASES).map(({ text }) => text),
    ...Object.values(ROLES),
  ];
  for (const text of texts) {
    for (const locale of LOCALES) expect(text[locale].trim(), JSON.stringify(text)).not.toBe("");
  }
});

test("whoever claims a purpose at the desk always sees whom they serve", () => {
  const atDesk = PURPOSE_CODES.map(purposeSpec).flatMap(({ desk }) => desk ?? []);
  expect(atDesk.length).toBeGreaterThan(5);
  expect(atDesk.filter(({ categories }) => !categories.includes("identity"))).toEqual([]);
});
