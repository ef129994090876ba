import { Icon } from "../ui/icon";
import type { ToldCheck } from "./check-state";

const ICON = { settled: "badge-check", refused: "badge-x", over: "clock" } as const;

/** THE VERDICT: the heading of its page, on its own ground, and under it what to compare with the paper. */
export function Verdict({
  told: { tone, title, more },
  rows,
}: {
  told: Pick<ToldCheck, "tone" | "title" | "more">;
  rows: ToldCheck["rows"];
}) {
  return (
    <section className="sheet verdict" aria-labelledby="verdict">
      <div className={`ground ${tone}`}>
        <Icon name={ICON[tone]} />
        <div>
          <h1 id="verdict" tabIndex={-1}>
            {title}
          </h1>
          <p>{more}</p>
        </div>
      </div>
      {rows.length > 0 && <Compared rows={rows} />}
    </section>
  );
}

export function Compared({ rows }: { rows: ToldCheck["rows"] }) {
  return (
    <dl className="facts plain">
      {rows.map(({ label, value, note, isCode }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={isCode ? "code" : undefined}>
            {value}
            {note && <span className="src block">{note}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
