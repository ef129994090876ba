/**
 * MONEY. Amounts are whole qəpik in an integer; 1 manat (AZN, ₼) = 100 qəpik. Nothing in the
 * portal computes with fractions of a qəpik except inside one step, which ends in `roundHalfUp`.
 */

declare const qepik: unique symbol;

/** A whole number of qəpik. May be negative (a debt, a difference). */
export type Qepik = number & { readonly [qepik]: true };

/** Manats as text with a full stop and exactly two decimals, e.g. "1234.56". */
export type DecimalText = `${number}`;

const DECIMAL = /^(-?)(\d{1,13})(?:\.(\d{1,2}))?$/;

/**
 * Manats written as decimal text, as whole qəpik. Text, not a number: 0.1 + 0.2 must not reach money.
 * @throws RangeError for anything but digits with at most two decimals
 */
export function azn(text: string): Qepik {
  const parts = DECIMAL.exec(text);
  if (!parts) throw new RangeError(`Not an amount in manats: ${JSON.stringify(text.slice(0, 40))}`);
  const [, sign, manats, fraction = ""] = parts;
  const amount = Number(manats) * 100 + Number(fraction.padEnd(2, "0"));
  return (sign && amount !== 0 ? -amount : amount) as Qepik;
}

/**
 * Qəpik from an integer that came from a database or a message.
 * @throws RangeError when it is not a safe integer
 */
export function toQepik(value: number): Qepik {
  if (!Number.isSafeInteger(value)) throw new RangeError(`Not whole qəpik: ${value}`);
  return value as Qepik;
}

/**
 * Half-up to the qəpik, away from zero on a tie, as the published calculations round
 * (once at the end of each step).
 */
export function roundHalfUp(value: number): Qepik {
  if (!Number.isFinite(value)) throw new RangeError(`Not a finite amount: ${value}`);
  const magnitude = Math.abs(value);
  const rounded = Math.floor(magnitude + 0.5);
  return (value < 0 && rounded !== 0 ? -rounded : rounded) as Qepik;
}

/** Manats with two decimals and a full stop, e.g. "1234.56": for messages and files, not for screens. */
export function toDecimalText(amount: Qepik): DecimalText {
  const magnitude = Math.abs(amount);
  const text = `${Math.trunc(magnitude / 100)}.${String(magnitude % 100).padStart(2, "0")}`;
  return (amount < 0 ? `-${text}` : text) as DecimalText;
}
