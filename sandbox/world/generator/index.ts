import { addMonths, type IsoDate, toIsoDate } from "@/lib/kernel/date";
import type { Address, Diploma, Life } from "../life";
import { lifeOn } from "../life-on";
import { aLife, idCard } from "../make";
import { WORLD_DAY } from "../people";
import { benefitsOf, disabilityOf } from "./benefits";
import { militaryPeriodOf } from "./beside-work";
import { FIN_COUNT } from "./fins";
import { AGES_IN, BLOCK, type Member, memberAt, someDay } from "./household";
import { BAKU_DISTRICTS, FEMALE_NAMES, STREETS, TOWNS } from "./names";
import { type Random, randomFrom } from "./random";
import { workingLife } from "./working-life";

export { FIN_COUNT, finAt, indexOf } from "./fins";
export { BLOCK } from "./household";

/** The most persons the world can be told to hold; FINs beyond are kept for children yet to be born. */
export const MOST_PEOPLE = 1_300_000;
/** Where the FINs of children begin who are born by an event. */
export const FIRST_NEWBORN = Math.ceil(MOST_PEOPLE / BLOCK) * BLOCK;
export const LAST_NEWBORN = FIN_COUNT - 1;

/**
 * The generated person at an index, as of a day: the same index, the same person, always.
 * @throws RangeError when the index is not from 0 to `MOST_PEOPLE` - 1
 */
export function lifeAt(index: number, day: IsoDate = WORLD_DAY): Life {
  return lifeOn(wholeLifeAt(index), day);
}

/** The same to the horizon. */
export function wholeLifeAt(index: number): Life {
  if (!Number.isInteger(index) || index < 0 || index >= MOST_PEOPLE) {
    throw new RangeError(`No generated person has the index ${index}`);
  }
  const member = memberAt(index);
  const random = randomFrom(index + 0x5eed);
  const shared = randomFrom(member.householdSeed + 0xadd7e55);
  const age = AGES_IN - Number(member.bornOn.slice(0, 4));
  const address = addressOf(member, shared);
  const work = workingLife(member, random);
  const disability = disabilityOf(member, random);
  const diedOn =
    age > 70 && member.marital.status === "widowed" && random.chance(0.06)
      ? someDay(random.whole(2021, 2025), random)
      : null;

  const life = aLife({
    fin: member.fin,
    surname: member.surname,
    givenName: member.givenName,
    fatherName: member.fatherName,
    sex: member.sex,
    bornOn: member.bornOn,
    birthplace: `${random.chance(0.6) ? address.city : random.pick(TOWNS)[0]} şəhəri`,
    diedOn,
    address,
    phone: age >= 14 && random.chance(0.93) ? phoneOf(member) : null,
    idCard: cardOf(member, random),
    marital: member.marital,
    mother: member.mother,
    father: member.father,
    children: member.children,
    education: age >= 18 ? diplomasOf(member, random) : [],
    studies: studiesOf(member),
    jobs: work?.jobs ?? [],
    civilService: civilServiceOf(work, random),
    taxpayer: taxpayerOf(member, age, random),
    insurance: work?.insurance ?? null,
    disability,
    clinic: clinicOf(member, random),
    military: militaryOf(member, age, random),
    drivingLicence: licenceOf(member, age, random),
    benefits: benefitsOf(member, work, disability, diedOn, random),
    quirks: quirksOf(address, work !== null, random),
  });
  const { insurance } = life;
  if (!insurance) return life;
  const countedPeriods = [
    ...militaryPeriodOf(life.military, insurance.payers),
    ...insurance.countedPeriods,
  ];
  return { ...life, insurance: { ...insurance, countedPeriods } };
}

function addressOf(member: Member, shared: Random): Address {
  const inCapital = shared.chance(0.45);
  const [place, postcode] = shared.pick(inCapital ? BAKU_DISTRICTS : TOWNS);
  const since = someDay(shared.whole(1985, 2025), shared);
  return {
    city: inCapital ? "Bakı" : place,
    district: inCapital ? place : null,
    street: `${shared.pick(STREETS)} küç.`,
    house: String(shared.whole(1, 140)),
    flat: shared.chance(0.7) ? String(shared.whole(1, 120)) : null,
    postcode,
    since: since < member.bornOn ? member.bornOn : since,
  };
}

const PREFIXES = ["50", "51", "55", "70", "77", "99"] as const;

/** Numbers that begin with 0 after the operator's code are nobody's. */
function phoneOf({ index }: Member): string {
  const number = 500_000 + Math.floor(index / PREFIXES.length);
  return `+994${PREFIXES[index % PREFIXES.length]}0${number}`;
}

function cardOf(member: Member, random: Random): Life["idCard"] {
  const age = AGES_IN - Number(member.bornOn.slice(0, 4));
  const years = age < 15 ? 5 : 10;
  if (age < 1) return null;
  const issuedOn = someDay(AGES_IN - random.whole(0, Math.min(years, age) - 1), random);
  const number = `AA${1_000_000 + member.index}`;
  return idCard(number, issuedOn, addMonths(issuedOn, years * 12));
}

