import { readdirSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { LOCALES } from "@/lib/kernel/texts";
import { ACTS, findParameter, PARAMETERS, type Parameter, TOPICS } from "@/lib/law";
import { REFERENCE_KINDS } from "@/lib/references/catalogue";
import { allParameters, findLawValue } from "./law";

const SERVICES = path.resolve(import.meta.dirname, "../services");

const isParameter = (value: unknown): value is Parameter<unknown> =>
  typeof value === "object" && value !== null && "history" in value && "code" in value;

/** Whatever a file of parameters of the services exports. */
async function exportedByServices(): Promise<Parameter<unknown>[]> {
  const found: Parameter<unknown>[] = [];
  for (const file of readdirSync(SERVICES, { recursive: true, encoding: "utf8" })) {
    if (!/^(catalogue\/[\w-]+\/parameters|parameters\/[\w-]+)\.ts$/.test(file)) continue;
    const module = await import(path.join(SERVICES, file));
    found.push(...Object.values(module).filter(isParameter));
  }
  return found;
}

test("every value of the law is held once, with a code that is nobody else's", async () => {
  const ofServices = await exportedByServices();
  expect(ofServices.length).toBeGreaterThan(20);
  const ofReferences = REFERENCE_KINDS.map(({ validDays }) => validDays);
  const codesOf = (held: Iterable<Parameter<unknown>>) => [...held].map(({ code }) => code).sort();
  expect(codesOf(allParameters())).toEqual(
    codesOf(new Set([...PARAMETERS, ...ofServices, ...ofReferences])),
  );
  expect(new Set(allParameters().map(({ code }) => code)).size).toBe(allParameters().length);
});

test("a cited code is found, whoever holds it", () => {
  for (const parameter of allParameters()) expect(findLawValue(parameter.code)).toBe(parameter);
  for (const code of ["", "constructor"]) expect(findLawValue(code)).toBeNull();
  expect(findParameter("appeal-term")).toBeNull();
  expect(findLawValue("appeal-term")?.topic).toBe("terms");
});

test("values stand by topic, and no topic is empty", () => {
  const places = allParameters().map(({ topic }) => TOPICS.indexOf(topic));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(new Set(places).size).toBe(TOPICS.length);
});

test.each(allParameters().map((parameter) => [parameter.code, parameter] as const))(
  "%s: complete in three languages and sourced; what is not verified says why",
  (code, { label, unit, history }) => {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    for (const { from, value, source, verified, note } of history) {
      expect(Object.keys(ACTS), from).toContain(source.act);
      expect(source.seenAt, from).not.toBe("");
      if (verified) expect(source.seenAt ?? note, from).toBeTruthy();
      else expect(note, from).toBeDefined();
      if (unit !== "structured") expect(Number.isSafeInteger(value), from).toBe(true);
      for (const texts of [label, ...(note ? [note] : [])]) {
        for (const locale of LOCALES) expect(texts[locale].trim(), from).not.toBe("");
      }
    }
  },
);
