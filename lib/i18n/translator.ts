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
  const messages = new Map<string, IntlMessageFormat>();
  const format = (key: string, values?: Values) => {
    let message = messages.get(key);
    if (!message) {
      message = new IntlMessageFormat(words.raw(key as never), locale);
      messages.set(key, message);
    }
    return message.format(values) as ReactNode;
  };
  return Object.assign((key: string, values?: Values) => format(key, values) as string, words, {
    // With keys, because what stands in a list needs one.
    rich: (key: string, values?: Values) => Children.toArray(format(key, values)),
  }) as unknown as Translator<N>;
}
