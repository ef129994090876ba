import "server-only";
import { createTranslator } from "use-intl/core";
import type { Locale } from "@/lib/kernel/texts";
import { MESSAGES, type Messages, type Namespace } from "./texts";

/** The words of one domain in one language: `t("key", { count: 2 })`, `t.rich(...)` for markup. */
export type Translator<N extends Namespace> = ReturnType<typeof createTranslator<Messages, N>>;

const made = new Map<string, Translator<Namespace>>();

/**
 * The words of a domain in a language, for pages, jobs, papers and tests alike.
 *
 * It is the translator of next-intl, kept for the life of the process: `getTranslations` would parse
 * each message and build its plural rules anew for every request, and needs a request to exist.
 * A key that does not exist is a mistake of ours and throws, instead of showing the key to a person.
 */
export function translator<N extends Namespace>(locale: Locale, namespace: N): Translator<N> {
  const name = `${locale}.${namespace}`;
  const known = made.get(name);
  if (known) return known as Translator<N>;
  const fresh = createTranslator<Messages, N>({
    locale,
    namespace,
    messages: MESSAGES[locale],
    onError(error) {
      throw error;
    },
  });
  made.set(name, fresh as Translator<Namespace>);
  return fresh;
}
