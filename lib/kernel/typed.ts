import { type IsoDate, isIsoDate } from "./date";

/** WHAT PEOPLE TYPE, as they are used to write it. Null for what cannot be understood; never a guess. */

const GROUPED = /^\d{1,3}(?:[ .,\u00a0\u202f']\d{3})+(?:[.,]\d{1,2})?$/;
const PLAIN = /^\d{1,9}(?:[.,]\d{1,2})?$/;

/**
 * Manats, in qəpik: "1250", "1.250,50", "1 250,50 ₼", "1,250.50". A mark before exactly three figures
 * groups them. Null for anything else, a negative amount included.
 */
export function amountIn(text: string): number | null {
  const bare = text
    .replace(/(₼|AZN|manat)\s*$/i, "")
    .replace(/^(AZN|₼)\s*/i, "")
    .trim();
  if (!GROUPED.test(bare) && !PLAIN.test(bare)) return null;
  const part = /[.,](\d{1,2})$/.exec(bare);
  const manats = bare.slice(0, part?.index).replace(/\D/g, "");
  return Number(manats) * 100 + Number((part?.[1] ?? "").padEnd(2, "0"));
}

/** A day: "14.03.1964", "14/3/1964", "14 3 1964", or as a date field sends it. Null for no such day. */
export function dayIn(text: string): IsoDate | null {
  const written = /^(\d{1,2})[./ -](\d{1,2})[./ -](\d{4})$/.exec(text);
  const parts = written?.slice(1).map((part) => part.padStart(2, "0"));
  const iso = parts?.toReversed().join("-") ?? text;
  return isIsoDate(iso) ? iso : null;
}

/** A month, counted from the year 0 with January 0: "03.2019", "3/2019", "2019-03". Null for no such month. */
export function monthIn(text: string): number | null {
  const iso = text.replace(/^(\d{1,2})[./ -](\d{4})$/, "$2-$1");
  const [, year, month] = /^(\d{4})-(\d{1,2})$/.exec(iso) ?? [];
  const number = Number(month);
  return number >= 1 && number <= 12 ? Number(year) * 12 + number - 1 : null;
}

/** A whole number without a sign, at most six figures long. */
export function wholeIn(text: string): number | null {
  return /^\d{1,6}$/.test(text) ? Number(text) : null;
}

/**
 * Control characters, which no keyboard types on purpose, and the two that turn the writing round, so that a
 * text is read otherwise than it stands; line breaks and tabs are none of them, nor are the marks that
 * telephones put around a number.
 */
const CONTROL = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202d\u202e]/;

export function hasControlCharacters(text: string): boolean {
  return CONTROL.test(text);
}
