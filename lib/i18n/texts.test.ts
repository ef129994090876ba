import { IntlMessageFormat } from "intl-messageformat";
import {
  Children,
  createElement,
  isValidElement,
  type PropsWithChildren,
  type ReactNode,
} from "react";
import { expect, test } from "vitest";
import { LOCALES } from "@/lib/kernel/texts";
import { MESSAGES } from "./texts";
import { translator } from "./translator";

/** "ui.sourceOn" → the message, for every message of a language. */
function flatten(tree: object, path = ""): Map<string, string> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) =>
      typeof value === "string"
        ? [[`${path}${key}`, value] as const]
        : [...flatten(value, `${path}${key}.`)],
    ),
  );
}

/** What a message must be given: arguments and tags. In ICU, arguments and branches alternate. */
function needs(message: string): string[] {
  const names = new Set<string>();
  let depth = 0;
  for (const [index, sign] of [...message].entries()) {
    if (sign === "{" && depth++ % 2 === 0) {
      names.add(/^\s*(\w+)/.exec([...message].slice(index + 1).join(""))?.[1] ?? "?");
    }
    if (sign === "}") depth--;
  }
  for (const [, tag] of message.matchAll(/<(\w+)>/g)) names.add(`<${tag}>`);
  if (depth !== 0) names.add("unbalanced braces");
  return [...names].sort();
}

const az = flatten(MESSAGES.az);

test("what a message needs is read correctly", () => {
  const message = "{count, plural, one {Bir <b>{name}</b>} other {# yer}} {day}";
  expect(needs(message)).toEqual(["<b>", "count", "day", "name"]);
  expect(needs("{open")).toContain("unbalanced braces");
});

test.each(["en", "ru"] as const)(
  "%s says everything Azerbaijani says, and nothing more",
  (locale) => {
    expect([...flatten(MESSAGES[locale]).keys()].sort()).toEqual([...az.keys()].sort());
  },
);

test.each(["en", "ru"] as const)("%s takes the same arguments", (locale) => {
  for (const [key, message] of flatten(MESSAGES[locale])) {
    expect([key, needs(message)]).toEqual([key, needs(az.get(key) ?? "")]);
  }
});

test.each(LOCALES)("%s: no message is empty, padded, or typed with the wrong signs", (locale) => {
  for (const [key, message] of flatten(MESSAGES[locale])) {
    expect([key, message.trim()]).toEqual([key, message]);
    expect([key, message]).not.toEqual([key, ""]);
    // Schwa and dotless i look alike in other alphabets; Geologica has no arrows and no ≥ ≤.
    expect([key, /[ǝЄ→←≥≤…]|\.\.\./u.exec(message)?.[0]]).toEqual([key, undefined]);
  }
});

test("Russian plurals have all three forms", () => {
  for (const [key, message] of flatten(MESSAGES.ru)) {
    for (const [, branches] of message.matchAll(/, plural,(.*)/gs)) {
      expect([key, /\bone\b/.test(branches ?? ""), /\bfew\b/.test(branches ?? "")]).toEqual([
        key,
        true,
        true,
      ]);
    }
  }
});

test("a translator counts, and does not hide a missing key", () => {
  const t = translator("ru", "ui");
  expect(t("errorSummary", { count: 21 })).toBe("Нужно исправить 21 место");
  expect(t("errorSummary", { count: 3 })).toBe("Нужно исправить 3 места");
  expect(t("errorSummary", { count: 11 })).toBe("Нужно исправить 11 мест");
  expect(translator("ru", "ui")).toBe(t);
  // The type check refuses such a key; what a caller without one would meet:
  expect(() => (t as (key: string) => string)("nothing")).toThrow(/nothing/);
});

/** What is drawn of them: elements without what React keeps of the place where they were made. */
function plain(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(plain).filter((piece) => piece !== "");
  if (!isValidElement<PropsWithChildren>(node)) return node;
  return { type: node.type, key: node.key, children: plain(node.props.children) };
}

test.each(LOCALES)("%s: a message without plurals is said as ICU says it", (locale) => {
  const values = ["", "<b>", "'{x}'", 1_234.5];
  for (const [key, message] of flatten(MESSAGES[locale])) {
    if (/,\s*(plural|select)/.test(message)) continue;
    const places = needs(message);
    const given = Object.fromEntries(
      places.map((place, index) => {
        const tag = /^<(\w+)>$/.exec(place)?.[1];
        if (!tag) return [place, values[(index + key.length) % values.length] ?? ""];
        return [tag, (words: ReactNode) => createElement("b", { key: tag }, words)];
      }),
    );
    const [namespace = "", ...rest] = key.split(".");
    const say = translator(locale, namespace as "ui") as unknown as {
      (key: string, values?: object): string;
      rich(key: string, values?: object): ReactNode[];
    };
    const said = new IntlMessageFormat(message, locale).format<ReactNode>(given);
    expect(plain(say(rest.join("."), given)), key).toEqual(plain(said));
    expect(plain(say.rich(rest.join("."), given)), key).toEqual(plain(Children.toArray(said)));
    if (places.length > 0) expect(() => say(rest.join("."), {}), key).toThrow();
  }
});

test("marks may say their words as text or in pieces; one that is missing is a mistake of ours", () => {
  const t = translator("az", "record") as unknown as {
    rich(key: string, values: object): ReactNode[];
  };
  const message = flatten(MESSAGES.az).get("record.reportTell") ?? "";
  const general = new IntlMessageFormat(message, "az");
  for (const call of [
    (words: string[]) => `(${words.join("")})`,
    (words: string[]) => ["(", ...words, ") ", createElement("b", { key: "b" }, 142), "!"],
    () => null,
  ]) {
    const said = Children.toArray(general.format<ReactNode>({ call: call as never }));
    expect(plain(t.rich("reportTell", { call }))).toEqual(plain(said));
  }
  expect(() => t.rich("reportTell", {})).toThrow();
});
