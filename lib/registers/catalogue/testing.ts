import type { z } from "zod";
import { CATEGORY_CODES, type Category } from "@/lib/access/categories";
import type { Fact } from "../fact";
import type { Part, Parts, Register } from "../register";

/** What each part of a register came out as. A category of which nothing was said is absent. */
export type HeardRecords<P extends Parts> = {
  [C in keyof P]: P[C] extends Part<infer R> ? z.output<R> : never;
};

/**
 * What a message says, part by part, on the way the gateway takes it: the institution's form, the
 * translation, our form, the facts. A record goes through JSON, as it does into a snapshot and back.
 * @throws what the schemas and the translation throw at a message that makes no sense
 */
export function hear<W extends z.ZodType, P extends Parts>(
  register: Register<W, P>,
  message: unknown,
): { records: HeardRecords<P>; facts: Partial<Record<Category, Fact[]>> } {
  const said = register.read(register.wire.parse(message)) as Partial<Record<Category, unknown>>;
  const records: Partial<Record<Category, unknown>> = {};
  const facts: Partial<Record<Category, Fact[]>> = {};
  for (const category of CATEGORY_CODES) {
    const part = register.parts[category];
    if (!part || said[category] === undefined) continue;
    const record = part.record.parse(JSON.parse(JSON.stringify(part.record.parse(said[category]))));
    records[category] = record;
    facts[category] = part.facts(record);
  }
  return { records: records as HeardRecords<P>, facts };
}

/** Facts as short lines, for tests: "birth-date: 1964-03-14". */
export function lines(facts: readonly Fact[] | undefined): string[] {
  return (facts ?? []).map(({ key, values }) => `${key}: ${values.map(valueText).join(" · ")}`);
}

function valueText(value: Fact["values"][number]): string {
  switch (value.kind) {
    case "text":
      return value.text;
    case "word":
      return value.words.en.replaceAll("\u00a0", " ");
    case "date":
      return value.on;
    case "period":
      return `${value.from}/${value.until ?? ".."}`;
    case "money":
      return `${value.amount} q`;
    case "percent":
      return `${value.percent}%`;
    case "months":
      return `${value.months} m`;
    case "code":
      return value.code;
    case "phone":
      return value.phone;
  }
}
