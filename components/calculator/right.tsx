import { SaidCitations } from "@/components/law/said-citations";
import { StateWord } from "@/components/ui/state-word";
import { Table } from "@/components/ui/table";
import type { Locale } from "@/lib/kernel/texts";
import { ExplainedSheets, type ExplainedWords, SaidConditions } from "./explained";
import type { Right, SaidMember } from "./state";

/** The words around a right. */
export interface RightWords extends ExplainedWords {
  result: string;
  simulation: string;
  lawLink: string;
  /** Of the table of members; null where there are none. */
  family: FamilyWords | null;
}

export interface FamilyWords {
  title: string;
  name: string;
  right: string;
  share: string;
  allowance: string;
  better: string;
}

/** What came of a disability or survivor's pension: the answer, then why and how. Holds no server code. */
export function RightResult({
  locale,
  right,
  words,
  lawAt,
}: {
  locale: Locale;
  right: Right;
  words: RightWords;
  lawAt: string;
}) {
  const { headline, when, why, allowance, rows, members, notes } = right;
  return (
    <>
      <section className="sheet simulated" id="result" tabIndex={-1} aria-labelledby="result-title">
        <header>
          <h2 id="result-title">{words.result}</h2>
          <p className="st silent">{words.simulation}</p>
        </header>
        <div className="pad stack">
          <div>
            <p className="answer whitespace-normal">{headline}</p>
            <p className="src mt-2">{when}</p>
          </div>
          {why.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
          {allowance && (
            <div>
              <p>{allowance.words}</p>
              {allowance.cites.length > 0 && (
                <p className="src">
                  <SaidCitations
                    locale={locale}
                    cites={allowance.cites}
                    unverified={words.unverifiedWord}
                  />
                </p>
              )}
            </div>
          )}
        </div>
        <dl className="facts pairs">
          {rows.map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="n">{value}</dd>
            </div>
          ))}
        </dl>
        <div className="pad">
          <p className="src">
            {notes.join(" ")} <a href={lawAt}>{words.lawLink}</a>
          </p>
        </div>
      </section>
      <ExplainedSheets locale={locale} explained={right} words={words}>
        {words.family && members.length > 0 && (
          <Family locale={locale} members={members} words={words} family={words.family} />
        )}
      </ExplainedSheets>
    </>
  );
}

/** Each member: whether there is a right, the share and the allowance beside it; then why. */
function Family({
  locale,
  members,
  words,
  family,
}: {
  locale: Locale;
  members: readonly SaidMember[];
  words: RightWords;
  family: FamilyWords;
}) {
  return (
    <section className="sheet" aria-labelledby="family">
      <header>
        <h2 id="family">{family.title}</h2>
      </header>
      <Table
        caption={family.title}
        columns={[
          { key: "name", heading: family.name, kind: "name" },
          { key: "right", heading: family.right },
          { key: "share", heading: family.share, kind: "number" },
          { key: "allowance", heading: family.allowance, kind: "number" },
          { key: "better", heading: family.better },
        ]}
        rows={members.map(({ place, name, met, word, share, allowance, better }) => ({
          key: String(place),
          cells: {
            name,
            right: (
              <StateWord state={met === null ? "silent" : met ? "settled" : "over"}>
                {word}
              </StateWord>
            ),
            share: <strong>{share}</strong>,
            allowance,
            better,
          },
        }))}
      />
      {members.map(({ place, name, missing, conditions }) => (
        <div key={place} className="pad stack">
          <h3>{name}</h3>
          {missing && <p>{missing}</p>}
          <SaidConditions
            locale={locale}
            conditions={conditions}
            unverified={words.unverifiedWord}
          />
        </div>
      ))}
    </section>
  );
}
