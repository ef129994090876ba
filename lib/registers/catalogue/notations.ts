import { z } from "zod";
import { dayInBaku, type IsoDate } from "@/lib/kernel/date";
import { azn, type Qepik, toDecimalText } from "@/lib/kernel/money";
import { Amount, Day, Month, Phone } from "./records";

/**
 * NOTATIONS: the ways in which institutions write a day, an amount, a code. Each is a codec: `wire.ts`
 * says which one an institution uses, the gateway decodes with it, and the sandbox institution encodes
 * with the very same line. What cannot be read fails at its own field.
 */

const dayNotation = (
  form: RegExp,
  parts: (text: string) => string,
  write: (day: IsoDate) => string,
) =>
  z.codec(z.string().regex(form), Day, {
    decode: (text) => parts(text) as IsoDate,
    encode: write,
  });

const turned = (separator: string) =>
  dayNotation(
    new RegExp(`^\\d{2}\\${separator}\\d{2}\\${separator}\\d{4}$`),
    (text) => text.split(separator).reverse().join("-"),
    (day) => day.split("-").reverse().join(separator),
  );

/** "21.11.2026" */
export const dottedDay = turned(".");

/** "21/11/2026" */
export const slashedDay = turned("/");

/** "2026-11-21" */
export const isoDay = Day;

/** "2026-11-21T00:00:00+04:00". The day is the one written: the offset is that of the writer. */
export const momentOfDay = dayNotation(
  /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\+04:00$/,
  (text) => text.slice(0, 10),
  (day) => `${day}T00:00:00+04:00`,
);

