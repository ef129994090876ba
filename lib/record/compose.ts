import { CATEGORY_CODES, type Category } from "@/lib/access/categories";
import { INSTITUTIONS } from "@/lib/access/institutions";
import type { Snapshot } from "@/lib/registers";
import { REGISTERS } from "@/lib/registers/catalogue";
import { sayTheSame } from "@/lib/registers/catalogue/keys";
import type { Fact } from "@/lib/registers/fact";
import { isFresh } from "@/lib/registers/freshness";
import type { Register } from "@/lib/registers/register";
import type { ContradictionView, FactView, RecordView, SectionView, SourceView } from "./schema";

/** By what a snapshot of one part of a register is found. */
const partName = (register: string, category: Category) => `${register} ${category}`;

/** Who speaks of what, in the record's order; what no register speaks of is no part of a record. */
const SPEAKING = CATEGORY_CODES.map((category) => ({
  category,
  speakers: REGISTERS.filter(({ parts }) => parts[category]).map((register) => ({
    register,
    name: partName(register.code, category),
  })),
})).filter(({ speakers }) => speakers.length > 0);

/**
 * The record: what every register said of a person, in order, with who said it and when. Pure: the
 * same snapshots and the same moment give the same record.
 *
 * A silent register is a gap with its last good value, never a zero; one that holds nothing has
 * answered; two that differ are put side by side, and neither is called right.
 * @param categories what may be shown; registers and facts of other categories do not appear at all
 */
export function composeRecord(
  snapshots: readonly Snapshot[],
  categories: readonly Category[],
  now: Date,
): RecordView {
  const said = new Map(snapshots.map((one) => [partName(one.register, one.category), one]));
  const sections: SectionView[] = [];
  /** Those to ask in the background: never heard of something, or no longer fresh. */
  const due = new Set<Register>();

  for (const { category, speakers } of SPEAKING) {
    if (!categories.includes(category)) continue;
    const section: SectionView = { category, facts: [], silences: [], nothing: [], awaited: [] };
    for (const { register, name } of speakers) {
      const snapshot = said.get(name);
      tell(section, register, snapshot);
      // Each part by itself: a desk may have stored one of them and not the others.
      if (!snapshot || !isFresh(snapshot, now)) due.add(register);
    }
    sections.push(section);
  }

  const contradictions = takeContradictions(sections);
  const heard = snapshots.flatMap(({ answeredAt }) => (answeredAt ? [answeredAt.getTime()] : []));
  return {
    sections,
    contradictions,
    stale: REGISTERS.filter((register) => due.has(register)).map(({ code }) => code),
    heardFrom: heard.length > 0 ? new Date(Math.min(...heard)) : null,
    heardUntil: heard.length > 0 ? new Date(Math.max(...heard)) : null,
  };
}

function tell(section: SectionView, register: Register, snapshot: Snapshot | undefined): void {
  const source = sourceOf(register, snapshot);
  if (!snapshot) {
    section.awaited.push(source);
    return;
  }
  const facts = factsOf(register, section.category, snapshot, source);
  if (snapshot.status === "silent" && snapshot.silentSince) {
    section.silences.push({ source, silentSince: snapshot.silentSince, lastKnown: facts });
  } else if (facts.length === 0) {
    section.nothing.push(source);
  } else {
    section.facts.push(...facts);
  }
}

function factsOf(
  register: Register,
  category: Category,
  { record }: Snapshot,
  source: SourceView,
): FactView[] {
  const part = register.parts[category];
  if (!part || record === null) return [];
  const facts: Fact[] = part.facts(part.record.parse(record));
  return facts.map(({ key, label, values, since }) => ({
    key,
    label,
    values: [...values],
    since: since ?? null,
    source,
    agreeing: [],
  }));
}

/**
 * Facts of one key from several registers: where they agree the first stands and names the others,
 * where they differ all leave their section and stand side by side.
 */
function takeContradictions(sections: SectionView[]): ContradictionView[] {
  const byKey = new Map<string, { category: Category; facts: FactView[] }>();
  for (const { category, facts } of sections) {
    for (const fact of facts) {
      const known = byKey.get(fact.key);
      if (known) known.facts.push(fact);
      else byKey.set(fact.key, { category, facts: [fact] });
    }
  }

  const contradictions: ContradictionView[] = [];
  const gone = new Set<FactView>();
  for (const [key, { category, facts }] of byKey) {
    const [first, ...others] = facts;
    if (!first || others.every(({ source }) => source.register === first.source.register)) continue;
    const versions: FactView[] = [];
    for (const fact of facts) {
      const same = versions.find((version) => sayTheSame(asFact(version), asFact(fact)));
      if (same) {
        same.agreeing.push(fact.source);
        gone.add(fact);
      } else {
        versions.push(fact);
      }
    }
    if (versions.length > 1) {
      contradictions.push({ key, label: first.label, category, versions });
      for (const version of versions) gone.add(version);
    }
  }
  for (const section of sections) section.facts = section.facts.filter((fact) => !gone.has(fact));
  return contradictions;
}

function asFact({ key, label, values }: FactView): Fact {
  const [first, ...rest] = values;
  if (!first) throw new RangeError(`${key}: a fact without a value`);
  return { key, label, values: [first, ...rest] };
}

function sourceOf(register: Register, snapshot: Snapshot | undefined): SourceView {
  const { short, name } = INSTITUTIONS[register.institution];
  return {
    register: register.code,
    registerName: register.name,
    institution: register.institution,
    short,
    institutionName: name,
    answeredAt: snapshot?.answeredAt ?? null,
    askedAt: snapshot?.askedAt ?? null,
  };
}
