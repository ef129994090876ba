import "server-only";
import { IntlMessageFormat } from "intl-messageformat";
import { Children, type ReactNode } from "react";
import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/kernel/texts";
import { MESSAGES, type Messages, type Namespace } from "./texts";

/** The words of one domain in one language: `t("key", { count: 2 })`, `t.rich(...)` for markup. */
export type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>;

type Values = Parameters<IntlMessageFormat["format"]>[0];

const made = new Map<string, Translator<Namespace>>();

/**
 * The words of a domain in a language, for pages, jobs, papers and tests alike.
 *
 * It is the translator of next-intl, kept for the life of the process: `getTranslations` would parse
 * each message and build its plural rules anew for every request, and needs a request to exist.
 * A key that does not exist, or an argument that is missing, is a mistake of ours and throws, instead
 * of showing the key to a person.
 */
export function translator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const name = `${locale}.${namespace}`;
  const known = made.get(name);
  if (known) return known as Translator<N>;
  const fresh = translatorOf<N>(locale, namespace);
  made.set(name, fresh as Translator<Namespace>);
  return fresh;
}

/**
 * next-intl's translator with its formatting taken over: it would write out each message with all
 * settings as JSON to find it again, at thirty times the cost of saying it, fifty times a page.
 */
function translatorOf<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const words = createTranslator<Messages, N>({
    locale,
    namespace,
    messages: MESSAGES[locale],
    onError(error) {
      throw error;
    },
  });
  const messages = new Map<string, (values?: Values) => ReactNode>();
  const format = (key: string, values?: Values) => {
    let message = messages.get(key);
    if (!message) {
      message = formatterOf(new IntlMessageFormat(words.raw(key as never), locale));
      messages.set(key, message);
    }
    return message(values);
  };
  return Object.assign((key: string, values?: Values) => format(key, values) as string, words, {
    // With keys, because what stands in a list needs one.
    rich: (key: string, values?: Values) => Children.toArray(format(key, values)),
  }) as unknown as Translator<N>;
}

/**
 * How one message is formatted. Most are text with places in it, some with markup around a part of it: those are
 * joined here, because the general way makes an object of every part. Plurals, values that are no text and
 * values that are missing are left to it.
 */
function formatterOf(message: IntlMessageFormat): (values?: Values) => ReactNode {
  const parts = message.getAst();
  const inGeneral = (values?: Values) => message.format(values) as ReactNode;
  if (!parts.every(isSimple)) return inGeneral;
  return (values) => {
    const pieces = join(parts, values);
    if (!pieces) return inGeneral(values);
    return pieces.length > 1 ? pieces : (pieces[0] ?? "");
  };
}

/** Text and what stands between it; null where a value is missing or of another kind than its place. */
function join(parts: readonly Part[], values: Values): ReactNode[] | null {
  const pieces: ReactNode[] = [];
  let said = "";
  for (const part of parts) {
    if (isMarkup(part)) {
      const mark = values?.[part.value];
      const within = join(part.children, values);
      if (typeof mark !== "function" || !within) return null;
      for (const piece of [(mark as Mark)(within)].flat()) {
        if (typeof piece === "string") {
          said += piece;
          continue;
        }
        if (said) pieces.push(said);
        said = "";
        pieces.push(piece);
      }
    } else {
      const value = isPlace(part) ? values?.[part.value] : "value" in part && part.value;
      if (typeof value !== "string" && typeof value !== "number") return null;
      said += value;
    }
  }
  if (said) pieces.push(said);
  return pieces;
}

type Mark = (words: ReactNode[]) => ReactNode | ReactNode[];
type Part = ReturnType<IntlMessageFormat["getAst"]>[number];
/** As the parser numbers what a message consists of. */
const [TEXT, PLACE, MARKUP] = [0, 1, 8];

const isPlace = (part: Part): part is Extract<Part, { type: 1 }> => Number(part.type) === PLACE;
const isMarkup = (part: Part): part is Extract<Part, { type: 8 }> => Number(part.type) === MARKUP;
const isSimple = (part: Part): boolean =>
  Number(part.type) === TEXT || isPlace(part) || (isMarkup(part) && part.children.every(isSimple));