function diplomasOf(member: Member, random: Random): Diploma[] {
  const bornIn = Number(member.bornOn.slice(0, 4));
  const level = random.next();
  const diploma = (
    kind: Diploma["level"],
    age: number,
    institution: string,
    speciality: string | null,
  ) => ({
    institution,
    level: kind,
    speciality,
    number: `${kind.charAt(0).toUpperCase()} ${String(member.index).padStart(7, "0")}`,
    graduatedOn: toIsoDate(`${bornIn + age}-06-2${random.whole(0, 8)}`),
  });
  const school = diploma(
    "secondary",
    17,
    `${random.whole(1, 300)} saylı Nümunə tam orta məktəbi`,
    null,
  );
  if (level < 0.4) return [school];
  const speciality = random.pick([
    "Mühasibat uçotu",
    "Aqronomluq",
    "Elektrik",
    "Hüquq",
    "Pedaqogika",
    "Tibb",
  ]);
  if (level < 0.62) return [diploma("vocational", 19, "Nümunə Peşə Liseyi", speciality)];
  if (level < 0.74) return [diploma("college", 20, "Nümunə Kolleci", speciality)];
  const bachelor = diploma("bachelor", 22, "Nümunə Dövlət Universiteti", speciality);
  if (level < 0.93) return [bachelor];
  return [bachelor, diploma("master", 24, "Nümunə Dövlət Universiteti", speciality)];
}

function studiesOf({ bornOn }: Member): Life["studies"] {
  const bornIn = Number(bornOn.slice(0, 4));
  if (AGES_IN - bornIn > 17) return null;
  return {
    institution: "Nümunə tam orta məktəbi",
    level: "general",
    form: "full_time",
    startedOn: toIsoDate(`${bornIn + 6}-09-15`),
    expectedUntil: toIsoDate(`${bornIn + 17}-06-15`),
  };
}

function civilServiceOf(
  work: ReturnType<typeof workingLife>,
  random: Random,
): Life["civilService"] {
  const job = work?.inState ? work.jobs[0] : undefined;
  if (!job || !random.chance(0.12)) return null;
  return {
    body: "Nümunə Dövlət Agentliyi",
    position: "Məsləhətçi",
    grade: "Dövlət qulluğunun müşaviri",
    since: job.startedOn,
  };
}

function taxpayerOf(member: Member, age: number, random: Random): Life["taxpayer"] {
  if (age < 22 || age > 64 || !random.chance(0.07)) return null;
  return {
    tin: `0${String(member.index).padStart(7, "0")}02`,
    kind: "entrepreneur",
    registeredOn: someDay(random.whole(AGES_IN - Math.min(age - 19, 12), AGES_IN - 1), random),
    active: random.chance(0.8),
  };
}

function clinicOf(member: Member, random: Random): Life["clinic"] {
  if (!random.chance(0.85)) return null;
  const attachedOn = someDay(random.whole(2016, AGES_IN), random);
  return {
    name: `${random.whole(1, 40)} saylı Nümunə poliklinikası`,
    doctor: `Nümunəyeva ${random.pick(FEMALE_NAMES)}`,
    attachedOn: attachedOn < member.bornOn ? member.bornOn : attachedOn,
  };
}

function militaryOf(member: Member, age: number, random: Random): Life["military"] {
  if (member.sex !== "male" || age < 18) return null;
  const bornIn = Number(member.bornOn.slice(0, 4));
  if (age < 23) {
    const until = toIsoDate(`${bornIn + 23}-06-30`);
    return { status: "deferred", from: null, until, rank: null };
  }
  if (random.chance(0.2)) return { status: "exempt", from: null, until: null, rank: null };
  const from = toIsoDate(`${bornIn + 18}-10-0${random.whole(1, 9)}`);
  return { status: "served", from, until: addMonths(from, 18), rank: "sıravi" };
}

function licenceOf(member: Member, age: number, random: Random): Life["drivingLicence"] {
  if (age < 20 || age > 80 || !random.chance(member.sex === "male" ? 0.55 : 0.15)) return null;
  const issuedOn = someDay(AGES_IN - random.whole(0, Math.min(9, age - 19)), random);
  return {
    number: `AZ${2_000_000 + member.index}`,
    issuedOn,
    expiresOn: addMonths(issuedOn, 120),
    issuer: "DYP",
    categories: random.chance(0.15) ? ["B", "C"] : ["B"],
  };
}

/** One in fifty has moved without the fund hearing of it. */
function quirksOf(address: Address, insured: boolean, random: Random): Life["quirks"] {
  if (!insured || !random.chance(0.02)) return { silent: [], believes: {} };
  const believed = { ...address, street: `${random.pick(STREETS)} küç.`, house: "1", flat: null };
  return { silent: [], believes: { "insurance-account": { address: believed } } };
}
