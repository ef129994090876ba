"use client";

import { QueryClient, QueryClientProvider, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { ButtonLink } from "../ui/button";
import { Feed } from "./feed";
import type { FeedWords, ToldFeed } from "./told";

/** An access is on screen within five seconds; a page that nobody sees asks nothing. */
const EVERY_MS = 4_000;

interface Props {
  /** What the server rendered, shown until the first answer. */
  initial: ToldFeed;
  /** The same list as data. */
  source: string;
  words: FeedWords;
  signInAt: string;
  filters: ReactNode;
}

/** THE FEED THAT MOVES: the list of the page, kept current while somebody looks at it. */
export function LiveFeed(props: Props) {
  const [client] = useState(() => new QueryClient());
  return (
    <QueryClientProvider client={client}>
      <Moving {...props} />
    </QueryClientProvider>
  );
}

/** The session is over: nothing more will be told. */
class SignedOut extends Error {}

function Moving({ initial, source, words, signInAt, filters }: Props) {
  const { data, error, isPaused } = useQuery({
    queryKey: [source],
    queryFn: ({ signal }) => ask(source, signal),
    initialData: initial,
    // React Query asks only while `document.visibilityState` is "visible".
    refetchInterval: ({ state }) => (state.error instanceof SignedOut ? false : EVERY_MS),
    refetchOnWindowFocus: ({ state }) => !(state.error instanceof SignedOut),
    retry: false,
  });
  return (
    <div className="stack-3">
      <div aria-live="polite">
        {error instanceof SignedOut ? (
          <section className="notice info">
            <h2>{words.ended}</h2>
            <p>{words.endedMore}</p>
            <ButtonLink compact inline href={signInAt}>
              {words.signIn}
            </ButtonLink>
          </section>
        ) : (
          (error || isPaused) && <p className="src">{words.offline}</p>
        )}
      </div>
      <Feed feed={data} words={words} filters={filters} />
    </div>
  );
}

async function ask(source: string, signal: AbortSignal): Promise<ToldFeed> {
  const reply = await fetch(source, { signal, cache: "no-store" });
  if (reply.status === 401) throw new SignedOut();
  if (!reply.ok) throw new Error(`status ${reply.status}`);
  return (await reply.json()) as ToldFeed;
}
