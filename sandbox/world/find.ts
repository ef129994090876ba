import type { IsoDate } from "@/lib/kernel/date";
import { FIN_PATTERN, type Fin } from "@/lib/kernel/fin";
import { after, type Happened, type LifeEvent, newborn } from "./events";
import { FIRST_NEWBORN, finAt, indexOf, LAST_NEWBORN, wholeLifeAt } from "./generator";
import { append, birthCount, eventsOf } from "./history";
import type { Life } from "./life";
import { lifeOn } from "./life-on";
import { wholeLife } from "./people";
import { people, today } from "./world";

/**
 * The life behind a FIN as it stands on that day, events included; undefined for nobody, or someone
 * not yet born. Without a day: today, by the world's clock.
 */
export function findLife(fin: string, day: IsoDate = today()): Life | undefined {
  const life = wholeLifeOf(fin as Fin, day);
  return life && life.bornOn <= day ? lifeOn(life, day) : undefined;
}

function wholeLifeOf(fin: Fin, day: IsoDate): Life | undefined {
  const events = FIN_PATTERN.test(fin) ? eventsOf(fin).filter(({ on }) => on <= day) : [];
  let life = wholeLife(fin) ?? generated(fin) ?? bornByEvent(fin, events, day);
  for (const event of events) {
    if (life && !(event.kind === "birth" && event.child === fin)) life = after(event, life);
  }
  return life;
}

function generated(fin: Fin): Life | undefined {
  const index = indexOf(fin);
  return index !== null && index < people() ? wholeLifeAt(index) : undefined;
}

function bornByEvent(fin: Fin, events: readonly Happened[], day: IsoDate): Life | undefined {
  const birth = events.find((event) => event.kind === "birth" && event.child === fin);
  if (birth?.kind !== "birth") return undefined;
  const mother = wholeLifeOf(birth.mother, day);
  return mother && newborn(birth, mother);
}

/** Why an event cannot have happened, in a sentence that can be shown. */
export class ImpossibleEvent extends Error {
  override readonly name = "ImpossibleEvent";
}

/**
 * Makes an event happen, for good.
 * @returns the event with what the world found: a newborn's FIN, a widow's
 * @throws ImpossibleEvent when it contradicts what is known: nobody of that FIN, a day to come, a dead person
 */
export function happen(event: LifeEvent): Happened {
  if (event.on > today()) throw new ImpossibleEvent(`${event.on} has not come yet in this world`);
  const happened = event.kind === "birth" ? birthOf(event) : changeOf(event);
  append(happened);
  return happened;
}

function birthOf(event: Extract<LifeEvent, { kind: "birth" }>): Happened {
  const mother = living(event.mother, event.on);
  if (mother.sex !== "female") throw new ImpossibleEvent(`${event.mother} is not a woman`);
  const fatherFin = event.father === undefined ? mother.marital.spouse : event.father;
  const father = fatherFin === null ? undefined : findLife(fatherFin, event.on);
  if (fatherFin !== null && father?.sex !== "male") {
    throw new ImpossibleEvent(`${fatherFin} cannot be the father: no man of that FIN`);
  }
  const index = LAST_NEWBORN - birthCount();
  if (index < FIRST_NEWBORN) throw new ImpossibleEvent("No FIN is left for another child");
  const { on, givenName, sex } = event;
  const named = father ?? mother;
  return {
    kind: "birth",
    on,
    givenName,
    sex,
    child: finAt(index),
    mother: mother.fin,
    father: father?.fin ?? null,
    surname: inGender(named.surname, sex),
    fatherName: father?.givenName ?? null,
  };
}

function changeOf(event: Exclude<LifeEvent, { kind: "birth" }>): Happened {
  const life = living(event.person, event.on);
  if (event.kind === "death") {
    const parents = [life.mother, life.father].filter((fin) => fin !== null);
    return { ...event, spouse: life.marital.spouse, parents };
  }
  if (event.kind === "job_ended") {
    const { employer } = event;
    const has = life.jobs.some(
      ({ endedOn, employer: { tin } }) => endedOn === null && (employer ?? tin) === tin,
    );
    if (!has) throw new ImpossibleEvent(`${event.person} has no such job on ${event.on}`);
  }
  return event;
}

function living(fin: Fin, on: IsoDate): Life {
  const life = findLife(fin, on);
  if (!life) throw new ImpossibleEvent(`Nobody of the FIN ${fin} lives in this world on ${on}`);
  if (life.diedOn !== null) throw new ImpossibleEvent(`${fin} died on ${life.diedOn}`);
  return life;
}

/** -ov and -yev take an "a" for a daughter and lose it for a son; other surnames stay. */
function inGender(surname: string, sex: Life["sex"]): string {
  const male = surname.replace(/(ov|ev)a$/, "$1");
  return sex === "female" && /(ov|ev)$/.test(male) ? `${male}a` : male;
}
