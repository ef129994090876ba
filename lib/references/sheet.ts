import { INSTITUTIONS } from "@/lib/access/institutions";
import { fill } from "@/lib/i18n/fill";
import { formatDay, formatMoment } from "@/lib/i18n/format";
import { dayInBaku, type IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import type { Labelled, Paper } from "@/lib/paper/paper";
import { findRegister } from "@/lib/registers/catalogue";
import type { SealWords } from "@/lib/seal/contract";
import { shownCode } from "./code";
import type { ReferenceKind } from "./kind";
import type { Person, Sources } from "./release";
import { SHEET } from "./words";

/** All that stands on a sheet and is not its language's. */
export interface SheetOf {
  kind: ReferenceKind;
  lang: Locale;
  number: string;
  code: string;
  qr: string;
  /** Of the page that verifies, without the code. */
  verifyUrl: string;
  issuedAt: Date;
  validUntil: IsoDate;
  recipient: string | null;
  purpose: string | null;
  included: readonly string[];
  person: Person;
  facts: unknown;
  factsText: string;
  sources: Sources;
}

export function personLines({ name, fin, bornOn, address }: Person, lang: Locale): Labelled[] {
  return [
    { label: SHEET.name[lang], value: name },
    { label: SHEET.fin[lang], value: fin },
    { label: SHEET.bornOn[lang], value: formatDay(bornOn) },
    ...addressLines(address, lang),
  ];
}

export function addressLines(address: string | undefined, lang: Locale): Labelled[] {
  return address === undefined ? [] : [{ label: SHEET.address[lang], value: address }];
}

/** In the kind's own words: what the holder left out. */
export function leftOutOf(
  { optional }: ReferenceKind,
  included: readonly string[],
  lang: Locale,
): string[] {
  return optional.flatMap(({ name, label }) => (included.includes(name) ? [] : [label[lang]]));
}

/** Where it is to be shown, what was left out, what it rests on. */
export function remarksOf(
  sheet: Pick<SheetOf, "kind" | "lang" | "recipient" | "purpose" | "included" | "sources">,
): Labelled[] {
  const { kind, lang, recipient, purpose, included, sources } = sheet;
  const leftOut = leftOutOf(kind, included, lang);
  return [
    { label: SHEET.recipient[lang], value: recipient ?? SHEET.anywhere[lang] },
    ...(purpose === null ? [] : [{ label: SHEET.purpose[lang], value: purpose }]),
    ...(leftOut.length === 0 ? [] : [{ label: SHEET.leftOut[lang], value: leftOut.join("; ") }]),
    {
      label: SHEET.sources[lang],
      value: sources
        .map(
          ({ register, asOf }) =>
            `${findRegister(register)?.name[lang] ?? register}, ${formatMoment(new Date(asOf))}`,
        )
        .join("; "),
    },
  ];
}

/** The sheet, told in its language. */
export function paperOf(sheet: SheetOf): Paper {
  const { kind, lang, number, code, qr, verifyUrl, issuedAt, validUntil, person, facts } = sheet;
  const { statement, sections } = kind.tell(facts, lang);
  const { short, name } = INSTITUTIONS[kind.institution];
  return {
    lang,
    title: kind.title[lang],
    subtitle: SHEET.subtitle[lang],
    issuer: { short, name: name[lang] },
    panels: [
      { label: SHEET.number[lang], value: number },
      { label: SHEET.issued[lang], value: formatDay(dayInBaku(issuedAt)) },
      { label: SHEET.validUntil[lang], value: formatDay(validUntil) },
    ],
    person: personLines(person, lang),
    statement,
    sections,
    remarks: remarksOf(sheet),
    verify: {
      heading: SHEET.verify[lang],
      text: SHEET.verifyText[lang],
      url: verifyUrl,
      qr,
      qrAlternative: SHEET.qr[lang],
      code: shownCode(code),
    },
    seal: {
      heading: SHEET.seal[lang],
      lines: [name[lang], SHEET.sealNote[lang]],
      alternative: fill(SHEET.sealOf[lang], { institution: name[lang] }),
    },
    emblemAlternative: SHEET.emblem[lang],
    footer: fill(SHEET.footer[lang], { number }),
    keywords: [kind.title[lang], number],
    facts: sheet.factsText,
    factsDescription: SHEET.facts[lang],
    issuedAt,
  };
}

/** What the seal says of itself. */
export function sealWordsOf({ kind, lang, number }: SheetOf): SealWords {
  const institution = INSTITUTIONS[kind.institution].name[lang];
  return {
    name: institution,
    reason: fill(SHEET.sealReason[lang], { number }),
    location: SHEET.place[lang],
    alternative: fill(SHEET.sealOf[lang], { institution }),
  };
}
