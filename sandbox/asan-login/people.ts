import { type IsoDate, yearsBetween } from "@/lib/kernel/date";
import { type Fin, normaliseFin } from "@/lib/kernel/fin";
import type { Texts } from "@/lib/kernel/texts";
import { findLife, type Life, listPersons, today } from "@/sandbox/world";
import { noteOn } from "./people-notes";

/** Who can sign in: every living person of the invented world, by FIN; a few of them as examples. */
export interface People {
  /** Null for nobody and for the dead alike: a login of someone who died is closed. */
  find(fin: string): Person | null;
  /** The named persons old enough for a login of their own, as the world introduces them. */
  examples(): readonly Example[];
}

/** What this program knows of a person, and may tell a relying party. */
export interface Person {
  fin: Fin;
  /** Given name, then surname. */
  name: string;
  givenName: string;
  surname: string;
  bornOn: IsoDate;
  sex: "male" | "female";
  /** "+994500000017", or null. */
  phone: string | null;
}

export interface Example extends Person {
  /** What is special about the person, or the desk an officer sits at. */
  note: Texts;
  kind: "citizen" | "officer";
}

/** Children are looked up by their parents, not by themselves. */
const OWN_LOGIN_FROM_AGE = 14;

function toPerson(life: Life): Person {
  const { fin, givenName, surname, bornOn, sex, phone } = life;
  return { fin, name: `${givenName} ${surname}`, givenName, surname, bornOn, sex, phone };
}

export function peopleOfTheWorld(): People {
  function find(fin: string): Person | null {
    const life = findLife(fin);
    return life && life.diedOn === null ? toPerson(life) : null;
  }

  // Asked anew each time: the world's clock moves, and people of it die.
  function examples(): readonly Example[] {
    const day = today();
    return listPersons().flatMap((listed): Example[] => {
      const person = find(listed.fin);
      if (!person || yearsBetween(person.bornOn, day) < OWN_LOGIN_FROM_AGE) return [];
      return [{ ...person, note: noteOn(listed), kind: listed.desk ? "officer" : "citizen" }];
    });
  }

  return { find, examples };
}

/**
 * The examples whose name or note holds every word of the query, or whose FIN begins with it.
 * Azerbaijani letters may be typed without their marks: "huseynova" finds Hüseynova.
 */
export function searchExamples(examples: readonly Example[], query: string): readonly Example[] {
  const words = plain(query).split(" ").filter(Boolean);
  if (words.length === 0) return examples;
  const fin = normaliseFin(query);
  return examples.filter((example) => {
    const said = plain([example.name, ...Object.values(example.note)].join(" "));
    return example.fin.startsWith(fin) || words.every((word) => said.includes(word));
  });
}

/** Small letters without marks: ə as e, ı and İ as i, ş as s. */
function plain(text: string): string {
  return text
    .toLocaleLowerCase("az")
    .replaceAll("ə", "e")
    .replaceAll("ı", "i")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
}
