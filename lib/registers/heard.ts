import type { z } from "zod";
import type { Category } from "@/lib/access/categories";
import type { Register } from "./register";
import type { Snapshot } from "./repository";

/**
 * What a rule is told of a register. Null: it answered that it holds nothing. "unknown": it was never
 * heard, or its category is not opened; a register that fell silent is taken at its last good word, and
 * whoever shows the result shows the silence.
 */
export type Heard<T> = T | null | "unknown";

type PartOf<R extends Register, C extends Category> = R["parts"] extends {
  [K in C]: { record: infer S extends z.ZodType };
}
  ? z.output<S>
  : never;

/** The record of one part of a register among a person's snapshots. @throws ZodError for a fault of ours */
export function heard<R extends Register, C extends Category & keyof R["parts"]>(
  snapshots: readonly Pick<Snapshot, "register" | "category" | "record" | "answeredAt">[],
  register: R,
  category: C,
): Heard<PartOf<R, C>> {
  const snapshot = snapshots.find(
    (one) => one.register === register.code && one.category === category,
  );
  // Silent from the first: there is no last good word.
  if (!snapshot || snapshot.answeredAt === null) return "unknown";
  if (snapshot.record === null) return null;
  const part = register.parts[category];
  if (!part) throw new Error(`${register.code} has no part ${category}`);
  return part.record.parse(snapshot.record) as PartOf<R, C>;
}