const hyphenated = (digits: string) =>
  `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;

/** "20261121" */
export const compactDay = dayNotation(/^\d{8}$/, hyphenated, (day) => day.replaceAll("-", ""));

/** 20261121, an integer */
export const integerDay = z.codec(z.int().min(10_000_101).max(99_991_231), Day, {
  decode: (digits) => hyphenated(String(digits)) as IsoDate,
  encode: (day) => Number(day.replaceAll("-", "")),
});

/** 202611, an integer */
export const integerMonth = z.codec(z.int().min(100_001).max(999_912), Month, {
  decode: (digits) => `${String(digits).slice(0, 4)}-${String(digits).slice(4)}`,
  encode: (month) => Number(month.replace("-", "")),
});

/** { "gun": 21, "ay": 11, "il": 2026 } */
export const splitDay = z.codec(z.object({ gun: z.int(), ay: z.int(), il: z.int() }), Day, {
  decode: ({ gun, ay, il }) =>
    `${il}-${String(ay).padStart(2, "0")}-${String(gun).padStart(2, "0")}` as IsoDate,
  encode: (day) => {
    const [il, ay, gun] = day.split("-").map(Number) as [number, number, number];
    return { gun, ay, il };
  },
});

/** Milliseconds since 1970 of a moment on that day in Baku. */
export const epochMsDay = z.codec(z.int().min(Date.UTC(1000)).max(Date.UTC(9999)), Day, {
  decode: (milliseconds) => dayInBaku(new Date(milliseconds)),
  // Midday in Baku: no summer time of the past moves it to another day.
  encode: (day) => Date.parse(`${day}T08:00:00Z`),
});

const MONTHS_AZ = [
  ["yanvar", "fevral", "mart", "aprel", "may", "iyun"],
  ["iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr"],
].flat();

/** "21 noyabr 2026-cı il", as letters and diplomas are dated. */
export const longDay = dayNotation(
  /^\d{1,2} \p{L}+ \d{4}-c[iıuü] il$/u,
  (text) => {
    const [date = "", name = "", year = ""] = text.split(/[ -]/);
    const month = MONTHS_AZ.indexOf(name) + 1;
    return `${year}-${String(month).padStart(2, "0")}-${date.padStart(2, "0")}`;
  },
  (day) => {
    const [year, month, date] = day.split("-").map(Number) as [number, number, number];
    return `${date} ${MONTHS_AZ[month - 1]} ${year}-${ordinalEnding(year)} il`;
  },
);

/** The ending follows the last spoken word of the number: "altı" -cı, "on" -cu, "yüz" -cü, "min" -ci. */
function ordinalEnding(year: number): string {
  const ones = ["", "ci", "ci", "cü", "cü", "ci", "cı", "ci", "ci", "cu"];
  const tens = ["", "cu", "ci", "cu", "cı", "ci", "cı", "ci", "ci", "cı"];
  return ones[year % 10] || tens[Math.trunc(year / 10) % 10] || (year % 1000 === 0 ? "ci" : "cü");
}

const amountNotation = (
  form: RegExp,
  read: (text: string) => string,
  write: (a: Qepik) => string,
) =>
  z.codec(z.string().regex(form), Amount, {
    decode: (text) => azn(read(text)),
    encode: write,
  });

/** "1234.56" */
export const pointAmount = amountNotation(/^\d{1,12}\.\d{2}$/, (text) => text, toDecimalText);

/** "1234,56" */
export const commaAmount = amountNotation(
  /^\d{1,12},\d{2}$/,
  (text) => text.replace(",", "."),
  (amount) => toDecimalText(amount).replace(".", ","),
);

/** "1.234,56" */
export const groupedAmount = amountNotation(
  /^\d{1,3}(\.\d{3}){0,3},\d{2}$/,
  (text) => text.replaceAll(".", "").replace(",", "."),
  (amount) => {
    const [manats = "", qepik] = toDecimalText(amount).split(".");
    return `${manats.replace(/\B(?=(\d{3})+$)/g, ".")},${qepik}`;
  },
);

/** "994500000017" to "+994500000017" */
export const internationalPhone = z.codec(z.string().regex(/^994\d{9}$/), Phone, {
  decode: (digits) => `+${digits}`,
  encode: (phone) => phone.slice(1),
});

/** "(050) 000 00 17" to "+994500000017" */
export const homePhone = z.codec(z.string().regex(/^\(0\d{2}\) \d{3} \d{2} \d{2}$/), Phone, {
  decode: (text) => `+994${text.replaceAll(/\D/g, "").slice(1)}`,
  encode: (phone) => phone.replace(/^\+994(\d{2})(\d{3})(\d{2})(\d{2})$/, "(0$1) $2 $3 $4"),
});

/** A code for a word of ours, e.g. `coded([["1", "male"], ["2", "female"]])`. */
export function coded<const T extends readonly [Pair, ...Pair[]]>(table: T) {
  type Code = T[number][0];
  type Word = T[number][1];
  const words = new Map<Code, Word>(table);
  const codes = new Map<Word, Code>(table.map(([code, word]) => [word, code]));
  return z.codec(
    z.custom<Code>((code) => words.has(code as Code), "not a code of this list"),
    z.custom<Word>((word) => codes.has(word as Word), "not a word of this list"),
    {
      decode: (code) => words.get(code) as Word,
      encode: (word) => codes.get(word) as Code,
    },
  );
}
type Pair = readonly [string | number, string];

const noneAs = <const N extends "" | 0>(none: N) =>
  z.codec(z.literal(none), z.null(), { decode: () => null, encode: () => none });

/** "" for "there is none". */
export const emptyOr = <S extends z.ZodType>(some: S) => z.union([noneAs(""), some]);

/** 0 for "there is none". */
export const zeroOr = <S extends z.ZodType>(some: S) => z.union([noneAs(0), some]);

/** XML that was turned into JSON: no element is "", one is the element itself, only several are a list. */
export function listFromXml<S extends z.ZodType>(item: S) {
  const written = z.union([z.array(item), z.literal(""), item]);
  const list = z.array(z.custom<z.output<S>>());
  return z.codec(written, list, {
    decode: (said) => (said === "" ? [] : Array.isArray(said) ? said : [said as z.output<S>]),
    encode: (items) => (items.length > 1 ? items : (items[0] ?? "")) as z.output<typeof written>,
  });
}
