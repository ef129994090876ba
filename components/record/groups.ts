import type { Category } from "@/lib/access/categories";
import type { FactView, RecordView, SectionView, SourceView } from "@/lib/record";

/** The record's sheets in their order, each of one or more data categories. */
export const GROUPS = {
  identity: ["identity"],
  household: ["household"],
  employment: ["employment", "income"],
  pension: ["pension"],
  education: ["education"],
  health: ["health"],
  disability: ["disability"],
  benefits: ["benefits", "payments"],
  documents: ["documents", "military"],
  contact: ["contact"],
} as const satisfies Record<string, readonly Category[]>;

export type Group = keyof typeof GROUPS;

export interface GroupView extends Pick<SectionView, "facts" | "silences"> {
  group: Group;
}

/** Sheets that have something to show: facts, or a register that is silent. */
export function groupsOf({ sections }: Pick<RecordView, "sections">): GroupView[] {
  return (Object.keys(GROUPS) as Group[])
    .map((group) => {
      const own = sections.filter(({ category }) =>
        (GROUPS[group] as readonly Category[]).includes(category),
      );
      return {
        group,
        facts: own.flatMap(({ facts }) => facts),
        silences: own.flatMap(({ silences }) => silences),
      };
    })
    .filter(({ facts, silences }) => facts.length > 0 || silences.length > 0);
}

/** How the registers stand towards a person, each register once. */
export interface Standing {
  /** Never heard from yet. */
  awaited: SourceView[];
  silent: SourceView[];
  /** Answered, and hold nothing on this person in any category. */
  nothing: SourceView[];
  /** Said something that is shown. */
  speaking: SourceView[];
  /** All of them. */
  total: number;
}

export function standingOf({
  sections,
  contradictions,
}: Pick<RecordView, "sections" | "contradictions">): Standing {
  const [speaking, silent, awaited, nothing] = [
    byRegister(),
    byRegister(),
    byRegister(),
    byRegister(),
  ];
  const speaks = ({ source, agreeing }: FactView) => {
    speaking.set(source.register, source);
    for (const other of agreeing) speaking.set(other.register, other);
  };
  for (const section of sections) {
    section.facts.forEach(speaks);
    for (const { source } of section.silences) silent.set(source.register, source);
    for (const source of section.awaited) awaited.set(source.register, source);
    for (const source of section.nothing) nothing.set(source.register, source);
  }
  for (const { versions } of contradictions) versions.forEach(speaks);

  const all = new Set([...speaking.keys(), ...silent.keys(), ...awaited.keys()]);
  for (const register of all) nothing.delete(register);
  for (const register of nothing.keys()) all.add(register);
  return {
    awaited: [...awaited.values()],
    silent: [...silent.values()],
    nothing: [...nothing.values()],
    speaking: [...speaking.values()],
    total: all.size,
  };
}

function byRegister(sources: readonly SourceView[] = []): Map<string, SourceView> {
  return new Map(sources.map((source) => [source.register, source]));
}

/**
 * Registers that have not been asked since a moment: what "ask again now" still waits for.
 * @param since the moment the question was handed over
 */
export function stillAsking(record: RecordView, since: Date): SourceView[] {
  const { awaited, silent, nothing, speaking } = standingOf(record);
  return [...byRegister([...speaking, ...nothing, ...silent, ...awaited]).values()].filter(
    ({ askedAt }) => askedAt === null || askedAt < since,
  );
}
