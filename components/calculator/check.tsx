"use client";

import { type FormEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Icon } from "@/components/ui/icon";
import { Table } from "@/components/ui/table";
import type { Locale } from "@/lib/kernel/texts";
import type { CheckWords } from "./check-words";
import type { Verdict } from "./verdict";

/**
 * CHECK A CALCULATION: a file is read and computed again here, by the same module as on the server, and
 * sent nowhere.
 */
export function CheckCalculation({
  locale,
  words,
  mostBytes,
}: {
  locale: Locale;
  words: CheckWords;
  mostBytes: number;
}) {
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [error, setError] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const whole = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (verdict || error) {
      whole.current?.querySelector<HTMLElement>("#verdict, #errors")?.focus();
    }
  }, [verdict, error]);

  async function check(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const file = new FormData(event.currentTarget).get("file");
    setVerdict(null);
    if (!(file instanceof File) || file.size === 0) return setError(words.none);
    if (file.size > mostBytes) return setError(words.tooLarge);
    setError(null);
    setBusy(true);
    const [rules, text] = await Promise.all([
      import("./verdict").catch(() => null),
      file.text().catch(() => ""), // it was moved or taken away since it was chosen
    ]);
    setBusy(false);
    if (rules) setVerdict(rules.verdictOn(text, locale, words));
    else setError(words.notLoaded);
  }

  return (
    <div className="stack-6" ref={whole}>
      <title>{error ? words.errorTitle : words.pageTitle}</title>
      {error && (
        <div className="errors" id="errors" role="alert" tabIndex={-1}>
          <h2>{words.errorSummary}</h2>
          <ul>
            <li>
              <a href="#file">{error}</a>
            </li>
          </ul>
        </div>
      )}
      {verdict && <VerdictView verdict={verdict} words={words} />}
      <form onSubmit={check} className="by-script stack-3" noValidate aria-label={words.title}>
        <div className={error ? "field has-error" : "field"}>
          <label htmlFor="file">{words.file}</label>
          <p className="hint" id="file-hint">
            {words.fileHint}
          </p>
          {error && (
            <p className="wrong" id="file-error">
              <Icon name="alert" />
              <span>
                <span className="sr-only">{words.errorLabel} </span>
                {error}
              </span>
            </p>
          )}
          <input
            id="file"
            name="file"
            type="file"
            accept=".json,application/json"
            className="input"
            aria-describedby={error ? "file-hint file-error" : "file-hint"}
            aria-invalid={error ? true : undefined}
          />
        </div>
        <div className="row">
          <Button busy={busy}>{busy ? words.checking : words.check}</Button>
          <span className="src">{words.stays}</span>
        </div>
      </form>
    </div>
  );
}

function VerdictView({ verdict, words }: { verdict: Verdict; words: CheckWords }) {
  const { kind, title, lines, summary, differences, law } = verdict;
  const rows = (list: Verdict["differences"]) =>
    list.map(([name, stated, computed]) => ({
      key: name,
      cells: { name, stated, computed },
    }));
  return (
    <div id="verdict" tabIndex={-1} className="stack-3">
      <section className={`notice ${kind}`} role="status">
        <h2>{title}</h2>
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </section>
      {summary.length > 0 && (
        <section className="sheet" aria-labelledby="says">
          <header>
            <h2 id="says">{words.summary}</h2>
          </header>
          <dl className="facts pairs">
            {summary.map(([label, value]) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd className="n">{value}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {differences.length > 0 && (
        <div className="sheet">
          <Table
            caption={title}
            columns={[
              { key: "name", heading: words.figure, kind: "name" },
              { key: "stated", heading: words.stated, kind: "number" },
              { key: "computed", heading: words.computed, kind: "number" },
            ]}
            rows={rows(differences)}
          />
        </div>
      )}
      {law.length > 0 && (
        <div className="sheet">
          <Table
            caption={words.parameter}
            columns={[
              { key: "name", heading: words.parameter, kind: "name" },
              { key: "stated", heading: words.stated, kind: "number" },
              { key: "computed", heading: words.held, kind: "number" },
            ]}
            rows={rows(law)}
          />
        </div>
      )}
    </div>
  );
}
