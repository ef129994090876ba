import { z } from "zod";
import { hasControlCharacters } from "./typed";

/*
 * FREE TEXT, as citizens and officers write it: the one type behind every box for words. What somebody wrote is
 * taken or refused, and never changed, but for the ends of lines, which browsers send in their own way, and
 * the blanks around it. It is words and nothing else: whoever shows it shows it as text.
 */

/** Signs at least and at most, as a reader counts them; stated beside the box and in the refusal. */
export interface TextLimits {
  shortest?: number;
  longest: number;
}

/** What can be wrong; keys of the texts, the same in every form. */
export type TextFault = "missing" | "short" | "long" | "control";

/** Ends of lines as one sign each, nothing around. */
export const asWritten = (typed: string): string => typed.replace(/\r\n?/g, "\n").trim();

/** Null where it can be taken as it stands. */
export function faultOf(text: string, { shortest = 1, longest }: TextLimits): TextFault | null {
  if (hasControlCharacters(text) || !isWhole(text)) return "control";
  const length = [...text].length;
  if (length === 0) return "missing";
  if (length < shortest) return "short";
  return length > longest ? "long" : null;
}

/** Half of a sign, which no database keeps: only a program sends it. */
const isWhole = (text: string) => !/\p{Surrogate}/u.test(text);

/** The same for an operation's input; the issue's message is the fault. */
export function freeText(limits: TextLimits) {
  return z.string("missing").transform((typed, ctx) => {
    const text = asWritten(typed);
    const fault = faultOf(text, limits);
    if (fault === null) return text;
    ctx.addIssue({ code: "custom", message: fault });
    return z.NEVER;
  });
}
