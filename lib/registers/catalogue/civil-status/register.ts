import { z } from "zod";
import type { IsoDate } from "@/lib/kernel/date";
import { code, date, type Fact, text, word } from "../../fact";
import { defineRegister, part } from "../../register";
import { fullName, MaritalStatus, PersonName, Sex } from "../identity";
import { type FactKey, fact, stated } from "../keys";
import { Day, FinCode, inOrder, Said } from "../records";
import { MARITAL_STATUS, SEX } from "../words";
import { Wire } from "./wire";

/** `diedOn` null: alive, or not told in an older snapshot. */
const Relative = z.object({
  fin: FinCode,
  name: Said,
  bornOn: Day,
  diedOn: Day.nullable().default(null),
});
type Relative = z.output<typeof Relative>;

/** `since`: the day the guardian was appointed; null in an older snapshot. */
const Ward = Relative.extend({ since: Day.nullable().default(null) });

/** What the acts of birth and death say. `birth` null: no act in this country. */
export const VitalActs = z.object({
  name: PersonName,
  sex: Sex,
  birth: z.object({ on: Day, place: Said }).nullable(),
  diedOn: Day.nullable(),
});

export const HouseholdRecord = z.object({
  marital: z.object({
    status: MaritalStatus,
    since: Day.nullable(),
    /** The present spouse; null unless married. */
    spouse: FinCode.nullable(),
    /** Of a widow or widower, who then died on `since`; null in an older snapshot. */
    lateSpouse: FinCode.nullable().default(null),
  }),
  mother: FinCode.nullable(),
  father: FinCode.nullable(),
  /** Eldest first. */
  children: z.array(Relative),
  /** Children under this person's guardianship, eldest first. */
  wards: z.array(Ward),
});

/** Acts of civil status: birth, death, marriage, parents, children and guardianship. */
export const civilStatus = defineRegister({
  code: "civil-status",
  institution: "justice",
  name: {
    az: "Vətəndaşlıq vəziyyəti aktlarının reyestri",
    en: "Register of civil status acts",
    ru: "Реестр актов гражданского состояния",
  },
  address: {
    memberClass: "GOV",
    memberCode: "EN",
    subsystem: "VVADQ",
    service: "FAMILY",
    version: "v1",
  },
  wire: Wire,
  parts: {
    household: part({
      record: HouseholdRecord,
      facts: ({ marital, mother, father, children, wards }) =>
        stated([
          fact("marital-status", [word(MARITAL_STATUS[marital.status])], { since: marital.since }),
          marital.spouse === null ? null : fact("spouse", [code(marital.spouse)]),
          ...relatives("child", children),
          ...relatives("ward", wards),
          mother === null ? null : fact("mother", [code(mother)]),
          father === null ? null : fact("father", [code(father)]),
        ]),
    }),
    identity: part({
      record: VitalActs,
      facts: ({ name, sex, birth, diedOn }) =>
        stated([
          fact("full-name", [text(fullName(name, sex))]),
          birth === null ? null : fact("birth-date", [date(birth.on)]),
          diedOn === null ? null : fact("death-date", [date(diedOn)]),
          fact("sex", [word(SEX[sex])]),
          birth === null ? null : fact("birth-place", [text(birth.place)]),
        ]),
    }),
  },
  read({ cavab: { sexs, aktlar, nikah, valideynler, ovladlar, qeyyumlugunda } }) {
    if (aktlar.dogum && aktlar.olum) {
      inOrder({ from: aktlar.dogum.tarix, until: aktlar.olum.tarix });
    }
    return {
      identity: {
        name: { surname: sexs.soyad, givenName: sexs.ad, fatherName: sexs.ataAdi },
        sex: sexs.cins,
        birth: aktlar.dogum && { on: aktlar.dogum.tarix, place: aktlar.dogum.yer },
        diedOn: aktlar.olum && aktlar.olum.tarix,
      },
      household: {
        marital: {
          status: nikah.veziyyet,
          since: nikah.tarix,
          spouse: nikah.veziyyet === "married" ? nikah.heyatYoldasi : null,
          lateSpouse: nikah.veziyyet === "widowed" ? nikah.heyatYoldasi : null,
        },
        mother: valideynler.ana,
        father: valideynler.ata,
        children: eldestFirst(ovladlar.map(relativeOf)),
        wards: eldestFirst(
          qeyyumlugunda.map((said) => {
            inOrder({ from: said.dogumTarixi, until: said.teyinTarixi });
            return { ...relativeOf(said), since: said.teyinTarixi };
          }),
        ),
      },
    };
  },
  freshForHours: 24 * 7,
  timeoutMs: 4_000,
});

type SaidRelative = z.output<typeof Wire>["cavab"]["ovladlar"][number];

/** @throws RangeError for a death before the birth */
function relativeOf({ fin, soyadAdAtaAdi, dogumTarixi, olumTarixi }: SaidRelative): Relative {
  inOrder({ from: dogumTarixi, until: olumTarixi });
  return { fin, name: soyadAdAtaAdi, bornOn: dogumTarixi, diedOn: olumTarixi };
}

function eldestFirst<R extends { bornOn: IsoDate }>(relatives: readonly R[]): R[] {
  return relatives.toSorted((a, b) => a.bornOn.localeCompare(b.bornOn, "en"));
}

function relatives(key: FactKey, of: readonly Relative[]): Fact[] {
  return of.map(({ name, bornOn }, index) =>
    fact(key, [text(name), date(bornOn)], { of: index + 1 }),
  );
}
