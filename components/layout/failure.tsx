"use client";

import { useParams } from "next/navigation";
import az from "@/lib/i18n/texts/az/failure.json";
import en from "@/lib/i18n/texts/en/failure.json";
import ru from "@/lib/i18n/texts/ru/failure.json";
import { DEFAULT_LOCALE, isLocale } from "@/lib/kernel/texts";

const WORDS = { az, en, ru };

/** What Next hands to an error page. The digest is the number under which the server logged it. */
export interface FailureProps {
  error: unknown;
  retry: () => void;
}

/**
 * FAILURE: ours, never the person's. Client code, because only a browser can show it after the server
 * failed; so it brings its few words in all languages and nothing else.
 */
export function Failure({ error, retry }: FailureProps) {
  const { locale = "" } = useParams<{ locale?: string }>();
  const language = isLocale(locale) ? locale : DEFAULT_LOCALE;
  const words = WORDS[language];
  const number = (error as { digest?: unknown } | null)?.digest;
  return (
    <div className="wrap">
      <div className="stack-3 narrow py-8">
        <h1>{words.title}</h1>
        <p className="lead">{words.lead}</p>
        <div className="row">
          <button type="button" className="btn" onClick={() => retry()}>
            {words.retry}
          </button>
          <a className="go" href={`/${language}`}>
            {words.home}
          </a>
        </div>
        {typeof number === "string" && (
          <p className="src reference">
            {words.reference} <span className="code">{number}</span>
          </p>
        )}
      </div>
    </div>
  );
}
