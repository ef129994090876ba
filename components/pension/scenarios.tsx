import type { ReactNode } from "react";
import { Table } from "@/components/ui/table";
import { formatAmount, formatDay, formatSignedAmount } from "@/lib/i18n/format";
import type { IsoDate } from "@/lib/kernel/date";
import { toQepik } from "@/lib/kernel/money";
import type { Locale } from "@/lib/kernel/texts";

/** One way things may go, as computed. The first of several is what the others are compared with. */
export interface Scenario {
  key: string;
  /** In finished words: "Əməkhaqqı 1.500,00 ₼". */
  name: string;
  /** Null: no right arises in this scenario. */
  rightOn: IsoDate | null;
  /** On the day of the right. */
  capitalQepik: number | null;
  monthlyQepik: number | null;
}

/** The words of the comparison: from `scenarioWords`, so that a browser can draw it as well. */
export interface ScenarioWords {
  title: string;
  simulation: string;
  simulationMore: string;
  name: string;
  rightOn: string;
  capital: string;
  monthly: string;
  difference: string;
  noRight: string;
  same: string;
  baseline: string;
}

/**
 * COMPARISON of two to four scenarios: a table, on phones a block for each. Dashed edge and the word: it is
 * a simulation and no promise. Holds no server code.
 */
export function Scenarios({
  locale,
  words,
  scenarios,
  children,
}: {
  locale: Locale;
  words: ScenarioWords;
  scenarios: readonly Scenario[];
  /** Below the table: what was assumed. */
  children?: ReactNode;
}) {
  const [baseline] = scenarios;
  if (!baseline) return null;
  const amount = (qepik: number | null) =>
    qepik === null ? "–" : formatAmount(locale, toQepik(qepik));
  return (
    <section className="sheet simulated" aria-labelledby="scenarios">
      <header>
        <h2 id="scenarios">{words.title}</h2>
        <p className="st silent">{words.simulation}</p>
      </header>
      <Table
        caption={`${words.title}. ${words.simulation}`}
        columns={[
          { key: "name", heading: words.name, kind: "name" },
          { key: "rightOn", heading: words.rightOn, kind: "number" },
          { key: "capital", heading: words.capital, kind: "number" },
          { key: "monthly", heading: words.monthly, kind: "number" },
          { key: "difference", heading: words.difference, kind: "number" },
        ]}
        rows={scenarios.map((scenario) => ({
          key: scenario.key,
          cells: {
            name: (
              <>
                {scenario.name}
                {scenario === baseline && scenarios.length > 1 && (
                  <span className="src block font-text">{words.baseline}</span>
                )}
              </>
            ),
            rightOn: scenario.rightOn ? formatDay(scenario.rightOn) : words.noRight,
            capital: amount(scenario.capitalQepik),
            monthly: <strong>{amount(scenario.monthlyQepik)}</strong>,
            difference:
              scenario === baseline ? "–" : differenceWords(locale, words, scenario, baseline),
          },
        }))}
      />
      <div className="pad stack">
        {children}
        <p className="src">{words.simulationMore}</p>
      </div>
    </section>
  );
}

/** Between monthly pensions; none where one of them has no pension. */
function differenceWords(
  locale: Locale,
  words: ScenarioWords,
  scenario: Scenario,
  baseline: Scenario,
): string {
  if (scenario.monthlyQepik === null || baseline.monthlyQepik === null) return "–";
  const difference = scenario.monthlyQepik - baseline.monthlyQepik;
  return difference === 0 ? words.same : formatSignedAmount(locale, toQepik(difference));
}
