import type { IsoDate } from "@/lib/kernel/date";
import type { Fin } from "@/lib/kernel/fin";
import type { Life, Relative } from "../life";
import { fullName } from "../make";
import { finAt } from "./fins";
import { FEMALE_NAMES, MALE_NAMES, SURNAMES } from "./names";
import { type Random, randomFrom } from "./random";

/**
 * HOUSEHOLDS. Indexes come in blocks of twenty, and a block is divided among whole households, so that
 * everyone's relatives exist whenever their block does, and any member is found from an index alone.
 */
export const BLOCK = 20;

/** Ages below are those of this year. */
export const AGES_IN = 2026;

/** What a member's place in the household settles; the rest of the life is the member's own. */
export interface Member
  extends Pick<
    Life,
    | "fin"
    | "surname"
    | "givenName"
    | "fatherName"
    | "sex"
    | "bornOn"
    | "marital"
    | "mother"
    | "father"
  > {
  index: number;
  children: Relative[];
  /** A place for the seed that all members share: address, hardship. */
  householdSeed: number;
}

type Surname = (typeof SURNAMES)[number];

let lastBlock: { number: number; members: readonly Member[] } | undefined;

/** The person at that index with the relatives of the household. */
export function memberAt(index: number): Member {
  const number = Math.floor(index / BLOCK);
  // Neighbours are mostly asked for one after another.
  if (lastBlock?.number !== number) lastBlock = { number, members: blockOf(number) };
  return lastBlock.members[index % BLOCK] as Member;
}

function blockOf(number: number): Member[] {
  const random = randomFrom(number);
  const members: Member[] = [];
  while (members.length < BLOCK) {
    const first = number * BLOCK + members.length;
    members.push(...householdFrom(first, BLOCK - members.length, random));
  }
  return members;
}

function householdFrom(first: number, room: number, random: Random): Member[] {
  const surname = random.pick(SURNAMES);
  const person = memberMaker(first, random);
  const kind = random.next();

  if (room === 1 || kind < 0.16) return [alone(person, surname, random)];
  if (room === 2 || kind < 0.34) return couple(person, surname, random);
  const childCount = Math.min(random.pick([1, 1, 2, 2, 2, 3, 3, 4]), room - 2);
  if (kind < 0.42) return loneParent(person, surname, Math.min(childCount, 3), random);
  const withGrandmother = kind > 0.84 && room - 2 - childCount > 0;
  return family(person, surname, childCount, withGrandmother, random);
}

type Person = (
  spec: Pick<Member, "surname" | "sex"> & { age: number; givenName?: string; fatherName?: string },
) => Member;

/** Makes members one after another, at the indexes that follow each other. */
function memberMaker(first: number, random: Random): Person {
  let made = 0;
  return ({ surname, sex, age, ...names }) => {
    const index = first + made;
    made += 1;
    return {
      index,
      fin: finAt(index),
      surname,
      givenName: names.givenName ?? random.pick(sex === "male" ? MALE_NAMES : FEMALE_NAMES),
      fatherName: names.fatherName ?? random.pick(MALE_NAMES),
      sex,
      bornOn: someDay(AGES_IN - age, random),
      marital: { status: "single", since: null, spouse: null },
      mother: null,
      father: null,
      children: [],
      householdSeed: first,
    };
  };
}

function alone(person: Person, surname: Surname, random: Random): Member {
  const sex = random.chance(0.5) ? "male" : "female";
  const age = random.chance(0.4) ? random.whole(19, 38) : random.whole(39, 88);
  const member = person({ surname: surname[sex], sex, age });
  if (age >= 60) member.marital = ended("widowed", random.whole(2004, 2025), random);
  else if (age >= 39) member.marital = ended("divorced", random.whole(2012, 2025), random);
  return member;
}

