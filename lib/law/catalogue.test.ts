import { expect, test } from "vitest";
import { LOCALES, type Texts } from "@/lib/kernel/texts";
import { ACTS } from "./acts";
import { findParameter, PARAMETERS } from "./catalogue";
import { GENERAL_KNOWLEDGE } from "./notes";
import { type Parameter, TOPICS, UNITS } from "./parameter";
import * as exported from "./parameters";

const isParameter = (value: unknown): value is Parameter<unknown> =>
  typeof value === "object" && value !== null && "history" in value;

const everyExported = Object.values(exported)
  .flatMap((value): unknown[] => (isParameter(value) ? [value] : Object.values(value)))
  .filter(isParameter);

const isComplete = (texts: Texts) => LOCALES.every((locale) => texts[locale].trim() !== "");

test("the catalogue holds every parameter, each once, with a code of its own", () => {
  expect(everyExported.length).toBeGreaterThan(30);
  expect(new Set(PARAMETERS)).toEqual(new Set(everyExported));
  expect(new Set(PARAMETERS.map(({ code }) => code)).size).toBe(PARAMETERS.length);
});

test("a parameter is found by its code, and nothing by another", () => {
  for (const parameter of PARAMETERS) expect(findParameter(parameter.code)).toBe(parameter);
  for (const code of ["", "constructor", "minimum_pension"]) expect(findParameter(code)).toBeNull();
});

test("parameters stand together by topic, in the order of the topics", () => {
  const places = PARAMETERS.map(({ topic }) => TOPICS.indexOf(topic));
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test.each(PARAMETERS.map((parameter) => [parameter.code, parameter] as const))(
  "%s: complete in three languages, sourced, newest first, in whole units",
  (code, { label, unit, history }) => {
    expect(code).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(isComplete(label)).toBe(true);
    expect(UNITS).toContain(unit);
    for (const { from, value, source, verified, note } of history) {
      expect(Object.keys(ACTS), from).toContain(source.act);
      expect(source.article ?? "1", from).toMatch(/^\d+(\.\d+)?(-\d+)?$/);
      expect(source.seenAt, from).not.toBe("");
      if (note) expect(isComplete(note), from).toBe(true);
      // Verified is what was seen somewhere; what was not says how it came about.
      if (verified) expect(source.seenAt ?? note, from).toBeTruthy();
      else expect(note, from).toBeDefined();
      // Which address was lost, and what nobody published, is said only there.
      if (note === GENERAL_KNOWLEDGE)
        expect([source.seenAt, verified], from).toEqual([null, false]);
      if (verified && note) expect(source.seenAt, from).toBeNull();
      if (unit !== "structured") expect(Number.isSafeInteger(value), from).toBe(true);
    }
    const days = history.map(({ from }) => from);
    expect(days).toEqual(days.toSorted().reverse());
    expect(new Set(days).size).toBe(days.length);
  },
);

test.each(Object.entries(ACTS))("act %s is named in three languages", (_, { name, short }) => {
  expect(isComplete(name) && isComplete(short)).toBe(true);
});
