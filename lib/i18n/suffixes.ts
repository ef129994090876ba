/**
 * AZERBAIJANI ENDINGS after a number that is read out: "2020-ci il", "01.09.2016-dan". The vowel of the
 * number's last word decides. Pure.
 */

/** Last words with a back vowel: on, otuz, qırx, altmış, doxsan; altı, doqquz; sıfır. */
const BACK_TENS = "13469";
const BACK_UNITS = "69";

/** "From" after a day or a time: "08:15-dən", "01.09.2016-dan". A year that ends in 00 is read "min" or "yüz". */
export function ablative(text: string): "dan" | "dən" {
  const [tens = "", units = ""] = text.slice(-2);
  if (units !== "0") return BACK_UNITS.includes(units) ? "dan" : "dən";
  if (tens !== "0") return BACK_TENS.includes(tens) ? "dan" : "dən";
  return text.includes(":") ? "dan" : "dən";
}

/** "On" after a day: "14.03.2029-da", "01.12.2028-də". It has the vowel of the ablative. */
export function locative(text: string): "da" | "də" {
  return ablative(text) === "dan" ? "da" : "də";
}

type Ordinal = "ci" | "cı" | "cu" | "cü";

/** bir, iki, üç, dörd, beş, altı, yeddi, səkkiz, doqquz */
const AFTER_UNITS: readonly Ordinal[] = ["ci", "ci", "cü", "cü", "ci", "cı", "ci", "ci", "cu"];
/** on, iyirmi, otuz, qırx, əlli, altmış, yetmiş, səksən, doxsan */
const AFTER_TENS: readonly Ordinal[] = ["cu", "ci", "cu", "cı", "ci", "cı", "ci", "ci", "cı"];

/** The ending that makes a whole number from 1 the name of a year: 2020 "ci", 2006 "cı", 2009 "cu", 2004 "cü". */
export function ordinal(number: number): Ordinal {
  const [units, tens] = [number % 10, Math.trunc(number / 10) % 10];
  const byUnits = AFTER_UNITS[units - 1];
  if (byUnits) return byUnits;
  const byTens = AFTER_TENS[tens - 1];
  if (byTens) return byTens;
  return number % 1000 === 0 ? "ci" : "cü"; // min; yüz
}
