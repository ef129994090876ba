import { Scenarios } from "@/components/pension/scenarios";
import type { IsoDate } from "@/lib/kernel/date";
import type { Locale } from "@/lib/kernel/texts";
import { ExplainedSheets } from "./explained";
import type { Outcome } from "./state";
import type { CalculatorWords } from "./words";

/** What came of it: the newest outcome in full, and beside it those before. Holds no server code. */
export function Outcomes({
  locale,
  outcomes,
  words,
  lawAt,
}: {
  locale: Locale;
  outcomes: readonly Outcome[];
  words: CalculatorWords;
  lawAt: string;
}) {
  const newest = outcomes.at(-1);
  if (!newest) return null;
  return (
    <>
      <section className="sheet simulated" id="result" tabIndex={-1} aria-labelledby="result-title">
        <header>
          <h2 id="result-title">{words.result}</h2>
          <p className="st silent">{words.simulation}</p>
        </header>
        <div className="pad stack">
          <div>
            <p className="answer whitespace-normal">{newest.headline}</p>
            <p className="src mt-2">
              {newest.rightOn ? `${newest.when} · ${newest.name}` : newest.name}
            </p>
          </div>
          {newest.why.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </div>
        <dl className="facts pairs">
          {newest.rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="n">{value}</dd>
            </div>
          ))}
        </dl>
        <div className="pad stack">
          <p className="src">
            {newest.notes.join(" ")} <a href={lawAt}>{words.lawLink}</a>
          </p>
        </div>
      </section>
      {outcomes.length > 1 && (
        <Scenarios
          locale={locale}
          words={words.scenarios}
          scenarios={outcomes.map(({ key, name, rightOn, capitalQepik, monthlyQepik }) => ({
            key,
            name,
            rightOn: rightOn as IsoDate | null,
            capitalQepik,
            monthlyQepik,
          }))}
        />
      )}
      <ExplainedSheets locale={locale} explained={newest.explained} words={words} />
    </>
  );
}
