"use client";

import { useParams } from "next/navigation";
import az from "@/lib/i18n/texts/az/not-found.json";
import en from "@/lib/i18n/texts/en/not-found.json";
import ru from "@/lib/i18n/texts/ru/not-found.json";
import { DEFAULT_LOCALE, isLocale } from "@/lib/kernel/texts";

const WORDS = { az, en, ru };

/**
 * MISSING: the words for an address that nothing answers, where a script shows them in place of the page. Client
 * code: every page carries what its browser would show then, and so carries a name instead of a second page.
 */
export function Missing() {
  const { locale = "" } = useParams<{ locale?: string }>();
  const language = isLocale(locale) ? locale : DEFAULT_LOCALE;
  const words = WORDS[language];
  return (
    <div className="frame">
      <main className="main" id="main">
        <div className="wrap">
          <div className="stack-3 narrow py-8">
            <h1>{words.title}</h1>
            <p className="lead">{words.lead}</p>
            <p>{words.more}</p>
            <div className="row mt-8">
              <a className="btn" href={`/${language}`}>
                {words.home}
              </a>
              <a className="go" href={`/${language}/help`}>
                {words.help}
              </a>
            </div>
          </div>
        </div>
      </main>
    </div>
  );
}