function couple(person: Person, surname: Surname, random: Random): Member[] {
  const wifeAge = random.chance(0.4) ? random.whole(20, 32) : random.whole(50, 82);
  const husband = person({
    surname: surname.male,
    sex: "male",
    age: wifeAge + random.whole(0, 6),
  });
  const wife = person({ surname: surname.female, sex: "female", age: wifeAge });
  marry(husband, wife, AGES_IN - wifeAge + random.whole(19, Math.min(27, wifeAge)), random);
  return [husband, wife];
}

function family(
  person: Person,
  surname: Surname,
  childCount: number,
  withGrandmother: boolean,
  random: Random,
): Member[] {
  const ages = childAges(childCount, random);
  const wifeAge = (ages[0] ?? 0) + random.whole(21, 31);
  const husbandAge = wifeAge + random.whole(0, 6);
  const husband = person({ surname: surname.male, sex: "male", age: husbandAge });
  const wife = person({ surname: surname.female, sex: "female", age: wifeAge });
  marry(husband, wife, AGES_IN - (ages[0] ?? 0) - 1, random);
  const children = ages.map((age) => bear(person, surname, age, husband.givenName, random));
  for (const child of children) belong(child, wife, husband);
  if (!withGrandmother) return [husband, wife, ...children];

  const age = Math.min(husbandAge + random.whole(20, 30), 95);
  const grandmother = person({ surname: surname.female, sex: "female", age });
  grandmother.marital = ended("widowed", random.whole(2006, 2025), random);
  husband.mother = grandmother.fin;
  grandmother.children.push(asRelative(husband));
  return [husband, wife, ...children, grandmother];
}

function loneParent(
  person: Person,
  surname: Surname,
  childCount: number,
  random: Random,
): Member[] {
  const ages = childAges(childCount, random);
  const sex = random.chance(0.87) ? "female" : "male";
  const age = (ages[0] ?? 0) + random.whole(21, 33);
  const parent = person({ surname: surname[sex], sex, age });
  const since = random.whole(AGES_IN - Math.min(ages.at(-1) ?? 0, 12), AGES_IN - 1);
  parent.marital = ended(random.chance(0.8) ? "divorced" : "widowed", since, random);
  const fatherName = sex === "male" ? parent.givenName : random.pick(MALE_NAMES);
  const children = ages.map((one) => bear(person, surname, one, fatherName, random));
  for (const child of children) {
    belong(child, sex === "female" ? parent : null, sex === "male" ? parent : null);
  }
  return [parent, ...children];
}

/** Ages of the children, eldest first, at least two years apart. */
function childAges(count: number, random: Random): number[] {
  const ages: number[] = [];
  let age = random.whole(0, 12);
  while (ages.length < count) {
    ages.unshift(age);
    age += random.whole(2, 4);
  }
  return ages;
}

function bear(person: Person, surname: Surname, age: number, fatherName: string, random: Random) {
  const sex = random.chance(0.53) ? "male" : "female";
  return person({ surname: surname[sex], sex, age, fatherName });
}

function belong(child: Member, mother: Member | null, father: Member | null) {
  child.mother = mother?.fin ?? null;
  child.father = father?.fin ?? null;
  mother?.children.push(asRelative(child));
  father?.children.push(asRelative(child));
}

function marry(husband: Member, wife: Member, year: number, random: Random) {
  const since = someDay(Math.min(year, AGES_IN), random);
  husband.marital = { status: "married", since, spouse: wife.fin };
  wife.marital = { status: "married", since, spouse: husband.fin };
}

function ended(status: "widowed" | "divorced", year: number, random: Random): Member["marital"] {
  return { status, since: someDay(year, random), spouse: null };
}

function asRelative(member: Member): { fin: Fin; name: string; bornOn: IsoDate } {
  return { fin: member.fin, name: fullName(member), bornOn: member.bornOn };
}

/** A day of that year that every month has; of the present year, one that is over. */
export function someDay(year: number, random: Random): IsoDate {
  const month = random.whole(1, year === AGES_IN ? 10 : 12);
  const day = random.whole(1, 28);
  return `${year}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}` as IsoDate;
}
