import { Details } from "../ui/details";
import type { FeedWords, ToldEntry } from "./told";

/**
 * ONE ACCESS: who looked at what, and why; details open in place. Rendered on the server and, where
 * the feed moves by itself, in the browser from the same value.
 */
export function Entry({
  entry,
  words,
}: {
  entry: ToldEntry;
  /** Absent: without details. */
  words?: Pick<FeedWords, "details" | "seal" | "verify">;
}) {
  const { day, time, who, did, why, details, seal, href } = entry.said;
  return (
    <li className="entry">
      <time dateTime={entry.occurredAt}>
        <b className="n">{day}</b> {time}
      </time>
      <div>
        <p>
          <strong>{who}</strong> {did}
        </p>
        <p className="why">{why}</p>
        {words && (
          <Details summary={words.details}>
            <dl className="kv">
              {details.map(([name, value]) => (
                <div key={name} className="contents">
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
              <dt>{words.seal}</dt>
              <dd>
                <span className="code">{seal}</span> · <a href={href}>{words.verify}</a>
              </dd>
            </dl>
          </Details>
        )}
      </div>
    </li>
  );
}
