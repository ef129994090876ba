import { z } from "zod";
import type { Category } from "@/lib/access/categories";
import type { IsoDate } from "@/lib/kernel/date";
import type { Locale, Texts } from "@/lib/kernel/texts";
import type { Snapshot } from "@/lib/registers";
import { findRegister } from "@/lib/registers/catalogue";
import { addressLine } from "@/lib/registers/catalogue/address";
import { fullName, IdentityRecord } from "@/lib/registers/catalogue/identity";
import { population } from "@/lib/registers/catalogue/population/register";
import { Day, FinCode } from "@/lib/registers/catalogue/records";
import { isFresh } from "@/lib/registers/freshness";
import { heard } from "@/lib/registers/heard";
import type { Need } from "@/lib/services";
import { ADDRESS } from "./catalogue/parts";
import type { ReferenceKind } from "./kind";
import type { Obstacle } from "./schema";

/** Whom a reference is about, as they were on its day. */
export const Person = z.strictObject({
  name: z.string(),
  fin: FinCode,
  bornOn: Day,
  /** Absent where it was left out, or none is registered. */
  address: z.string().optional(),
});
export type Person = z.output<typeof Person>;

/** Which register said it, and when. */
export const Sources = z.array(z.object({ register: z.string(), asOf: z.iso.datetime() }));
export type Sources = z.output<typeof Sources>;

/** An obstacle before it is told in somebody's language. */
export type Hindrance =
  | { why: "silent"; registers: readonly string[] }
  | { why: "impossible"; text: Texts };

export type Certifiable = { person: Person; facts: unknown; sources: Sources };

/** Registers that say who somebody is: one of them suffices, because each keeps other people. */
const WHO = ["population", "foreigners-documents"] as const;

const isWho = ({ register, categories }: Need) =>
  (WHO as readonly string[]).includes(register) && categories.every((one) => one === "identity");

/** Everything that is looked up for a kind with these parts in it. */
export function needsOf(kind: ReferenceKind, include: Iterable<string>): readonly Need[] {
  const chosen = new Set(include);
  return [
    ...kind.needs,
    ...kind.optional.flatMap(({ name, needs }) => (chosen.has(name) ? (needs ?? []) : [])),
  ];
}

/** What an access for it opens: what is looked up, and the references themselves. */
export function categoriesOf(kind: ReferenceKind | null, include: Iterable<string>): Category[] {
  const needed = kind ? needsOf(kind, include).flatMap(({ categories }) => categories) : [];
  return [...new Set<Category>(["reference", ...needed])];
}

const found = (snapshots: readonly Snapshot[], register: string, category: Category) =>
  snapshots.find((one) => one.register === register && one.category === category);

/** Last asked, it answered. A last good word of one that is silent now certifies nothing. */
const isHeard = (snapshot: Snapshot | undefined) =>
  snapshot !== undefined && snapshot.answeredAt !== null && snapshot.status !== "silent";

/** Registers that have to be asked before anything is certified: never heard, silent, or heard too long ago. */
export function dueFor(
  needs: readonly Need[],
  snapshots: readonly Snapshot[],
  now: Date,
): { register: string; categories: readonly Category[] }[] {
  const isDue = (register: string, category: Category) => {
    const snapshot = found(snapshots, register, category);
    return !isHeard(snapshot) || !isFresh(snapshot as Snapshot, now);
  };
  // Whoever a register knows and has said so of late, no other need be asked about.
  const isKnown = WHO.some(
    (register) => !isDue(register, "identity") && found(snapshots, register, "identity")?.record,
  );
  const due = needs.filter(
    (need) =>
      !(isWho(need) && isKnown) &&
      need.categories.some((category) => isDue(need.register, category)),
  );
  return [...new Set(due.map(({ register }) => register))].map((register) => ({
    register,
    categories: [
      ...new Set(needs.flatMap((need) => (need.register === register ? need.categories : []))),
    ],
  }));
}

/**
 * What can be certified on a day, or why nothing can. Silence of any register that is needed is an obstacle,
 * whatever it said before; what a kind is told of, has answered.
 */
export function certify(
  kind: ReferenceKind,
  include: ReadonlySet<string>,
  snapshots: readonly Snapshot[],
  day: IsoDate,
): Certifiable | Hindrance {
  const needs = needsOf(kind, include);
  const silent = new Set(
    needs.flatMap((need) =>
      !isWho(need) &&
      need.categories.some((category) => !isHeard(found(snapshots, need.register, category)))
        ? [need.register]
        : [],
    ),
  );
  const who = WHO.map((register) => found(snapshots, register, "identity"));
  const known = who.find((snapshot) => isHeard(snapshot) && snapshot?.record);
  if (!known) {
    WHO.forEach((register, index) => {
      if (!isHeard(who[index])) silent.add(register);
    });
  }
  if (silent.size > 0) return { why: "silent", registers: [...silent] };
  if (!known) return { why: "impossible", text: NOBODY };

  const identity = IdentityRecord.parse(known.record);
  if (identity.diedOn !== null) return { why: "impossible", text: NOT_ALIVE };
  const released = kind.release(snapshots, include, day);
  if ("impossible" in released) return { why: "impossible", text: released.impossible };
  return {
    person: {
      name: fullName(identity.name, identity.sex),
      fin: identity.fin,
      bornOn: identity.bornOn,
      ...addressIn(snapshots, include),
    },
    facts: kind.facts.parse(released.facts),
    sources: sourcesOf(needs, snapshots),
  };
}

const NOBODY: Texts = {
  az: "Heç bir reyestr kim olduğunuzu təsdiq etmədi.",
  en: "No register has confirmed who you are.",
  ru: "Ни один реестр не подтвердил вашу личность.",
};

const NOT_ALIVE: Texts = {
  az: "Reyestrdə bu şəxsin vəfatı qeydə alınıb.",
  en: "The register holds an entry of this person's death.",
  ru: "В реестре есть запись о смерти этого лица.",
};

function addressIn(snapshots: readonly Snapshot[], include: ReadonlySet<string>) {
  if (!include.has(ADDRESS.name)) return {};
  const said = heard(snapshots, population, "contact");
  return said === "unknown" || said === null ? {} : { address: addressLine(said.address) };
}

/** Each register once, as it was heard last; those that hold nothing on somebody of another register are not named. */
function sourcesOf(needs: readonly Need[], snapshots: readonly Snapshot[]): Sources {
  const named = needs.filter(
    (need) => !isWho(need) || found(snapshots, need.register, "identity")?.record,
  );
  return [...new Set(named.map(({ register }) => register))].flatMap((register) => {
    const moments = needs
      .filter((need) => need.register === register)
      .flatMap(({ categories }) => categories)
      .flatMap((category) => found(snapshots, register, category)?.answeredAt ?? []);
    // The oldest of its parts: nothing of it is younger than said.
    const asOf = moments.toSorted((a, b) => a.getTime() - b.getTime())[0];
    return asOf ? [{ register, asOf: asOf.toISOString() }] : [];
  });
}

/** The obstacle in the reader's language. */
export function told(hindrance: Hindrance, locale: Locale): Obstacle {
  return hindrance.why === "silent"
    ? {
        why: "silent",
        registers: hindrance.registers.map((code) => findRegister(code)?.name[locale] ?? code),
      }
    : { why: "impossible", text: hindrance.text[locale] };
}
