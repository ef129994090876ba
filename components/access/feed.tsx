import type { ReactNode } from "react";
import { ButtonLink, GoLink } from "../ui/button";
import { Entry } from "./entry";
import type { FeedWords, ToldEntry, ToldFeed } from "./told";

/**
 * THE FEED: what is unexplained, the ways of looking, the list. No state and no server code, so that
 * the server and the part that moves by itself render one and the same thing.
 */
export function Feed({
  feed,
  words,
  filters,
}: {
  feed: ToldFeed;
  words: FeedWords;
  /** The form of the filters stands between what is unexplained and the list. */
  filters: ReactNode;
}) {
  const { entries, unexplained, said } = feed;
  return (
    <div className="stack-3">
      <p className="lead">{said.lead}</p>
      {unexplained && <Unexplained entry={unexplained} advice={said.advice} words={words} />}
      {filters}
      <nav className="chips" aria-label={words.views}>
        {said.views.map(({ href, label, count, current }) => (
          <a key={href} href={href} aria-current={current ? "true" : undefined}>
            {label} <span className="n">{count}</span>
          </a>
        ))}
      </nav>
      <section className="sheet" aria-label={words.feed}>
        <ol aria-live="polite" aria-relevant="additions">
          {entries.map((entry) => (
            <Entry key={entry.id} entry={entry} words={words} />
          ))}
        </ol>
        {entries.length === 0 && <p className="pad">{said.empty}</p>}
        <Pages said={said} words={words} />
      </section>
    </div>
  );
}

/** An access without a known cause, lifted to the top: the person is asked to look. */
function Unexplained({
  entry,
  advice,
  words,
}: {
  entry: ToldEntry;
  advice: string;
  words: FeedWords;
}) {
  const { day, time, who, did, why, href } = entry.said;
  return (
    <section className="notice turn acts">
      <div className="text">
        <p>
          <span className="st turn">{words.unexplained}</span>
        </p>
        <h2>
          {who} {did}
        </h2>
        <p className="src">
          <time className="n" dateTime={entry.occurredAt}>
            {day}, {time}
          </time>{" "}
          · № {entry.sequence} · {why}
        </p>
        <p>{advice}</p>
      </div>
      <div className="do">
        <ButtonLink href={href}>{words.open}</ButtonLink>
        <ButtonLink kind="outline" href="tel:142">
          {words.call}
        </ButtonLink>
      </div>
    </section>
  );
}

function Pages({ said, words }: { said: ToldFeed["said"]; words: FeedWords }) {
  if (!said.next && !said.newest) return null;
  return (
    <footer className="row between">
      {said.newest && <GoLink href={said.newest}>{words.newest}</GoLink>}
      {said.next && (
        <GoLink href={said.next} arrow>
          {words.earlier}
        </GoLink>
      )}
    </footer>
  );
}
